"""Small pictures laid over a frame, in the surface's colours."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.drawing import canvas
from scenec.drawing.canvas import Picture


@dataclass(frozen=True)
class Overlay:
    """Something drawn over the picture on frames [start, end): in YUV, ready to be added. `keep` is 255 - alpha, four times."""

    start: int
    end: int
    x: int
    y: int
    add: NDArray[np.uint8]
    keep: NDArray[np.uint8]


def blend(pixels: Picture, overlay: Overlay) -> None:
    """Lays `overlay` over `pixels` in place."""
    h, w = overlay.add.shape[:2]
    region = pixels[overlay.y : overlay.y + h, overlay.x : overlay.x + w]
    cv2.multiply(region, overlay.keep, region, scale=1 / 255)
    cv2.add(region, overlay.add, region)


def overlay(bgra: Picture, x: int, y: int, start: int, end: int) -> Overlay:
    """A premultiplied BGRA picture as an overlay at pixel (x, y)."""
    alpha = bgra[..., 3:].astype(np.float32)
    straight = bgra.copy()
    straight[..., :3] = np.clip(bgra[..., :3].astype(np.float32) * 255 / np.maximum(alpha, 1), 0, 255).round()
    yuv = canvas.to_yuv(straight).astype(np.float32) * (alpha / 255)
    keep = np.repeat(255 - bgra[..., 3:], 4, 2)
    return Overlay(start, end, x, y, np.asarray(yuv.round(), np.uint8), keep)
