"""The beach: the sea in bands under a wide sky, a headland with a lighthouse, a parasol, an upturned boat, bulbs on a line."""

from __future__ import annotations

from scenec.sets.beach import front, sand, sea, things
from scenec.sets.brush import Brush
from scenec.sets.picture import Painter
from scenec.sets.sky import Lights, sky

LIGHTS = Lights(sun=(1420, 140, 46), low_sun=(486, 512, 50), moon=(868, 132, 42))


def _sky(brush: Brush) -> None:
    sky(brush, LIGHTS)


def _stage(brush: Brush) -> None:
    sand.sand(brush)
    things.things(brush)


PAINTERS: dict[str, Painter] = {"sky": _sky, "far": sea.far, "mid": sea.near, "stage": _stage, "front": front.front}
