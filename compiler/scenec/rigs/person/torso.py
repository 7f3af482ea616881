"""The trunk in its garment: levels down the body, seen at any angle, and the outline that the neckline cuts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenec.drawing.geometry import Points, bezier, spline
from scenec.rigs.person.channels import SIDES, Channels, Scalar, Side
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.garments import NECKLINES, Top
from scenec.rigs.person.placement import Skeleton, Trunk

# How much of the true depth a front shows: with all of it buttons and lapels slide over the far edge (as faces do).
FRONT_DEPTH = 0.80
BREATH_WIDTH, BREATH_DEPTH = 0.016, 0.020
HEM_COVER = 0.10  # cloth between a leg and the edge of a skirt or coat

# One row a level: v, half width as factors of (neck, shoulder, chest, waist, hip), what is added, then how far the body reaches
# in front of and behind its axis in profile, and how much a raised shoulder lifts it. Chest forward, small of the back hollow.
_LEVELS = (
    # v      neck  shou  ches  wais  hip   add    front  back   lift
    (0.100, (0.00, 0.61, 0.00, 0.00, 0.00), 0.00, 0.170, 0.240, 0.35),
    (0.150, (0.00, 0.885, 0.00, 0.00, 0.00), 0.00, 0.215, 0.290, 0.75),
    (0.215, (0.00, 0.985, 0.00, 0.00, 0.00), 0.00, 0.270, 0.320, 0.80),
    (0.340, (0.00, 0.905, 0.00, 0.00, 0.00), 0.00, 0.355, 0.335, 0.20),
    (0.430, (0.00, 0.00, 1.00, 0.00, 0.00), 0.00, 0.375, 0.320, 0.0),
    (0.550, (0.00, 0.00, 0.52, 0.48, 0.00), 0.00, 0.350, 0.280, 0.0),
    (0.690, (0.00, 0.00, 0.00, 1.00, 0.00), 0.00, 0.320, 0.255, 0.0),
    (0.820, (0.00, 0.00, 0.00, 0.42, 0.58), 0.00, 0.330, 0.330, 0.0),
    (0.950, (0.00, 0.00, 0.00, 0.00, 1.00), 0.00, 0.335, 0.415, 0.0),
    (1.060, (0.00, 0.00, 0.00, 0.00, 1.00), 0.00, 0.335, 0.420, 0.0),
)  # fmt: skip
_BUST = {0.340: 0.45, 0.430: 1.35, 0.550: 0.80}  # what a bust adds to the front
_BELLY = {0.550: 0.5, 0.690: 1.0, 0.820: 0.8, 0.950: 0.45, 1.060: 0.35}  # what a belly adds to it


@dataclass(frozen=True)
class Levels:
    """The body's sections from the shoulders down: (n,) each, and breath for the chest (T, n)."""

    v: Points
    width: Points
    front: Points
    back: Points
    lift: Points


@dataclass(frozen=True)
class Torso:
    """The trunk's shape for all frames. `left`, `right` (T, n, 2): its edges at every level; `outline`: the garment's silhouette."""

    levels: Levels
    trunk: Trunk
    left: Points
    right: Points
    outline: Points
    neckline: Neckline

    def on(self, u: float, v: float, lift: float = 1.0) -> Points:
        """A point (T, 2) of the garment's front: `u` -1..1 from edge to edge as the body turns, at level `v`."""
        width = float(np.interp(v, self.levels.v, self.levels.width))
        front = float(np.interp(v, self.levels.v, self.levels.front)) * lift
        across = u * width * self.trunk.cos + FRONT_DEPTH * front * np.sqrt(max(0.0, 1 - u * u)) * self.trunk.sin
        return self.trunk.at(across, v)


@dataclass(frozen=True)
class Neckline:
    """The opening: `left` and `right` where it meets the shoulders, `low` its lowest point, (T, 2), and the curve between (T, n, 2)."""

    left: Points
    right: Points
    low: Points
    curve: Points


def levels_of(figure: Figure, top: bool = True) -> Levels:
    """The sections of the body, under a top's cloth or bare."""
    b = figure.build
    parts = np.array([b.neck, b.shoulder, b.chest, b.waist, b.hip], np.float32)
    belly = max(0.0, b.waist - 0.48)
    rows = [
        (
            v,
            float(parts @ np.array(share, np.float32)) + add,
            front + _BUST.get(v, 0) * b.bust + _BELLY.get(v, 0) * belly,
            back,
            lift,
        )
        for v, share, add, front, back, lift in _LEVELS
    ]
    if top:
        rows = [_clothed(row, figure.top, b.hip) for row in rows if row[0] < figure.top.hem]
        rows += _skirts(figure.top, b.hip)
    return Levels(*(np.array(column, np.float32) for column in zip(*rows, strict=True)))


def _clothed(row: tuple[float, ...], top: Top, hip: float) -> tuple[float, ...]:
    v, width, front, back, lift = row
    ease = top.cut.ease * (0.35 if v <= 0.10 else 0.6 if v <= 0.15 else 1.0)
    hollow = top.cut.waist * float(np.interp(v, (0.43, 0.69, 0.95), (0, 1, 0)))
    return v, width + ease + hollow * max(0.0, hip - width) * 0.5, front + ease, back + ease + hollow * 0.09, lift


def _skirts(top: Top, hip: float) -> list[tuple[float, ...]]:
    """The levels of what hangs below the hips."""
    if top.hem <= 1.06:
        return [(top.hem, hip + top.cut.ease, 0.34, 0.42, 0.0)]
    below = [top.hem] if top.hem < 1.25 else [1.0 + (top.hem - 1) * 0.42, top.hem]
    share = [(v - 1.06) / (top.hem - 1.06) for v in below]
    ease = top.cut.ease
    return [
        (v, hip + ease + top.cut.flare * s, 0.345 + ease + 0.06 * s, 0.425 + ease + 0.05 * s, 0.0)
        for v, s in zip(below, share, strict=True)
    ]


