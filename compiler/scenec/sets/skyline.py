"""Rows of towers on the horizon, high in some places and low in others, their windows lit in the evening."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from scenec.drawing.colour import mix
from scenec.sets.brush import Brush
from scenec.sets.table import OVERSCAN

LEFT, _, RIGHT, _ = OVERSCAN
WINDOW = "#FFD48A"


def towers(
    brush: Brush, base: float, colour: str, seed: int, widths: tuple[float, float], low: float, tall: float,
    peaks: Sequence[tuple[float, float]], *, apart: bool = False,
) -> None:  # fmt: skip
    """A row of towers on the line `base`, `low` pixels high and `tall` more near `peaks` (x, spread); `apart`: with gaps."""
    dice = random.Random(seed)
    x = LEFT - 400.0
    while x < RIGHT + 400:
        width = dice.uniform(*widths)
        middle = x + width / 2
        rise = sum(math.exp(-(((middle - at) / spread) ** 2)) for at, spread in peaks)
        height = low * (0.7 + 0.6 * dice.random()) + tall * min(1.0, rise) * (0.55 + 0.45 * dice.random())
        tone = mix(colour, "#B7A79C", 0.25 * dice.random())
        top = base - height
        brush.box(x, top, x + width + 1, base + 90, tone)
        brush.box(x, top, x + width * 0.30, base + 90, tone, "shadow", alpha=0.35)
        if dice.random() < 0.4:
            brush.box(x + width * 0.24, top - 13, x + width * 0.7, top + 1, tone)
        elif dice.random() < 0.4:
            brush.line([(x + width / 2, top), (x + width / 2, top - 34)], 2.4, tone)
        y = top + 12
        while y < base + 20:
            for column in range(int((width - 12) // 13)):
                burns = dice.random() < 0.26
                if burns and brush.lamps:
                    brush.box(x + 7 + column * 13, y, x + 13 + column * 13, y + 7, WINDOW, "own", alpha=0.62)
            if not brush.lamps:
                brush.box(x + 5, y, x + width - 5, y + 3, tone, "shadow", alpha=0.30)
            y += 16
        x += width + (dice.uniform(4, 22) if apart else 0)
