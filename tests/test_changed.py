"""What a piece says has changed since the frame before is true, and a segment made by it is the same, byte for byte."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenec.outputs.h264 import encode
from stills import PEOPLE, pieces

HEAD = "scene: stills\nformat: {size: 320x180, fps: 12}\nplace: platform/dusk\ncast: {ana: left, ben: right}\n"
SCRIPTS = {
    "a still camera, with captions": """
  - shot: two-shot
  - ben: "Two tickets. {wave}For us."
""",
    "a camera that comes to rest": """
  - shot: two-shot
  - camera: push-in ana
    over: 0.5s
  - pause: 1.5s
""",
    "a fade, a title and an effect that ends": """
  - shot: wide
  - with:
      - fade: in
        over: 0.4s
      - title: "Now"
        for: 1s
      - effect: vignette
        for: 1s
  - pause: 2s
""",
    "a walk, and another shot": """
  - shot: wide
  - walk: ben
    to: ana
    over: 1.2s
  - cut: close ana
    transition: dissolve
    over: 0.4s
  - pause: 0.6s
""",
}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS.keys())
def test_nothing_else_changes(script: str, tmp_path: Path) -> None:
    kept = []
    for number, (node, ready) in enumerate(pieces(f"{HEAD}{PEOPLE}script:{script}", tmp_path)):
        frames, size = node.params["frames"], (node.params["width"], node.params["height"])
        before: np.ndarray | None = None
        for t in range(frames):
            picture = ready.frame(t)
            left, top, right, bottom = ready.changed(t)
            if before is not None:
                differs = (picture != before).any(2)
                kept.append(1 - max(0, right - left) * max(0, bottom - top) / differs.size)
                differs[top:bottom, left:right] = False
                assert not differs.any(), (node.key, t)
            before = picture.copy()
        whole, parts = tmp_path / f"whole-{number}.mp4", tmp_path / f"parts-{number}.mp4"
        encode(whole, *size, 12, frames, ready.frame)
        encode(parts, *size, 12, frames, ready.frame, changed=ready.changed)
        assert whole.read_bytes() == parts.read_bytes(), node.key
    assert max(kept) > 0.2, "nothing was spared"
