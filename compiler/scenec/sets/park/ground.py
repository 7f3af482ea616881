"""Our side of the park: the lawn with grass and flowers, and the path that sweeps from the right to all of the foreground."""

from __future__ import annotations

import random

import skia

from scenec.sets.brush import Brush
from scenec.sets.nature import flower, tuft
from scenec.sets.puddles import puddles
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import GROUND_WHITE, PATH_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
GRASS, PATH = "#6F9C4F", "#DDC79E"
PUDDLES = ((640, 1004, 170), (1280, 962, 130), (1720, 1050, 190), (300, 1110, 200), (1010, 1130, 210), (1350, 846, 60))
BLOOMS = ("#F4E7C0", "#E8A0A0", "#F0C14B", "#C9A7E0")


def ground(brush: Brush) -> None:
    """The ground and all that grows low."""
    grass, path = grass_colour(brush), PATH_WHITE if brush.light.weather == "snow" else PATH
    edge = ((LEFT, 808), (-100, 792), (500, 806), (1000, 786), (1500, 804), (2100, 786), (RIGHT, 806))
    brush.smooth([(LEFT - 300, 1700), *edge, (RIGHT + 300, 1700)], grass)
    brush.smooth(
        [(LEFT - 300, 1700), (LEFT, 846), (-100, 838), (380, 850), (760, 838), (1160, 846), (1300, 1700)],
        grass,
        "light",
        alpha=0.16,
    )
    route = _route()
    brush.canvas.save()
    brush.canvas.translate(-6, -7)
    brush.shape(route, grass, "shadow")
    brush.canvas.restore()
    brush.shape(route, path)
    brush.within(route, lambda: _gravel(brush, path))
    _growth(brush, grass, route)


def grass_colour(brush: Brush) -> str:
    """The lawn's local colour."""
    return GROUND_WHITE if brush.light.weather == "snow" else GRASS


def _route() -> skia.Path:
    builder = skia.PathBuilder()
    builder.moveTo(1176, 790)
    builder.cubicTo(1390, 804, 1470, 836, 1210, 862)
    builder.cubicTo(720, 900, 220, 930, -240, 1180)
    builder.lineTo(-900, BOTTOM + 60)
    builder.lineTo(2900, BOTTOM + 60)
    builder.lineTo(2440, 1180)
    builder.cubicTo(2120, 985, 1800, 915, 1600, 870)
    builder.cubicTo(1740, 832, 1500, 796, 1240, 788)
    builder.close()
    return builder.detach()


def _gravel(brush: Brush, path: str) -> None:
    dice = random.Random(19)
    builder = skia.PathBuilder()
    builder.moveTo(1210, 862)
    builder.cubicTo(720, 900, 220, 930, -240, 1180)
    builder.lineTo(-140, 1180)
    builder.cubicTo(330, 940, 740, 904, 1210, 862)
    builder.close()
    brush.shape(builder.detach(), path, "shadow", alpha=0.8)
    brush.smooth([(300, 1010), (900, 940), (1500, 950), (1900, 1060), (1500, 1130), (700, 1140)], path, "light", alpha=0.35)
    for _ in range(320):
        x, y = dice.uniform(LEFT, RIGHT), 820 + 480 * dice.random() ** 1.4
        size = 1.2 + (y - 800) / 170
        brush.disc(x, y, size * 1.5, path, "shadow" if dice.random() < 0.6 else "light", ry=size * 0.62, alpha=0.5)
    if brush.light.weather == "rain":
        puddles(brush, path, PUDDLES)


def _growth(brush: Brush, grass: str, route: skia.Path) -> None:
    """Tufts and flowers where no path is: in drifts, not in rows."""
    dice = random.Random(14)
    snow = brush.light.weather == "snow"
    for number in range(230):
        x, y = dice.uniform(LEFT, RIGHT), 806 + 330 * dice.random() ** 1.6
        bloom = dice.choice(BLOOMS)
        if route.contains(x, y - 2) or route.contains(x, y + 12):
            continue
        size = 7 + (y - 800) / 22
        if snow:
            if number % 3 == 0:
                brush.disc(x, y, size * 2.4, grass, "shadow", ry=size * 0.32, alpha=0.5)
            continue
        tuft(brush, x, y, size, grass, number)
        if number % 4 == 0:
            for k in range(3):
                flower(brush, x + (k - 1) * size * 1.5, y + (k % 2) * 3, size * 0.55, bloom)
