"""In front of everybody, out of focus: dune grass in the lower right corner; on the left people sit on the boat."""

from __future__ import annotations

import random

from scenec.sets.brush import Brush
from scenec.sets.room import blade

GRASS = "#9AA766"


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    dice = random.Random(19)
    for number in range(18):
        x = 1700.0 + number * 22 + dice.uniform(-8, 8)
        out = min(1.0, (x - 1670.0) / 230.0)
        if out > 0:
            blade(brush, x, 1210, -90 + dice.uniform(-26, 26), 150 + 260 * out * dice.uniform(0.6, 1.0), 15, GRASS, 0.10)
