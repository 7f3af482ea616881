"""Draws somebody in a wheelchair who rolls, turns, talks, is embraced, beside this file: `python docs/gallery/wheelchair.py`."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from sitting import Picture, film, frames

PEOPLE = (
    (
        'ana: {age: adult, height: 168cm, voice: {engine: tone}, look: {build: woman, seed: 5, wheelchair: "#c4473a", '
        'top: {kind: sweater, colour: "#e9b44c"}, bottom: {kind: trousers, colour: "#3d4a63"}}}'
    ),
    'tom: {age: adult, height: 182cm, voice: {engine: tone}, look: {build: man, seed: 3, top: {kind: coat, colour: "#39566b"}}}',
)
HIGH, NARROW, WIDE = 215, 144, 252  # pixels


def strip(script: list[str], beat: str, shares: list[float], left: int, cast: str, wide: int = NARROW) -> Picture:
    """Frames at shares of a beat's time, `wide` pixels from the `left` one on."""
    t = film("park", cast, PEOPLE, ["- shot: wide", *script])
    first, last = next(span for name, span in t.beats.items() if name.startswith(beat))
    at = [round(first + (last - first) * k) for k in shares]
    return np.hstack([p[:, left : left + wide] for p in frames(t, at, HIGH, (960, 735, 1.75))])


def sheet() -> Picture:
    """Rolling, turning round, talking, an embrace."""
    even = [k / 6 for k in range(7)]
    return np.vstack([
        strip(["- walk: ana\n    to: tom"], "walk", [0.1, 0.4, 0.65, 1.0], 60, "ana: left, tom: right", WIDE),
        strip(["- turn: ana\n    to: left"], "turn", even, 110, "ana: middle"),
        strip(['- ana (happy): "{wave}Hello! Do *you* remember the day when we came here?"'], "ana", even, 110, "ana: middle"),
        strip(["- hug: [tom, ana]\n    outcome: accept"], "hug", [0.1, 0.33, 0.5, 0.9], 30, "ana: left, tom: right", WIDE),
    ])  # fmt: skip


if __name__ == "__main__":
    cv2.imwrite(str(Path(__file__).parent / "wheelchair.jpg"), sheet(), [cv2.IMWRITE_JPEG_QUALITY, 72])
