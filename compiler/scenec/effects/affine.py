"""Per-channel linear changes of a picture, pixel by pixel, in 8 bit: `pixels * keep / 255 + add`."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.drawing.canvas import Picture

BLACK = (128, 128, 16, 255)  # U, V, Y, A


@dataclass(frozen=True)
class Affine:
    """Both (H, W, 4) uint8."""

    keep: Picture
    add: Picture

    def apply(self, pixels: Picture) -> None:
        """Changes `pixels` in place."""
        cv2.multiply(pixels, self.keep, pixels, scale=1 / 255)
        cv2.add(pixels, self.add, pixels)


def towards(colour: tuple[int, int, int, int], share: NDArray[np.float32], weights: tuple[float, float, float, float]) -> Affine:
    """Mixes a picture with one colour: `share` (H, W) 0..1 of it, a channel by its weight 0..1."""
    mixed = share[..., None] * np.asarray(weights, np.float32)
    keep = np.asarray((255 * (1 - mixed)).round(), np.uint8)
    add = np.asarray(((1 - keep.astype(np.float32) / 255) * np.asarray(colour, np.float32)).round(), np.uint8)
    return Affine(keep, add)
