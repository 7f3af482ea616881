"""blur: the whole picture out of focus. Small pictures are blurred and enlarged again: the wider, the cheaper."""

from __future__ import annotations

import cv2
import numpy as np

from scenec.drawing.canvas import Picture
from scenec.effects.shown import FrameEffect, Shown

WIDEST = 11.0  # standard deviation at level 1, in pixels of a picture 1080 high
FULL_FROM = 1.6  # below this deviation the sharp picture is mixed with one that is blurred this much
HALVINGS = ((9.0, 3), (3.4, 2), (0.0, 1))  # from this deviation on, the picture is halved so often


def make(shown: Shown) -> FrameEffect:
    """Blurs by the level."""
    levels, unit = shown.level, shown.unit
    return lambda pixels, t: soften(pixels, float(levels[t]) * WIDEST * unit)


def soften(pixels: Picture, deviation: float) -> None:
    """Blurs a picture in place by a normal distribution of this standard deviation in pixels."""
    if deviation < 0.05:
        return
    height, width = pixels.shape[:2]
    wide = max(deviation, FULL_FROM)
    times = next(times for least, times in HALVINGS if wide >= least)
    small: Picture = pixels
    for _ in range(times):
        size = (max(1, small.shape[1] // 2), max(1, small.shape[0] // 2))
        small = np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_AREA), np.uint8)
    scale = 2.0**times
    left = (wide / scale) ** 2 - 0.25  # a halving and its way back blur by themselves
    small = np.asarray(cv2.GaussianBlur(small, (0, 0), max(0.3, left) ** 0.5, borderType=cv2.BORDER_REPLICATE), np.uint8)
    if deviation >= FULL_FROM:
        cv2.resize(small, (width, height), pixels, interpolation=cv2.INTER_LINEAR)
        return
    share = (deviation / FULL_FROM) ** 2
    soft = cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)
    cv2.addWeighted(pixels, 1 - share, soft, share, 0, pixels)
