"""Our platform's floor: coping, yellow line, tiles, and the shade that the canopy throws."""

from __future__ import annotations

import random

from scenec.sets.brush import Brush
from scenec.sets.puddles import lamp_streaks, puddles
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import GROUND_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
FLOOR, COPING, YELLOW, WET = "#B9AFA2", "#D8D0C2", "#E3B23C", "#8E8A88"
PUDDLES = ((1660, 918, 110), (1800, 1010, 190), (1580, 1082, 120), (2200, 950, 170))
EDGE = 826.0  # where the floor begins
TILES = EDGE + 46
VANISH_X, VANISH_Y = 960.0, 592.0
COLUMNS = (-932.0, 220.0, 1390.0)
LOW_SUN = (404.0, 592.0)  # the horizon below it, as in the table
ROWS = (EDGE + 78, EDGE + 124, EDGE + 192, EDGE + 300, EDGE + 460)


def floor(brush: Brush) -> None:
    """The floor and everything painted on it."""
    brush.box(LEFT, EDGE, RIGHT, BOTTOM + 20, FLOOR)
    _edge(brush)
    _tiles(brush)
    if brush.light.weather in ("rain", "snow"):
        _weathered(brush)
    else:
        _shade(brush)


def along(x: float, y: float) -> float:
    """Where the floor line that starts at `x` on the yellow line's foot has gone at height `y`."""
    return VANISH_X + (x - VANISH_X) * (y - VANISH_Y) / (TILES - VANISH_Y)


def away(x: float, y: float, foot: float) -> float:
    """Where at height `foot` a shadow lies that begins at (x, y): on the line from the horizon below the low sun."""
    sun_x, sun_y = LOW_SUN
    return sun_x + (x - sun_x) * (foot - sun_y) / (y - sun_y)


def _edge(brush: Brush) -> None:
    brush.box(LEFT, EDGE - 8, RIGHT, EDGE + 10, COPING, "light")
    brush.box(LEFT, EDGE + 10, RIGHT, EDGE + 17, COPING, "shadow")
    for x in range(int(LEFT), int(RIGHT), 132):
        brush.box(x, EDGE - 8, x + 2.4, EDGE + 12, COPING, "shadow", alpha=0.8)
    brush.box(LEFT, EDGE + 25, RIGHT, EDGE + 44, YELLOW)
    brush.box(LEFT, EDGE + 41, RIGHT, EDGE + 44, YELLOW, "shadow")
    for x in range(int(LEFT), int(RIGHT), 26):  # the studs that feet feel
        brush.disc(x + 6, EDGE + 30.5, 5.4, YELLOW, "light", ry=2.2)
        brush.disc(x + 19, EDGE + 36.5, 5.8, YELLOW, "light", ry=2.4)


def _tiles(brush: Brush) -> None:
    dice = random.Random(77)
    bands = list(zip((TILES, *ROWS), (*ROWS, BOTTOM), strict=True))
    for column in range(-26, 27):
        x = 960 + column * 120
        for top, foot in bands:
            if dice.random() < 0.16:
                corners = [(along(x, top), top), (along(x + 120, top), top), (along(x + 120, foot), foot), (along(x, foot), foot)]
                brush.polygon(corners, FLOOR, "light" if dice.random() < 0.45 else "shadow", alpha=0.22)
    for column in range(-26, 27):
        x = 960 + column * 120
        brush.line([(x, TILES), (along(x, BOTTOM), BOTTOM)], 2.2, FLOOR, "shadow", alpha=0.42)
    for y in ROWS:
        brush.line([(LEFT, y), (RIGHT, y)], 2.2, FLOOR, "shadow", alpha=0.42)


def _shade(brush: Brush) -> None:
    """High sun: the canopy's shade lies on the floor. Low sun: long shadows of the columns run towards us."""
    low = brush.lamps and brush.light.disc == "sun"
    edge = [(LEFT, TILES), (1400, TILES), (1650, 1400), (1690, BOTTOM + 20), (LEFT, BOTTOM + 20)]
    brush.polygon(edge, FLOOR, "shadow", alpha=0.50 if low else 0.75)
    if not low:
        return
    top, foot = 862.0, BOTTOM + 20
    for x in COLUMNS:
        left, right = x - 26, x + 26
        corners = [(left, top), (right, top), (away(right, top, foot), foot), (away(left, top, foot), foot)]
        brush.polygon(corners, FLOOR, "shadow", alpha=0.42)


def _weathered(brush: Brush) -> None:
    """Beyond the roof the floor is wet, or white; the dry part keeps an edge that the wind has blurred."""
    snow = brush.light.weather == "snow"
    edge = [(1392, TILES), (1450, 920), (1490, 990), (1560, 1120), (1640, BOTTOM + 20), (RIGHT, BOTTOM + 20), (RIGHT, TILES)]
    if snow:
        brush.box(LEFT, EDGE - 12, RIGHT, EDGE + 3, GROUND_WHITE, r=5)
        brush.polygon([(x + 22 * (i < 5), y) for i, (x, y) in enumerate(edge)], GROUND_WHITE, alpha=0.55)
        brush.polygon([(x + 70 * (i < 5), y) for i, (x, y) in enumerate(edge)], GROUND_WHITE)
        return
    brush.polygon(edge, WET, alpha=0.55)
    brush.polygon([(x + 34 * (i < 5), y) for i, (x, y) in enumerate(edge)], WET)
    puddles(brush, WET, PUDDLES)
    lamp_streaks(brush, ((1712, 930, 34, 0.42), (1420, 884, 80, 0.16)))
