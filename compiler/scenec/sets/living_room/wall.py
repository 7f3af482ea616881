"""The living room's wall: plaster over a dado, a window with curtains, pictures above where heads are, a door."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush
from scenec.sets.room import LEFT, RIGHT, Rect, ceiling, drops, patch, picture, shine, sill_snow, wall

PLASTER, DADO, TRIM, CURTAIN, WOOD, DARK, BRASS = "#A9B79C", "#9BAB8F", "#F1EADB", "#C9724F", "#7B5238", "#2F3A3A", "#C79A4A"
VANISH = (960.0, 540.0)
CORNICE, RAIL, SKIRTING, FLOOR = 44.0, 648.0, 800.0, 836.0
WINDOW: Rect = (160, 130, 580, 610)
DOOR: Rect = (-372, 200, -132, 836)
TERRACOTTA, TEAL, MUSTARD, PLUM, SAND, CREAM = "#C9724F", "#3F6B73", "#D9A441", "#7A5A6B", "#E6D9C0", "#F4EEDF"


def whole(brush: Brush) -> None:
    """The layer without the bookcase."""
    wall(brush, PLASTER, (WINDOW,))
    _sunlight(brush)
    brush.box(LEFT - 400, CORNICE, RIGHT + 400, CORNICE + 30, PLASTER, "shadow", alpha=0.5)
    _dado(brush)
    _door(brush)
    _window(brush)
    _curtain(brush, 1)
    _curtain(brush, -1)
    _rod(brush)
    _pictures(brush)
    _clock(brush, 2190.0, 300.0)
    ceiling(brush, TRIM, 20.0, VANISH, 900.0, TRIM)
    brush.box(LEFT - 400, 18, RIGHT + 400, CORNICE, TRIM)
    brush.box(LEFT - 400, 18, RIGHT + 400, 23, TRIM, "light")
    brush.box(LEFT - 400, 31, RIGHT + 400, 34, TRIM, "shadow", alpha=0.8)
    brush.box(LEFT - 400, CORNICE - 5, RIGHT + 400, CORNICE, TRIM, "shadow")


def _sunlight(brush: Brush) -> None:
    """The window's light on the wall right of it, under the pictures' height."""
    if brush.light.time != "day":
        return
    for a, b in ((730.0, 786.0), (802.0, 858.0)):
        lean = 40.0
        patch(brush, [(a + lean, 130), (b + lean, 114), (b, 352), (a, 368)], 0.5)


def _dado(brush: Brush) -> None:
    left, right = LEFT - 400, RIGHT + 400
    brush.box(left, RAIL, right, FLOOR + 6, DADO)
    for x in range(int(left), int(right), 230):
        brush.box(x, 682, x + 190, 776, DADO, "shadow", alpha=0.55)
        brush.box(x + 5, 687, x + 190, 776, DADO)
        brush.box(x + 5, 772, x + 190, 776, DADO, "light", alpha=0.8)
        brush.box(x + 186, 687, x + 190, 776, DADO, "light", alpha=0.5)
    brush.box(left, RAIL - 5, right, RAIL + 8, TRIM)
    brush.box(left, RAIL - 5, right, RAIL - 1, TRIM, "light")
    brush.box(left, RAIL + 8, right, RAIL + 13, DADO, "shadow")
    brush.box(left, SKIRTING, right, FLOOR + 6, TRIM)
    brush.box(left, SKIRTING, right, SKIRTING + 6, TRIM, "light")
    brush.box(left, SKIRTING + 11, right, SKIRTING + 13, TRIM, "shadow", alpha=0.7)
    brush.box(left, FLOOR - 8, right, FLOOR + 6, TRIM, "shadow")


def _window(brush: Brush) -> None:
    left, top, right, foot = WINDOW
    middle, bar = (left + right) / 2, top + (foot - top) * 0.34
    shine(brush, WINDOW, ((0.08, 0.16), (0.60, 0.10)))
    drops(brush, (left, top, middle, foot), 41, 36)
    drops(brush, (middle, top, right, foot), 42, 36)
    sill_snow(brush, left, right, foot)
    brush.box(left - 22, top - 22, right + 22, top, TRIM)
    brush.box(left - 22, top - 22, right + 22, top - 17, TRIM, "light")
    brush.box(left - 22, top - 22, left, foot, TRIM, "shadow")
    brush.box(right, top - 22, right + 22, foot, TRIM)
    brush.box(left, top, left + 5, foot, TRIM, "light", alpha=0.9)
    brush.box(left, top, right, top + 5, TRIM, "shadow")
    brush.box(middle - 7, top, middle + 7, foot, TRIM)
    brush.box(middle - 7, top, middle - 2, foot, TRIM, "shadow")
    brush.box(left, bar, right, bar + 9, TRIM)
    brush.box(left, bar + 6, right, bar + 9, TRIM, "shadow")
    brush.box(left - 40, foot, right + 40, foot + 20, TRIM)
    brush.box(left - 40, foot, right + 40, foot + 6, TRIM, "light")
    brush.box(left - 34, foot + 20, right + 34, foot + 28, PLASTER, "shadow")
    _cat(brush, 462.0, foot + 11)


def _cat(brush: Brush, x: float, foot: float) -> None:
    """Sits on the sill and looks out."""
    fur = "#4A4048"
    brush.arc((x + 26, foot - 8), (x + 70, foot - 2), (x + 62, foot + 34), 9, fur)
    brush.smooth(
        [
            (x - 24, foot),
            (x - 27, foot - 30),
            (x - 16, foot - 62),
            (x + 2, foot - 72),
            (x + 20, foot - 56),
            (x + 32, foot - 22),
            (x + 30, foot),
        ],
        fur,
    )
    brush.smooth([(x - 26, foot), (x - 27, foot - 30), (x - 18, foot - 58), (x - 8, foot - 44), (x - 10, foot)], fur, "shadow")
    brush.disc(x - 6, foot - 86, 21, fur, ry=19)
    for ear in (-1, 1):
        brush.polygon([(x - 6 + ear * 19, foot - 92), (x - 6 + ear * 15, foot - 120), (x - 6 + ear * 3, foot - 102)], fur)


def _curtain(brush: Brush, side: int) -> None:
    """Hangs in soft folds; `side` +1: the left one, gathered to the left."""
    left, _, right, foot = WINDOW
    outer = left - 92 if side > 0 else right + 84
    top, hem = 88.0, foot + 148

    def fold(start: float, end: float, plane: str, alpha: float = 1.0) -> None:
        """The part between two shares of the width; it narrows towards the hem."""
        wide, narrow = 148.0, 98.0
        builder = skia.PathBuilder()
        builder.moveTo(outer + side * start * wide, top)
        builder.lineTo(outer + side * end * wide, top)
        builder.cubicTo(
            outer + side * end * wide, top + 260, outer + side * end * narrow * 1.02, top + 420, outer + side * end * narrow, hem
        )
        builder.lineTo(outer + side * start * narrow, hem)
        builder.cubicTo(
            outer + side * start * narrow * 1.02,
            top + 420,
            outer + side * start * wide,
            top + 260,
            outer + side * start * wide,
            top,
        )
        builder.close()
        brush.shape(builder.detach(), CURTAIN, plane, alpha=alpha)  # type: ignore[arg-type]

    fold(0.0, 1.0, "base")
    for start in (0.06, 0.30, 0.54, 0.80):
        fold(start, start + 0.10, "shadow")
        fold(start + 0.12, start + 0.155, "light", 0.8)
    fold(0.94, 1.0, "light" if side > 0 else "shadow", 0.8)
    ends = sorted((outer, outer + side * 98))
    brush.box(ends[0], hem - 12, ends[1], hem, CURTAIN, "shadow", alpha=0.7)


def _rod(brush: Brush) -> None:
    left, _, right, _ = WINDOW
    brush.box(left - 112, 78, right + 104, 87, WOOD)
    brush.box(left - 112, 78, right + 104, 81, WOOD, "light")
    for x in (left - 114, right + 106):
        brush.disc(x, 82, 12, WOOD)
        brush.disc(x - 3, 78, 5, WOOD, "light")
    for side, outer in ((1, left - 92), (-1, right + 84)):
        for ring in range(5):
            brush.ring(outer + side * (10 + ring * 31), 86, 7, 3, BRASS)


def _pictures(brush: Brush) -> None:
    brush.canvas.save()
    brush.canvas.translate(-24, 0)
    hills = picture(brush, (964, 124, 1118, 346), DARK, CREAM, PLASTER)
    sea = picture(brush, (1142, 104, 1384, 254), WOOD, CREAM, PLASTER)
    leaf = picture(brush, (1142, 278, 1252, 382), WOOD, CREAM, PLASTER)
    sun = picture(brush, (1274, 278, 1384, 382), DARK, CREAM, PLASTER)

    def draw_hills() -> None:
        brush.box(964, 124, 1118, 346, SAND)
        brush.disc(1032, 206, 30, TERRACOTTA)
        brush.disc(1010, 330, 62, TEAL, ry=70)
        brush.disc(1078, 340, 58, TEAL, "shadow", ry=62)

    def draw_sea() -> None:
        brush.box(1142, 104, 1384, 254, "#E9C9A2")
        brush.disc(1290, 172, 25, MUSTARD)
        brush.box(1142, 178, 1384, 254, TEAL)
        for row, (a, b) in enumerate(((1262, 1320), (1270, 1308), (1278, 1300))):
            brush.box(a, 186 + row * 11, b, 189 + row * 11, "#E9C9A2", r=1.5, alpha=0.8)
        brush.polygon([(1206, 196), (1206, 140), (1236, 192)], CREAM)
        brush.polygon([(1196, 198), (1246, 198), (1236, 208), (1204, 208)], TERRACOTTA)

    def draw_leaf() -> None:
        brush.box(1142, 278, 1252, 382, SAND)
        brush.line([(1197, 366), (1197, 304)], 3, "#4F7A6E")
        for y, dx in ((316, 15), (330, 18), (345, 16)):
            for side in (-1, 1):
                brush.disc(1197 + side * dx * 0.6, y, 11, "#4F7A6E", "base" if side > 0 else "shadow", ry=6)

    def draw_sun() -> None:
        brush.box(1274, 278, 1384, 382, SAND)
        brush.disc(1329, 326, 20, PLUM)
        brush.box(1274, 342, 1384, 382, MUSTARD)

    for area, draw in ((hills, draw_hills), (sea, draw_sea), (leaf, draw_leaf), (sun, draw_sun)):
        brush.within(area, draw)
    brush.canvas.restore()


def _door(brush: Brush) -> None:
    left, top, right, foot = DOOR
    brush.box(left - 22, top - 22, right + 22, foot, TRIM)
    brush.box(left - 22, top - 22, right + 22, top - 16, TRIM, "light")
    brush.box(right + 12, top - 16, right + 22, foot, TRIM, "shadow")
    brush.box(left, top, right, foot, TRIM, "shadow", alpha=0.35)
    for a, b in ((top + 34, top + 270), (top + 310, foot - 50)):
        for c, d in ((left + 26, left + 106), (left + 134, right - 26)):
            brush.box(c, a, d, b, TRIM, "shadow", alpha=0.8)
            brush.box(c + 5, a + 5, d, b, TRIM, alpha=0.9)
    brush.disc(right - 18, top + 330, 9, BRASS)
    brush.disc(right - 20, top + 327, 3.6, BRASS, "light")


def _clock(brush: Brush, x: float, y: float) -> None:
    brush.disc(x + 5, y + 8, 62, PLASTER, "shadow")
    brush.disc(x, y, 60, WOOD)
    brush.disc(x, y, 50, CREAM)
    brush.line([(x, y), (x + 4, y - 34)], 4, DARK)
    brush.line([(x, y), (x - 22, y - 8)], 5, DARK)
