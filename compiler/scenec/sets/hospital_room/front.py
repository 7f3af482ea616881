"""In front of everybody, out of focus: the back of a chair and tulips on a sill on the left; on the right is the bed."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush
from scenec.sets.room import block

CHAIR, JUG, LEAF, CORAL, YELLOW = "#5E86A6", "#E6E4DC", "#5E8B57", "#D9725A", "#E3B95A"


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    outline = skia.Path.RRect(skia.Rect.MakeLTRB(-40, 990, 190, 1600), 50, 50)
    brush.shape(outline, CHAIR)
    brush.within(outline, lambda: brush.box(-40, 990, 190, 1010, CHAIR, "light", alpha=0.8))
    for dx, dy, colour in ((-66, -120, CORAL), (-16, -160, YELLOW), (42, -138, CORAL), (80, -96, YELLOW), (6, -96, CORAL)):
        brush.line([(-90, 1060), (-90 + dx, 1020 + dy)], 9, LEAF)
        brush.disc(-90 + dx, 1010 + dy, 36, colour, ry=40)
    block(brush, (-164, 1000, -16, 1400), JUG, shade=0.3, r=26, lit=0)
