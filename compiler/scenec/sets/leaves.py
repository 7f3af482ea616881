"""Leaves that have come off trees: their outlines, their colours in autumn, and how they lie on the ground."""

from __future__ import annotations

import math
import random
from functools import lru_cache

import skia

from scenec.sets.brush import Brush, Point, smooth
from scenec.sets.table import OVERSCAN, Stage

AUTUMN = ("#C8622C", "#D9982F", "#A9472C", "#E0B34A", "#8C5A34")
LYING = 210  # on a whole open floor
FLAT = 0.42  # of its length that a leaf on the ground seems high

# Right halves from the tip (0, -0.5) to the stalk (0, 0.5): a beech, a maple, a birch.
HALVES: tuple[tuple[Point, ...], ...] = (
    ((0.13, -0.33), (0.24, -0.06), (0.21, 0.20), (0.09, 0.40)),
    (
        (0.10, -0.30),
        (0.20, -0.34),
        (0.19, -0.16),
        (0.46, -0.18),
        (0.37, 0.01),
        (0.44, 0.10),
        (0.24, 0.20),
        (0.20, 0.33),
        (0.05, 0.30),
    ),
    ((0.12, -0.26), (0.27, 0.02), (0.30, 0.20), (0.17, 0.34)),
)


@lru_cache(maxsize=16)
def outline(kind: int) -> skia.Path:
    """A leaf 1 long around the origin, its tip up."""
    half = HALVES[kind % len(HALVES)]
    points = [(0.0, -0.5), *half, (0.0, 0.42), *((-x, y) for x, y in reversed(half))]
    if kind % len(HALVES) == 1:  # a maple is jagged
        return skia.Path.Polygon([skia.Point(*point) for point in points], True)
    return smooth(points)


@lru_cache(maxsize=16)
def shaded(kind: int) -> skia.Path:
    """Its right half, which lies in its own shadow."""
    half = HALVES[kind % len(HALVES)]
    points = [(0.0, -0.5), *half, (0.0, 0.42)]
    return skia.Path.Polygon([skia.Point(*point) for point in points], True)


@lru_cache(maxsize=1)
def rib() -> skia.Path:
    """Its middle rib and its stalk."""
    builder = skia.PathBuilder()
    builder.moveTo(0, -0.36)
    builder.lineTo(0, 0.44)
    builder.quadTo(0.01, 0.54, 0.06, 0.60)
    return builder.detach()


def litter(brush: Brush, stage: Stage) -> None:
    """Leaves on the open floor of a set, small far away and larger near us, none on the feet of what stands there."""
    if stage.open_floor is None:
        return
    left, top, right, bottom = stage.open_floor
    dice = random.Random(f"litter {stage.name}")
    share = min(1.0, (right - left) / (OVERSCAN[2] - OVERSCAN[0]))
    for _ in range(round(LYING * share)):
        depth = dice.random() ** 1.25
        x, y = dice.uniform(left, right), top + (bottom + 60 - top) * depth
        kind, turn, colour = dice.randrange(3), dice.uniform(0, 2 * math.pi), dice.choice(AUTUMN)
        size = (13 + 21 * depth) * dice.uniform(0.75, 1.2)
        if any(first - 30 < x < last + 30 and y < stage.ground - 14 for first, last, _ in stage.tops):
            continue
        brush.disc(x + 1, y + size * 0.10, size * 0.42, "#4A4038", "shadow", ry=size * 0.12, alpha=0.28)
        brush.canvas.save()
        brush.canvas.translate(x, y)
        brush.canvas.scale(size, size * FLAT)
        brush.canvas.rotate(math.degrees(turn))
        brush.canvas.drawPath(outline(kind), brush.paint(colour))
        brush.canvas.drawPath(shaded(kind), brush.paint(colour, "shadow", 0.75))
        brush.canvas.restore()
