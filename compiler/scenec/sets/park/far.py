"""Far behind the park: the town, low where heads are, and a line of trees before it."""

from __future__ import annotations

import math
import random

from scenec.drawing.colour import mix
from scenec.sets.brush import Brush, foliage
from scenec.sets.nature import leaf_colour
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import MID_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
TOWN, TOWN_NEAR, HILL, GREENS = "#7E93A4", "#8A9BA6", "#8FB08A", ("#7DA37C", "#8BAE80", "#719A78")
WINDOW = "#FFD48A"


def far(brush: Brush) -> None:
    """The layer."""
    _town(brush)
    ridge = ((LEFT, 590), (-300, 562), (200, 590), (700, 572), (1150, 590), (1700, 560), (2200, 588), (RIGHT, 574))
    brush.smooth([(LEFT - 200, 1100), *ridge, (RIGHT + 200, 1100)], MID_WHITE if brush.light.weather == "snow" else HILL)
    dice = random.Random(31)
    for i in range(30):
        x, y = LEFT + i * 120 + dice.uniform(-36, 36), 600 + dice.uniform(-8, 12)
        r = dice.uniform(42, 74)
        colour = leaf_colour(brush, GREENS[i % 3], i)
        brush.shape(foliage(x, y, r, r * 0.74, 11, i), colour)
        brush.shape(foliage(x - r * 0.22, y + r * 0.24, r * 0.70, r * 0.5, 9, i + 90), colour, "shadow", alpha=0.6)
        brush.shape(foliage(x + r * 0.24, y - r * 0.34, r * 0.44, r * 0.28, 8, i + 190), colour, "light", alpha=0.5)
    brush.box(LEFT, 628, RIGHT, BOTTOM, leaf_colour(brush, GREENS[2]))


def _town(brush: Brush) -> None:
    dice = random.Random(21)
    x = LEFT
    while x < RIGHT:
        width = dice.uniform(56, 112)
        middle = x + width / 2
        tall = (
            math.exp(-(((middle - 260) / 190) ** 2))
            + math.exp(-(((middle - 1560) / 230) ** 2))
            + 0.7 * math.exp(-(((middle + 460) / 220) ** 2))
        )
        height = 26 + 22 * dice.random() + (80 + 100 * dice.random()) * min(1.0, tall)
        colour = mix(TOWN, TOWN_NEAR, dice.random())
        top = 596 - height
        brush.box(x, top, x + width + 1, 700, colour)
        _roof(brush, x, width, top, colour, dice)
        brush.box(x, top, x + width * 0.32, 700, colour, "shadow", alpha=0.30)
        _windows(brush, x, width, top, dice)
        x += width


def _roof(brush: Brush, x: float, width: float, top: float, colour: str, dice: random.Random) -> None:
    kind = dice.random()
    if kind < 0.28:
        brush.polygon([(x - 2, top + 1), (x + width / 2, top - width * 0.28), (x + width + 2, top + 1)], colour)
    elif kind < 0.55:
        brush.box(x + width * 0.2, top - 15, x + width * 0.62, top + 1, colour)
    elif kind < 0.65:
        brush.line([(x + width * 0.6, top), (x + width * 0.6, top - 38)], 2.2, colour)
    if brush.light.weather == "snow":
        brush.box(x, top - 4, x + width, top + 3, "#F2F6FA", alpha=0.8)


def _windows(brush: Brush, x: float, width: float, top: float, dice: random.Random) -> None:
    y = top + 15
    while y < 584:
        for column in range(int((width - 20) // 17)):
            if dice.random() < 0.15 and brush.lamps:
                brush.box(x + 10 + column * 17, y, x + 17 + column * 17, y + 9, WINDOW, "own", alpha=0.75)
        y += 21
