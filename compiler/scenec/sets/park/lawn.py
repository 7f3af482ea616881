"""The lawn across the water: the pond with its reeds, trees left and right of where heads are, lamps."""

from __future__ import annotations

import random

from scenec.drawing.colour import mix
from scenec.sets.brush import Brush
from scenec.sets.nature import BROAD, ROUND, TALL, tree, tuft
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import MID_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
GRASS, POND, IRON, REED, STONE = "#86AE62", "#7FB0BE", "#2B3538", "#6E8F4E", "#B9B2A2"
# x, foot, height, spread, colour, lobes: tall ones away from heads.
TREES = (
    (-640, 676, 330, 300, "#5E8F5A", ROUND), (-250, 668, 300, 230, "#7BA35C", TALL), (60, 672, 290, 260, "#6B9A58", ROUND),
    (330, 658, 250, 200, "#4F7F5E", TALL), (1500, 650, 240, 220, "#7BA35C", ROUND), (1776, 676, 350, 320, "#5E8F5A", BROAD),
    (2080, 668, 310, 250, "#4F7F5E", TALL), (2420, 676, 330, 310, "#7BA35C", ROUND), (886, 634, 120, 120, "#6B9A58", ROUND),
    (1380, 632, 110, 124, "#5E8F5A", ROUND),
)  # fmt: skip
LAMPS = (470.0, 1330.0, -420.0, 2260.0)
WATER = (1250.0, 716.0, 480.0, 40.0)


def lawn(brush: Brush) -> None:
    """The layer."""
    snow = brush.light.weather == "snow"
    grass = MID_WHITE if snow else GRASS
    edge = ((LEFT, 640), (-200, 620), (400, 640), (1000, 616), (1600, 640), (2200, 618), (RIGHT, 640))
    brush.smooth([(LEFT - 200, 1200), *edge, (RIGHT + 200, 1200)], grass)
    brush.smooth(
        [
            (LEFT - 200, 1200),
            (LEFT, 690),
            (-100, 672),
            (420, 688),
            (760, 700),
            (1400, 690),
            (2000, 676),
            (RIGHT, 690),
            (RIGHT + 200, 1200),
        ],
        grass,
        "light",
        alpha=0.28,
    )
    for number, (x, foot, height, spread, colour, lobes) in enumerate(TREES):
        brush.disc(x - spread * 0.10, foot + 4, spread * 0.52, grass, "shadow", ry=spread * 0.045, alpha=0.85)
        tree(brush, float(x), float(foot), float(height), float(spread), colour, number * 13 + 7, lobes)
    for place in LAMPS:
        _lamp(brush, place)
    _pond(brush, grass)
    dice = random.Random(6)
    for i in range(46):
        px, py = LEFT + i * 78 + dice.uniform(-30, 30), dice.uniform(664, 772)
        if not snow and abs(px - WATER[0]) > WATER[2] + 20:
            tuft(brush, px, py, 9 + (py - 660) * 0.05, grass, i)


def _pond(brush: Brush, grass: str) -> None:
    x, y, rx, ry = WATER
    snow = brush.light.weather == "snow"
    water = "#B9CEDA" if snow else POND
    brush.disc(x, y - 4, rx + 14, grass, "shadow", ry=ry + 5)
    brush.disc(x, y, rx, water, ry=ry)
    sky = brush.light.sky[-1][0]
    brush.disc(
        x + 30,
        y + 8,
        rx * 0.82,
        mix(brush.tone(water), sky, 0.55 if not brush.lamplit else 0.15),
        "own",
        ry=ry * 0.62,
        alpha=0.75,
    )
    for dx, dy, wide in ((-230, -8, 110), (140, -12, 150), (-40, 14, 90), (260, 10, 120)):
        brush.box(
            x + dx,
            y + dy,
            x + dx + wide,
            y + dy + 3,
            "#FFFFFF",
            "own",
            r=1.5,
            alpha=0.10 if brush.light.time == "night" else 0.26,
        )
    _glitter(brush)
    if not snow:
        _ducks(brush, 1420.0, 724.0)
        for px in (800.0, 826.0, 1678.0, 1702.0, 1650.0):
            for k in range(5):
                lean = (k - 2) * 5
                brush.arc(
                    (px + k * 5, y + 14),
                    (px + k * 5 + lean * 0.3, y - 20),
                    (px + k * 5 + lean, y - 44 - 8 * (k % 3)),
                    3.2,
                    REED,
                    "shadow" if k % 2 else "base",
                )
            brush.box(px + 10, y - 52, px + 15, y - 36, "#7A5238", r=2.5)
    for sx, r in ((764.0, 18), (1728.0, 22), (1744.0, 13), (740.0, 12)):
        brush.disc(sx, y + 16, r, STONE, ry=r * 0.62)
        brush.disc(sx - r * 0.2, y + 20, r * 0.8, STONE, "shadow", ry=r * 0.4)


def _glitter(brush: Brush) -> None:
    """The low sun's or the lamp's road on the water."""
    if not brush.lamps or brush.lamplit or brush.light.weather in ("rain", "snow", "fog"):
        return
    colour, x = ("#FFE0A0", 960.0) if brush.light.time == "dusk" else ("#FFD890", 1330.0)
    dice = random.Random(4)
    for i in range(10):
        wide = dice.uniform(26, 74) * (1 - abs(i - 4.5) / 7)
        left = x - wide / 2 + dice.uniform(-9, 9)
        brush.box(left, 684 + i * 6.4, left + wide, 687.4 + i * 6.4, colour, "own", r=2, alpha=0.45)


def _ducks(brush: Brush, x: float, y: float) -> None:
    for dx, size, body, head in ((0.0, 1.0, "#8A6A4C", "#2F6B57"), (46.0, 0.86, "#9A7A58", "#8A6A4C")):
        px = x + dx
        brush.box(px - 30 * size, y + 2, px + 26 * size, y + 4.5, "#FFFFFF", "own", r=1, alpha=0.25)
        brush.smooth(
            [
                (px - 20 * size, y - 10 * size),
                (px - 4 * size, y - 12 * size),
                (px + 14 * size, y - 10 * size),
                (px + 16 * size, y + 2),
                (px - 14 * size, y + 3),
            ],
            body,
        )
        brush.disc(px + 15 * size, y - 15 * size, 6.5 * size, head)
        brush.polygon(
            [(px + 20 * size, y - 17 * size), (px + 28 * size, y - 13 * size), (px + 20 * size, y - 12 * size)], "#E0A63A"
        )


def _lamp(brush: Brush, x: float) -> None:
    brush.box(x - 3, 500, x + 3, 650, IRON)
    brush.box(x - 7, 636, x + 7, 650, IRON, r=2)
    brush.box(x - 9, 506, x + 9, 510, IRON)
    if brush.lamps:
        brush.glow(x, 494, 80, "#FFC46B", 0.50)
        brush.disc(x, 494, 10.5, "#FFE7B0", "own")
        brush.disc(x, 492, 5, "#FFF8E2", "own")
    else:
        brush.disc(x, 494, 10.5, "#EFEDE4")
        brush.disc(x - 4, 497, 6, "#EFEDE4", "shadow", alpha=0.7)
