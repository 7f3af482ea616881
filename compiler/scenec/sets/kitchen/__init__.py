"""The kitchen: a window over the sink, cupboards in two tones, pans on a rail, a stove under its hood, a table, a tall fridge."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.kitchen import counter, cupboards, floor, front, table, wall, yard
from scenec.sets.picture import Painter


def _wall(brush: Brush) -> None:
    wall.whole(brush)
    cupboards.upper(brush)
    cupboards.fridge(brush)
    counter.counter(brush)


def _stage(brush: Brush) -> None:
    floor.floor(brush)
    table.furniture(brush)


PAINTERS: dict[str, Painter] = {"outside": yard.yard, "wall": _wall, "stage": _stage, "table": table.table, "front": front.front}
