"""The hospital room's wall: two blues with a hand rail, window and blind, the door, the panel over the bed, the curtain."""

from __future__ import annotations

import math

import skia

from scenec.sets.brush import Brush
from scenec.sets.fittings import casement, skirting
from scenec.sets.room import LEFT, RIGHT, TOP, Rect, block, picture, wall

PAINT, DADO, TRIM, WOOD, STEEL, IRON = "#B7C6D6", "#8CA5BF", "#EEF0EA", "#C99C6B", "#B9C0C4", "#3A4248"
CURTAIN, YELLOW, CORAL, LEAF = "#9CC4BC", "#E3B95A", "#D9725A", "#5E8B57"
VANISH = (960.0, 540.0)
CEILING, RAIL, FLOOR = 50.0, 652.0, 832.0
WINDOW: Rect = (40, 130, 430, 600)
FAR_WINDOW: Rect = (-640, 130, -250, 600)
DOOR: Rect = (772, 176, 960, 832)
PANEL: Rect = (1264, 520, 1772, 640)
TRACK = 92.0


def whole(brush: Brush) -> None:
    """The layer."""
    wall(brush, PAINT, (WINDOW, FAR_WINDOW))
    brush.box(LEFT - 400, CEILING, RIGHT + 400, CEILING + 26, PAINT, "shadow", alpha=0.5)
    brush.box(LEFT - 400, RAIL, RIGHT + 400, FLOOR + 8, DADO)
    brush.box(LEFT - 400, RAIL - 16, RIGHT + 400, RAIL + 12, WOOD)
    brush.box(LEFT - 400, RAIL - 16, RIGHT + 400, RAIL - 10, WOOD, "light")
    brush.box(LEFT - 400, RAIL + 6, RIGHT + 400, RAIL + 12, WOOD, "shadow")
    brush.box(LEFT - 400, RAIL + 12, RIGHT + 400, RAIL + 22, DADO, "shadow")
    skirting(brush, DADO, 800.0, FLOOR)
    for number, window in enumerate((WINDOW, FAR_WINDOW)):
        casement(brush, window, TRIM, PAINT, ((0.62,), ()), 160 + number)
        _blind(brush, window)
    _flowers(brush, 120.0, WINDOW[3])
    _door(brush)
    _clock(brush, 1122.0, 168.0)
    _panel(brush)
    _picture(brush)
    _curtain(brush)
    _ceiling(brush)


def _blind(brush: Brush, window: Rect) -> None:
    """A roller blind, down by a quarter."""
    left, top, right, _ = window
    brush.box(left, top, right, top + 96, "#F2E9D2")
    brush.box(left, top, left + 26, top + 96, "#F2E9D2", "shadow", alpha=0.7)
    brush.box(left - 2, top + 92, right + 2, top + 103, "#F2E9D2", "shadow", r=4)
    brush.line([(right - 30, top + 100), (right - 30, top + 150)], 1.8, TRIM, "shadow")
    brush.disc(right - 30, top + 155, 5, TRIM)


def _flowers(brush: Brush, x: float, foot: float) -> None:
    """Somebody brought tulips."""
    for dx, high, colour in ((-26, 92, CORAL), (-9, 112, YELLOW), (10, 100, CORAL), (27, 86, "#F0C7B8")):
        brush.arc((x + dx * 0.25, foot - 30), (x + dx * 0.5, foot - 60), (x + dx, foot - high), 3.6, LEAF)
        brush.smooth(
            [
                (x + dx - 11, foot - high + 6),
                (x + dx - 12, foot - high - 14),
                (x + dx, foot - high - 22),
                (x + dx + 12, foot - high - 14),
                (x + dx + 11, foot - high + 6),
                (x + dx, foot - high + 12),
            ],
            colour,
        )
        brush.smooth(
            [
                (x + dx - 11, foot - high + 6),
                (x + dx - 12, foot - high - 14),
                (x + dx - 3, foot - high - 8),
                (x + dx - 2, foot - high + 11),
            ],
            colour,
            "shadow",
        )
    block(brush, (x - 19, foot - 52, x + 19, foot + 2), "#DCE9EA", shade=0.3, r=8, lit=0)
    brush.box(x - 19, foot - 30, x + 19, foot + 2, "#A9CBD6", r=8, alpha=0.8)


def _door(brush: Brush) -> None:
    left, top, right, foot = DOOR
    middle = (left + right) / 2
    brush.box(left - 20, top - 20, right + 20, foot, TRIM)
    brush.box(left - 20, top - 20, right + 20, top - 14, TRIM, "light")
    brush.box(left, top, right, foot, WOOD)
    brush.box(left, top, left + 16, foot, WOOD, "shadow")
    brush.disc(middle, 372, 54, STEEL)
    brush.disc(middle, 372, 45, "#F6E7C4" if brush.lamps else "#CBD8DC", "own" if brush.lamps else "base")
    pane = skia.Path.Circle(middle, 372, 45)
    brush.within(
        pane,
        lambda: brush.polygon(
            [(middle - 40, 420), (middle + 8, 320), (middle + 30, 320), (middle - 18, 420)], "#FFFFFF", "own", alpha=0.14
        ),
    )
    brush.box(left + 16, foot - 130, right, foot - 14, STEEL)
    brush.box(left + 16, foot - 130, right, foot - 125, STEEL, "light")
    brush.box(right - 44, 528, right - 30, 560, STEEL, r=3)
    brush.box(right - 62, 538, right - 34, 547, STEEL, "light", r=4)
    brush.box(right + 36, 500, right + 70, 556, TRIM, r=5)
    brush.box(right + 45, 512, right + 61, 530, STEEL, r=3)


