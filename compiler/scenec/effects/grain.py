"""grain: the grain of film. One large picture of noise, laid over each frame at another place."""

from __future__ import annotations

import hashlib

import cv2
import numpy as np

from scenec.drawing.canvas import Picture
from scenec.effects.shown import FrameEffect, Shown

STRENGTH = 6.5  # standard deviation of brightness at level 1
SIZE = 0.75  # of a grain, as a standard deviation in pixels of a picture 1080 high
SPARE = 128  # pixels that the noise is larger than the frame


def make(shown: Shown) -> FrameEffect:
    """Adds grain by the level."""
    shape = (shown.height + SPARE, shown.width + SPARE)
    noise = np.random.Generator(np.random.PCG64(7)).standard_normal(shape, np.float32)
    noise = np.asarray(cv2.GaussianBlur(noise, (0, 0), max(0.4, SIZE * shown.unit)), np.float32)
    noise *= np.float32(STRENGTH / float(noise.std()))
    levels = shown.level
    kept: dict[float, tuple[Picture, Picture]] = {}

    def apply(pixels: Picture, t: int) -> None:
        level = round(float(levels[t]), 2)
        if level not in kept:
            kept.clear()
            kept[level] = _luma(np.maximum(noise, 0) * level), _luma(np.maximum(-noise, 0) * level)
        place = hashlib.sha256(t.to_bytes(4, "big")).digest()
        top, left = place[0] % SPARE, place[1] % SPARE
        here = np.s_[top : top + shown.height, left : left + shown.width]
        lighter, darker = kept[level]
        cv2.add(pixels, lighter[here], pixels)
        cv2.subtract(pixels, darker[here], pixels)

    return apply


def _luma(amount: np.ndarray) -> Picture:
    """(H, W) as a picture that changes brightness alone."""
    made = np.zeros((*amount.shape, 4), np.uint8)
    made[..., 2] = np.clip(amount.round(), 0, 60)
    return made
