"""The park: an old tree, a path, a bench under a lantern, a pond, the town behind the trees. Light comes from the upper right."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.park import far, front, ground, lawn, things, tree
from scenec.sets.picture import Painter
from scenec.sets.sky import Lights, sky

LIGHTS = Lights(sun=(1560, 150, 46), low_sun=(880, 452, 44), moon=(1180, 132, 42))


def _sky(brush: Brush) -> None:
    sky(brush, LIGHTS)


def _stage(brush: Brush) -> None:
    ground.ground(brush)
    tree.old_tree(brush)
    things.things(brush)


PAINTERS: dict[str, Painter] = {"sky": _sky, "far": far.far, "mid": lawn.lawn, "stage": _stage, "front": front.front}
