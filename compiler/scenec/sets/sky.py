"""Skies: a gradient, sun or moon, stars, flat clouds. The only gradients in a picture are air and light."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import skia

from scenec.drawing.colour import mix
from scenec.sets.brush import Brush, Point, soft_disc
from scenec.sets.table import OVERSCAN

LEFT, TOP, RIGHT, BOTTOM = OVERSCAN
LOWEST = 720.0  # where the gradient ends, behind everything far

SUN, LOW_SUN, MOON = "#FFF6DC", "#FFEDBE", "#F3EFD8"


@dataclass(frozen=True)
class Lights:
    """Where the sun and the moon stand in a set's sky: x, y and radius; None: not in this picture."""

    sun: tuple[float, float, float] | None
    low_sun: tuple[float, float, float] | None
    moon: tuple[float, float, float] | None


# x, y, size of the heaped clouds; x, y, half length, half height of the long thin ones of dusk.
CLOUDS = (
    (215, 215, 1.0),
    (835, 128, 0.66),
    (1540, 262, 1.22),
    (2250, 160, 0.9),
    (-430, 140, 0.9),
    (1180, -260, 1.1),
    (-60, -330, 0.8),
)
STREAKS = (
    (640, 408, 330, 9),
    (980, 440, 210, 6),
    (120, 452, 240, 8),
    (1330, 392, 260, 8),
    (-420, 424, 300, 9),
    (1900, 436, 320, 9),
    (2420, 400, 240, 7),
    (410, 352, 190, 7),
    (1120, 330, 230, 7),
)


def sky(brush: Brush, lights: Lights) -> None:
    """The whole sky layer."""
    stops = brush.light.sky
    brush.box(LEFT, TOP, RIGHT, BOTTOM, stops[-1][0], "own")
    brush.gradient(LEFT, TOP, RIGHT, LOWEST, [(colour, 1.0, place) for colour, place in stops])
    if brush.light.disc == "moon":
        _stars(brush)
        _moon(brush, lights.moon)
    elif brush.light.disc == "sun":
        _sun(brush, lights.low_sun if brush.lamps else lights.sun)
    if brush.light.disc == "sun":
        _streaks(brush, STREAKS)
    for i, place in enumerate(CLOUDS):
        _cloud(brush, *place, low=brush.lamps and i % 2 == 0)


def _sun(brush: Brush, place: tuple[float, float, float] | None) -> None:
    if place is None:
        return
    x, y, r = place
    colour = LOW_SUN if brush.lamps else SUN
    fade = ((0.0, 1.0), (0.25, 0.62), (0.55, 0.22), (1.0, 0.0))
    if brush.lamps:  # a low sun lights a wide flat lake of air
        soft_disc(brush.canvas, x, y + 40, 980, 330, "#FFC27E", 0.60, fade, skia.BlendMode.kSrcOver)
    soft_disc(brush.canvas, x, y, r * 4.4, r * 4.4, colour, 0.55 if brush.lamps else 0.35, fade, skia.BlendMode.kScreen)
    brush.disc(x, y, r, colour, "own")


def _moon(brush: Brush, place: tuple[float, float, float] | None) -> None:
    if place is None:
        return
    x, y, r = place
    brush.glow(x, y, r * 5.0, "#AFC0F0", 0.22)
    bite = skia.Path.Circle(x + r * 0.42, y - r * 0.22, r * 0.86)
    brush.shape(skia.Op(skia.Path.Circle(x, y, r), bite, skia.PathOp.kDifference_PathOp), MOON, "own")


def _stars(brush: Brush) -> None:
    dice = random.Random(3)
    for _ in range(110):
        x, y, size = dice.uniform(LEFT, RIGHT), dice.uniform(TOP, 430), dice.choice([1.0, 1.0, 1.6])
        brush.disc(x, y, size, "#DCE6FF", "own", alpha=dice.uniform(0.25, 0.8))


def _streaks(brush: Brush, places: Sequence[tuple[float, float, float, float]]) -> None:
    warm = mix(brush.light.sky[-1][0], "#FFE9C8", 0.35)
    for x, y, length, height in places:
        lens: list[Point] = [(x - length, y), (x - length * 0.3, y - height), (x + length * 0.4, y - height * 0.7)]
        lens += [(x + length, y + 1), (x + length * 0.2, y + height * 0.5), (x - length * 0.5, y + height * 0.35)]
        brush.smooth(lens, warm, "own", alpha=0.34)


def _cloud(brush: Brush, x: float, y: float, size: float, *, low: bool) -> None:
    body, underside, alpha = brush.light.cloud
    outline = _heap(x, y, size, flat=0.55 if low else 1.0)
    brush.shape(outline, body, "own", alpha=alpha)

    def belly() -> None:
        brush.disc(x + 46 * size, y + 56 * size, 262 * size, underside, "own", ry=50 * size, alpha=alpha)

    brush.within(outline, belly)


def _heap(x: float, y: float, s: float, flat: float) -> skia.Path:
    """A heaped cloud on a flat base; `flat` squeezes it."""
    foot = y + 26 * s
    points = (
        ((-232, 20), (-196, -22), (-150, -24)),
        ((-138, -70), (-74, -84), (-44, -50)),
        ((-18, -96), (66, -92), (82, -40)),
        ((112, -58), (160, -40), (156, -10)),
        ((196, -18), (222, 8), (200, 26)),
    )
    builder = skia.PathBuilder()
    builder.moveTo(x - 206 * s, foot)
    for curve in points:
        flatten = [(x + px * s, foot + (py - 26) * s * flat) for px, py in curve]
        builder.cubicTo(*flatten[0], *flatten[1], *flatten[2])
    builder.close()
    return builder.detach()
