"""The near houses across the road: a florist's on the left, a bookshop on the right, each with an awning and flats above."""

from __future__ import annotations

import random

from scenec.sets.brush import Brush, foliage
from scenec.sets.room import books
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import GROUND_WHITE, MID_WHITE

LEFT, TOP, RIGHT, BOTTOM = OVERSCAN
BRICK, OCHRE, ROSE, SAND, TRIM, GLASS, FRAME = "#B56E55", "#D9B273", "#C98F7C", "#D6C3A0", "#F1E6D0", "#6C8894", "#35504C"
RED, CREAM, GREEN, LIT, WARM, SLAB, ROAD, BOX = (
    "#C65B44",
    "#F4EDDC",
    "#3F6F62",
    "#FFD48A",
    "#FFE0A4",
    "#C2B6A4",
    "#8E8C8B",
    "#4C7350",
)
VANISH = (968.0, 560.0)
FOOT, SHOP = 772.0, 372.0  # the far pavement; the ground floor's ceiling
LEFT_END, RIGHT_END = 430.0, 1372.0


def houses(brush: Brush) -> None:
    """The layer without the car."""
    _side(brush, LEFT_END, 492.0, OCHRE)
    _side(brush, RIGHT_END, 1312.0, SAND)
    for area, colour, seed in (
        ((-2000.0, -40.0), ROSE, 3),
        ((-40.0, LEFT_END), OCHRE, 4),
        ((RIGHT_END, 1880.0), SAND, 6),
        ((1880.0, 4000.0), BRICK, 7),
    ):
        _front(brush, *area, colour, seed)
    _florist(brush, 20.0, 384.0)
    _bookshop(brush, 1418.0, 1836.0)
    for left, right in ((-560.0, -110.0), (1950.0, 2400.0)):
        _shop(brush, left, right, "#4A6A86")
        _awning(brush, left - 14, right + 14, "#4A6A86", CREAM)
    _ground(brush)
    _lamp(brush, 905.0, 806.0)


def _side(brush: Brush, near: float, far: float, colour: str) -> None:
    """The wall that runs away from the corner."""

    def at(y: float) -> float:
        return VANISH[1] + (y - VANISH[1]) * (VANISH[0] - far) / (VANISH[0] - near)

    brush.polygon([(near, TOP - 300), (far, at(TOP - 300)), (far, at(FOOT)), (near, FOOT)], colour, "shadow")
    for top, foot in ((60.0, 220.0), (440.0, 610.0)):
        a, b = near + (far - near) * 0.3, near + (far - near) * 0.72
        corners = []
        for x in (a, b):
            share = (x - near) / (far - near)
            corners += [(x, y + (at(y) - y) * share) for y in ((top, foot) if x == a else (foot, top))]
        brush.polygon(corners, GLASS, "shadow", alpha=0.7)


