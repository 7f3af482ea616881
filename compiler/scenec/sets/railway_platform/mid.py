"""Across the tracks: a hedge, a brick wall with posters, the other platform, the track bed."""

from __future__ import annotations

import random

from scenec.sets.brush import Brush, foliage
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import MID_WHITE

LEFT, _, RIGHT, _ = OVERSCAN
HEDGE, BRICK, STONE, CONCRETE, BALLAST, IRON = "#4B6B4C", "#8C5B4A", "#C9C1B0", "#6F6A66", "#5B5450", "#3B444B"
PAPER, TEAL, MUSTARD, RED, CREAM = "#E8DFCB", "#2E6E73", "#D9A441", "#B84A3E", "#F0E8D6"
WALL_TOP, WALL_FOOT, PLATFORM_TOP, TRACK = 650, 742, 742, 784
LAMP_GLASS = "#FFE7B0"


def mid(brush: Brush) -> None:
    """The layer without its train."""
    _hedge(brush)
    _wall(brush)
    for x, colour, kind in ((-205, MUSTARD, 0), (110, TEAL, 1), (402, MUSTARD, 2), (655, RED, 0), (2300, TEAL, 2)):
        _poster(brush, x, colour, kind)
    for x in (-330, 290, 2260):
        _lamp(brush, x)
    _platform(brush)
    _track(brush)


def _hedge(brush: Brush) -> None:
    dice = random.Random(5)
    for i in range(30):
        x, rx, ry = LEFT + i * 122 + dice.uniform(-26, 26), 72 + dice.uniform(-10, 26), 30 + dice.uniform(-4, 14)
        brush.shape(foliage(x, 642, rx, ry, 10, i), HEDGE)
        brush.shape(foliage(x + 15, 652, rx * 0.7, ry * 0.66, 8, i + 50), HEDGE, "shadow")
        if brush.light.weather == "snow":
            brush.shape(foliage(x, 642 - ry * 0.66, rx * 0.72, ry * 0.36, 8, i), MID_WHITE, "light")
        else:
            brush.shape(foliage(x - 24, 628, rx * 0.34, ry * 0.30, 7, i + 90), HEDGE, "light", alpha=0.55)


def _wall(brush: Brush) -> None:
    brush.box(LEFT, WALL_TOP, RIGHT, WALL_FOOT, BRICK)
    dice = random.Random(17)
    for i in range(420):  # some bricks, not all: a wall, not a grid
        row = i % 7
        x, y = LEFT + dice.uniform(0, RIGHT - LEFT), WALL_TOP + 16 + row * 11
        side = "shadow" if dice.random() < 0.7 else "light"
        brush.box(x, y, x + 17, y + 7, BRICK, side, alpha=0.38 if side == "shadow" else 0.22)  # type: ignore[arg-type]
    brush.box(LEFT, WALL_FOOT - 18, RIGHT, WALL_FOOT + 4, BRICK, "shadow")
    for x in range(int(LEFT), int(RIGHT), 210):
        brush.box(x, WALL_TOP, x + 26, WALL_FOOT + 2, BRICK)
        brush.box(x, WALL_TOP, x + 5, WALL_FOOT + 2, BRICK, "light", alpha=0.5)
        brush.box(x + 19, WALL_TOP, x + 26, WALL_FOOT + 2, BRICK, "shadow")
    brush.box(LEFT, WALL_TOP - 4, RIGHT, WALL_TOP + 5, STONE)
    brush.box(LEFT, WALL_TOP + 5, RIGHT, WALL_TOP + 10, BRICK, "shadow")
    if brush.light.weather == "snow":
        brush.box(LEFT, WALL_TOP - 12, RIGHT, WALL_TOP, MID_WHITE, r=5)


