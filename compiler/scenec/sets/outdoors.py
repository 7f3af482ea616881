"""What stands in streets and parks: benches, lanterns, bulbs on a line; and the slabs and setts that one walks on."""

from __future__ import annotations

import itertools
import random

from scenec.sets.brush import Brush, Point
from scenec.sets.table import OVERSCAN

LEFT, _, RIGHT, BOTTOM = OVERSCAN
IRON, CORD, WOOD, GLASS, LIT, WHITE = "#2B3538", "#3A4248", "#A5673F", "#F3E6C4", "#FFE7B0", "#F4F8FC"


def bench(brush: Brush, left: float, right: float, ground: str) -> None:
    """Slats on two cast feet; `ground`: what it stands on."""
    snow = brush.light.weather == "snow"
    brush.disc((left + right) / 2 - 16, 892, (right - left) * 0.6405, ground, "shadow", ry=12, alpha=0.9)
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


def lantern(brush: Brush, x: float, ground: str) -> None:
    """A post with a glass lantern, its light at 2.4 m; `ground`: what it stands on."""
    brush.disc(x + 8, 886, 44, ground, "shadow", ry=8, alpha=0.9)
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


def slabs(brush: Brush, colour: str, edge: float, vanish: Point, pitch: float, depths: tuple[float, ...], seed: int) -> None:
    """Paving from `edge` downwards, `depths` pixels each row's foot below it; some slabs are lighter or darker."""
    brush.box(LEFT - 400, edge, RIGHT + 400, BOTTOM + 20, colour)
    dice = random.Random(seed)

    def at(x: float, down: float) -> Point:
        y = edge + down
        return vanish[0] + (x - vanish[0]) * (y - vanish[1]) / (edge - vanish[1]), y

    rows = (0.0, *depths, BOTTOM + 20 - edge)
    for row, (top, foot) in enumerate(itertools.pairwise(rows)):
        for number in range(-40, 41):
            x = vanish[0] + (number + 0.5 * (row % 2)) * pitch
            if dice.random() < 0.2:
                corners = [at(x, top), at(x + pitch, top), at(x + pitch, foot), at(x, foot)]
                brush.polygon(corners, colour, "light" if dice.random() < 0.45 else "shadow", alpha=0.20)
            brush.line([at(x, top), at(x, foot)], 2.0, colour, "shadow", alpha=0.36)
        brush.line([(LEFT - 400, edge + top), (RIGHT + 400, edge + top)], 2.0, colour, "shadow", alpha=0.36)


def festoon(brush: Brush, posts: tuple[float, float], height: float, sag: float, count: int) -> None:
    """Bulbs on a line that hangs between two posts, so many less one; the line goes on to others out of sight."""
    left, right = posts

    def hangs(share: float) -> Point:
        return left + (right - left) * share, height + 4 * sag * share * (1 - share)

    brush.line([hangs(k / 40) for k in range(41)], 2.6, CORD)
    for end, way in ((left, -1), (right, 1)):
        brush.arc((end, height), (end + way * 400, height + sag), (end + way * 920, height - 40), 2.6, CORD)
    for number in range(1, count):
        x, y = hangs(number / count)
        brush.box(x - 4, y, x + 4, y + 11, CORD, r=2)
        if brush.lamps:
            brush.glow(x, y + 20, 74, "#FFC46B", 0.40)
            brush.disc(x, y + 20, 10, LIT, "own", ry=11)
            brush.disc(x, y + 20, 5, "#FFF8E2", "own")
        else:
            brush.disc(x, y + 20, 10, GLASS, ry=11)
            brush.disc(x - 3, y + 22, 6, GLASS, "shadow", alpha=0.6)
