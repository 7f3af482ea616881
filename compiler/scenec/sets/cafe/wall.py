"""The cafe's back wall: plaster over a panelled wainscot, windows, a slate with the day's list, shelves, a door."""

from __future__ import annotations

import random

from scenec.sets.brush import Brush, foliage
from scenec.sets.room import LEFT, RIGHT, Rect, blade, block, ceiling, drops, picture, shine, sill_snow, wall

PLASTER, GREEN, CREAM, WOOD, SLATE, IRON, BRASS = "#D9B08C", "#2F5148", "#F0E0C4", "#6A4630", "#26302E", "#2B3538", "#C79A4A"
WARES = ("#C65B44", "#E8DCC2", "#D9A441", "#4F7A6E", "#8C5B4A")
CORNICE, RAIL, FLOOR = 52.0, 634.0, 830.0
VANISH = (960.0, 540.0)
WINDOWS: tuple[Rect, ...] = ((200, 150, 436, 620), (466, 150, 782, 620), (812, 150, 1030, 620))
DOOR: Rect = (-392, 226, -164, 830)
TRANSOM = 128.0


def whole(brush: Brush) -> None:
    """The layer."""
    door_glass = (DOOR[0] + 36, DOOR[1] + 36, DOOR[2] - 36, DOOR[1] + 380)
    wall(brush, PLASTER, (*WINDOWS, door_glass))
    _plaster(brush)
    _wainscot(brush)
    _door(brush, door_glass)
    for number, window in enumerate(WINDOWS):
        _window(brush, window, number)
    _lettering(brush)
    _herbs(brush, 264.0, 3)
    _herbs(brush, 866.0, 3)
    _slate(brush)
    _shelves(brush)
    _corner(brush)
    ceiling(brush, "#B98F6C", 26.0, VANISH, 300.0, WOOD)
    _cornice(brush)


def _plaster(brush: Brush) -> None:
    brush.box(LEFT - 400, CORNICE, RIGHT + 400, CORNICE + 34, PLASTER, "shadow", alpha=0.55)
    brush.box(1090, CORNICE, RIGHT + 400, RAIL, PLASTER, "shadow", alpha=0.22)
    dice = random.Random(8)
    for _ in range(16):  # strokes of the trowel
        x, y = dice.uniform(LEFT, RIGHT), dice.choice((96, 108, 120)) + dice.uniform(-10, 10)
        brush.box(x, y, x + dice.uniform(30, 90), y + 3, PLASTER, "light", r=1.5, alpha=0.22)


def _cornice(brush: Brush) -> None:
    brush.box(LEFT - 400, 24, RIGHT + 400, CORNICE, CREAM)
    brush.box(LEFT - 400, 24, RIGHT + 400, 29, CREAM, "light")
    brush.box(LEFT - 400, 36, RIGHT + 400, 39, CREAM, "shadow", alpha=0.8)
    brush.box(LEFT - 400, CORNICE - 6, RIGHT + 400, CORNICE, CREAM, "shadow")


def _wainscot(brush: Brush) -> None:
    brush.box(LEFT - 400, RAIL, RIGHT + 400, FLOOR + 4, GREEN)
    for x in range(int(LEFT) - 400, int(RIGHT) + 400, 152):
        brush.box(x, 664, x + 122, 786, GREEN, "shadow", alpha=0.75)
        brush.box(x + 7, 671, x + 122, 786, GREEN)
        brush.box(x + 7, 782, x + 122, 786, GREEN, "light", alpha=0.8)
        brush.box(x + 118, 671, x + 122, 786, GREEN, "light", alpha=0.5)
    brush.box(LEFT - 400, RAIL - 4, RIGHT + 400, RAIL + 6, GREEN, "light")
    brush.box(LEFT - 400, RAIL + 6, RIGHT + 400, RAIL + 13, GREEN, "shadow")
    brush.box(LEFT - 400, 804, RIGHT + 400, FLOOR + 4, GREEN, "shadow")
    brush.box(LEFT - 400, 802, RIGHT + 400, 806, GREEN, "light", alpha=0.6)


