"""In front of everybody, out of focus: leaves of a big tub on the left; on the right people sit on the bench."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.room import blade

LEAF = "#4F7A52"


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    for x, degrees, length in ((-30, -58, 340), (-70, -86, 390), (20, -36, 300), (-120, -104, 380)):
        blade(brush, x, 1180, degrees, length, 74, LEAF)
