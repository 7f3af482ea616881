"""Far behind the platform: a hill, a town in two tones, trees, and the masts of the overhead wire."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable

from scenec.drawing.colour import mix
from scenec.sets.brush import Brush, foliage
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import MID_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
HILL, HILL_NEAR, TOWN_FAR, TOWN_NEAR, TREES, MAST = "#8BA3B4", "#7F9BAA", "#6F83A0", "#566C82", "#4E6258", "#4A5660"
WINDOW = "#FFD48A"
WIRE_Y = 366.0
MASTS = (-533, 207, 947, 1687, 2427)  # away from where heads are in any framing of the two marks


def far(brush: Brush) -> None:
    """The whole layer."""
    ridge = ((-800, 560), (-300, 505), (200, 548), (620, 512), (1080, 548), (1500, 490), (2000, 540), (2500, 505), (2720, 560))
    brush.smooth([(LEFT - 200, 1000), *((x, y - 34) for x, y in ridge), (RIGHT + 200, 1000)], HILL)
    brush.smooth([(LEFT - 200, 1000), *((x + 260, y + 18) for x, y in ridge), (RIGHT + 400, 1000)], HILL_NEAR)
    _town(brush, base=612, colour=TOWN_FAR, seed=4, widths=(62, 128), heights=_tall, lit=0.13)
    _town(brush, base=640, colour=TOWN_NEAR, seed=9, widths=(54, 118), heights=_low, lit=0.20)
    _trees(brush)
    for x in MASTS:
        _mast(brush, x)
    for sag, y, width in ((14, WIRE_Y, 2.2), (26, WIRE_Y - 36, 1.6)):
        for left, right in itertools.pairwise(MASTS):
            brush.arc((left, y), ((left + right) / 2, y + sag), (right, y), width, MAST)


def _tall(x: float, dice: random.Random) -> float:
    """Heights of the far town: low where the sun sets and where heads are, towers between."""
    towers = (
        math.exp(-(((x - 60) / 190) ** 2)) + math.exp(-(((x - 1560) / 240) ** 2)) + 0.75 * math.exp(-(((x + 560) / 160) ** 2))
    )
    return 52 + 30 * dice.random() + (60 + 70 * dice.random()) * min(1.0, towers)


def _low(x: float, dice: random.Random) -> float:
    return 30 + 26 * dice.random() + 26 * dice.random() * (0.5 + 0.5 * math.sin(x / 310))


def _town(
    brush: Brush,
    base: float,
    colour: str,
    seed: int,
    widths: tuple[float, float],
    heights: Callable[[float, random.Random], float],
    lit: float,
) -> None:
    """A row of houses from edge to edge: blocks, gables, stepped roofs, some chimneys and aerials."""
    dice = random.Random(seed)
    x = LEFT
    while x < RIGHT:
        width, height = dice.uniform(*widths), heights(x + 40, dice)
        top, right = base - height, x + width
        tone = mix(colour, TREES if dice.random() < 0.5 else HILL, 0.22 * dice.random())
        brush.box(x, top, right + 1, base + 300, tone)
        _roof(brush, x, right, top, tone, dice)
        if brush.light.weather == "snow":
            brush.box(x, top - 4, right, top + 3, "#F2F6FA", alpha=0.7)
        brush.box(x + width * 0.66, top, right + 1, base + 300, tone, "shadow", alpha=0.30)
        _windows(brush, x, right, top, base, lit, dice)
        x = right


def _roof(brush: Brush, left: float, right: float, top: float, colour: str, dice: random.Random) -> None:
    width, kind = right - left, dice.random()
    if kind < 0.30:
        peak = top - width * dice.uniform(0.22, 0.34)
        brush.polygon([(left - 3, top + 1), ((left + right) / 2, peak), (right + 3, top + 1)], colour)
        brush.polygon(
            [((left + right) / 2, peak), (right + 3, top + 1), (left + width * 0.62, top + 1)], colour, "shadow", alpha=0.30
        )
    elif kind < 0.55:
        brush.box(left + width * 0.2, top - 16, left + width * 0.6, top + 1, colour)
        brush.box(left + width * 0.26, top - 26, left + width * 0.44, top - 15, colour)
    elif kind < 0.66:
        brush.disc(left + width * 0.5, top + 2, width * 0.30, colour, ry=width * 0.24)
        brush.box(left + width * 0.5 - 1.5, top - width * 0.24 - 16, left + width * 0.5 + 1.5, top, colour)
    if dice.random() < 0.28:
        brush.box(left + width * 0.72, top - 30, left + width * 0.72 + 9, top + 1, colour)
    elif dice.random() < 0.2:
        brush.line([(left + width * 0.7, top), (left + width * 0.7, top - 40)], 2.2, colour)


def _windows(brush: Brush, left: float, right: float, top: float, base: float, lit: float, dice: random.Random) -> None:
    """Rows of windows; the dice fall the same whether lamps are on or off, so that day and night show one town."""
    y = top + 16
    while y < base - 8:
        x = left + 10
        while x < right - 16:
            burns = dice.random() < lit
            if burns and brush.lamps:
                brush.box(x, y, x + 8, y + 10, WINDOW, "own", alpha=0.75)
            x += 18
        y += 22


def _trees(brush: Brush) -> None:
    dice = random.Random(21)
    brush.box(LEFT, 632, RIGHT, BOTTOM, TREES)
    for i in range(44):
        x = LEFT + i * 82 + dice.uniform(-22, 22)
        brush.shape(
            foliage(x, 634, 52 + dice.uniform(-10, 16), 22 + dice.uniform(-6, 10), 9, i + 300),
            MID_WHITE if brush.light.weather == "snow" else TREES,
        )


def _mast(brush: Brush, x: float) -> None:
    """A lattice mast with an arm that carries the wire."""
    for side in (-5, 5):
        brush.line([(x + side, 296), (x + side * 1.5, 660)], 2.6, MAST)
    for y in range(310, 640, 26):
        lean = 5 + (y - 296) * 0.007
        brush.line([(x - lean, y), (x + lean, y + 13), (x - lean, y + 26)], 1.6, MAST)
    brush.line([(x - 92, 332), (x, 318)], 4, MAST)
    brush.line([(x - 92, 332), (x, 356)], 2.4, MAST)
    for arm in (-88, -60):
        brush.box(x + arm - 2.5, 330, x + arm + 2.5, WIRE_Y - 2, MAST, r=2)
    brush.disc(x, 294, 4.5, MAST)
