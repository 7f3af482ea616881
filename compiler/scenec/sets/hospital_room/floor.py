"""The hospital room's floor: a polished sheet with a stripe laid in, and what it mirrors of the windows."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.fittings import along, sunlight
from scenec.sets.hospital_room.wall import DADO, FLOOR, VANISH, WINDOW
from scenec.sets.room import BOTTOM, LEFT, RIGHT

SHEET, STRIPE = "#C6BFB2", "#A9B4BA"


def floor(brush: Brush) -> None:
    """The floor."""
    brush.box(LEFT - 400, FLOOR, RIGHT + 400, BOTTOM + 20, SHEET)
    for top, foot in ((26.0, 34.0), (40.0, 43.0)):
        brush.box(LEFT - 400, FLOOR + top, RIGHT + 400, FLOOR + foot, STRIPE)
    for number in range(-22, 23):
        x = VANISH[0] + number * 190
        brush.line([along(x, 46, FLOOR, VANISH), along(x, BOTTOM + 20 - FLOOR, FLOOR, VANISH)], 2.0, SHEET, "shadow", alpha=0.3)
    brush.line([(LEFT - 400, FLOOR + 170), (RIGHT + 400, FLOOR + 170)], 2.0, SHEET, "shadow", alpha=0.3)
    for left, right in ((772.0, 960.0), (-240.0, 20.0)):  # the polish shows what stands at the wall
        corners = [
            along(left, 8, FLOOR, VANISH),
            along(right, 8, FLOOR, VANISH),
            (right + 4, FLOOR + 120),
            (left - 4, FLOOR + 120),
        ]
        brush.polygon(corners, SHEET, "light", alpha=0.20)
    brush.box(LEFT - 400, FLOOR, RIGHT + 400, FLOOR + 9, DADO, "shadow", alpha=0.8)
    split = WINDOW[0] + (WINDOW[2] - WINDOW[0]) * 0.62
    sunlight(brush, ((WINDOW[0] + 6, split - 8), (split + 8, WINDOW[2] - 6)), FLOOR, VANISH, 330.0)
