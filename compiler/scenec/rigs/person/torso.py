"""The trunk in its garment: levels down the body, seen at any angle, and the outline that the neckline cuts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenec.drawing.geometry import Points, bezier, spline
from scenec.rigs.person.channels import SIDES, Channels, Scalar, Side, smooth
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.garments import NECKLINES, Top
from scenec.rigs.person.lap import hanging, over_lap
from scenec.rigs.person.placement import Skeleton, Trunk

_Row = tuple[float, float, float, float, float]  # v, half width, front, back, lift

# How much of the true depth a front shows: with all of it buttons and lapels slide over the far edge (as faces do).
FRONT_DEPTH = 0.80
BREATH_WIDTH, BREATH_DEPTH = 0.016, 0.020
_STEPS = 5
NAPE = {"scoop": 0.13, "crew": 0.055, "v": 0.05, "lapel": 0.0, "collar": 0.0, "hood": 0.02}  # the neckline's level behind
LAP_FROM = 0.9  # the level below which a garment's front lies on the lap
HEM_COVER = 0.055  # cloth between a leg and the edge of a skirt or coat

# One row a level: v, half width as factors of (neck, shoulder, chest, waist, hip), what is added, then how far the body reaches
# in front of and behind its axis in profile, and how much a raised shoulder lifts it. Chest forward, small of the back hollow.
_LEVELS = (
    # v      neck  shou  ches  wais  hip   add    front  back   lift
    (0.100, (0.00, 0.61, 0.00, 0.00, 0.00), 0.00, 0.170, 0.240, 0.35),
    (0.160, (0.00, 0.905, 0.00, 0.00, 0.00), 0.00, 0.215, 0.290, 0.75),
    (0.225, (0.00, 0.965, 0.00, 0.00, 0.00), 0.00, 0.270, 0.320, 0.80),
    (0.340, (0.00, 0.905, 0.00, 0.00, 0.00), 0.00, 0.355, 0.335, 0.20),
    (0.430, (0.00, 0.00, 1.00, 0.00, 0.00), 0.00, 0.375, 0.320, 0.0),
    (0.550, (0.00, 0.00, 0.52, 0.48, 0.00), 0.00, 0.350, 0.280, 0.0),
    (0.690, (0.00, 0.00, 0.00, 1.00, 0.00), 0.00, 0.320, 0.255, 0.0),
    (0.820, (0.00, 0.00, 0.00, 0.42, 0.58), 0.00, 0.330, 0.330, 0.0),
    (0.950, (0.00, 0.00, 0.00, 0.00, 1.00), 0.00, 0.335, 0.415, 0.0),
    (1.060, (0.00, 0.00, 0.00, 0.00, 1.00), 0.00, 0.335, 0.420, 0.0),
)  # fmt: skip
_BUST = {0.340: 0.75, 0.430: 1.20, 0.550: 1.00, 0.690: 0.30}  # what a bust adds to the front
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
    """The trunk's shape for all frames. `left`, `right` (T, n, 2): its edges at every level; `outline`: the silhouette."""

    levels: Levels
    trunk: Trunk
    left: Points
    right: Points
    left_curve: Points  # (T, n, 2), from the neck down, _STEPS samples from level to level
    right_curve: Points
    outline: Points
    neckline: Neckline
    fade: Points  # (n,) for the outline: 0 along the neckline, which is no edge of the body
    lap: Scalar  # (T,)

    def on(self, u: float, v: float, lift: float = 1.0) -> Points:
        """A point (T, 2) of the garment's front: `u` -1..1 from edge to edge as the body turns, at level `v`."""
        width = float(np.interp(v, self.levels.v, self.levels.width))
        front = float(np.interp(v, self.levels.v, self.levels.front)) * lift
        across = u * width * self.trunk.cos + FRONT_DEPTH * front * np.sqrt(max(0.0, 1 - u * u)) * self.trunk.sin
        point = self.trunk.at(across, v)
        if v <= LAP_FROM or not self.lap.any():
            return point
        share = (self.lap * min(1.0, (v - LAP_FROM) / 0.1))[:, None]
        k = np.clip(0.5 + 0.5 * u * self.trunk.cos + 0.3 * self.trunk.sin, 0, 1)[:, None]
        return np.asarray(point * (1 - share) + (self.edge(-1, v) * (1 - k) + self.edge(1, v) * k) * share, np.float32)

    def on_back(self, u: float, v: float) -> Points:
        """A point (T, 2) of the garment's back: `u` -1..1 from our left to our right, at level `v`, for who turns it to us."""
        width = float(np.interp(v, self.levels.v, self.levels.width))
        back = float(np.interp(v, self.levels.v, self.levels.back))
        across = -u * width * self.trunk.cos - FRONT_DEPTH * back * np.sqrt(max(0.0, 1 - u * u)) * self.trunk.sin
        return self.trunk.at(across, v)

    def edge(self, side: Side, v: float) -> Points:
        """A point (T, 2) on the left or right edge at level `v`."""
        curve = self.left_curve if side < 0 else self.right_curve
        at = _STEPS * (1 + float(np.interp(v, self.levels.v, np.arange(len(self.levels.v)))))
        i = min(int(at), curve.shape[1] - 2)
        return np.asarray(curve[:, i] * (i + 1 - at) + curve[:, i + 1] * (at - i), np.float32)


