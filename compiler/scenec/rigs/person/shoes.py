"""Shoes at any angle: levels from the ankle to the sole, seen from where the foot points, hinged at the ball of the foot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import Points, ribbon, spline, turn
from scenec.rigs.person.build import ANKLE
from scenec.rigs.person.channels import Scalar
from scenec.rigs.person.garments import Shoes
from scenec.rigs.person.shading import DEPTH, cel, crease, dark, tones

BALL = 0.40  # where the toes bend, ahead of the ankle

# Rows: height below the ankle, heel and toe end behind and ahead of the ankle, half width.
Rows = tuple[tuple[float, float, float, float], ...]

_UPPERS: Mapping[str, Rows] = {
    "shoe": (
        (-0.050, -0.120, 0.125, 0.088), (-0.020, -0.168, 0.205, 0.100), (0.005, -0.184, 0.330, 0.110),
        (0.028, -0.190, 0.480, 0.122), (0.052, -0.192, 0.605, 0.130), (0.080, -0.191, 0.668, 0.134),
        (0.115, -0.188, 0.682, 0.135),
    ),
    "boot": (
        (-0.060, -0.115, 0.120, 0.090), (-0.030, -0.166, 0.210, 0.104), (0.000, -0.188, 0.350, 0.116),
        (0.025, -0.194, 0.500, 0.128), (0.050, -0.196, 0.625, 0.136), (0.080, -0.195, 0.685, 0.140),
        (0.115, -0.192, 0.698, 0.141),
    ),
    "sneaker": (
        (-0.055, -0.125, 0.125, 0.092), (-0.030, -0.172, 0.205, 0.106), (0.000, -0.192, 0.340, 0.120),
        (0.025, -0.199, 0.490, 0.134), (0.050, -0.201, 0.625, 0.143), (0.078, -0.200, 0.692, 0.147),
        (0.115, -0.198, 0.705, 0.148),
    ),
    "flat": (
        (0.034, -0.165, 0.300, 0.098), (0.050, -0.180, 0.480, 0.112), (0.072, -0.184, 0.600, 0.122),
        (0.095, -0.183, 0.648, 0.126), (0.115, -0.180, 0.655, 0.126),
    ),
}  # fmt: skip
_SHAFT: Rows = ((-0.330, -0.140, 0.140, 0.124), (-0.180, -0.128, 0.135, 0.110))  # of a boot, where no trouser hides it
_SOLES: Mapping[str, Rows] = {
    "shoe": ((0.096, -0.193, 0.688, 0.138), (0.116, -0.194, 0.694, 0.139), (0.130, -0.184, 0.676, 0.136)),
    "boot": ((0.094, -0.198, 0.704, 0.143), (0.116, -0.199, 0.710, 0.144), (0.130, -0.188, 0.690, 0.141)),
    "sneaker": ((0.078, -0.206, 0.712, 0.150), (0.108, -0.208, 0.722, 0.152), (0.130, -0.196, 0.700, 0.148)),
    "flat": ((0.110, -0.184, 0.660, 0.128), (0.120, -0.184, 0.662, 0.128), (0.130, -0.178, 0.650, 0.126)),
}  # fmt: skip


@dataclass(frozen=True)
class Foot:
    """Where a foot is: its ankle, and in degrees where the toes point (0: at us), how far the heel is up, the toes' hinge."""

    ankle: Points
    yaw: Scalar
    pitch: Scalar
    hinge: Scalar
    scale: float


def shoe(z: float, part: str, shoes: Shoes, colour: str, foot: Foot, skin: str, shaft: bool) -> list[Op]:
    """One shoe, and the bare instep where it is cut low."""
    cloth, place = tones(colour), _Foot(foot)
    ops = []
    rows = (_SHAFT if shaft and shoes.kind == "boot" else ()) + _UPPERS[shoes.kind]
    if shoes.kind == "flat":
        bare: Rows = (
            (-0.12, -0.070, 0.070, 0.066),
            (0.0, -0.13, 0.16, 0.09),
            (0.06, -0.16, 0.42, 0.10),
            (0.10, -0.16, 0.50, 0.11),
        )
        ops += cel(z, f"{part}/foot", tones(skin), place.outline(bare), DEPTH["shoe"])
    ops += cel(z, f"{part}/shoe", cloth, place.outline(rows), DEPTH["shoe"])
    ops.append(fill(z, f"{part}/sole", shoes.sole, place.outline(_SOLES[shoes.kind])))
    return ops + _details(z, part, shoes, cloth.shadow, place)