def _front(brush: Brush, left: float, right: float, colour: str, seed: int) -> None:
    """A facade: windows with shutters or boxes of flowers."""
    brush.box(left, TOP - 300, right, FOOT, colour)
    brush.box(left, SHOP - 14, right, SHOP, TRIM)
    brush.box(left, SHOP - 14, right, SHOP - 9, TRIM, "light")
    brush.box(left, SHOP, right, SHOP + 8, colour, "shadow")
    brush.box(right - 12, TOP - 300, right, FOOT, colour, "light", alpha=0.35)
    brush.box(left, FOOT - 30, right, FOOT, colour, "shadow", alpha=0.6)
    dice = random.Random(seed)
    step = 170.0
    columns = int((min(right, 3000) - max(left, -1000)) // step)
    start = max(left, -1000.0) + (min(right, 3000.0) - max(left, -1000.0) - (columns - 1) * step) / 2
    for column in range(columns):
        for foot in (290.0, 0.0, -290.0):
            _window(brush, start + column * step, foot, colour, seed, lit=dice.random() < 0.45)


def _window(brush: Brush, x: float, foot: float, wall: str, seed: int, *, lit: bool) -> None:
    top = foot - 170
    brush.box(x - 46, top - 12, x + 46, foot + 4, TRIM)
    burns = lit and brush.lamps > 0
    brush.box(x - 36, top, x + 36, foot - 4, "#F2C98A" if burns else GLASS, "own" if burns else "base")
    if not burns:
        brush.polygon(
            [(x - 36, foot - 4), (x - 36, top + 70), (x + 20, top), (x + 36, top), (x + 36, top + 16)], GLASS, "light", alpha=0.45
        )
    else:
        brush.box(x - 36, top, x - 20, foot - 4, "#D98A5A", "own", alpha=0.7)
        brush.box(x + 20, top, x + 36, foot - 4, "#D98A5A", "own", alpha=0.7)
    brush.box(x - 36, top, x + 36, top + 6, GLASS, "shadow", alpha=0.7)
    brush.box(x - 3, top, x + 3, foot - 4, TRIM)
    brush.box(x - 36, top + 58, x + 36, top + 63, TRIM)
    if seed in (4, 7):
        for side in (-1, 1):
            a = x + side * 46
            brush.box(min(a, a + side * 30), top - 6, max(a, a + side * 30), foot + 2, GREEN)
            for row in range(7):
                brush.line([(a + side * 5, top + 10 + row * 23), (a + side * 25, top + 10 + row * 23)], 3, GREEN, "shadow")
    snow = brush.light.weather == "snow"
    brush.box(x - 54, foot, x + 54, foot + 13, MID_WHITE if snow else TRIM)
    brush.box(x - 54, foot + 9, x + 54, foot + 16, wall, "shadow")
    if seed in (6, 3) and not snow:
        brush.box(x - 46, foot - 18, x + 46, foot + 2, "#8A5140")
        for k in range(6):
            brush.shape(foliage(x - 38 + k * 15, foot - 24, 13, 12, 8, k + seed), BOX, "shadow" if k % 2 else "base")
            brush.disc(x - 38 + k * 15, foot - 30, 5.5, (RED, "#F0C14B", CREAM)[k % 3])


def _shop(brush: Brush, left: float, right: float, frame: str) -> None:
    """The front: a frame, a window that shines in the evening."""
    brush.box(left, SHOP + 12, right, FOOT - 4, frame)
    brush.box(left, SHOP + 12, right, SHOP + 17, frame, "light")
    brush.box(left + 14, 490, right - 14, 690, WARM if brush.lamps else GLASS, "own" if brush.lamps else "shadow", alpha=0.92)
    brush.box(left + 22, 706, right - 14, FOOT - 18, frame, "shadow")
    brush.box(left + 30, 713, right - 14, FOOT - 18, frame)


def _gloss(brush: Brush, left: float, right: float) -> None:
    for share in (0.12, 0.55):
        x = left + (right - left) * share
        brush.polygon([(x, 690), (x + 60, 490), (x + 96, 490), (x + 36, 690)], "#FFFFFF", "own", alpha=0.08)
    brush.box(left + 14, 490, right - 14, 499, FRAME, "shadow", alpha=0.5)


def _florist(brush: Brush, left: float, right: float) -> None:
    door = right - 104
    _shop(brush, left, right, FRAME)
    brush.title("Mimosa", (left + right) / 2, 425, 40, CREAM)
    for k in range(9):
        x = left + 36 + k * 26
        if x < door - 24:
            brush.line([(x, 690), (x + (k % 3 - 1) * 8, 622 - 18 * (k % 2))], 4, BOX)
            brush.disc(x + (k % 3 - 1) * 8, 616 - 18 * (k % 2), 15, ("#E8A0A0", "#F0C14B", "#F4EDDC", "#C9A7E0")[k % 4])
            brush.box(x - 11, 652, x + 11, 690, ("#7FA9A4", "#D9C6A0")[k % 2], r=3)
    brush.box(door, 476, door + 8, FOOT - 4, FRAME, "shadow")
    brush.box(door + 8, 490, right - 14, FOOT - 8, FRAME)
    brush.box(door + 22, 504, right - 28, 706, WARM if brush.lamps else GLASS, "own" if brush.lamps else "base", alpha=0.92)
    brush.disc(door + 20, 640, 5, "#D2A24C")
    _gloss(brush, left, door)
    _awning(brush, left - 16, right + 16, RED, CREAM)
    if brush.light.weather != "snow":
        for number, (x, colour) in enumerate(((56.0, "#E8788A"), (112.0, "#F0C14B"), (168.0, "#F4EDDC"), (224.0, "#C9A7E0"))):
            brush.shape(foliage(x, 716, 27, 21, 9, number), BOX)
            for k in range(7):
                brush.disc(x - 18 + k * 6, 706 + (k * 7 + number * 3) % 15, 6, colour, "shadow" if k % 3 == 0 else "base")
            brush.polygon([(x - 21, 728), (x + 21, 728), (x + 15, FOOT + 4), (x - 15, FOOT + 4)], "#8FA0A2")
            brush.polygon([(x - 21, 728), (x - 7, 728), (x - 6, FOOT + 4), (x - 15, FOOT + 4)], "#8FA0A2", "shadow")


def _bookshop(brush: Brush, left: float, right: float) -> None:
    _shop(brush, left, right, "#6B3F3A")
    brush.title("Atlas", (left + right) / 2, 427, 42, CREAM)
    covers = ("#C65B44", "#3F7A80", "#E6D9C0", "#D9A441", "#7A5A6B", "#4F7A6E")
    for row, foot in enumerate((588.0, 690.0)):
        brush.box(left + 18, foot - 6, right - 18, foot, "#8A5A3C")
        books(brush, left + 26, right - 26, foot - 6, (44, 70), covers, row + 31)
    _gloss(brush, left, right)
    _awning(brush, left - 16, right + 16, GREEN, CREAM)


def _awning(brush: Brush, left: float, right: float, colour: str, stripe: str) -> None:
    """Striped, with a scalloped valance."""
    top, foot, step = 442.0, 502.0, (right - left) / 10
    snow = brush.light.weather == "snow"
    for k in range(10):
        a, b = left + k * step, left + (k + 1) * step
        tone = colour if k % 2 == 0 else stripe
        grow = 14.0
        a2, b2 = a + (k - 5) / 5 * grow, b + (k - 4) / 5 * grow
        brush.polygon([(a, top), (b, top), (b2, foot), (a2, foot)], MID_WHITE if snow else tone)
        brush.disc((a2 + b2) / 2, foot + 2, (b2 - a2) / 2, tone, "shadow", ry=15)
        brush.box(a2, foot - 3, b2, foot + 4, tone, "shadow")
    brush.box(left - 2, top - 8, right + 2, top + 2, "#3A4248", r=3)


def _lamp(brush: Brush, x: float, foot: float) -> None:
    """A lamp on the island in the road, between where heads are."""
    iron = "#2B3538"
    brush.disc(x, foot, 40, SLAB, ry=7)
    brush.box(x - 4, 432, x + 4, foot, iron)
    brush.box(x - 9, foot - 34, x + 9, foot, iron, r=2)
    brush.box(x - 13, 436, x + 13, 441, iron)
    if brush.lamps:
        brush.glow(x, 418, 120, "#FFC46B", 0.50)
        brush.disc(x, 418, 16, "#FFE7B0", "own")
        brush.disc(x - 3, 415, 8, "#FFF8E2", "own")
    else:
        brush.disc(x, 418, 16, "#EFEDE4")
        brush.disc(x - 5, 422, 10, "#EFEDE4", "shadow", alpha=0.7)


def _ground(brush: Brush) -> None:
    snow = brush.light.weather == "snow"
    slab, road = (GROUND_WHITE, GROUND_WHITE) if snow else (SLAB, ROAD)
    for left, right in ((LEFT - 1200, 506.0), (1300.0, RIGHT + 1300)):
        inner = 40.0 if right < 960 else -40.0
        a, b = (left, right + inner) if inner > 0 else (left + inner, right)
        brush.polygon([(left, FOOT - 4), (right, FOOT - 4), (b, FOOT + 22), (a, FOOT + 22)], slab)
        brush.polygon([(left, FOOT - 4), (right, FOOT - 4), (b, FOOT + 1), (a, FOOT + 1)], slab, "shadow", alpha=0.7)
        brush.box(a, FOOT + 22, b, FOOT + 29, slab, "shadow")
    brush.box(LEFT - 1200, FOOT + 29, RIGHT + 1300, BOTTOM, road)
