"""The office, high over a town: a window band with blinds, a clock, a meeting room behind glass, desks, long lamps."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.office import city, desks, floor, front, meeting, things, wall
from scenec.sets.picture import Painter


def _wall(brush: Brush) -> None:
    wall.whole(brush)
    meeting.room(brush)


def _stage(brush: Brush) -> None:
    floor.floor(brush)
    things.things(brush)
    desks.desks(brush)
    things.lamps(brush)


PAINTERS: dict[str, Painter] = {"outside": city.city, "wall": _wall, "stage": _stage, "table": desks.table, "front": front.front}
