"""Ears, and what hangs from them. The far ear goes behind the head; the near one comes over the hair as the head turns."""

from __future__ import annotations

import numpy as np

from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import Points, crescent, ellipse, spline
from scenec.rigs.person.hats import hearing_aid
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Array, Projection, smooth

HEIGHT, CENTRE_Y = 0.112, 0.06
RIM = np.array([
    (-0.24, 0.60), (-0.32, 0.0), (-0.12, -0.66), (0.42, -1.0), (0.93, -0.74), (1.0, -0.16), (0.74, 0.36), (0.46, 0.84),
    (0.08, 0.98),
], np.float32)  # fmt: skip
_HOLLOW = np.array(
    [(0.06, 0.40), (-0.02, -0.02), (0.14, -0.46), (0.46, -0.70), (0.74, -0.50), (0.72, -0.10), (0.42, 0.16), (0.30, 0.46)],
    np.float32,
)


def _ear(turned: Projection, side: int) -> tuple[Points, Points, Points]:
    """Rim, hollow and the point of the lobe of one ear."""
    place = turned.at(side * 0.372, CENTRE_Y, -0.055)
    near = np.clip(-side * turned.sin, 0, 1)
    width = (0.052 + 0.085 * near)[..., None]
    scale = np.concatenate([width * side, np.full_like(width, HEIGHT)], -1)
    shift = np.array([-0.01 * side, 0], np.float32)
    rim = spline(place + shift + RIM * scale, samples=6)
    hollow = spline(place + shift + _HOLLOW * scale, samples=5)
    lobe = place[:, 0] + np.concatenate([0.12 * width[:, 0] * side, np.full_like(width[:, 0], HEIGHT)], -1)
    return rim, hollow, lobe.astype(np.float32)


def _ops(look: HeadLook, name: str, z: float, rim: Points, hollow: Points, lobe: Points, ring: Array) -> list[Op]:
    ops = [
        fill(z, name, look.skin, rim),
        fill(z, name, look.shade, crescent(rim, (-0.014, -0.008)), plane="shadow"),
        fill(z, name, look.shade, hollow, plane="shadow"),
    ]
    if look.earring:
        ops.append(fill(z, f"{name}/ring", look.earring, ellipse(lobe, ring, ring, 16)))
    return ops + hearing_aid(look, rim, hollow, z, name)


def far_ears(look: HeadLook, turned: Projection, z: float) -> list[Op]:
    """Both ears, to be drawn before the head, which hides what is turned away."""
    ops: list[Op] = []
    for side in (-1, 1):
        rim, hollow, lobe = _ear(turned, side)
        shown = 0.022 * smooth(-side * turned.yaw, -26, -6)[:, 0]
        ops += _ops(look, "head/ear-left" if side < 0 else "head/ear-right", z, rim, hollow, lobe, shown)
    return ops


def near_ears(look: HeadLook, turned: Projection, z: float) -> list[Op]:
    """The near ear over the hair: from below, as far as the head has turned."""
    ops: list[Op] = []
    for side in (-1, 1):
        rim, hollow, lobe = _ear(turned, side)
        bare = smooth(-side * turned.yaw, 1, 15)
        edge = CENTRE_Y + HEIGHT * (1.05 - 2.1 * bare)
        cut = [np.stack([p[..., 0], np.maximum(p[..., 1], edge)], -1).astype(np.float32) for p in (rim, hollow)]
        shown = bare[:, 0] > 0
        each = _ops(look, "head/ear-left" if side < 0 else "head/ear-right", z, cut[0], cut[1], lobe, 0.022 * bare[:, 0])
        ops += [Op(o.z, o.part, o.colour, o.outlines, o.plane, o.alpha, visible=shown) for o in each]
    return ops
