"""Draws docs/gallery/things.jpg, the eight things as they change hands: `PYTHONPATH=tests python docs/gallery/things.py`."""

from __future__ import annotations

import tempfile
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from front import from_text
from scenec import painter
from scenec.arrange import arrange
from scenec.nodes.backdrop import run
from scenec.nodes.work import Work
from scenec.plan.pieces import backdrop_params, piece_params
from scenec.vocabulary import PROPS

PAIRS = (("ana", "ben"), ("nia", "omar"))
CELL = (240, 232)
SCENE = """scene: things
places: {{here: {{set: park, looks: {{day: {{light: day}}}}}}}}
place: here
cast: {{{0}: left, {1}: right}}
script:
  - shot: two-shot
  - give: {0}
    to: {1}
    kind: {2}
  - pause: 1s
"""


def cell(pair: tuple[str, str], kind: str) -> NDArray[np.uint8]:
    """The frame in which both hands are on it."""
    story, _ = from_text(SCENE.format(*pair, kind))
    assert story is not None
    t = arrange(story, {})
    frame = int(next(stay for stay in t.things[0].stays if stay.way == "second").frame) - 1
    window = next(w for w in t.windows if w.start <= frame < w.end)
    params, _ = piece_params(t, window)
    with tempfile.TemporaryDirectory() as folder:
        run(Work(backdrop_params(t, t.shots[0]), (), Path(folder), lambda _: None))
        picture = painter.still(painter.prepare(params, Path(folder), [], [frame - window.start]), 0)
    return np.asarray(cv2.resize(picture[150:1080, 480:1440], CELL, interpolation=cv2.INTER_AREA), np.uint8)


def main() -> None:
    """Draw it beside this file."""
    rows = [np.hstack([cell(pair, kind) for kind in half]) for pair in PAIRS for half in (PROPS[:4], PROPS[4:])]
    cv2.imwrite(str(Path(__file__).parent / "things.jpg"), np.vstack(rows), [cv2.IMWRITE_JPEG_QUALITY, 84])


if __name__ == "__main__":
    main()
