"""The front seats with their head rests, behind those who sit in them and before those in the back."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush, rounded
from scenec.sets.car.shape import DARK, SEAT, SEAT_DARK

SEATS = (672.0, 1248.0)
HEAD_REST = (318.0, 516.0)


def front(brush: Brush) -> None:
    """Both of them."""
    for x in SEATS:
        _seat(brush, x)


def _seat(brush: Brush, x: float) -> None:
    top, rest_foot = HEAD_REST
    for post in (x - 38, x + 26):
        brush.box(post, rest_foot - 14, post + 12, 596, "#B9BDBC")
        brush.box(post, rest_foot - 14, post + 4, 596, "#B9BDBC", "shadow")
    back = _back(x)
    brush.shape(back, SEAT)

    def planes() -> None:
        brush.box(x - 220, 540, x - 118, 1200, SEAT, "shadow")
        brush.box(x - 220, 540, x + 220, 584, SEAT, "light", alpha=0.55)
        brush.shape(rounded(x - 106, 622, x + 106, 1240, 44), SEAT_DARK)
        brush.shape(rounded(x - 106, 622, x - 62, 1240, 30), SEAT_DARK, "shadow", alpha=0.7)
        for y in range(690, 1100, 62):
            brush.arc((x - 100, y), (x, y + 13), (x + 100, y), 2.4, SEAT_DARK, "shadow", alpha=0.8)
        brush.arc((x - 176, 640), (x - 150, 820), (x - 164, 1050), 3, SEAT, "shadow")
        brush.arc((x + 176, 640), (x + 150, 820), (x + 164, 1050), 3, SEAT, "shadow", alpha=0.8)

    brush.within(back, planes)
    rest = rounded(x - 112, top, x + 112, rest_foot, 56)
    brush.shape(rest, SEAT)

    def head_rest() -> None:
        brush.box(x - 112, top, x - 66, rest_foot, SEAT, "shadow")
        brush.box(x - 112, rest_foot - 26, x + 112, rest_foot, SEAT, "shadow", alpha=0.6)
        brush.box(x - 112, top, x + 112, top + 9, SEAT, "light")

    brush.within(rest, head_rest)
    brush.canvas.drawPath(rest, brush.paint(DARK, "shadow", 0.18, stroke=2))


def _back(x: float) -> skia.Path:
    """The outline of a back: broad shoulders, bolsters at the sides."""
    builder = skia.PathBuilder()
    builder.moveTo(x - 96, 566)
    builder.cubicTo(x - 176, 574, x - 192, 620, x - 196, 700)
    builder.cubicTo(x - 214, 860, x - 210, 1000, x - 214, 1240)
    builder.lineTo(x + 214, 1240)
    builder.cubicTo(x + 210, 1000, x + 214, 860, x + 196, 700)
    builder.cubicTo(x + 192, 620, x + 176, 574, x + 96, 566)
    builder.cubicTo(x + 40, 556, x - 40, 556, x - 96, 566)
    builder.close()
    return builder.detach()
