"""What stands in the park: the bench, the lantern over it, a bed of flowers round its foot."""

from __future__ import annotations

import random

from scenec.sets.brush import Brush, foliage, larger
from scenec.sets.outdoors import WHITE, bench, lantern
from scenec.sets.park.ground import PATH, grass_colour

STONE = "#B9AE9C"
BENCH, LANTERN = (1346.0, 1652.0), 1776.0


def things(brush: Brush) -> None:
    """Bench, lantern and flowers."""
    snow = brush.light.weather == "snow"
    with larger(brush, 1499.0, 892.0, 1.2):  # people sit on it
        bench(brush, *BENCH, grass_colour(brush) if snow else PATH)
    lantern(brush, LANTERN, grass_colour(brush))
    _bed(brush, LANTERN, 884.0)


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
