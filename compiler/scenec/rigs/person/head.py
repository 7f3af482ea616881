"""The head of a person: every part in drawing order, in head coordinates, for all frames of a pose."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scenec.drawing.display import Cached, Op, clipped, fill
from scenec.drawing.geometry import Points, crescent
from scenec.rigs.person import beard, brows, cheeks, ears, eyes, glasses, hair, hats, mouth, nose, outline
from scenec.rigs.person.back_head import head_back
from scenec.rigs.person.channels import Scalar, wrapped
from scenec.rigs.person.expression import Expression, Pose, channel, expression
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Projection, projection
from scenec.rigs.person.shading import shown

BACK_Z, FRONT_Z = 0.0, 7.0
LIGHT = (-0.058, -0.020)  # the face's shadow side: towards the light, as deep as this
YAW_LIMIT, PITCH_LIMIT = 88.0, 20.0
BEHIND = 96.0  # degrees of yaw from which on a head is drawn from behind


@dataclass(frozen=True)
class HeadOps:
    """`back` lies behind the neck, `front` over it. Head coordinates: origin in the middle of the head, H units, y down."""

    back: list[Op]
    front: list[Op]


def step_of(detail: float) -> float:
    """Degrees to which a head's angles are rounded, so that a step moves no feature by more than about half a pixel."""
    return next((step for limit, step in ((90, 1.0), (180, 0.5), (400, 0.25)) if detail <= limit), 0.125)


def turned_by(pose: Pose, detail: float) -> Projection:
    """The head's angles of every frame, rounded: everything on a head uses these, or hair would swim against the face.

    A shape has the same contour from behind as from in front: who looks away is turned back by as much as they look away.
    """
    yaw, pitch = _angles(pose, detail)
    back = np.abs(yaw) > BEHIND
    if back.any():
        yaw, pitch = np.where(back, np.sign(yaw) * 180 - yaw, yaw), np.where(back, -pitch, pitch)
    return projection(np.clip(yaw, -YAW_LIMIT, YAW_LIMIT), pitch)


def _angles(pose: Pose, detail: float) -> tuple[Scalar, Scalar]:
    step = step_of(detail)
    yaw = wrapped((np.rint(channel(pose, "headYaw")[:, 0] / step) * step).astype(np.float32))
    pitch = np.clip(np.rint(channel(pose, "headPitch")[:, 0] / step) * step, -PITCH_LIMIT, PITCH_LIMIT)
    return yaw, pitch.astype(np.float32)


def looks_away(pose: Pose, detail: float = 200.0) -> NDArray[np.bool_]:
    """Whether a head is seen from behind, (T,)."""
    return np.abs(_angles(pose, detail)[0]) > BEHIND


def _contour(look: HeadLook, face: Expression, turned: Projection, lips: mouth.Lips) -> Points:
    return outline.outline_of(look, turned, face, mouth.profile_of(look, turned, lips))


def contour(look: HeadLook, pose: Pose, detail: float = 200.0) -> Points:
    """The head's outline (T, n, 2), for the shadows that it casts."""
    face, turned = expression(pose), turned_by(pose, detail)
    return _contour(look, face, turned, mouth.lips_of(look, face))


def _only_where_drawn(op: Op) -> Op:
    """The op hidden where its shapes have no area (a shut mouth's teeth, a tear not wept): the canvas skips it."""
    area = np.float32(0)
    for shape in op.outlines:
        if isinstance(shape, Cached):
            return op
        x, y = shape[..., 0], shape[..., 1]
        area = area + np.abs((x * np.roll(y, -1, 1) - np.roll(x, -1, 1) * y).sum(1))
    drawn = np.asarray(area > 2e-6)
    if drawn.all():
        return op
    return replace(op, visible=drawn if op.visible is None else op.visible & drawn)


def head(look: HeadLook, pose: Pose, detail: float = 200.0, neck: float = 0.16) -> HeadOps:
    """All parts, without their place in the picture. `detail`: pixels of an H; `neck`: its half width, in H."""
    away = looks_away(pose, detail)
    if not away.any():
        return _from_front(look, pose, detail)
    yaw, pitch = _angles(pose, detail)
    behind = replace(look, style=hats.worn_style(look.style, look.hat))
    shape = contour(look, pose, detail)
    turned = projection(np.where(away, yaw, 180), -pitch)
    back = shown(head_back(behind, turned, shape, channel(pose, "hair"), neck, FRONT_Z), away)
    if away.all():
        return HeadOps([], back)
    front = _from_front(look, pose, detail)
    return HeadOps(shown(front.back, ~away), shown(front.front, ~away) + back)


def _from_front(look: HeadLook, pose: Pose, detail: float) -> HeadOps:
    face, turned = expression(pose), turned_by(pose, detail)
    lips = mouth.lips_of(look, face)
    shape = _contour(look, face, turned, lips)
    look = replace(look, style=hats.worn_style(look.style, look.hat))
    covered = hats.hides_hair(look)
    shapes = [] if covered else [hair.caps(look.style, turned)]
    if look.hat:
        shapes.append(hair.caps(hats.PREFIX + look.hat, turned))
    z = FRONT_Z
    bare = not hats.hides_ears(look) and (covered or hair.style_of(look).ears)
    front = ears.far_ears(look, turned, z) if bare else []
    outer = hair.silhouette(hair.SHAPES[hats.PREFIX + look.hat], turned) if look.hat else shape
    front += hats.lining(look, outer, z)
    front.append(fill(z, "head/skin", look.skin, shape))
    front.append(fill(z, "head/skin", look.shade, crescent(shape, LIGHT, 1.5), plane="shadow"))
    on_face = [
        *cheeks.blush(look, face, turned, z),
        *cheeks.freckles(look, turned, z),
        *(fill(z, "head/skin", look.shade, cast, plane="shadow") for _, cast in shapes),
        *beard.beard(look, turned, shape, z),
        *(op for side in (-1, 1) for op in eyes.eye(look, face, turned, side, z)),
        *mouth.mouth(look, face, turned, lips, z),
        *mouth.corners(look, face, turned, lips, z),
        *(op for side in (-1, 1) for op in brows.brow(look, face, turned, side, z)),
        *nose.nose(look, face, turned, z),
    ]
    front += clipped(on_face, shape)
    under = not covered and not look.hat and not hair.style_of(look).ears
    if under:
        front += glasses.glasses(look, turned, z)
    if not covered:
        front += hair.hair(look, turned, shapes[0][0], channel(pose, "hair"), z)
    if bare:
        front += ears.near_ears(look, turned, z)
    front += [] if under else glasses.glasses(look, turned, z)
    if look.hat:
        front += hats.hat(look, turned, shapes[-1][0], outer, z)
    front += cheeks.tears(face, turned, z) + cheeks.sweat(channel(pose, "sweat"), turned, z)
    back = [] if covered else hair.back_hair(look, turned, channel(pose, "hair"), BACK_Z)
    return HeadOps(back, [_only_where_drawn(op) for op in front])
