"""The kitchen's floor: clay tiles in two tones, by day the window's and the door's light on them."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.fittings import sunlight, tiles
from scenec.sets.kitchen.wall import FLOOR, PANES, VANISH, WINDOW

CLAY, SAND = "#C08C68", "#CDA27A"


def floor(brush: Brush) -> None:
    """The floor."""
    tiles(brush, CLAY, SAND, FLOOR, VANISH, 92.0, 33)
    middle = (WINDOW[0] + WINDOW[2]) / 2
    sunlight(brush, ((WINDOW[0] + 4, middle - 8), (middle + 8, WINDOW[2] - 4)), FLOOR, VANISH, 170.0)
    sunlight(brush, ((PANES[0], 140.0), (152.0, PANES[2])), FLOOR, VANISH, 150.0)
