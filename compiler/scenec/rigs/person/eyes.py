"""Eyes: almond, iris, lids and lashes, cut column by column between the two lids, so that nothing needs a clip."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from scenec.drawing.colour import mix, shift
from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import Points, lens, normals
from scenec.rigs.person.expression import Expression
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Array, Projection, mixed, smooth

COLUMNS = 21
WHITE, WHITE_SHADE, PUPIL, LASH, LASH_GREY = "#fbf6ee", "#cdbfc4", "#1b1216", "#241519", "#4a3a38"
SOCKET = -0.045  # the eye lies this far under the face's surface

_S = np.linspace(0, 1, COLUMNS, dtype=np.float32)  # inner corner to outer corner
_UPPER = np.sin(math.pi * _S**0.92).clip(0) ** 0.72
_LOWER = np.sin(math.pi * _S**1.08).clip(0) ** 0.9
_SAG = np.sin(math.pi * _S)


@dataclass(frozen=True)
class Lids:
    """One eye's curves: `u` across from its centre, inner to outer; heights (T, COLUMNS) below the centre line."""

    side: int
    scale: float
    half: float
    u: Array
    upper: Array
    lower: Array
    crease: Array
    opening: Array  # (T, 1): 1 open, 0 closed
    arch: Array  # (T, 1): 1 closed in laughter
    seen: Array  # (T, 1): 1 in full view, 0 where the face's edge has swallowed the eye


def centre(look: HeadLook) -> tuple[float, float]:
    """x of the right eye and y of both."""
    return 0.168 + look.eye_x, 0.035 + look.eye_y


def lids_of(look: HeadLook, face: Expression, turned: Projection, side: int) -> Lids:
    """The lids. Closing, both meet on one line, which sags at rest and arches in laughter; nothing jumps on the way."""
    k = look.eye
    half = 0.086 * k
    lid = np.clip(face.lid, 0, 1.4)
    opening = np.clip(lid, 0, 1)
    arch = smooth(-face.lid, 0, 0.35)
    base = -(0.008 + look.eye_tilt - 0.018 * face.slope) * 2 * (_S - 0.4)
    open_upper = base - 0.078 * k * _UPPER
    open_lower = base + 0.046 * k * (1 - 0.75 * face.lower_lid) * _LOWER - 0.012 * face.cheek * _SAG
    shut = base + k * (0.030 * _SAG * (1 - 2 * arch) + 0.012 * arch)
    upper = shut + (open_upper - shut) * lid**0.9
    lower = np.maximum(mixed(shut, open_lower, smooth(lid, 0, 0.42)), upper)
    crease = base - k * (0.078 * _UPPER * (0.58 + 0.42 * np.minimum(lid, 1.25)) + 0.025 + 0.006 * _SAG * opening)
    edge = turned.on_face(side * (centre(look)[0] + np.array([-half, half], np.float32)), 0.0, SOCKET)
    seen = np.abs(edge[:, 1, :1] - edge[:, 0, :1]) / (2 * half)
    middle, slit = 0.5 * (upper + lower), smooth(seen, 0.06, 0.24)  # an eye that goes behind the edge narrows to nothing
    upper, lower, crease = mixed(middle, upper, slit), mixed(middle, lower, slit), mixed(middle, crease, slit)
    return Lids(side, k, half, -half + 2 * half * _S, upper, lower, crease, opening, arch, seen)


def _height(curve: Array, lids: Lids, u: Array) -> Array:
    """A lid's height at `u` (T, n)."""
    place = np.clip((u + lids.half) / (2 * lids.half), 0, 1) * (COLUMNS - 1)
    i = np.clip(place.astype(np.intp), 0, COLUMNS - 2)
    k = place - i
    return np.asarray(np.take_along_axis(curve, i, 1) * (1 - k) + np.take_along_axis(curve, i + 1, 1) * k, np.float32)


