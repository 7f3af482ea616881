"""The cafe: three windows on the street, a green wainscot, a bar with its machine, lamps over the tables."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.cafe import bar, floor, front, furniture, outside, wall
from scenec.sets.picture import Painter


def _stage(brush: Brush) -> None:
    floor.floor(brush)
    furniture.furniture(brush)
    furniture.pendants(brush)


PAINTERS: dict[str, Painter] = {
    "outside": outside.outside,
    "wall": wall.whole,
    "counter": bar.counter,
    "stage": _stage,
    "table": furniture.table,
    "front": front.front,
}
