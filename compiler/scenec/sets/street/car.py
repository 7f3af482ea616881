"""A small round car parked on the far side."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush
from scenec.sets.street.houses import ROAD

BODY, GLASS, TYRE, CHROME = "#5E92A6", "#31434C", "#2B3034", "#D6D8D4"


def car(brush: Brush, x: float, foot: float) -> None:
    """From `x` to the right, its wheels on `foot`; it looks left."""
    brush.disc(x + 230, foot + 2, 250, ROAD, "shadow", ry=11)
    body = _outline(x, foot)
    brush.shape(body, BODY)

    def planes() -> None:
        brush.box(x - 10, foot - 52, x + 480, foot, BODY, "shadow")
        brush.box(x + 130, foot - 190, x + 360, foot - 178, BODY, "light")
        brush.arc((x + 14, foot - 96), (x + 120, foot - 116), (x + 444, foot - 104), 5, BODY, "light")

    brush.within(body, planes)
    for window in (
        [(x + 118, foot - 112), (x + 154, foot - 166), (x + 226, foot - 172), (x + 226, foot - 112)],
        [(x + 238, foot - 112), (x + 238, foot - 172), (x + 316, foot - 166), (x + 356, foot - 112)],
    ):
        brush.polygon(window, GLASS)
        (ax, ay), (bx, by) = window[1], window[0]
        brush.polygon([(bx + 34, by), (ax + 40, ay + 2), (ax + 58, ay + 1), (bx + 56, by)], "#FFFFFF", "own", alpha=0.12)
    brush.line([(x + 232, foot - 108), (x + 232, foot - 46)], 3, BODY, "shadow")
    brush.box(x + 246, foot - 96, x + 274, foot - 90, CHROME, r=3)
    brush.box(x - 2, foot - 46, x + 74, foot - 35, CHROME, r=5)
    brush.box(x + 396, foot - 46, x + 464, foot - 35, CHROME, r=5)
    brush.disc(x + 22, foot - 76, 12, "#F6EFD9")
    brush.ring(x + 22, foot - 76, 12, 3, CHROME)
    brush.box(x + 442, foot - 86, x + 456, foot - 64, "#C65B44", r=3)
    for wheel in (x + 104, x + 362):
        brush.disc(wheel, foot - 34, 44, BODY, "shadow")
        brush.disc(wheel, foot - 30, 36, TYRE)
        brush.disc(wheel, foot - 30, 21, CHROME)
        brush.disc(wheel - 4, foot - 27, 15, CHROME, "shadow")
        brush.disc(wheel, foot - 30, 7, TYRE)
    if brush.light.weather == "snow":
        brush.smooth(
            [(x + 136, foot - 172), (x + 190, foot - 194), (x + 300, foot - 192), (x + 336, foot - 170), (x + 240, foot - 178)],
            "#F2F6FA",
        )
        brush.smooth([(x + 10, foot - 100), (x + 60, foot - 116), (x + 116, foot - 116), (x + 60, foot - 100)], "#F2F6FA")


def _outline(x: float, foot: float) -> skia.Path:
    builder = skia.PathBuilder()
    builder.moveTo(x, foot - 34)
    builder.cubicTo(x - 6, foot - 84, x + 6, foot - 104, x + 50, foot - 110)
    builder.lineTo(x + 98, foot - 116)
    builder.cubicTo(x + 130, foot - 168, x + 150, foot - 186, x + 236, foot - 188)
    builder.cubicTo(x + 320, foot - 188, x + 340, foot - 166, x + 378, foot - 114)
    builder.cubicTo(x + 440, foot - 112, x + 466, foot - 96, x + 464, foot - 34)
    builder.close()
    return builder.detach()
