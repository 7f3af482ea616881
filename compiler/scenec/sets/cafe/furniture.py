"""A marble table with two bentwood chairs, behind the marks, and the lamps that hang over the room."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush
from scenec.sets.cafe.floor import BOARDS
from scenec.sets.room import TOP, block, loop

GREEN, IRON, WOOD, CANE, MARBLE, BRASS, CUP = "#2F5148", "#2E3A38", "#4A3026", "#D8B27A", "#E8DCC6", "#C79A4A", "#F6F0E2"
TABLE = 905.0
PENDANTS = (310.0, 735.0, 1150.0, 1572.0, -330.0, 2060.0)
RIM = 236.0


def furniture(brush: Brush) -> None:
    """What stands on the floor."""
    brush.disc(TABLE + 14, 880, 222, BOARDS, "shadow", ry=15, alpha=0.85)
    _chair(brush, TABLE - 158, 1)
    _chair(brush, TABLE + 158, -1)
    table(brush)


def pendants(brush: Brush) -> None:
    """Enamel lamps on long cords."""
    for x in PENDANTS:
        _pendant(brush, x)


def _pendant(brush: Brush, x: float) -> None:
    brush.box(x - 1.8, TOP - 60, x + 1.8, 170, "#2B2B2B")
    brush.box(x - 10, 158, x + 10, 178, BRASS, r=3)
    brush.box(x - 10, 158, x - 3, 178, BRASS, "shadow", r=3)
    builder = skia.PathBuilder()
    builder.moveTo(x - 66, RIM)
    builder.cubicTo(x - 62, RIM - 50, x - 26, RIM - 62, x, RIM - 62)
    builder.cubicTo(x + 26, RIM - 62, x + 62, RIM - 50, x + 66, RIM)
    builder.close()
    dome = builder.detach()
    brush.shape(dome, GREEN)

    def planes() -> None:
        brush.disc(x - 66, RIM - 14, 46, GREEN, "shadow", ry=70)
        brush.disc(x + 26, RIM - 42, 20, GREEN, "light", ry=7, alpha=0.8)

    brush.within(dome, planes)
    brush.disc(x, RIM + 1, 66, GREEN, "shadow", ry=10)
    if brush.lamps:
        brush.disc(x, RIM + 2, 60, "#FFF0C8", "own", ry=8)
        brush.disc(x, RIM + 4, 22, "#FFFAEA", "own", ry=6)
        brush.glow(x, RIM + 12, 210, "#FFC46B", 0.40)
    else:
        brush.disc(x, RIM + 2, 60, "#FFE9B8", ry=8)
        brush.disc(x, RIM + 4, 20, "#FFF6DC", "light", ry=5)


def table(brush: Brush) -> None:
    """Marble on an iron foot, a cup and flowers on it."""
    x = TABLE
    block(brush, (x - 6, 700, x + 7, 860), IRON, shade=0.4, lit=0)
    for foot, lift in ((-58, 878), (58, 878), (-20, 884), (24, 884)):
        brush.arc((x, 846), (x + foot * 0.5, 850), (x + foot, lift), 8, IRON)
    brush.disc(x, 700, 112, MARBLE, "shadow", ry=13)
    brush.box(x - 112, 693, x + 112, 700, MARBLE, "shadow")
    brush.disc(x, 693, 112, MARBLE, ry=13)
    brush.disc(x + 8, 691, 92, MARBLE, "light", ry=9, alpha=0.7)
    _cup(brush, x - 46, 690)
    block(brush, (x + 28, 642, x + 50, 690), "#4F7A6E", shade=0.35, r=8, lit=0)
    for dx, dy, colour in ((-8, -26, "#E3B23C"), (8, -34, "#C65B44"), (20, -18, "#E8A08C")):
        brush.arc((x + 39, 644), (x + 39 + dx * 0.4, 630), (x + 39 + dx, 646 + dy), 2.4, "#4F7A52")
        brush.disc(x + 39 + dx, 642 + dy, 9.5, colour)
        brush.disc(x + 36 + dx, 645 + dy, 6, colour, "shadow")
        brush.disc(x + 39 + dx, 642 + dy, 3, "#F3E2B0")


def _cup(brush: Brush, x: float, foot: float) -> None:
    brush.disc(x, foot, 30, CUP, "shadow", ry=5)
    brush.disc(x, foot - 2, 30, CUP, ry=5)
    block(brush, (x - 17, foot - 26, x + 17, foot - 2), CUP, shade=0.33, r=8, lit=0)
    brush.ring(x + 19, foot - 15, 7, 3.4, CUP)
    brush.disc(x, foot - 26, 17, CUP, "light", ry=3.4)
    brush.disc(x, foot - 26, 14, "#6A4630", ry=2.4)


def _chair(brush: Brush, x: float, side: int) -> None:
    """Bentwood, turned to the table; `side` +1 looks right."""

    def at(dx: float, y: float) -> tuple[float, float]:
        return x + side * dx, y

    loop(brush, [at(-18, 760), at(-24, 812), at(-26, 866)], 6.5, WOOD, "shadow")
    loop(brush, [at(40, 762), at(44, 812), at(50, 866)], 6.5, WOOD, "shadow")
    loop(brush, [at(-40, 756), at(-54, 660), at(-58, 612), at(-44, 588), at(-26, 592), at(-18, 622), at(-14, 752)], 8.5, WOOD)
    loop(
        brush,
        [at(-36, 746), at(-46, 668), at(-46, 632), at(-38, 618), at(-30, 622), at(-26, 650), at(-22, 746)],
        5.0,
        WOOD,
        "light",
    )
    brush.disc(x + side * 2, 765, 54, WOOD, "shadow", ry=12)
    brush.disc(x + side * 2, 759, 54, WOOD, ry=11)
    brush.disc(x + side * 2, 757, 45, CANE, ry=7.5)
    brush.disc(x + side * 10, 756, 28, CANE, "light", ry=3.6)
    loop(brush, [at(-44, 764), at(-50, 818), at(-60, 876)], 8.0, WOOD)
    loop(brush, [at(32, 768), at(35, 820), at(40, 880)], 8.0, WOOD)
    brush.arc(at(-46, 812), at(-4, 828), at(34, 814), 4.0, WOOD)
