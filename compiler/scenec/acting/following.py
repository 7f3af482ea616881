"""What hangs follows what it hangs from: back hair the head, the hems of coats and skirts the hips. Numpy.

A damped spring that is driven slowly lags behind by a share of the driver's speed and swings through by a share of how fast that
changes. Written so, it needs no memory: a frame depends on the two beside it alone, and nothing hangs over from piece to piece.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenec.acting.channels import per_frame

Array = NDArray[np.float64]

# Frames at 30 a second of the driver's speed that a tip lags, and frames squared of its acceleration that it swings.
HAIR_LAG, HAIR_SWING = 0.55, 3.4
HEM_LAG, HEM_SWING = 0.42, 4.2
TURNED = 0.012  # H that the tips of hair move beside a head for each degree a frame that it turns
HEM_TURNED = 0.006
MOST = 0.16  # H that a tip ever moves


def follow(pose: dict[str, Array], path: Array, inner: slice, size: Array, fps: int) -> None:
    """Writes `hair` and `hem`. `path`: metres of the pelvis on more frames than the pose's, of which `inner` are its own;
    `size`: metres of an H as it is seen, as long as `path`."""
    u = per_frame(fps)
    speed = np.gradient(path) * u / size
    swing = np.gradient(speed)[inner] * u
    speed = speed[inner]
    pose["hair"] = _held(-HAIR_LAG * speed - HAIR_SWING * swing + TURNED * _rate(pose["headYaw"]) * u)
    pose["hem"] = _held(-HEM_LAG * speed - HEM_SWING * swing - HEM_TURNED * _rate(pose["yaw"]) * u)


def _rate(values: Array) -> Array:
    """Change a frame; at both ends of a piece what it is beside them."""
    return np.asarray(np.gradient(values)) if len(values) > 1 else np.zeros(len(values))


def _held(offset: Array) -> Array:
    return np.asarray(MOST * np.tanh(offset / MOST))
