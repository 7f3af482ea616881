"""The living room's floor: boards, the round rug, the window's light."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.living_room.wall import FLOOR, VANISH, WINDOW
from scenec.sets.room import patch, planks

BOARDS, RUG, RIM, SAND = "#B98A5E", "#A9564A", "#8A3F3A", "#E6D2B0"
RINGS = (
    (782, 94, RIM),
    (748, 86, SAND),
    (722, 81, RUG),
    (560, 60, SAND),
    (548, 58, RIM),
    (520, 54, RUG),
    (300, 29, SAND),
    (288, 27, RUG),
)


def floor(brush: Brush) -> None:
    """The floor."""
    planks(brush, BOARDS, FLOOR, VANISH, 84.0, 9)
    brush.disc(966, 976, 800, BOARDS, "shadow", ry=97, alpha=0.8)
    for rx, ry, colour in RINGS:
        brush.disc(960, 966, rx, colour, ry=ry)
    brush.disc(960, 970, 640, RUG, "light", ry=70, alpha=0.10)
    left, _, right, _ = WINDOW
    middle = (left + right) / 2
    for a, b in ((left + 8, middle - 10), (middle + 10, right - 8)):
        x0, x1 = (x + 236 for x in (a, b))
        y0, y1 = (VANISH[0] + (x - VANISH[0]) * 1.2 + 486 for x in (a, b))
        patch(brush, [(x0, FLOOR + 16), (x1, FLOOR + 16), (y1, FLOOR + 176), (y0, FLOOR + 176)])
