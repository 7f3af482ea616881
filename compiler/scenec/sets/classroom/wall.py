"""The classroom's wall: two colours of paint with a rail, tall windows, a garland of drawings, the map, a door."""

from __future__ import annotations

from scenec.sets.brush import Brush, foliage
from scenec.sets.room import LEFT, RIGHT, Rect, ceiling, drops, shine, sill_snow, wall

PLASTER, DADO, TRIM, WOOD, FRAME, PAPER = "#EBDDBC", "#8FB2A6", "#F6F0E0", "#A9713F", "#F3EDDF", "#F7F1E2"
VANISH = (960.0, 540.0)
CORNICE, RAIL, SKIRTING, FLOOR = 48.0, 640.0, 802.0, 834.0
WINDOWS: tuple[Rect, ...] = ((24, 128, 204, 600), (240, 128, 420, 600), (-410, 128, -230, 600), (-194, 128, -14, 600))
DOOR: Rect = (1990, 226, 2230, 834)
RED, TEAL, MUSTARD, LAND, SEA = "#C65B44", "#3F7A80", "#D9A441", "#9DB07A", "#A9C9D0"


def whole(brush: Brush) -> None:
    """The layer without board and map."""
    wall(brush, PLASTER, WINDOWS)
    brush.box(LEFT - 400, CORNICE, RIGHT + 400, CORNICE + 26, PLASTER, "shadow", alpha=0.5)
    brush.box(LEFT - 400, RAIL, RIGHT + 400, FLOOR + 8, DADO)
    brush.box(LEFT - 400, RAIL + 9, RIGHT + 400, RAIL + 17, DADO, "shadow")
    brush.box(LEFT - 400, RAIL - 4, RIGHT + 400, RAIL + 10, WOOD)
    brush.box(LEFT - 400, RAIL - 4, RIGHT + 400, RAIL, WOOD, "light")
    brush.box(LEFT - 400, SKIRTING, RIGHT + 400, FLOOR + 8, WOOD)
    brush.box(LEFT - 400, SKIRTING, RIGHT + 400, SKIRTING + 5, WOOD, "light")
    brush.box(LEFT - 400, FLOOR - 7, RIGHT + 400, FLOOR + 8, WOOD, "shadow")
    for number, window in enumerate(WINDOWS):
        _window(brush, window, number)
    _radiator(brush, 46.0)
    _drawings(brush, 1392.0)
    _door(brush)
    ceiling(brush, TRIM, 26.0, VANISH, 640.0, TRIM)
    brush.box(LEFT - 400, 24, RIGHT + 400, CORNICE, TRIM)
    brush.box(LEFT - 400, CORNICE - 6, RIGHT + 400, CORNICE, TRIM, "shadow")


def _window(brush: Brush, window: Rect, number: int) -> None:
    left, top, right, foot = window
    middle, upper = (left + right) / 2, top + 150
    shine(brush, window, ((0.10, 0.30), (0.60, 0.12)))
    drops(brush, window, 110 + number, 36)
    sill_snow(brush, left, right, foot)
    brush.box(left - 16, top - 16, right + 16, top, FRAME)
    brush.box(left - 16, top - 16, right + 16, top - 11, FRAME, "light")
    brush.box(left - 16, top - 16, left, foot, FRAME, "shadow")
    brush.box(right, top - 16, right + 16, foot, FRAME)
    brush.box(left, top, right, top + 5, FRAME, "shadow")
    for y in (upper, upper + 160):
        brush.box(left, y, right, y + 8, FRAME)
        brush.box(left, y + 6, right, y + 8, FRAME, "shadow")
    brush.box(middle - 5, top, middle + 5, foot, FRAME)
    brush.box(middle - 5, top, middle - 1.5, foot, FRAME, "shadow")
    brush.box(left - 26, foot, right + 26, foot + 16, FRAME)
    brush.box(left - 26, foot, right + 26, foot + 5, FRAME, "light")
    brush.box(left - 20, foot + 16, right + 20, foot + 23, PLASTER, "shadow")
    if number in (0, 1):
        _seedlings(brush, left + 40, foot, 3 - number)


def _seedlings(brush: Brush, x: float, foot: float, count: int) -> None:
    """What the class grows in tins."""
    for k in range(count):
        px, colour = x + k * 44, (RED, TEAL, MUSTARD)[k % 3]
        brush.box(px - 14, foot - 26, px + 14, foot + 2, colour, r=3)
        brush.box(px - 14, foot - 26, px - 5, foot + 2, colour, "shadow", r=3)
        brush.box(px - 14, foot - 18, px + 14, foot - 9, PAPER, alpha=0.8)
        brush.arc((px, foot - 26), (px - 2, foot - 42), (px + 1, foot - 54), 3, "#5E8B57")
        for side in (-1, 1):
            brush.disc(px + side * 9, foot - 52 + side * 3, 9, "#5E8B57", "light" if side > 0 else "base", ry=5.5)


