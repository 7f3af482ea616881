"""The bed with its head raised, a rail, a table on wheels; the visitor's chair."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.hospital_room.floor import SHEET
from scenec.sets.room import block, loop

FRAME, SHEETS, BLANKET, STEEL, IRON, WOOD, SEAT, PILLOW = (
    "#E6E4DC", "#F4F3EE", "#D98A6F", "#AEB6BB", "#3A4248", "#C99C6B", "#5E86A6", "#FBFAF6",
)  # fmt: skip
LEFT, RIGHT, TOP, FOOT = 1228.0, 1700.0, 757.0, 888.0


def bed(brush: Brush) -> None:
    """Its head end is on the right."""
    brush.disc((LEFT + RIGHT) / 2 + 12, FOOT + 2, 288, SHEET, "shadow", ry=15, alpha=0.9)
    for x in (LEFT + 46, RIGHT - 60):
        brush.line([(x, 834), (x, FOOT - 20)], 9, STEEL)
        brush.disc(x, FOOT - 10, 13, IRON)
        brush.disc(x, FOOT - 10, 5, STEEL)
    brush.line([(LEFT + 60, 846), (RIGHT - 100, FOOT - 24)], 6, STEEL, "shadow")
    block(brush, (LEFT - 2, 812, RIGHT + 20, 836), FRAME, shade=0.0, r=6, lit=5)
    brush.box(LEFT, 828, RIGHT + 18, 838, FRAME, "shadow", r=4)
    _mattress(brush)
    _boards(brush)
    _rail(brush)


def _mattress(brush: Brush) -> None:
    knee = 1530.0
    brush.polygon(
        [(LEFT + 14, TOP + 8), (knee, TOP + 8), (RIGHT + 4, 640), (RIGHT + 24, 676), (knee + 34, 812), (LEFT + 14, 812)],
        SHEETS,
        "shadow",
    )
    brush.polygon([(LEFT + 14, TOP), (knee, TOP), (knee + 20, TOP + 34), (LEFT + 14, TOP + 34)], SHEETS)
    brush.polygon([(knee - 2, TOP), (RIGHT - 14, 622), (RIGHT + 16, 654), (knee + 22, TOP + 34)], SHEETS)
    brush.smooth(
        [(RIGHT - 128, 690), (RIGHT - 100, 640), (RIGHT - 22, 580), (RIGHT + 8, 590), (RIGHT - 4, 632), (RIGHT - 84, 690)], PILLOW
    )
    brush.smooth(
        [(RIGHT - 128, 690), (RIGHT - 96, 672), (RIGHT - 20, 622), (RIGHT - 4, 632), (RIGHT - 84, 692)], PILLOW, "shadow"
    )
    blanket = [(LEFT + 8, TOP - 8), (knee - 70, TOP - 8), (knee - 44, TOP + 6), (knee - 60, 818), (LEFT + 8, 822)]
    brush.polygon(blanket, BLANKET)
    brush.polygon([(LEFT + 8, TOP + 26), (knee - 54, TOP + 26), (knee - 60, 818), (LEFT + 8, 822)], BLANKET, "shadow")
    brush.box(LEFT + 8, TOP - 8, knee - 64, TOP - 2, BLANKET, "light", r=3)
    brush.polygon(
        [
            (knee - 104, TOP - 10),
            (knee - 64, TOP - 10),
            (knee - 40, TOP + 6),
            (knee - 56, 818),
            (knee - 92, 819),
            (knee - 82, TOP + 10),
        ],
        PILLOW,
    )
    brush.polygon([(knee - 82, TOP + 26), (knee - 50, TOP + 26), (knee - 56, 818), (knee - 92, 819)], PILLOW, "shadow")
    for x in (LEFT + 84, LEFT + 160):
        brush.arc((x, TOP + 30), (x + 8, TOP + 46), (x - 2, 818), 3, BLANKET, "light", alpha=0.35)


def _boards(brush: Brush) -> None:
    for left, top in ((LEFT - 14, 676.0), (RIGHT + 12, 574.0)):
        block(brush, (left, top, left + 22, 834), WOOD, shade=0.35, r=8, lit=5)
        brush.box(left - 3, top - 4, left + 25, top + 8, STEEL, r=5)
    brush.box(LEFT - 10, 690, LEFT + 6, 752, FRAME, r=3)


def _rail(brush: Brush) -> None:
    left, right, top = LEFT + 128, LEFT + 290, 694.0
    loop(
        brush,
        [(left, 806), (left + 2, top + 16), (left + 16, top), (right - 16, top), (right - 2, top + 16), (right, 806)],
        8,
        STEEL,
    )
    brush.line([(left + 2, top + 38), (right - 2, top + 38)], 6, STEEL)
    for k in range(1, 4):
        x = left + (right - left) * k / 4
        brush.line([(x, top + 4), (x, 806)], 4, STEEL, "shadow")
    brush.line([(left + 18, top - 2), (right - 18, top - 2)], 2, STEEL, "light")


def chair(brush: Brush, x: float) -> None:
    """The visitor's chair with its arms, turned to the bed."""
    brush.disc(x + 8, 888, 82, SHEET, "shadow", ry=9, alpha=0.9)
    for dx in (-42, 40):
        brush.line([(x + dx * 0.86, 768), (x + dx * 1.02, 872)], 7, WOOD, "shadow")
    loop(brush, [(x - 48, 780), (x - 56, 690), (x - 70, 598)], 9, WOOD)
    brush.smooth([(x - 76, 596), (x - 52, 600), (x - 38, 690), (x - 30, 752), (x - 52, 752), (x - 62, 690)], SEAT)
    brush.smooth([(x - 76, 596), (x - 66, 598), (x - 52, 690), (x - 42, 752), (x - 54, 752), (x - 64, 690)], SEAT, "shadow")
    brush.box(x - 58, 750, x + 58, 772, SEAT, r=9)
    brush.box(x - 52, 751, x + 54, 757, SEAT, "light", r=3)
    brush.box(x - 56, 764, x + 56, 773, SEAT, "shadow", r=5)
    loop(brush, [(x - 54, 690), (x + 20, 684), (x + 46, 692), (x + 50, 790), (x + 54, 886)], 9, WOOD)
    loop(brush, [(x - 52, 780), (x - 58, 830), (x - 66, 886)], 9, WOOD)
