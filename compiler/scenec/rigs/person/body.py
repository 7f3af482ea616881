"""The body of a person in all frames of a piece: every part in its place, the head left out."""

from __future__ import annotations

from scenec.drawing.display import Op
from scenec.drawing.geometry import Points
from scenec.rigs.person.arms import arm
from scenec.rigs.person.channels import SIDES, Channels
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.legs import legs, pelvis
from scenec.rigs.person.neck import moved, neck
from scenec.rigs.person.placement import Skeleton
from scenec.rigs.person.satchel import satchel
from scenec.rigs.person.tops import arm_shadows, top, trunk_shadows
from scenec.rigs.person.torso import torso

Hands = tuple[tuple[str, str], tuple[str, str]]


def body(c: Channels, figure: Figure, s: Skeleton, hands: Hands, head_outline: Points, detail: float) -> list[Op]:
    """Unsorted. `head_outline`: the head's silhouette in head coordinates, which throws shadows on neck and chest."""
    outline = moved(head_outline, s.head)
    t = torso(c, figure, s)
    arms = {side: arm(c, figure, s, side, shapes, detail) for side, shapes in zip(SIDES, hands, strict=True)}
    ops = legs(c, figure, s, detail) + pelvis(c, figure, s, t, detail) + neck(c, figure, s, outline) + top(figure, t, outline)
    if figure.satchel:
        ops += satchel(c, figure, s, t)
    ops += arm_shadows(figure, t, arms)
    return ops + [op for a in arms.values() for op in a.ops] + trunk_shadows(figure, t, arms)
