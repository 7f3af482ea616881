"""Cheeks and temples: blush, freckles, tears, sweat."""

from __future__ import annotations

import numpy as np

from scenec.drawing.colour import shift
from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import Points, ellipse, ribbon
from scenec.rigs.person.expression import Expression
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Array, Projection, face_depth, smooth

# Freckles of one cheek: x, y and radius in H.
FRECKLES = (
    (0.125, 0.128, 0.0060), (0.158, 0.112, 0.0070), (0.186, 0.134, 0.0055), (0.214, 0.118, 0.0065), (0.242, 0.138, 0.0058),
    (0.146, 0.150, 0.0055), (0.200, 0.158, 0.0062), (0.232, 0.164, 0.0050), (0.172, 0.172, 0.0050),
)  # fmt: skip
DROP = np.array(
    [(0, -1.05), (0.34, -0.25), (0.52, 0.25), (0.36, 0.70), (0, 0.86), (-0.36, 0.70), (-0.52, 0.25), (-0.34, -0.25)], np.float32
)
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
    """A drop under each eye: it swells, then runs down the cheek and leaves a wet line."""
    drops, lights, lines = [], [], []
    for side in (-1, 1):
        x, y = side * (0.186 + 0.010 * face.tear), 0.100 + 0.105 * face.tear**2
        at, toward = turned.project(turned.within(x), y, face_depth(0.19))
        top, _ = turned.project(turned.within(side * 0.184), 0.082, face_depth(0.19))
        seen = smooth(toward, 0.12, 0.22)
        size = 0.056 * np.sqrt(face.tear) * seen
        drop, light = _drop(at, size.astype(np.float32))
        drops.append(drop)
        lights.append(light)
        lines.append(_streak(top[:, 0], at[:, 0], 0.011 * smooth(face.tear, 0.35, 0.8) * seen))
    return [
        fill(z, "head/tear", TEAR, *lines, alpha=0.55),
        fill(z, "head/tear", TEAR, *drops, alpha=0.95),
        fill(z, "head/tear", TEAR_LIT, *lights, plane="light"),
    ]


def sweat(amount: Array, turned: Projection, z: float) -> list[Op]:
    """Drops of who is nervous or afraid, on the temple that is turned to us: one that slides down, and a small one above it."""
    if not amount.any():
        return []
    drops, lights = [], []
    for x, y, slides, size, begins in ((0.335, -0.105, 0.10, 0.058, 0.0), (0.245, -0.215, 0.03, 0.036, 0.45)):
        share = smooth(amount, begins, begins + 0.5)
        at, toward = turned.project(-turned.facing * x, y + slides * amount, face_depth(x))
        drop, light = _drop(at, (size * np.sqrt(share) * smooth(toward, -0.02, 0.06)).astype(np.float32))
        drops.append(drop)
        lights.append(light)
    return [fill(z, "head/sweat", TEAR, *drops, alpha=0.95), fill(z, "head/sweat", TEAR_LIT, *lights, plane="light")]


def _drop(at: Points, size: Array) -> tuple[Points, Points]:
    """A drop (T, n, 2) of `size` (T, 1) at `at` (T, 1, 2), and the light on it."""
    light = (at[:, 0] + size * np.array([-0.18, 0.30])).astype(np.float32)
    return (at + DROP * size[..., None]).astype(np.float32), ellipse(light, (0.13 * size)[:, 0], (0.2 * size)[:, 0], 10)


def _streak(a: Points, b: Points, half: Array) -> Points:
    """A tapered stroke from `a` to `b` (T, 2), `half` (T, 1) as wide in the middle."""
    s = np.linspace(0, 1, 8, dtype=np.float32)
    line = a[:, None] + (b - a)[:, None] * s[None, :, None]
    return ribbon(line.astype(np.float32), (half * (0.25 + 0.75 * s)).astype(np.float32))
