"""Two bodies as they are in every frame: where their parts are on the stage, and how they change when somebody moves. Numpy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from scenec.acting import steps
from scenec.acting.channels import SIDE_NAMES, SIDES
from scenec.acting.interactions.parts import split
from scenec.rigs.person import figure
from scenec.rigs.person.build import Build
from scenec.rigs.person.channels import Channels, Side
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.mouth import CENTRE
from scenec.rigs.person.placement import Skeleton, skeleton
from scenec.rigs.person.projection import projection, smooth
from scenec.rigs.person.torso import Levels, levels_of
from scenec.timeline import Performance

Array = NDArray[np.float64]
Pose = dict[str, NDArray[np.float32]]

# Of the trunk: how far towards the back (-1 its contour) or the front (+1) as the viewer sees it, and how far down.
ON_TRUNK = {
    "upperBack": (-0.30, 0.40), "lowerBack": (-0.36, 0.64), "waist": (0.12, 0.74), "chest": (1.0, 0.43), "hip": (0.0, 0.95),
}  # fmt: skip
# Levels at which two hands meet: on the trunk, or H below (+) or above the middle of the head.
LEVELS_TRUNK = {"hip": 1.16, "waist": 0.80, "chest": 0.46, "shoulder": 0.22}
LEVELS_HEAD = {"head": 0.05, "crown": -0.25, "above": -0.75}
PALM = 0.44  # of a hand's length: the middle of what touches
SHOULDER_TOP = (0.0, -0.07)
HIP_SOFTNESS = 0.012
TIPTOE = 28.0  # degrees at most
CROUCH, CROUCHED_ARM = (0.3, 1.3), (16.0, 34.0)  # H of hips that sink; degrees of upper arm and forearm
# Of a move along the stage, what who sits and who kneels does not make; of hips that sink, what who kneels does not; how much
# farther both bend.
SETTLED, KNELT, SUNK, BENDS = 0.3, 0.3, 0.80, (0.2, 1.1)
CHEEK = (0.335, 0.15)
EAR = (0.36, 0.08, 0.02)


@dataclass(frozen=True)
class Shift:
    """What the solver changes in a body, (T,) each: metres along the stage, H that the hips sink (below 0: heels rise), degrees
    that the trunk and the neck lean to the right."""

    x: Array
    drop: Array
    lean: Array
    neck: Array


@dataclass
class Body:
    """Somebody and their pose. `facing` is the side of the screen where the partner is."""

    performance: Performance
    pose: Pose
    facing: int = 1
    figure: Figure = field(init=False)
    levels: Levels = field(init=False)
    head: float = field(init=False)

    def __post_init__(self) -> None:
        self.figure = figure(self.performance.look, self.performance.age)
        self.levels = levels_of(self.figure)
        self.head = self.performance.height / self.build.heads

    @property
    def build(self) -> Build:
        """The body's numbers."""
        return self.figure.build

    def skeleton(self, pose: Mapping[str, NDArray[np.float32]] | None = None) -> Skeleton:
        """Every joint, in H from the ground under the pelvis."""
        return skeleton(Channels(pose if pose is not None else self.pose, self.build))

    def stage(self, point: NDArray[np.floating], pose: Mapping[str, NDArray[np.float32]] | None = None) -> Array:
        """A point of the person's (T, 2) as metres on the stage, y down from the ground."""
        x = (pose if pose is not None else self.pose)["x"].astype(np.float64)
        return np.stack([x + self.head * point[:, 0], self.head * point[:, 1]], 1)

    def own(self, point: Array) -> Array:
        """Metres on the stage (T, 2) or (T, n, 2) as the person's H."""
        x = self.pose["x"].astype(np.float64)
        x = x[:, None] if point.ndim == 3 else x
        return np.stack([(point[..., 0] - x) / self.head, point[..., 1] / self.head], -1)

    def part(self, name: str, s: Skeleton, pose: Mapping[str, NDArray[np.float32]] | None = None) -> Array:
        """Metres on the stage of a part of the body."""
        p = pose if pose is not None else self.pose
        kind, side = split(name)
        if kind in {"lips", "forehead", "noseTip", "cheek", "ear"}:
            return self.stage(self._on_head(kind, side, s, p), p)
        if kind in ON_TRUNK:
            u, v = ON_TRUNK[kind]
            return self.stage(self.on_trunk(u if kind != "hip" else 0.6 * side * self.facing, v, s), p)
        if kind == "shoulder":
            return self.stage(s.arms[_side(side)].root + np.array(SHOULDER_TOP, np.float32), p)
        limb = {"elbow": s.arms, "hand": s.arms, "palm": s.arms, "knee": s.legs, "foot": s.legs}[kind][_side(side)]
        if kind in {"hand", "palm"}:
            return self.stage(limb.end + self._palm(side, limb.end - limb.middle, p), p)
        return self.stage(limb.end if kind == "foot" else limb.middle, p)

    def on_trunk(self, u: float, v: float | Array, s: Skeleton) -> Array:
        """A point (T, 2) of the trunk, in H: `u` from -1 at the back's contour to 1 at the front's, `v` down from the neck."""
        levels, trunk = self.levels, s.trunk
        at = np.broadcast_to(np.asarray(v, np.float64), trunk.sin.shape)
        wide, front, back = (np.interp(at, levels.v, row) for row in (levels.width, levels.front, levels.back))
        half = np.hypot(wide * trunk.cos, (front + back) / 2 * trunk.sin)
        across = (front - back) / 2 * trunk.sin + u * self.facing * half
        return np.asarray(trunk.at(across[:, None], at[:, None])[:, 0], np.float64)

    def level(self, name: str, s: Skeleton) -> Array:
        """Metres above which the ground lies (negative: y runs down) of a level of the body, (T,)."""
        if name in LEVELS_HEAD:
            centre = s.head[:, :, 2]
            return np.asarray((centre[:, 1] + LEVELS_HEAD[name]) * self.head, np.float64)
        point = self.on_trunk(0.0, LEVELS_TRUNK[name or "waist"], s)
        return np.asarray(point[:, 1] * self.head)

    def _on_head(self, kind: str, side: int, s: Skeleton, p: Mapping[str, NDArray[np.float32]]) -> Array:
        turned = projection(p["headYaw"], p["headPitch"])
        if kind == "lips":
            turn = np.abs(turned.yaw)
            out = 0.352 + 0.068 * smooth(turn, 40, 68) - 0.030 * smooth(turn, 68, 88) + 0.030
            local = turned.at(0.0, CENTRE + self.figure.head.mouth_y, out)
        elif kind == "cheek":
            local = turned.on_face(side * CHEEK[0], CHEEK[1])
        elif kind == "ear":
            local = turned.at(side * EAR[0], EAR[1], EAR[2])
        elif kind == "forehead":
            local = turned.on_face(0.0, -0.22, 0.01)
        else:
            local = turned.at(0.0, 0.155, 0.47)
        return np.asarray((s.head[:, :, :2] @ local[:, 0, :, None])[..., 0] + s.head[:, :, 2], np.float64)

    def _palm(self, side: int, along: NDArray[np.floating], p: Mapping[str, NDArray[np.float32]]) -> Array:
        angle = np.arctan2(along[:, 1], along[:, 0]) + np.radians(p["wrist" + SIDE_NAMES[side]])
        reach = PALM * self.build.hand * p["handScale" + SIDE_NAMES[side]]
        return np.asarray(np.stack([np.cos(angle), np.sin(angle)], 1) * reach[:, None], np.float64)

    def shifted(self, shift: Shift) -> Pose:
        """The pose after a shift: feet stay where they are, heels rise or hips sink as the legs allow."""
        p = dict(self.pose)
        shift = self._settled(shift)
        dx, raised = shift.x / self.head, np.maximum(0.0, -shift.drop)
        hip = p["hipHeight"].astype(np.float64) - shift.drop
        beyond = np.full_like(hip, -1.0)
        for side in SIDES:
            name = SIDE_NAMES[side]
            pitch, move, rise = self._tiptoe(p["footYaw" + name].astype(np.float64), raised)
            ankle = p["ankleX" + name] - dx + move
            p["ankleX" + name] = ankle.astype(np.float32)
            p["ankleY" + name] = (p["ankleY" + name] + rise).astype(np.float32)
            p["footPitch" + name] = (p["footPitch" + name] + pitch).astype(np.float32)
            p["toe" + name] = (p["toe" + name] + pitch).astype(np.float32)
            length = steps.LEG * (self.build.thigh + self.build.shin)
            beyond = np.maximum(beyond, hip - p["ankleY" + name] - np.sqrt(np.maximum(0.2, length**2 - ankle**2)))
        p["hipHeight"] = (hip - positive(beyond, HIP_SOFTNESS)).astype(np.float32)
        # Hands go to the knees, or they would hang into the ground.
        crouch = np.clip((shift.drop - CROUCH[0]) / (CROUCH[1] - CROUCH[0]), 0, 1)
        crouch = np.maximum(crouch * crouch * (3 - 2 * crouch), np.clip(p["kneel"], 0, 1)) * self.facing
        for name in SIDE_NAMES.values():
            p["armUp" + name] = (p["armUp" + name] + CROUCHED_ARM[0] * crouch).astype(np.float32)
            p["armLow" + name] = (p["armLow" + name] + CROUCHED_ARM[1] * crouch).astype(np.float32)
        p["x"] = (p["x"] + shift.x).astype(np.float32)
        p["lean"] = (p["lean"] + shift.lean).astype(np.float32)
        p["neck"] = (p["neck"] + shift.neck).astype(np.float32)
        return p

    def _settled(self, shift: Shift) -> Shift:
        """What of a shift is possible on a seat or a knee: hardly a step, hips that stay down, but a trunk that bends farther."""
        sit, kneel = (np.clip(self.pose[name].astype(np.float64), 0, 1) for name in ("sit", "kneel"))
        if not sit.any() and not kneel.any():
            return shift
        bends = 1 + BENDS[0] * sit + BENDS[1] * kneel
        return Shift(
            shift.x * (1 - SETTLED * sit - KNELT * kneel), shift.drop * (1 - sit) * (1 - SUNK * kneel), shift.lean * bends,
            shift.neck * bends,
        )  # fmt: skip

    def _tiptoe(self, yaw: Array, raised: Array) -> tuple[Array, Array, Array]:
        """Degrees of the sole, and H that the ankle moves along and up, for heels that rise by about `raised`."""
        turned = np.maximum(0.3, np.abs(np.sin(np.radians(yaw))))
        ball = steps.BALL * self.build.leg_width * turned
        angle = np.minimum(np.radians(TIPTOE) * turned, np.arcsin(np.clip(raised / ball, 0, 0.6)))
        along = ball * (1 - np.cos(angle)) + self.build.ankle * np.sin(angle)
        up = ball * np.sin(angle) - self.build.ankle * (1 - np.cos(angle))
        return np.degrees(angle) / turned, np.where(yaw < 0, -1, 1) * along, up


def positive(x: Array, width: float) -> Array:
    """max(0, x) with its corner rounded over `width` to both sides."""
    middle = (x + width) ** 2 / (4 * width)
    return np.asarray(np.where(x > width, x, np.where(x < -width, 0.0, middle)))


def _side(side: int) -> Side:
    return -1 if side < 0 else 1
