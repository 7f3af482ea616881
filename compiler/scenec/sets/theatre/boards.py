"""The boards with their pools of light, a bench, the footlights' shells; beams of light at night."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.room import block, planks
from scenec.sets.table import OVERSCAN

LEFT, TOP, RIGHT, BOTTOM = OVERSCAN
BOARD, WOOD, BRASS, RED, GOLD = "#A9764A", "#8A5A3A", "#D2A24C", "#B5483F", "#E3B95A"
EDGE, LIP = 826.0, 1016.0  # where the boards begin and where the stage ends
VANISH = (960.0, 540.0)
BENCH = (1330.0, 1600.0)
# From where each beam comes, and the ellipse that it throws: x, y of the lamp; x of the pool, half its width.
BEAMS = ((330.0, -260.0, 620.0, 250.0), (1590.0, -260.0, 1190.0, 260.0))


def boards(brush: Brush) -> None:
    """The floor, and the beams in the air over it."""
    planks(brush, BOARD, EDGE, VANISH, 70.0, 44)
    _lip(brush)
    if brush.light.time == "night" and not brush.lamplit:
        for x, y, pool, half in BEAMS:
            colour = "#FFE9BE"
            for grow, alpha in ((1.0, 0.055), (0.72, 0.055)):
                brush.polygon(
                    [(x - 20, y), (x + 20, y), (pool + half * grow, 934), (pool - half * grow, 934)], colour, "own", alpha=alpha
                )
            brush.disc(pool, 934, half, colour, "own", ry=44, alpha=0.12)


def _lip(brush: Brush) -> None:
    """The stage's edge with the footlights, and the dark below it."""
    brush.box(LEFT - 400, LIP, RIGHT + 400, LIP + 18, BOARD, "light")
    brush.box(LEFT - 400, LIP + 18, RIGHT + 400, BOTTOM + 20, RED, "shadow")
    for number in range(-14, 15):
        x = 960.0 + number * 190
        brush.box(x - 84, LIP + 34, x + 84, LIP + 130, RED)
        brush.box(x - 84, LIP + 34, x + 84, LIP + 38, GOLD, alpha=0.8)
    for number in range(-12, 13):
        x = 960.0 + 95 + number * 190
        brush.disc(x, LIP + 4, 34, BRASS, ry=26)
        brush.disc(x, LIP + 4, 34, BRASS, "shadow", ry=12)
        if brush.lamps:
            brush.glow(x, LIP - 18, 120, "#FFC46B", 0.42)
            brush.disc(x, LIP - 12, 15, "#FFF0C8", "own", ry=9)
    brush.box(LEFT - 400, LIP + 10, RIGHT + 400, LIP + 22, BOARD, "shadow")


def things(brush: Brush) -> None:
    """A painted bench, a mark of tape at the middle."""
    left, right = BENCH
    brush.disc((left + right) / 2 + 10, 886, 176, BOARD, "shadow", ry=12, alpha=0.9)
    for x in (left + 16, right - 46):
        block(brush, (x, 772, x + 30, 884), WOOD, shade=0.35, r=3, lit=0)
    brush.box(left + 30, 806, right - 30, 820, WOOD, "shadow")
    block(brush, (left, 752, right, 774), GOLD, shade=0.0, r=4, lit=5)
    brush.box(left, 766, right, 775, GOLD, "shadow", r=3)
    brush.line([(944, 956), (978, 972)], 5, "#F1EADB", alpha=0.75)
    brush.line([(978, 956), (944, 972)], 5, "#F1EADB", alpha=0.75)