class _Drawer:
    """Places one eye's columns on the face."""

    def __init__(self, look: HeadLook, turned: Projection, lids: Lids) -> None:
        self.look, self.turned, self.lids = look, turned, lids
        self.x, self.y = centre(look)

    def line(self, u: Array, v: Array) -> Points:
        return self.turned.on_face(self.lids.side * (self.x + u), self.y + v, SOCKET)

    def band(self, u: Array, upper: Array, lower: Array) -> Points:
        return np.concatenate([self.line(u, upper), self.line(u, np.maximum(lower, upper))[:, ::-1]], 1)

    def disc(self, u: Array, v: Array, radius: Array) -> tuple[Array, Array, Array]:
        """A disc's columns between the lids: u, upper and lower edge."""
        across = np.linspace(-1, 1, 17, dtype=np.float32) * (math.pi / 2)
        columns = np.clip(u + radius * np.sin(across), -self.lids.half, self.lids.half)
        rise = radius * 1.04 * np.cos(across)
        top, bottom = _height(self.lids.upper, self.lids, columns), _height(self.lids.lower, self.lids, columns)
        return columns, np.clip(v - rise, top, bottom), np.clip(v + rise, top, bottom)


def _ball(d: _Drawer, face: Expression, name: str, z: float) -> list[Op]:
    """The white, the iris and what lies on it."""
    lids, look, k = d.lids, d.look, d.lids.scale
    ones = np.ones_like(face.lid)
    u, v = face.gaze_x * 0.034 * k * lids.side, -0.012 * k + face.gaze_y * 0.022 * k
    radius = 0.062 * k * ones
    iu, top, bottom = d.disc(u, v, radius)
    ru, ring_top, ring_bottom = d.disc(u, v + 0.30 * radius, radius * 0.78)
    lid_edge = np.clip(_height(lids.upper, lids, iu) + 0.016 * k, top, bottom)
    pupil = d.disc(u, v, radius * 0.5 * face.pupil)
    glint = d.disc(u - 0.022 * k * lids.side, v - 0.026 * k, 0.0185 * k * smooth(lids.opening, 0.1, 0.5))
    spark = d.disc(u + 0.024 * k * lids.side, v + 0.026 * k, 0.009 * k * smooth(lids.opening, 0.1, 0.5))
    return [
        fill(z, f"{name}/white", WHITE, d.band(lids.u, lids.upper, lids.lower)),
        fill(
            z,
            f"{name}/white",
            WHITE_SHADE,
            d.band(lids.u, lids.upper, np.minimum(lids.upper + 0.020 * k, lids.lower)),
            plane="shadow",
        ),
        fill(z, f"{name}/iris", shift(look.iris, -0.10), d.band(iu, top, bottom)),
        fill(z, f"{name}/iris", shift(look.iris, 0.07), d.band(ru, ring_top, np.minimum(ring_bottom, _inside(ru, iu, bottom)))),
        fill(z, f"{name}/pupil", PUPIL, d.band(*pupil)),
        fill(z, f"{name}/iris", PUPIL, d.band(iu, top, lid_edge), plane="shadow", alpha=0.38),
        fill(z, f"{name}/glint", "#ffffff", d.band(*glint), plane="light"),
        fill(z, f"{name}/glint", "#ffffff", d.band(*spark), plane="light", alpha=0.75),
    ]


def _inside(u: Array, columns: Array, edge: Array) -> Array:
    """`edge` over `columns` (both (T, n), u growing) read at `u`."""
    i = np.clip((columns[:, None, :] <= u[:, :, None]).sum(2) - 1, 0, columns.shape[1] - 2)
    a, b = np.take_along_axis(columns, i, 1), np.take_along_axis(columns, i + 1, 1)
    k = np.clip((u - a) / np.maximum(b - a, 1e-6), 0, 1)
    return np.asarray(np.take_along_axis(edge, i, 1) * (1 - k) + np.take_along_axis(edge, i + 1, 1) * k, np.float32)


