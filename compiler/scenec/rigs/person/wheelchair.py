"""A wheelchair around somebody: large wheels with push rims, casters, frame, foot plates, a back with handles. All in H."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import Points
from scenec.rigs.person.channels import Channels, Scalar
from scenec.rigs.person.shading import Tones, receding, tones
from scenec.rigs.person.wheels import LEANING, Wheels, wheels_of

TYRE, METAL, CLOTH = "#343a40", "#b9c1c6", "#3b4048"
# Depths: the far wheel and the back behind everything of the person, what is on our side before trunk and legs, below the arm.
Z_FAR, Z_BACK, Z_NEAR = -3.0, -2.0, 5.9
CORNERS, SPOKES = 40, 12
RECEDES = 0.55
TILT = 0.5  # of a tube's width that its shadow side takes


@dataclass(frozen=True)
class _Chair:
    """The chair's own coordinates on every frame: `f` ahead of the hips, `side` to our right when it faces us, `u` up, in H."""

    wheels: Wheels
    sin: Scalar
    cos: Scalar

    def at(self, f: float, side: Scalar | float, u: float) -> Points:
        """A point (T, 2)."""
        x = f * self.sin + side * self.cos
        nearer = f * self.cos - side * self.sin
        return np.stack([x, -u + LEANING * nearer], -1).astype(np.float32)

    def disc(self, f: float, side: Scalar, u: float, radius: float, turned: bool = False) -> Points:
        """A circle in the plane that the chair rolls in (T, n, 2); `turned`: the other way round, for a hole."""
        angle = np.linspace(0, 2 * np.pi, CORNERS, endpoint=False)[:: -1 if turned else 1]
        x, y = (np.asarray(radius * wave(angle), np.float32) for wave in (np.cos, np.sin))
        # Seen along its plane a wheel is as wide as its tyre.
        wide = np.maximum(np.abs(self.sin), 0.12)[:, None]
        centre = self.at(f, side, u)[:, None]
        shape = np.stack([wide * x, y + LEANING * self._nearer(x)], -1)
        return np.asarray(centre + shape, np.float32)

    def _nearer(self, x: NDArray[np.float32]) -> Points:
        return np.asarray(np.sign(self.sin)[:, None] * x * self.cos[:, None], np.float32)

    def tube(self, a: Points, b: Points, width: float, share: float = 1.0, shift: float = 0.0) -> Points:
        """A straight bar from a to b; `share` of its width, moved by `shift` of it to the right and down."""
        along = b - a
        length = np.maximum(np.hypot(along[:, :1], along[:, 1:]), 1e-6)
        n = np.stack([-along[:, 1], along[:, 0]], -1) / length
        n *= np.sign(n[:, :1] * 0.6 + n[:, 1:] + 1e-6)  # to the lower right, away from the light
        half, middle = 0.5 * width * share * n, shift * width * n
        return np.stack([a + middle - half, b + middle - half, b + middle + half, a + middle + half], 1).astype(np.float32)


def wheelchair(c: Channels, colour: str) -> list[Op]:
    """The chair of a pose whose feet point where it heads: everything, with depths around the person's."""
    heading = np.radians((c.of("footYaw", -1) + c.of("footYaw", 1)) / 2)
    chair = _Chair(wheels_of(c.build), np.sin(heading).astype(np.float32), np.cos(heading).astype(np.float32))
    near = np.where(chair.sin > 0, -1.0, 1.0).astype(np.float32)  # the side that is nearer to us
    turn = np.radians(c("wheel")).astype(np.float32)
    paint = tones(colour)
    far_paint = tones(receding(colour, RECEDES))
    return [
        *_side(chair, -near, turned(chair.wheels, -near, turn, heading), far_paint, Z_FAR, RECEDES),
        *_seat(chair, paint),
        *_side(chair, near, turned(chair.wheels, near, turn, heading), paint, Z_NEAR, 0.0),
    ]


def turned(w: Wheels, side: Scalar, turn: Scalar, heading: Scalar) -> Scalar:
    """Radians that the wheel of a side has turned in the picture, + to the right: by the way of the chair (`turn`) and by the arc
    that it goes when the chair turns on the spot, one wheel forwards and the other one backwards. `heading` in radians."""
    return np.asarray(turn - side * (w.half / w.radius) * np.abs(heading), np.float32)


