"""Cheeks: blush, freckles, tears."""

from __future__ import annotations

import numpy as np

from scenec.drawing.colour import shift
from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import Points, ellipse
from scenec.rigs.person.expression import Expression
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Projection, face_depth, smooth

# Freckles of one cheek: x, y and radius in H.
FRECKLES = (
    (0.125, 0.128, 0.0060), (0.158, 0.112, 0.0070), (0.186, 0.134, 0.0055), (0.214, 0.118, 0.0065), (0.242, 0.138, 0.0058),
    (0.146, 0.150, 0.0055), (0.200, 0.158, 0.0062), (0.232, 0.164, 0.0050), (0.172, 0.172, 0.0050),
)  # fmt: skip
TEAR, TEAR_LIT = "#bfe4f2", "#f3fbff"


def blush(look: HeadLook, face: Expression, turned: Projection, z: float) -> list[Op]:
    """A flush on both cheeks. Alpha is one number an op, so a growing flush is a second, growing oval over the first."""
    colour = shift(look.skin, -0.03, 1.6, 25, 0.45)
    rest: list[Points] = []
    flush: list[Points] = []
    for side in (-1, 1):
        at, toward = turned.project(side * 0.225, 0.165 - 0.010 * face.cheek, face_depth(0.225) - 0.02)
        room = 0.35 + 0.65 * np.clip(toward, 0, 1) / 0.35
        seen = smooth(toward, 0.0, 0.16) * room
        rise = smooth(seen, 0, 0.1)
        rest.append(ellipse(at[:, 0], (0.076 * seen)[:, 0], (0.046 * rise)[:, 0]))
        grown = np.sqrt(face.blush)
        flush += [
            ellipse(at[:, 0], (size * 0.086 * grown * seen)[:, 0], (size * 0.054 * grown * rise)[:, 0]) for size in (1.0, 0.76)
        ]
    soft = [ellipse(p.mean(1), *(p.std(1) * (2**0.5 * 0.70)).T) for p in rest]
    ops = [
        fill(z, "head/blush", colour, *rest, alpha=look.blush * 0.6),
        fill(z, "head/blush", colour, *soft, alpha=look.blush * 0.5),
    ]
    return ops + [fill(z, "head/blush", colour, *flush[i::2], alpha=0.17) for i in (0, 1)]


def freckles(look: HeadLook, turned: Projection, z: float) -> list[Op]:
    """A few dots on each cheek, mirrored but not quite."""
    if not look.freckles:
        return []
    dots: list[Points] = []
    for side in (-1, 1):
        for i, (x, y, r) in enumerate(FRECKLES[: look.freckles]):
            x0 = side * (x + (0.006 if side > 0 and i % 2 else 0))
            at, toward = turned.project(turned.within(x0), y, face_depth(x0) - 0.02)
            dots.append(ellipse(at[:, 0], (r * smooth(toward, 0.03, 0.14))[:, 0], np.full(turned.frames, r, np.float32), 8))
    return [fill(z, "head/freckles", look.shade, *dots)]


def tears(face: Expression, turned: Projection, z: float) -> list[Op]:
    """A drop under each eye: it swells, then runs down the cheek."""
    drops, lights = [], []
    shape = np.array(
        [(0, -1.05), (0.34, -0.25), (0.52, 0.25), (0.36, 0.70), (0, 0.86), (-0.36, 0.70), (-0.52, 0.25), (-0.34, -0.25)],
        np.float32,
    )
    for side in (-1, 1):
        at, toward = turned.project(turned.within(side * 0.192), 0.105 + 0.05 * face.tear, face_depth(0.19))
        size = 0.043 * np.sqrt(face.tear) * smooth(toward, 0.02, 0.14)
        drops.append((at + shape * size[..., None]).astype(np.float32))
        lights.append(
            ellipse((at[:, 0] + size * np.array([-0.18, 0.30])).astype(np.float32), (0.13 * size)[:, 0], (0.2 * size)[:, 0], 10)
        )
    return [fill(z, "head/tear", TEAR, *drops, alpha=0.95), fill(z, "head/tear", TEAR_LIT, *lights, plane="light")]
