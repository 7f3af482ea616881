"""What arms and legs have in common: a rounded centre line, a tube of cloth or skin along it, and folds at the bent joint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scenec.drawing.geometry import Points, limb_line, normals, profile
from scenec.rigs.person.channels import Scalar, smooth
from scenec.rigs.person.placement import Limb
from scenec.rigs.person.shading import crease

ROUNDING = {"arm": 0.24, "leg": 0.26}
DETAILED = 250.0  # pixels an H above which centre lines take more points, or elbows show facets


@dataclass(frozen=True)
class Bend:
    """How a limb is bent, for every frame."""

    amount: Scalar  # degrees, 0 = straight
    inside: Scalar  # +1 or -1: the side of the centre line's normals where the limb folds
    corner: Scalar  # (T,) 0 straight to 1 strongly bent


def centre_line(limb: Limb, kind: str, detail: float) -> Points:
    """The limb's middle, (T, n, 2) at equal steps."""
    return limb_line(limb.root, limb.middle, limb.end, ROUNDING[kind], 56 if detail > DETAILED else 36)


def widths(keys: Sequence[tuple[float, float]], count: int, scale: float = 1.0) -> Points:
    """Half widths (count,) from a profile."""
    return profile(keys, count) * np.float32(scale)


def bend(limb: Limb) -> Bend:
    """From the three joints."""
    a, b = limb.middle - limb.root, limb.end - limb.middle
    turn = np.arctan2(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0], (a * b).sum(1))
    amount = np.abs(np.degrees(turn))
    return Bend(amount.astype(np.float32), np.where(turn < 0, -1, 1).astype(np.float32), smooth((amount - 14) / 62))


def tube(line: Points, half: Points, start: int, stop: int, bulge: float = 0.0, cap: bool = False) -> Points:
    """The outline of samples start..stop of a centre line. `bulge`: how round the far end is; `cap`: whether the near end is."""
    side = normals(line)[:, start:stop] * half[..., start:stop, None]
    middle = line[:, start:stop]
    left, right = middle + side, (middle - side)[:, ::-1]
    ahead = _unit(middle[:, -1] - middle[:, -2])
    parts = [left, _arc(left[:, -1], right[:, 0], ahead * bulge, 5), right]
    if cap:
        radius = np.hypot(*np.moveaxis(side[:, 0], -1, 0))[:, None]
        parts.append(_arc(right[:, -1], left[:, 0], -_unit(middle[:, 1] - middle[:, 0]) * radius, 9))
    return np.concatenate(parts, 1).astype(np.float32)


def _unit(v: Points) -> Points:
    return v / np.maximum(np.hypot(v[:, :1], v[:, 1:]), 1e-6)


def _arc(a: Points, b: Points, out: Points, count: int) -> Points:
    """Half an ellipse from `a` to `b` (T, 2), bulging by `out`; end points left out."""
    s = np.linspace(0, np.pi, count + 2, dtype=np.float32)[1:-1, None]
    middle, half = (a + b)[:, None] / 2, (a - b)[:, None] / 2
    return middle + half * np.cos(s) + out[:, None] * np.sin(s)


def joint_folds(
    line: Points, half: Points, b: Bend, shares: Sequence[tuple[float, float, float]], reach: float, width: float
) -> list[Points]:
    """Creases that start on the inside of a bend. `shares`: where along the limb, degrees from straight across, length."""
    n, count = normals(line), line.shape[1]
    folds = []
    for share, degrees, length in shares:
        i = round(share * (count - 1))
        into = -n[:, i] * b.inside[:, None]
        angle = np.radians(degrees) * b.inside
        cos, sin = np.cos(angle)[:, None], np.sin(angle)[:, None]
        d = np.concatenate([into[:, :1] * cos - into[:, 1:] * sin, into[:, :1] * sin + into[:, 1:] * cos], 1)
        start = line[:, i] - into * (half[i] * 0.985)
        size = length * (0.35 + 0.65 * b.corner)
        folds.append(crease(start, start + d * (size * reach)[:, None], 0.10 * size * b.inside, width * b.corner, 0.22))
    return folds
