"""The counter along the wall: blue doors, a wooden top, the sink under the window, the stove, what stands on it."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.kitchen.cupboards import COPPER, HOOD, PLATE, RED, STEEL
from scenec.sets.kitchen.wall import BRASS, COUNTER, FLOOR, IRON, PAINT, RUN, TILE, WINDOW
from scenec.sets.room import block

BLUE, WOOD, GLASS, LEAF = "#4A6A86", "#C08F5C", "#DCE6E2", "#5E8B57"


def counter(brush: Brush) -> None:
    """The whole run."""
    left, right = RUN
    brush.box(left - 12, COUNTER + 30, left, FLOOR, PAINT, "shadow", alpha=0.6)
    brush.box(left, COUNTER + 20, right, FLOOR - 26, BLUE)
    brush.box(left + 10, FLOOR - 28, right - 10, FLOOR + 4, IRON)
    x = left
    for wide, kind in ((150, 1), (150, 2), (170, 1), (270, 3), (80, 1), (244, 0), (106, 2)):
        if kind:
            _front(brush, x, x + wide, kind)
        x += wide
    _stove(brush)
    brush.box(left - 14, COUNTER, right + 14, COUNTER + 22, WOOD, r=3)
    brush.box(left - 14, COUNTER, right + 14, COUNTER + 6, WOOD, "light", r=2)
    brush.box(left - 14, COUNTER + 16, right + 14, COUNTER + 22, WOOD, "shadow", r=2)
    brush.box(left, COUNTER + 22, right, COUNTER + 32, BLUE, "shadow")
    brush.box(left, COUNTER - 10, right, COUNTER, TILE, "shadow", alpha=0.35)
    _hob(brush)
    _sink(brush, (WINDOW[0] + WINDOW[2]) / 2)
    _things(brush)


def _front(brush: Brush, left: float, right: float, doors: int) -> None:
    """Doors or, for 2, three drawers."""
    if doors == 2:
        for top, foot in ((640, 688), (694, 742), (748, 796)):
            _panel(brush, left + 5, top, right - 5, foot)
            brush.box((left + right) / 2 - 22, (top + foot) / 2 - 3, (left + right) / 2 + 22, (top + foot) / 2 + 4, BRASS, r=3)
        return
    each = (right - left) / (2 if doors == 3 else 1)
    for number in range(2 if doors == 3 else 1):
        a, b = left + number * each + 5, left + (number + 1) * each - 5
        _panel(brush, a, 640, b, 796)
        handle = b - 16 if number == 0 and doors == 3 else a + 10
        brush.box(handle, 668, handle + 6, 706, BRASS, r=3)


def _panel(brush: Brush, left: float, top: float, right: float, foot: float) -> None:
    brush.box(left, top, right, foot, BLUE)
    brush.box(left, top, right, top + 4, BLUE, "light", alpha=0.7)
    brush.box(left - 5, top, left, foot, BLUE, "shadow")
    brush.box(left, foot, right, foot + 4, BLUE, "shadow")


def _stove(brush: Brush) -> None:
    left, right = HOOD - 122, HOOD + 122
    block(brush, (left, COUNTER + 20, right, FLOOR - 8), STEEL, shade=0.12, lit=0)
    brush.box(left, COUNTER + 56, right, COUNTER + 62, STEEL, "shadow")
    for k in range(5):
        brush.disc(left + 40 + k * 41, COUNTER + 40, 10, IRON)
        brush.line([(left + 40 + k * 41, COUNTER + 40), (left + 40 + k * 41, COUNTER + 32)], 2.4, PLATE)
    brush.box(left + 24, COUNTER + 76, right - 24, COUNTER + 86, IRON, r=4)
    brush.box(left + 30, COUNTER + 98, right - 30, FLOOR - 54, IRON, r=8)
    if brush.lamps:
        brush.box(left + 38, COUNTER + 106, right - 38, FLOOR - 62, "#8A5A34", "own", r=6, alpha=0.55)
    brush.polygon(
        [(left + 60, FLOOR - 54), (left + 110, COUNTER + 98), (left + 136, COUNTER + 98), (left + 86, FLOOR - 54)],
        "#FFFFFF",
        "own",
        alpha=0.06,
    )


def _hob(brush: Brush) -> None:
    """A low red pan on the stove; nothing there reaches up to heads."""
    left, right = HOOD - 118, HOOD + 118
    brush.box(left, COUNTER - 6, right, COUNTER + 3, IRON, r=3)
    pan = HOOD + 40
    block(brush, (pan - 52, COUNTER - 26, pan + 52, COUNTER - 6), RED, shade=0.28, r=6, lit=0)
    brush.box(pan - 55, COUNTER - 29, pan + 55, COUNTER - 22, RED, "light", r=3)
    brush.line([(pan - 54, COUNTER - 20), (pan - 112, COUNTER - 27)], 7, IRON)


def _kettle(brush: Brush, x: float) -> None:
    brush.disc(x, COUNTER - 2, 38, COPPER, "shadow", ry=5)
    body = [(x - 38, COUNTER - 3), (x - 34, COUNTER - 30), (x, COUNTER - 46), (x + 34, COUNTER - 30), (x + 38, COUNTER - 3)]
    brush.smooth(body, COPPER)
    brush.smooth([body[0], body[1], (x - 16, COUNTER - 40), (x - 14, COUNTER - 3)], COPPER, "shadow")
    brush.arc((x - 26, COUNTER - 36), (x, COUNTER - 80), (x + 26, COUNTER - 36), 6, IRON)
    brush.line([(x + 34, COUNTER - 18), (x + 54, COUNTER - 38)], 8, COPPER)


def _sink(brush: Brush, x: float) -> None:
    brush.box(x - 104, COUNTER - 8, x + 104, COUNTER + 2, STEEL, r=3)
    brush.box(x - 98, COUNTER + 22, x + 98, COUNTER + 88, PLATE, r=8)
    brush.box(x - 98, COUNTER + 22, x - 74, COUNTER + 88, PLATE, "shadow", r=8)
    brush.box(x - 98, COUNTER + 80, x + 98, COUNTER + 90, PLATE, "shadow", r=5)
    brush.box(x - 8, COUNTER - 22, x + 8, COUNTER - 4, BRASS, r=3)
    brush.arc((x, COUNTER - 16), (x, COUNTER - 92), (x + 30, COUNTER - 88), 8, BRASS)
    brush.line([(x + 30, COUNTER - 88), (x + 46, COUNTER - 62)], 8, BRASS)
    for side in (-1, 1):
        brush.box(x + side * 26 - 9, COUNTER - 16, x + side * 26 + 9, COUNTER - 6, BRASS, r=4)
    bottle = x - 78
    block(brush, (bottle - 11, COUNTER - 42, bottle + 11, COUNTER - 6), LEAF, shade=0.35, r=6, lit=0)
    brush.box(bottle - 4, COUNTER - 54, bottle + 4, COUNTER - 40, PLATE)


def _things(brush: Brush) -> None:
    """A board and jars at the left end, spoons in a pot, bread, low enough not to stand behind heads."""
    brush.box(352, COUNTER - 96, 418, COUNTER, "#A9713F", r=10)
    brush.box(352, COUNTER - 96, 366, COUNTER, "#A9713F", "shadow", r=8)
    brush.disc(385, COUNTER - 82, 6, "#A9713F", "shadow")
    for x, high, colour in ((432.0, 58, GLASS), (474.0, 46, GLASS)):
        block(brush, (x, COUNTER - high, x + 34, COUNTER), colour, shade=0.25, r=6, lit=0)
        brush.box(x + 4, COUNTER - high * 0.6, x + 30, COUNTER - 3, BRASS, r=4)
        brush.box(x - 2, COUNTER - high - 8, x + 36, COUNTER - high + 4, "#A9713F", r=3)
    _kettle(brush, 1330.0)
    for dx, top in ((-12, 96), (2, 108), (14, 90)):
        brush.line([(1412 + dx * 0.4, COUNTER - 40), (1412 + dx, COUNTER - top)], 5, "#A9713F")
        brush.disc(1412 + dx, COUNTER - top, 8, "#A9713F", ry=11)
    block(brush, (1390, COUNTER - 52, 1434, COUNTER), PLATE, shade=0.3, r=6, lit=0)
    brush.smooth([(1442, COUNTER), (1438, COUNTER - 28), (1464, COUNTER - 38), (1490, COUNTER - 28), (1494, COUNTER)], "#CF9350")
    for dx in (0, 18, 36):
        brush.arc((1448 + dx, COUNTER - 8), (1454 + dx, COUNTER - 18), (1458 + dx, COUNTER - 32), 4, "#CF9350", "shadow")
