"""The red curtain: drawn back at both sides with cords, and the border with its swags over all."""

from __future__ import annotations

import math

import skia

from scenec.sets.brush import Brush
from scenec.sets.table import OVERSCAN

LEFT, TOP, RIGHT, BOTTOM = OVERSCAN
RED, GOLD, FLOOR = "#A83A3F", "#E3B95A", "#7C5A40"
FOOT, TIE = 902.0, 560.0


def curtain(brush: Brush) -> None:
    """Sides, then the border."""
    for side in (-1, 1):
        _half(brush, side)
    _border(brush)


def before_screens() -> skia.Path:
    """What of the border hangs before a screen behind it: swags, fringe and tassels, in stage pixels."""
    builder = skia.PathBuilder()
    builder.addRect(skia.Rect.MakeLTRB(LEFT - 400, TOP - 200, RIGHT + 400, 24))
    for number in range(-6, 14):
        left = -120.0 + number * 240
        builder.moveTo(left, 20)
        builder.lineTo(left + 240, 20)
        builder.lineTo(left + 240, 34)
        builder.cubicTo(left + 196, 120, left + 44, 120, left, 34)
        builder.close()
    return builder.detach()


def _half(brush: Brush, side: int) -> None:
    """Hangs from above, drawn aside by a cord; `side` -1 left."""

    def at(x: float) -> float:
        return x if side < 0 else 1920.0 - x

    outer = LEFT - 400
    builder = skia.PathBuilder()
    builder.moveTo(at(outer), TOP - 200)
    builder.lineTo(at(330), TOP - 200)
    builder.cubicTo(at(330), 180, at(250), 420, at(128), TIE)
    builder.cubicTo(at(150), 680, at(168), 800, at(176), FOOT)
    builder.lineTo(at(outer), FOOT)
    builder.close()
    path = builder.detach()
    low, high = sorted((at(outer), at(190)))
    brush.box(low, FOOT - 4, high, FOOT + 12, FLOOR, "shadow", r=6)
    brush.shape(path, RED)

    def folds() -> None:
        for k in range(34):
            top, tie, foot = 330 - k * 50, 128 - k * 26, 176 - k * 32
            wide = (22.0, 10.0, 15.0)
            for shade, offset, alpha in (("shadow", 0.0, 1.0), ("light", 0.62, 0.4)):
                strip = []
                for y, x, w in (
                    (TOP - 200, top, wide[0]),
                    (180.0, top * 0.96, wide[0]),
                    (TIE, tie, wide[1]),
                    (FOOT, foot, wide[2]),
                ):
                    strip.append((at(x - offset * w * 2.2), y))
                for y, x, w in (
                    (FOOT, foot, wide[2]),
                    (TIE, tie, wide[1]),
                    (180.0, top * 0.96, wide[0]),
                    (TOP - 200, top, wide[0]),
                ):
                    strip.append((at(x - offset * w * 2.2 - w * (1.0 if shade == "shadow" else 0.4)), y))
                brush.polygon(strip, RED, shade, alpha=alpha)  # type: ignore[arg-type]
        brush.box(min(at(outer), at(400)), FOOT - 40, max(at(outer), at(400)), FOOT - 26, GOLD, alpha=0.9)

    brush.within(path, folds)
    brush.arc((at(140), TIE - 14), (at(0), TIE + 26), (at(-200), TIE - 30), 15, GOLD)
    brush.arc((at(140), TIE - 18), (at(0), TIE + 20), (at(-200), TIE - 36), 4, GOLD, "light")
    brush.disc(at(118), TIE + 2, 15, GOLD)
    brush.polygon([(at(108), TIE + 12), (at(128), TIE + 12), (at(136), TIE + 78), (at(102), TIE + 78)], GOLD)
    brush.polygon([(at(108), TIE + 12), (at(114), TIE + 12), (at(112), TIE + 78), (at(102), TIE + 78)], GOLD, "shadow")


def _border(brush: Brush) -> None:
    """Swags with a fringe, high over the heads."""
    brush.box(LEFT - 400, TOP - 200, RIGHT + 400, 24, RED)
    for number in range(-6, 14):
        left = -120.0 + number * 240
        builder = skia.PathBuilder()
        builder.moveTo(left, TOP - 200)
        builder.lineTo(left + 240, TOP - 200)
        builder.lineTo(left + 240, 20)
        builder.cubicTo(left + 196, 104, left + 44, 104, left, 20)
        builder.close()
        swag = builder.detach()
        brush.shape(swag, RED)

        def drapes(left: float = left) -> None:
            for k, depth in enumerate((-26.0, 6.0, 36.0)):
                brush.arc((left, -40 + k * 16), (left + 120, depth + 62), (left + 240, -40 + k * 16), 12, RED, "shadow")
                brush.arc((left, -52 + k * 16), (left + 120, depth + 50), (left + 240, -52 + k * 16), 4, RED, "light", alpha=0.5)

        brush.within(swag, drapes)
        for k in range(15):
            share = (k + 0.5) / 15
            x, y = left + share * 240, 20 + 63 * math.sin(math.pi * share) ** 0.8
            brush.box(x - 6, y - 4, x + 6, y + 14, GOLD, "shadow" if k % 2 else "base", r=3)
        brush.disc(left, 24, 13, GOLD)
        brush.polygon([(left - 9, 30), (left + 9, 30), (left + 13, 74), (left - 13, 74)], GOLD, "shadow")
