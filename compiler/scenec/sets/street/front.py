"""In front of everybody, out of focus: a post with a traffic sign's back on the left, a flower tub on the right."""

from __future__ import annotations

from scenec.sets.brush import Brush, foliage
from scenec.sets.nature import leaf_colour

IRON, STONE, LEAF, RED = "#4A5358", "#B9AE9C", "#5E8B57", "#E8788A"


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    brush.box(-70, -700, -22, 1600, IRON)
    brush.box(-62, -700, -50, 1600, IRON, "light", alpha=0.5)
    brush.polygon([(1600, 1080), (2080, 1080), (2040, 1600), (1640, 1600)], STONE)
    brush.box(1584, 1060, 2100, 1096, STONE, "light", r=8)
    for k in range(9):
        brush.shape(
            foliage(1630 + k * 54, 1046 - 16 * (k % 2), 52, 40, 10, k),
            leaf_colour(brush, LEAF),
            "shadow" if k % 3 == 0 else "base",
        )
    if brush.light.weather != "snow":
        for k in range(8):
            brush.disc(1640 + k * 56, 1020 + (k * 17) % 30, 15, RED)
