"""Our roof: a deck of boards, and the parapet with its coping behind it."""

from __future__ import annotations

import random

from scenec.sets.brush import Brush
from scenec.sets.puddles import lamp_streaks, puddles
from scenec.sets.room import planks
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import GROUND_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
BRICK, COPING, BOARD, WET = "#B5735C", "#D3C6B2", "#B08A66", "#857468"
TOP, FLOOR = 706.0, 836.0
VANISH = (960.0, 560.0)
PUDDLES = ((600, 1000, 150), (1270, 970, 120), (1620, 1060, 180), (960, 1090, 150))


def board_colour(brush: Brush) -> str:
    """The deck's local colour."""
    return {"snow": GROUND_WHITE, "rain": WET}.get(brush.light.weather, BOARD)


def deck(brush: Brush) -> None:
    """The ground and the wall at its edge."""
    white = brush.light.weather == "snow"
    brush.box(LEFT - 400, TOP, RIGHT + 400, FLOOR, BRICK)
    dice = random.Random(61)
    for row in range(6):
        y = TOP + 22 + row * 19
        for number in range(64):
            x = LEFT - 300 + number * 66 + (33 if row % 2 else 0)
            if dice.random() < 0.26:
                brush.box(x, y, x + 62, y + 16, BRICK, "shadow" if dice.random() < 0.6 else "light", alpha=0.28)
        brush.line([(LEFT - 400, y - 1), (RIGHT + 400, y - 1)], 1.6, BRICK, "shadow", alpha=0.5)
    coping = GROUND_WHITE if white else COPING
    brush.box(LEFT - 400, TOP - 14, RIGHT + 400, TOP + 14, coping)
    brush.box(LEFT - 400, TOP - 14, RIGHT + 400, TOP - 6, coping, "light")
    brush.box(LEFT - 400, TOP + 12, RIGHT + 400, TOP + 24, BRICK, "shadow")
    for x in range(int(LEFT) - 300, int(RIGHT) + 300, 190):
        brush.box(x, TOP - 13, x + 2.4, TOP + 13, coping, "shadow", alpha=0.8)
    planks(brush, board_colour(brush), FLOOR, VANISH, 74.0, 27)
    brush.box(LEFT - 400, FLOOR, RIGHT + 400, FLOOR + 12, board_colour(brush), "shadow", alpha=0.7)
    if brush.light.weather == "rain":
        puddles(brush, WET, PUDDLES)
        lamp_streaks(brush, ((640, 950, 30, 0.20), (1180, 950, 30, 0.20), (1560, 930, 40, 0.26)))
