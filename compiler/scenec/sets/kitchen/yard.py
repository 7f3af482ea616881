"""What the kitchen's window and door show: an apple tree, a line of washing, a hedge, the next house's roof."""

from __future__ import annotations

from scenec.sets.brush import Brush, foliage
from scenec.sets.nature import BROAD, leaf_colour, tree
from scenec.sets.sky import Lights, sky
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import MID_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
SKY = Lights(sun=None, low_sun=(1060, 470, 40), moon=(960, 226, 26))
LAWN, HEDGE, BRICK, ROOF, LIT = "#8CB070", "#6E9A6A", "#D9BE9A", "#A8604C", "#FFD48A"


def yard(brush: Brush) -> None:
    """The whole layer."""
    snow = brush.light.weather == "snow"
    sky(brush, SKY)
    for x, wide in ((-700.0, 260.0), (-40.0, 250.0), (560.0, 250.0), (1240.0, 300.0), (1900.0, 280.0)):
        _house(brush, x, wide, snow)
    for number in range(48):
        x = LEFT - 100 + number * 80
        brush.shape(foliage(x, 536, 64, 36, 10, number), leaf_colour(brush, HEDGE))
        brush.shape(foliage(x - 14, 550, 46, 24, 8, number + 70), leaf_colour(brush, HEDGE), "shadow", alpha=0.7)
    brush.box(LEFT - 300, 552, RIGHT + 300, BOTTOM, MID_WHITE if snow else LAWN)
    brush.box(LEFT - 300, 552, RIGHT + 300, 560, MID_WHITE if snow else LAWN, "shadow", alpha=0.6)
    tree(brush, 700, 600, 330, 270, "#6B9A58", 21, BROAD)
    tree(brush, 130, 620, 360, 300, "#7BA35C", 8, BROAD)
    tree(brush, 1640, 600, 340, 270, "#6B9A58", 5, BROAD)
    if not snow:
        for x, y in ((640, 396), (676, 432), (724, 388), (764, 424), (706, 356), (60, 420), (110, 380), (160, 440), (196, 398)):
            brush.disc(x, y, 8.5, "#C9573F")
            brush.disc(x - 2.5, y + 2, 5, "#C9573F", "shadow", alpha=0.6)
    _washing(brush)


def _house(brush: Brush, x: float, wide: float, snow: bool) -> None:
    brush.box(x, 410, x + wide, 600, BRICK)
    brush.box(x, 410, x + wide * 0.28, 600, BRICK, "shadow", alpha=0.7)
    brush.polygon([(x - 18, 414), (x + wide * 0.5, 324), (x + wide + 18, 414)], MID_WHITE if snow else ROOF)
    brush.box(x + wide * 0.68, 322, x + wide * 0.80, 384, ROOF, "shadow")
    for share in (0.22, 0.62):
        left = x + wide * share
        brush.box(left, 442, left + 38, 494, "#5C7380")
        if brush.lamps:
            brush.box(left, 442, left + 38, 494, LIT, "own", alpha=0.6)
        brush.line([(left + 19, 442), (left + 19, 494)], 3, "#F1EADB")


def _washing(brush: Brush) -> None:
    if brush.light.weather in ("rain", "snow"):
        return
    brush.arc((820, 470), (930, 486), (1060, 466), 2.4, "#F1EADB")
    for x, wide, high, colour in (
        (858, 34, 46, "#F6F0E0"),
        (902, 28, 34, "#D98A6A"),
        (940, 40, 52, "#9CB8C8"),
        (992, 26, 38, "#F6F0E0"),
    ):
        brush.box(x, 478, x + wide, 478 + high, colour)
        brush.box(x, 478, x + 8, 478 + high, colour, "shadow", alpha=0.7)
