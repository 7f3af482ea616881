"""Over the counter: cream cupboards left of the window, the hood, pans on a rail, shelves of plates; and the fridge."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.kitchen.wall import BRASS, FLOOR, IRON, PAINT, TILE
from scenec.sets.room import block

CREAM, COPPER, STEEL, WOOD, PLATE, RED, MINT = "#EAD7AE", "#C77B4B", "#B9C0BF", "#B07B4C", "#F1EADB", "#C65B44", "#E3C069"
UPPER = (470.0, 764.0)
HOOD = 1164.0
FRIDGE = (1560.0, 1776.0)


def upper(brush: Brush) -> None:
    """All that hangs."""
    left, right = UPPER
    brush.box(left + 6, 366, right, 380, TILE, "shadow")
    for door in range(2):
        a, b = left + door * (right - left) / 2, left + (door + 1) * (right - left) / 2
        brush.box(a, 128, b, 366, CREAM)
        brush.box(a, 128, a + 7, 366, CREAM, "shadow")
        brush.box(a + 20, 150, b - 18, 346, CREAM, "shadow", alpha=0.8)
        brush.box(a + 25, 156, b - 18, 346, CREAM)
        brush.disc(b - 10 if door == 0 else a + 16, 322, 6, BRASS)
    brush.box(left - 8, 116, right + 8, 130, CREAM)
    brush.box(left - 8, 116, right + 8, 121, CREAM, "light")
    brush.box(left, 360, right, 366, CREAM, "shadow")
    if brush.lamps:
        brush.box(left + 24, 366, right - 24, 372, "#FFF0C8", "own", r=3)
    _hood(brush)
    _pans(brush)
    _shelves(brush)


def _hood(brush: Brush) -> None:
    x = HOOD
    block(brush, (x - 40, 54, x + 40, 250), STEEL, shade=0.3, lit=0)
    trapezoid = [(x - 44, 246), (x + 44, 246), (x + 118, 340), (x - 118, 340)]
    brush.polygon(trapezoid, STEEL)
    brush.polygon([trapezoid[0], (x - 18, 246), (x - 56, 340), trapezoid[3]], STEEL, "shadow")
    brush.box(x - 122, 336, x + 122, 362, STEEL, "light", r=3)
    brush.box(x - 122, 354, x + 122, 364, STEEL, "shadow", r=3)
    brush.box(x - 120, 364, x + 120, 376, TILE, "shadow", alpha=0.8)
    for k in range(3):
        brush.disc(x + 56 + k * 18, 347, 4, RED if k == 0 else IRON)
    if brush.lamps:
        brush.box(x - 70, 362, x + 70, 368, "#FFF0C8", "own", r=3)


def _pans(brush: Brush) -> None:
    """A rail with pans right of the hood, higher than heads."""
    left, right = 1306.0, 1520.0
    brush.box(left - 8, 172, right + 8, 179, IRON, r=3)
    for x in (left, right):
        brush.box(x - 4, 154, x + 4, 176, IRON, r=2)
    for x, r, colour in ((1340.0, 32.0, COPPER), (1416.0, 25.0, IRON), (1484.0, 29.0, COPPER)):
        brush.disc(x + 6, 282 + 8, r, PAINT, "shadow", alpha=0.9)
        brush.box(x - 5, 180, x + 5, 262, IRON if colour == COPPER else "#6B4F3C", r=4)
        brush.disc(x, 282, r, colour)
        brush.disc(x - r * 0.12, 282 + r * 0.12, r * 0.84, colour, "shadow")
        brush.disc(x + r * 0.08, 282 - r * 0.06, r * 0.78, colour)
        brush.arc((x + r * 0.3, 282 - r * 0.5), (x + r * 0.62, 282 - r * 0.2), (x + r * 0.5, 282 + r * 0.3), 4, colour, "light")


def _shelves(brush: Brush) -> None:
    """One open shelf beyond the fridge, with plates, a jug, jars."""
    for y in (250.0, 384.0):
        brush.box(1836, y + 10, 2240, y + 22, PAINT, "shadow")
        brush.box(1830, y, 2236, y + 13, WOOD, r=2)
        brush.box(1830, y, 2236, y + 4, WOOD, "light")
    for k in range(5):
        x = 1850.0 + k * 26
        brush.disc(x + 30, 250 - 40, 12, PLATE if k % 2 else MINT, "shadow" if k % 2 else "base", ry=40)
    for k, colour in enumerate((RED, MINT, COPPER)):
        block(brush, (2020 + k * 66, 250 - 70, 2066 + k * 66, 250), colour, shade=0.3, r=8, lit=0)
        brush.box(2018 + k * 66, 250 - 78, 2068 + k * 66, 250 - 64, WOOD, r=4)
    for k in range(4):
        x = 1868.0 + k * 58
        block(brush, (x, 384 - 36, x + 36, 384), (PLATE, RED, MINT, PLATE)[k], shade=0.3, r=6, lit=0)
        brush.ring(x + 40, 384 - 18, 9, 5, (PLATE, RED, MINT, PLATE)[k])


def fridge(brush: Brush) -> None:
    """Tall, round-shouldered, cream yellow; notes held by magnets."""
    left, right = FRIDGE
    brush.box(left - 14, 250, left, FLOOR, PAINT, "shadow", alpha=0.6)
    block(brush, (left, 226, right, FLOOR - 6), MINT, shade=0.16, r=34, lit=0)
    brush.box(left + 34, 228, right - 20, 236, MINT, "light", r=4)
    brush.box(left, 440, right, 447, MINT, "shadow")
    brush.box(left, 447, right, 452, MINT, "light", alpha=0.7)
    for top, foot in ((330.0, 424.0), (470.0, 590.0)):
        brush.box(left + 24, top, left + 36, foot, STEEL, r=6)
        brush.box(left + 24, top, left + 28, foot, STEEL, "light", r=3)
    brush.box(left + 12, FLOOR - 22, right - 12, FLOOR + 2, IRON, r=4)
    for x, y, colour, wide in ((1660.0, 286.0, PLATE, 54), (1712.0, 480.0, PLATE, 40), (1650.0, 500.0, "#9CB8C8", 42)):
        brush.box(x, y, x + wide, y + 62, colour)
        brush.box(x, y + 54, x + wide, y + 62, colour, "shadow", alpha=0.6)
        for row in range(3):
            brush.line([(x + 8, y + 20 + row * 10), (x + wide - 8 - 6 * (row % 2), y + 20 + row * 10)], 2.2, IRON, alpha=0.5)
        brush.disc(x + wide / 2, y + 5, 6, RED)
