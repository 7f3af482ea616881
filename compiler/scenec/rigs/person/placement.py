"""Where the parts of a body are: the trunk that all hangs on, the head, and the joints of arms and legs, for all frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scenec.drawing.geometry import Points, two_bone
from scenec.rigs.person.build import CHIN_TO_SHOULDERS, KNEE_NEARER, LEAST_THIGH, SHOULDER_LEVEL, Build
from scenec.rigs.person.channels import SIDES, Channels, Scalar, Side, smooth, wrapped

NECK_TOP = (0.0, 0.40)  # in head coordinates: what the head rolls about
SHOULDER_LIFT = (0.012, 0.085)  # how far a raised arm takes its shoulder along, inwards and upwards
KNEE_YAW_GAIN = 1.5  # knees show more of their direction than feet, or standing legs look wooden
PASSING = 0.12  # cosine of the yaw, below which left and right change sides
LAP = 0.35  # of the way down, from which on cloth lies on the thighs


@dataclass(frozen=True)
class Trunk:
    """The trunk's own coordinates: `v` runs down the spine (0 neck base, 1 hip joints), `x` across it, in H."""

    neck: Points  # (T, 2)
    hip: Points
    across: Points  # unit
    curve: Scalar
    shoulder_tilt: Scalar  # radians
    hip_tilt: Scalar
    sin: Scalar  # of the yaw
    cos: Scalar

    def at(self, x: ArrayLike, v: ArrayLike) -> Points:
        """Points (T, n, 2) from `x` (n,) or (T, n) and `v` (n,) or (T, n); or (T, 2) where both have no n."""
        x, v = np.asarray(x, np.float32), np.asarray(v, np.float32)
        single = x.ndim == 0 or (x.ndim == 1 and v.ndim == 0)
        if single:
            x, v = np.broadcast_to(x, (len(self.neck),))[:, None], v.reshape(1, 1)
        bow = self.curve[:, None] * np.sin(np.pi * np.minimum(v, 1.25))
        inside = np.clip(v, 0, 1)
        angle = self.shoulder_tilt[:, None] * (1 - inside) + self.hip_tilt[:, None] * inside
        cos, sin = np.cos(angle), np.sin(angle)
        ax, ay = self.across[:, :1], self.across[:, 1:]
        px = self.neck[:, :1] + (self.hip - self.neck)[:, :1] * v + ax * bow + (ax * cos - ay * sin) * x
        py = self.neck[:, 1:] + (self.hip - self.neck)[:, 1:] * v + ay * bow + (ax * sin + ay * cos) * x
        whole = np.stack(np.broadcast_arrays(px, py), -1).astype(np.float32)
        return whole[:, 0] if single else whole

    @property
    def away(self) -> NDArray[np.bool_]:
        """Whether the back is seen, (T,)."""
        return self.cos < 0

    def beside(self, side: int, width: float, depth: float) -> Scalar:
        """Where across the trunk a limb of the channels' `side` begins, (T,): about profile the two pass each other."""
        return np.asarray(side * self.half(width, depth) * np.clip(self.cos / PASSING, -1, 1), np.float32)

    def half(self, width: ArrayLike, depth: ArrayLike) -> NDArray[np.float32]:
        """Half of what shows of an elliptic section (half width, half depth), (T,) or (T, n)."""
        width, depth = np.asarray(width, np.float32), np.asarray(depth, np.float32)
        cos, sin = (self.cos, self.sin) if width.ndim == 0 else (self.cos[:, None], self.sin[:, None])
        return np.hypot(width * cos, depth * sin).astype(np.float32)


@dataclass(frozen=True)
class Limb:
    """Three joints, (T, 2) each."""

    root: Points
    middle: Points
    end: Points


@dataclass(frozen=True)
class Skeleton:
    """All of it. `raised` (T,) is 0..1: how far a shoulder is taken up by its arm."""

    trunk: Trunk
    head: NDArray[np.float32]  # (T, 2, 3): head coordinates to the person's
    arms: Mapping[Side, Limb]
    raised: Mapping[Side, Scalar]
    legs: Mapping[Side, Limb]
    lap: Scalar  # (T,) 0..1: how far what hangs from the hips follows the thighs and not the trunk

    def leg_at(self, side: Side) -> Limb:
        """The leg that is on a side of the screen."""
        return _at(self.legs, self.trunk.away, side)

    def raised_at(self, side: Side) -> Scalar:
        """How far the shoulder is taken up that is on a side of the screen."""
        away = self.trunk.away
        return np.where(away, self.raised[SIDES[side < 0]], self.raised[side]) if away.any() else self.raised[side]


def _at(limbs: Mapping[Side, Limb], away: NDArray[np.bool_], side: Side) -> Limb:
    if not away.any():
        return limbs[side]
    a, b = limbs[SIDES[side < 0]], limbs[side]
    joints = (np.where(away[:, None], getattr(a, name), getattr(b, name)) for name in ("root", "middle", "end"))
    return Limb(*joints)


def skeleton(c: Channels) -> Skeleton:
    """Every joint of the pose."""
    trunk = _trunk(c)
    raised = {side: _raised(c, side) for side in SIDES}
    return Skeleton(
        trunk,
        _head(c, trunk),
        {side: _arm(c, trunk, side, raised[side]) for side in SIDES},
        raised,
        {side: _leg(c, trunk, side) for side in SIDES},
        np.maximum(smooth(np.maximum(c("sit"), c("kneel")) / LAP), smooth((np.abs(c("lean")) - 9) / 14)),
    )


