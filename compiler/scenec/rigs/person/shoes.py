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
from scenec.rigs.person.shading import DEPTH, cel, crease, dark, shown, tones

BALL = 0.43  # where the toes bend, ahead of the ankle

# Rows: height below the ankle, heel and toe end behind and ahead of the ankle, half width.
Rows = tuple[tuple[float, float, float, float], ...]

_UPPERS: Mapping[str, Rows] = {
    "shoe": (
        (-0.050, -0.120, 0.125, 0.088), (-0.028, -0.166, 0.215, 0.100), (-0.004, -0.184, 0.325, 0.112),
        (0.014, -0.190, 0.440, 0.124), (0.032, -0.192, 0.545, 0.131), (0.056, -0.192, 0.617, 0.134),
        (0.084, -0.190, 0.645, 0.135), (0.115, -0.187, 0.650, 0.135),
    ),
    "boot": (
        (-0.060, -0.118, 0.122, 0.092), (-0.036, -0.166, 0.218, 0.104), (-0.012, -0.188, 0.335, 0.118),
        (0.006, -0.194, 0.455, 0.130), (0.026, -0.196, 0.560, 0.137), (0.052, -0.196, 0.634, 0.140),
        (0.082, -0.194, 0.662, 0.141), (0.115, -0.191, 0.667, 0.141),
    ),
    "sneaker": (
        (-0.055, -0.128, 0.128, 0.094), (-0.034, -0.174, 0.212, 0.106), (-0.010, -0.192, 0.325, 0.122),
        (0.008, -0.199, 0.445, 0.136), (0.026, -0.201, 0.555, 0.144), (0.050, -0.201, 0.634, 0.147),
        (0.080, -0.199, 0.664, 0.148), (0.115, -0.197, 0.668, 0.148),
    ),
    "flat": (
        (0.034, -0.165, 0.290, 0.098), (0.044, -0.180, 0.450, 0.112), (0.060, -0.184, 0.558, 0.122),
        (0.085, -0.183, 0.618, 0.126), (0.115, -0.180, 0.628, 0.126),
    ),
}  # fmt: skip
_BARE: Rows = (
    (-0.035, -0.066, 0.070, 0.064),
    (0.000, -0.105, 0.135, 0.080),
    (0.035, -0.145, 0.250, 0.090),
    (0.070, -0.160, 0.420, 0.100),
    (0.100, -0.160, 0.500, 0.110),
)  # fmt: skip  the instep of a low shoe
_SHAFT: Rows = ((-0.330, -0.140, 0.140, 0.124), (-0.180, -0.128, 0.135, 0.110))  # of a boot, where no trouser hides it
_SOLES: Mapping[str, Rows] = {
    "shoe": ((0.096, -0.193, 0.655, 0.138), (0.116, -0.194, 0.662, 0.139), (0.130, -0.184, 0.642, 0.136)),
    "boot": ((0.094, -0.198, 0.673, 0.143), (0.116, -0.199, 0.680, 0.144), (0.130, -0.188, 0.656, 0.141)),
    "sneaker": ((0.080, -0.206, 0.674, 0.150), (0.108, -0.208, 0.685, 0.152), (0.130, -0.196, 0.660, 0.148)),
    "flat": ((0.110, -0.184, 0.632, 0.128), (0.120, -0.184, 0.635, 0.128), (0.130, -0.178, 0.622, 0.126)),
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
        ops += cel(z, f"{part}/foot", tones(skin), place.outline(_BARE), DEPTH["shoe"])
    ops += cel(z, f"{part}/shoe", cloth, place.outline(rows), DEPTH["shoe"])
    ops.append(fill(z, f"{part}/sole", shoes.sole, place.outline(_SOLES[shoes.kind])))
    away = place.away
    if not away.all():
        ops += shown(_details(z, part, shoes, cloth.shadow, place), ~away)
    return ops + (shown(_heel(z, part, cloth.shadow, place), away) if away.any() else [])


def _heel(z: float, part: str, shade: str, place: _Foot) -> list[Op]:
    """The seam down the heel of a shoe that points away from us."""
    seam = crease(place.at(-0.17, -0.03, 0.0), place.at(-0.19, 0.085, 0.0), 0.006, 0.012, 0.4)
    return [dark(z, f"{part}/shoe", shade, seam)]


def _details(z: float, part: str, shoes: Shoes, shade: str, place: _Foot) -> list[Op]:
    """Laces, or a toe cap and a fold over the instep."""
    if shoes.kind == "sneaker":
        rows = ((0.19, -0.030), (0.26, -0.014), (0.33, 0.000))
        ends = [np.stack([place.at(a, h - 0.004, 0.35), place.at(a + 0.05, h + 0.024, -0.30)], 1) for a, h in rows]
        return [fill(z, f"{part}/shoe", shoes.sole, *(ribbon(line, 0.0105, True, True) for line in ends))]
    if shoes.kind == "flat":
        return []
    cap = crease(place.at(0.53, 0.088, 0.5), place.at(0.43, 0.016, 0.0), 0.02, 0.010, 0.4)
    fold = crease(place.at(0.12, -0.02, 0.0), place.at(0.31, 0.020, 0.4), 0.02, 0.010, 0.4)
    return [dark(z, f"{part}/shoe", shade, cap, fold)]


class _Foot:
    """Turns foot coordinates into the person's: foreshortening first, then the hinge, then the pitch."""

    def __init__(self, foot: Foot) -> None:
        yaw = np.radians(foot.yaw)
        self._sin, self._cos = np.sin(yaw)[:, None], np.cos(yaw)[:, None]
        self._foot = foot

    @property
    def away(self) -> NDArray[np.bool_]:
        """Whether the heel is seen and not the toes, (T,)."""
        return np.asarray(self._cos[:, 0] < 0)

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
