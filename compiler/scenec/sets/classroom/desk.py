"""The teacher's desk between the marks, with a globe, books, an apple; the globes of light on their rods."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush
from scenec.sets.classroom.floor import BOARDS
from scenec.sets.room import TOP, block

WOOD, DARK, RED, TEAL, MUSTARD, PAPER, IRON = "#A9713F", "#7B4E2E", "#C65B44", "#3F7A80", "#D9A441", "#F7F1E2", "#3A4248"
LEFT, RIGHT, DESK, FOOT = 742.0, 1096.0, 704.0, 876.0
LAMPS = (300.0, 960.0, 1620.0, -360.0, 2280.0)
BULB = 84.0


def desk(brush: Brush) -> None:
    """The desk, what lies on it, its shadow on the floor."""
    brush.disc((LEFT + RIGHT) / 2 + 12, 882, 214, BOARDS, "shadow", ry=15, alpha=0.9)
    table(brush)


def table(brush: Brush) -> None:
    """The desk and what lies on it."""
    brush.box(LEFT + 20, DESK + 14, RIGHT - 20, 838, WOOD)
    brush.box(LEFT + 20, DESK + 14, LEFT + 48, 838, WOOD, "shadow")
    brush.box(LEFT + 62, DESK + 34, RIGHT - 40, 820, WOOD, "shadow", alpha=0.75)
    brush.box(LEFT + 68, DESK + 40, RIGHT - 40, 820, WOOD)
    for x in (LEFT + 16, RIGHT - 36):
        brush.box(x, DESK + 10, x + 20, FOOT, DARK)
        brush.box(x, DESK + 10, x + 7, FOOT, DARK, "shadow")
    brush.box(LEFT - 10, DESK, RIGHT + 10, DESK + 16, WOOD, r=4)
    brush.box(LEFT - 10, DESK, RIGHT + 10, DESK + 5, WOOD, "light", r=3)
    brush.box(LEFT - 6, DESK + 12, RIGHT + 6, DESK + 20, WOOD, "shadow", r=3)
    for number, (wide, colour) in enumerate(((104, TEAL), (92, MUSTARD), (98, RED))):
        block(brush, (LEFT + 34, DESK - 19 - number * 18, LEFT + 34 + wide, DESK - number * 18), colour, shade=0.2, r=3, lit=3)
        brush.box(LEFT + 40 + wide - 22, DESK - 16 - number * 18, LEFT + 34 + wide, DESK - 4 - number * 18, PAPER)
    _apple(brush, LEFT + 82, DESK - 56)
    _pencils(brush, LEFT + 176)
    brush.polygon([(LEFT + 206, DESK - 3), (LEFT + 258, DESK - 7), (LEFT + 268, DESK), (LEFT + 210, DESK + 1)], PAPER)
    _globe(brush, RIGHT - 62)


def _apple(brush: Brush, x: float, foot: float) -> None:
    builder = skia.PathBuilder()
    builder.moveTo(x, foot - 20)
    builder.cubicTo(x + 8, foot - 28, x + 20, foot - 22, x + 16, foot - 8)
    builder.cubicTo(x + 13, foot, x + 5, foot + 2, x, foot - 1)
    builder.cubicTo(x - 5, foot + 2, x - 13, foot, x - 16, foot - 8)
    builder.cubicTo(x - 20, foot - 22, x - 8, foot - 28, x, foot - 20)
    builder.close()
    fruit = builder.detach()
    brush.shape(fruit, RED)
    brush.within(fruit, lambda: brush.box(x - 20, foot - 30, x - 6, foot + 4, RED, "shadow"))
    brush.disc(x + 8, foot - 16, 4, RED, "light", ry=5)
    brush.line([(x, foot - 20), (x + 3, foot - 30)], 2.6, DARK)
    brush.disc(x + 10, foot - 28, 7, "#5E8B57", ry=3.6)


def _pencils(brush: Brush, x: float) -> None:
    for dx, top, colour in ((-8, 62, MUSTARD), (2, 70, RED), (10, 58, TEAL), (-2, 54, "#7BA35C")):
        brush.line([(x + dx * 0.5, DESK - 30), (x + dx * 1.4, DESK - top)], 4.4, colour)
        brush.disc(x + dx * 1.4, DESK - top - 3, 2.4, PAPER)
    block(brush, (x - 16, DESK - 40, x + 16, DESK), TEAL, shade=0.33, r=4, lit=0)


def _globe(brush: Brush, x: float) -> None:
    brush.disc(x, DESK - 3, 32, DARK, ry=6)
    brush.box(x - 4, DESK - 22, x + 4, DESK - 2, DARK)
    ball = skia.Path.Circle(x, DESK - 66, 42)
    brush.shape(ball, "#7FB0BE")

    def land() -> None:
        brush.smooth(
            [(x - 30, DESK - 92), (x - 4, DESK - 98), (x + 2, DESK - 82), (x - 14, DESK - 66), (x - 28, DESK - 74)], "#9DB07A"
        )
        brush.smooth(
            [(x - 4, DESK - 62), (x + 16, DESK - 66), (x + 24, DESK - 48), (x + 8, DESK - 30), (x - 2, DESK - 44)], "#D9B46A"
        )
        brush.smooth([(x + 18, DESK - 94), (x + 40, DESK - 86), (x + 38, DESK - 70), (x + 22, DESK - 76)], "#D99A7A")
        brush.disc(x - 34, DESK - 56, 34, "#7FB0BE", "shadow", ry=52, alpha=0.6)

    brush.within(ball, land)
    brush.arc((x + 26, DESK - 112), (x + 62, DESK - 64), (x + 18, DESK - 20), 5, MUSTARD)


def globes(brush: Brush) -> None:
    """Milk-glass globes."""
    for x in LAMPS:
        brush.box(x - 2.5, TOP - 60, x + 2.5, BULB - 40, IRON)
        brush.box(x - 14, BULB - 48, x + 14, BULB - 34, IRON, r=4)
        if brush.lamps:
            brush.glow(x, BULB, 280, "#FFD79A", 0.44)
            brush.disc(x, BULB, 42, "#FFEBC2", "own")
            brush.disc(x - 6, BULB - 4, 24, "#FFF8E6", "own")
        else:
            brush.disc(x, BULB, 42, "#F6F1E4")
            ball = skia.Path.Circle(x, BULB, 42)
            brush.within(ball, lambda at=x: brush.disc(at - 24, BULB + 24, 44, "#F6F1E4", "shadow", alpha=0.5))  # type: ignore[misc]
            brush.disc(x + 13, BULB - 16, 9, "#FFFFFF", "light", ry=7)
