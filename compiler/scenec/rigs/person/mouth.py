"""The mouth: lips, and between them cavity, tongue and teeth, cut column by column so that nothing needs a clip."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scenec.drawing.colour import light, mix, shadow, shift
from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import Points, lens, ribbon
from scenec.rigs.person.expression import Expression
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Array, Projection, mixed, smooth

COLUMNS = 33
CENTRE = 0.305  # height on the face
# How much a smile folds the cheeks, and how far up the fold begins (0 at the nose, 1 at the mouth): long folds make old.
FOLDS = {"child": (0.30, 0.60), "teen": (0.45, 0.55), "adult": (0.66, 0.42), "elder": (1.0, 0.0)}
CAVITY, TONGUE, TONGUE_SHADE, TONGUE_TIP = "#5b1a22", "#d8656a", "#b84a54", "#ea8d8b"
TEETH, TEETH_SHADE, TEETH_LOWER = "#fdf6ea", "#e3d3c6", "#efe3d6"

_S = np.linspace(0, 1, COLUMNS, dtype=np.float32)  # our left corner to our right corner
_V = np.abs(2 * _S - 1)
_SIN = np.sin(math.pi * _S).clip(0).astype(np.float32)
_BOW = (1 - 0.30 * np.exp(-(((_S - 0.5) / 0.07) ** 2)) + 0.06 * np.exp(-(((np.abs(_S - 0.5) - 0.12) / 0.07) ** 2))).astype(
    np.float32
)


@dataclass(frozen=True)
class Lips:
    """The curves of a mouth, heights (T, COLUMNS) below its centre; `half` (T, 1) is its half width."""

    half: Array
    x: Array
    top: Array  # upper lip's upper edge
    upper: Array  # upper lip's lower edge
    lower: Array  # lower lip's upper edge
    bottom: Array
    gap: Array  # (T, 1): the widest opening
    tuck: Array  # (T, 1): lower lip drawn in under the upper teeth
    reach: Array  # (T, 1): how far the lips stand out of the face


def lips_of(look: HeadLook, face: Expression) -> Lips:
    """The mouth's curves (ART section 3). A pressed mouth is shut whatever else the face does."""
    rd, sq = face.round, face.square
    half = 0.118 * look.mouth * face.width * (1 - 0.12 * rd)
    shut = smooth(face.press, 0.5, 0.8)
    opening = 0.185 * face.open * (1 - shut)
    tuck = np.clip(-face.lower, 0, 1)
    corner = face.corner * (1 - 0.65 * rd)  # rounded lips have no room for a smile: it would make a heart of them
    line = -0.040 * corner * _V**1.7 + 0.014 * corner + face.press * (0.006 - 0.012 * _SIN**2)
    line = line - 0.020 * face.asymmetry * np.clip(1 - np.abs(2 * _S - 0.45), 0, 1)
    arch = np.clip(1 - _V ** (2 + 2.2 * sq), 0, 1) ** (0.80 - 0.34 * rd)
    rise = opening * (0.24 + 0.16 * rd) + 0.016 * face.upper * (1 - shut)
    fall = opening * (0.76 - 0.16 * rd) + np.where(face.lower > 0, 0.014, 0.010) * face.lower * (1 - shut)
    rise = np.maximum(rise + 0.010 * tuck * smooth(opening, 0.004, 0.02), 0)  # the upper lip bares the teeth that bite
    fall = np.maximum(fall, -rise)
    upper = line - rise * arch
    lower = np.maximum(line + fall * arch, upper)
    full = look.lips * (1 - 0.38 * face.press)
    wide_open = np.minimum(1, 1.5 * face.open) * (1 - rd)
    thick_upper = 0.027 * full * (1 + 0.25 * rd) * _SIN ** (0.75 - 0.30 * rd) * _BOW
    thick_lower = 0.036 * full * (1 - 0.10 * rd) * (1 - 0.35 * wide_open) * (1 - 0.45 * tuck) * _SIN ** (0.9 - 0.5 * rd)
    gap = (lower - upper).max(1, keepdims=True)
    reach = 0.010 + 0.028 * rd - 0.012 * face.press
    x = (2 * _S - 1) * half
    return Lips(half, x, upper - thick_upper, upper, lower, lower + thick_lower, gap, tuck, np.asarray(reach, np.float32))