def _details(z: float, part: str, shoes: Shoes, shade: str, place: _Foot) -> list[Op]:
    if shoes.kind == "sneaker":
        laces = [
            ribbon(np.stack([place.at(a, h - 0.012, 0.35), place.at(a + 0.055, h + 0.012, -0.30)], 1), 0.0105, True, True)
            for a, h in ((0.20, -0.035), (0.28, -0.012), (0.36, 0.010))
        ]
        return [fill(z, f"{part}/shoe", shoes.sole, *laces)]
    if shoes.kind == "flat":
        return []
    cap = crease(place.at(0.54, 0.09, 0.5), place.at(0.43, 0.018, 0.0), 0.02, 0.010, 0.4)
    fold = crease(place.at(0.12, -0.02, 0.0), place.at(0.34, 0.035, 0.4), 0.02, 0.010, 0.4)
    return [dark(z, f"{part}/shoe", shade, cap, fold)]


class _Foot:
    """Turns foot coordinates into the person's: foreshortening first, then the hinge, then the pitch."""

    def __init__(self, foot: Foot) -> None:
        yaw = np.radians(foot.yaw)
        self._sin, self._cos = np.sin(yaw)[:, None], np.cos(yaw)[:, None]
        self._foot = foot

    def at(self, along: float, down: float, aside: float) -> Points:
        """A point (T, 2): ahead of the ankle, below it, and across in half widths of .12."""
        x = along * self._sin + aside * 0.12 * self._cos
        flat = np.stack([x, np.full_like(x, down) + self._near(np.full_like(x, along))], -1)
        return self._placed(flat)[:, 0]

    def outline(self, rows: Rows) -> Points:
        """The silhouette (T, n, 2) of rows."""
        down, heel, toe, half = (np.array(column, np.float32)[None] for column in zip(*rows, strict=True))
        middle, reach = (heel + toe) / 2 * self._sin, np.hypot((toe - heel) / 2 * self._sin, half * self._cos)
        y = down + self._near(toe) * 0.5
        edges = [np.stack([middle + side * reach, y], -1) for side in (-1, 1)]
        knots = np.concatenate([edges[1], edges[0][:, ::-1]], 1)
        n = len(rows)
        return self._placed(spline(knots, samples=4, sharp=(0, n - 1, n, 2 * n - 1)))

    def _near(self, along: Points) -> Points:
        """Toes that point at us lie lower in the picture than the heel."""
        return np.asarray(0.10 * np.maximum(0, along) * np.maximum(0, self._cos), np.float32)

    def _placed(self, p: NDArray[Any]) -> Points:
        foot = self._foot
        p = p * np.float32(foot.scale)
        p[..., 1] = p[..., 1] - ANKLE * (foot.scale - 1)
        sign, share = np.where(self._sin < 0, -1, 1), np.abs(self._sin)
        ball = BALL * foot.scale * share
        past = np.clip((p[..., 0] * sign - ball + 0.05 * share) / (0.10 * share + 0.02), 0, 1)
        past = past * past * (3 - 2 * past)
        angle = np.radians(-foot.hinge)[:, None] * sign * share * past
        cos, sin = np.cos(angle), np.sin(angle)
        x, y = p[..., 0] - ball * sign, p[..., 1] - ANKLE
        hinged = np.stack([ball * sign + x * cos - y * sin, ANKLE + x * sin + y * cos], -1).astype(np.float32)
        return turn(hinged, foot.pitch * (sign * share)[:, 0]) + foot.ankle[:, None]
