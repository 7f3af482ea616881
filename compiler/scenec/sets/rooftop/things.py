"""On the deck: the stair head with its lamp, a bench of pallets with cushions, tubs of green, a vent, bulbs on a line."""

from __future__ import annotations

import random

import skia

from scenec.sets.brush import Brush, foliage
from scenec.sets.fittings import pot_plant
from scenec.sets.nature import leaf_colour
from scenec.sets.outdoors import WHITE, festoon
from scenec.sets.rooftop.deck import FLOOR, board_colour
from scenec.sets.room import block

IRON, ZINC, PLASTER, DOOR, WOOD, TEAL, MUSTARD, LEAF, CLAY, LIT = (
    "#3A4248", "#9AA4A6", "#CFC2AC", "#3F6F7A", "#B98E5E", "#3F7A80", "#D9A441", "#5E8B57", "#B9694A", "#FFE7B0",
)  # fmt: skip
POSTS, LINE, SAG = (196.0, 1836.0), 206.0, 74.0
BENCH = (1366.0, 1690.0)


def things(brush: Brush) -> None:
    """Everything, from the back to the front."""
    ground = board_colour(brush)
    for x in POSTS:
        brush.box(x - 6, LINE - 16, x + 6, 868, IRON)
        brush.box(x + 1, LINE - 16, x + 4, 868, IRON, "light", alpha=0.5)
        brush.box(x - 22, 862, x + 22, 878, IRON, r=3)
    _stair_head(brush, 92.0, ground)
    _vent(brush, 452.0, ground)
    _bench(brush, ground)
    _planter(brush, 1262.0, 1344.0, 876.0, 3, ground)
    _planter(brush, 1730.0, 1870.0, 884.0, 9, ground)
    pot_plant(brush, 270.0, 886.0, 1.15, LEAF, CLAY)
    festoon(brush, POSTS, LINE, SAG, 13)


def _stair_head(brush: Brush, right: float, ground: str) -> None:
    """The small house over the stairs, cut by the frame's left edge."""
    left = -620.0
    brush.box(left, FLOOR + 30, right + 40, FLOOR + 46, ground, "shadow", alpha=0.8)
    brush.box(left, 236, right, FLOOR + 36, PLASTER)
    brush.box(right - 16, 236, right, FLOOR + 36, PLASTER, "light", alpha=0.5)
    brush.box(left, 214, right + 18, 240, ZINC)
    brush.box(left, 214, right + 18, 221, WHITE if brush.light.weather == "snow" else ZINC, "light")
    brush.box(left, 240, right, 254, PLASTER, "shadow")
    door = (-150.0, 34.0)
    brush.box(door[0] - 14, 306, door[1] + 14, FLOOR + 36, ZINC, "shadow")
    brush.box(door[0], 318, door[1], FLOOR + 36, DOOR)
    brush.box(door[0], 318, door[0] + 40, FLOOR + 36, DOOR, "shadow")
    brush.box(door[0] + 50, 360, door[1] - 28, 520, "#6C8894" if not brush.lamps else "#F2C98A", "own" if brush.lamps else "base")
    brush.box(door[1] - 22, 580, door[1] - 12, 640, ZINC, r=4)
    brush.polygon([(44, 296), (78, 296), (70, 268), (52, 268)], IRON)
    if brush.lamps:
        brush.disc(61, 300, 14, LIT, "own", ry=8)
        brush.glow(61, 304, 170, "#FFC46B", 0.5)


def _vent(brush: Brush, x: float, ground: str) -> None:
    """A zinc pipe with a turning cap."""
    brush.disc(x + 8, 866, 46, ground, "shadow", ry=8)
    block(brush, (x - 22, 690, x + 22, 866), ZINC, shade=0.38, r=2, lit=0)
    brush.box(x + 8, 690, x + 13, 866, ZINC, "light", alpha=0.7)
    for y in (716.0, 846.0):
        brush.box(x - 25, y, x + 25, y + 9, ZINC, "shadow", r=2)
    ball = skia.Path.RRect(skia.Rect.MakeLTRB(x - 34, 634, x + 34, 694), 34, 30)
    brush.shape(ball, ZINC)

    def fins() -> None:
        brush.box(x - 34, 634, x - 8, 694, ZINC, "shadow")
        for k in range(-3, 4):
            brush.arc((x + k * 10, 634), (x + k * 14, 664), (x + k * 10, 694), 2.4, ZINC, "shadow")

    brush.within(ball, fins)


def _bench(brush: Brush, ground: str) -> None:
    left, right = BENCH
    brush.disc((left + right) / 2 + 10, 892, 204, ground, "shadow", ry=14)
    for x in (left + 14, (left + right) / 2 - 14, right - 44):
        block(brush, (x, 836, x + 30, 888), WOOD, shade=0.4, r=2, lit=0)
    for y in (806.0, 834.0):
        brush.box(left, y, right, y + 20, WOOD, r=2)
        brush.box(left, y, right, y + 5, WOOD, "light", r=2)
        brush.box(left, y + 15, right, y + 20, WOOD, "shadow", r=2)
    for number in range(3):
        a = left + 4 + number * (right - left - 8) / 3
        b = a + (right - left - 8) / 3 - 6
        brush.box(a, 654, b, 760, TEAL, r=16)
        brush.box(a, 654, a + 22, 760, TEAL, "shadow", r=12)
        brush.box(a + 10, 656, b - 10, 662, TEAL, "light", r=3, alpha=0.7)
        brush.box(a - 2, 768, b + 4, 808, TEAL, r=10)
        brush.box(a, 769, b, 776, TEAL, "light", r=4, alpha=0.8)
        brush.box(a - 2, 794, b + 4, 808, TEAL, "shadow", r=7)
    brush.smooth([(left + 24, 768), (left + 18, 702), (left + 50, 690), (left + 98, 712), (left + 92, 768)], MUSTARD)
    brush.smooth([(left + 24, 768), (left + 18, 702), (left + 42, 694), (left + 50, 768)], MUSTARD, "shadow")
    if brush.light.weather == "snow":
        brush.box(left, 760, right, 778, WHITE, r=8)
        brush.box(left, 770, right, 778, WHITE, "shadow", r=4)


def _planter(brush: Brush, left: float, right: float, foot: float, seed: int, ground: str) -> None:
    """A wooden tub with green, and tomatoes or flowers in it."""
    middle, wide = (left + right) / 2, right - left
    brush.disc(middle + 8, foot + 2, wide * 0.62, ground, "shadow", ry=9)
    dice = random.Random(seed)
    colour = leaf_colour(brush, LEAF)
    for k in range(7):
        x, y = left + wide * (k + 0.5) / 7, foot - 96 - dice.uniform(0, 44)
        brush.shape(foliage(x, y, 30, 26, 9, seed + k), colour, "shadow" if k % 3 == 0 else "base")
    for k in range(5):
        x, y = left + wide * (k + 0.5) / 5, foot - 112 - dice.uniform(0, 30)
        brush.shape(foliage(x, y, 19, 13, 8, seed + k + 40), colour, "light", alpha=0.6)
    if brush.light.weather != "snow":
        for _ in range(9):
            x, y = dice.uniform(left + 6, right - 6), foot - 84 - dice.uniform(0, 60)
            brush.disc(x, y, 6.5, "#C9573F")
            brush.disc(x + 2, y - 2, 2.2, "#C9573F", "light")
    block(brush, (left, foot - 80, right, foot), WOOD, shade=0.25, r=3, lit=5)
    for y in (foot - 54, foot - 28):
        brush.line([(left, y), (right, y)], 2.4, WOOD, "shadow")
