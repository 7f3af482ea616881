"""The next roofs: the water tank on its legs, chimneys, aerials, a lit attic window."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.skyline import WINDOW
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import MID_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
BRICK, TILE, IRON, WOOD, STONE, GLASS = "#A8695A", "#8E5A50", "#39434A", "#A9805C", "#C2B4A0", "#6C8894"


def roofs(brush: Brush) -> None:
    """The layer."""
    white = brush.light.weather == "snow"
    brush.box(LEFT - 400, 700, RIGHT + 400, BOTTOM, BRICK, "shadow")
    for left, right, top, colour in (
        (-1200.0, 470.0, 652.0, BRICK),
        (1290.0, 1880.0, 640.0, STONE),
        (1880.0, 3400.0, 600.0, BRICK),
        (470.0, 900.0, 690.0, STONE),
        (900.0, 1290.0, 704.0, BRICK),
    ):
        brush.box(left, top, right, BOTTOM, colour)
        brush.box(left, top, left + (right - left) * 0.10, BOTTOM, colour, "shadow")
        brush.box(left - 6, top - 12, right + 6, top + 6, MID_WHITE if white else STONE, "light" if white else "base")
        brush.box(left - 6, top + 4, right + 6, top + 12, colour, "shadow")
    _tank(brush, 318.0, 640.0, white)
    for x, foot, high in (
        (96.0, 642.0, 96.0),
        (1396.0, 632.0, 62.0),
        (1452.0, 632.0, 84.0),
        (2120.0, 592.0, 100.0),
        (-330.0, 642.0, 90.0),
    ):
        _chimney(brush, x, foot, high, white)
    _attic(brush, 1660.0, 634.0, white)
    for x, foot, high in ((1780.0, 634.0, 210.0), (-60.0, 642.0, 220.0)):
        brush.line([(x, foot), (x, foot - high)], 4, IRON)
        for k in range(4):
            half = 34 - k * 6
            brush.line([(x - half, foot - high + 12 + k * 20), (x + half, foot - high + 12 + k * 20)], 3, IRON)


def _tank(brush: Brush, x: float, foot: float, white: bool) -> None:
    for dx in (-62, -20, 22, 62):
        brush.line([(x + dx, foot + 10), (x + dx * 0.9, 500)], 9, IRON)
    brush.line([(x - 60, foot - 10), (x + 58, 520)], 4, IRON)
    brush.line([(x + 60, foot - 10), (x - 58, 520)], 4, IRON)
    brush.box(x - 82, 490, x + 82, 506, IRON, r=3)
    top = 330.0
    brush.polygon([(x - 76, 490), (x + 76, 490), (x + 72, top), (x - 72, top)], WOOD)
    brush.polygon([(x - 76, 490), (x - 26, 490), (x - 24, top), (x - 72, top)], WOOD, "shadow")
    brush.polygon([(x + 50, 490), (x + 62, 490), (x + 59, top), (x + 48, top)], WOOD, "light", alpha=0.7)
    for k in range(-4, 5):
        brush.line([(x + k * 16, top), (x + k * 17, 490)], 1.8, WOOD, "shadow", alpha=0.6)
    for y in (360.0, 410.0, 460.0):
        brush.line([(x - 74, y), (x + 74, y)], 4, IRON)
    brush.polygon([(x - 82, top + 4), (x + 82, top + 4), (x, top - 70)], MID_WHITE if white else IRON)
    brush.polygon([(x - 82, top + 4), (x - 22, top + 4), (x, top - 70)], MID_WHITE if white else IRON, "shadow")
    brush.box(x + 92, 506, x + 99, foot + 10, IRON)


def _chimney(brush: Brush, x: float, foot: float, high: float, white: bool) -> None:
    brush.box(x - 26, foot - high, x + 26, foot + 10, TILE)
    brush.box(x - 26, foot - high, x - 10, foot + 10, TILE, "shadow")
    brush.box(x - 32, foot - high - 10, x + 32, foot - high + 4, MID_WHITE if white else STONE)
    for dx in (-14, 14):
        brush.box(x + dx - 7, foot - high - 32, x + dx + 7, foot - high - 8, "#B9735A", r=2)
        brush.box(x + dx - 7, foot - high - 32, x + dx - 2, foot - high - 8, "#B9735A", "shadow", r=2)


def _attic(brush: Brush, x: float, foot: float, white: bool) -> None:
    brush.polygon([(x - 74, foot + 8), (x - 74, foot - 66), (x, foot - 118), (x + 74, foot - 66), (x + 74, foot + 8)], STONE)
    brush.polygon([(x - 74, foot + 8), (x - 74, foot - 66), (x - 40, foot - 90), (x - 40, foot + 8)], STONE, "shadow")
    brush.polygon(
        [(x - 88, foot - 58), (x, foot - 122), (x + 88, foot - 58), (x + 80, foot - 46), (x, foot - 104), (x - 80, foot - 46)],
        MID_WHITE if white else TILE,
    )
    lit = brush.lamps > 0
    brush.box(x - 26, foot - 62, x + 30, foot - 4, WINDOW if lit else GLASS, "own" if lit else "base", alpha=0.9)
    brush.box(x - 1, foot - 62, x + 4, foot - 4, STONE, "light")
    brush.box(x - 26, foot - 36, x + 30, foot - 32, STONE, "light")
