"""Water that lies on the ground, and lamps in it."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import skia

from scenec.drawing.colour import mix
from scenec.sets.brush import Brush, ink, smooth

CORNERS = 10


def puddles(brush: Brush, ground: str, places: Sequence[tuple[float, float, float]]) -> None:
    """Flat wobbly pools at (x, y) of half width: the sky's middle colour with its lowest in the middle."""
    sky = brush.light.sky
    shore = mix(mix(sky[1][0], sky[-1][0], 0.4), brush.tone(ground), 0.35)
    for x, y, rx in places:
        dice = random.Random(round(x))
        for scale, colour, alpha in ((1.0, shore, 0.85), (0.66, mix(shore, sky[-1][0], 0.6), 0.7)):
            points = []
            for corner in range(CORNERS):
                reach, angle = scale * (1 + dice.uniform(-0.16, 0.16)), 2 * math.pi * corner / CORNERS
                points.append((x + rx * reach * math.cos(angle), y + rx * (0.12 * reach * math.sin(angle) + 0.02 * (1 - scale))))
            brush.canvas.drawPath(smooth(points), brush.paint(colour, "own", alpha))


def lamp_streaks(brush: Brush, places: Sequence[tuple[float, float, float, float]]) -> None:
    """What wet ground shows of lamps: soft dashes below one another, from (x, y), so wide and so strong."""
    if not brush.lamps or brush.lamplit:
        return
    for x, y, wide, alpha in places:
        dice = random.Random(round(x))
        paint = skia.Paint(AntiAlias=True, BlendMode=skia.BlendMode.kScreen, Color=ink("#FFC46B", alpha))
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 9))
        for number in range(9):
            half, left = wide * (1 - 0.05 * number) * dice.uniform(0.3, 0.55), x + dice.uniform(-5, 5)
            top = y + number * 26
            brush.canvas.drawRoundRect(skia.Rect.MakeLTRB(left - half, top, left + half, top + 15), 7, 7, paint)
