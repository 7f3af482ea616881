"""The rooftop: a parapet over the town, a water tank, chimneys, bulbs on a line, a bench of pallets among tubs of green."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.picture import Painter
from scenec.sets.rooftop import deck, front, roofs, things, town
from scenec.sets.sky import Lights, sky

LIGHTS = Lights(sun=(1330, 150, 44), low_sun=(488, 492, 46), moon=(720, 150, 40))


def _sky(brush: Brush) -> None:
    sky(brush, LIGHTS)


def _stage(brush: Brush) -> None:
    deck.deck(brush)
    things.things(brush)


PAINTERS: dict[str, Painter] = {"sky": _sky, "far": town.town, "mid": roofs.roofs, "stage": _stage, "front": front.front}
