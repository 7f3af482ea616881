"""The painted cloth at the back: hills under a large pale moon, clouds on wires, in few flat colours."""

from __future__ import annotations

import random

from scenec.sets.brush import Brush, Point
from scenec.sets.table import OVERSCAN

LEFT, TOP, RIGHT, BOTTOM = OVERSCAN
SKY, LOW, MOON, HILL, HILL_NEAR, STAR = "#4F7EAE", "#6592B8", "#B9CCCF", "#557F94", "#456E84", "#F0DDA6"
FOOT = 800.0
STARS = ((300, 150), (470, 250), (700, 90), (1240, 130), (1460, 230), (1680, 120), (1120, 60), (160, 300), (1800, 310), (860, 40))


def cloth(brush: Brush) -> None:
    """The layer."""
    brush.box(LEFT - 900, TOP - 400, RIGHT + 900, BOTTOM + 100, SKY)
    brush.smooth([(LEFT - 900, 1500), (LEFT, 330), (400, 372), (960, 340), (1520, 376), (RIGHT, 330), (RIGHT + 900, 1500)], LOW)
    brush.disc(960, 236, 150, MOON)
    for x, y, r in ((912.0, 206.0, 22.0), (1004.0, 268.0, 30.0), (1000.0, 180.0, 14.0)):
        brush.disc(x, y, r, MOON, "shadow", alpha=0.35)
    for x, y in STARS:
        _star(brush, float(x), float(y), 15.0)
    for x, y, size in ((420.0, 178.0, 1.0), (1500.0, 150.0, 1.15), (-260.0, 200.0, 1.1), (2200.0, 180.0, 1.0)):
        _cloud(brush, x, y, size)
    far: list[Point] = [
        (LEFT - 900, 1600),
        (LEFT, 640),
        (-300, 600),
        (200, 656),
        (640, 612),
        (1080, 660),
        (1500, 606),
        (2000, 650),
        (RIGHT, 610),
        (RIGHT + 900, 1600),
    ]
    brush.smooth(far, HILL)
    brush.smooth([(x, y + 84) for x, y in far[:1]] + [(x + 160, y + 76) for x, y in far[1:-1]] + [far[-1]], HILL_NEAR)
    dice = random.Random(6)
    for number in range(26):
        x, y = LEFT - 300 + number * 160 + dice.uniform(-30, 30), 700 + dice.uniform(-10, 34)
        high = dice.uniform(34, 60)
        brush.polygon(
            [(x - high * 0.34, y), (x, y - high), (x + high * 0.34, y)], HILL_NEAR, "shadow" if number % 2 else "light", alpha=0.5
        )
    for x in range(-700, 2800, 350):  # the cloth's seams
        brush.line([(x, TOP), (x, FOOT)], 2, SKY, "shadow", alpha=0.10)
    brush.box(LEFT - 900, FOOT - 10, RIGHT + 900, FOOT, "#5A4038")


def _star(brush: Brush, x: float, y: float, r: float) -> None:
    brush.line([(x, TOP), (x, y)], 1.2, SKY, "shadow", alpha=0.5)
    points = []
    for k in range(8):
        reach = r if k % 2 == 0 else r * 0.34
        dx, dy = ((0, -1), (0.7, -0.7), (1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7))[k]
        points.append((x + dx * reach, y + dy * reach))
    brush.polygon(points, STAR)


def _cloud(brush: Brush, x: float, y: float, s: float) -> None:
    for dx in (-70, 60):
        brush.line([(x + dx * s, TOP), (x + dx * s, y - 20 * s)], 1.6, SKY, "shadow", alpha=0.7)
    for side, drop in (("shadow", 9.0), ("base", 0.0)):
        for dx, dy, r in ((-92, 6, 38), (-36, -18, 54), (34, -8, 48), (90, 8, 34)):
            brush.disc(x + dx * s, y + dy * s + drop, r * s, "#C4D2D4", side)  # type: ignore[arg-type]
        brush.box(x - 128 * s, y + 6 * s + drop, x + 122 * s, y + 42 * s + drop, "#C4D2D4", side, r=18 * s)  # type: ignore[arg-type]
