"""The inside of the car behind its front seats: side windows, pillars, the rear window over the rear seat, the roof's lining."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush, Point, polygon
from scenec.sets.car.shape import CLOTH, DARK, EAVES, FOOT, GLASS, HEAD, MIDDLE, REAR, SEAT, SEAT_DARK, SILL, TRIM, at, mirrored
from scenec.sets.room import Rect, block, drops

WINDOWS = ((1.02, 0.80), (0.765, 0.60))  # from and to, of the side windows
REAR_WINDOW: Rect = (700.0, 268.0, 1220.0, 418.0)
SHELF = 424.0
# What the pillars and the roof's edge before it cover the rim of.
INSIDE: list[Point] = [
    (GLASS[0][0] - 26, 900.0),
    (GLASS[0][0] - 26, FOOT),
    (GLASS[1][0] - 14, HEAD - 24),
    (GLASS[2][0] + 14, HEAD - 24),
    (GLASS[3][0] + 26, FOOT),
    (GLASS[3][0] + 26, 900.0),
]


def cabin(brush: Brush) -> None:
    """The layer: all of the inside, with holes where its windows are."""
    canvas = brush.canvas
    canvas.save()
    canvas.clipPath(polygon(INSIDE), True)
    for hole in _holes():
        canvas.clipPath(hole, skia.ClipOp.kDifference, True)
    brush.polygon(INSIDE, TRIM)
    for side in (-1, 1):
        _wall(brush, side)
    _lining(brush)
    _rear(brush)
    canvas.restore()
    for number, hole in enumerate(_holes()):
        b = hole.getBounds()
        canvas.drawPath(hole, brush.paint(DARK, "base", 0.9, stroke=6))
        brush.within(hole, lambda b=b, n=number: drops(brush, (b.left(), b.top(), b.right(), b.bottom()), 50 + n, 26))  # type: ignore[misc]
    canvas.save()
    canvas.clipPath(polygon(INSIDE), True)
    _bench(brush)
    canvas.restore()


def _holes() -> list[skia.Path]:
    """The windows behind the front seats."""
    left, top, right, foot = REAR_WINDOW
    builder = skia.PathBuilder()
    builder.moveTo(left, foot)
    builder.quadTo(left + 6, top + 20, left + 46, top)
    builder.quadTo(MIDDLE, top - 16, right - 46, top)
    builder.quadTo(right - 6, top + 20, right, foot)
    builder.quadTo(MIDDLE, foot + 12, left, foot)
    builder.close()
    return [polygon(mirrored(_pane(*each), side)) for side in (-1, 1) for each in WINDOWS] + [builder.detach()]


def _pane(near: float, far: float) -> list[Point]:
    return [at(EAVES, near), at(EAVES, far), at(SILL, far), at(SILL, near)]


def _wall(brush: Brush, side: int) -> None:
    """The doors below the windows, the pillars between them, the rail above."""
    far = REAR + 0.02
    floor = (120.0, 1200.0)
    door = mirrored([at(SILL, 1.2), at(SILL, far), at(floor, far), at(floor, 1.2)], side)
    brush.polygon(door, TRIM)
    brush.polygon(mirrored([at(SILL, 1.2), at(SILL, far), at((196, 742), far), at((196, 742), 1.2)], side), CLOTH, "shadow")
    brush.polygon(
        mirrored([at(SILL, 1.2), at(SILL, far), at((196, 712), far), at((196, 712), 1.2)], side), CLOTH, "light", alpha=0.5
    )
    rail = mirrored([at((362, HEAD - 40), 1.1), at((362, HEAD - 40), far), at(EAVES, far), at(EAVES, 1.1)], side)
    brush.polygon(rail, CLOTH, "shadow")
    pillar = mirrored([at(EAVES, 0.80), at(EAVES, 0.765), at(SILL, 0.765), at(SILL, 0.80)], side)
    brush.polygon(pillar, CLOTH, "shadow")
    last = mirrored([at(EAVES, 0.60), at(EAVES, far), at(SILL, far), at(SILL, 0.60)], side)
    brush.polygon(last, CLOTH, "shadow" if side < 0 else "base")


def _lining(brush: Brush) -> None:
    """The cloth under the roof, from the windscreen back to the rear window."""
    near_left, near_right = (GLASS[1][0] - 20, HEAD - 30), (GLASS[2][0] + 20, HEAD - 30)
    far_left, far_right = at((362, HEAD - 6), REAR), at((1558, HEAD - 6), REAR)
    brush.polygon([near_left, near_right, far_right, far_left], CLOTH)
    brush.polygon(
        [near_left, near_right, (near_right[0] - 60, HEAD + 26), (near_left[0] + 60, HEAD + 26)], CLOTH, "shadow", alpha=0.8
    )
    for size in (0.86, 0.72):
        a, b = at((362, HEAD - 6), size), at((1558, HEAD - 6), size)
        brush.line([a, b], 2.0, CLOTH, "shadow", alpha=0.7)
    brush.box(MIDDLE - 34, 214, MIDDLE + 34, 232, "#E9E1D0", r=7)
    brush.box(MIDDLE - 34, 225, MIDDLE + 34, 232, "#E9E1D0", "shadow", r=5)
    if brush.lamps:
        brush.box(MIDDLE - 28, 217, MIDDLE + 28, 226, "#FFE7B0", "own", r=5, alpha=0.55)


def _rear(brush: Brush) -> None:
    """The wall round the rear window, and the shelf below."""
    top_left, top_right = at((362, HEAD - 6), REAR), at((1558, HEAD - 6), REAR)
    foot_left, foot_right = at(SILL, REAR), at((2 * MIDDLE - SILL[0], SILL[1]), REAR)
    brush.polygon([top_left, top_right, foot_right, foot_left], CLOTH, "shadow")
    brush.polygon([top_left, top_right, (top_right[0] + 10, top_right[1] + 22), (top_left[0] - 10, top_left[1] + 22)], CLOTH)
    left, _, right, foot = REAR_WINDOW
    brush.polygon(
        [(left - 60, foot + 26), (left - 10, foot - 2), (right + 10, foot - 2), (right + 60, foot + 26)], TRIM, "light", alpha=0.9
    )


def _bench(brush: Brush) -> None:
    """The rear seat, in two halves with head rests."""
    left, right = at(SILL, REAR)[0] + 14, at((2 * MIDDLE - SILL[0], 0), REAR)[0] - 14
    top, foot = SHELF + 20, 900.0
    brush.box(left, top, right, foot, SEAT, "shadow", r=34)
    for x in (812.0, 1108.0):
        brush.box(x - 9, top - 26, x + 9, top + 20, DARK)
        block(brush, (x - 60, top - 66, x + 60, top - 8), SEAT_DARK, shade=0.24, r=20, lit=3)
    for a, b in ((left + 8, MIDDLE - 3), (MIDDLE + 3, right - 8)):
        block(brush, (a, top + 4, b, foot), SEAT_DARK, shade=0.16, r=30, lit=4)
        brush.box(a + 34, top + 40, b - 34, foot, SEAT_DARK, "shadow", r=18, alpha=0.45)
