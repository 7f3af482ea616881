"""In front of everybody, out of focus: the backs of two pupils' chairs and the edge of a desk."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.room import loop

WOOD, IRON = "#B07A44", "#3F5F66"


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    for x in (150.0, 1760.0):
        loop(
            brush,
            [
                (x - 96, 1300),
                (x - 92, 1010),
                (x - 78, 976),
                (x - 40, 968),
                (x + 40, 968),
                (x + 78, 976),
                (x + 92, 1010),
                (x + 96, 1300),
            ],
            15,
            IRON,
        )
        brush.box(x - 100, 980, x + 100, 1046, WOOD, r=16)
        brush.box(x - 96, 980, x + 96, 989, WOOD, "light", r=5)
