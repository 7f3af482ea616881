"""The town below: towers at the sides, low roofs and a dome in the middle, a bridge over the river."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.skyline import LEFT, RIGHT, WINDOW, towers
from scenec.sets.table import OVERSCAN

BOTTOM = OVERSCAN[3]
FAR, NEAR, ROOFS, DOME = "#8C9DB0", "#76899E", "#8E8680", "#8FA39A"
PEAKS = ((150.0, 170.0), (1720.0, 200.0), (-520.0, 260.0), (2400.0, 260.0))


def town(brush: Brush) -> None:
    """The layer."""
    towers(brush, 606.0, FAR, 3, (50, 92), 46.0, 250.0, PEAKS, apart=True)
    _dome(brush, 1330.0, 612.0)
    _wheel(brush, 770.0, 560.0)
    towers(brush, 640.0, NEAR, 12, (58, 110), 40.0, 150.0, PEAKS)
    brush.box(LEFT - 400, 620, RIGHT + 400, BOTTOM, ROOFS)


def _dome(brush: Brush, x: float, foot: float) -> None:
    brush.box(x - 34, foot - 48, x + 34, foot, DOME)
    brush.disc(x, foot - 46, 30, DOME, ry=34)
    brush.disc(x - 10, foot - 44, 18, DOME, "shadow", ry=30, alpha=0.5)
    brush.line([(x, foot - 78), (x, foot - 98)], 3, DOME)


def _wheel(brush: Brush, x: float, y: float) -> None:
    """A big wheel, as thin as a thread."""
    brush.ring(x, y, 48, 3, NEAR, alpha=0.8)
    for dx, dy in ((48, 0), (34, 34), (0, 48), (-34, 34)):
        brush.line([(x - dx, y - dy), (x + dx, y + dy)], 1.4, NEAR, alpha=0.7)
        for side in (-1, 1):
            lit = brush.lamps > 0
            brush.disc(x + side * dx, y + side * dy, 4, WINDOW if lit else NEAR, "own" if lit else "base", alpha=0.8)
    brush.line([(x - 26, y + 80), (x, y), (x + 26, y + 80)], 3, NEAR)
