"""The same scene in every shape of frame, measured on layer masks: no face of whom a shot is about is cut off."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenec.painter import layer_mask
from stills import painters, scene

SIZES = ("384x216", "216x384", "240x240")
MARGIN = 0.015  # of the frame's shorter side
SCRIPT = """
  - shot: wide
  - camera: auto
  - ana: "I thought that you had left for good, and never said a word."
  - ben (surprised): "I only went to look for a train that still goes north."
  - ana (sad): "You could have written, once, in all of those years."
  - ben (ashamed): "I wrote you every week. I never had the courage to send it."
  - ana (tearful): "Then tell me now. Tell me *all* of it, from the very beginning."
  - walk: ben
    to: ana
  - ben (tender): "We have the whole night."
  - ana (smiling): "The last train goes at nine."
"""


@pytest.mark.parametrize("place", ["platform/day", "living-room"])
@pytest.mark.parametrize("size", SIZES)
def test_no_face_is_cut_off(size: str, place: str, tmp_path: Path) -> None:
    found = painters(
        scene(SCRIPT, size, place), tmp_path, lambda t: [f for s in t.shots for f in (s.start + 2, s.end - 3)], bare=True
    )
    for frame, timeline, ready in found:
        shot = next(s for s in timeline.shots if s.start <= frame < s.end)
        about = (shot.subject,) if shot.subject else ("ana", "ben")
        for who in about:
            head = layer_mask(ready, 0, f"{who}/head")
            edge = max(1, round(MARGIN * min(head.shape)))
            assert head.any(), (shot, who)
            inner = np.zeros_like(head)
            inner[edge:-edge, edge:-edge] = True
            assert not (head & ~inner).any(), (shot.framing, who, frame)
            rows = np.flatnonzero(head.any(1))
            assert rows[-1] - rows[0] > 0.04 * head.shape[0], (shot.framing, who)


@pytest.mark.parametrize("size", SIZES)
def test_every_framing_as_it_is_written(size: str, tmp_path: Path) -> None:
    cuts = "".join(
        f'  - cut: {framing}\n  - ana: "You never told me."\n'
        for framing in ("wide", "two-shot", "medium ana", "medium ben", "close ana", "close ben", "over ana", "over ben")
    )
    for frame, timeline, ready in painters(scene(cuts, size), tmp_path, lambda t: [s.start + 3 for s in t.shots], bare=True):
        shot = next(s for s in timeline.shots if s.start <= frame < s.end)
        for who in (shot.subject,) if shot.subject else ("ana", "ben"):
            face = layer_mask(ready, 0, f"{who}/head/skin")
            border = np.concatenate([face[0], face[-1], face[:, 0], face[:, -1]])
            assert face.any(), (shot.framing, who)
            assert not border.any(), (shot.framing, who)