def torso(c: Channels, figure: Figure, s: Skeleton) -> Torso:
    """The garment's silhouette and its neckline."""
    levels = levels_of(figure)
    left, right = edges(c, figure, s, levels)
    opening = _neckline(figure, s.trunk)
    return Torso(levels, s.trunk, left, right, _outline(figure, left, right, opening), opening)


def edges(c: Channels, figure: Figure, s: Skeleton, levels: Levels) -> tuple[Points, Points]:
    """Both edges of the body at its levels, (T, n, 2)."""
    trunk, breath = s.trunk, c("breath")[:, None]
    chest = np.exp(-(((levels.v - 0.42) / 0.14) ** 2))[None]
    width = levels.width + BREATH_WIDTH * breath * chest
    front = levels.front + BREATH_DEPTH * breath * chest
    half = trunk.half(width, (front + levels.back) / 2)
    middle = (front - levels.back) / 2 * trunk.sin[:, None]
    sides: dict[Side, Points] = {side: trunk.at(middle + side * half, levels.v) for side in SIDES}
    for side in SIDES:
        up = s.raised[side][:, None] * levels.lift
        sides[side] = sides[side] - np.stack([up * 0.03 * side, up * 0.085], -1).astype(np.float32)
    return over_legs(figure, s, sides[-1], -1), over_legs(figure, s, sides[1], 1)


def over_legs(figure: Figure, s: Skeleton, edge: Points, side: Side) -> Points:
    """Below the hips cloth gives way to the legs that stride out under it."""
    if figure.top.hem < 1.25 and figure.bottom.kind != "skirt":
        return edge
    moved = edge.copy()
    for leg in s.legs.values():
        down = np.clip((edge[..., 1] - leg.root[:, None, 1]) / np.maximum(leg.middle - leg.root, 0.2)[:, None, 1], 0, 1.05)
        x = (
            leg.root[:, None, 0]
            + (leg.middle - leg.root)[:, None, 0] * down
            + side * (0.20 * figure.build.leg_width + HEM_COVER * 0.4)
        )
        beyond = side * (x - moved[..., 0]) * (down > 0)
        moved[..., 0] += side * _soft(beyond)
    return moved


def _soft(x: Points) -> Points:
    """max(0, x) without its corner."""
    return np.asarray(0.5 * (x + np.sqrt(x * x + 0.0025)) - 0.025 * np.exp(-(x * x) / 0.02), np.float32) * (x > -0.4)


def _neckline(figure: Figure, trunk: Trunk) -> Neckline:
    top, neck = figure.top, figure.build.neck
    edge = trunk.half(neck + 0.055, 0.15)
    left, right = (trunk.at(side * edge - 0.02 * trunk.sin, 0.052) for side in SIDES)
    deep = top.neck in {"v", "lapel", "collar", "hood"}
    low = trunk.at(0.30 * trunk.sin * (0.66 if deep else 0.40), 0.02 + NECKLINES[top.neck])
    if deep:
        curve = _vee(left, low, right)
    else:
        sag = 0.55
        down_l, down_r = (np.stack([p[:, 0], p[:, 1] * 0.35 + low[:, 1] * 0.65], -1) for p in (left, right))
        in_l, in_r = (np.stack([low[:, 0] - (low - p)[:, 0] * sag, low[:, 1]], -1) for p in (left, right))
        curve = np.concatenate([bezier(left, down_l, in_l, low, 12), bezier(low, in_r, down_r, right, 12)[:, 1:]], 1)
    return Neckline(left, right, low, curve)


def _vee(left: Points, low: Points, right: Points) -> Points:
    nudge = np.array([[-0.02, 0.01]], np.float32), np.array([[-0.01, -0.05]], np.float32)
    first = bezier(left, left + (low - left) * 0.5 + nudge[0], low + nudge[1], low, 12)
    flip = np.array([[-1, 1]], np.float32)
    second = bezier(low, low + nudge[1] * flip, right + (low - right) * 0.5 + nudge[0] * flip, right, 12)
    return np.concatenate([first, second[:, 1:]], 1)


def _outline(figure: Figure, left: Points, right: Points, opening: Neckline) -> Points:
    """Clockwise from the right of the neck: down the right edge, along the hem, up the left edge, back along the neckline."""
    down = spline(np.concatenate([opening.right[:, None], right], 1), closed=False, samples=5)
    up = spline(np.concatenate([opening.left[:, None], left], 1), closed=False, samples=5)[:, ::-1]
    sag = np.array([0, 0.055 if figure.top.hem > 1.1 else 0.045], np.float32)
    r, lft = right[:, -1], left[:, -1]
    hem = bezier(r, r * 0.7 + lft * 0.3 + sag, r * 0.3 + lft * 0.7 + sag, lft, 10)
    return np.concatenate([down[:, :-1], hem, up[:, 1:-1], opening.curve], 1).astype(np.float32)


def hem_line(t: Torso) -> Points:
    """The hem from left to right, (T, n, 2)."""
    sag = np.array([0, 0.05], np.float32)
    r, lft = t.right[:, -1], t.left[:, -1]
    return bezier(lft, r * 0.3 + lft * 0.7 + sag, r * 0.7 + lft * 0.3 + sag, r, 14)


def unit_yaw(trunk: Trunk) -> Scalar:
    """Which way the body is turned: -1 or 1."""
    return np.where(trunk.sin < 0, -1, 1).astype(np.float32)
