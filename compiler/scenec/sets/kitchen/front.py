"""In front of everybody, out of focus: leaves of a pot plant on the left, a counter's corner with a jug on the right."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush
from scenec.sets.room import blade

LEAF, WOOD, JUG = "#4F7A52", "#B5824F", "#E9E1D0"


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    for x, degrees, length in ((-40, -58, 330), (-70, -86, 380), (10, -36, 300), (-110, -104, 360)):
        blade(brush, x, 1170, degrees, length, 84, LEAF)
    brush.polygon([(1600, 1090), (2700, 1040), (2700, 1500), (1530, 1500)], WOOD)
    brush.polygon([(1600, 1090), (2700, 1040), (2700, 1058), (1594, 1108)], WOOD, "light")
    jug = skia.Path.RRect(skia.Rect.MakeLTRB(1724, 950, 1816, 1076), 22, 22)
    brush.shape(jug, JUG)
    brush.within(jug, lambda: brush.box(1724, 940, 1758, 1090, JUG, "shadow"))
    brush.ring(1826, 1004, 27, 12, JUG)
