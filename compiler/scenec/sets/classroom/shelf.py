"""A low shelf under the map: books, boxes of crayons, an aquarium, a plant."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.classroom.floor import BOARDS
from scenec.sets.room import blade, block, books

WOOD, WATER, RED, TEAL, MUSTARD, POT = "#C08A52", "#8FC4CF", "#C65B44", "#3F7A80", "#D9A441", "#B9603F"
COVERS = ("#C65B44", "#3F7A80", "#E6D9C0", "#D9A441", "#7A5A6B", "#4F7A6E", "#B8B09A")
LEFT, RIGHT, TOP, FOOT = 1416.0, 1926.0, 648.0, 872.0


def shelf(brush: Brush) -> None:
    """The shelf and everything in it."""
    brush.disc((LEFT + RIGHT) / 2 + 10, 880, 292, BOARDS, "shadow", ry=14, alpha=0.9)
    brush.box(LEFT, TOP, RIGHT, FOOT, WOOD)
    brush.box(LEFT + 14, TOP + 14, RIGHT - 14, FOOT - 14, "#8A5C36", "shadow")
    for column in range(3):
        left = LEFT + 14 + column * 164
        books(brush, left + 6, left + 118 - 26 * (column % 2), 752, (58, 82), COVERS, column + 4)
        books(brush, left + 6 + 30 * (column % 2), left + 146, 858, (60, 86), COVERS, column + 21)
        if column == 1:
            block(brush, (left + 104, 716, left + 146, 752), MUSTARD, shade=0.25, r=3, lit=3)
        if column:
            brush.box(left - 8, TOP + 8, left, FOOT - 6, WOOD)
    brush.box(LEFT + 6, 752, RIGHT - 6, 764, WOOD)
    brush.box(LEFT + 6, 752, RIGHT - 6, 755, WOOD, "light")
    brush.box(LEFT, TOP + 6, LEFT + 12, FOOT, WOOD, "shadow")
    brush.box(LEFT - 10, TOP - 4, RIGHT + 10, TOP + 12, WOOD, r=3)
    brush.box(LEFT - 10, TOP - 4, RIGHT + 10, TOP + 1, WOOD, "light", r=2)
    _aquarium(brush, 1640.0)
    _plant(brush, 1476.0)
    for number, colour in enumerate((RED, TEAL, MUSTARD)):
        block(brush, (1560 + number * 4, 626 - number * 18, 1620 - number * 4, 644 - number * 18), colour, shade=0.22, r=3, lit=3)


def _aquarium(brush: Brush, x: float) -> None:
    foot = TOP - 4
    brush.box(x, foot - 96, x + 176, foot, WATER, r=4)
    brush.box(x, foot - 96, x + 176, foot - 82, "#DDEBEC", alpha=0.6)
    brush.box(x + 4, foot - 14, x + 172, foot, "#C9B28A", r=3)
    for px, high in ((x + 24, 52), (x + 38, 40), (x + 142, 58), (x + 156, 44)):
        brush.arc((px, foot - 10), (px + 8, foot - 10 - high * 0.5), (px - 2, foot - 10 - high), 5, "#5E8B57")
    for px, py, colour, side in ((x + 78, foot - 52, "#E2793A", 1), (x + 112, foot - 30, "#E2B04A", -1)):
        brush.disc(px, py, 14, colour, ry=8)
        brush.polygon([(px - side * 11, py), (px - side * 24, py - 8), (px - side * 24, py + 8)], colour, "shadow")
        brush.disc(px + side * 7, py - 2, 2, "#2B3538")
    brush.box(x + 12, foot - 84, x + 20, foot - 22, "#FFFFFF", "own", r=4, alpha=0.20)
    brush.box(x - 4, foot - 102, x + 180, foot - 94, "#3A4248", r=3)
    brush.box(x - 4, foot - 5, x + 180, foot + 1, "#3A4248", r=2)


def _plant(brush: Brush, x: float) -> None:
    foot = TOP - 4
    for degrees, length in ((-150, 60), (-30, 62), (-125, 78), (-55, 78), (-100, 88), (-78, 86)):
        blade(brush, x, foot - 40, degrees, length, 24, "#4F7A52", 0.08)
    pot = [(x - 30, foot - 46), (x + 30, foot - 46), (x + 22, foot), (x - 22, foot)]
    brush.polygon(pot, POT)
    brush.polygon([pot[0], (x - 10, foot - 46), (x - 8, foot), pot[3]], POT, "shadow")
    brush.box(x - 34, foot - 52, x + 34, foot - 40, POT, "light", r=3)