class _Drawer:
    """Places mouth coordinates on the face."""

    def __init__(self, look: HeadLook, turned: Projection, lips: Lips) -> None:
        self.y = CENTRE + look.mouth_y
        self.turned, self.lips = turned, lips
        turn = np.abs(turned.yaw)
        self.girth = 0.235 + 0.075 * smooth(turn, 30, 58)  # what the mouth bends about: tighter than the face
        self.towards = 0.352 + 0.068 * smooth(turn, 40, 68) - 0.030 * smooth(turn, 68, 88)  # in profile it must reach the contour

    def line(self, x: ArrayLike, y: ArrayLike) -> Points:
        x = self.turned.within(x, self.girth, self.towards)
        round_ = np.sqrt(np.clip(1 - (x / self.girth) ** 2, 0, 1))
        z = self.towards * round_ + 0.004 + self.lips.reach * (1 - np.abs(x) / (self.lips.half + 0.02))
        return self.turned.at(x, self.y + np.asarray(y, np.float32), z)

    def band(self, upper: Array, lower: Array, inset: int = 0, squeeze: float = 1.0) -> Points:
        """From one height to the other over the mouth's columns, `inset` columns left out at each corner."""
        part = slice(inset, COLUMNS - inset)
        x = self.lips.x[:, part] * squeeze
        a, b = upper[:, part], lower[:, part]
        return np.concatenate([self.line(x, a), self.line(x, np.maximum(a, b))[:, ::-1]], 1)


def profile_of(look: HeadLook, turned: Projection, lips: Lips) -> Points:
    """The lips' middle as a polyline down (T, n, 2): in profile it breaks the face's contour."""
    d = _Drawer(look, turned, lips)
    middle = COLUMNS // 2
    top, upper, lower, bottom = (c[:, middle : middle + 1] for c in (lips.top, lips.upper, lips.lower, lips.bottom))
    out = d.towards + lips.reach
    full = look.lips * 0.019
    # No deeper than it is high, or a small opening would be a tear; and lips that stand out rise from the face, not from a step.
    notch, low = 0.35 * full - np.minimum(0.07, 0.85 * lips.gap), np.maximum(0, lips.reach - 0.010)
    marks: list[tuple[Array, Array | float]] = [
        (top - 0.036, -0.014 - low), (top - 0.010, 0.10 * full - 0.45 * low), (top, 0.55 * full),
        (0.45 * top + 0.55 * upper, full),
        (upper - 0.003, 0.75 * full), (upper + 0.001, notch), (lower - 0.001, notch), (lower + 0.003, 0.55 * full),
        (0.55 * lower + 0.45 * bottom, 0.80 * full), (bottom, 0.25 * full - 0.2 * low), (bottom + 0.012, -0.010 - 0.6 * low),
        (bottom + 0.034, -0.028 - low),
    ]  # fmt: skip
    y = np.concatenate([np.broadcast_to(mark, out.shape) for mark, _ in marks], 1)
    z = np.concatenate([out + stands for _, stands in marks], 1)
    return turned.at(0, d.y + y, z)


