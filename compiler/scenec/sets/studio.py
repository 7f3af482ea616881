"""The studio: a plain cyclorama for scenes without a place. A wall with one calm disc, a floor, curtains at the sides."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.picture import Painter
from scenec.sets.table import OVERSCAN

LEFT, TOP, RIGHT, BOTTOM = OVERSCAN
WALL, DISC, FLOOR, SPOT, CURTAIN, RAIL = "#8BA9AA", "#9BBAB7", "#B9A88E", "#C9BA9F", "#84505A", "#5A4038"
CURVE = 806.0  # where the wall turns into the floor
FOLD = 46.0


def _wall(brush: Brush) -> None:
    brush.box(LEFT, TOP, RIGHT, BOTTOM, WALL)
    brush.disc(960, 480, 660, DISC, ry=610)
    brush.box(LEFT, CURVE - 40, RIGHT, BOTTOM, WALL)
    brush.box(LEFT, CURVE - 40, RIGHT, BOTTOM, FLOOR, alpha=0.18)


def _stage(brush: Brush) -> None:
    brush.box(LEFT, CURVE, RIGHT, BOTTOM + 20, FLOOR, alpha=0.45)
    brush.box(LEFT, CURVE + 22, RIGHT, BOTTOM + 20, FLOOR)
    brush.disc(960, 948, 1010, SPOT, ry=96)
    brush.disc(960, 944, 680, SPOT, "light", ry=58, alpha=0.30)
    for edge, side in ((118.0, -1), (1802.0, 1)):
        _curtain(brush, edge, side)


def _curtain(brush: Brush, edge: float, side: int) -> None:
    """Hangs from above the frame to the floor, from `edge` outwards; each fold turns from light to shadow."""
    foot = 872.0
    outer = LEFT if side < 0 else RIGHT
    low, high = min(edge, outer), max(edge, outer)
    brush.box(low, foot - 6, high, foot + 12, FLOOR, "shadow", r=8)
    brush.box(low, TOP, high, foot, CURTAIN)
    folds = int((high - low) / FOLD)
    for number in range(folds):
        right = (edge if side < 0 else edge + FOLD) + side * number * FOLD
        brush.box(right - FOLD * 0.45, TOP, right, foot, CURTAIN, "shadow")
        brush.box(right - FOLD, TOP, right - FOLD * 0.78, foot, CURTAIN, "light", alpha=0.45)
    brush.box(low, foot - 34, high, foot - 26, RAIL, alpha=0.55)


PAINTERS: dict[str, Painter] = {"mid": _wall, "stage": _stage}