@dataclass(frozen=True)
class Neckline:
    """The opening: where it meets the shoulders, its lowest point, (T, 2) each, and the curve between (T, n, 2)."""

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
        rows = [_clothed(row, figure.top, b.hip) for row in rows if row[0] < figure.top.hem - 0.04]
        rows += _skirts(figure.top, b.hip)
    return Levels(*(np.array(column, np.float32) for column in zip(*rows, strict=True)))


def _clothed(row: _Row, top: Top, hip: float) -> _Row:
    v, width, front, back, lift = row
    ease = top.cut.ease * (0.35 if v <= 0.10 else 0.6 if v <= 0.16 else 1.0)
    hollow = top.cut.waist * float(np.interp(v, (0.43, 0.69, 0.95), (0, 1, 0)))
    return v, width + ease + hollow * max(0.0, hip - width) * 0.5, front + ease + hollow * 0.05, back + ease + hollow * 0.09, lift


def _skirts(top: Top, hip: float) -> list[_Row]:
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
    opening = _neckline(figure, s.trunk, levels)
    right_curve = spline(np.concatenate([opening.right[:, None], right], 1), closed=False, samples=_STEPS)
    left_curve = spline(np.concatenate([opening.left[:, None], left], 1), closed=False, samples=_STEPS)
    sag = hanging(s) * np.float32(0.055 if figure.top.hem > 1.1 else 0.045)
    r, lft = right[:, -1], left[:, -1]
    hem = bezier(r, r * 0.7 + lft * 0.3 + sag, r * 0.3 + lft * 0.7 + sag, lft, 10)
    outline = np.concatenate([right_curve[:, :-1], hem, left_curve[:, ::-1][:, 1:-1], opening.curve], 1).astype(np.float32)
    fade = np.ones(outline.shape[1], np.float32)
    fade[: _STEPS + 2] = np.linspace(0, 1, _STEPS + 2)
    fade[-opening.curve.shape[1] :] = 0
    return Torso(levels, s.trunk, left, right, left_curve, right_curve, outline, opening, fade, s.lap)


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
        up = s.raised_at(side)[:, None] * levels.lift
        sides[side] = sides[side] - np.stack([up * 0.03 * side, up * 0.085], -1).astype(np.float32)
    facing = np.clip(4 * trunk.sin, -1, 1)
    left, right = (over_legs(figure, s, sides[side], side) for side in SIDES)
    flare = max(0.0, figure.top.cut.flare)
    laid = {
        side: swung(c, over_lap(figure.build, s, edge, levels.v, side, facing, flare), levels.v, s.lap)
        for side, edge in zip(SIDES, (left, right), strict=True)
    }
    return laid[-1], laid[1]


def swung(c: Channels, edge: Points, v: Points, lap: Scalar) -> Points:
    """An edge whose hem has swung: what hangs below the hips goes along, the lower the more."""
    share = np.clip((v - 0.95) / 0.75, 0, 1.2) ** 1.4 * (1 - lap[:, None]) * c("hem")[:, None]
    return np.stack([edge[..., 0] + share, edge[..., 1]], -1).astype(np.float32)


