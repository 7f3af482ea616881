"""Hair: a cap with a window for the face cut into it once a head angle, a layer behind the neck, a bun or a tail."""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache

import numpy as np
import skia
from numpy.typing import NDArray

from scenec.drawing.display import Cached, Op, clipped, fill, pack
from scenec.drawing.geometry import Points, crescent, normals, resample, spline
from scenec.rigs.person.hairstyles import HATS, STYLES, Pairs, Style
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Array, Projection, projection, skull, smooth
from scenec.rigs.person.strands import curls, falls, locks, shine, strands
from scenec.rigs.person.worn_up import bun_ops, tail_ops

LIGHT = (-0.055, -0.030)  # towards the light, and how deep the shadow side is
CAST = (0.022, 0.040)  # how far the hair's shadow on the face lies from the hair
LIMB = 88.0  # degrees of longitude from us at which the head's side turns away
ANGLE = 16  # cached angles are kept in sixteenths of a degree
TUCKED = 0.075  # H
SHOULDERS = 0.7  # H below the middle of the head
UNDER_HEAD = 0.1  # of z: over the body, but what is of the face lies over it
CACHED = 4096  # caps kept; about 3 kB each

_Key = tuple[str, int, int]
# Everything that is cut out for the face: hair by its name, hats by "hat:NAME".
SHAPES = {**STYLES, **{f"hat:{name}": style for name, style in HATS.items()}}
_caps: OrderedDict[_Key, tuple[skia.Path, skia.Path]] = OrderedDict()


def style_of(look: HeadLook) -> Style:
    """The style that a look wears."""
    if look.style not in STYLES:
        raise KeyError(f"no hair style is called {look.style!r}: there are {', '.join(STYLES)}")
    return STYLES[look.style]


def falls_long(look: HeadLook) -> bool:
    """Whether hair hangs down to the shoulders."""
    style = style_of(look)
    return style.hangs and max((y for _, y in style.front), default=0.0) > SHOULDERS


def _knots(front: Pairs, side: Pairs, turned: Projection, begins: float, tail: int) -> Points:
    """A silhouette between its front and its side view. `tail` points at the end stay in place when it is mirrored."""
    f, s = np.asarray(front, np.float32), np.asarray(side, np.float32)
    n = len(s) - tail
    mirrored = np.concatenate([s[:n][::-1], s[n:]]) * np.array([-1, 1], np.float32)
    share = smooth(np.abs(turned.yaw), begins, begins + 64)[..., None]
    facing = turned.facing[..., None]
    o = f * (1 - share) + np.where(facing > 0, s, mirrored) * share
    near = np.clip((0.1 - o[..., 0] * turned.facing) / 0.4, 0, 1)
    o[..., 0] -= turned.facing * 0.022 * np.sin(2 * np.abs(np.radians(turned.yaw))) * near
    return np.asarray(o, np.float32)


def _scalloped(p: Points, bumps: int, height: float, seed: int) -> Points:
    """A closed outline with round bumps."""
    p = resample(np.concatenate([p, p[:, :1]], 1), bumps * 8 + 1)[:, :-1]
    away = p - p.mean(1, keepdims=True)
    away /= np.maximum(np.hypot(away[..., :1], away[..., 1:]), 1e-6)
    sizes = np.random.default_rng(seed).uniform(0.75, 1.25, bumps)
    rise = height * np.repeat(sizes, 8) * np.tile(np.sin(np.pi * (np.arange(8) + 0.5) / 8) ** 0.8, bumps)
    return np.asarray(p + away * rise[:, None], np.float32)


def silhouette(style: Style, turned: Projection) -> Points:
    """The cap's outer contour (T, n, 2), closed, before the window."""
    knots = _knots(style.front, style.side, turned, 22 if style.hangs else 4, 0)
    if not style.hangs and not style.curl and not style.bald:
        # Half turned, the hair behind the ear ends where the head does, not in a dagger beside the neck.
        between = np.sin(np.pi * smooth(np.abs(turned.yaw), 8, 72)) * TUCKED
        for end, side in ((-1, 1), (0, -1)):
            k = between * (side * turned.yaw > 0)
            knots[:, end] += np.concatenate([0.5 * side * k, -k], 1)
    outer = spline(knots, sharp=(0, knots.shape[1] - 1))
    return _scalloped(outer, 26, style.curl, 1) if style.curl else outer


@lru_cache(maxsize=64)
def _dense(pairs: Pairs) -> tuple[Array, Array]:
    """Longitudes and heights along a line, dense."""
    line = np.array(pairs, np.float32) / np.array([160, 1], np.float32)
    dense = spline(line[None], closed=False, samples=5)[0]
    return dense[:, 0] * 160, dense[:, 1]


