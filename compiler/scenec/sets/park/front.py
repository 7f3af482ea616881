"""In front of everybody, out of focus: a branch above on the right, grass in the lower corners."""

from __future__ import annotations

import random

import skia

from scenec.sets.brush import Brush, foliage
from scenec.sets.nature import leaf_colour

LEAF, TWIG = "#4E8148", "#5A4232"


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    colour = leaf_colour(brush, LEAF)
    blade = LEAF if brush.light.weather == "leaves" else colour  # grass stays green in autumn
    dice = random.Random(9)
    brush.arc((2300, 0), (1900, 20), (1470, 60), 14, TWIG)
    for i in range(15):
        x, y = 1480.0 + i * 52, 26 + dice.uniform(-14, 22) + max(0, i - 4) * 4
        brush.shape(foliage(x, y, 84, 52, 10, i), colour, "base" if i % 3 else "light", alpha=1.0)
    for i in range(46):
        x = -160.0 + i * 50 + dice.uniform(-12, 12)
        out = max(0.0, abs(x - 960) / 960 - 0.56)
        if out <= 0:
            continue
        high, lean = dice.uniform(60, 230) * out * 1.7 + 10, dice.uniform(-26, 34)
        builder = skia.PathBuilder()
        builder.moveTo(x - 9, 1180)
        builder.quadTo(x + lean * 0.2, 1110 - high * 0.5, x + lean, 1096 - high)
        builder.quadTo(x + lean * 0.4 + 9, 1110 - high * 0.4, x + 11, 1180)
        builder.close()
        brush.shape(builder.detach(), blade, "light" if i % 4 == 0 else "base")
