"""Body and head together."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from scenec.drawing.display import Op, placed
from scenec.rigs.person.body import Hands, body
from scenec.rigs.person.channels import Channels, Pose
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.hair import falls_long
from scenec.rigs.person.head import contour, head
from scenec.rigs.person.placement import Skeleton, skeleton
from scenec.rigs.person.shading import shown
from scenec.rigs.person.wheelchair import wheelchair

Z_BACK_HAIR, Z_HEAD, Z_HAIR_OVER = 0.0, 7.0, 8.05
HAND_NEAR = (0.75, 1.25)  # H from the middle of the head, across and down, of a wrist whose hand is before hair


def _over_shoulders(figure: Figure, s: Skeleton, ops: list[Op]) -> list[Op]:
    """Long hair lies over shoulders and arms that hang, but under a hand that is lifted to the head."""
    if figure.head.hat or not falls_long(figure.head):
        return ops
    centre = s.head[:, :, 2]
    hands = [np.abs(arm.end - centre) for arm in s.arms.values()]
    free = ~np.logical_or.reduce([(h[:, 0] < HAND_NEAR[0]) & (h[:, 1] < HAND_NEAR[1]) for h in hands])
    made = []
    for op in ops:
        if not op.part.startswith("head/hair") or op.z < Z_HEAD:
            made.append(op)
            continue
        made += shown([replace(op, z=Z_HAIR_OVER)], free)
        if not free.all():
            made += shown([op], ~free)
    return made


def draw(figure: Figure, pose: Pose, hands: Hands, detail: float) -> list[Op]:
    """Every shape of a person, sorted by z."""
    c = Channels(pose, figure.build)
    s = skeleton(c)
    face = head(figure.head, pose, detail, figure.build.neck)
    ops = body(c, figure, s, hands, contour(figure.head, pose, detail), detail)
    ops += placed(face.back, s.head) + placed(_over_shoulders(figure, s, face.front), s.head)
    if figure.wheelchair:
        ops += wheelchair(c, figure.wheelchair)
    return sorted(ops, key=lambda op: op.z)
