"""Shots of somebody who kneels are framed for where their face is then."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenec.painter import layer_mask
from scenec.timeline import Timeline
from stills import painters, scene

CHILD = "characters:\n  kid: {age: child, height: 1.15m, look: {build: child}}\n"
SCRIPT = "  - shot: wide\n  - hug: [ana, kid]\n    for: 4s\n  - cut: {} ana\n    at: prev + 2.4s\n  - pause: 1s\n"


@pytest.mark.parametrize(("framing", "high", "low"), [("close", 0.2, 0.6), ("medium", 0.2, 0.5)])
def test_the_face_is_in_the_picture(framing: str, high: float, low: float, tmp_path: Path) -> None:
    text = scene(SCRIPT.format(framing), "480x270", "park/day", "{ana: left, kid: right}").replace("characters:\n", CHILD)

    def held(t: Timeline) -> list[int]:
        return [next(shot.start for shot in t.shots if shot.framing == framing) + 2]

    ((_, _, ready),) = painters(text, tmp_path, held, bare=True)
    rows = np.argwhere(layer_mask(ready, 0, "ana/head"))[:, 0]
    assert len(rows) > 200
    assert high < rows.mean() / 270 < low
