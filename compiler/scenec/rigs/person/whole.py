"""Body and head together."""

from __future__ import annotations

from scenec.drawing.display import Op, placed
from scenec.rigs.person.body import Hands, body
from scenec.rigs.person.channels import Channels, Pose
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.head import contour, head
from scenec.rigs.person.placement import skeleton
from scenec.rigs.person.wheelchair import wheelchair

Z_BACK_HAIR, Z_HEAD = 0.0, 7.0


def draw(figure: Figure, pose: Pose, hands: Hands, detail: float) -> list[Op]:
    """Every shape of a person, sorted by z."""
    c = Channels(pose, figure.build)
    s = skeleton(c)
    face = head(figure.head, pose, detail, figure.build.neck)
    ops = body(c, figure, s, hands, contour(figure.head, pose, detail), detail)
    ops += placed(face.back, s.head) + placed(face.front, s.head)
    if figure.wheelchair:
        ops += wheelchair(c, figure.wheelchair)
    return sorted(ops, key=lambda op: op.z)
