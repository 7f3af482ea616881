"""In front of everybody, out of focus: the back of a chair on the left, a desk's corner with a mug on the right."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush

CHAIR, DESK, MUG = "#3F6470", "#C79A67", "#D9A441"


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    outline = skia.Path.RRect(skia.Rect.MakeLTRB(-120, 900, 130, 1500), 46, 46)
    brush.shape(outline, CHAIR)
    brush.within(outline, lambda: brush.box(-120, 900, 130, 922, CHAIR, "light", alpha=0.8))
    brush.polygon([(1560, 1096), (2700, 1030), (2700, 1500), (1480, 1500)], DESK)
    brush.polygon([(1560, 1096), (2700, 1030), (2700, 1046), (1554, 1112)], DESK, "light")
    mug = skia.Path.RRect(skia.Rect.MakeLTRB(1716, 984, 1802, 1080), 14, 14)
    brush.shape(mug, MUG)
    brush.within(mug, lambda: brush.box(1716, 980, 1746, 1090, MUG, "shadow"))
    brush.ring(1810, 1026, 22, 11, MUG)
