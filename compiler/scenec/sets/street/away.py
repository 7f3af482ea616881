"""Where the street runs to: rows of pale houses that shrink towards the middle, trees before them, a spire."""

from __future__ import annotations

import random

from scenec.sets.brush import Brush, foliage
from scenec.sets.nature import leaf_colour
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import MID_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
WALLS = ("#C9AE96", "#B9B2A0", "#C2A28C", "#B4ACA8", "#CDB89A")
ROOF, ROAD, LIT, LEAF, SPIRE = "#9A6A5A", "#9C9A98", "#FFD48A", "#7DA37C", "#8B95A0"
MIDDLE, FOOT = 968.0, 640.0
# How far from the middle each house begins, and how high its eaves are.
STEPS = (
    (60, 44),
    (104, 66),
    (158, 96),
    (226, 136),
    (312, 186),
    (424, 244),
    (560, 300),
    (740, 330),
    (960, 350),
    (1240, 360),
    (1560, 360),
)


def away(brush: Brush) -> None:
    """The layer."""
    snow = brush.light.weather == "snow"
    _spire(brush, MIDDLE + 34.0)
    brush.box(LEFT - 300, FOOT - 20, RIGHT + 300, FOOT + 40, WALLS[3], "shadow")
    for side in (-1, 1):
        for number in range(len(STEPS) - 2, -1, -1):
            _house(brush, side, number, snow)
    brush.box(MIDDLE - 110, FOOT - 18, MIDDLE + 110, FOOT + 40, leaf_colour(brush, LEAF), "shadow")
    for number in range(8):  # a park ends the street
        brush.shape(
            foliage(MIDDLE - 70 + number * 20, FOOT - 18, 17, 13, 9, number), leaf_colour(brush, LEAF), "shadow", alpha=0.9
        )
    brush.box(LEFT - 300, FOOT, RIGHT + 300, BOTTOM, MID_WHITE if snow else ROAD)
    brush.polygon(
        [(LEFT - 300, 900), (MIDDLE - 60, FOOT), (MIDDLE - 34, FOOT), (LEFT - 100, 1100)], MID_WHITE if snow else ROAD, "light"
    )
    brush.polygon(
        [(RIGHT + 300, 900), (MIDDLE + 60, FOOT), (MIDDLE + 34, FOOT), (RIGHT + 100, 1100)], MID_WHITE if snow else ROAD, "light"
    )
    for side in (-1, 1):
        for away_by, r in ((52.0, 20.0), (86.0, 27.0), (138.0, 38.0)):
            _tree(brush, MIDDLE + side * away_by, FOOT + (away_by - 50) * 0.12, r, round(away_by) + side)


def _house(brush: Brush, side: int, number: int, snow: bool) -> None:
    near, far = STEPS[number + 1][0], STEPS[number][0]
    high = STEPS[number][1]
    left, right = sorted((MIDDLE + side * near, MIDDLE + side * far))
    colour = WALLS[(number * 2 + (side > 0)) % 5]
    top = FOOT - high
    brush.box(left - 3, top, right + 3, FOOT + 40, colour, "shadow" if side < 0 else "base")
    pitch = (right - left) * 0.16 + 6
    brush.polygon(
        [(left - 3, top + 1), (left + 6, top - pitch), (right - 6, top - pitch), (right + 3, top + 1)],
        MID_WHITE if snow else ROOF,
    )
    dice = random.Random(number * 7 + side)
    columns, rows = max(2, int((right - left) // 40)), max(1, int(high // 62))
    for column in range(columns):
        for row in range(rows):
            x = left + (column + 0.5) * (right - left) / columns
            y = top + 16 + row * high / (rows + 0.4)
            wide = min(12.0, (right - left) / columns * 0.26)
            if brush.lamps and dice.random() < 0.24:
                brush.box(x - wide, y, x + wide, y + wide * 2.6, LIT, "own", alpha=0.5)
            else:
                brush.box(x - wide, y, x + wide, y + wide * 2.6, colour, "shadow", alpha=0.40)


def _spire(brush: Brush, x: float) -> None:
    brush.box(x - 15, 530, x + 15, FOOT, SPIRE)
    brush.box(x - 15, 530, x - 5, FOOT, SPIRE, "shadow", alpha=0.6)
    brush.polygon([(x - 19, 532), (x + 19, 532), (x, 466)], SPIRE, "shadow")
    brush.line([(x, 470), (x, 450)], 2.4, SPIRE)


def _tree(brush: Brush, x: float, foot: float, r: float, seed: int) -> None:
    colour = leaf_colour(brush, LEAF)
    brush.box(x - 2.4, foot - r * 1.2, x + 2.4, foot, "#6B4F3C")
    brush.shape(foliage(x, foot - r * 1.7, r, r * 0.96, 10, seed), colour)
    brush.shape(foliage(x - r * 0.24, foot - r * 1.4, r * 0.7, r * 0.56, 9, seed + 90), colour, "shadow", alpha=0.6)
