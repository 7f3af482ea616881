"""The kitchen's wall: paint, tiles between cupboards and counter, the window, the garden door, a clock, the ceiling's beams."""

from __future__ import annotations

import math

from scenec.sets.brush import Brush
from scenec.sets.fittings import casement, skirting
from scenec.sets.room import LEFT, RIGHT, Rect, ceiling, wall

PAINT, TILE, TRIM, DOOR_BLUE, BRASS, IRON = "#A9C2BA", "#B4CBC3", "#F4EDDC", "#4A6A86", "#D2A24C", "#3A4248"
VANISH = (960.0, 540.0)
CEILING, FLOOR = 52.0, 830.0
TOP_OF_TILES, COUNTER = 366.0, 606.0
WINDOW: Rect = (812, 128, 1020, 470)
DOOR: Rect = (24, 150, 268, 830)
PANES: Rect = (60, 190, 232, 470)
LONG: Rect = (-600, 128, -250, 470)
RUN = (330.0, 1500.0)  # where counter and tiles are


def whole(brush: Brush) -> None:
    """The wall without cupboards."""
    wall(brush, PAINT, (WINDOW, PANES, LONG))
    brush.box(LEFT - 400, CEILING, RIGHT + 400, CEILING + 26, PAINT, "shadow", alpha=0.5)
    _tiles(brush)
    casement(brush, WINDOW, TRIM, PAINT, ((0.5,), (0.34,)), 140)
    casement(brush, LONG, TRIM, PAINT, ((0.5,), (0.34,)), 141)
    _herbs(brush)
    skirting(brush, TRIM, 802, FLOOR)
    _door(brush)
    _clock(brush, 296.0 + 88, 214.0)
    ceiling(brush, TRIM, 30.0, VANISH, 300.0, "#B98A5E")
    brush.box(LEFT - 400, 26, RIGHT + 400, CEILING, TRIM)
    brush.box(LEFT - 400, CEILING - 6, RIGHT + 400, CEILING, TRIM, "shadow")


def _tiles(brush: Brush) -> None:
    """Glazed tiles whose joints are hardly seen behind heads."""
    left, right = RUN
    for start, end in ((left, WINDOW[0] - 16), (WINDOW[2] + 16, right)):
        brush.box(start, TOP_OF_TILES, end, COUNTER, TILE)
    brush.box(WINDOW[0] - 16, WINDOW[3] + 22, WINDOW[2] + 16, COUNTER, TILE)
    for number in range(int((COUNTER - TOP_OF_TILES) // 40) + 1):
        y = TOP_OF_TILES + number * 40
        for start, end in ((left, WINDOW[0] - 20), (WINDOW[2] + 20, right)):
            brush.line([(start, y), (end, y)], 1.6, TILE, "light", alpha=0.45)
        x = left + (20 if number % 2 else 0)
        while x < right:
            if not WINDOW[0] - 20 < x < WINDOW[2] + 20:
                brush.line([(x, y), (x, min(COUNTER, y + 40))], 1.6, TILE, "light", alpha=0.4)
            x += 76


def _herbs(brush: Brush) -> None:
    """Three pots of herbs on the sill."""
    foot = WINDOW[3]
    for number, (x, pot) in enumerate(((846.0, "#C0694A"), (900.0, "#D9A441"), (986.0, "#C0694A"))):
        for k in range(7):
            lean = (k - 3) * 8
            brush.arc((x, foot - 28), (x + lean * 0.4, foot - 46), (x + lean, foot - 58 - 8 * ((k + number) % 3)), 2.4, "#5E8B57")
            brush.disc(x + lean, foot - 58 - 8 * ((k + number) % 3), 8, "#5E8B57", "light" if k > 3 else "base", ry=6)
        brush.polygon([(x - 19, foot - 34), (x + 19, foot - 34), (x + 14, foot), (x - 14, foot)], pot)
        brush.polygon([(x - 19, foot - 34), (x - 7, foot - 34), (x - 6, foot), (x - 14, foot)], pot, "shadow")
        brush.box(x - 21, foot - 38, x + 21, foot - 30, pot, "light", r=2)


def _door(brush: Brush) -> None:
    """Blue, with panes above and a panel below; the hole in the wall is the panes."""
    left, top, right, foot = DOOR
    west, north, east, south = PANES
    for area in ((left, top, right, north), (left, north, west, south), (east, north, right, south), (left, south, right, foot)):
        brush.box(*area, DOOR_BLUE)
    brush.box(left, top, left + 14, foot, DOOR_BLUE, "shadow")
    for area in ((left - 20, top - 20, right + 20, top), (left - 20, top - 20, left, foot), (right, top - 20, right + 20, foot)):
        brush.box(*area, TRIM)
    brush.box(left - 20, top - 20, right + 20, top - 15, TRIM, "light")
    brush.box(right, top, right + 5, foot, TRIM, "shadow")
    brush.box((west + east) / 2 - 6, north, (west + east) / 2 + 6, south, DOOR_BLUE)
    brush.box(west, (north + south) / 2 - 6, east, (north + south) / 2 + 6, DOOR_BLUE)
    brush.box(west, north, east, north + 5, DOOR_BLUE, "shadow")
    brush.box(west, south, east, south + 6, DOOR_BLUE, "light")
    brush.box(left + 36, 540, right - 36, foot - 60, DOOR_BLUE, "shadow")
    brush.box(left + 44, 549, right - 36, foot - 60, DOOR_BLUE)
    brush.disc(right - 22, 520, 9, BRASS)
    brush.disc(right - 20, 517, 4, BRASS, "light")


def _clock(brush: Brush, x: float, y: float) -> None:
    brush.disc(x + 5, y + 7, 47, PAINT, "shadow")
    brush.disc(x, y, 46, "#C96B4A")
    brush.disc(x, y, 38, TRIM)
    hour = brush.light.hour
    for turn, length, width in ((hour / 12, 18.0, 4.6), (hour % 1, 28.0, 3.2)):
        angle = turn * 2 * math.pi
        brush.line([(x, y), (x + length * math.sin(angle), y - length * math.cos(angle))], width, IRON)
    for mark in range(4):
        angle = mark * math.pi / 2
        brush.disc(x + 31 * math.sin(angle), y - 31 * math.cos(angle), 2.6, IRON)
    brush.disc(x, y, 4, IRON)