def _radiator(brush: Brush, start: float) -> None:
    brush.box(start - 6, 690, start + 346, 786, DADO, "shadow", r=6, alpha=0.8)
    for rib in range(20):
        x = start + rib * 17
        brush.box(x, 684, x + 12, 782, TRIM, r=5)
        brush.box(x, 684, x + 4, 782, TRIM, "shadow", r=3)


def _drawings(brush: Brush, x: float) -> None:
    """Children's pictures on a line beside the board."""
    brush.arc((x - 34, 112), (x + 18, 130), (x + 74, 112), 2, WOOD)
    for row, draw in enumerate((_sun, _house, _flower)):
        top, left = 116.0 + row * 80, x - 24 + 6 * (row % 2)
        brush.box(left + 4, top + 5, left + 96, top + 77, PLASTER, "shadow", alpha=0.9)
        brush.box(left, top, left + 92, top + 72, PAPER)
        draw(brush, left + 46, top + 38)
        brush.disc(left + 46, top + 5, 4, (RED, TEAL, MUSTARD)[row])


def _sun(brush: Brush, x: float, y: float) -> None:
    brush.disc(x - 14, y - 4, 14, MUSTARD)
    for dx, dy in ((-38, -4), (-14, -28), (10, -4), (-32, -22), (4, -22)):
        brush.line([(x - 14 + (dx + 14) * 0.75, y - 4 + (dy + 4) * 0.75), (x + dx, y + dy)], 3, MUSTARD)
    brush.box(x - 40, y + 20, x + 40, y + 28, "#7BA35C")


def _house(brush: Brush, x: float, y: float) -> None:
    brush.box(x - 20, y - 4, x + 20, y + 26, RED)
    brush.polygon([(x - 27, y - 3), (x, y - 28), (x + 27, y - 3)], TEAL)
    brush.box(x - 6, y + 8, x + 6, y + 26, PAPER)


def _flower(brush: Brush, x: float, y: float) -> None:
    brush.line([(x, y + 27), (x, y - 8)], 4, "#5E8B57")
    for dx, dy in ((-11, -10), (11, -10), (0, -21), (-7, 1), (7, 1)):
        brush.disc(x + dx, y - 2 + dy, 8, "#D98AA0")
    brush.disc(x, y - 11, 7, MUSTARD)


def world(brush: Brush) -> None:
    """The map on its two rods."""
    left, top, right, foot = 1530.0, 116.0, 1900.0, 350.0
    brush.box(left + 7, top + 12, right + 8, foot + 10, PLASTER, "shadow", alpha=0.9)
    brush.box(left, top, right, foot, SEA)
    for y in range(int(top) + 48, int(foot), 49):
        brush.line([(left, y), (right, y)], 1.2, SEA, "shadow", alpha=0.6)
    for x in range(int(left) + 62, int(right), 62):
        brush.line([(x, top), (x, foot)], 1.2, SEA, "shadow", alpha=0.6)
    _continents(brush, left, top)
    for rod in (top - 8, foot - 4):
        brush.box(left - 14, rod, right + 14, rod + 13, WOOD, r=5)
        brush.box(left - 14, rod, right + 14, rod + 4, WOOD, "light", r=2)
    brush.line([(left + 120, top - 6), ((left + right) / 2, top - 34), (right - 120, top - 6)], 2, WOOD)


def _continents(brush: Brush, left: float, top: float) -> None:
    shapes = (
        ("#D9B46A", ((24, 44), (62, 30), (104, 40), (98, 68), (76, 82), (66, 104), (50, 92), (30, 72))),
        (LAND, ((84, 122), (108, 128), (116, 150), (100, 186), (90, 214), (80, 184), (74, 150))),
        ("#D99A7A", ((168, 112), (196, 104), (220, 116), (226, 140), (206, 172), (194, 198), (180, 168), (164, 138))),
        (LAND, ((172, 60), (196, 40), (222, 44), (214, 70), (196, 84), (178, 84))),
        (
            "#C9A0A8",
            ((226, 46), (282, 28), (334, 42), (344, 66), (318, 88), (306, 112), (286, 104), (268, 122), (248, 98), (228, 82)),
        ),
        ("#D9B46A", ((296, 164), (326, 156), (344, 174), (334, 196), (308, 198), (294, 182))),
    )
    for colour, points in shapes:
        brush.smooth([(left + x, top + y) for x, y in points], colour)


def _door(brush: Brush) -> None:
    left, top, right, foot = DOOR
    brush.box(left - 20, top - 20, right + 20, foot, WOOD)
    brush.box(left - 20, top - 20, right + 20, top - 14, WOOD, "light")
    brush.box(left, top, right, foot, TEAL)
    brush.box(left, top, left + 50, foot, TEAL, "shadow", alpha=0.6)
    brush.box(left + 50, top + 50, right - 50, top + 230, "#8FA9A8")
    brush.box(left + 50, top + 300, right - 50, foot - 60, TEAL, "shadow", alpha=0.7)
    brush.disc(left + 24, top + 330, 9, MUSTARD)
    brush.shape(foliage(left + 120, top + 150, 30, 16, 8, 3), "#8FA9A8", "light", alpha=0.4)