def _window(brush: Brush, window: Rect, number: int) -> None:
    left, top, right, foot = window
    middle = (left + right) / 2
    if brush.lamps and not brush.lamplit and brush.light.time == "night":
        brush.box(left, top, right, foot, "#1A2138", "own", alpha=0.16)  # the room's own darkness in the glass
    shine(brush, (left, top + TRANSOM, right, foot), ((0.10, 0.30), (0.52, 0.09)) if number != 1 else ((0.58, 0.16),))
    drops(brush, window, 30 + number)
    sill_snow(brush, left, right, foot)
    brush.box(left - 15, top - 15, right + 15, top, GREEN)
    brush.box(left - 15, top - 15, right + 15, top - 10, GREEN, "light")
    brush.box(left - 15, top - 15, left, foot + 16, GREEN, "shadow")
    brush.box(right, top - 15, right + 15, foot + 16, GREEN)
    brush.box(left - 4, top, left, foot, GREEN, "light", alpha=0.7)
    brush.box(left, top, right, top + 5, GREEN, "shadow", alpha=0.8)
    brush.box(left, top + TRANSOM, right, top + TRANSOM + 10, GREEN)
    brush.box(left, top + TRANSOM + 7, right, top + TRANSOM + 10, GREEN, "shadow")
    brush.box(middle - 4, top, middle + 4, top + TRANSOM, GREEN)
    brush.box(left - 26, foot, right + 26, foot + 14, GREEN)
    brush.box(left - 26, foot, right + 26, foot + 5, GREEN, "light")
    brush.box(left - 20, foot + 14, right + 20, foot + 20, PLASTER, "shadow")


def _lettering(brush: Brush) -> None:
    left, top, right, _ = WINDOWS[1]
    middle = (left + right) / 2
    colour, side = ("#FFE9BE", "own") if brush.lamps else (GREEN, "base")
    brush.title("Lumen", middle, top + 198, 66, colour, side)  # type: ignore[arg-type]
    brush.line([(middle - 78, top + 216), (middle + 78, top + 216)], 2.4, colour, side, alpha=0.8)  # type: ignore[arg-type]
    brush.text("CAFÉ", middle, top + 245, 20, 600, colour, side)  # type: ignore[arg-type]


def _herbs(brush: Brush, x: float, count: int) -> None:
    """Pots on the sill."""
    for number in range(count):
        px, kind = x + number * 52, number % 3
        pot = ("#B9603F", "#E8DCC2", "#4F7A6E")[kind]
        brush.polygon([(px - 15, 590), (px + 15, 590), (px + 11, 621), (px - 11, 621)], pot)
        brush.polygon([(px - 15, 590), (px - 5, 590), (px - 4, 621), (px - 11, 621)], pot, "shadow")
        brush.box(px - 17, 586, px + 17, 593, pot, "light", r=2)
        if kind == 1:
            for i, angle in enumerate((-128, -104, -78, -54)):
                blade(brush, px, 588, angle, 46 + 5 * (i % 2), 5, "#5E8B57")
            continue
        bush = "#5E8B57" if kind == 0 else "#4F7A52"
        outline = foliage(px, 572, 24, 18, 9, number + 2)
        brush.shape(outline, bush)
        brush.within(outline, lambda at=px, tone=bush: brush.disc(at + 8, 580, 20, tone, "shadow", ry=12))  # type: ignore[misc]
        brush.disc(px - 8, 565, 7, bush, "light", ry=4.5, alpha=0.8)


def _slate(brush: Brush) -> None:
    left, top, right, foot = 1232.0, 124.0, 1496.0, 352.0
    brush.box(left + 6, top + 9, right + 7, foot + 9, PLASTER, "shadow", r=6)
    block(brush, (left, top, right, foot), WOOD, shade=0.0, r=5)
    brush.box(left + 12, top + 12, right - 12, foot - 12, SLATE)
    brush.polygon(
        [(left + 40, foot - 12), (left + 120, top + 12), (left + 170, top + 12), (left + 90, foot - 12)],
        SLATE,
        "light",
        alpha=0.14,
    )
    chalk = "#F0E6D0"
    brush.title("Lumen", (left + right) / 2, top + 58, 34, chalk)
    brush.line([(left + 84, top + 70), (right - 84, top + 70)], 2, "#D9A441")
    for row, (name, price) in enumerate((("Espresso", "2.2"), ("Cappuccino", "3.0"), ("Chai", "3.2"), ("Brioche", "2.6"))):
        y = top + 104 + row * 30
        brush.words(name, left + 32, y, 19, 520, chalk)
        brush.words(price, right - 60, y, 19, 620, "#E3B85C")
        brush.line([(left + 142, y - 4), (right - 70, y - 4)], 1.2, chalk, alpha=0.30)


def _shelves(brush: Brush) -> None:
    for y, seed in ((214.0, 4), (362.0, 9)):
        for x in (1690.0, 1930.0, 2170.0):
            brush.box(x, y + 12, x + 9, y + 48, IRON)
            brush.polygon([(x, y + 48), (x + 9, y + 48), (x + 42, y + 14), (x + 30, y + 14)], IRON)
        brush.box(1664, y + 20, 2244, y + 36, PLASTER, "shadow", alpha=0.7)
        brush.box(1660, y, 2236, y + 13, WOOD)
        brush.box(1660, y, 2236, y + 4, WOOD, "light")
        brush.box(1660, y + 11, 2236, y + 19, WOOD, "shadow")
        _wares(brush, y, seed)


