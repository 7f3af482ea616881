"""The town seen from high up: towers in two tones, low roofs, a park, a river."""

from __future__ import annotations

import random

from scenec.drawing.colour import mix
from scenec.sets.brush import Brush, foliage
from scenec.sets.nature import leaf_colour
from scenec.sets.sky import Lights, sky
from scenec.sets.skyline import WINDOW, towers
from scenec.sets.table import OVERSCAN

LEFT, _, RIGHT, BOTTOM = OVERSCAN
SKY = Lights(sun=None, low_sun=(250, 452, 40), moon=(330, 226, 26))
TOWER, TOWER_NEAR, ROOFS, RIVER = "#8193A8", "#6B8096", "#9A8C86", "#8FB4C4"
PEAKS = ((330.0, 110.0), (870.0, 130.0), (-420.0, 220.0), (1700.0, 300.0))  # at the sides of the windows, not where heads are


def city(brush: Brush) -> None:
    """The whole layer."""
    sky(brush, SKY)
    towers(brush, 560.0, TOWER, 3, (46, 84), 70.0, 190.0, PEAKS, apart=True)
    towers(brush, 610.0, TOWER_NEAR, 8, (52, 104), 36.0, 120.0, PEAKS)
    brush.box(LEFT - 400, 566, RIGHT + 400, BOTTOM, ROOFS)
    dice = random.Random(5)
    for i in range(90):
        x, y = LEFT - 300 + i * 44 + dice.uniform(-14, 14), 572 + dice.uniform(0, 26)
        wide, colour = dice.uniform(30, 58), mix(ROOFS, ("#B57A63", "#8D9AA6", "#C9B79A")[i % 3], 0.6)
        brush.polygon(
            [(x - 4, y), (x + wide * 0.5, y - 17), (x + wide + 4, y)], "#F2F6FA" if brush.light.weather == "snow" else colour
        )
        brush.box(x, y, x + wide, y + 24, colour, "shadow")
        lit = dice.random() < 0.4
        if brush.lamps and lit:
            brush.box(x + 8, y + 8, x + 15, y + 16, WINDOW, "own", alpha=0.6)
    for i in range(40):
        x = LEFT - 200 + i * 92 + dice.uniform(-30, 30)
        brush.shape(foliage(x, 632, 40, 20, 9, i), leaf_colour(brush, "#7DA37C"))
        brush.shape(foliage(x - 9, 638, 28, 12, 8, i + 60), leaf_colour(brush, "#7DA37C"), "shadow", alpha=0.7)
    brush.box(LEFT - 400, 640, RIGHT + 400, BOTTOM, RIVER)
    brush.box(LEFT - 400, 640, RIGHT + 400, 646, RIVER, "shadow")
