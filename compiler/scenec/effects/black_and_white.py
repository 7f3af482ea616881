"""black-and-white: without colour."""

from __future__ import annotations

import numpy as np

from scenec.drawing.canvas import Picture
from scenec.effects.affine import BLACK, Affine, towards
from scenec.effects.shown import FrameEffect, Shown

GREY = 0x8080  # U and V of everything without colour


def make(shown: Shown) -> FrameEffect:
    """Takes colour away by the level."""
    levels, shape = shown.level, (shown.height, shown.width)
    kept: dict[float, Affine] = {}

    def apply(pixels: Picture, t: int) -> None:
        level = round(float(levels[t]), 2)
        if level >= 1:
            pixels.view(np.uint16)[..., 0] = GREY
            return
        if level not in kept:
            kept.clear()
            kept[level] = towards(BLACK, np.full(shape, level, np.float32), (1.0, 1.0, 0.0, 0.0))
        kept[level].apply(pixels)

    return apply
