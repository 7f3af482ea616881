"""Where hands go on the other's body, and where two hands meet. Numpy."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from scenec.acting.interactions.bodies import ON_TRUNK, PALM, Array, Body, positive
from scenec.acting.interactions.parts import BACK, HEAD, split
from scenec.rigs.person.placement import Skeleton

# For a hand on a part of the other: degrees that it points above the level, its size, and where it lies from the part, in H of
# the other: towards the owner (+) and down.
ON_PART: Mapping[str, tuple[float, float, float, float]] = {
    "upperBack": (12, 0.90, 0.0, 0.0), "lowerBack": (6, 0.92, 0.0, 0.0), "waist": (-4, 0.92, 0.0, 0.0),
    "shoulder": (16, 0.92, 0.15, 0.02), "elbow": (-6, 0.92, 0.0, 0.0), "chest": (30, 0.92, 0.1, 0.0),
    "cheek": (74, 0.76, 0.06, 0.27), "forehead": (60, 0.8, 0.0, 0.0), "ear": (56, 0.84, 0.10, 0.12),
    "lips": (40, 0.8, 0.1, 0.1), "hip": (-10, 0.92, 0, 0),
    "knee": (-10, 0.92, 0, 0), "foot": (-60, 0.92, 0, 0), "noseTip": (20, 0.8, 0.1, 0.0),
}  # fmt: skip
# For two hands that meet, by level: degrees above the level that they point, H that each stops short of the middle, and the
# level of the smaller one above which they do not meet.
MEETING: Mapping[str, tuple[float, float, str]] = {
    "hip": (-64, 0.02, "waist"), "waist": (-8, 0.03, "chest"), "chest": (6, 0.03, "shoulder"), "shoulder": (48, 0.05, "head"),
    "head": (72, 0.05, "crown"), "above": (78, 0.05, "above"),
}  # fmt: skip
FAR_HAND_U, FAR_HAND_SIZE = 0.42, 0.55  # the real hand of an arm behind the other's back is hidden there, small
FAR_LEVEL = {"upperBack": 0.46, "lowerBack": 0.58}
FINGERS_WITHIN, WITHIN = BACK, 0.03  # H
HIGHEST, HIGHEST_FACE = 0.25, 0.9  # H above the own shoulders that a hand goes on somebody taller, not over the own face
SOFT = 0.05
ARM_REACH = 0.93  # of an arm's length, at which somebody comes nearer
SHORT_OF = 0.55  # H of the other at most

Frames = Mapping[str, NDArray[np.float32]]


def behind(me: Body, side: int, part: str) -> bool:
    """Whether the arm goes behind the other: it goes round a back, and is on the side away from us."""
    return side == me.facing and split(part)[0] in BACK


def on_other(me: Body, other: Body, sm: Skeleton, so: Skeleton, pm: Frames, po: Frames, side: int, part: str) -> Array:
    """Metres where the palm of a hand shall lie on a part of the other."""
    kind = split(part)[0]
    if behind(me, side, part):
        place = other.stage(other.on_trunk(FAR_HAND_U, FAR_LEVEL[kind], so), po)
    else:
        _, size, towards, down = ON_PART[kind]
        place = other.part(part, so, po) + np.array([-me.facing * towards * other.head, down * other.head])
        if kind in FINGERS_WITHIN:
            # Finger tips end at the back's contour: beyond it a hand floats in the air.
            contour = other.stage(other.on_trunk(-1.0, ON_TRUNK[kind][1], so), po)[:, 0]
            tips = (1 - PALM) * me.build.hand * size * me.head - WITHIN * other.head
            place[:, 0] = contour - me.facing * tips
    if kind in BACK:
        place[:, 0] -= me.facing * _short(me, other, sm, pm, side, place)
    highest = me.stage(sm.arms[-1 if side < 0 else 1].root, pm)[:, 1] - (HIGHEST_FACE if kind in HEAD else HIGHEST) * me.head
    lower = positive(highest - place[:, 1], SOFT)
    return np.stack([place[:, 0], place[:, 1] + lower], 1)


def _short(me: Body, other: Body, sm: Skeleton, pm: Frames, side: int, place: Array) -> Array:
    """Metres that a hand lies nearer on a back that its arm does not get round, (T,): short arms hold the sides."""
    shoulder = me.stage(sm.arms[-1 if side < 0 else 1].root, pm)
    lacks = positive(np.hypot(*(place - shoulder).T) - ARM_REACH * me.head * (me.build.upper_arm + me.build.forearm), SOFT / 2)
    most = SHORT_OF * other.head
    return np.asarray(most * np.tanh(lacks / most))


def between(bodies: tuple[Body, Body], both: tuple[Skeleton, Skeleton], level: str) -> Array:
    """Metres where two hands meet: in the middle of the air between the two, at a level that suits both."""
    fronts = [b.stage(b.on_trunk(1.0, 0.5, s)) for b, s in zip(bodies, both, strict=True)]
    heights = [b.level(level, s) for b, s in zip(bodies, both, strict=True)]
    small = 0 if bodies[0].performance.height <= bodies[1].performance.height else 1
    limit = bodies[small].level(MEETING[level][2], both[small])
    y = (heights[0] + heights[1]) / 2
    arms = [b.head * (b.build.upper_arm + b.build.forearm) for b in bodies]
    x = fronts[0][:, 0] + (fronts[1][:, 0] - fronts[0][:, 0]) * arms[0] / (arms[0] + arms[1])
    return np.stack([x, y + positive(limit - y, SOFT)], 1)