def _lashes(d: _Drawer, name: str, z: float) -> list[Op]:
    """The thick line on top with its wing, the thin lower lid, the crease."""
    lids, look, k = d.lids, d.look, d.lids.scale
    shown = smooth(lids.seen, 0.08, 0.36)
    wing = max(0.0, look.lash - 0.35) * k
    rise = mixed((0.006 + 0.030 * wing) * (2 * lids.arch - 1), -0.010 - 0.028 * wing, smooth(lids.opening, 0.1, 0.5))
    tip = d.line(np.array([lids.half + 0.007 + 0.042 * wing], np.float32), lids.upper[:, -1:] + rise)
    weight = (
        0.0108 * k * (1 + 0.55 * look.lash) * (0.34 + 0.90 * _S**0.8) * (1 - (0.30 if wing else 0.45) * smooth(_S, 0.82, 1.0))
    )
    line = d.line(lids.u, lids.upper)
    front = d.turned.front(lids.side * (d.x + lids.u))
    aside = normals(line) * lids.side * (weight * shown * front)[..., None]
    start = line[:, :1] - (line[:, 1:2] - line[:, :1]) * 0.4
    upper, under = (line - aside)[:, :-3], (line + aside)[:, ::-1]
    shape = np.concatenate(
        [start, upper, tip, under], 1
    )  # the upper edge runs out to the wing's point, the lower one to the corner
    ops = [fill(z, f"{name}/lash", LASH_GREY if look.age == "elder" else LASH, shape.astype(np.float32), plane="shadow")]
    lower = lens(d.line(lids.u[7:], lids.lower[:, 7:]), 0.0045 * k * shown * smooth(lids.opening, 0.05, 0.4) * front[:, 7:], 0.7)
    ops.append(fill(z, f"{name}/lower-lid", look.deep, lower, plane="shadow"))
    crease = lens(d.line(lids.u[2:-1] * 0.98, lids.crease[:, 2:-1]), 0.0052 * k * shown * front[:, 2:-1], 0.6)
    ops.append(fill(z, f"{name}/crease", look.deep, crease, plane="shadow"))
    return ops


def _years(d: _Drawer, name: str, z: float) -> list[Op]:
    """An elder's bag under the eye and three crow's feet."""
    lids = d.lids
    shown = smooth(lids.seen, 0.1, 0.4)
    bag = lens(d.line(lids.u * 0.85, lids.lower + 0.030 + 0.012 * _SAG), 0.0045 * shown)
    feet = []
    for q in (-0.014, 0.008, 0.028):
        u = np.linspace(lids.half + 0.028, lids.half + 0.058, 5, dtype=np.float32)
        feet.append(lens(d.line(u, np.linspace(q * 0.6, q * 1.4, 5, dtype=np.float32)[None] + 0.005), 0.0034 * shown))
    return [fill(z, f"{name}/wrinkles", d.look.shade, bag, *feet, plane="shadow")]


def eye(look: HeadLook, face: Expression, turned: Projection, side: int, z: float) -> list[Op]:
    """One eye; `side` -1 is on our left when the head faces us."""
    lids = lids_of(look, face, turned, side)
    d = _Drawer(look, turned, lids)
    name = "head/eye-left" if side < 0 else "head/eye-right"
    lid_tone = mix(look.skin, look.shade, 0.55 if look.age != "child" else 0.35)
    inner = 1.0 - 0.25 * (1 - _S) ** 4  # the lid's skin narrows towards the nose
    ops = [
        fill(z, f"{name}/lid", lid_tone, d.band(lids.u, mixed(lids.upper, lids.crease, inner[None]), lids.upper), plane="shadow")
    ]
    ops += _ball(d, face, name, z)
    ops += _lashes(d, name, z)
    if look.age == "elder":
        ops += _years(d, name, z)
    return ops
