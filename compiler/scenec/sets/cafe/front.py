"""In front of everybody, out of focus: leaves on the left, the edge of our table with a cup on the right."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush
from scenec.sets.room import blade

LEAF, TABLE, CUP = "#3E6B4E", "#8A5A40", "#E9E1D0"


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    for x, y, degrees, length in (
        (-20, 1150, -64, 360),
        (-40, 1150, -88, 390),
        (20, 1160, -42, 310),
        (-90, 1150, -108, 380),
        (70, 1190, -26, 280),
    ):
        blade(brush, x, y, degrees, length, 66, LEAF)
    brush.disc(1830, 1140, 440, TABLE, "shadow", ry=96)
    brush.disc(1830, 1118, 440, TABLE, ry=96)
    brush.disc(1700, 1072, 84, CUP, "shadow", ry=20)
    outline = skia.Path.RRect(skia.Rect.MakeLTRB(1648, 984, 1752, 1070), 26, 26)
    brush.shape(outline, CUP)
    brush.within(outline, lambda: brush.box(1648, 980, 1684, 1080, CUP, "shadow"))
    brush.ring(1760, 1022, 24, 12, CUP)