def seen_part(longitude: Array, turned: Projection) -> Array:
    """Places (T, m) along a line on the skull, as fractions of its index, with what is turned away held at both limbs."""
    room = LIMB - np.abs(longitude + turned.yaw)
    seen = room > 0
    m = room.shape[1]
    first, last = seen.argmax(1), m - 1 - seen[:, ::-1].argmax(1)
    rows = np.arange(len(room))
    before, after = np.maximum(first - 1, 0), np.minimum(last + 1, m - 1)
    start = first - np.where(first > 0, room[rows, first] / np.maximum(room[rows, first] - room[rows, before], 1e-6), 0)
    end = last + np.where(last < m - 1, room[rows, last] / np.maximum(room[rows, last] - room[rows, after], 1e-6), 0)
    return np.asarray(np.clip(np.arange(m)[None], start[:, None], end[:, None]), np.float32)


def at_place(values: Array, place: Array) -> Array:
    """`values` (m,) read at fractional indices (T, n)."""
    i = np.clip(place.astype(np.intp), 0, len(values) - 2)
    return np.asarray(values[i] + (values[i + 1] - values[i]) * (place - i), np.float32)


def hairline(style: Style, turned: Projection) -> Points:
    """The visible hairline in the picture, from left to right (T, n, 2)."""
    longitude, height = _dense(style.hairline)
    if style.bald:  # all of it, held at the limbs: above them the line goes straight up
        held = np.clip(longitude, -LIMB - 4 - turned.yaw, LIMB + 4 - turned.yaw)
        return turned.at(*skull(held, height, 0.012))
    place = seen_part(longitude, turned)
    return turned.at(*skull(at_place(longitude, place), at_place(height, place), 0.012, style.hangs))


# How the window goes on beyond the hairline's end, in H from that end: for a head that looks at us; on the far side of a turned
# head for hanging hair (the lock runs down the cheek, then slips behind it); for a ball of curls (which stands behind the face).
_OUT = np.array([(0.05, 0.03), (0.10, 0.05), (0.16, 0.08), (0.22, 0.12), (0.30, 0.16), (1.20, 0.45), (1.60, 2.20)], np.float32)
_DOWN = np.array(
    [(0.004, 0.07), (0.006, 0.14), (-0.004, 0.24), (-0.015, 0.34), (-0.08, 0.62), (-0.10, 1.40), (-0.10, 2.20)], np.float32
)
_ASIDE = np.array([(0.03, 0.05), (0.06, 0.10), (0.09, 0.17), (0.12, 0.26), (0.16, 0.45), (0.40, 1.20), (1.60, 2.20)], np.float32)
_BALL = np.array([(0.03, 0.01), (0.06, 0.04), (0.08, 0.10), (0.10, 0.18), (0.14, 0.30), (0.80, 0.80), (1.60, 2.20)], np.float32)


def _rounded(end: Points, side: int, outer: Points) -> Points:
    """Beyond the hairline's end: a quarter of an ellipse up to the silhouette, so that the far edge ends in a curve."""
    rise = end[..., 1] - outer[..., 1]
    over = np.where((rise > 0) & (rise < 0.30), side * (outer[..., 0] - end[..., 0]), 0).max(1)[:, None, None]
    over = np.maximum(over, np.float32(0.02)) * 1.02
    high = 0.50 * over + 0.04
    a = np.linspace(0.16, 1, 5, dtype=np.float32)[:, None] * (np.pi / 2)
    arc = np.concatenate([over * np.sin(a), -high * (1 - np.cos(a))], -1)
    beyond = np.concatenate([np.concatenate([over + 0.3, -high - 0.5], -1), np.broadcast_to(_OUT[-1], (len(end), 1, 2))], 1)
    return np.concatenate([arc, beyond], 1).astype(np.float32)


def _opening(style: Style, turned: Projection) -> Points:
    """What cloth all round the face leaves open; in profile it opens forwards."""
    top = hairline(style, turned)
    longitude, height = _dense(style.opening)
    place = seen_part(longitude, turned)
    low = turned.at(*skull(at_place(longitude, place), at_place(height, place), 0.012))
    sides = []
    for side, end in ((-1, 0), (1, -1)):
        out = 0.8 * smooth(side * turned.yaw, 24, 50) * np.array([[side, 0]], np.float32)
        sides.append(np.stack([top[:, end] + out, low[:, end] + out], 1))
    return np.concatenate([top, sides[1], low[:, ::-1], sides[0][:, ::-1]], 1).astype(np.float32)


def _window(style: Style, turned: Projection, outer: Points) -> Points:
    """What is cut out of the cap `outer`: all below the hairline, and on each side what lies beyond its end."""
    if style.opening:
        return _opening(style, turned)
    line = hairline(style, turned)
    sides = []
    for side, end in ((-1, line[:, :1]), (1, line[:, -1:])):
        far = side * turned.yaw
        begun, slips, past = (smooth(far, a, b)[..., None] for a, b in ((8, 22), (40, 54), (54, 66)))
        short = _rounded(end, side, outer)
        if style.curl:
            offsets = _BALL * (1 - past) + short * past
        elif style.hangs:
            offsets = (_OUT * (1 - begun) + (_DOWN * (1 - slips) + _ASIDE * slips) * begun) * (1 - past) + short * past
        else:
            offsets = _OUT * (1 - begun) + short * begun
        sides.append(end + offsets * np.array([side, 1], np.float32))
    return np.concatenate([sides[0][:, ::-1], line, sides[1]], 1)


