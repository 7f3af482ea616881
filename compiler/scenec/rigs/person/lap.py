"""Cloth on the thighs of who sits or kneels: what hangs from the hips of who stands follows the legs, above and below them."""

from __future__ import annotations

import numpy as np

from scenec.drawing.geometry import Points
from scenec.rigs.person.build import Build
from scenec.rigs.person.channels import Scalar, Side, smooth
from scenec.rigs.person.placement import Skeleton

# Half widths of a leg from the hip to the ankle, as shares of H and of the leg's length (rigs/person/legs.py).
HALF = ((0.0, 0.27), (0.18, 0.265), (0.48, 0.20), (0.62, 0.185), (1.0, 0.14))
_AT, _HALF = np.array(HALF, np.float32).T
COVER = 0.035  # cloth beyond the leg
FROM = 0.88  # of the trunk: levels below it follow
CREASE, TIGHTER = 0.30, 0.06  # H along the thigh where the front of the trunk meets it, and how much shorter cloth is beyond it


def over_lap(build: Build, s: Skeleton, edge: Points, levels: Points, side: Side, facing: Scalar, flare: float = 0.0) -> Points:
    """`edge` (T, n, 2) at `levels` (n,) of the trunk with its lower part laid along the thigh of its side.

    `facing` (T,) is -1..1: on that side lies the lap, on the other one what one sits on. `flare`: H that the hem of who stands
    is wider than the hips.
    """
    if not s.lap.any():
        return edge
    below = np.maximum(0, levels - 1)[None] * build.torso
    front = np.clip(side * facing, 0, 1)[:, None]
    leg = s.leg_at(side)
    thigh = leg.middle - leg.root
    level = np.abs(thigh[:, :1]) / np.maximum(np.hypot(thigh[:, :1], thigh[:, 1:]), 1e-6)  # 0 upright .. 1 on a seat
    along = below + (CREASE - TIGHTER * below) * front * level
    # On a seat the back of the hips is behind the thigh; of who bows on straight legs it is beside it.
    behind = np.clip((1.06 - levels) / 0.11, 0, 1)[None] * (1 - front) * smooth(level / 0.3)
    wider = np.asarray(flare * below * (1 - level), np.float32)
    laid = beside_leg(build, s, np.asarray(along, np.float32), side, np.asarray(behind, np.float32), wider)
    share = (s.lap[:, None] * np.clip((levels - FROM) / 0.06, 0, 1)[None])[..., None]
    return np.asarray(edge * (1 - share) + laid * share, np.float32)


def beside_leg(build: Build, s: Skeleton, along: Points, side: Side, behind: Points, wider: Points) -> Points:
    """Points (T, n, 2) `along` H (T, n) down the leg of a side, on its outer edge; `behind` (T, n) 1: at the back of the hips."""
    leg = s.leg_at(side)
    thigh, shin = leg.middle - leg.root, leg.end - leg.middle
    first = np.clip(along / build.thigh, 0, 1)[..., None]
    second = np.clip((along - build.thigh) / build.shin, 0, 1)[..., None]
    point = leg.root[:, None] + thigh[:, None] * first + shin[:, None] * second
    bent = np.clip((along - build.thigh) / 0.3 + 0.5, 0, 1)[..., None]
    way = _unit(thigh)[:, None] * (1 - bent) + _unit(shin)[:, None] * bent
    out = np.stack([way[..., 1], -way[..., 0]], -1) * side * (1 - behind[..., None]) - way * behind[..., None]
    half = np.interp(along / build.leg, _AT, _HALF) * build.leg_width + COVER + wider
    return np.asarray(point + out * half[..., None], np.float32)


def between_thighs(build: Build, s: Skeleton, low: Points) -> Points:
    """The lower edge of what covers the hips (T, 3, 2), right, middle, left: from thigh to thigh on a lap."""
    if not s.lap.any():
        return low
    level, none = np.full((len(s.lap), 1), 0.34, np.float32), np.zeros((len(s.lap), 1), np.float32)
    right, left = beside_leg(build, s, level, 1, none, none), beside_leg(build, s, level, -1, none, none)
    laid = np.concatenate([right, (right + left) / 2 + 0.08 * hanging(s)[:, None], left], 1)
    share = s.lap[:, None, None]
    return np.asarray(low * (1 - share) + laid * share, np.float32)


def hanging(s: Skeleton) -> Points:
    """Which way cloth hangs from the hips, (T, 2): down, and along the thighs on a lap."""
    thighs = s.legs[-1].middle - s.legs[-1].root + s.legs[1].middle - s.legs[1].root
    return np.asarray(np.array([0, 1], np.float32) * (1 - s.lap[:, None]) + _unit(thighs) * s.lap[:, None], np.float32)


def _unit(v: Points) -> Points:
    return np.asarray(v / np.maximum(np.hypot(v[:, :1], v[:, 1:]), 1e-6), np.float32)
