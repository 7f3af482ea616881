"""In front of everybody, out of focus: a railing's end on the left, leaves of a big tub on the right."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.nature import leaf_colour
from scenec.sets.room import blade

LEAF, CLAY = "#4F7A52", "#B9694A"


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    colour = leaf_colour(brush, LEAF)
    for x, degrees, length in ((1890, -112, 330), (1930, -92, 380), (1850, -136, 280), (1990, -70, 340)):
        blade(brush, x, 1180, degrees, length, 76, colour)
    for x, degrees, length in ((-30, -60, 260), (-60, -88, 300), (0, -34, 230)):
        blade(brush, x, 1180, degrees, length, 62, colour)
