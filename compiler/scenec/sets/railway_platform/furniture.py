"""What stands and hangs on the platform: lamps, the station sign, the clock, a bench, a tub of flowers."""

from __future__ import annotations

import math
import random

import skia

from scenec.sets.brush import Brush, foliage, larger
from scenec.sets.railway_platform.canopy import EAVES, FASCIA_FOOT
from scenec.sets.railway_platform.floor import FLOOR
from scenec.sets.railway_platform.mid import LAMP_GLASS

IRON, WOOD, TEAL, CREAM, YELLOW, LEAF, POT = "#2B3538", "#A5673F", "#1F4650", "#F4EDDC", "#E3B23C", "#4C7350", "#8A5140"
LIT_SIGN = "#FFF4D8"
STATION = "Larkfield"  # a name reads the same in every language
CLOCK_X, CLOCK_Y = 1071.0, 249.0


def hanging(brush: Brush) -> None:
    """What hangs from the roof, before the fascia hides its hooks."""
    _sign(brush, 560.0, 207.0)
    _clock(brush)
    for x in (430.0, 930.0):
        _dome_lamp(brush, x)


def standing(brush: Brush) -> None:
    """What stands on the floor."""
    with larger(brush, 643.0, 878.0, 1.35):  # people sit on it
        _bench(brush, 508.0, 270.0)
    _tub(brush, 1528.0)
    _post_lamp(brush)


def _globe(brush: Brush, x: float, y: float, r: float) -> None:
    if brush.lamps:
        brush.glow(x, y, r * 7, "#FFC46B", 0.50)
        brush.disc(x, y, r, LAMP_GLASS, "own")
        brush.disc(x - r * 0.2, y - r * 0.15, r * 0.55, "#FFF8E2", "own")
    else:
        brush.disc(x, y, r, "#EFEDE4")
        brush.within(skia.Path.Circle(x, y, r), lambda: brush.disc(x + r * 0.5, y + r * 0.4, r, "#EFEDE4", "shadow", alpha=0.7))


def _shade(brush: Brush, x: float, y: float, half: float) -> None:
    """An enamel dome over a globe; `y` is its rim."""
    builder = skia.PathBuilder()
    builder.moveTo(x - half, y)
    builder.cubicTo(x - half * 0.92, y - half * 0.62, x - half * 0.52, y - half * 0.98, x, y - half * 1.02)
    builder.cubicTo(x + half * 0.52, y - half * 0.98, x + half * 0.92, y - half * 0.62, x + half, y)
    builder.close()
    dome = builder.detach()
    brush.shape(dome, IRON)
    brush.within(dome, lambda: brush.disc(x - half * 0.62, y - half * 0.70, half * 0.42, IRON, "light", ry=half * 0.3, alpha=0.8))
    brush.box(x - half - 2, y - 4, x + half + 2, y + 1, IRON, r=2)
    brush.box(x - 7, y - half * 1.02 - 9, x + 7, y - half * 0.95, IRON, r=2)


def _dome_lamp(brush: Brush, x: float) -> None:
    brush.box(x - 2, EAVES, x + 2, 214, IRON)
    _globe(brush, x, 250, 17)
    _shade(brush, x, 247, 34)


def _sign(brush: Brush, x: float, y: float) -> None:
    """The hanging station sign: the platform's number and the town's name."""
    width, height = 316.0, 62.0
    for rod in (x + 38, x + width - 38):
        brush.box(rod - 2, FASCIA_FOOT - 6, rod + 2, y + 2, IRON)
        brush.box(rod - 6, y - 5, rod + 6, y + 2, IRON, r=2)
    brush.box(x, y, x + width, y + height, IRON, r=9)
    lit = brush.lamps
    brush.box(x + 4, y + 4, x + width - 4, y + height - 4, "#2A6E7C" if lit else TEAL, "own" if lit else "base", r=6)
    line = "#8CC2BE" if lit else CREAM
    side = "own" if lit else "base"
    frame = skia.Paint(brush.paint(line, side, 0.75, stroke=2))  # type: ignore[arg-type]
    brush.canvas.drawRoundRect(skia.Rect.MakeLTRB(x + 9, y + 9, x + width - 9, y + height - 9), 4, 4, frame)
    brush.disc(x + 48, y + height / 2, 21, "#FFC95A" if lit else YELLOW, side)  # type: ignore[arg-type]
    brush.text("2", x + 48, y + height / 2 + 10.5, 29, 800, "#123A44" if lit else TEAL, side)  # type: ignore[arg-type]
    brush.text(STATION, x + 186, y + height / 2 + 14.5, 41, 680, LIT_SIGN if lit else CREAM, side)  # type: ignore[arg-type]


def _clock(brush: Brush) -> None:
    """A round station clock that tells the hour of the light."""
    x, y = CLOCK_X, CLOCK_Y
    brush.box(x - 3, FASCIA_FOOT - 6, x + 3, y - 40, IRON)
    brush.box(x - 14, y - 56, x + 14, y - 48, IRON, r=3)
    brush.disc(x, y, 48, IRON)
    brush.within(skia.Path.Circle(x, y, 48), lambda: brush.ring(x + 3, y + 3, 46, 5, IRON, "light", alpha=0.8))
    if brush.lamps:
        brush.glow(x, y, 150, "#FFD890", 0.35)
    brush.disc(x, y, 40, "#FFF0CC" if brush.lamps else "#F5EFDF", "own" if brush.lamps else "base")
    ink = "#2B3538"
    side = "own" if brush.lamps else "base"
    for mark in range(12):
        angle = mark * math.pi / 6
        inner, width = (29.0, 4.2) if mark % 3 == 0 else (32.0, 2.4)
        sin, cos = math.sin(angle), -math.cos(angle)
        brush.line([(x + inner * sin, y + inner * cos), (x + 36 * sin, y + 36 * cos)], width, ink, side)  # type: ignore[arg-type]
    hour = brush.light.hour
    for turn, length, width in ((hour / 12, 19.0, 4.6), (hour % 1, 30.0, 3.2)):
        _hand(brush, turn * 2 * math.pi, length, width, ink)
    brush.disc(x, y, 4.4, ink, side)  # type: ignore[arg-type]
    brush.disc(x, y, 1.8, "#C65B44", side)  # type: ignore[arg-type]


