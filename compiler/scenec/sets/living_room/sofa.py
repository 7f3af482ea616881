"""The sofa: two seats, round arms, cushions, a blanket over one arm."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush
from scenec.sets.living_room.floor import BOARDS
from scenec.sets.room import block

CLOTH, TEAL, TERRACOTTA, WOOL, LEG = "#D2A04C", "#3F6B73", "#C9724F", "#EADFC8", "#5A3B28"
LEFT, RIGHT, BACK, SEAT, FOOT = 800.0, 1470.0, 554.0, 716.0, 842.0


def sofa(brush: Brush) -> None:
    """The whole sofa."""
    middle = (LEFT + RIGHT) / 2
    brush.disc(middle + 10, 864, 400, BOARDS, "shadow", ry=20, alpha=0.9)
    for x in (LEFT + 40, RIGHT - 58):
        brush.polygon([(x, 830), (x + 20, 830), (x + 15, 866), (x + 5, 866)], LEG)
    _back(brush, LEFT + 34, middle - 2)
    _back(brush, middle + 2, RIGHT - 34)
    brush.box(LEFT + 34, SEAT + 26, RIGHT - 34, FOOT, CLOTH)
    brush.box(LEFT + 34, 792, RIGHT - 34, FOOT, CLOTH, "shadow")
    for left, right in ((LEFT + 60, middle - 1), (middle + 1, RIGHT - 60)):
        _seat(brush, left, right)
    _cushion(brush, LEFT + 150, 668, -11, TEAL, stripes=True)
    _cushion(brush, RIGHT - 152, 670, 9, TERRACOTTA, stripes=False)
    _arm(brush, LEFT - 12, 1)
    _arm(brush, RIGHT - 74, -1)
    _blanket(brush)


def _back(brush: Brush, left: float, right: float) -> None:
    outline = skia.Path.RRect(skia.Rect.MakeLTRB(left, BACK, right, 780), 44, 44)
    brush.shape(outline, CLOTH)

    def planes() -> None:
        brush.box(left, BACK, left + 36, 780, CLOTH, "shadow", alpha=0.75)
        brush.box(left + 30, BACK, right - 20, BACK + 15, CLOTH, "light")
        brush.box(left, 690, right, 730, CLOTH, "shadow", alpha=0.6)

    brush.within(outline, planes)
    for x in (left + (right - left) * 0.33, left + (right - left) * 0.67):
        brush.disc(x, 636, 5, CLOTH, "shadow")
        for dx, dy in ((-16, -10), (16, -10), (0, 18)):
            brush.arc((x, 636), (x + dx * 0.4, 636 + dy * 0.6), (x + dx, 636 + dy), 1.8, CLOTH, "shadow", alpha=0.7)


def _seat(brush: Brush, left: float, right: float) -> None:
    outline = skia.Path.RRect(skia.Rect.MakeLTRB(left, SEAT, right, SEAT + 80), 20, 20)
    brush.shape(outline, CLOTH)

    def planes() -> None:
        brush.box(left, SEAT, right, SEAT + 34, CLOTH, "light")
        brush.box(left, SEAT + 64, right, SEAT + 80, CLOTH, "shadow")
        brush.box(left, SEAT + 34, left + 14, SEAT + 80, CLOTH, "shadow", alpha=0.6)

    brush.within(outline, planes)
    brush.line([(left + 18, SEAT + 35), (right - 18, SEAT + 35)], 2, CLOTH, "base")


def _arm(brush: Brush, left: float, side: int) -> None:
    right = left + 86
    outline = skia.Path.RRect(skia.Rect.MakeLTRB(left, 640, right, FOOT + 2), 36, 36)
    brush.shape(outline, CLOTH)

    def planes() -> None:
        brush.box(left, 640, left + 24, FOOT + 2, CLOTH, "shadow")
        brush.box(left + 20, 640, right - 14, 652, CLOTH, "light")
        brush.box(left, 812, right, FOOT + 2, CLOTH, "shadow", alpha=0.7)
        if side < 0:
            brush.box(right - 12, 660, right, FOOT, CLOTH, "shadow", alpha=0.5)

    brush.within(outline, planes)
    brush.disc((left + right) / 2, 682, 25, CLOTH, "light", ry=25, alpha=0.5)
    brush.disc((left + right) / 2, 682, 19, CLOTH, ry=19)


def _cushion(brush: Brush, x: float, y: float, degrees: float, colour: str, *, stripes: bool) -> None:
    brush.canvas.save()
    brush.canvas.translate(x, y)
    brush.canvas.rotate(degrees)
    builder = skia.PathBuilder()
    builder.moveTo(-56, -54)
    builder.quadTo(0, -46, 56, -54)
    builder.quadTo(49, 0, 56, 54)
    builder.quadTo(0, 47, -56, 54)
    builder.quadTo(-49, 0, -56, -54)
    builder.close()
    outline = builder.detach()
    brush.shape(outline, colour)

    def planes() -> None:
        if stripes:
            for stripe in (-26, 0, 26):
                brush.box(stripe - 4, -60, stripe + 4, 60, WOOL, alpha=0.55)
        brush.box(-60, -60, -30, 60, colour, "shadow", alpha=0.75)
        brush.box(-30, -54, 50, -43, colour, "light", alpha=0.8)

    brush.within(outline, planes)
    brush.canvas.restore()


def _blanket(brush: Brush) -> None:
    """Wool over the right arm, with a fringe."""
    left, right, top, hem = RIGHT - 66, RIGHT + 2, 634.0, 764.0
    block(brush, (left, top, right, hem), WOOL, shade=0.26, r=10, lit=7)
    for y in (664.0, 676.0, 724.0):
        brush.box(left, y, right, y + 5, TERRACOTTA, alpha=0.85)
    for x in range(int(left) + 4, int(right) - 2, 8):
        brush.line([(x, hem - 2), (x - 1, hem + 13)], 2.2, WOOL)
