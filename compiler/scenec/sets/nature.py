"""What grows: trees with lobed crowns, grass, flowers; under snow they are white."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import skia

from scenec.drawing.colour import mix
from scenec.sets.brush import Brush, Point, foliage
from scenec.sets.weather import CROWN_WHITE

TRUNK = "#6B4F3C"
AUTUMN = ("#C8742E", "#D8A03C", "#B0552F", "#CB8B34")  # crowns when leaves fall
SHOWS = 0.26  # of a leaf's colour through the snow on it
# Lobes of a crown: x and y of the middle, half width and half height, in crown radii.
ROUND = (
    (0.0, 0.0, 0.86, 0.80),
    (-0.52, 0.24, 0.52, 0.46),
    (0.54, 0.20, 0.50, 0.46),
    (0.06, -0.42, 0.62, 0.50),
    (-0.30, -0.16, 0.50, 0.48),
)
TALL = (
    (0.0, 0.30, 0.62, 0.56),
    (0.0, -0.30, 0.56, 0.62),
    (-0.22, 0.02, 0.50, 0.56),
    (0.26, 0.08, 0.46, 0.50),
    (0.02, -0.74, 0.36, 0.40),
)
BROAD = (
    (0.0, 0.06, 0.80, 0.62),
    (-0.78, 0.14, 0.50, 0.40),
    (0.80, 0.10, 0.52, 0.42),
    (-0.36, -0.34, 0.54, 0.44),
    (0.38, -0.36, 0.54, 0.42),
)


def leaf_colour(brush: Brush, colour: str, seed: int = 0) -> str:
    """A crown's local colour, in autumn another one, or that of snow on it."""
    return of_weather(colour, brush.light.weather, seed)


def of_weather(colour: str, weather: str, seed: int = 0) -> str:
    """A crown's local colour in a weather."""
    if weather == "leaves":
        return mix(AUTUMN[seed % len(AUTUMN)], colour, 0.18)
    return mix(CROWN_WHITE, colour, SHOWS) if weather == "snow" else colour


def outline(x: float, y: float, rx: float, ry: float, lobes: Sequence[tuple[float, float, float, float]], seed: int) -> skia.Path:
    """A crown's outline: its lobes joined."""
    whole = skia.Path()
    for number, (dx, dy, wide, high) in enumerate(lobes):
        bumps = max(7, round(13 * math.sqrt(wide * high)))
        lobe = foliage(x + dx * rx, y + dy * ry, rx * wide, ry * high, bumps, seed + number, 0.36)
        whole = skia.Op(whole, lobe, skia.PathOp.kUnion_PathOp)
    return whole


def crown(
    brush: Brush, x: float, y: float, rx: float, ry: float, colour: str, seed: int,
    lobes: Sequence[tuple[float, float, float, float]] = ROUND,
) -> None:  # fmt: skip
    """A crown with the shade below and left, the light above and right, and dabs of leaves in both."""
    colour = leaf_colour(brush, colour, seed)
    shape = outline(x, y, rx, ry, lobes, seed)
    brush.shape(shape, colour)
    dice = random.Random(seed)

    def planes() -> None:
        brush.shape(outline(x - rx * 0.30, y + ry * 0.52, rx, ry * 0.84, lobes, seed + 50), colour, "shadow")
        for dx, dy, wide, high in lobes:
            px, py = x + (dx + wide * 0.30) * rx, y + (dy - high * 0.50) * ry
            patch = foliage(px, py, rx * wide * 0.50, ry * high * 0.30, 8, seed + 90, 0.36)
            brush.shape(patch, colour, "light", alpha=0.85)
        for _ in range(round(10 * rx / 120)):
            angle, reach = dice.uniform(0, 2 * math.pi), math.sqrt(dice.random())
            px, py = x + math.cos(angle) * rx * reach * 0.9, y + math.sin(angle) * ry * reach * 0.8
            low = py > y + ry * 0.1 - (px - x) * 0.3
            size = rx * dice.uniform(0.07, 0.12)
            brush.shape(
                foliage(px, py, size, size * 0.5, 6, dice.randrange(999), 0.4), colour, "base" if low else "shadow", alpha=0.55
            )

    brush.within(shape, planes)
    if brush.light.weather == "snow":
        for dx, dy, wide, high in lobes[1:]:
            brush.shape(
                foliage(x + dx * rx, y + (dy - high * 0.72) * ry, rx * wide * 0.72, ry * high * 0.26, 8, seed, 0.36),
                "#FFFFFF",
                "light",
            )


def tree(
    brush: Brush, x: float, foot: float, height: float, spread: float, colour: str, seed: int,
    lobes: Sequence[tuple[float, float, float, float]] = ROUND,
) -> None:  # fmt: skip
    """A whole tree: trunk, two branches, crown."""
    half, ry = spread / 2, height * 0.40
    wide = height * 0.045
    top = foot - height * 0.62
    trunk: list[Point] = [
        (x - wide * 1.7, foot + 3),
        (x - wide, foot - height * 0.10),
        (x - wide * 0.7, top),
        (x + wide * 0.7, top),
    ]
    trunk += [(x + wide, foot - height * 0.10), (x + wide * 1.8, foot + 3)]
    for side, reach in ((-1, 0.42), (1, 0.36)):
        brush.arc(
            (x, foot - height * 0.34),
            (x + side * half * 0.18, foot - height * 0.50),
            (x + side * half * reach, top),
            wide * 0.9,
            TRUNK,
        )
    brush.polygon(trunk, TRUNK)
    brush.polygon([trunk[0], trunk[1], trunk[2], (x - wide * 0.1, top), (x - wide * 0.2, foot + 3)], TRUNK, "shadow")
    crown(brush, x, foot - height * 0.66, half, ry, colour, seed, lobes)


def tuft(brush: Brush, x: float, y: float, size: float, colour: str, seed: int) -> None:
    """A few blades of grass, some lit."""
    dice = random.Random(seed)
    for number in range(5):
        lean, high = (number - 2) * 0.34 + dice.uniform(-0.15, 0.15), size * dice.uniform(0.7, 1.2)
        side = "light" if dice.random() < 0.4 else "shadow"
        blade = [(x + (number - 2) * size * 0.16, y), (x + (number - 2) * size * 0.16 + size * 0.15, y)]
        brush.polygon([*blade, (x + (number - 2) * size * 0.16 + lean * high, y - high)], colour, side)  # type: ignore[arg-type]


def flower(brush: Brush, x: float, y: float, size: float, colour: str) -> None:
    """One flower: petals as a small rosette on a stalk."""
    brush.line([(x, y), (x, y - size * 2.2)], size * 0.3, "#5C8646", "shadow")
    top = y - size * 2.5
    for k in range(5):
        angle = k * 2 * math.pi / 5 - math.pi / 2
        brush.disc(
            x + math.cos(angle) * size * 0.55,
            top + math.sin(angle) * size * 0.42,
            size * 0.45,
            colour,
            "shadow" if k == 3 else "base",
            ry=size * 0.38,
        )
    brush.disc(x, top, size * 0.32, "#F0C14B")
