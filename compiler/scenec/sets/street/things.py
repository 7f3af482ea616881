"""On the pavement: a tree in its grate with a bicycle, a bench, the lantern, a letter box."""

from __future__ import annotations

import math

import skia

from scenec.sets.brush import Brush, larger
from scenec.sets.nature import TRUNK, crown
from scenec.sets.outdoors import IRON, bench, lantern
from scenec.sets.street.pavement import SLAB
from scenec.sets.weather import GROUND_WHITE

RED, CREAM, TEAL, LEAF = "#C65B44", "#F4EDDC", "#2F6F78", "#5E8F5A"
BENCH, LANTERN, BOX = (1400.0, 1644.0), 1742.0, 1840.0
BROAD_CROWN = ((0.0, 0.0, 0.86, 0.80), (-0.5, 0.2, 0.5, 0.5), (0.5, 0.16, 0.5, 0.5), (0.1, -0.4, 0.6, 0.5))


def things(brush: Brush) -> None:
    """Everything that stands."""
    snow = brush.light.weather == "snow"
    ground = GROUND_WHITE if snow else SLAB
    _tree(brush, 118.0, ground)
    _bicycle(brush, 262.0, 892.0, ground)
    with larger(brush, 1522.0, 892.0, 1.2):  # people sit on it
        bench(brush, *BENCH, ground)
    lantern(brush, LANTERN, ground)
    _letter_box(brush, BOX, ground)


def _tree(brush: Brush, x: float, ground: str) -> None:
    brush.disc(x + 6, 900, 110, ground, "shadow", ry=17)
    brush.disc(x + 6, 899, 102, IRON, ry=14)
    for k in range(-4, 5):
        brush.line([(x + 6 + k * 21, 888), (x + 6 + k * 23, 911)], 2.4, ground, alpha=0.55)
    brush.disc(x + 4, 898, 36, "#5A4636", ry=7)
    trunk = [(x - 26, 902), (x - 19, 760), (x - 14, 250), (x + 16, 250), (x + 20, 760), (x + 32, 902)]
    brush.polygon(trunk, TRUNK)
    brush.polygon([trunk[0], trunk[1], trunk[2], (x - 4, 250), (x - 4, 902)], TRUNK, "shadow")
    for side, y, reach in ((-1, 360.0, 150.0), (1, 330.0, 120.0)):
        brush.arc((x, y + 60), (x + side * 40, y), (x + side * reach, y - 110), 15, TRUNK)
    crown(brush, x - 30, 40, 330, 236, LEAF, 77, BROAD_CROWN)


def _bicycle(brush: Brush, x: float, foot: float, ground: str) -> None:
    """Leaning at the tree, seen from its side."""
    r = 52.0
    back, ahead, y = x - 74, x + 78, foot - r
    brush.disc(x, foot + 2, 136, ground, "shadow", ry=7, alpha=0.9)
    for hub in (back, ahead):
        brush.ring(hub, y, r, 6, IRON)
        brush.ring(hub, y, r - 5, 2, CREAM, "shadow")
        for k in range(8):
            angle = k * math.pi / 8
            dx, dy = math.cos(angle) * (r - 5), math.sin(angle) * (r - 5)
            brush.line([(hub - dx, y - dy), (hub + dx, y + dy)], 1.2, IRON, alpha=0.5)
    saddle, pedal, head = (x - 34, y - 62), (x - 8, y + 6), (x + 54, y - 66)
    for line in ([back_hub := (back, y), pedal], [pedal, saddle], [saddle, head], [pedal, head], [back_hub, saddle]):
        brush.line(line, 6.5, TEAL)
    brush.line([head, (ahead, y)], 6.5, TEAL)
    brush.line([head, (x + 48, y - 88)], 5, IRON)
    brush.arc((x + 48, y - 88), (x + 36, y - 104), (x + 14, y - 92), 5, IRON)
    brush.line([saddle, (x - 38, y - 76)], 5, IRON)
    brush.smooth([(x - 62, y - 82), (x - 36, y - 84), (x - 14, y - 79), (x - 36, y - 72), (x - 58, y - 73)], "#7A4B33")
    brush.disc(*pedal, 11, IRON)
    brush.line([pedal, (x - 4, y + 30)], 4, IRON)
    brush.box(x - 16, y + 28, x + 8, y + 34, IRON, r=2)
    basket = skia.Path.Polygon(
        [skia.Point(a, b) for a, b in ((x + 58, y - 96), (x + 116, y - 96), (x + 108, y - 52), (x + 66, y - 52))], True
    )
    brush.shape(basket, "#B98A52")
    brush.within(basket, lambda: brush.box(x + 58, y - 100, x + 78, y - 50, "#B98A52", "shadow"))
    for row in (y - 82, y - 68):
        brush.line([(x + 62, row), (x + 112, row)], 2, "#B98A52", "shadow")


def _letter_box(brush: Brush, x: float, ground: str) -> None:
    brush.disc(x + 10, 890, 60, ground, "shadow", ry=10, alpha=0.9)
    brush.box(x - 42, 862, x + 42, 890, IRON, r=4)
    post = skia.Path.RRect(skia.Rect.MakeLTRB(x - 38, 560, x + 38, 868), 30, 30)
    brush.shape(post, RED)

    def planes() -> None:
        brush.box(x - 38, 550, x - 14, 870, RED, "shadow")
        brush.box(x + 22, 550, x + 30, 870, RED, "light", alpha=0.6)

    brush.within(post, planes)
    brush.box(x - 44, 586, x + 44, 600, RED, r=5)
    brush.box(x - 44, 586, x + 44, 591, RED, "light", r=3)
    brush.box(x - 25, 624, x + 25, 634, IRON, r=4)
    brush.box(x - 22, 656, x + 22, 712, CREAM, r=3)
    for row in range(3):
        brush.line([(x - 14, 670 + row * 13), (x + 14 - 7 * (row % 2), 670 + row * 13)], 3, RED, "shadow")
    if brush.light.weather == "snow":
        brush.smooth([(x - 40, 588), (x - 22, 562), (x, 553), (x + 22, 562), (x + 40, 588)], "#F4F8FC")