def _clock(brush: Brush, x: float, y: float) -> None:
    brush.disc(x + 5, y + 7, 50, PAINT, "shadow")
    brush.disc(x, y, 49, IRON)
    brush.disc(x, y, 43, TRIM)
    hour = brush.light.hour
    for mark in range(12):
        angle = mark * math.pi / 6
        brush.line(
            [(x + 33 * math.sin(angle), y - 33 * math.cos(angle)), (x + 38 * math.sin(angle), y - 38 * math.cos(angle))], 3, IRON
        )
    for turn, length, width in ((hour / 12, 20.0, 4.6), (hour % 1, 31.0, 3.2)):
        angle = turn * 2 * math.pi
        brush.line([(x, y), (x + length * math.sin(angle), y - length * math.cos(angle))], width, IRON)
    brush.disc(x, y, 4, CORAL)


def _panel(brush: Brush) -> None:
    """Over the bed: lamp, sockets, valves, a chart."""
    left, top, right, foot = PANEL
    brush.box(left + 4, top + 8, right + 4, foot + 8, PAINT, "shadow", r=6)
    block(brush, PANEL, WOOD, shade=0.0, r=6, lit=5)
    brush.box(left, foot - 26, right, foot, WOOD, "shadow", r=6)
    brush.box(left + 60, top - 22, right - 60, top - 4, TRIM, r=8)
    if brush.lamps:
        brush.box(left + 66, top - 24, right - 66, top - 17, "#FFF3D8", "own", r=4)
        brush.glow((left + right) / 2, top - 30, 330, "#FFE2AE", 0.34, ry=150)
    for k in range(4):
        x = left + 60 + k * 56
        brush.box(x, top + 34, x + 38, top + 72, TRIM, r=5)
        for dx in (12, 26):
            brush.disc(x + dx, top + 53, 3.4, IRON)
    for k, colour in enumerate((LEAF, "#5E92B8", CORAL)):
        brush.disc(right - 150 + k * 46, top + 53, 17, STEEL)
        brush.disc(right - 150 + k * 46, top + 53, 10, colour)


def _picture(brush: Brush) -> None:
    """A quiet picture of hills over the panel, higher than heads."""
    inside = picture(brush, (1392, 148, 1640, 330), WOOD, TRIM, PAINT)

    def hills() -> None:
        brush.box(1392, 148, 1640, 330, "#DCE3DA")
        brush.disc(1570, 222, 20, YELLOW)
        brush.smooth([(1380, 340), (1400, 262), (1470, 236), (1540, 268), (1660, 250), (1660, 340)], "#8FB0A0")
        brush.smooth([(1380, 340), (1420, 292), (1500, 280), (1580, 300), (1660, 286), (1660, 340)], "#6E9A8A")

    brush.within(inside, hills)


def _curtain(brush: Brush) -> None:
    """On a track under the ceiling, drawn back to the right."""
    brush.box(1190, TRACK - 5, RIGHT + 400, TRACK + 4, STEEL, r=3)
    for x in (1200.0, 1600.0, 2000.0):
        brush.box(x - 3, TOP - 200, x + 3, TRACK, STEEL)
    left, right, foot = 1868.0, 2330.0, 796.0
    brush.box(left + 6, TRACK + 16, right, foot + 6, PAINT, "shadow", alpha=0.7)
    brush.box(left, TRACK + 70, right, foot, CURTAIN)
    for k in range(24):
        brush.line([(left + k * 20, TRACK + 4), (left + k * 20, TRACK + 72)], 1.6, STEEL, alpha=0.8)
        brush.line([(left + k * 20, TRACK + 4), (left + (k + 0.5) * 20, TRACK + 72)], 1.2, STEEL, alpha=0.5)
    for k in range(10):
        x = left + k * 47
        brush.polygon([(x + 26, TRACK + 70), (x + 47, TRACK + 70), (x + 44, foot), (x + 18, foot)], CURTAIN, "shadow")
        brush.polygon([(x + 2, TRACK + 70), (x + 10, TRACK + 70), (x + 6, foot), (x, foot)], CURTAIN, "light", alpha=0.6)
    brush.box(left, TRACK + 66, right, TRACK + 74, CURTAIN, "shadow")


def _ceiling(brush: Brush) -> None:
    vx, vy = VANISH
    top, far = TOP - 200, CEILING - 16
    growth = (top - vy) / (far - vy)
    brush.box(LEFT - 400, top, RIGHT + 400, CEILING, TRIM, "shadow")
    for number in range(-14, 15):
        x = vx + number * 180
        if LEFT - 500 < x < RIGHT + 500:
            brush.line([(x, far), (vx + (x - vx) * growth, top)], 2.4, TRIM)
    for y in (0.0, -70.0, -180.0, -340.0):
        brush.line([(LEFT - 400, y), (RIGHT + 400, y)], 2.4, TRIM)
    brush.box(LEFT - 400, CEILING - 16, RIGHT + 400, CEILING, TRIM)
    brush.box(LEFT - 400, CEILING - 5, RIGHT + 400, CEILING, TRIM, "shadow")
    for x in (420.0, 1240.0, -520.0, 2060.0):
        a, b = x - 130, x + 130
        corners = [(a, 30.0), (b, 30.0), (vx + (b - vx) * 1.09, -16.0), (vx + (a - vx) * 1.09, -16.0)]
        brush.polygon(corners, "#FFF6E4" if brush.lamps else "#F8F6EE", "own" if brush.lamps else "light")
