"""A car seen through its windscreen: two seats in front, two behind them, and the land that goes by."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.car import body, cabin, dash, land, seats
from scenec.sets.picture import Painter


def _stage(brush: Brush) -> None:
    seats.front(brush)
    body.frame(brush)
    dash.dash(brush)


PAINTERS: dict[str, Painter] = {
    "land": land.land,
    "cabin": cabin.cabin,
    "stage": _stage,
    "between": seats.front,
    "table": dash.dash,
}
