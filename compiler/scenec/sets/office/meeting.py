"""The meeting room behind glass, on the right: a table, a screen with a chart, a lamp, a frosted band."""

from __future__ import annotations

from scenec.drawing.colour import mix
from scenec.sets.brush import Brush
from scenec.sets.office.wall import FLOOR, FRAME, GLASS, MUSTARD, PETROL, PLASTER, RED, WHITE

WOOD, BACK = "#A9794F", "#B4AD9C"


def room(brush: Brush) -> None:
    """The room, then the glass before it."""
    left, top, right, foot = GLASS
    brush.box(left, top, right, foot, BACK)
    brush.box(left, top, left + 60, foot, BACK, "shadow", alpha=0.7)
    brush.box(left, 770, right, foot, "#847F77")
    _screen(brush, 1336.0)
    _lamp(brush, 1860.0)
    for x, side in ((1500.0, 1), (1640.0, 1), (1790.0, -1), (1930.0, -1)):
        _chair(brush, x, side)
    brush.box(1450, 690, 2010, 704, WOOD, r=4)
    brush.box(1450, 690, 2010, 694, WOOD, "light", r=2)
    brush.box(1450, 702, 2010, 710, WOOD, "shadow")
    for x in (1500.0, 1950.0):
        brush.box(x, 708, x + 12, 800, FRAME)
    brush.box(1690, 672, 1730, 690, WHITE, r=4)
    _glass(brush)


def _screen(brush: Brush, x: float) -> None:
    brush.box(x - 4, 196, x + 224, 346, FRAME, r=6)
    lit = brush.lamps
    field = mix(PETROL, "#9CC4C6", 0.55) if lit else mix(PETROL, "#24323C", 0.3)
    side = "own" if lit else "base"
    brush.box(x + 4, 204, x + 216, 338, field, side)  # type: ignore[arg-type]
    for number, (height, colour) in enumerate(((30, MUSTARD), (52, WHITE), (44, MUSTARD), (74, WHITE), (94, RED))):
        bar = x + 26 + number * 36
        brush.box(bar, 324 - height, bar + 22, 324, colour, side, alpha=0.9)  # type: ignore[arg-type]
    brush.line([(x + 18, 325), (x + 202, 325)], 3, WHITE, side, alpha=0.8)  # type: ignore[arg-type]


def _lamp(brush: Brush, x: float) -> None:
    brush.box(x - 1.5, 120, x + 1.5, 410, FRAME)
    brush.polygon([(x - 16, 408), (x + 16, 408), (x + 46, 446), (x - 46, 446)], MUSTARD)
    brush.polygon([(x - 16, 408), (x - 4, 408), (x - 16, 446), (x - 46, 446)], MUSTARD, "shadow")
    if brush.lamps:
        brush.disc(x, 446, 40, "#FFF0C8", "own", ry=6)
        brush.glow(x, 454, 170, "#FFC46B", 0.36)


def _chair(brush: Brush, x: float, side: int) -> None:
    brush.box(x - 4, 712, x + 4, 780, FRAME)
    brush.box(x - 34, 778, x + 34, 786, FRAME, r=4)
    brush.box(x - 34, 704, x + 34, 722, PETROL, r=8)
    back = x - side * 30
    brush.box(back - 9, 590, back + 9, 712, PETROL, r=9)
    brush.box(back - 9, 590, back - 2, 712, PETROL, "shadow", r=6)


def _glass(brush: Brush) -> None:
    left, top, right, foot = GLASS
    brush.box(left, top, right, foot, "#DCE9EA", alpha=0.16)
    for x, wide in ((left + 90, 60), (left + 190, 22), (left + 520, 80), (left + 640, 26)):
        brush.polygon([(x, foot), (x + 210, top), (x + 210 + wide, top), (x + wide, foot)], "#FFFFFF", "own", alpha=0.05)
    brush.box(left, 540, right, 662, "#EDF2F0", alpha=0.40)
    for x in range(int(left) + 8, int(right), 26):
        brush.box(x, 540, x + 13, 662, "#F6F9F8", alpha=0.20)
    brush.box(left - 16, top - 14, right, top, FRAME)
    for x in (left - 16, left + 262, left + 424, left + 690):
        brush.box(x, top, x + 16, foot, FRAME)
        brush.box(x + 11, top, x + 16, foot, FRAME, "light", alpha=0.5)
    brush.box(left + 278, 268, left + 424, 280, FRAME)
    brush.box(left + 400, 560, left + 409, 660, "#C9CDCB", r=4)
    brush.box(left - 16, FLOOR - 20, right, FLOOR + 8, FRAME)
    brush.box(left - 30, 120, left - 16, FLOOR, PLASTER, "shadow", alpha=0.5)
