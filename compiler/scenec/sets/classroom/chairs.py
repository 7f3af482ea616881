"""Two school chairs, one on either side of the teacher's desk: bent tube, a seat and a back of wood."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.classroom.floor import BOARDS
from scenec.sets.room import loop

IRON, WOOD = "#3A4248", "#A9713F"


def chairs(brush: Brush) -> None:
    """Turned to the desk."""
    _chair(brush, 644.0, 1)
    _chair(brush, 1194.0, -1)


def _chair(brush: Brush, x: float, side: int) -> None:
    """Seen from its side; `side` +1 looks right."""

    def at(dx: float, y: float) -> tuple[float, float]:
        return x + side * dx, y

    brush.disc(x + 8, 884, 74, BOARDS, "shadow", ry=9, alpha=0.9)
    loop(brush, [at(34, 766), at(38, 820), at(40, 872)], 6, IRON, "shadow")
    loop(brush, [at(-36, 766), at(-42, 820), at(-50, 872)], 6, IRON, "shadow")
    loop(brush, [at(-40, 770), at(-50, 690), at(-58, 606)], 7, IRON)
    loop(brush, [at(-44, 770), at(-54, 826), at(-62, 884)], 7, IRON)
    loop(brush, [at(38, 772), at(44, 826), at(48, 884)], 7, IRON)
    brush.polygon([at(-46, 612), at(-64, 608), at(-60, 676), at(-46, 680)], WOOD)
    brush.polygon([at(-58, 609), at(-64, 608), at(-60, 676), at(-55, 677)], WOOD, "shadow")
    brush.box(x - 54, 754, x + 54, 770, WOOD, r=6)
    brush.box(x - 52, 754, x + 52, 759, WOOD, "light", r=3)
    brush.box(x - 52, 765, x + 52, 771, WOOD, "shadow", r=3)
