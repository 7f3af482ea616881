"""The long green board, over everybody's head: a triangle with its squares, a sum, the planets; chalk on the tray."""

from __future__ import annotations

import math

from scenec.sets.brush import Brush
from scenec.sets.classroom.wall import PLASTER, WOOD

SLATE, CHALK, YELLOW, ROSE, SKY = "#2F5A4A", "#EFEBDD", "#F0CE78", "#E8A79A", "#A9D3DC"
LEFT, TOP, RIGHT, FOOT = 486.0, 84.0, 1342.0, 336.0


def board(brush: Brush) -> None:
    """Board, frame, tray, and what was written."""
    brush.box(LEFT - 8, TOP - 2, RIGHT + 24, FOOT + 26, PLASTER, "shadow", r=4, alpha=0.9)
    brush.box(LEFT - 16, TOP - 16, RIGHT + 16, FOOT + 12, WOOD, r=4)
    brush.box(LEFT - 16, TOP - 16, RIGHT + 16, TOP - 10, WOOD, "light", r=3)
    brush.box(LEFT, TOP, RIGHT, FOOT, SLATE)
    brush.box(LEFT, TOP, RIGHT, TOP + 6, SLATE, "shadow")
    for x, wide in ((LEFT + 90, 150.0), (LEFT + 470, 90.0)):  # where it was wiped
        brush.polygon([(x, FOOT), (x + 110, TOP), (x + 110 + wide, TOP), (x + wide, FOOT)], SLATE, "light", alpha=0.10)
    for x in (LEFT + 285, LEFT + 571):
        brush.line([(x, TOP + 3), (x, FOOT - 2)], 2.4, SLATE, "shadow")
    _triangle(brush, LEFT + 140, 222.0)
    _sum(brush, LEFT + 428)
    _planets(brush, LEFT + 716, 208.0)
    brush.box(LEFT - 22, FOOT + 8, RIGHT + 22, FOOT + 22, WOOD, r=3)
    brush.box(LEFT - 22, FOOT + 8, RIGHT + 22, FOOT + 12, WOOD, "light", r=2)
    for x, colour in ((LEFT + 60, CHALK), (LEFT + 96, YELLOW), (LEFT + 520, CHALK), (LEFT + 560, ROSE)):
        brush.box(x, FOOT + 2, x + 24, FOOT + 8, colour, r=2)
    brush.box(LEFT + 640, FOOT - 6, LEFT + 706, FOOT + 8, "#8C5B4A", r=3)
    brush.box(LEFT + 640, FOOT + 3, LEFT + 706, FOOT + 8, CHALK, r=2)


def _triangle(brush: Brush, x: float, y: float) -> None:
    a, b, c = (x - 44, y + 26), (x + 24, y + 26), (x - 44, y - 26)
    brush.polygon([(a[0] - 52, a[1]), a, c, (c[0] - 52, c[1])], SKY, alpha=0.35)
    brush.polygon([a, b, (b[0], b[1] + 68), (a[0], a[1] + 68)], YELLOW, alpha=0.35)
    brush.polygon([c, b, (b[0] + 52, b[1] - 68), (c[0] + 52, c[1] - 68)], ROSE, alpha=0.35)
    squares = (
        [a, b, c, a],
        [(a[0] - 52, a[1]), a, c, (c[0] - 52, c[1]), (a[0] - 52, a[1])],
        [a, b, (b[0], b[1] + 68), (a[0], a[1] + 68), a],
        [c, b, (b[0] + 52, b[1] - 68), (c[0] + 52, c[1] - 68), c],
    )
    for square in squares:
        brush.line(square, 3.4, CHALK, alpha=0.9)
    for words, at in (("a²", (x - 70, y + 9)), ("b²", (x - 10, y + 68)), ("c²", (x + 18, y - 30))):
        brush.text(words, *at, 26, 560, CHALK)


def _sum(brush: Brush, x: float) -> None:
    brush.text("a² + b² = c²", x, 156, 38, 520, CHALK)
    brush.line([(x - 104, 174), (x + 104, 170)], 3, YELLOW, alpha=0.9)
    for row, words in enumerate(("3² + 4² = 5²", "9 + 16 = 25")):
        brush.text(words, x, 220 + row * 44, 32, 480, CHALK)
    brush.arc((x - 92, 288), (x, 306), (x + 92, 284), 3, ROSE)


def _planets(brush: Brush, x: float, y: float) -> None:
    brush.disc(x - 92, y, 30, YELLOW, alpha=0.9)
    for k in range(8):
        angle = k * math.pi / 4 + 0.2
        brush.line(
            [
                (x - 92 + 38 * math.cos(angle), y + 38 * math.sin(angle)),
                (x - 92 + 49 * math.cos(angle), y + 49 * math.sin(angle)),
            ],
            3,
            YELLOW,
        )
    for radius, size, colour, turn in ((78.0, 7.0, ROSE, -0.5), (122.0, 11.0, SKY, 0.35), (172.0, 15.0, YELLOW, -0.22)):
        points = []
        for k in range(13):
            angle = -0.85 + k * 1.7 / 12
            points.append((x - 92 + radius * math.cos(angle), y + radius * 0.62 * math.sin(angle)))
        brush.line(points, 2.2, CHALK, alpha=0.65)
        brush.disc(x - 92 + radius * math.cos(turn), y + radius * 0.62 * math.sin(turn), size, colour)
    px, py = x - 92 + 172 * math.cos(-0.22), y + 172 * 0.62 * math.sin(-0.22)
    brush.arc((px - 27, py + 7), (px, py + 13), (px + 27, py - 7), 3, CHALK)
