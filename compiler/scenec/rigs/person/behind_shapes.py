"""Shapes of people who are seen from behind, written for who looks away to our left."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from scenec.drawing.geometry import Points, lens, spline


def place(facing: int, *pairs: tuple[float, float]) -> Points:
    """Points (1, n, 2) as they are for who looks left, mirrored for who looks right."""
    array = np.asarray(pairs, np.float32)[None].copy()
    array[..., 0] *= -facing
    return array


def shape(facing: int, *pairs: tuple[float, float], sharp: tuple[int, ...] = ()) -> Points:
    """A closed outline."""
    return spline(place(facing, *pairs), samples=8, sharp=sharp)


def stroke(facing: int, width: ArrayLike, *pairs: tuple[float, float]) -> Points:
    """A tapered stroke."""
    return lens(spline(place(facing, *pairs), closed=False, samples=8), np.asarray(width, np.float32))
