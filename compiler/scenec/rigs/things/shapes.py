"""What things are drawn with: flat shapes in centimetres, lit from the upper left. y runs down, x to whom the holder faces."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenec.drawing.colour import mix
from scenec.drawing.display import Plane
from scenec.drawing.geometry import spline
from scenec.rigs.person.shading import tones

Point = tuple[float, float]


@dataclass(frozen=True)
class Shape:
    """One filled outline (n, 2) in metres."""

    colour: str
    plane: Plane
    outline: NDArray[np.float32]
    alpha: float = 1.0


def flat(colour: str, *points: Point, plane: Plane = "base", alpha: float = 1.0) -> Shape:
    """A polygon in centimetres. `plane` shadow or light takes that tone of the colour."""
    t = tones(colour)
    tone = {"base": colour, "shadow": t.shadow, "light": mix(colour, t.light, 0.55)}[plane]
    return Shape(tone, plane, (np.asarray(points, np.float32) / np.float32(100)).astype(np.float32), alpha)


def curved(colour: str, *points: Point, plane: Plane = "base", alpha: float = 1.0) -> Shape:
    """A closed curve through points in centimetres."""
    line = spline(np.asarray(points, np.float32)[None], samples=6)[0]
    return flat(colour, *[(float(x), float(y)) for x, y in line], plane=plane, alpha=alpha)


def oval(colour: str, x: float, y: float, rx: float, ry: float, plane: Plane = "base", alpha: float = 1.0) -> Shape:
    """An ellipse in centimetres."""
    turn = [2 * math.pi * i / 28 for i in range(28)]
    return flat(colour, *[(x + rx * math.cos(a), y + ry * math.sin(a)) for a in turn], plane=plane, alpha=alpha)


def stroke(colour: str, points: Sequence[Point], half: float, plane: Plane = "base") -> Shape:
    """A line of even width through points in centimetres, with round bends."""
    line = spline(np.asarray(points, np.float32)[None], closed=False, samples=8)[0] if len(points) > 2 else np.asarray(points)
    ahead = np.gradient(np.asarray(line, np.float64), axis=0)
    normal = np.stack([-ahead[:, 1], ahead[:, 0]], 1) / np.maximum(np.hypot(*ahead.T), 1e-6)[:, None] * half
    both = np.concatenate([line + normal, (line - normal)[::-1]])
    return flat(colour, *[(float(x), float(y)) for x, y in both], plane=plane)


def rounded(left: float, top: float, right: float, foot: float, r: float) -> tuple[Point, ...]:
    """The corners of a rounded rectangle in centimetres."""
    found = []
    for x, y, start in ((right - r, top + r, -90), (right - r, foot - r, 0), (left + r, foot - r, 90), (left + r, top + r, 180)):
        for step in range(5):
            a = math.radians(start + 22.5 * step)
            found.append((x + r * math.cos(a), y + r * math.sin(a)))
    return tuple(found)
