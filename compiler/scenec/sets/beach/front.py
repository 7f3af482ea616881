"""In front of everybody, out of focus: dune grass in the lower corners."""

from __future__ import annotations

import random

from scenec.sets.brush import Brush
from scenec.sets.room import blade

GRASS = "#9AA766"


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    dice = random.Random(19)
    for start, step in ((-130.0, 22.0), (1730.0, 24.0)):
        for number in range(16):
            x = start + number * step + dice.uniform(-8, 8)
            out = min(1.0, max(0.0, abs(x - 960) / 960 - 0.74) * 3.4)
            if out > 0:
                blade(brush, x, 1210, -90 + dice.uniform(-26, 26), 150 + 260 * out * dice.uniform(0.6, 1.0), 15, GRASS, 0.10)
