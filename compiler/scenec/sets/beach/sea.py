"""The sea: far out with sails and a headland, and near with its breakers; the sun or the moon has a road on it."""

from __future__ import annotations

import random

from scenec.drawing.colour import mix
from scenec.sets.brush import Brush, Point, foliage
from scenec.sets.nature import leaf_colour
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import MID_WHITE, PATH_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
DEEP, BLUE, SHALLOW, FOAM, WET, CLIFF, HEATH, WHITE, RED = (
    "#5C95AC", "#68AABA", "#8CC6C6", "#F4F8F4", "#C0A57C", "#B09A86", "#86A07C", "#F1EADB", "#C65B44",
)  # fmt: skip
HORIZON = 576.0
ROADS = {"dusk": 486.0, "night": 868.0}  # under the low sun, and under the moon


def far(brush: Brush) -> None:
    """The layer."""
    _headland(brush, 150.0)
    _island(brush, 1660.0)
    brush.box(LEFT - 400, HORIZON, RIGHT + 400, BOTTOM, DEEP)
    brush.box(LEFT - 400, HORIZON, RIGHT + 400, HORIZON + 3, DEEP, "light", alpha=0.6)
    dice = random.Random(8)
    for _ in range(90):
        x, y = dice.uniform(LEFT - 300, RIGHT + 300), HORIZON + 8 + 90 * dice.random() ** 1.3
        wide = 24 + (y - HORIZON) * 0.7
        brush.box(x, y, x + wide, y + 2.2, DEEP, "light" if dice.random() < 0.6 else "shadow", r=1, alpha=0.5)
    _sail(brush, 700.0, HORIZON + 12, 0.9, WHITE)
    _sail(brush, 1290.0, HORIZON + 5, 0.6, "#D98A6A")
    glitter(brush, HORIZON + 6, 9, 7.0, (26.0, 120.0))


def glitter(brush: Brush, top: float, rows: int, step: float, wide: tuple[float, float]) -> None:
    """The road of a low sun or of the moon: bars that widen towards us."""
    if brush.light.weather in ("rain", "snow", "fog") or brush.light.disc == "" or brush.lamplit or not brush.lamps:
        return
    colour, strength = ("#FFE0A0", 0.55) if brush.light.time == "dusk" else ("#C9D6FF", 0.30)
    place = ROADS[brush.light.time]
    dice = random.Random(round(top))
    for row in range(rows):
        half = (wide[0] + (wide[1] - wide[0]) * row / rows) * dice.uniform(0.55, 1.0) / 2
        at = place + dice.uniform(-8, 8)
        brush.box(at - half, top + row * step, at + half, top + row * step + 3.4, colour, "own", r=2, alpha=strength)


def _headland(brush: Brush, x: float) -> None:
    snow = brush.light.weather == "snow"
    green = MID_WHITE if snow else HEATH
    rock: list[Point] = [
        (LEFT - 500, 520),
        (-300, 486),
        (x - 60, 500),
        (x + 90, 508),
        (x + 190, 540),
        (x + 260, 566),
        (x + 300, 600),
    ]
    brush.polygon([*rock, (LEFT - 500, 620)], CLIFF)
    brush.polygon([(LEFT - 500, 548), (-300, 532), (x, 548), (x + 150, 568), (x + 300, 600), (LEFT - 500, 620)], CLIFF, "shadow")
    brush.smooth(
        [
            (LEFT - 500, 560),
            (LEFT - 500, 500),
            (-300, 476),
            (x - 60, 492),
            (x + 96, 502),
            (x + 196, 538),
            (x + 90, 524),
            (-100, 520),
        ],
        green,
    )
    tower = x + 60
    brush.polygon([(tower - 17, 504), (tower + 17, 504), (tower + 11, 400), (tower - 11, 400)], WHITE)
    brush.polygon([(tower - 17, 504), (tower - 5, 504), (tower - 4, 400), (tower - 11, 400)], WHITE, "shadow")
    for top, foot, half in ((424.0, 444.0, 13.0), (466.0, 486.0, 15.0)):
        brush.box(tower - half, top, tower + half, foot, RED)
    brush.box(tower - 16, 394, tower + 16, 401, "#3A4248", r=2)
    brush.box(tower - 8, 374, tower + 8, 394, "#FFE7B0" if brush.lamps else "#DCE6E2", "own" if brush.lamps else "base")
    brush.polygon([(tower - 12, 375), (tower + 12, 375), (tower, 356)], RED)
    if brush.lamps:
        brush.glow(tower, 384, 120, "#FFE0A0", 0.5)
    brush.box(tower + 30, 484, tower + 72, 506, WHITE)
    brush.polygon([(tower + 24, 486), (tower + 51, 466), (tower + 78, 486)], MID_WHITE if snow else RED)
    for k in range(7):
        brush.shape(foliage(-260 + k * 52, 488 + (k % 3) * 5, 24, 14, 8, k), leaf_colour(brush, HEATH), "shadow")


