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
    kept = {weight: np.asarray((255 * (1 - share * np.float32(weight))).round(), np.uint8) for weight in set(weights)}
    left = 1 - np.arange(256, dtype=np.float32) / 255  # what the colour has of a value of `keep`
    added = [
        cv2.LUT(kept[weight], (left * value).round().astype(np.uint8)) for value, weight in zip(colour, weights, strict=True)
    ]
    keep, add = cv2.merge([kept[weight] for weight in weights]), cv2.merge(added)
    return Affine(np.asarray(keep, np.uint8), np.asarray(add, np.uint8))
