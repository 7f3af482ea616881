"""Pictures of one person on a plain ground: in full, the face, the mouth, a hand. What model sheets and galleries are made of."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.acting.emotions import face
from scenec.acting.rests import off_the_waist
from scenec.drawing.canvas import in_order, paint, prepare, surface, to_bgr
from scenec.drawing.colour import yuv
from scenec.rigs import RIGS
from scenec.story import Feeling

Picture = NDArray[np.uint8]
Pose = Mapping[str, float]
Hands = tuple[tuple[str, str], tuple[str, str]]

RELAXED: Hands = (("relaxed", "relaxed"), ("relaxed", "relaxed"))
EYES_Y, MOUTH_Y = 0.05, 0.30  # H below the middle of the head
QUIET = 0.12  # of a smile: nobody stands for a portrait with a dead face


@dataclass(frozen=True)
class Sitter:
    """Somebody who is drawn: the rig's module and the figure that it made."""

    rig: Any
    figure: Any

    @property
    def heads(self) -> float:
        """How many H high."""
        return float(self.figure.build.heads)


def sitter(look: Mapping[str, Any], age: str | None = None) -> Sitter:
    """The person that a look describes."""
    rig = import_module(RIGS[look.get("rig", "person")])
    return Sitter(rig, rig.figure(look, age))


def drawn(
    who: Sitter, pose: Pose, size: tuple[int, int], scale: float, at: tuple[float, float], ground: str, hands: Hands = RELAXED
) -> Picture:
    """(height, width, 3) B, G, R. `size`: width, height; `scale`: pixels of one H; `at`: where the ground below the pelvis is."""
    made = surface(*size)
    y, u, v = yuv(ground)
    made.pixels[:] = (u, v, y, 255)
    channels = {name: np.array([value], np.float32) for name, value in pose.items()}
    ops = who.rig.draw(who.figure, channels, hands, scale)
    paint(made.canvas, in_order(prepare(ops, np.array([[scale, *at]], np.float32), lambda colour, _plane: colour)), 0)
    return to_bgr(made.pixels)


def stance(who: Sitter, yaw: float, **more: float) -> Pose:
    """Standing with the weight on one leg, arms hanging, and a friendly face. Who looks straight at us stands straight."""
    if abs(yaw) > 90:
        return _from_behind(who, yaw) | more
    b = who.figure.build
    side = 1 if yaw >= 0 else -1
    free, weight = ("Right", "Left") if side > 0 else ("Left", "Right")
    off = off_the_waist(b)
    pose = {"yaw": yaw, "headYaw": yaw, "mouthSmile": QUIET}
    pose |= {"armUpLeft": -9 - off, "armLowLeft": -3 - off / 3, "armUpRight": 9 + off, "armLowRight": 4 + off / 3}
    if abs(yaw) > 5:
        pose |= {"hipTilt": 5 * side, "shoulderTilt": -4 * side, "curve": 0.05 * side, "hipHeight": b.ankle + 0.99 * b.leg}
        pose |= {"ankleX" + free: side * 0.135 * b.leg, "ankleX" + weight: -side * 0.10}
        pose |= {
            "footYaw" + free: max(26, abs(yaw)) * side,
            "footYaw" + weight: side * (-12 if abs(yaw) < 30 else 0.7 * abs(yaw)),
        }
    return pose | more


def _from_behind(who: Sitter, yaw: float) -> dict[str, float]:
    """The same stance, its left and right the other way round."""
    b = who.figure.build
    rest = {"ankleXLeft": -0.4 * b.hip, "ankleXRight": 0.4 * b.hip, "footYawLeft": -24.0, "footYawRight": 24.0}
    pose = rest | dict(stance(who, math.copysign(180, yaw) - yaw))
    for name in ("armUp", "armLow", "ankleX", "footYaw"):
        left, right = pose[name + "Left"], pose[name + "Right"]
        if name == "footYaw":
            left, right = (math.copysign(180, v) - v for v in (left, right))
        pose[name + "Left"], pose[name + "Right"] = right, left
    return pose | {"yaw": yaw, "headYaw": yaw}


def whole(who: Sitter, yaw: float, size: tuple[int, int], scale: float, floor: float, ground: str) -> Picture:
    """Standing, turned by `yaw`; `floor` is the ground's height in the picture."""
    return drawn(who, stance(who, yaw), size, scale, (size[0] / 2, floor), ground)


def portrait(
    who: Sitter, channels: Pose, size: tuple[int, int], scale: float, ground: str, yaw: float = 24, drop: float = 0.0
) -> Picture:
    """Head and shoulders with the given face. `drop`: H by which the face's middle lies below the picture's."""
    pose = {**stance(who, yaw * 0.6), "headYaw": yaw, "mouthSmile": 0.0, **channels}
    x = size[0] / 2 - 0.05 * scale * (1 if yaw > 0 else -1 if yaw < 0 else 0)
    return drawn(who, pose, size, scale, (x, size[1] / 2 + (who.heads - 0.5 + drop) * scale), ground)


def feeling(name: str, level: float = 1.0, facing: int = 1) -> dict[str, float]:
    """The channels of an emotion by name, for who faces right (1) or left (-1)."""
    return {
        channel: value * (facing if channel in {"headRoll", "gazeX"} else 1)
        for channel, value in face(Feeling(name, level)).items()
    }


def mouth(who: Sitter, channels: Pose, size: tuple[int, int], scale: float, ground: str, yaw: float = 18) -> Picture:
    """The mouth close up."""
    pose = {**stance(who, yaw * 0.6), "headYaw": yaw, "mouthSmile": 0.0, **channels}
    x = size[0] / 2 - 0.30 * math.sin(math.radians(yaw)) * scale - 0.06 * scale * math.sin(math.radians(yaw * 0.6))
    return drawn(who, pose, size, scale, (x, size[1] / 2 + (who.heads - 0.5 - MOUTH_Y + 0.02) * scale), ground)


# The way that the lower arm points for each shape of the hand, in degrees from hanging.
HAND_SHAPES: Mapping[str, float] = {
    "relaxed": 62, "open": 90, "flat": 90, "shake": 84, "point": 94, "hold": 90, "fist": 90, "wave": 168,
}  # fmt: skip


def hand(who: Sitter, shape: str, size: tuple[int, int], scale: float, ground: str) -> Picture:
    """The right hand in one shape."""
    from scenec.rigs.person.channels import Channels
    from scenec.rigs.person.placement import skeleton

    low = HAND_SHAPES[shape]
    pose = {"armUpRight": low, "armLowRight": low}
    channels = {name: np.array([value], np.float32) for name, value in pose.items()}
    wrist = skeleton(Channels(channels, who.figure.build)).arms[1].end[0]
    reach = 0.22 * who.figure.build.hand / 0.66
    x = float(wrist[0]) + reach * math.sin(math.radians(low))
    y = float(wrist[1]) + reach * math.cos(math.radians(low))
    at = (size[0] / 2 - x * scale, size[1] / 2 - y * scale)
    return drawn(who, pose, size, scale, at, ground, (("relaxed", "relaxed"), (shape, shape)))
