"""The sand: ripples, footprints, shells, grass at the sides."""

from __future__ import annotations

import random

from scenec.sets.brush import Brush
from scenec.sets.puddles import puddles
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import GROUND_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
SAND, WET, SHELLS = "#E0C690", "#B89A6C", ("#F4E7D4", "#E8B0A0", "#D9C4B0")
PUDDLES = ((560, 1010, 130), (1240, 990, 120), (1600, 1060, 160))


def sand_colour(brush: Brush) -> str:
    """The ground's local colour."""
    return {"snow": GROUND_WHITE, "rain": WET}.get(brush.light.weather, SAND)


def sand(brush: Brush) -> None:
    """The ground."""
    colour = sand_colour(brush)
    edge = ((LEFT, 818), (-300, 800), (260, 822), (760, 834), (1240, 822), (1700, 806), (2240, 800), (RIGHT, 818))
    brush.smooth([(LEFT - 400, 1700), *edge, (RIGHT + 400, 1700)], colour)
    brush.smooth(
        [
            (LEFT - 400, 1700),
            (LEFT, 868),
            (-100, 858),
            (480, 874),
            (900, 886),
            (1400, 872),
            (2000, 852),
            (RIGHT, 868),
            (RIGHT + 400, 1700),
        ],
        colour,
        "light",
        alpha=0.35,
    )
    dice = random.Random(17)
    for _ in range(64):
        x, y = dice.uniform(LEFT, RIGHT), 850 + 400 * dice.random() ** 1.3
        wide = 40 + (y - 840) * 0.5
        brush.arc(
            (x, y), (x + wide / 2, y - 4 - (y - 840) * 0.02), (x + wide, y), 2 + (y - 840) / 160, colour, "shadow", alpha=0.34
        )
    for _ in range(260):
        x, y = dice.uniform(LEFT, RIGHT), 836 + 420 * dice.random() ** 1.3
        size = 1.0 + (y - 830) / 200
        brush.disc(x, y, size * 1.5, colour, "shadow" if dice.random() < 0.6 else "light", ry=size * 0.7, alpha=0.5)
    if brush.light.weather == "rain":
        puddles(brush, colour, PUDDLES)
    _footprints(brush, colour)
    if brush.light.weather != "snow":
        _shells(brush)


def _footprints(brush: Brush, colour: str) -> None:
    """They come from the left and stop nowhere."""
    for step in range(9):
        x, y = 60 + step * 84, 1010 - step * 17
        size = 1.15 - step * 0.06
        brush.disc(x, y + (9 if step % 2 else -9) * size, 15 * size, colour, "shadow", ry=5.4 * size, alpha=0.8)
        brush.disc(x + 17 * size, y + (9 if step % 2 else -9) * size - 1, 6 * size, colour, "shadow", ry=3.4 * size, alpha=0.8)


def _shells(brush: Brush) -> None:
    dice = random.Random(29)
    for number in range(16):
        x, y = dice.uniform(-500, 2400), dice.uniform(880, 1070)
        size, colour = 5 + (y - 860) / 34, SHELLS[number % 3]
        brush.disc(x + 2, y + size * 0.5, size * 1.1, SAND, "shadow", ry=size * 0.4)
        brush.disc(x, y, size, colour, ry=size * 0.7)
        for k in (-1, 0, 1):
            brush.line([(x, y + size * 0.5), (x + k * size * 0.6, y - size * 0.5)], 1.2, colour, "shadow")