def feet(pose: Mapping[str, NDArray[np.float32]], build: Build) -> tuple[Points, Points]:
    """The ankles as drawn, left and right, (T, 2) each in the person's coordinates: where shadows on the ground belong."""
    c = Channels(pose, build)
    trunk = _trunk(c)
    return _leg(c, trunk, -1).end, _leg(c, trunk, 1).end


def _trunk(c: Channels) -> Trunk:
    yaw, lean = np.radians(c("yaw")), np.radians(c("lean"))
    hip = np.stack([np.zeros_like(lean), -c("hipHeight")], -1)
    up = np.stack([np.sin(lean), -np.cos(lean)], -1)
    length = c.build.torso + 0.022 * c("breath")
    across = np.stack([np.cos(lean * 0.6), np.sin(lean * 0.6)], -1)
    return Trunk(
        (hip + up * length[:, None]).astype(np.float32), hip.astype(np.float32), across.astype(np.float32), c("curve"),
        np.radians(c("shoulderTilt")), np.radians(c("hipTilt")), np.sin(yaw), np.cos(yaw),
    )  # fmt: skip


def _head(c: Channels, trunk: Trunk) -> NDArray[np.float32]:
    lean = c("lean")
    deep = smooth((np.abs(lean) - 8) / 14)  # a bow takes the neck along; a small lean is the trunk's, or heads jut out
    swing = np.radians(lean * (0.45 + 0.25 * deep) + c("neck"))
    x = 0.045 * np.sin(np.radians(c("headYaw"))) + 0.035 * trunk.sin
    y = np.full_like(x, 0.5 - CHIN_TO_SHOULDERS)
    cos, sin = np.cos(swing), np.sin(swing)
    centre = trunk.neck + np.stack([x * cos - y * sin, x * sin + y * cos], -1)
    roll = np.radians(lean * (0.25 + 0.10 * deep) + c("headRoll"))
    cos, sin = np.cos(roll), np.sin(roll)
    px, py = NECK_TOP
    move = centre + np.stack([px - px * cos + py * sin, py - px * sin - py * cos], -1)
    return np.stack([np.stack([cos, -sin, move[:, 0]], -1), np.stack([sin, cos, move[:, 1]], -1)], 1).astype(np.float32)


def _raised(c: Channels, side: Side) -> Scalar:
    return smooth((c.out(side) * c.of("armUp", side) - 35) / 100)


def _arm(c: Channels, trunk: Trunk, side: Side, raised: Scalar) -> Limb:
    b = c.build
    root = trunk.at(trunk.beside(side, 0.86 * b.shoulder, 0.06) - 0.04 * trunk.sin, SHOULDER_LEVEL)
    inwards, upwards = SHOULDER_LIFT
    root = root + np.stack([-side * inwards * raised * trunk.cos, -upwards * raised - 0.011 * c("breath")], -1)
    up, low = np.radians(c.of("armUp", side)), np.radians(c.of("armLow", side))
    upper, lower = b.upper_arm * c.of("armUpScale", side), b.forearm * c.of("armLowScale", side)
    middle = root + np.stack([np.sin(up), np.cos(up)], -1) * upper[:, None]
    end = middle + np.stack([np.sin(low), np.cos(low)], -1) * lower[:, None]
    return Limb(root.astype(np.float32), middle.astype(np.float32), end.astype(np.float32))


def _leg(c: Channels, trunk: Trunk, side: Side) -> Limb:
    b = c.build
    root = trunk.at(trunk.beside(side, 0.5 * b.hip, 0.10) - 0.03 * trunk.sin, 1.0)
    ankle = np.stack([c.of("ankleX", side), -c.of("ankleY", side)], -1)
    # A knee points where the leg points, between the hips and the foot; seen from the front it comes towards us instead of aside.
    yaw = c("yaw")
    facing = np.radians(yaw + 0.4 * wrapped(c.of("footYaw", side) - yaw))
    bent = np.clip(KNEE_YAW_GAIN * np.sin(facing), -1, 1)
    posture = np.maximum(c("sit"), c("kneel"))
    if not posture.any():
        knee, reached = two_bone(root, ankle, b.thigh, b.shin, -bent)
        return Limb(root, knee, reached)
    # The leg of who sits lies in an upright plane that its foot points along: solved in there, then seen at its angle.
    away = np.radians(c.of("footYaw", side))
    seen = 1 - c("sit") * (1 - np.maximum(LEAST_THIGH, np.abs(np.sin(away))))
    along = np.stack([seen, np.ones_like(seen)], -1)
    bent = bent * (1 - posture) + np.clip(6 * np.sin(facing), -1, 1) * posture
    knee, reached = two_bone(np.zeros_like(root), (ankle - root) / along, b.thigh, b.shin, -bent)
    lower = c("sit") * KNEE_NEARER * b.thigh * np.abs(np.cos(away))
    knee = root + knee * along + np.stack([np.zeros_like(lower), lower], -1)
    return Limb(root, knee.astype(np.float32), (root + reached * along).astype(np.float32))
