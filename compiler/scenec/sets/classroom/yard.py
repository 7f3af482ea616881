"""The school yard in the windows: a hedge, two trees, a fence, houses behind."""

from __future__ import annotations

from scenec.sets.brush import Brush, foliage
from scenec.sets.nature import BROAD, ROUND, leaf_colour, tree
from scenec.sets.sky import Lights, sky
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import MID_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
SKY = Lights(sun=None, low_sun=(120, 500, 40), moon=(330, 210, 26))
HOUSES = (
    (-560, 150, "#C9A88C"),
    (-360, 190, "#B9B39C"),
    (-120, 150, "#C98B6B"),
    (60, 200, "#D3C2A0"),
    (300, 170, "#B7A79C"),
    (520, 180, "#C9A88C"),
)


def yard(brush: Brush) -> None:
    """The whole layer."""
    snow = brush.light.weather == "snow"
    ground = MID_WHITE if snow else "#8FAE70"
    sky(brush, SKY)
    for x, wide, colour in HOUSES:
        brush.box(x, 500, x + wide, 660, colour)
        brush.box(x, 500, x + wide * 0.3, 660, colour, "shadow", alpha=0.6)
        brush.polygon([(x - 10, 502), (x + wide / 2, 446), (x + wide + 10, 502)], MID_WHITE if snow else "#9A5B48")
        for k in range(3):
            brush.box(x + 22 + k * 44, 528, x + 44 + k * 44, 560, "#5C7380")
            if brush.lamps and k != 1:
                brush.box(x + 22 + k * 44, 528, x + 44 + k * 44, 560, "#FFD48A", "own", alpha=0.6)
    for i in range(46):
        at = LEFT - 100 + i * 84
        brush.shape(foliage(at, 612, 62, 34, 10, i), leaf_colour(brush, "#6E9A6A"))
        brush.shape(foliage(at - 14, 622, 44, 22, 8, i + 70), leaf_colour(brush, "#6E9A6A"), "shadow", alpha=0.7)
    tree(brush, 300, 660, 400, 280, "#7BA35C", 5, BROAD)
    tree(brush, -220, 660, 360, 250, "#6B9A58", 9, ROUND)
    tree(brush, 760, 660, 380, 260, "#6B9A58", 11, ROUND)
    brush.box(LEFT - 300, 630, RIGHT + 300, BOTTOM, ground)
    brush.box(LEFT - 300, 630, RIGHT + 300, 636, ground, "light")
    for x in range(int(LEFT), int(RIGHT), 60):
        brush.box(x, 584, x + 5, 652, "#3B444B")
    for y in (594, 634):
        brush.box(LEFT, y, RIGHT, y + 4, "#3B444B")
