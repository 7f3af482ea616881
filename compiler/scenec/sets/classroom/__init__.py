"""The classroom: a long board over the heads, a map, tall windows on the left, the teacher's desk, globes of light."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.classroom import board, chairs, desk, floor, front, shelf, wall, yard
from scenec.sets.picture import Painter


def _wall(brush: Brush) -> None:
    wall.whole(brush)
    board.board(brush)
    wall.world(brush)


def _stage(brush: Brush) -> None:
    floor.floor(brush)
    shelf.shelf(brush)
    chairs.chairs(brush)
    desk.desk(brush)
    desk.globes(brush)


PAINTERS: dict[str, Painter] = {"outside": yard.yard, "wall": _wall, "stage": _stage, "table": desk.table, "front": front.front}
