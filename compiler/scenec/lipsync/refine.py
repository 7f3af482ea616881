"""Boundaries moved to where the spectrum changes most, within a frame of where the search put them, and between frames."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

NEAR = 1  # frames on each side
EDGE = 0.5  # of a frame: how far a parabola through three frames may move a boundary


def refined(bounds: NDArray[np.float64], change: NDArray[np.float32]) -> NDArray[np.float64]:
    """Rising bounds in frames, each moved; their order is kept. `change[t]`: how much frame t differs from frame t - 1."""
    smooth = np.convolve(np.concatenate([change, [0.0]]).astype(np.float64), [0.25, 0.5, 0.25], "same")
    made = bounds.astype(np.float64).copy()
    for index in range(1, len(made) - 1):
        at = round(float(bounds[index]))
        low = max(int(made[index - 1]) + 1, at - NEAR, 1)
        high = min(int(bounds[index + 1]) - 1, at + NEAR, len(change) - 2)
        if high <= low:
            continue
        best = low + int(smooth[low : high + 1].argmax())
        made[index] = best + (_vertex(smooth[best - 1 : best + 2]) if low < best < high else 0.0)
    return made


def _vertex(three: NDArray[np.float64]) -> float:
    """Where between its neighbours the middle one's peak lies."""
    left, middle, right = three.tolist()
    bend = left - 2 * middle + right
    return float(np.clip(0.5 * (left - right) / bend, -EDGE, EDGE)) if bend < 0 else 0.0