def _bar(z: float, t: Tones, chair: _Chair, width: float, *ends: tuple[Points, Points]) -> list[Op]:
    """Bars of one colour with their shadow sides."""
    return [
        fill(z, "wheelchair/frame", t.base, *(chair.tube(a, b, width) for a, b in ends)),
        fill(z, "wheelchair/frame", t.shadow, *(chair.tube(a, b, width, TILT, 0.25) for a, b in ends), plane="shadow"),
    ]


def _seat(chair: _Chair, paint: Tones) -> list[Op]:
    """Seat, back and handles: behind the person."""
    w = chair.wheels
    s, half = w.size, w.half - 0.06 * w.size
    cloth = tones(CLOTH)
    back, front, top = -0.46 * s, 0.98 * s, w.seat + 1.22 * s
    seat = np.stack([chair.at(f, side * half, w.seat + lift) for f, side, lift in (
        (back, -1, 0.02), (front, -1, 0.04), (front, 1, 0.04), (back, 1, 0.02))], 1)  # fmt: skip
    edge = np.stack([chair.at(f, side * half, w.seat + lift) for f, side, lift in (
        (front, -1, 0.04), (front, 1, 0.04), (front, 1, -0.10), (front, -1, -0.10))], 1)  # fmt: skip
    behind = np.stack([chair.at(f, side * half, u) for f, side, u in (
        (back, -1, w.seat), (back - 0.10 * s, -1, top), (back - 0.10 * s, 1, top), (back, 1, w.seat))], 1)  # fmt: skip
    ops = [
        fill(Z_BACK, "wheelchair/back", cloth.base, behind),
        fill(Z_BACK, "wheelchair/seat", cloth.base, seat),
        fill(Z_BACK, "wheelchair/seat", cloth.shadow, edge, plane="shadow"),
    ]
    for side in (-1.0, 1.0):
        foot, head = chair.at(back, side * half, w.seat - 0.15 * s), chair.at(back - 0.11 * s, side * half, top + 0.04 * s)
        grip = chair.at(back - 0.38 * s, side * half, top + 0.02 * s)
        ops += _bar(Z_BACK, paint, chair, 0.075 * s, (foot, head))
        ops += _bar(Z_BACK, tones(TYRE), chair, 0.105 * s, (head, grip))
    return ops


def _side(chair: _Chair, side: Scalar, turn: Scalar, paint: Tones, z: float, recedes: float) -> list[Op]:
    """One side: frame with its foot plate, caster, and the large wheel with its push rim."""
    w = chair.wheels
    s, half = w.size, w.half - 0.05 * w.size
    metal, tyre = tones(receding(METAL, recedes)), tones(receding(TYRE, recedes))
    inner, plate = side * np.float32(half), side * np.float32(half - 0.16 * s)
    back, front = -0.46 * s, 1.02 * s
    low, knee, toe = w.seat - 0.52 * s, (1.10 * s, w.seat - 0.20 * s), (w.feet - 0.14 * s, w.plate + 0.02)
    rail = chair.at(back, inner, w.seat - 0.05 * s), chair.at(front, inner, w.seat - 0.05 * s)
    hanger = chair.at(*_between(front, w.seat - 0.05 * s, inner)), chair.at(knee[0], inner, knee[1])
    shin = chair.at(knee[0], inner, knee[1]), chair.at(toe[0], plate, toe[1])
    strut = chair.at(0.86 * s, inner, w.seat - 0.05 * s), chair.at(0.80 * s, inner, 0.44 * s)
    lower = chair.at(w.axle, inner, low), chair.at(0.82 * s, inner, 0.52 * s)
    ops = _bar(z, paint, chair, 0.085 * s, lower, strut, rail, hanger, shin)
    sole = np.stack([chair.at(f, plate + side * np.float32(o), w.plate - d) for f, o, d in (
        (w.feet - 0.10 * s, 0.10 * s, 0.0), (w.feet + 0.52 * s, 0.10 * s, 0.0),
        (w.feet + 0.52 * s, 0.10 * s, 0.07 * s), (w.feet - 0.10 * s, 0.10 * s, 0.07 * s))], 1)  # fmt: skip
    ops.append(fill(z, "wheelchair/plate", tyre.base, sole))
    caster = 0.25 * s
    ops += _bar(z, metal, chair, 0.07 * s, (chair.at(0.80 * s, inner, 0.46 * s), chair.at(0.72 * s, inner, caster)))
    ops += _wheel(chair, 0.72 * s, inner, caster, 0.075 * s, tyre, metal, z, turn * np.float32(w.radius / caster), 5)
    return ops + _large(chair, side, turn, tyre, metal, z)


