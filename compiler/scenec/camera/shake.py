"""A shaken camera: the picture jumps, and comes to rest in less than half a second. Plain Python; OpenCV for pixels."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HERTZ = 7.0
AMOUNT = 7.0  # pixels of a 1080 high frame at first; about 2 on the average of the time that it takes
LASTS = 0.4  # seconds
ASKEW = 1.23  # how much faster it goes up and down than sideways: no circle


def offset(seconds: float, lasts: float = LASTS) -> tuple[float, float]:
    """How far the picture lies from its place `seconds` after the blow, right and down in pixels of a 1080 high frame."""
    if not 0.0 < seconds < lasts:
        return 0.0, 0.0
    strength = AMOUNT * math.exp(-2.5 * seconds / lasts) * (1.0 - seconds / lasts)
    turn = 2 * math.pi * HERTZ * seconds
    return 0.6 * strength * math.sin(turn), strength * math.sin(ASKEW * turn)


def offsets(blows: Sequence[tuple[float, float]], frames: Sequence[float], fps: int) -> tuple[tuple[float, float], ...]:
    """The offset of every frame. `blows`: (frame, how many frames it lasts)."""
    found = []
    for frame in frames:
        each = [offset((frame - first) / fps, length / fps) for first, length in blows]
        found.append((sum(x for x, _ in each), sum(y for _, y in each)))
    return tuple(found)


def shift(pixels: NDArray[np.uint8], right: float, down: float) -> None:
    """Moves a picture in place by parts of pixels; its edges are drawn out into what is laid bare."""
    import cv2
    import numpy as np

    matrix = np.array([[1, 0, right], [0, 1, down]], np.float64)
    size = (pixels.shape[1], pixels.shape[0])
    cv2.warpAffine(pixels.copy(), matrix, size, pixels, cv2.INTER_LINEAR, cv2.BORDER_REPLICATE)
