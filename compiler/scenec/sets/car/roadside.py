"""What stands along the road: shapes in metres around their feet (x to the right, y down), in local colours. They are drawn where
they go by, so they are plain shapes and no layer."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import skia

from scenec.sets.brush import Side, foliage, polygon
from scenec.sets.nature import ROUND, outline

TRUNK, WALL, ROOF, GLASS, POLE, POST = "#6B4F3C", "#E3D2B4", "#A9604A", "#55707C", "#4B5560", "#F0ECE2"
CROWNS = ("#5F9350", "#6FA052", "#4F8357", "#7FA65A")


@dataclass(frozen=True)
class Shape:
    """A part of something: its outline in metres, its local colour and plane. `lit`: its own colour while lamps are on."""

    path: skia.Path
    colour: str
    side: Side = "base"
    lit: str = ""
    leafy: bool = False  # it turns with the year


@dataclass(frozen=True)
class Thing:
    """Something beside the road: its kind and seed, metres right of the camera's way, and along it, 0 to LENGTH."""

    kind: str
    seed: int
    x: float
    z: float


LENGTH = 216.0  # metres after which everything repeats
LAMPS = 36.0  # metres from one street lamp to the next
LAMP_X, LAMP_HEIGHT = -4.6, 6.4


def things(seed: int) -> tuple[Thing, ...]:
    """All of a stretch of road, another one for each seed."""
    dice = random.Random(f"road {seed}")
    found: list[Thing] = []

    def row(kind: str, side: tuple[float, float], every: float, jitter: float) -> None:
        z = dice.uniform(0, every)
        while z < LENGTH:
            found.append(Thing(kind, dice.randrange(4), dice.uniform(*side), z))
            z += every + dice.uniform(-jitter, jitter)

    for near, far in ((-11.0, -7.4), (8.6, 12.4)):
        row("tree", (near, far), 15.0, 6.0)
    for near, far in ((-30.0, -14.0), (16.0, 34.0)):
        row("tree", (near, far), 15.0, 6.0)
        row("bush", (near, far), 22.0, 8.0)
    row("house", (-34.0, -19.0), 68.0, 14.0)
    row("house", (22.0, 40.0), 60.0, 14.0)
    row("bush", (-7.4, -6.0), 17.0, 7.0)
    row("bush", (7.4, 9.0), 17.0, 7.0)
    found += [Thing("lamp", number, LAMP_X, 10 + number * LAMPS) for number in range(round(LENGTH / LAMPS))]
    for number in range(round(LENGTH / 24.0)):
        found += [Thing("post", 0, -3.75, number * 24.0), Thing("post", 0, 6.5, number * 24.0 + 9)]
    return tuple(found)


@lru_cache(maxsize=32)
def shapes(kind: str, seed: int) -> tuple[Shape, ...]:
    """What a kind of thing is made of."""
    return tuple(KINDS[kind](seed))


def _scaled(path: skia.Path, share: float) -> skia.Path:
    smaller = skia.Path(path)
    smaller.transform(skia.Matrix.Scale(share, share))
    return smaller


def _tree(seed: int) -> Sequence[Shape]:
    dice = random.Random(seed)
    high, wide = dice.uniform(5.6, 8.6), dice.uniform(1.9, 2.7)
    colour = CROWNS[seed % len(CROWNS)]
    foot, middle, deep = polygon([(-0.28, 0), (-0.13, -high * 0.6), (0.13, -high * 0.6), (0.30, 0)]), -high * 0.64, high * 0.36
    whole = _scaled(outline(0, middle * 100, wide * 100, deep * 100, ROUND, seed + 3), 0.01)
    shade = _scaled(outline(-wide * 28, (middle + deep * 0.5) * 100, wide * 100, deep * 86, ROUND, seed + 50), 0.01)
    light = _scaled(foliage(wide * 30, (middle - deep * 0.42) * 100, wide * 52, deep * 42, 9, seed + 90, 0.36), 0.01)
    inside = skia.Op(shade, whole, skia.PathOp.kIntersect_PathOp), skia.Op(light, whole, skia.PathOp.kIntersect_PathOp)
    return (
        Shape(foot, TRUNK, "shadow"),
        Shape(whole, colour, leafy=True),
        Shape(inside[0], colour, "shadow", leafy=True),
        Shape(inside[1], colour, "light", leafy=True),
    )


