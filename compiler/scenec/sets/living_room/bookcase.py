"""A bookcase from floor to near the ceiling, on the right: books, and things people have brought home."""

from __future__ import annotations

from scenec.sets.brush import Brush, foliage
from scenec.sets.room import block, books

WOOD = "#7B5238"
COVERS = ("#C9724F", "#3F6B73", "#E6D9C0", "#D9A441", "#7A5A6B", "#4F7A6E", "#B8B09A", "#A9564A")
LEFT, TOP, RIGHT, FOOT = 1572.0, 150.0, 1992.0, 820.0
SHELVES = (286.0, 416.0, 546.0, 676.0, 802.0)
MIDDLE = (LEFT + RIGHT) / 2 + 14


def bookcase(brush: Brush) -> None:
    """Frame, back, shelves and what stands on them."""
    brush.box(LEFT - 14, TOP + 10, LEFT, FOOT, "#A9B79C", "shadow", alpha=0.8)
    block(brush, (LEFT, TOP, RIGHT, FOOT), WOOD, shade=0.0, lit=0)
    brush.box(LEFT - 10, TOP - 14, RIGHT + 10, TOP + 6, WOOD)
    brush.box(LEFT - 10, TOP - 14, RIGHT + 10, TOP - 9, WOOD, "light")
    brush.box(LEFT + 16, TOP + 16, RIGHT - 16, FOOT - 8, WOOD, "shadow")
    brush.box(LEFT + 16, TOP + 16, LEFT + 40, FOOT - 8, "#5E3E2C", "shadow")
    for number, y in enumerate(SHELVES):
        _content(brush, number, y)
        brush.box(LEFT + 12, y, RIGHT - 12, y + 13, WOOD)
        brush.box(LEFT + 12, y, RIGHT - 12, y + 4, WOOD, "light")
        brush.box(LEFT + 16, y + 13, RIGHT - 16, y + 24, "#5E3E2C", "shadow", alpha=0.8)
    brush.box(MIDDLE - 7, TOP + 6, MIDDLE + 7, SHELVES[-1], WOOD)
    brush.box(MIDDLE - 7, TOP + 6, MIDDLE - 2, SHELVES[-1], WOOD, "shadow")
    brush.box(LEFT, TOP + 6, LEFT + 16, FOOT, WOOD)
    brush.box(LEFT, TOP + 6, LEFT + 6, FOOT, WOOD, "light", alpha=0.6)


def _content(brush: Brush, number: int, foot: float) -> None:
    left, right, tall = LEFT + 24, RIGHT - 22, (62.0, 100.0)
    spans = {
        0: ((left, MIDDLE - 12), (MIDDLE + 70, right)),
        1: ((left + 66, MIDDLE - 12), (MIDDLE + 12, right - 50)),
        2: ((left, MIDDLE - 60), (MIDDLE + 12, right)),
        3: ((left, MIDDLE - 12), (MIDDLE + 84, right)),
        4: ((left + 20, MIDDLE - 30), (MIDDLE + 12, right - 20)),
    }[number]
    for side, (a, b) in enumerate(spans):
        books(brush, a, b, foot, tall, COVERS, number * 7 + side + 2)
    if number == 0:
        _plant(brush, MIDDLE + 40, foot)
    elif number == 1:
        _globe(brush, left + 32, foot)
    elif number == 2:
        block(brush, (MIDDLE - 52, foot - 62, MIDDLE - 18, foot), "#C6D2CC", shade=0.34, r=13, lit=0)
        brush.box(MIDDLE - 42, foot - 76, MIDDLE - 28, foot - 56, "#C6D2CC", r=4)
    elif number == 3:
        _radio(brush, MIDDLE + 14, foot)


def _plant(brush: Brush, x: float, foot: float) -> None:
    crown = foliage(x, foot - 56, 36, 28, 10, 77)
    brush.shape(crown, "#4F7A52")
    brush.within(crown, lambda: brush.disc(x - 14, foot - 42, 34, "#4F7A52", "shadow", ry=18))
    brush.disc(x + 12, foot - 68, 12, "#4F7A52", "light", ry=7)
    block(brush, (x - 22, foot - 34, x + 22, foot), "#E6D9C0", shade=0.34, r=5, lit=0)


def _globe(brush: Brush, x: float, foot: float) -> None:
    brush.box(x - 22, foot - 7, x + 22, foot, "#4A3026", r=3)
    brush.box(x - 3, foot - 18, x + 3, foot - 4, "#4A3026")
    brush.disc(x, foot - 48, 31, "#6F9AA0")
    brush.disc(x - 8, foot - 56, 15, "#B9B27C", ry=11)
    brush.disc(x + 12, foot - 38, 11, "#B9B27C", ry=13)
    brush.disc(x - 13, foot - 43, 17, "#6F9AA0", "shadow", ry=24, alpha=0.5)
    brush.arc((x + 20, foot - 78), (x + 46, foot - 46), (x + 10, foot - 16), 4, "#C79A4A")


def _radio(brush: Brush, x: float, foot: float) -> None:
    block(brush, (x, foot - 56, x + 66, foot), "#A9564A", shade=0.0, r=9, lit=5)
    brush.box(x + 7, foot - 46, x + 40, foot - 9, "#E6D9C0", r=5)
    for row in range(4):
        brush.box(x + 11, foot - 41 + row * 8, x + 36, foot - 37 + row * 8, "#B8A98A")
    brush.disc(x + 53, foot - 37, 7, "#E6D9C0")
    brush.disc(x + 53, foot - 17, 5, "#E6D9C0")