def _wares(brush: Brush, foot: float, seed: int) -> None:
    dice = random.Random(seed)
    x = 1676.0
    while x < 2190:
        kind, colour = dice.choice("jjbcp"), dice.choice(WARES)
        if kind == "j":
            block(brush, (x, foot - 56, x + 40, foot), colour, shade=0.32, r=8, lit=0)
            brush.box(x + 5, foot - 66, x + 35, foot - 53, WOOD, r=3)
            brush.box(x + 13, foot - 38, x + 33, foot - 20, "#F3EBDA", r=2, alpha=0.9)
            x += 52
        elif kind == "b":
            block(brush, (x, foot - 74, x + 24, foot), colour, shade=0.34, r=6, lit=0)
            brush.box(x + 8, foot - 104, x + 16, foot - 70, colour, r=3)
            brush.box(x + 7, foot - 108, x + 17, foot - 100, BRASS, r=2)
            brush.box(x + 4, foot - 46, x + 22, foot - 22, "#F3EBDA", r=2, alpha=0.9)
            x += 35
        elif kind == "c":
            for q in range(3):
                block(brush, (x, foot - 17 - q * 16, x + 46, foot - q * 16), "#F3EBDA", shade=0.32, r=5, lit=0)
            x += 60
        else:
            _trailing(brush, x + 20, foot)
            x += 58


def _trailing(brush: Brush, x: float, foot: float) -> None:
    """A plant that hangs over the shelf's edge."""
    block(brush, (x - 18, foot - 32, x + 18, foot), "#E8DCC2", shade=0.32, r=5, lit=0)
    leaf = "#4F7A52"
    for dx, drop in ((-15, 50), (5, 84), (19, 40)):
        brush.arc((x + dx * 0.5, foot - 28), (x + dx * 1.7, foot), (x + dx * 1.5, foot + drop), 2.6, leaf, "shadow")
        for step in range(4):
            y = foot - 12 + (drop + 12) * (step + 0.6) / 4
            side = -1 if (step + dx) % 2 else 1
            brush.smooth(
                [(x + dx * 1.5, y - 4), (x + dx * 1.5 + side * 11, y - 6), (x + dx * 1.5 + side * 9, y + 9)],
                leaf,
                "light" if step % 3 == 0 else "base",
            )
    crown = foliage(x, foot - 42, 27, 17, 9, int(x))
    brush.shape(crown, leaf)
    brush.within(crown, lambda: brush.disc(x + 10, foot - 34, 24, leaf, "shadow", ry=11))
    brush.disc(x - 9, foot - 48, 8, leaf, "light", ry=5, alpha=0.8)


def _door(brush: Brush, glass: Rect) -> None:
    """The way in, left of the windows."""
    left, top, right, foot = DOOR
    brush.box(left - 18, top - 18, right + 18, top, GREEN, "light")
    for a, b in ((left - 18, left), (right, right + 18), (left, glass[0]), (glass[2], right)):
        brush.box(a, top - 8 if b - a < 20 else top, b, foot, GREEN, "shadow" if a < left else "base")
    brush.box(left, top, right, glass[1], GREEN)
    brush.box(left, glass[3], right, foot, GREEN)
    brush.box(left + 36, glass[3] + 30, right - 36, foot - 34, GREEN, "shadow", alpha=0.8)
    brush.box(left + 42, glass[3] + 36, right - 36, foot - 34, GREEN)
    brush.box(left + 8, foot - 24, right - 8, foot - 8, BRASS)
    shine(brush, glass)
    drops(brush, glass, 60, 24)
    brush.box(right - 26, 560, right - 14, 640, BRASS, r=6)
    brush.box(right - 26, 560, right - 22, 640, BRASS, "light", r=3)


def _corner(brush: Brush) -> None:
    """Two prints left of the windows."""
    for area, colour in (((30.0, 158.0, 130.0, 284.0), "#C65B44"), ((30.0, 312.0, 130.0, 420.0), "#3F6B73")):
        inside = picture(brush, area, WOOD, "#F1E8D6", PLASTER)

        def cup(colour: str = colour, area: Rect = area) -> None:
            x, y = (area[0] + area[2]) / 2, (area[1] + area[3]) / 2
            brush.box(area[0], area[1], area[2], area[3], "#E9DAB9")
            brush.box(x - 17, y - 10, x + 12, y + 14, colour, r=8)
            brush.ring(x + 14, y, 7, 3.4, colour)
            brush.box(x - 24, y + 16, x + 20, y + 20, colour, "shadow", r=2)

        brush.within(inside, cup)