def _bush(seed: int) -> Sequence[Shape]:
    dice = random.Random(seed)
    wide, high = dice.uniform(0.7, 1.3), dice.uniform(0.5, 0.85)
    colour = CROWNS[(seed + 1) % len(CROWNS)]
    return (
        Shape(_scaled(foliage(0, -high * 60, wide * 100, high * 100, 10, seed, 0.4), 0.01), colour, "shadow", leafy=True),
        Shape(_scaled(foliage(wide * 22, -high * 84, wide * 70, high * 66, 9, seed + 1, 0.4), 0.01), colour, leafy=True),
    )


def _house(seed: int) -> Sequence[Shape]:
    wide, high = 4.2 + 0.5 * (seed % 3), 4.6
    walls = ("#E3D2B4", "#D9B08C", "#C9D0C2", "#E8DCC6")
    parts = [
        Shape(polygon([(-wide, 0.3), (-wide, -high), (wide, -high), (wide, 0.3)]), walls[seed % 4]),
        Shape(polygon([(-wide, 0.3), (-wide, -high), (-wide * 0.4, -high), (-wide * 0.4, 0.3)]), walls[seed % 4], "shadow"),
        Shape(
            polygon([(-wide - 0.4, -high), (-wide * 0.55, -high - 2.6), (wide * 0.55, -high - 2.6), (wide + 0.4, -high)]), ROOF
        ),
        Shape(
            polygon(
                [(wide * 0.2, -high - 2.0), (wide * 0.2, -high - 3.6), (wide * 0.34, -high - 3.6), (wide * 0.34, -high - 2.0)]
            ),
            ROOF,
            "shadow",
        ),
    ]
    for number, x in enumerate((-0.72, -0.1, 0.44)):
        lit = "#F2B872" if (number + seed) % 3 else ""
        parts.append(
            Shape(
                polygon([(x * wide, -3.4), (x * wide, -2.0), (x * wide + 1.0, -2.0), (x * wide + 1.0, -3.4)]), GLASS, "base", lit
            )
        )
    return parts


def _lamp(_seed: int) -> Sequence[Shape]:
    """A pole whose arm reaches over the road."""
    high = LAMP_HEIGHT
    head = polygon([(0.95, -high - 0.06), (1.75, -high - 0.12), (1.75, -high + 0.06), (0.95, -high + 0.10)])
    return (
        Shape(polygon([(-0.09, 0), (-0.055, -high), (0.055, -high), (0.09, 0)]), POLE),
        Shape(
            polygon(
                [
                    (-0.055, -high + 0.5),
                    (0.3, -high + 0.1),
                    (1.3, -high - 0.02),
                    (1.3, -high + 0.08),
                    (0.35, -high + 0.2),
                    (0.055, -high + 0.6),
                ]
            ),
            POLE,
        ),
        Shape(head, "#D8DCDA", "light", "#FFF0C8"),
    )


def _post(_seed: int) -> Sequence[Shape]:
    return (
        Shape(polygon([(-0.06, 0), (-0.06, -0.9), (0.06, -0.98), (0.06, 0)]), POST),
        Shape(polygon([(-0.06, -0.62), (-0.06, -0.84), (0.06, -0.88), (0.06, -0.66)]), "#3A4248", "base", "#C65B44"),
    )


KINDS: dict[str, Callable[[int], Sequence[Shape]]] = {"tree": _tree, "bush": _bush, "house": _house, "lamp": _lamp, "post": _post}


def ahead(z: float, gone: float, behind: float) -> float:
    """Metres from the camera of what stands at `z` after `gone` metres of the way; from -`behind` on it is before the camera."""
    return (z + gone + behind) % LENGTH - behind


def sweep(gone: float) -> list[float]:
    """Metres of the street lamps from the camera, those that light the car now: from 14 before it to 6 behind it."""
    places = [ahead(10 + number * LAMPS, gone, 40.0) for number in range(math.floor(LENGTH / LAMPS))]
    return [z for z in places if -14.0 < z < 6.0]
