"""The studio: a plain cyclorama, for scenes without a place. A wall, a floor, the curve between them, one pool of light."""

from __future__ import annotations

from scenec.sets.brush import Brush, Point, smooth
from scenec.sets.picture import Painter
from scenec.sets.table import OVERSCAN

LEFT, TOP, RIGHT, BOTTOM = OVERSCAN
WALL, FLOOR = "#D9CDB8", "#C7B8A0"
CURVE = 812.0  # where the floor's curve begins


def _wall(brush: Brush) -> None:
    brush.box(LEFT, TOP, RIGHT, BOTTOM, WALL)
    # Two broad brush strokes of light make a plain wall a place.
    sweep: list[Point] = [(-900, 690), (-200, 330), (700, 130), (1500, 190), (2300, 420), (2900, 620), (2900, 1600), (-900, 1600)]
    brush.shape(smooth(sweep), WALL, "light", alpha=0.40)
    inner: list[Point] = [(-500, 800), (120, 520), (760, 360), (1340, 380), (1980, 560), (2500, 800), (2500, 1600), (-500, 1600)]
    brush.shape(smooth(inner), WALL, "light", alpha=0.40)


def _floor(brush: Brush) -> None:
    brush.box(LEFT, CURVE + 22, RIGHT, BOTTOM + 20, FLOOR)
    brush.box(LEFT, CURVE, RIGHT, CURVE + 24, WALL, "shadow", alpha=0.22)
    brush.box(LEFT, CURVE + 8, RIGHT, CURVE + 24, FLOOR, alpha=0.75)
    brush.disc(960, 950, 1120, FLOOR, "light", ry=104, alpha=0.45)
    brush.disc(960, 946, 760, FLOOR, "light", ry=62, alpha=0.45)


PAINTERS: dict[str, Painter] = {"mid": _wall, "stage": _floor}
