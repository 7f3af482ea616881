"""The neck, the head's shadow on it, and the collar bones."""

from __future__ import annotations

import numpy as np

from scenec.drawing.display import Op, clipped
from scenec.drawing.geometry import Points, crescent, spline, stack
from scenec.rigs.person.channels import Channels
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.placement import Skeleton
from scenec.rigs.person.shading import DEPTH, crease, dark, tones

Z_NECK = 4.5
CAST_ON_NECK = (0.05, 0.13)  # where the head's shadow falls


def neck(c: Channels, figure: Figure, s: Skeleton, head_outline: Points) -> list[Op]:
    """The neck down into the shoulders; the garment is drawn over it. `head_outline`: the head's, in the person's coordinates."""
    skin, trunk, b = tones(figure.skin), s.trunk, figure.build
    top = s.head[:, :, :2] @ np.array([0.0, 0.30], np.float32) + s.head[:, :, 2]
    back = 0.10 * np.sin(np.radians(c("headYaw")))
    half = b.neck
    shoulder = trunk.half(b.shoulder * 0.50, 0.15)
    sides = []
    for side in (-1, 1):
        foot = trunk.at(side * half * 1.05 - 0.02 * trunk.sin, -0.012)
        wide = trunk.at(side * shoulder, 0.115)
        below = trunk.at(side * shoulder * 0.92, 0.30)
        x, y = top[:, 0] - back, top[:, 1]
        upper = [(x + side * half * (0.75 if side > 0 else 0.6), y - 0.22), (x + side * half * 0.98, y + 0.10)]
        sides.append([*upper, (foot[:, 0], foot[:, 1]), (wide[:, 0], wide[:, 1]), (below[:, 0], below[:, 1])])
    outline = spline(stack(*sides[1], *sides[0][::-1]), samples=6, sharp=(0, 4, 5, 9))
    cast = head_outline + np.array(CAST_ON_NECK, np.float32)
    pit = trunk.at(trunk.sin * 0.16, 0.088)
    bones = []
    for side in (-1, 1):
        at = np.array([side * 0.035, 0.004], np.float32)
        bones.append(crease(pit + at, pit + np.array([side * 0.225, -0.03], np.float32), side * 0.012, 0.0085, 0.3))
    base = [Op(Z_NECK, "neck", skin.base, (outline,)), dark(Z_NECK, "neck", skin.shadow, crescent(outline, DEPTH["neck"]))]
    return [*base, *clipped([dark(Z_NECK, "neck", skin.shadow, cast)], outline), dark(Z_NECK, "neck", skin.shadow, *bones)]


def moved(outline: Points, matrix: Points) -> Points:
    """Head coordinates (T, n, 2) to the person's."""
    return np.asarray(outline @ np.swapaxes(matrix[:, :, :2], 1, 2) + matrix[:, None, :, 2], np.float32)