def _poster(brush: Brush, x: float, colour: str, kind: int) -> None:
    """An enamel advertisement: a landscape, a cup, or a sun over the sea."""
    y = 663
    brush.box(x + 3, y + 3, x + 125, y + 54, BRICK, "shadow")
    brush.box(x, y, x + 122, y + 51, PAPER, r=2)
    left, top, right, foot = x + 5, y + 5, x + 117, y + 46
    brush.box(left, top, right, foot, colour)
    if kind == 0:
        brush.polygon([(left, foot), (left + 34, top + 13), (left + 62, foot)], colour, "shadow")
        brush.polygon([(left + 40, foot), (left + 70, top + 20), (left + 102, foot)], CREAM, alpha=0.9)
        brush.disc(right - 18, top + 11, 6, CREAM)
    elif kind == 1:
        brush.disc(left + 30, top + 20, 13, CREAM)
        brush.box(left + 54, top + 12, right - 10, top + 17, CREAM)
        brush.box(left + 54, top + 23, right - 26, top + 27, CREAM, alpha=0.7)
    else:
        brush.disc(left + 56, top + 26, 14, CREAM)
        brush.box(left, top + 26, right, foot, TEAL)
        brush.box(left + 40, top + 31, left + 72, top + 33.5, CREAM, alpha=0.7)
        brush.box(left + 47, top + 36, left + 65, top + 38.5, CREAM, alpha=0.7)


def _lamp(brush: Brush, x: float) -> None:
    """A lamp post on the other platform."""
    brush.box(x - 3, 500, x + 3, 745, IRON)
    brush.box(x - 6, 726, x + 6, 745, IRON)
    brush.polygon([(x - 12, 486), (x - 6, 478), (x + 6, 478), (x + 12, 486)], IRON)
    if brush.lamps:
        brush.glow(x, 494, 84, "#FFC46B", 0.50)
        brush.disc(x, 494, 10, LAMP_GLASS, "own")
        brush.disc(x, 492, 5, "#FFF8E2", "own")
    else:
        brush.disc(x, 494, 10, "#EFEDE4")


def _platform(brush: Brush) -> None:
    brush.box(LEFT, PLATFORM_TOP, RIGHT, PLATFORM_TOP + 7, MID_WHITE if brush.light.weather == "snow" else STONE, "light")
    brush.box(LEFT, PLATFORM_TOP + 7, RIGHT, PLATFORM_TOP + 14, STONE)
    brush.box(LEFT, PLATFORM_TOP + 14, RIGHT, TRACK + 2, CONCRETE)
    brush.box(LEFT, PLATFORM_TOP + 14, RIGHT, PLATFORM_TOP + 20, CONCRETE, "shadow")
    for x in range(int(LEFT), int(RIGHT), 150):
        brush.box(x, PLATFORM_TOP + 14, x + 2.5, TRACK, CONCRETE, "shadow", alpha=0.7)


def _track(brush: Brush) -> None:
    """Ballast, sleepers, two rails; it goes on behind our platform."""
    brush.box(LEFT, TRACK, RIGHT, 960, BALLAST)
    brush.box(LEFT, TRACK, RIGHT, TRACK + 12, BALLAST, "shadow")
    dice = random.Random(31)
    for _ in range(520):
        x, y = dice.uniform(LEFT, RIGHT), dice.uniform(TRACK + 8, 850)
        brush.disc(x, y, 3.4, BALLAST, "light" if dice.random() < 0.45 else "shadow", ry=2.0, alpha=0.6)
    for i in range(40):
        x = LEFT + i * 92
        brush.box(x, 803, x + 58, 811, "#463D39")
        brush.box(x, 803, x + 58, 805, "#463D39", "light", alpha=0.6)
    if brush.light.weather == "snow":
        for place in range(26):
            brush.disc(LEFT + place * 140 + dice.uniform(-40, 40), 832, dice.uniform(60, 120), MID_WHITE, ry=dice.uniform(7, 14))
        brush.box(LEFT, 836, RIGHT, 960, MID_WHITE)
    brush.box(LEFT, 798, RIGHT, 803, "#8E8B88", "shadow")
    brush.box(LEFT, 797, RIGHT, 800, "#C8C6C2", "light")
    brush.box(LEFT, 816, RIGHT, 822, "#8E8B88", "shadow")
    brush.box(LEFT, 815, RIGHT, 818, "#C8C6C2", "light")
