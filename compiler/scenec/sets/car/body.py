"""The car's body round the windscreen: the roof's edge, the pillars, the mirrors outside and the one inside."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush, polygon, smooth
from scenec.sets.car.shape import BODY, CHROME, DARK, FOOT, GLASS, HEAD, MIDDLE, TRIM, mirrored
from scenec.sets.room import block

SHADE = "#CDBFA8"


def frame(brush: Brush) -> None:
    """All that is above the bonnet."""
    _visors(brush)
    _rim(brush)
    _mirror(brush)
    for side in (-1, 1):
        _outer_mirror(brush, side)


def _rim(brush: Brush) -> None:
    """Roof and pillars as one piece with a hole, chrome and rubber round the glass."""
    outer = skia.PathBuilder()
    outer.moveTo(96, FOOT + 40)
    outer.cubicTo(176, 560, 236, 300, 290, 96)
    outer.cubicTo(306, 44, 356, 30, 420, 26)
    outer.cubicTo(700, 8, 1220, 8, 1500, 26)
    outer.cubicTo(1564, 30, 1614, 44, 1630, 96)
    outer.cubicTo(1684, 300, 1744, 560, 1824, FOOT + 40)
    outer.close()
    hole = glass()
    whole = skia.Op(outer.detach(), hole, skia.PathOp.kDifference_PathOp)
    brush.shape(whole, BODY)

    def planes() -> None:
        brush.polygon([(90, FOOT + 50), (286, 90), (330, 60), (362, HEAD), (206, FOOT + 50)], BODY, "shadow", alpha=0.9)
        brush.box(300, 0, 1620, 44, BODY, "light", alpha=0.9)
        brush.box(330, HEAD - 26, 1590, HEAD + 10, BODY, "shadow", alpha=0.75)
        brush.arc((1602, 120), (1700, 460), (1776, FOOT), 10, BODY, "light", alpha=0.8)

    brush.within(whole, planes)
    brush.canvas.drawPath(hole, brush.paint(DARK, "base", 1.0, stroke=15))
    brush.canvas.drawPath(hole, brush.paint(CHROME, "base", 0.9, stroke=3))


def glass() -> skia.Path:
    """The windscreen's opening, its corners round."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = GLASS
    builder = skia.PathBuilder()
    builder.moveTo(x0, y0)
    builder.cubicTo(x0 + 50, 540, x1 - 34, y1 + 130, x1 - 12, y1 + 44)
    builder.quadTo(x1, y1 + 2, x1 + 58, y1 - 2)
    builder.quadTo(MIDDLE, y1 - 22, x2 - 58, y2 - 2)
    builder.quadTo(x2, y2 + 2, x2 + 12, y2 + 44)
    builder.cubicTo(x2 + 34, y2 + 130, x3 - 50, 540, x3, y3)
    builder.quadTo(MIDDLE, y3 + 34, x0, y0)
    builder.close()
    return builder.detach()


def _visors(brush: Brush) -> None:
    """Two sun visors, folded up under the lining."""
    for side in (-1, 1):
        corners = mirrored([(430, HEAD + 4), (842, HEAD - 4), (828, HEAD + 62), (450, HEAD + 68)], side)
        path = polygon(corners)
        brush.shape(path, SHADE)
        brush.polygon(
            [corners[3], corners[2], (corners[2][0], corners[2][1] - 12), (corners[3][0], corners[3][1] - 12)], SHADE, "shadow"
        )
        brush.line([corners[0], corners[1]], 3, SHADE, "shadow", alpha=0.8)


def _mirror(brush: Brush) -> None:
    """The mirror inside, seen from its back."""
    brush.box(MIDDLE - 8, HEAD - 10, MIDDLE + 8, HEAD + 50, DARK)
    path = smooth(
        [
            (MIDDLE - 104, HEAD + 72),
            (MIDDLE - 84, HEAD + 42),
            (MIDDLE, HEAD + 36),
            (MIDDLE + 84, HEAD + 42),
            (MIDDLE + 104, HEAD + 72),
            (MIDDLE + 82, HEAD + 100),
            (MIDDLE, HEAD + 106),
            (MIDDLE - 82, HEAD + 100),
        ]
    )
    brush.shape(path, TRIM)

    def planes() -> None:
        brush.box(MIDDLE - 110, HEAD + 78, MIDDLE + 110, HEAD + 110, TRIM, "shadow")
        brush.box(MIDDLE - 110, HEAD + 34, MIDDLE + 110, HEAD + 44, TRIM, "light", alpha=0.6)

    brush.within(path, planes)


def _outer_mirror(brush: Brush, side: int) -> None:
    """A mirror on its arm, its cap painted as the car is."""
    brush.polygon(mirrored([(150, 742), (214, 716), (222, 744), (158, 770)], side), DARK)
    left, right = (26.0, 170.0) if side < 0 else (1750.0, 1894.0)
    block(brush, (left, 650, right, 768), BODY, shade=0.26, r=34, lit=6)
    brush.box(left + 10, 744, right - 10, 768, BODY, "shadow", r=12, alpha=0.7)
