"""bloom: bright things shine into what is around them."""

from __future__ import annotations

import cv2
import numpy as np

from scenec.drawing.canvas import Picture
from scenec.effects.shown import FrameEffect, Shown

FROM = 140.0  # brightness (Y) at which something begins to shine
AMOUNT = 1.7  # of the light above that which is added at level 1
REACH = 34.0  # standard deviation of the glow, in pixels of a picture 1080 high
NEAR = 0.4  # a second, narrower glow, as a share of that
COLOUR = 1.3  # how much of the shining thing's colour goes along
MIDDLE = 128


def make(shown: Shown) -> FrameEffect:
    """Adds a glow by the level."""
    levels, unit = shown.level, shown.unit

    def apply(pixels: Picture, t: int) -> None:
        height, width = pixels.shape[:2]
        small: Picture = pixels
        for _ in range(3):
            size = (max(1, small.shape[1] // 2), max(1, small.shape[0] // 2))
            small = np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_AREA), np.uint8)
        glow = _glow(small, REACH * unit / 8) * np.float32(AMOUNT * float(levels[t]))
        add = np.asarray(np.clip(glow + MIDDLE, 0, 255).round(), np.uint8)
        cv2.addWeighted(pixels, 1, cv2.resize(add, (width, height), interpolation=cv2.INTER_LINEAR), 1, -MIDDLE, pixels)

    return apply


def _glow(small: Picture, deviation: float) -> np.ndarray:
    """What is added to a small picture, in U, V, Y, A: (h, w, 4) float32, 0 where nothing shines."""
    light = np.maximum(small[..., 2].astype(np.float32) - FROM, 0)
    light *= light / (235 - FROM)  # what is only bright shines little
    glow = np.zeros((*small.shape[:2], 4), np.float32)
    glow[..., 2] = light
    for channel in (0, 1):
        glow[..., channel] = (small[..., channel].astype(np.float32) - MIDDLE) * light * np.float32(COLOUR / (235 - FROM))
    wide = cv2.GaussianBlur(glow, (0, 0), max(0.5, deviation), borderType=cv2.BORDER_REPLICATE)
    narrow = cv2.GaussianBlur(glow, (0, 0), max(0.5, deviation * NEAR), borderType=cv2.BORDER_REPLICATE)
    return np.asarray(0.65 * wide + 0.35 * narrow, np.float32)
