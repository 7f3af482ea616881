"""Two desks: one behind the marks with a screen and a chair on either side, one at the left edge with another."""

from __future__ import annotations

from scenec.drawing.colour import mix
from scenec.sets.brush import Brush
from scenec.sets.office.floor import CARPET
from scenec.sets.room import block

TOP, FRAME, PETROL, MUSTARD, PAPER, RED = "#C79A67", "#3A4248", "#3F6470", "#D9A441", "#F3EEE4", "#C65B44"
DESK = 706.0
TABLE = (692.0, 1070.0)


def desks(brush: Brush) -> None:
    """Everything on and around them."""
    _shade(brush, -150.0, 250.0)
    _desk(brush, -150.0, 250.0)
    _screen(brush, 40.0, 0)
    _keyboard(brush, 60.0)
    block(brush, (176, DESK - 34, 204, DESK), RED, shade=0.33, r=6, lit=0)
    _chair(brush, 612.0, 1)
    _chair(brush, 1150.0, -1)
    _shade(brush, *TABLE)
    table(brush)


def table(brush: Brush) -> None:
    """The desk behind the marks with what stands on it."""
    _desk(brush, *TABLE)
    _screen(brush, 856.0, 1)
    _keyboard(brush, 856.0)
    _papers(brush, 984.0)
    _lamp(brush, 754.0)


def _shade(brush: Brush, left: float, right: float) -> None:
    brush.disc((left + right) / 2 + 12, 884, (right - left) * 0.58, CARPET, "shadow", ry=14, alpha=0.9)


def _desk(brush: Brush, left: float, right: float) -> None:
    for x in (left + 18, right - 30):
        brush.box(x, DESK + 10, x + 12, 876, FRAME)
        brush.box(x - 16, 872, x + 28, 882, FRAME, r=4)
    block(brush, (right - 116, DESK + 14, right - 34, 822), "#E3DCCD", shade=0.22, r=3, lit=0)
    for y in (DESK + 48, DESK + 84):
        brush.line([(right - 114, y), (right - 36, y)], 2, "#E3DCCD", "shadow")
    for y in (DESK + 28, DESK + 66, DESK + 101):
        brush.box(right - 88, y, right - 62, y + 5, FRAME, r=2)
    brush.box(left, DESK, right, DESK + 16, TOP, r=3)
    brush.box(left, DESK, right, DESK + 5, TOP, "light", r=2)
    brush.box(left, DESK + 12, right, DESK + 20, TOP, "shadow", r=2)


def _screen(brush: Brush, x: float, kind: int) -> None:
    """A monitor that faces us."""
    brush.polygon([(x - 12, 670), (x + 12, 670), (x + 16, DESK - 2), (x - 16, DESK - 2)], FRAME, "shadow")
    brush.box(x - 40, DESK - 7, x + 40, DESK, FRAME, r=3)
    brush.box(x - 98, 568, x + 98, 682, FRAME, r=6)
    lit = brush.lamps
    side = "own" if lit else "base"
    field = "#BFD6D8" if lit else "#9FBCC2"
    brush.box(x - 91, 575, x + 91, 671, field, side, r=2)  # type: ignore[arg-type]
    ink, pale = mix(field, PETROL, 0.75), mix(field, "#FFFFFF", 0.6)
    brush.box(x - 91, 575, x + 91, 587, ink, side)  # type: ignore[arg-type]
    if kind == 0:
        for row in range(5):
            brush.box(x - 78, 597 + row * 13, x - 20 + 22 * (row % 3), 603 + row * 13, ink, side, r=2, alpha=0.7)  # type: ignore[arg-type]
    else:
        brush.box(x - 80, 597, x - 6, 660, pale, side, r=3)  # type: ignore[arg-type]
        for number, height in enumerate((18, 34, 26, 46)):
            brush.box(x - 70 + number * 16, 652 - height, x - 60 + number * 16, 652, ink, side)  # type: ignore[arg-type]
        for row in range(4):
            brush.box(x + 6, 600 + row * 15, x + 76 - 14 * (row % 2), 607 + row * 15, ink, side, r=2, alpha=0.6)  # type: ignore[arg-type]
    if lit:
        brush.glow(x, 622, 190, "#CFE6F0", 0.16)


def _keyboard(brush: Brush, x: float) -> None:
    brush.polygon([(x - 52, DESK - 6), (x + 52, DESK - 6), (x + 60, DESK + 1), (x - 60, DESK + 1)], PAPER)
    brush.line([(x - 48, DESK - 3), (x + 48, DESK - 3)], 1.6, PAPER, "shadow")
    brush.disc(x + 80, DESK - 3, 10, PAPER, ry=4.5)


def _papers(brush: Brush, x: float) -> None:
    block(brush, (x - 26, DESK - 12, x + 34, DESK), PETROL, shade=0.2, r=2, lit=3)
    block(brush, (x - 30, DESK - 22, x + 26, DESK - 11), PAPER, shade=0.2, r=1, lit=0)
    block(brush, (x + 36, DESK - 30, x + 58, DESK), MUSTARD, shade=0.33, r=4, lit=0)
    for dx, top, colour in ((40, 52, RED), (46, 58, PETROL), (52, 50, "#7FA9A4")):
        brush.line([(x + dx, DESK - 28), (x + dx + (dx - 46) * 0.5, DESK - top)], 3.4, colour)


def _lamp(brush: Brush, x: float) -> None:
    brush.disc(x, DESK - 3, 22, FRAME, ry=5)
    brush.line([(x, DESK - 4), (x - 14, DESK - 62), (x + 18, DESK - 104)], 5, FRAME)
    brush.polygon([(x + 8, DESK - 116), (x + 28, DESK - 98), (x + 44, DESK - 84), (x - 2, DESK - 90)], MUSTARD)
    if brush.lamps:
        brush.disc(x + 22, DESK - 86, 15, "#FFF0C8", "own", ry=5)
        brush.glow(x + 22, DESK - 76, 110, "#FFC46B", 0.34)


def _chair(brush: Brush, x: float, side: int) -> None:
    """A swivel chair seen from its side; `side` +1 looks right."""
    brush.disc(x + 8, 884, 70, CARPET, "shadow", ry=9, alpha=0.9)
    brush.box(x - 5, 776, x + 5, 852, FRAME)
    brush.box(x + 1, 780, x + 4, 850, FRAME, "light", alpha=0.5)
    for dx in (-46, 0, 46):
        brush.line([(x, 848), (x + dx, 872)], 7, FRAME)
        brush.disc(x + dx, 877, 7, FRAME)
    back = x - side * 52
    brush.arc((x - side * 20, 776), (back - side * 4, 780), (back, 716), 6, FRAME)
    brush.box(back - 10, 608, back + 10, 726, PETROL, r=10)
    brush.box(back - 10, 612, back - 2, 722, PETROL, "shadow", r=6)
    brush.box(x - 56, 752, x + 56, 776, PETROL, r=11)
    brush.box(x - 50, 753, x + 50, 760, PETROL, "light", r=4, alpha=0.7)
    brush.box(x - 54, 768, x + 54, 777, PETROL, "shadow", r=6)