def _between(f: float, u: float, side: Scalar) -> tuple[float, Scalar, float]:
    return f, side, u


def _large(chair: _Chair, side: Scalar, turn: Scalar, tyre: Tones, metal: Tones, z: float) -> list[Op]:
    w = chair.wheels
    outer = side * np.float32(w.half)
    ops = _wheel(chair, w.axle, outer, w.radius, 0.085 * w.size, tyre, metal, z, turn, SPOKES)
    rim, u = side * np.float32(w.half + 0.07 * w.size), w.radius
    ring = chair.disc(w.axle, rim, u, 0.82 * w.radius), chair.disc(w.axle, rim, u, 0.775 * w.radius, True)
    return [
        *ops,
        fill(z, "wheelchair/rim", metal.base, *ring),
        fill(
            z,
            "wheelchair/rim",
            metal.shadow,
            *_crescent(chair, w.axle, rim, u, 0.82 * w.radius, 0.775 * w.radius),
            plane="shadow",
        ),
    ]


def _wheel(
    chair: _Chair,
    f: float,
    side: Scalar,
    radius: float,
    tread: float,
    tyre: Tones,
    metal: Tones,
    z: float,
    turn: Scalar,
    spokes: int,
) -> list[Op]:
    """A wheel that stands on the ground: spokes that turn, a tyre with a light edge above, a hub."""
    size = chair.wheels.size
    inside = radius - tread
    wide = np.maximum(np.abs(chair.sin), 0.12)
    centre = chair.at(f, side, radius)
    bars = []
    for number in range(spokes):
        angle = turn + np.float32(2 * np.pi * number / spokes)
        end = centre + np.stack([wide * np.cos(angle), np.sin(angle)], -1).astype(np.float32) * np.float32(inside)
        bars.append(chair.tube(centre, end, 0.026 * size))
    hub = 0.09 * radius + 0.02 * size
    return [
        fill(z, "wheelchair/spokes", metal.shadow, *bars, alpha=0.85),
        fill(z, "wheelchair/tyre", tyre.base, chair.disc(f, side, radius, radius), chair.disc(f, side, radius, inside, True)),
        fill(z, "wheelchair/tyre", tyre.light, *_crescent(chair, f, side, radius, radius, inside, above=True), plane="light"),
        fill(z, "wheelchair/hub", metal.base, chair.disc(f, side, radius, hub)),
        fill(z, "wheelchair/hub", metal.shadow, chair.disc(f, side, radius, 0.5 * hub), plane="shadow"),
    ]


def _crescent(
    chair: _Chair, f: float, side: Scalar, u: float, outer: float, inner: float, above: bool = False
) -> tuple[Points, ...]:
    """The part of a ring that lies in shadow, below on the right, or (`above`) catches the light on the upper left."""
    first, last = (190.0, 285.0) if above else (-20.0, 150.0)
    angle = np.radians(np.linspace(first, last, 16))
    swell = np.sin(np.linspace(0, np.pi, 16)) * (outer - inner) * (0.45 if above else 0.55)
    wide = np.maximum(np.abs(chair.sin), 0.12)[:, None]
    centre = chair.at(f, side, u)[:, None]

    def arc(radius: Points) -> Points:
        x = radius * np.cos(angle)
        y = radius * np.sin(angle) + LEANING * np.sign(chair.sin)[:, None] * x * chair.cos[:, None]
        return np.asarray(centre + np.stack([wide * x, y], -1), np.float32)

    edge = np.full(16, outer - 0.12 * (outer - inner) if above else outer, np.float32)
    return (np.concatenate([arc(edge), arc((edge - swell).astype(np.float32))[:, ::-1]], 1),)
