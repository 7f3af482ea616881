"""The office's wall: the window band with its blinds, plaster with a clock, a petrol pillar, a ceiling of panels."""

from __future__ import annotations

import math

from scenec.sets.brush import Brush
from scenec.sets.room import LEFT, RIGHT, TOP, Rect, drops, shine, sill_snow, wall

PLASTER, PETROL, FRAME, SKIRT, BLIND, WHITE, MUSTARD, RED = (
    "#DDD5C6",
    "#3F6470",
    "#3A4248",
    "#B9B0A0",
    "#E9E2D4",
    "#F3EEE4",
    "#D9A441",
    "#C65B44",
)
VANISH = (960.0, 540.0)
CEILING, FLOOR = 46.0, 832.0
WINDOWS: tuple[Rect, ...] = ((60, 130, 376, 628), (392, 130, 834, 628), (-640, 130, -290, 628), (-274, 130, 44, 628))
BLINDS_END = (232.0, 262.0, 220.0, 240.0)  # how far down each blind hangs
GLASS: Rect = (1312, 120, 2300, 832)  # the meeting room


def whole(brush: Brush) -> None:
    """The layer without the meeting room."""
    wall(brush, PLASTER, WINDOWS)
    brush.box(LEFT - 400, CEILING, RIGHT + 400, CEILING + 30, PLASTER, "shadow", alpha=0.5)
    brush.box(860, CEILING, 900, FLOOR, PETROL)
    brush.box(860, CEILING, 872, FLOOR, PETROL, "shadow")
    brush.box(896, CEILING, 900, FLOOR, PETROL, "light", alpha=0.6)
    for number, window in enumerate(WINDOWS):
        _window(brush, window, number)
    brush.box(LEFT - 400, 628, 860, 646, WHITE)
    brush.box(LEFT - 400, 628, 860, 634, WHITE, "light")
    brush.box(LEFT - 400, 646, 860, 652, PLASTER, "shadow")
    _radiators(brush)
    _clock(brush, 1106.0, 226.0)
    _notes(brush)
    brush.box(LEFT - 400, 806, RIGHT + 400, FLOOR + 8, SKIRT)
    brush.box(LEFT - 400, 806, RIGHT + 400, 811, SKIRT, "light")
    brush.box(LEFT - 400, FLOOR - 7, RIGHT + 400, FLOOR + 8, SKIRT, "shadow")
    _ceiling(brush)


def _window(brush: Brush, window: Rect, number: int) -> None:
    left, top, right, foot = window
    shine(brush, window, ((0.12, 0.16), (0.40, 0.06)))
    drops(brush, (left, BLINDS_END[number], right, foot), 80 + number, 44)
    sill_snow(brush, left, right, foot)
    end = BLINDS_END[number]
    brush.box(left, top, right, end, BLIND, "shadow", alpha=0.8)
    y = top + 12
    while y < end:
        brush.box(left, y, right, y + 8, BLIND)
        brush.box(left, y, right, y + 2.6, BLIND, "light")
        brush.box(left, y + 7, right, y + 10.5, BLIND, "shadow")
        y += 12
    brush.box(left - 2, y, right + 2, y + 9, BLIND, r=3)
    for x in (left + 40, right - 40):
        brush.line([(x, top + 8), (x, y + 4)], 1.6, BLIND, "shadow")
    brush.line([(right - 18, top + 8), (right - 18, y + 60)], 1.6, BLIND, "shadow")
    brush.disc(right - 18, y + 64, 4, BLIND)
    brush.box(left - 16, top - 16, right + 16, top, FRAME)
    brush.box(left - 16, top - 16, left, foot, FRAME)
    brush.box(left - 5, top, left, foot, FRAME, "light", alpha=0.5)
    brush.box(right, top - 16, right + 16, foot, FRAME, "shadow")
    brush.box(left, foot - 8, right, foot, FRAME)


def _radiators(brush: Brush) -> None:
    for start in (110.0, 500.0, -560.0):
        brush.box(start - 6, 690, start + 256, 782, PLASTER, "shadow", r=6, alpha=0.7)
        for rib in range(15):
            x = start + rib * 17
            brush.box(x, 684, x + 12, 780, WHITE, r=5)
            brush.box(x, 684, x + 4, 780, WHITE, "shadow", r=3)


def _clock(brush: Brush, x: float, y: float) -> None:
    brush.disc(x + 6, y + 9, 60, PLASTER, "shadow")
    brush.disc(x, y, 58, FRAME)
    brush.disc(x, y, 50, WHITE)
    hour = brush.light.hour
    for mark in range(12):
        angle = mark * math.pi / 6
        inner = 37.0 if mark % 3 == 0 else 41.0
        sin, cos = math.sin(angle), -math.cos(angle)
        brush.line([(x + inner * sin, y + inner * cos), (x + 45 * sin, y + 45 * cos)], 4 if mark % 3 == 0 else 2.4, FRAME)
    for turn, length, width in ((hour / 12, 24.0, 5.0), (hour % 1, 37.0, 3.6)):
        angle = turn * 2 * math.pi
        brush.line([(x, y), (x + length * math.sin(angle), y - length * math.cos(angle))], width, FRAME)
    brush.disc(x, y, 5, RED)


def _notes(brush: Brush) -> None:
    """Three columns of paper notes on the wall beside the clock, over everybody's head."""
    for column, x in enumerate((936.0, 986.0)):
        for row in range(3 - column):
            top, colour = 150.0 + row * 52, (MUSTARD, "#7FA9A4", "#E08E72")[(row + column) % 3]
            brush.box(x + 3, top + 4, x + 43, top + 44, PLASTER, "shadow", alpha=0.8)
            brush.box(x, top, x + 40, top + 40, colour)
            brush.polygon([(x + 28, top + 40), (x + 40, top + 28), (x + 40, top + 40)], colour, "shadow")
            for line in range(2 + (row + column) % 2):
                brush.line([(x + 7, top + 12 + line * 9), (x + 32 - 6 * line, top + 12 + line * 9)], 2.4, FRAME, alpha=0.6)


def _ceiling(brush: Brush) -> None:
    """White panels that come towards us, with the light line along the wall."""
    vx, vy = VANISH
    top, far = TOP - 200, CEILING - 18
    growth = (top - vy) / (far - vy)
    brush.box(LEFT - 400, top, RIGHT + 400, CEILING, WHITE, "shadow")
    for y in (10.0, -46.0, -130.0, -260.0, -460.0):
        brush.line([(LEFT - 400, y), (RIGHT + 400, y)], 2.4, WHITE, "base")
    for number in range(-16, 17):
        x = vx + number * 170
        if LEFT - 500 < x < RIGHT + 500:
            brush.line([(x, far), (vx + (x - vx) * growth, top)], 2.4, WHITE, "base")
    brush.box(LEFT - 400, CEILING - 18, RIGHT + 400, CEILING, WHITE)
    brush.box(LEFT - 400, CEILING - 5, RIGHT + 400, CEILING, WHITE, "shadow")
