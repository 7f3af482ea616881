"""The office's floor: carpet tiles in two tones, and by day the windows' light on them."""

from __future__ import annotations

import itertools
import random

from scenec.sets.brush import Brush
from scenec.sets.office.wall import FLOOR, VANISH, WINDOWS
from scenec.sets.room import BOTTOM, LEFT, RIGHT, patch

CARPET = "#8F8B84"
ROWS = (0.0, 20.0, 46.0, 80.0, 124.0, 182.0, 258.0, 358.0, 490.0, 700.0)
PITCH = 118.0


def floor(brush: Brush) -> None:
    """The floor."""
    brush.box(LEFT - 400, FLOOR, RIGHT + 400, BOTTOM + 20, CARPET)
    dice = random.Random(12)
    for number in range(-28, 28):
        x = VANISH[0] + number * PITCH
        for row, (top, foot) in enumerate(itertools.pairwise(ROWS)):
            if (number + row) % 2 == 0 or dice.random() < 0.12:
                corners = [_along(x, top), _along(x + PITCH, top), _along(x + PITCH, foot), _along(x, foot)]
                brush.polygon(corners, CARPET, "shadow", alpha=0.20)
    brush.box(LEFT - 400, FLOOR, RIGHT + 400, FLOOR + 9, CARPET, "shadow", alpha=0.8)
    for left, _, right, _ in WINDOWS:
        top, foot = 14.0, 176.0
        shear = [_along(left + 10, top), _along(right - 10, top), _along(right - 10, foot), _along(left + 10, foot)]
        patch(brush, [(x + 150 + (170 if i > 1 else 0), y) for i, (x, y) in enumerate(shear)])


def _along(x: float, down: float) -> tuple[float, float]:
    """Where the line towards us from `x` at the wall's foot is, `down` pixels below that."""
    y = FLOOR + down
    return VANISH[0] + (x - VANISH[0]) * (y - VANISH[1]) / (FLOOR - VANISH[1]), y