def over_legs(figure: Figure, s: Skeleton, edge: Points, side: Side) -> Points:
    """Below the hips cloth gives way to the legs that stride out under it."""
    moved = edge.copy()
    for leg in s.legs.values():
        down = np.clip((edge[..., 1] - leg.root[:, None, 1]) / np.maximum(leg.middle - leg.root, 0.2)[:, None, 1], -0.25, 1.05)
        above, below = np.minimum(down, 0), np.maximum(down, 0)
        half = figure.build.leg_width * (0.265 * np.sqrt(1 - np.clip(above * 4.5, -1, 0) ** 2) - 0.075 * below)
        half = half + HEM_COVER * np.clip(0.2 + 2 * below, 0, 1)
        x = leg.root[:, None, 0] + (leg.middle - leg.root)[:, None, 0] * down + side * half
        beyond = side * (x - moved[..., 0]) * smooth((down + 0.25) / 0.25) * (1 - s.lap[:, None])
        moved[..., 0] += side * _soft(beyond)
    return moved


def _soft(x: Points) -> Points:
    """max(0, x) without its corner."""
    return np.asarray(0.5 * (x + np.sqrt(x * x + 0.0025)) - 0.025 * np.exp(-(x * x) / 0.02), np.float32) * (x > -0.4)


def _neckline(figure: Figure, trunk: Trunk, levels: Levels) -> Neckline:
    top, neck = figure.top, figure.build.neck
    edge = trunk.half(neck + 0.055, 0.15)
    left, right = (trunk.at(side * edge - 0.02 * trunk.sin, 0.052) for side in SIDES)
    deep = top.neck in {"v", "lapel", "collar", "hood"}
    v = 0.02 + NECKLINES[top.neck]
    low = trunk.at(FRONT_DEPTH * trunk.sin * float(np.interp(v, levels.v, levels.front)) * (0.95 if deep else 0.6), v)
    curve = _vee(left, low, right) if deep else _round(left, low, right)
    if trunk.away.any():
        v = NAPE.get(top.neck, 0.04)
        nape = trunk.at(-FRONT_DEPTH * trunk.sin * float(np.interp(v, levels.v, levels.back)) * 0.6, v)
        away = trunk.away[:, None]
        low, curve = np.where(away, nape, low), np.where(away[..., None], _round(left, nape, right), curve)
    return Neckline(left, right, low, curve)


def _round(left: Points, low: Points, right: Points) -> Points:
    sag = 0.55
    down_l, down_r = (np.stack([p[:, 0], p[:, 1] * 0.35 + low[:, 1] * 0.65], -1) for p in (left, right))
    in_l, in_r = (np.stack([low[:, 0] - (low - p)[:, 0] * sag, low[:, 1]], -1) for p in (left, right))
    return np.concatenate([bezier(left, down_l, in_l, low, 12), bezier(low, in_r, down_r, right, 12)[:, 1:]], 1)


def _vee(left: Points, low: Points, right: Points) -> Points:
    nudge = np.array([[-0.02, 0.01]], np.float32), np.array([[-0.01, -0.05]], np.float32)
    first = bezier(left, left + (low - left) * 0.5 + nudge[0], low + nudge[1], low, 12)
    flip = np.array([[-1, 1]], np.float32)
    second = bezier(low, low + nudge[1] * flip, right + (low - right) * 0.5 + nudge[0] * flip, right, 12)
    return np.concatenate([first, second[:, 1:]], 1)


def hem_line(t: Torso, above: float = 0.0, inset: float = 0.006) -> Points:
    """A line across the garment, as far above its hem as `above` (H), from left to right, (T, n, 2)."""
    length = float(np.hypot(*(t.trunk.hip - t.trunk.neck)[0]))
    v = float(t.levels.v[-1]) - above / max(length, 1e-6)
    sag = np.array([0, 0.05], np.float32)
    move = np.array([inset, 0], np.float32)
    lft, r = t.edge(-1, v) + move, t.edge(1, v) - move
    return bezier(lft, r * 0.3 + lft * 0.7 + sag, r * 0.7 + lft * 0.3 + sag, r, 14)
