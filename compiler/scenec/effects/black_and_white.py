"""black-and-white: without colour."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.drawing.canvas import Picture
from scenec.effects.shown import FrameEffect, Shown

GREY = 0x8080  # U and V of everything without colour


def make(shown: Shown) -> FrameEffect:
    """Takes colour away by the level."""
    levels = shown.level
    kept: dict[float, NDArray[np.uint8]] = {}

    def apply(pixels: Picture, t: int) -> None:
        level = round(float(levels[t]), 2)
        if level >= 1:
            pixels.view(np.uint16)[..., 0] = GREY
            return
        if level not in kept:
            kept.clear()
            kept[level] = _table(level)
        cv2.LUT(pixels, kept[level], pixels)

    return apply


def _table(level: float) -> NDArray[np.uint8]:
    """(1, 256, 4): what becomes of every value of U, V, Y, A. Made anew for every level: it is small."""
    values = np.arange(256, dtype=np.uint8)
    greyer = np.round(128 + (values.astype(np.float32) - 128) * (1 - level)).astype(np.uint8)
    return np.stack([greyer, greyer, values, values], -1)[None]
