"""The street: shops under awnings left and right of a street that runs away, a crossing, a parked car, a tree, a lantern."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.picture import Painter
from scenec.sets.sky import Lights, sky
from scenec.sets.street import away, car, front, houses, pavement, things

LIGHTS = Lights(sun=(1250, 130, 44), low_sun=(968, 500, 40), moon=(760, 132, 38))


def _sky(brush: Brush) -> None:
    sky(brush, LIGHTS)


def _mid(brush: Brush) -> None:
    houses.houses(brush)
    car.car(brush, 1246.0, 806.0)


def _stage(brush: Brush) -> None:
    pavement.pavement(brush)
    things.things(brush)


PAINTERS: dict[str, Painter] = {"sky": _sky, "far": away.away, "mid": _mid, "stage": _stage, "front": front.front}
