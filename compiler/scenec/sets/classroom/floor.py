"""The classroom's floor: boards, and by day the windows' light."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.classroom.wall import FLOOR, VANISH, WINDOWS
from scenec.sets.room import patch, planks

BOARDS = "#C79B68"


def floor(brush: Brush) -> None:
    """The floor."""
    planks(brush, BOARDS, FLOOR, VANISH, 78.0, 15)
    for left, _, right, _ in WINDOWS:
        middle = (left + right) / 2
        for a, b in ((left + 4, middle - 7), (middle + 7, right - 4)):
            x0, x1 = (VANISH[0] + (x - VANISH[0]) * 1.04 + 190 for x in (a, b))
            y0, y1 = (VANISH[0] + (x - VANISH[0]) * 1.22 + 352 for x in (a, b))
            patch(brush, [(x0, FLOOR + 13), (x1, FLOOR + 13), (y1, FLOOR + 168), (y0, FLOOR + 168)])
