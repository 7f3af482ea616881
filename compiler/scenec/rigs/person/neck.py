"""The neck, the head's shadow on it, and the collar bones."""

from __future__ import annotations

import numpy as np

from scenec.drawing.display import Op, clipped
from scenec.drawing.geometry import Points, spline
from scenec.rigs.person.channels import Channels, smooth
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.placement import Skeleton
from scenec.rigs.person.shading import DEPTH, crease, dark, shown, sides, tones

Z_NECK = 4.5
NAPE = 0.10  # H farther back
BENT = 16.0  # degrees from which on a neck is as wide across its own way
CAST_ON_NECK = (0.05, 0.13)  # where the head's shadow falls


def neck(c: Channels, figure: Figure, s: Skeleton, head_outline: Points) -> list[Op]:
    """The neck down into the shoulders; the garment is drawn over it. `head_outline`: the head's, in the person's coordinates."""
    skin, trunk, b = tones(figure.skin), s.trunk, figure.build
    top = s.head[:, :, :2] @ np.array([0.0, 0.30], np.float32) + s.head[:, :, 2]
    back = 0.10 * np.sin(np.radians(c("headYaw")))
    half = b.neck
    shoulder = trunk.half(b.shoulder * 0.43, 0.14)
    head_end = top - np.stack([back, np.zeros_like(back)], -1)
    up, over = _bent(head_end - trunk.at(np.zeros_like(back), 0.02))
    edges = []
    for side in (-1, 1):
        foot = trunk.at(side * half * 1.05 - 0.02 * trunk.sin, -0.012)
        wide = trunk.at(side * shoulder, 0.118)
        below = trunk.at(side * shoulder * 0.80, 0.44)
        # From the side the neck comes out of the back of the skull, or hair at the nape would hang in the air.
        nape = NAPE * np.maximum(0, -side * np.sin(np.radians(c("headYaw"))))[:, None]
        under_hair = head_end + over * (side * (half * (0.75 if side > 0 else 0.6) + nape)) + up * np.float32(0.22)
        throat = head_end + over * (side * (half * 0.98 + 0.8 * nape)) - up * np.float32(0.10)
        edges.append(np.stack([under_hair, throat, foot, wide, below], 1))
    outline = spline(np.concatenate([edges[1], edges[0][:, ::-1]], 1), samples=6, sharp=(0, 4, 5, 9))
    cast = head_outline + np.array(CAST_ON_NECK, np.float32)
    pit = trunk.at(trunk.sin * 0.16, 0.088)
    bones = []
    for side in (-1, 1):
        at = np.array([side * 0.035, 0.004], np.float32)
        bones.append(crease(pit + at, pit + np.array([side * 0.225, -0.03], np.float32), side * 0.012, 0.0085, 0.3))
    base = [Op(Z_NECK, "neck", skin.base, (outline,)), dark(Z_NECK, "neck", skin.shadow, sides(outline, DEPTH["neck"])[0])]
    front = shown([dark(Z_NECK, "neck", skin.shadow, *bones)], ~trunk.away)
    return [*base, *clipped([dark(Z_NECK, "neck", skin.shadow, cast), *front], outline)]


def _bent(way: Points) -> tuple[Points, Points]:
    """Unit vectors along and across a neck that goes `way` (T, 2): straight up unless it is bent far, as in a bow."""
    angle = np.arctan2(way[:, 0], -way[:, 1])
    angle = angle * smooth((np.abs(np.degrees(angle)) - BENT) / BENT)
    sin, cos = np.sin(angle), np.cos(angle)
    return np.stack([sin, -cos], -1).astype(np.float32), np.stack([cos, sin], -1).astype(np.float32)


def moved(outline: Points, matrix: Points) -> Points:
    """Head coordinates (T, n, 2) to the person's."""
    return np.asarray(outline @ np.swapaxes(matrix[:, :, :2], 1, 2) + matrix[:, None, :, 2], np.float32)
