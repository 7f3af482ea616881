"""In front of everybody, out of focus: a tub of flowers on the left; on the right people sit on the bench."""

from __future__ import annotations

from scenec.sets.brush import Brush, foliage
from scenec.sets.nature import leaf_colour

STONE, LEAF, RED = "#B9AE9C", "#5E8B57", "#E8788A"
LEFT, RIGHT, TOP = -250.0, 250.0, 1060.0


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    brush.polygon([(LEFT, TOP + 20), (RIGHT, TOP + 20), (RIGHT - 40, 1600), (LEFT + 40, 1600)], STONE)
    brush.box(LEFT - 16, TOP, RIGHT + 16, TOP + 36, STONE, "light", r=8)
    for k in range(9):
        side = "shadow" if k % 3 == 0 else "base"
        brush.shape(foliage(LEFT + 30 + k * 54, TOP - 14 - 16 * (k % 2), 52, 40, 10, k), leaf_colour(brush, LEAF, k), side)  # type: ignore[arg-type]
    if brush.light.weather != "snow":
        for k in range(8):
            brush.disc(LEFT + 40 + k * 56, TOP - 40 + (k * 17) % 30, 15, RED)
