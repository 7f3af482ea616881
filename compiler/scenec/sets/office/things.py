"""A tall plant, a low cupboard with a printer and files, a water cooler; and the long lamps that hang from the ceiling."""

from __future__ import annotations

from scenec.sets.brush import Brush, foliage
from scenec.sets.office.floor import CARPET
from scenec.sets.room import TOP, blade, block

FRAME, WOOD, WHITE, PETROL, MUSTARD, RED, LEAF = "#3A4248", "#C79A67", "#F3EEE4", "#3F6470", "#D9A441", "#C65B44", "#4A7A55"
LAMPS = ((220.0, 620.0), (1010.0, 1410.0), (-620.0, -220.0), (1800.0, 2200.0))
RIM = 150.0


def things(brush: Brush) -> None:
    """What stands on the floor."""
    _cupboard(brush, 1410.0, 1704.0)
    _cooler(brush, 1790.0)
    _fig(brush, 1326.0)


def lamps(brush: Brush) -> None:
    """Two aluminium bars of light over the room."""
    for left, right in LAMPS:
        for x in (left + 60, right - 60):
            brush.line([(x, TOP - 60), (x, RIM - 14)], 2, FRAME)
        brush.box(left, RIM - 16, right, RIM, "#C9CDCB", r=5)
        brush.box(left, RIM - 16, right, RIM - 11, "#C9CDCB", "light", r=3)
        if brush.lamps:
            brush.box(left + 6, RIM - 4, right - 6, RIM + 5, "#FFF6E0", "own", r=4)
            brush.glow((left + right) / 2, RIM + 4, 330, "#FFE2AE", 0.42, ry=120)
        else:
            brush.box(left + 6, RIM - 4, right - 6, RIM + 5, "#F4F1E8", "light", r=4)


def _cupboard(brush: Brush, left: float, right: float) -> None:
    brush.disc((left + right) / 2 + 10, 878, 176, CARPET, "shadow", ry=12, alpha=0.9)
    brush.box(left + 14, 860, right - 14, 876, FRAME)
    block(brush, (left, 668, right, 864), WHITE, shade=0.0, r=4, lit=0)
    brush.box(left, 668, left + 22, 864, WHITE, "shadow")
    middle = (left + right) / 2
    brush.line([(middle, 682), (middle, 862)], 3, WHITE, "shadow")
    for x in (middle - 18, middle + 12):
        brush.box(x, 730, x + 6, 772, FRAME, r=3)
    brush.box(left - 8, 656, right + 8, 672, WOOD, r=3)
    brush.box(left - 8, 656, right + 8, 661, WOOD, "light", r=2)
    for number, colour in enumerate((RED, PETROL, MUSTARD, PETROL, "#7FA9A4")):
        block(brush, (left + 20 + number * 23, 578, left + 41 + number * 23, 656), colour, shade=0.3, r=2, lit=0)
        brush.box(left + 25 + number * 23, 594, left + 36 + number * 23, 616, WHITE, r=1)
        brush.disc(left + 30.5 + number * 23, 638, 4, FRAME)
    block(brush, (left + 160, 592, right - 20, 656), "#D5D3CC", shade=0.2, r=8, lit=5)
    brush.box(left + 176, 622, right - 36, 630, FRAME, r=3)
    brush.polygon([(left + 180, 592), (right - 40, 592), (right - 48, 570), (left + 188, 570)], WHITE)
    brush.disc(right - 42, 606, 4.5, "#6FBF8F", "own" if brush.lamps else "base")


def _cooler(brush: Brush, x: float) -> None:
    brush.disc(x + 10, 880, 60, CARPET, "shadow", ry=10, alpha=0.9)
    block(brush, (x - 44, 640, x + 44, 876), WHITE, shade=0.28, r=8, lit=0)
    brush.box(x - 30, 664, x + 30, 718, "#C9CDCB", r=4)
    for dx, colour in ((-14, "#5E92B8"), (14, RED)):
        brush.box(x + dx - 6, 672, x + dx + 6, 690, colour, r=3)
    brush.box(x - 32, 756, x + 32, 762, "#C9CDCB")
    block(brush, (x - 36, 528, x + 36, 640), "#9CC7DA", shade=0.3, r=16, lit=0)
    brush.box(x - 36, 556, x + 36, 561, "#9CC7DA", "light", alpha=0.7)
    brush.box(x - 12, 516, x + 12, 534, "#9CC7DA", "shadow", r=4)
    brush.box(x + 12, 576, x + 22, 622, "#FFFFFF", "own", r=4, alpha=0.25 if not brush.lamps else 0.12)


def _fig(brush: Brush, x: float) -> None:
    """A fiddle-leaf fig in a basket."""
    brush.disc(x + 12, 882, 62, CARPET, "shadow", ry=10, alpha=0.9)
    brush.arc((x, 800), (x - 6, 720), (x + 4, 600), 8, "#6B4F3C")
    brush.arc((x, 740), (x + 20, 700), (x + 26, 640), 6, "#6B4F3C")
    for degrees, length, at in (
        (-150, 92, 700),
        (-30, 96, 706),
        (-128, 104, 650),
        (-52, 104, 652),
        (-165, 70, 744),
        (-14, 76, 748),
        (-108, 96, 612),
        (-74, 98, 612),
    ):
        blade(brush, x, at, degrees, length, 44, LEAF)
    crown = foliage(x + 2, 612, 40, 26, 9, 4)
    brush.shape(crown, LEAF, "light", alpha=0.25)
    basket = [(x - 44, 786), (x + 44, 786), (x + 36, 878), (x - 36, 878)]
    brush.polygon(basket, WOOD)
    brush.polygon([basket[0], (x - 16, 786), (x - 14, 878), basket[3]], WOOD, "shadow")
    for y in (806, 828, 850):
        brush.line([(x - 41, y), (x + 41, y)], 2.4, WOOD, "shadow", alpha=0.7)
    brush.box(x - 47, 780, x + 47, 792, WOOD, "light", r=4)
