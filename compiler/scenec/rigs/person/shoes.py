"""Shoes at any angle: levels from the ankle to the sole, seen from where the foot points, hinged at the ball of the foot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

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
    "shoe": ((-0.10, -0.11, 0.115, 0.088), (-0.045, -0.165, 0.20, 0.100), (0.005, -0.185, 0.36, 0.112), (0.045, -0.19, 0.53, 0.128),
             (0.085, -0.188, 0.665, 0.134), (0.115, -0.185, 0.70, 0.136)),
    "boot": ((-0.30, -0.135, 0.135, 0.112), (-0.12, -0.13, 0.135, 0.106), (-0.045, -0.165, 0.215, 0.108), (0.005, -0.19, 0.38, 0.118),
             (0.045, -0.192, 0.55, 0.132), (0.085, -0.19, 0.675, 0.138), (0.115, -0.188, 0.705, 0.140)),
    "sneaker": ((-0.095, -0.125, 0.125, 0.092), (-0.045, -0.175, 0.205, 0.106), (0.0, -0.195, 0.35, 0.120), (0.04, -0.20, 0.53, 0.138),
                (0.080, -0.20, 0.685, 0.146), (0.115, -0.198, 0.715, 0.148)),
    "flat": ((0.030, -0.165, 0.315, 0.098), (0.050, -0.180, 0.50, 0.112), (0.085, -0.182, 0.635, 0.124), (0.115, -0.178, 0.665, 0.126)),
}  # fmt: skip
_SOLES: Mapping[str, Rows] = {
    "shoe": ((0.098, -0.190, 0.705, 0.138), (0.130, -0.185, 0.690, 0.136)),
    "boot": ((0.096, -0.194, 0.712, 0.142), (0.130, -0.188, 0.695, 0.140)),
    "sneaker": ((0.084, -0.206, 0.720, 0.150), (0.130, -0.196, 0.705, 0.148)),
    "flat": ((0.112, -0.182, 0.668, 0.128), (0.130, -0.178, 0.660, 0.126)),
}  # fmt: skip


@dataclass(frozen=True)
class Foot:
    """Where a foot is, (T, 2) or (T,): the ankle, where the toes point (degrees, 0 = at us), how far the heel is up, the toes' hinge."""

    ankle: Points
    yaw: Scalar
    pitch: Scalar
    hinge: Scalar
    scale: float


def shoe(z: float, part: str, shoes: Shoes, colour: str, foot: Foot, skin: str) -> list[Op]:
    """One shoe, and the bare instep where it is cut low."""
    cloth, place = tones(colour), _Foot(foot)
    ops = []
    if shoes.kind == "flat":
        bare: Rows = (
            (-0.20, -0.085, 0.085, 0.082),
            (0.0, -0.13, 0.16, 0.09),
            (0.06, -0.16, 0.42, 0.10),
            (0.10, -0.16, 0.50, 0.11),
        )
        ops += cel(z, f"{part}/foot", tones(skin), place.outline(bare), DEPTH["shoe"])
    ops += cel(z, f"{part}/shoe", cloth, place.outline(_UPPERS[shoes.kind]), DEPTH["shoe"])
    ops.append(fill(z, f"{part}/sole", shoes.sole, place.outline(_SOLES[shoes.kind], flat=True)))
    return ops + _details(z, part, shoes, cloth.shadow, cloth.light, place)


def _details(z: float, part: str, shoes: Shoes, shade: str, light: str, place: _Foot) -> list[Op]:
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

    def outline(self, rows: Rows, flat: bool = False) -> Points:
        """The silhouette (T, n, 2) of rows."""
        down, heel, toe, half = (np.array(column, np.float32)[None] for column in zip(*rows, strict=True))
        middle, reach = (heel + toe) / 2 * self._sin, np.hypot((toe - heel) / 2 * self._sin, half * self._cos)
        edges = []
        for side in (-1, 1):
            ahead = np.where(side * self._sin > 0, toe, heel) * np.abs(self._sin)
            edges.append(np.stack([middle + side * reach, down + self._near(toe) * 0.5 + 0 * ahead], -1))
        knots = np.concatenate([edges[1], edges[0][:, ::-1]], 1)
        n = len(rows)
        sharp = (0, n - 1, n, 2 * n - 1) if not flat else (0, 2 * n - 1)
        return self._placed(spline(knots, samples=4, sharp=sharp))

    def _near(self, along: Points) -> Points:
        """Toes that point at us lie lower in the picture than the heel."""
        return np.asarray(0.10 * np.maximum(0, along) * np.maximum(0, self._cos), np.float32)

    def _placed(self, p: Points) -> Points:
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
