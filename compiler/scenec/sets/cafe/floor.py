"""The cafe's floor: boards, what the bar and the wall throw on it, and by day the windows' light."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.cafe.wall import FLOOR, VANISH, WINDOWS
from scenec.sets.room import RIGHT, patch, planks

BOARDS = "#9A6A48"


def floor(brush: Brush) -> None:
    """The floor."""
    planks(brush, BOARDS, FLOOR, VANISH, 74.0, 5)
    brush.polygon(
        [(1262, FLOOR), (RIGHT + 400, FLOOR), (RIGHT + 400, FLOOR + 34), (1244, FLOOR + 34)], BOARDS, "shadow", alpha=0.6
    )
    for left, _, right, _ in WINDOWS:
        middle, shift, run = (left + right) / 2, 176.0, 150.0
        for a, b in ((left + 6, middle - 6), (middle + 6, right - 6)):
            top, foot = FLOOR + 14, FLOOR + 178
            x0, x1 = (VANISH[0] + (x - VANISH[0]) * 1.05 + shift for x in (a, b))
            y0, y1 = (VANISH[0] + (x - VANISH[0]) * 1.22 + shift + run for x in (a, b))
            patch(brush, [(x0, top), (x1, top), (y1, foot), (y0, foot)])
