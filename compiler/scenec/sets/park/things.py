"""What stands in the park: the bench, the lantern over it, a bed of flowers round its foot."""

from __future__ import annotations

import random

from scenec.sets.brush import Brush, foliage, larger
from scenec.sets.park.ground import PATH, grass_colour

IRON, WOOD, GLASS, LIT, WHITE, STONE = "#2B3538", "#A5673F", "#F3E6C4", "#FFE7B0", "#F4F8FC", "#B9AE9C"
BENCH, LANTERN = (1346.0, 1652.0), 1776.0


def things(brush: Brush) -> None:
    """Bench, lantern and flowers."""
    with larger(brush, 1499.0, 892.0, 1.2):  # people sit on it
        _bench(brush)
    _lantern(brush, LANTERN)
    _bed(brush, LANTERN, 884.0)


def _bench(brush: Brush) -> None:
    left, right = BENCH
    snow = brush.light.weather == "snow"
    brush.disc((left + right) / 2 - 16, 892, 196, PATH if not snow else grass_colour(brush), "shadow", ry=12, alpha=0.9)
    for x in (left + 34, right - 34):
        brush.arc((x + 4, 812), (x + 14, 850), (x - 16, 892), 8, IRON)
        brush.arc((x + 8, 812), (x + 2, 850), (x + 26, 884), 8, IRON)
        brush.line([(x - 4, 852), (x + 12, 852)], 5, IRON)
        brush.box(x - 4, 694, x + 6, 812, IRON, r=3)
    for y in (700.0, 724.0, 748.0):
        brush.box(left, y, right, y + 17, WOOD, r=5)
        brush.box(left, y, right, y + 5, WOOD, "light", r=3)
        brush.box(left, y + 12, right, y + 17, WOOD, "shadow", r=3)
    for y, side in ((799.0, "light"), (806.0, "base"), (814.0, "shadow")):
        brush.box(left - 10, y, right + 10, y + 11, WOOD, side, r=4)  # type: ignore[arg-type]
    for x in (left + 34, right - 34):
        brush.arc((x, 760), (x + 2, 770), (x, 800), 7, IRON)
        brush.box(x - 20, 762, x + 14, 770, IRON, r=4)
        brush.box(x - 18, 762, x + 8, 765, IRON, "light", r=2)
    if snow:
        brush.box(left - 9, 789, right + 9, 803, WHITE, r=6)
        brush.box(left - 9, 798, right + 9, 803, WHITE, "shadow", r=3)
        brush.box(left + 1, 691, right - 1, 704, WHITE, r=6)


def _lantern(brush: Brush, x: float) -> None:
    brush.disc(x + 8, 886, 44, grass_colour(brush), "shadow", ry=8, alpha=0.9)
    brush.polygon([(x - 9, 800), (x + 9, 800), (x + 22, 886), (x - 22, 886)], IRON)
    brush.polygon([(x + 2, 800), (x + 7, 800), (x + 18, 886), (x + 8, 886)], IRON, "light", alpha=0.5)
    brush.box(x - 6, 330, x + 6, 804, IRON)
    brush.box(x + 1, 340, x + 4, 800, IRON, "light", alpha=0.6)
    for y, half in ((332.0, 14.0), (352.0, 10.0), (560.0, 9.0), (790.0, 13.0)):
        brush.box(x - half, y, x + half, y + 9, IRON, r=3)
    brush.line([(x - 34, 372), (x + 34, 372)], 5, IRON)
    for side in (-1, 1):
        brush.disc(x + side * 36, 372, 5.5, IRON)
    body = [(x - 30, 258), (x + 30, 258), (x + 19, 332), (x - 19, 332)]
    if brush.lamps:
        brush.glow(x, 296, 330, "#FFC46B", 0.55)
        brush.polygon(body, LIT, "own")
        brush.disc(x, 304, 11, "#FFF8E2", "own", ry=17)
    else:
        brush.polygon(body, GLASS)
        brush.polygon([body[0], (x - 10, 258), (x - 6, 332), body[3]], GLASS, "shadow")
        brush.polygon([(x + 12, 262), (x + 20, 262), (x + 14, 328), (x + 9, 328)], GLASS, "light")
    for a, b in ((-30, -19), (0, 0), (30, 19)):
        brush.line([(x + a, 258), (x + b, 332)], 3.4, IRON)
    brush.polygon([(x - 37, 260), (x + 37, 260), (x + 15, 230), (x - 15, 230)], IRON)
    brush.polygon([(x + 4, 232), (x + 14, 232), (x + 33, 258), (x + 14, 258)], IRON, "light", alpha=0.4)
    brush.box(x - 5, 218, x + 5, 232, IRON, r=3)
    brush.disc(x, 214, 6.5, IRON)
    if brush.light.weather == "snow":
        brush.polygon([(x - 34, 254), (x + 34, 254), (x + 14, 226), (x - 14, 226)], WHITE)
        brush.polygon([(x - 34, 254), (x - 6, 254), (x - 4, 226), (x - 14, 226)], WHITE, "shadow")


def _bed(brush: Brush, x: float, y: float) -> None:
    """A round bed behind a rim of stones, open where the post stands."""
    if brush.light.weather == "snow":
        brush.smooth([(x - 96, y + 10), (x - 50, y - 16), (x + 40, y - 18), (x + 104, y + 8), (x + 30, y + 20)], WHITE)
        return
    leaf = "#4C7350"
    for dx, dy, r in ((-66, -10, 34), (-26, -16, 38), (24, -14, 38), (66, -8, 34)):
        brush.shape(foliage(x + dx, y + dy, r, r * 0.62, 9, int(dx) + 200), leaf)
        brush.shape(foliage(x + dx - 8, y + dy + 8, r * 0.8, r * 0.4, 8, int(dx) + 300), leaf, "shadow")
    dice = random.Random(23)
    for i in range(24):
        px, py = x + dice.uniform(-92, 92), y - 18 + dice.uniform(-18, 18)
        colour = ("#E8788A", "#F0C14B", "#F4E7C0")[i % 3]
        brush.disc(px, py, 6.6, colour, "shadow")
        brush.disc(px + 1.5, py - 1.5, 4.8, colour)
    for i in range(9):
        sx = x - 104 + i * 26
        brush.disc(sx, y + 10 + (4 if 1 < i < 7 else 0), 15, STONE, ry=9)
        brush.disc(sx - 3, y + 13 + (4 if 1 < i < 7 else 0), 12, STONE, "shadow", ry=5.5)
        brush.disc(sx + 3, y + 6 + (4 if 1 < i < 7 else 0), 8, STONE, "light", ry=3)
