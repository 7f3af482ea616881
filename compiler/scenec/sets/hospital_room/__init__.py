"""The hospital room: a window, a door with a round pane, the bed with its rail, a drip, a monitor with a line, a curtain."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.hospital_room import bed, devices, floor, front, grounds, wall
from scenec.sets.picture import Painter


def _stage(brush: Brush) -> None:
    floor.floor(brush)
    bed.chair(brush, 942.0)
    devices.drip(brush, 1722.0)
    bed.bed(brush)
    devices.monitor(brush, 1804.0)


PAINTERS: dict[str, Painter] = {"outside": grounds.grounds, "wall": wall.whole, "stage": _stage, "front": front.front}
