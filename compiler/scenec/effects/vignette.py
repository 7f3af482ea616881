"""vignette: the corners fall off into the dark."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.drawing.canvas import Picture
from scenec.effects.affine import BLACK, towards
from scenec.effects.shown import FrameEffect, Shown

CLEAR, DARK = 0.45, 1.30  # distances from the middle, of half the diagonal's share on each axis, where it begins and is full
DARKEST = 0.66
CHROMA = 0.7  # colours fade by less than light does


def make(shown: Shown) -> FrameEffect:
    """Darkens by the level. Lower levels than the piece's highest are mixed from it and the picture: no tile is made anew."""
    levels = [round(float(level), 2) for level in shown.level]
    top = max(levels, default=0.0)
    darkest = towards(BLACK, _shape(shown.width, shown.height) * np.float32(top), (CHROMA, CHROMA, 1.0, 0.0))
    scratch = np.empty((shown.height, shown.width, 4), np.uint8)

    def apply(pixels: Picture, t: int) -> None:
        if levels[t] == top:
            darkest.apply(pixels)
            return
        share = levels[t] / top
        np.copyto(scratch, pixels)
        darkest.apply(scratch)
        cv2.addWeighted(pixels, 1 - share, scratch, share, 0, pixels)

    return apply


def _shape(width: int, height: int) -> NDArray[np.float32]:
    """How dark each pixel gets at level 1, (H, W). Round in the frame's own shape: a quarter of it is worked out."""
    x = (np.arange(-(-width // 2), dtype=np.float32) + 0.5) / width * 2 - 1
    y = (np.arange(-(-height // 2), dtype=np.float32) + 0.5) / height * 2 - 1
    far = np.sqrt(x[None, :] ** 2 + y[:, None] ** 2)
    t = np.clip((far - CLEAR) / (DARK - CLEAR), 0, 1)
    upper = np.asarray(DARKEST * t * t * (3 - 2 * t), np.float32)
    half = np.concatenate([upper, upper[: height // 2][::-1]])
    return np.concatenate([half, half[:, : width // 2][:, ::-1]], 1)
