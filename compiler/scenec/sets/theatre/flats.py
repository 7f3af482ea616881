"""Flats in the wings: a house with a door on the left, cut-out trees on the right, each on its wooden frame."""

from __future__ import annotations

from scenec.sets.brush import Brush, foliage
from scenec.sets.table import OVERSCAN

LEFT, TOP, RIGHT, BOTTOM = OVERSCAN
PLASTER, ROOF, BEAM, DOOR, GLASS, LEAF, DARK, TRUNK, LIT = (
    "#D3AC7C", "#A8574A", "#6B4530", "#3F6F7A", "#54727C", "#4F8568", "#3F6F5E", "#6B4F3C", "#FFD98F",
)  # fmt: skip
FOOT = 838.0


def flats(brush: Brush) -> None:
    """The layer."""
    brush.box(LEFT - 900, FOOT - 40, RIGHT + 900, BOTTOM + 100, "#7C5A40", "shadow")
    _house(brush, 20.0, 372.0)
    for x, size, colour in (
        (1850.0, 1.15, DARK),
        (1650.0, 1.0, LEAF),
        (-330.0, 1.1, LEAF),
        (2240.0, 1.1, LEAF),
        (-620.0, 1.2, DARK),
    ):
        _tree(brush, x, size, colour)


def _house(brush: Brush, left: float, right: float) -> None:
    top = 330.0
    brush.box(left + 14, top + 10, right + 16, FOOT, "#43312A", alpha=0.5)
    brush.box(left, top, right, FOOT, PLASTER)
    brush.box(left, top, left + 50, FOOT, PLASTER, "shadow")
    brush.polygon([(left - 50, top + 10), (left + 110, 140), (right - 70, 140), (right + 46, top + 10)], ROOF)
    brush.polygon([(left - 50, top + 10), (left + 110, 140), (left + 150, 140), (left + 30, top + 10)], ROOF, "shadow")
    for row in range(6):
        tile = 168.0 + row * 28
        brush.line([(left + 104 - row * 26, tile), (right - 62 + row * 19, tile)], 2.6, ROOF, "shadow", alpha=0.7)
    for x in (left, left + 168, right - 14):
        brush.box(x, top + 10, x + 14, FOOT, BEAM)
    for y in (top + 10, 560.0):
        brush.box(left, y, right, y + 14, BEAM)
    brush.line([(left + 12, 560), (left + 168, top + 26)], 12, BEAM)
    wide = (left + 208, left + 300)
    brush.box(wide[0] - 10, 400, wide[1] + 10, 512, BEAM)
    brush.box(wide[0], 408, wide[1], 504, LIT if brush.lamps else GLASS, "own" if brush.lamps else "base")
    brush.box((wide[0] + wide[1]) / 2 - 4, 408, (wide[0] + wide[1]) / 2 + 4, 504, BEAM)
    brush.box(wide[0], 450, wide[1], 457, BEAM)
    door = (left + 42, left + 146)
    brush.box(door[0] - 10, 600, door[1] + 10, FOOT, BEAM)
    brush.box(door[0], 610, door[1], FOOT, DOOR)
    brush.box(door[0], 610, door[0] + 26, FOOT, DOOR, "shadow")
    brush.disc(door[1] - 16, 730, 7, "#D2A24C")


def _tree(brush: Brush, x: float, s: float, colour: str) -> None:
    """Cut from board: a trunk, three flat crowns."""
    brush.polygon([(x - 24 * s, FOOT), (x - 13 * s, 560), (x + 13 * s, 560), (x + 26 * s, FOOT)], TRUNK)
    brush.polygon([(x - 24 * s, FOOT), (x - 13 * s, 560), (x - 3 * s, 560), (x - 4 * s, FOOT)], TRUNK, "shadow")
    for y, r in ((560.0, 150.0), (430.0, 128.0), (310.0, 96.0)):
        brush.shape(foliage(x + 9, y + 11, r * s, r * 0.66 * s, 11, int(x + y)), "#33453F", alpha=0.5)
        crown = foliage(x, y, r * s, r * 0.66 * s, 11, int(x + y))
        brush.shape(crown, colour)

        def planes(y: float = y, r: float = r) -> None:
            brush.shape(foliage(x - r * 0.3 * s, y + r * 0.36 * s, r * s, r * 0.5 * s, 10, int(x + y) + 5), colour, "shadow")
            brush.shape(
                foliage(x + r * 0.36 * s, y - r * 0.34 * s, r * 0.5 * s, r * 0.2 * s, 8, int(x + y) + 9),
                colour,
                "light",
                alpha=0.7,
            )

        brush.within(crown, planes)
