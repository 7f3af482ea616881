"""The floor lamp, the plant at the window, a small table with what is being read."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.living_room.floor import BOARDS
from scenec.sets.room import blade, block

IRON, SHADE, POT, LEAF, WOOD, CUP = "#3A3330", "#F3DFB4", "#C65B44", "#3E6B4E", "#7B5238", "#F4EEDF"
LAMP = 1512.0


def behind(brush: Brush) -> None:
    """What the sofa may hide a part of."""
    _plant(brush, 84.0)
    _table(brush, 668.0)


def lamp(brush: Brush) -> None:
    """The lamp right of the sofa."""
    x = LAMP
    brush.disc(x + 12, 866, 66, BOARDS, "shadow", ry=10, alpha=0.9)
    brush.disc(x, 862, 50, IRON, "shadow", ry=9)
    brush.disc(x, 858, 50, IRON, ry=9)
    brush.box(x - 3.5, 340, x + 3.5, 856, IRON)
    brush.box(x - 3, 350, x - 1, 850, IRON, "light", alpha=0.8)
    shade = [(x - 50, 246), (x + 50, 246), (x + 84, 352), (x - 84, 352)]
    if brush.lamps:
        brush.polygon(shade, "#FFE3A6", "own")
        brush.polygon([shade[0], (x - 18, 246), (x - 32, 352), shade[3]], "#F2C273", "own")
        brush.polygon([(x + 6, 250), (x + 30, 250), (x + 42, 350), (x + 4, 350)], "#FFF1CC", "own", alpha=0.8)
        brush.glow(x, 318, 430, "#FFC46B", 0.48)
    else:
        brush.polygon(shade, SHADE)
        brush.polygon([shade[0], (x - 18, 246), (x - 32, 352), shade[3]], SHADE, "shadow")
        brush.polygon([(x + 22, 250), (x + 40, 250), (x + 66, 350), (x + 34, 350)], SHADE, "light")
    brush.box(x - 52, 243, x + 52, 249, WOOD, alpha=0.5)
    brush.box(x - 86, 348, x + 86, 355, WOOD, alpha=0.5)
    brush.line([(x + 46, 354), (x + 46, 392)], 1.6, IRON)
    brush.disc(x + 46, 396, 4, "#C79A4A")


def _plant(brush: Brush, x: float) -> None:
    brush.disc(x + 14, 866, 72, BOARDS, "shadow", ry=11, alpha=0.9)
    leaves = ((-146, 214, 46, 0.16), (-38, 220, 46, 0.16), (-124, 290, 50, 0.06), (-58, 284, 50, 0.06), (-106, 318, 50, 0.0),
              (-74, 320, 50, 0.0), (-91, 350, 52, 0.0), (-160, 150, 40, 0.22), (-22, 156, 40, 0.22))  # fmt: skip
    for degrees, length, width, bend in leaves:
        blade(brush, x, 712, degrees, length, width, LEAF, bend)
    pot = [(x - 60, 724), (x + 60, 724), (x + 44, 862), (x - 44, 862)]
    brush.polygon(pot, POT)
    brush.polygon([pot[0], (x - 22, 724), (x - 16, 862), pot[3]], POT, "shadow")
    brush.box(x - 66, 704, x + 66, 732, POT, r=5)
    brush.box(x - 66, 704, x - 24, 732, POT, "shadow", r=5)
    brush.box(x - 22, 704, x + 66, 711, POT, "light", r=3)


def _table(brush: Brush, x: float) -> None:
    """Round, with a mug, two books and glasses on them."""
    brush.disc(x + 12, 868, 86, BOARDS, "shadow", ry=12, alpha=0.9)
    for a, b in ((-34, -52), (34, 52), (4, 8)):
        brush.line([(x + a, 728), (x + b, 866)], 7, WOOD, "shadow" if a == 4 else "base")
    brush.disc(x, 727, 74, WOOD, "shadow", ry=11)
    brush.disc(x, 720, 74, WOOD, ry=11)
    brush.disc(x + 8, 718, 56, WOOD, "light", ry=6, alpha=0.6)
    block(brush, (x - 52, 702, x + 14, 716), "#3F6B73", shade=0.2, r=2, lit=3)
    block(brush, (x - 46, 690, x + 8, 703), "#D9A441", shade=0.2, r=2, lit=3)
    block(brush, (x + 26, 686, x + 56, 718), CUP, shade=0.33, r=6, lit=0)
    brush.ring(x + 58, 701, 8, 4, CUP)
