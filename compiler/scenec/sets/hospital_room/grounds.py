"""What the window shows from the second floor: tree tops, the other wing with its rows of windows."""

from __future__ import annotations

from scenec.sets.brush import Brush, foliage
from scenec.sets.nature import leaf_colour
from scenec.sets.sky import Lights, sky
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import MID_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
SKY = Lights(sun=None, low_sun=(520, 470, 40), moon=(470, 220, 26))
WING, BAND, PANE, LIT, GREENS = "#D3CBBB", "#B9A890", "#6C8894", "#FFD48A", ("#7DA37C", "#8BAE80", "#6E9A6A")


def grounds(brush: Brush) -> None:
    """The whole layer."""
    snow = brush.light.weather == "snow"
    sky(brush, SKY)
    for left, right, top in ((-700.0, -80.0, 330.0), (60.0, 430.0, 392.0), (1500.0, 2300.0, 350.0)):
        brush.box(left, top, right, 800, WING)
        brush.box(left, top, left + 40, 800, WING, "shadow")
        brush.box(left - 6, top - 12, right + 6, top, MID_WHITE if snow else BAND)
        for row in range(4):
            y = top + 26 + row * 74
            brush.box(left, y + 46, right, y + 52, BAND, alpha=0.7)
            for k in range(int((right - left - 30) // 58)):
                x = left + 24 + k * 58
                burns = brush.lamps > 0 and (k * 5 + row * 3 + int(left)) % 4 == 0
                brush.box(x, y, x + 34, y + 40, LIT if burns else PANE, "own" if burns else "base", alpha=0.6 if burns else 1.0)
    for number in range(46):
        x, y, r = LEFT - 100 + number * 84, 590 + (number * 37) % 40, 62 + (number * 13) % 34
        colour = leaf_colour(brush, GREENS[number % 3])
        brush.shape(foliage(x, y, r, r * 0.8, 11, number), colour)
        brush.shape(foliage(x - r * 0.24, y + r * 0.24, r * 0.7, r * 0.5, 9, number + 90), colour, "shadow", alpha=0.6)
        brush.shape(foliage(x + r * 0.26, y - r * 0.34, r * 0.42, r * 0.26, 8, number + 190), colour, "light", alpha=0.5)
    brush.box(LEFT - 300, 630, RIGHT + 300, BOTTOM, leaf_colour(brush, GREENS[2]))
