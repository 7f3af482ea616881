"""In front of everybody, out of focus: tulips in a vase on the edge of a table, on the right."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush
from scenec.sets.room import blade

WOOD, GLASS, STEM, PETAL = "#7B5238", "#C6D2CC", "#6E8F62", "#E2A48C"


def front(brush: Brush) -> None:
    """The layer; less than six parts in a hundred of the frame."""
    brush.disc(1850, 1146, 330, WOOD, "shadow", ry=68)
    brush.disc(1850, 1128, 330, WOOD, ry=68)
    x = 1812.0
    for degrees, length in ((-104, 190), (-78, 205), (-126, 160), (-54, 165)):
        blade(brush, x, 962, degrees + 8, length * 0.8, 22, STEM)
    for dx, dy in ((-46, -170), (28, -184), (-92, -118), (82, -124)):
        brush.arc((x, 960), (x + dx * 0.3, 900), (x + dx, 950 + dy), 7, STEM)
        brush.disc(x + dx, 938 + dy, 25, PETAL, ry=33)
        brush.disc(x + dx - 9, 944 + dy, 14, PETAL, "shadow", ry=27)
    builder = skia.PathBuilder()
    builder.moveTo(x - 50, 1090)
    builder.cubicTo(x - 88, 1020, x - 40, 980, x - 32, 940)
    builder.lineTo(x + 32, 940)
    builder.cubicTo(x + 40, 980, x + 88, 1020, x + 50, 1090)
    builder.close()
    vase = builder.detach()
    brush.shape(vase, GLASS)
    brush.within(vase, lambda: brush.box(x - 90, 930, x - 22, 1100, GLASS, "shadow"))
