"""The railway platform: a canopy on iron columns, a clock, a yellow line, a train with lit windows. Light comes from the left."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.picture import Painter
from scenec.sets.railway_platform import canopy, far, floor, front, furniture, mid, train
from scenec.sets.sky import Lights, sky

LIGHTS = Lights(sun=None, low_sun=(404, 520, 58), moon=(1624, 92, 36))


def _sky(brush: Brush) -> None:
    sky(brush, LIGHTS)


def _mid(brush: Brush) -> None:
    mid.mid(brush)
    train.train(brush)


def _stage(brush: Brush) -> None:
    floor.floor(brush)
    canopy.roof(brush)
    furniture.hanging(brush)
    canopy.front(brush)
    furniture.standing(brush)


PAINTERS: dict[str, Painter] = {"sky": _sky, "far": far.far, "mid": _mid, "stage": _stage, "front": front.front}