def _inside(d: _Drawer, lips: Lips, face: Expression, z: float) -> list[Op]:
    """Cavity, tongue and both rows of teeth."""
    shown = lips.gap[:, 0] > 0.0012
    flat = 0.65 * lips.upper + 0.35 * lips.upper.min(1, keepdims=True)  # teeth do not follow the lip's curve all the way
    share = mixed(0.55, 1.0, np.maximum(lips.tuck, 0)) - 0.05 * smooth(face.teeth_lower, 0, 0.5)
    edge = flat + np.minimum(0.036 * face.teeth_upper, lips.gap * share) * (1 - 0.35 * _V**2)
    edge = np.clip(edge, lips.upper, lips.lower)
    shade = np.minimum(lips.upper + 0.30 * (edge - lips.upper), lips.upper + 0.007)
    low = lips.lower - np.minimum(0.026 * face.teeth_lower, lips.gap * 0.46) * (1 - 0.3 * _V**2)
    low = np.clip(low, lips.upper, lips.lower)
    height = (0.20 + 0.32 * np.minimum(face.tongue, 1.3)) * smooth(face.tongue, 0, 0.3)
    tongue = lips.lower.max(1, keepdims=True) - lips.gap * height + (_V / 0.70) ** 2 * lips.gap * 0.28
    tongue = np.clip(tongue, lips.upper, lips.lower)
    groove_top = tongue[:, COLUMNS // 2 :][:, :1] + 0.10 * lips.gap
    groove_y = groove_top + (lips.lower.max(1, keepdims=True) - groove_top) * np.linspace(0, 0.9, 5, dtype=np.float32)
    groove = lens(
        d.line(np.zeros_like(groove_y), groove_y), 0.0036 * smooth(lips.gap, 0.03, 0.08) * smooth(face.tongue, 0.2, 0.5), 0.4
    )
    ops = [
        fill(z, "head/mouth/cavity", CAVITY, d.band(lips.upper, lips.lower), plane="shadow"),
        fill(z, "head/mouth/tongue", TONGUE, d.band(tongue, lips.lower, 5)),
        fill(z, "head/mouth/tongue", TONGUE_SHADE, groove, plane="shadow"),
        fill(z, "head/mouth/teeth", TEETH_LOWER, d.band(low, lips.lower, 2, 0.97), plane="shadow"),
        fill(z, "head/mouth/teeth", TEETH, d.band(lips.upper, edge, 1, 0.97)),
        fill(z, "head/mouth/teeth", TEETH_SHADE, d.band(lips.upper, shade, 1, 0.97), plane="shadow"),
    ]
    return [_seen(op, shown) for op in ops]


def _seen(op: Op, shown: NDArray[np.bool_]) -> Op:
    return Op(op.z, op.part, op.colour, op.outlines, op.plane, op.alpha, visible=shown)


def _tongue_tip(d: _Drawer, lips: Lips, face: Expression, z: float) -> list[Op]:
    """The tip between the teeth of a TH: it lies over the lower lip."""
    amount = smooth(face.tongue, 1.28, 1.5) * smooth(lips.gap, 0.008, 0.02)
    part = slice(9, COLUMNS - 9)
    v = np.clip(_V[part] / 0.46, 0, 1)
    round_ = np.sqrt(1 - v * v)
    upper, lower = lips.upper[:, part], lips.lower[:, part]
    top = lower - (lower - upper) * 0.52 * amount * round_**0.5
    bottom = lower + 0.017 * amount * round_
    x = lips.x[:, part]
    tip = np.concatenate([d.line(x, top), d.line(x, bottom)[:, ::-1]], 1)
    lit = lens(d.line(x * 0.6, (top + bottom) / 2), 0.004 * amount)
    shown = amount[:, 0] > 0.02
    return [_seen(fill(z, "head/mouth/tongue", TONGUE_TIP, tip), shown),
            _seen(fill(z, "head/mouth/tongue", light(TONGUE_TIP), lit, plane="light"), shown)]  # fmt: skip


def mouth(look: HeadLook, face: Expression, turned: Projection, lips: Lips, z: float) -> list[Op]:
    """The whole mouth, from the shadow under it to the line between closed lips."""
    d = _Drawer(look, turned, lips)
    colour = look.lip
    dark = shadow(colour) if look.painted else shift(colour, -0.055)
    turned_away = 1 - smooth(np.abs(turned.yaw), 48, 66)
    under = lens(d.line(lips.x[:, 7:-7] * 0.9, lips.bottom[:, 7:-7] + 0.018), 0.0085 * turned_away)
    ops = [fill(z, "head/mouth/shadow", look.shade, under, plane="shadow")]
    ops += _inside(d, lips, face, z)
    bite = lips.lower - np.minimum(0.010 * lips.tuck * _SIN, 0.45 * (lips.lower - lips.upper))
    ops.append(fill(z, "head/mouth/lips", colour, d.band(bite, lips.bottom)))
    ops += _tongue_tip(d, lips, face, z)
    ops.append(fill(z, "head/mouth/lips", dark, d.band(lips.top, lips.upper + 0.0015), plane="shadow"))
    closed = 1 - smooth(lips.gap, 0.002, 0.014)
    weight = (0.0020 + 0.0048 * _SIN**0.6) * (1 - _V**12) * (1 - 0.15 * face.press) * closed
    ops.append(fill(z, "head/mouth/line", shift(dark, -0.17, 0.9), ribbon(d.line(lips.x, lips.upper), weight), plane="shadow"))
    sheen = 0.0062 * look.lips * (1 - smooth(face.press, 0.2, 0.6)) * turned_away * (1 - 0.6 * lips.tuck)
    middle = slice(11, COLUMNS - 13)
    shine = lens(d.line(lips.x[:, middle] * 0.9 - 0.004, (0.58 * lips.lower + 0.42 * lips.bottom)[:, middle]), sheen)
    ops.append(
        fill(z, "head/mouth/lips", light(colour) if look.painted else mix(colour, light(look.skin), 0.45), shine, plane="light")
    )
    return ops


def corners(look: HeadLook, face: Expression, turned: Projection, lips: Lips, z: float) -> list[Op]:
    """The dents at smiling corners, and the folds from nose to mouth of a smile, a sneer or age."""
    d = _Drawer(look, turned, lips)
    dents, folds = [], []
    years = 0.55 if look.age == "elder" else 0.0
    amount, begins = FOLDS[look.age]
    raised = np.maximum(np.maximum(face.cheek * amount, years), 0.7 * face.asymmetry)
    weight = (0.0046 if look.age == "elder" else 0.0036) * np.sqrt(np.clip(raised - 0.22, 0, 2))
    for side in (-1, 1):
        x = side * (lips.half + 0.005 + np.linspace(0, 0.010, 5, dtype=np.float32))
        y = face.corner * np.linspace(-0.055, -0.012, 5, dtype=np.float32) + 0.006
        dents.append(lens(d.line(x, y), 0.0034 * smooth(face.corner, 0.2, 0.5) * (1 - 0.8 * smooth(raised, 0.2, 0.5))))
        s = np.linspace(begins, 1, 12, dtype=np.float32)
        reach = lips.half * (0.75 + 0.10 * s) + 0.055
        x = side * (0.085 * (1 - s) ** 2 + reach * (1 - (1 - s) ** 2))
        folds.append(lens(d.line(x, -0.118 * (1 - s) - 0.005 * s - 0.010 * np.sin(math.pi * s)[None]), weight))
    tone = shadow(look.whiskers) if look.beard else look.shade
    return [fill(z, "head/mouth/folds", tone, *dents, *folds, plane="shadow")]
