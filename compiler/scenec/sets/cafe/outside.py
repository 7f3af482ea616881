"""The street that the cafe's windows show: houses with shops, a pavement, two trees, a lamp."""

from __future__ import annotations

import random

from scenec.drawing.colour import mix
from scenec.sets.brush import Brush, foliage
from scenec.sets.sky import Lights, sky
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import MID_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
NOTHING = Lights(sun=None, low_sun=None, moon=None)
# Width, wall, height, floors' rhythm: the houses across the street from left to right.
HOUSES = (
    (300, "#C98B6B", 500), (270, "#D9C39A", 560), (320, "#8FA79B", 470), (290, "#C7A79A", 540), (310, "#A98A78", 500),
    (370, "#D9BE95", 545), (310, "#8C9BA6", 500), (390, "#C98B6B", 530), (300, "#D9C39A", 480), (340, "#8FA79B", 540),
)  # fmt: skip
AWNINGS = ("#B84A3E", "#2E6E73", "#D9A441", "#5B7F5A")
FRAME, GLASS, SHOP, PAVEMENT, ROAD, TREE, TRUNK = "#F0E6D4", "#5C7380", "#47545B", "#B5AFA6", "#77767A", "#6E9A6A", "#6B4F3C"
LIT_WINDOW, LIT_SHOP = "#F2B872", "#FFCE84"
PAVED = 668.0


def outside(brush: Brush) -> None:
    """The whole layer."""
    sky(brush, NOTHING)
    x = LEFT - 300.0
    for number, (width, colour, height) in enumerate(HOUSES * 2):
        if x > RIGHT:
            break
        _house(brush, x, float(width), colour, float(height), number)
        x += width
    snow = brush.light.weather == "snow"
    brush.box(LEFT, PAVED, RIGHT, PAVED + 32, MID_WHITE if snow else PAVEMENT)
    brush.box(LEFT, PAVED, RIGHT, PAVED + 5, MID_WHITE if snow else PAVEMENT, "light")
    brush.box(LEFT, PAVED + 32, RIGHT, BOTTOM, MID_WHITE if snow else ROAD)
    for tree in (372.0, 1180.0, 2050.0, -340.0):
        _tree(brush, tree)
    _lamp(brush, 905.0)


def _house(brush: Brush, x: float, width: float, colour: str, height: float, number: int) -> None:
    top = 650 - height
    brush.box(x, top, x + width + 1, PAVED, colour)
    brush.box(x, top, x + 20, PAVED, colour, "shadow", alpha=0.6)
    brush.box(x - 4, top - 6, x + width + 4, top + 12, colour, "shadow")
    brush.box(x - 4, top - 6, x + width + 4, top - 1, MID_WHITE if brush.light.weather == "snow" else colour, "light")
    brush.box(x, 494, x + width + 1, 502, colour, "light", alpha=0.6)
    dice = random.Random(number)
    count = int((width - 40) // 76)
    start = x + (width - (count - 1) * 76 - 40) / 2
    for row in range(int((490 - top - 60) // 102) + 1):
        y = top + 44 + row * 102
        if y > 430:
            break
        for column in range(count):
            _window(brush, start + column * 76, y, lit=dice.random() < 0.36)
    _shop(brush, x, width, AWNINGS[number % 4])


def _window(brush: Brush, x: float, y: float, *, lit: bool) -> None:
    brush.box(x - 4, y - 4, x + 42, y + 62, FRAME)
    brush.box(x, y, x + 38, y + 56, GLASS)
    if lit and brush.lamps:
        brush.box(x, y, x + 38, y + 56, LIT_WINDOW, "own", alpha=0.48)
    else:
        brush.polygon(
            [(x, y + 40), (x + 30, y), (x + 38, y), (x + 38, y + 14), (x + 4, y + 56), (x, y + 56)], GLASS, "light", alpha=0.4
        )
    brush.box(x + 17.5, y, x + 20.5, y + 56, FRAME)
    brush.box(x - 6, y + 58, x + 44, y + 64, FRAME, "light")


def _shop(brush: Brush, x: float, width: float, awning: str) -> None:
    brush.box(x + 18, 508, x + width - 18, PAVED, mix(awning, "#2B3036", 0.45))
    brush.box(x + 34, 552, x + width - 96, PAVED - 14, SHOP)
    brush.box(x + width - 84, 548, x + width - 36, PAVED, mix(awning, "#2B3036", 0.2))
    brush.box(x + width - 76, 556, x + width - 44, PAVED - 40, SHOP)
    if brush.lamps:
        brush.box(x + 34, 552, x + width - 96, PAVED - 14, LIT_SHOP, "own", alpha=0.52)
        brush.box(x + width - 76, 556, x + width - 44, PAVED - 40, LIT_SHOP, "own", alpha=0.45)
    left, right = x + 20, x + width - 20
    strips = 8
    for i in range(strips):
        a, b = left + (right - left) * i / strips, left + (right - left) * (i + 1) / strips
        spread = 14 * (2 * i / strips - 1), 14 * (2 * (i + 1) / strips - 1)
        corners = [(a, 518), (b, 518), (b + spread[1], 562), (a + spread[0], 562)]
        brush.polygon(corners, awning if i % 2 == 0 else "#F0E6D4")
        brush.disc((a + b + spread[0] + spread[1]) / 2, 562, (b - a) / 2 + 2, awning if i % 2 == 0 else "#F0E6D4", "shadow", ry=7)
    if brush.light.weather == "snow":
        brush.box(left, 511, right, 522, MID_WHITE, r=5)


def _tree(brush: Brush, x: float) -> None:
    crown = {"snow": "#C6D2D8", "leaves": "#CB8B34"}.get(brush.light.weather, TREE)
    brush.box(x - 9, 400, x + 9, PAVED + 8, TRUNK)
    brush.box(x - 9, 400, x - 2, PAVED + 8, TRUNK, "shadow")
    outline = foliage(x, 300, 138, 118, 13, int(x))
    brush.shape(outline, crown)

    def planes() -> None:
        brush.shape(foliage(x - 40, 352, 118, 84, 11, int(x) + 1), crown, "shadow")
        brush.shape(foliage(x + 52, 236, 74, 52, 9, int(x) + 2), crown, "light")

    brush.within(outline, planes)


def _lamp(brush: Brush, x: float) -> None:
    brush.box(x - 4, 430, x + 4, PAVED + 6, "#3B444B")
    brush.polygon(
        [(x - 13, 404), (x + 13, 404), (x + 9, 432), (x - 9, 432)],
        "#FFE7B0" if brush.lamps else "#DDE3E0",
        "own" if brush.lamps else "base",
    )
    brush.polygon([(x - 17, 404), (x + 17, 404), (x + 6, 390), (x - 6, 390)], "#3B444B")
    if brush.lamps:
        brush.glow(x, 418, 96, "#FFC46B", 0.5)
