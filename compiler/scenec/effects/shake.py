"""shake: the frame trembles, as after a blow or under a train. The picture is enlarged a little, so that no edge is seen."""

from __future__ import annotations

import math
import random

import cv2
import numpy as np

from scenec.drawing.canvas import Picture
from scenec.effects.shown import FrameEffect, Shown

FARTHEST = 15.0  # pixels of a picture 1080 high, at level 1
WAVES = ((3.1, 1.0), (5.3, 0.7), (8.9, 0.45))  # hertz and share of the movements that make it
SPREAD = 0.2  # by which seeds change the hertz


def make(shown: Shown) -> FrameEffect:
    """Moves the picture by the level."""
    across, down = (wave(random.Random(f"{shown.seed} {axis}"), shown.seconds) for axis in ("x", "y"))
    levels, unit = shown.level, shown.unit

    def apply(pixels: Picture, t: int) -> None:
        height, width = pixels.shape[:2]
        room = float(levels[t]) * FARTHEST * unit
        margin = math.ceil(room)
        if margin == 0:
            return
        side = round(margin * width / height)  # the same enlargement on both axes
        left, top = side + round(room * float(across[t])), margin + round(room * float(down[t]))
        part = pixels[top : top + height - 2 * margin, left : left + width - 2 * side]
        np.copyto(pixels, cv2.resize(part, (width, height), interpolation=cv2.INTER_LINEAR))

    return apply


def wave(dice: random.Random, seconds: np.ndarray) -> np.ndarray:
    """A trembling between -1 and 1 at these seconds: a few sines whose places and paces the dice choose."""
    whole = sum(share for _, share in WAVES)
    found = np.zeros(len(seconds))
    for hertz, share in WAVES:
        pace, phase = hertz * dice.uniform(1 - SPREAD, 1 + SPREAD), dice.uniform(0, 2 * math.pi)
        found += share / whole * np.sin(2 * math.pi * pace * seconds + phase)
    return found
