"""Glasses: two rims, a bridge, the near temple."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import ribbon
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Array, Projection, smooth

STROKE = 0.0085  # half width of the rim


def _front(x: ArrayLike) -> Array:
    """z of the glasses' front at x."""
    return np.asarray(0.40 - 0.10 * (np.abs(np.asarray(x, np.float32)) / 0.3) ** 2, np.float32)


def glasses(look: HeadLook, turned: Projection, z: float) -> list[Op]:
    """The frame in its colour; the lenses a breath of white."""
    if not look.glasses:
        return []
    a = np.linspace(0, 2 * math.pi, 41, dtype=np.float32)
    cos, sin = np.cos(a), np.sin(a)
    ops, frame = [], []
    for side in (-1, 1):
        x = side * (0.172 + look.eye_x) + 0.122 * np.sign(cos) * np.abs(cos) ** 0.75
        y = 0.045 + look.eye_y + 0.098 * np.sign(sin) * np.abs(sin) ** 0.8
        ring, toward = turned.project(x, y, _front(x))
        shown = smooth(toward.mean(1, keepdims=True), -0.04, 0.10)
        frame.append(ribbon(ring, STROKE * shown))
        ops.append(fill(z, "head/glasses/lens", "#ffffff", ring[:, :-1], plane="light", alpha=0.14))
        temple_x = side * np.linspace(0.290, 0.375, 6, dtype=np.float32)
        temple = turned.at(
            temple_x, look.eye_y + np.linspace(0.02, 0.0, 6, dtype=np.float32), np.linspace(0.33, -0.05, 6, dtype=np.float32)
        )
        frame.append(ribbon(temple, STROKE * smooth(-side * turned.yaw, 2, 14)))
    x = np.linspace(-0.052, 0.052, 7, dtype=np.float32)
    frame.append(
        ribbon(turned.at(x, look.eye_y + 0.030 - 0.016 * np.cos(x / 0.052 * math.pi / 2), _front(x) + 0.02), STROKE * 1.05)
    )
    return [*ops, fill(z, "head/glasses/frame", look.glasses, *frame)]