def _island(brush: Brush, x: float) -> None:
    brush.smooth(
        [
            (x - 230, HORIZON + 12),
            (x - 120, HORIZON - 26),
            (x + 20, HORIZON - 44),
            (x + 150, HORIZON - 22),
            (x + 300, HORIZON + 12),
        ],
        "#8FA79C",
    )
    brush.smooth(
        [(x - 230, HORIZON + 12), (x - 140, HORIZON - 18), (x - 30, HORIZON - 10), (x - 40, HORIZON + 12)],
        "#8FA79C",
        "shadow",
        alpha=0.7,
    )


def _sail(brush: Brush, x: float, y: float, size: float, colour: str) -> None:
    brush.line([(x, y - 4), (x, y - 74 * size)], 2.4, "#6B4F3C")
    brush.polygon([(x + 3, y - 72 * size), (x + 3, y - 12 * size), (x + 40 * size, y - 12 * size)], colour)
    brush.polygon([(x - 3, y - 64 * size), (x - 3, y - 12 * size), (x - 28 * size, y - 12 * size)], colour, "shadow")
    brush.polygon([(x - 30 * size, y - 8), (x + 38 * size, y - 8), (x + 26 * size, y + 3), (x - 22 * size, y + 3)], "#7A4B33")


def near(brush: Brush) -> None:
    """The layer: bands of lighter water, breakers, the wet sand."""
    snow = brush.light.weather == "snow"
    sky = brush.light.sky[-1][0]

    def curve(level: float, swing: float, phase: int) -> list[Point]:
        return [
            (LEFT - 500 + k * 240, level + swing * (1 if (k + phase) % 2 else -1) * (0.6 + 0.4 * ((k * 7) % 3) / 2))
            for k in range(19)
        ]

    def band(level: float, swing: float, phase: int, colour: str, side: str = "base", alpha: float = 1.0) -> None:
        brush.smooth([(LEFT - 900, BOTTOM), *curve(level, swing, phase), (RIGHT + 900, BOTTOM)], colour, side, alpha=alpha)  # type: ignore[arg-type]

    band(628, 3, 0, BLUE)
    for level, phase in ((650.0, 0), (668.0, 1)):
        brush.smooth([*curve(level, 3, phase), *reversed(curve(level + 6, 3, phase))], BLUE, "light", alpha=0.8)
    band(690, 7, 1, SHALLOW)
    brush.smooth([*curve(686, 7, 1), *reversed(curve(697, 7, 1))], FOAM, alpha=0.9)
    brush.smooth([*curve(697, 7, 1), *reversed(curve(703, 7, 1))], SHALLOW, "shadow", alpha=0.8)
    band(728, 11, 0, SHALLOW, "light", 0.55)
    wet = PATH_WHITE if snow else WET
    band(752, 15, 1, wet, "shadow", 1.0)
    brush.smooth([*curve(748, 15, 1), *reversed(curve(763, 15, 1))], FOAM)
    band(768, 15, 1, mix(brush.tone(wet), sky, 0.34 if not brush.lamplit else 0.10), "own")
    band(800, 12, 0, wet)
    glitter(brush, HORIZON + 62, 7, 13.0, (90.0, 190.0))
