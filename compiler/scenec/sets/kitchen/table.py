"""The table between the marks with a bowl of fruit, two chairs, the lamp over it, a rag rug by the door."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush
from scenec.sets.fittings import pendant, wooden_chair
from scenec.sets.kitchen.floor import CLAY

WOOD, SEAT, RED, BOWL, LEMON, LEAF, CLOTH = "#B5824F", "#D9A441", "#C65B44", "#4A6A86", "#E8BE4A", "#6F9A4F", "#F1EADB"
LEFT, RIGHT, TOP, FOOT = 772.0, 1038.0, 694.0, 882.0
LAMP, RIM = 905.0, 176.0


def furniture(brush: Brush) -> None:
    """All of it."""
    wooden_chair(brush, 704.0, 1, WOOD, SEAT, CLAY)
    wooden_chair(brush, 1106.0, -1, WOOD, SEAT, CLAY)
    brush.disc((LEFT + RIGHT) / 2 + 12, 886, 172, CLAY, "shadow", ry=15, alpha=0.9)
    table(brush)
    pendant(brush, LAMP, RIM, 84.0, RED)


def table(brush: Brush) -> None:
    """The table with what stands on it."""
    for x in (LEFT + 22, RIGHT - 46):
        brush.polygon([(x, TOP + 16), (x + 24, TOP + 16), (x + 19, FOOT), (x + 5, FOOT)], WOOD)
        brush.polygon([(x, TOP + 16), (x + 9, TOP + 16), (x + 9, FOOT), (x + 5, FOOT)], WOOD, "shadow")
    brush.box(LEFT + 30, TOP + 16, RIGHT - 30, TOP + 50, WOOD, "shadow")
    brush.box(LEFT + 140, TOP + 28, LEFT + 194, TOP + 38, CLOTH, "shadow", r=4)
    brush.box(LEFT - 16, TOP, RIGHT + 16, TOP + 18, WOOD, r=5)
    brush.box(LEFT - 16, TOP, RIGHT + 16, TOP + 6, WOOD, "light", r=3)
    brush.box(LEFT - 12, TOP + 14, RIGHT + 12, TOP + 21, WOOD, "shadow", r=3)
    _runner(brush)
    _bowl(brush, 822.0)  # beside the sink behind it, whose tap would grow out of the fruit
    for x, colour in ((980.0, RED), (1024.0, CLOTH)):
        _cup(brush, x, colour)


def _runner(brush: Brush) -> None:
    """A cloth whose end hangs over the edge."""
    x = 779.0
    brush.box(x, TOP - 2, x + 86, TOP + 3, CLOTH)
    brush.polygon([(x, TOP + 2), (x + 86, TOP + 2), (x + 82, TOP + 64), (x + 4, TOP + 64)], CLOTH)
    brush.polygon([(x, TOP + 2), (x + 18, TOP + 2), (x + 22, TOP + 64), (x + 4, TOP + 64)], CLOTH, "shadow")
    brush.polygon([(x + 2, TOP + 44), (x + 84, TOP + 44), (x + 83, TOP + 53), (x + 3, TOP + 53)], RED)


def _bowl(brush: Brush, x: float) -> None:
    for dx, dy, r, colour in (
        (-32, -42, 19, LEMON),
        (0, -50, 21, RED),
        (33, -42, 19, LEMON),
        (-14, -60, 17, LEAF),
        (18, -62, 17, LEMON),
    ):
        brush.disc(x + dx, TOP + dy, r, colour)
        brush.disc(x + dx - r * 0.3, TOP + dy + r * 0.3, r * 0.66, colour, "shadow", alpha=0.55)
        brush.disc(x + dx + r * 0.34, TOP + dy - r * 0.36, r * 0.26, colour, "light")
    builder = skia.PathBuilder()
    builder.moveTo(x - 62, TOP - 44)
    builder.cubicTo(x - 56, TOP - 8, x - 30, TOP - 4, x - 22, TOP - 2)
    builder.lineTo(x + 22, TOP - 2)
    builder.cubicTo(x + 30, TOP - 4, x + 56, TOP - 8, x + 62, TOP - 44)
    builder.close()
    bowl = builder.detach()
    brush.shape(bowl, BOWL)
    brush.within(bowl, lambda: brush.box(x - 64, TOP - 46, x - 26, TOP, BOWL, "shadow"))
    brush.box(x - 64, TOP - 47, x + 64, TOP - 40, BOWL, "light", r=3)


def _cup(brush: Brush, x: float, colour: str) -> None:
    brush.disc(x, TOP - 2, 30, CLOTH, ry=5)
    brush.disc(x, TOP - 1, 30, CLOTH, "shadow", ry=3)
    cup = skia.Path.RRect(skia.Rect.MakeLTRB(x - 18, TOP - 34, x + 18, TOP - 3), 9, 9)
    brush.shape(cup, colour)
    brush.within(cup, lambda: brush.box(x - 18, TOP - 34, x - 6, TOP, colour, "shadow"))
    brush.ring(x + 21, TOP - 20, 8, 4.4, colour)