def paths(outline: Points) -> list[skia.Path]:
    """An outline of every frame as skia's path."""
    made = []
    for row in pack([outline]):
        path = skia.Path()
        path.readFromMemory(row)
        made.append(path)
    return made


def _moved(path: skia.Path, dx: float, dy: float) -> skia.Path:
    moved = skia.Path(path)
    moved.transform(skia.Matrix.Translate(dx, dy))
    return moved


def _cut(name: str, keys: list[_Key]) -> dict[_Key, tuple[skia.Path, skia.Path]]:
    """The caps of `keys`, and each moved by CAST."""
    turned = projection([k[1] / ANGLE for k in keys], [k[2] / ANGLE for k in keys])
    style = SHAPES[name]
    outer, made = silhouette(style, turned), {}
    for key, a, b in zip(keys, paths(outer), paths(_window(style, turned, outer)), strict=True):
        cap = skia.Op(a, b, skia.PathOp.kDifference_PathOp)
        if cap is None:
            raise RuntimeError(f"the cap of hair {name!r} cannot be cut at yaw {key[1] / ANGLE}, pitch {key[2] / ANGLE}")
        made[key] = (cap, _moved(cap, *CAST))
    return made


def caps(name: str, turned: Projection) -> tuple[Cached, Cached]:
    """The cap of every frame, and its cast shadow. Angles must be multiples of a sixteenth of a degree."""
    angles = np.rint(np.concatenate([turned.yaw, turned.pitch], 1) * ANGLE).astype(int)
    distinct, index = np.unique(angles, axis=0, return_inverse=True)
    keys: list[_Key] = [(name, int(a), int(b)) for a, b in distinct]
    missing = [key for key in keys if key not in _caps]
    kept = {key: _caps[key] for key in keys if key in _caps}
    if missing:
        kept |= _cut(name, missing)
    for key in keys:  # those used last go to the end; the oldest fall out
        _caps[key] = kept[key]
        _caps.move_to_end(key)
    while len(_caps) > CACHED:
        _caps.popitem(last=False)
    where: NDArray[np.intp] = index.reshape(-1).astype(np.intp)
    return Cached(tuple(kept[k][0] for k in keys), where), Cached(tuple(kept[k][1] for k in keys), where)


def back_hair(look: HeadLook, turned: Projection, swung: Array, z: float) -> list[Op]:
    """What lies behind the neck: a bun, a tail, the hanging layer in the shadow tone. `swung` (T, 1): H that tips are off."""
    style, ops = style_of(look), []
    if style.bun:
        ops += bun_ops(look, style.bun, turned, z)
    if style.tail:
        ops += tail_ops(look, turned, swung, z)
    if style.back_front:
        ops.append(fill(z, "head/hair/back", look.hair_shade, back_layer(style, turned, swung), plane="shadow"))
    return ops


def back_layer(style: Style, turned: Projection, swung: Array) -> Points:
    """The contour of what hangs behind the neck (T, n, 2)."""
    layer = spline(_knots(style.back_front, style.back_side, turned, 22, 1))
    layer = _scalloped(layer, 22, style.curl, 3) if style.curl else layer
    layer[..., 0] += swung * 0.75 * np.clip(layer[..., 1] - 0.1, 0, 1) ** 1.5
    return layer


def _edge_shadow(line: Points) -> Points:
    """The strip of shadow along the hairline where the hair's edge faces away from the light."""
    toward = np.array(LIGHT, np.float32)
    facing = -(normals(line) @ toward) / np.float32(np.hypot(*LIGHT))
    sweep = np.clip(facing * 2.4, 0, 1)[..., None] * toward * 0.8
    return np.concatenate([line, (line + sweep)[:, ::-1]], 1).astype(np.float32)


def hair(look: HeadLook, turned: Projection, cap: Cached, swung: Array, z: float) -> list[Op]:
    """The cap with its shadow side, strands and shine in one clip, then the locks that leave it."""
    style = style_of(look)
    outer = silhouette(style, turned)
    depth = (-0.10, -0.06) if style.curl else LIGHT
    inside = [fill(z, "head/hair/cap", look.hair_shade, crescent(outer, depth), plane="shadow")]
    if not style.curl:
        inside.append(fill(z, "head/hair/cap", look.hair_shade, _edge_shadow(hairline(style, turned)), plane="shadow"))
    inside += strands(look, style, turned, z)
    inside += curls(look, turned, z) if style.curl else shine(look, outer, z)
    return [
        fill(z, "head/hair/cap", look.hair, cap),
        *clipped(inside, cap),
        *locks(look, style, turned, z),
        *falls(look, style, turned, swung, z - UNDER_HEAD),
    ]