def _hand(brush: Brush, angle: float, length: float, width: float, ink: str) -> None:
    sin, cos = math.sin(angle), -math.cos(angle)
    points = [(-8.0, width * 0.5), (length, width * 0.28), (length + 2, 0.0), (length, -width * 0.28), (-8.0, -width * 0.5)]
    place = [(CLOCK_X + a * sin + b * cos, CLOCK_Y + a * cos - b * sin) for a, b in points]
    brush.polygon(place, ink, "own" if brush.lamps else "base")


def _bench(brush: Brush, x: float, width: float) -> None:
    """Slats on two cast frames."""
    right = x + width
    brush.disc(x + width / 2 + 14, 880, width * 0.58, FLOOR, "shadow", ry=11, alpha=0.9)
    for leg in (x + 20, right - 20):
        _frame(brush, leg)
    for y in (728.0, 746.0, 764.0):
        brush.box(x - 8, y, right + 8, y + 13, WOOD, r=4)
        brush.box(x - 8, y, right + 8, y + 4, WOOD, "light", r=2)
        brush.box(x - 8, y + 9, right + 8, y + 13, WOOD, "shadow", r=2)
    brush.box(x - 14, 796, right + 14, 806, WOOD, "light", r=4)
    brush.box(x - 14, 804, right + 14, 813, WOOD, "shadow", r=3)
    for leg in (x + 20, right - 20):
        brush.arc((leg - 2, 770), (leg + 1, 776), (leg - 1, 797), 6, IRON)
        brush.box(leg - 17, 766, leg + 9, 773, IRON, r=3)
        brush.box(leg - 15, 766, leg + 4, 768.5, IRON, "light", r=1)


def _frame(brush: Brush, x: float) -> None:
    """One cast-iron leg with its back rail."""
    brush.box(x - 4, 722, x + 4, 806, IRON, r=2)
    brush.arc((x - 2, 812), (x + 8, 840), (x - 12, 876), 7, IRON)
    brush.arc((x + 4, 812), (x - 4, 842), (x + 14, 870), 6, IRON)
    brush.box(x - 20, 872, x - 4, 879, IRON, r=2)
    brush.box(x + 7, 866, x + 22, 872, IRON, r=2)
    brush.line([(x - 6, 846), (x + 7, 846)], 4, IRON)


def _tub(brush: Brush, x: float) -> None:
    """Geraniums in an iron-bound tub."""
    brush.disc(x + 10, 878, 66, FLOOR, "shadow", ry=9, alpha=0.9)
    brush.shape(foliage(x, 796, 58, 30, 11, 5), LEAF)
    brush.shape(foliage(x + 16, 806, 40, 20, 9, 6), LEAF, "shadow")
    brush.shape(foliage(x - 22, 784, 22, 12, 8, 7), LEAF, "light", alpha=0.7)
    dice = random.Random(12)
    for _ in range(17):
        px, py = x + dice.uniform(-52, 50), 788 + dice.uniform(-20, 18)
        brush.disc(px, py, 6.4, "#C65B44", "shadow")
        brush.disc(px - 1.5, py - 1.5, 4.6, "#C65B44", "light" if dice.random() < 0.4 else "base")
    brush.polygon([(x - 50, 812), (x + 50, 812), (x + 40, 878), (x - 40, 878)], POT)
    brush.polygon([(x + 18, 812), (x + 50, 812), (x + 40, 878), (x + 14, 878)], POT, "shadow")
    brush.box(x - 54, 806, x + 54, 818, POT, r=3)
    brush.box(x - 54, 806, x + 20, 810, POT, "light", r=2)
    for y, half in ((832.0, 47.0), (860.0, 42.5)):
        brush.box(x - half, y, x + half, y + 5, IRON)


def _post_lamp(brush: Brush) -> None:
    """The tall lamp in the open part of the platform."""
    post = 1786.0
    brush.disc(post + 12, 862, 46, FLOOR, "shadow", ry=7, alpha=0.9)
    brush.arc((post, 250), (post, 192), (1712, 194), 8, IRON)
    brush.arc((post, 262), (post - 34, 254), (post - 40, 206), 4, IRON)
    brush.box(post - 5, 240, post + 5, 850, IRON)
    brush.box(post - 4, 250, post - 1.5, 840, IRON, "light", alpha=0.8)
    for y, half in ((250.0, 9.0), (600.0, 8.0), (800.0, 11.0)):
        brush.box(post - half, y, post + half, y + 8, IRON, r=3)
    brush.polygon([(post - 11, 806), (post + 11, 806), (post + 17, 862), (post - 17, 862)], IRON)
    brush.polygon([(post - 10, 808), (post - 5, 808), (post - 9, 862), (post - 16, 862)], IRON, "light", alpha=0.6)
    _globe(brush, 1712, 227, 17)
    _shade(brush, 1712, 224, 34)
