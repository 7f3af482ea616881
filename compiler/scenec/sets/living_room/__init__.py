"""The living room: a window with curtains, a mustard sofa, books, a lamp, a round rug."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.living_room import bookcase, floor, front, furniture, garden, sofa, wall
from scenec.sets.picture import Painter


def _wall(brush: Brush) -> None:
    wall.whole(brush)
    bookcase.bookcase(brush)


def _stage(brush: Brush) -> None:
    floor.floor(brush)
    furniture.behind(brush)
    sofa.sofa(brush)
    furniture.lamp(brush)


PAINTERS: dict[str, Painter] = {
    "outside": garden.garden,
    "wall": _wall,
    "stage": _stage,
    "front": front.front,
}
