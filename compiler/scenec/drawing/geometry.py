"""Curves for all frames of a piece at once. Arrays are float32 of shape (T, n, 2): T frames, n points, x right, y down."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float32]

# Tangent handles of the Catmull-Rom splines, as a share of the chord: round without bulging (chosen by eye on head outlines).
HANDLE = 0.36


def points(values: ArrayLike, frames: int = 1) -> Points:
    """`values` (n, 2) or (T, n, 2) as float32 (T, n, 2), repeated over `frames` where it has no frame axis."""
    array = np.asarray(values, np.float32)
    return np.broadcast_to(array, (frames, *array.shape)) if array.ndim == 2 else array


def stack(*columns: tuple[ArrayLike, ArrayLike]) -> Points:
    """(T,) or scalar pairs as one (T, n, 2): `stack((x0, y0), (x1, y1), ...)` with every x and y broadcast to the same T."""
    pairs = [np.stack(np.broadcast_arrays(np.asarray(x, np.float32), np.asarray(y, np.float32)), -1) for x, y in columns]
    frames = max(p.shape[0] if p.ndim == 2 else 1 for p in pairs)
    return np.stack([np.broadcast_to(p, (frames, 2)) for p in pairs], 1)


@lru_cache(maxsize=64)
def _bernstein(samples: int, endpoint: bool) -> NDArray[np.float32]:
    s = np.linspace(0, 1, samples, endpoint=endpoint, dtype=np.float32)
    return np.stack([(1 - s) ** 3, 3 * (1 - s) ** 2 * s, 3 * (1 - s) * s * s, s**3], 1)


def spline(knots: ArrayLike, closed: bool = True, samples: int = 8, sharp: Sequence[int] = ()) -> Points:
    """Catmull-Rom through `knots` (T, N, 2), `samples` points a segment; at `sharp` knots the tangent is zero (a corner)."""
    p = points(knots)
    ahead = np.roll(p, -1, 1)
    tangent = ahead - np.roll(p, 1, 1)
    if not closed:
        tangent[:, 0], tangent[:, -1] = p[:, 1] - p[:, 0], p[:, -1] - p[:, -2]
    length = np.hypot(tangent[..., 0], tangent[..., 1])[..., None]
    tangent = tangent / np.maximum(length, 1e-9)
    for i in sharp:
        tangent[:, i] = 0
    if closed:
        a, b, ta, tb = p, ahead, tangent, np.roll(tangent, -1, 1)
    else:
        a, b, ta, tb = p[:, :-1], p[:, 1:], tangent[:, :-1], tangent[:, 1:]
    chord = np.hypot(*np.moveaxis(b - a, -1, 0))[..., None] * np.float32(HANDLE)
    control = np.stack([a, a + ta * chord, b - tb * chord, b], 2)
    curve: Points = np.matmul(_bernstein(samples, False), control).reshape(p.shape[0], -1, 2)
    return curve if closed else np.concatenate([curve, p[:, -1:]], 1).astype(np.float32)


def bezier(p0: ArrayLike, p1: ArrayLike, p2: ArrayLike, p3: ArrayLike, samples: int = 16) -> Points:
    """One cubic a frame from control points (T, 2) each: (T, samples, 2)."""
    control = np.stack(np.broadcast_arrays(*(np.atleast_2d(np.asarray(p, np.float32)) for p in (p0, p1, p2, p3))), 1)
    return np.asarray(np.matmul(_bernstein(samples, True), control), np.float32)


def line(a: Points, b: Points, samples: int = 8) -> Points:
    """Straight from (T, 2) to (T, 2) in equal steps."""
    s = np.linspace(0, 1, samples, dtype=np.float32)[None, :, None]
    a, b = np.atleast_2d(np.asarray(a, np.float32)), np.atleast_2d(np.asarray(b, np.float32))
    result: Points = a[:, None] * (1 - s) + b[:, None] * s
    return result


def resample(p: Points, count: int) -> Points:
    """The open polyline at `count` points of equal arc length."""
    step = np.hypot(*np.moveaxis(np.diff(p, axis=1), -1, 0))
    arc = np.concatenate([np.zeros((len(p), 1), np.float32), np.cumsum(step, 1)], 1)
    want = np.linspace(0, 1, count, dtype=np.float32)[None] * arc[:, -1:]
    i = np.clip((arc[:, None, :] <= want[:, :, None]).sum(2) - 1, 0, p.shape[1] - 2)
    low, high = np.take_along_axis(arc, i, 1), np.take_along_axis(arc, i + 1, 1)
    k = ((want - low) / np.maximum(high - low, 1e-9))[..., None]
    a, b = np.take_along_axis(p, i[..., None], 1), np.take_along_axis(p, i[..., None] + 1, 1)
    return np.asarray(a * (1 - k) + b * k, np.float32)


def normals(p: Points) -> Points:
    """Unit normals of an open polyline (..., n, 2): the tangent turned by +90 degrees on screen."""
    t = np.empty_like(p)
    t[..., 1:-1, :] = p[..., 2:, :] - p[..., :-2, :]
    t[..., 0, :], t[..., -1, :] = p[..., 1, :] - p[..., 0, :], p[..., -1, :] - p[..., -2, :]
    length = np.maximum(np.hypot(t[..., 0], t[..., 1]), 1e-9)
    return np.stack([-t[..., 1] / length, t[..., 0] / length], -1).astype(np.float32)


def _cap(centre: Points, start: Points, samples: int = 7) -> Points:
    """Half a circle from `start` (T, 2) about `centre` (T, 2), turning through the outside; end points left out."""
    d = start - centre
    a = np.linspace(0, math.pi, samples + 2, dtype=np.float32)[1:-1]
    cos, sin = np.cos(a)[None, :, None], np.sin(a)[None, :, None]
    turned = np.stack([d[:, 1], -d[:, 0]], -1)
    result: Points = centre[:, None] + d[:, None] * cos + turned[:, None] * sin
    return result


def ribbon(p: Points, half: ArrayLike, cap_start: bool = False, cap_end: bool = False) -> Points:
    """Outline (T, ~2n, 2) of a stroke about the polyline `p` (T, n, 2) with half widths broadcastable to (T, n); round caps."""
    width = np.broadcast_to(np.asarray(half, np.float32), p.shape[:2])[..., None]
    n = normals(p)
    left, right = p + n * width, (p - n * width)[:, ::-1]
    parts = [left]
    if cap_end:
        parts.append(_cap(p[:, -1], left[:, -1]))
    parts.append(right)
    if cap_start:
        parts.append(_cap(p[:, 0], right[:, -1]))
    return np.concatenate(parts, 1).astype(np.float32)


@lru_cache(maxsize=256)
def lens_profile(count: int, peak: float = 0.5) -> NDArray[np.float32]:
    """Half width of a tapered stroke along its length: 0, up to 1 at the share `peak`, back to 0."""
    s = np.linspace(0, 1, count)
    rise, fall = np.sin(s / max(peak, 1e-6) * math.pi / 2), np.cos((s - peak) / max(1 - peak, 1e-6) * math.pi / 2)
    return np.where(s < peak, rise, fall).clip(0).astype(np.float32)


def lens(p: Points, width: ArrayLike, peak: float = 0.5) -> Points:
    """A tapered stroke along `p`: zero, `width` (half, scalar or (T, 1)) at `peak`, zero."""
    return ribbon(p, np.asarray(width, np.float32) * lens_profile(p.shape[1], peak))


def crescent(outline: Points, towards_light: tuple[float, float] | Points, taper: float = 3.0, fade: ArrayLike = 1.0) -> Points:
    """The shadow side of a closed outline as a shape of its own: edges that face away from the light, swept towards it.

    No clip and no boolean. `towards_light` (2,) or (T, 2): direction and depth of the shadow; it must stay below the shape's
    thickness. Ends taper by `taper`, and `fade` (n,) or (T, n) weakens it. Fill with the winding rule, opaque.
    """
    d = np.broadcast_to(np.asarray(towards_light, np.float32), (len(outline), 2))
    t = np.roll(outline, -1, 1) - np.roll(outline, 1, 1)
    ahead = np.roll(outline, -1, 1)
    area = (outline[..., 0] * ahead[..., 1] - outline[..., 1] * ahead[..., 0]).sum(1, keepdims=True)
    depth = np.maximum(np.hypot(d[:, :1], d[:, 1:]), 1e-9)
    length = np.hypot(t[..., 0], t[..., 1]) + np.float32(1e-9)
    outward = (t[..., 1] * d[:, :1] - t[..., 0] * d[:, 1:]) / (length * depth) * np.sign(area)
    share = np.clip(-outward * np.float32(taper), 0, 1) * np.asarray(fade, np.float32)
    return between(outline, outline + share[..., None] * d[:, None], share == 0)


def between(one: Points, other: Points, meets: NDArray[np.bool_]) -> Points:
    """What lies between two lines (T, n, 2) that meet where `meets` (T, n) says so: there both are drawn together to the points
    where they part, so that skia has no edges to walk, and points that nothing is left of on any frame are gone. A frame's shape
    does not depend on the other frames: a point that comes twice makes no edge."""
    count = one.shape[1]
    inside = meets.copy()  # of a stretch where they meet
    inside[:, 1:] &= meets[:, :-1]
    inside[:, :-1] &= meets[:, 1:]
    kept = np.maximum.accumulate(np.where(inside, -1, np.arange(count)), 1)  # the point before the stretch
    place = np.where(kept < 0, np.argmin(inside, 1)[:, None], kept)  # or the one after it, where it is the first
    needed = np.ones(2 * count, bool)
    needed[1:count] = (place[:, 1:] != place[:, :-1]).any(0)
    needed[count + 1 :] = needed[1:count][::-1]
    rows = np.arange(len(place))[:, None]
    ahead, back = place[:, needed[:count]], place[:, ::-1][:, needed[count:]]
    both = np.concatenate([np.asarray(one, np.float32)[rows, ahead], np.asarray(other, np.float32)[rows, back]], 1)
    return np.asarray(both, np.float32)


def ellipse(centre: Points, rx: ArrayLike, ry: ArrayLike, count: int = 24) -> Points:
    """Ellipses about `centre` (T, 2), radii scalar or (T,)."""
    a = np.linspace(0, 2 * math.pi, count, endpoint=False, dtype=np.float32)
    x, y = np.atleast_1d(np.asarray(rx, np.float32))[:, None], np.atleast_1d(np.asarray(ry, np.float32))[:, None]
    around = np.stack(np.broadcast_arrays(x * np.cos(a), y * np.sin(a)), -1)
    return np.asarray(np.atleast_2d(centre)[:, None] + around, np.float32)


def profile(keys: Sequence[tuple[float, float]], count: int) -> NDArray[np.float32]:
    """A smooth width profile through (share, value) keys, at `count` equal shares: (count,)."""
    curve = spline(np.asarray(keys, np.float32)[None], closed=False, samples=8)[0]
    return np.asarray(np.interp(np.linspace(0, 1, count), curve[:, 0], curve[:, 1]), np.float32)


def two_bone(
    a: Points, b: Points, upper: ArrayLike, lower: ArrayLike, bend: ArrayLike, soft: float = 0.03
) -> tuple[Points, Points]:
    """Inverse kinematics of a limb from `a` towards `b` (T, 2): the middle joint and the end that is reached.

    `bend` +1 or -1 (scalar or (T,)) is the side of the middle joint. Near full stretch both bones lengthen by up to 2 %, so that
    the joint never snaps (the plain solution has an infinite derivative there).
    """
    l1, l2 = (np.broadcast_to(np.asarray(v, np.float32), (len(a),))[:, None] for v in (upper, lower))
    d = b - a
    distance = np.maximum(np.hypot(d[:, 0], d[:, 1])[:, None], np.float32(1e-6))
    reach = l1 + l2
    near = reach * (1 - soft)
    room = reach * soft
    eased = near + room * (1 - np.exp(-np.maximum(distance - near, 0) / np.maximum(room, 1e-9)))
    stretch = np.where(distance > near, np.minimum(1.02, distance / eased), 1.0)
    l1, l2 = l1 * stretch, l2 * stretch
    reached = np.clip(distance, np.abs(l1 - l2) + 1e-3, (l1 + l2) * 0.9985)
    u = d / distance
    along = (l1 * l1 - l2 * l2 + reached * reached) / (2 * reached)
    aside = np.sqrt(np.maximum(0, l1 * l1 - along * along)) * np.broadcast_to(np.asarray(bend, np.float32), (len(a),))[:, None]
    middle = a + u * along + np.stack([-u[:, 1], u[:, 0]], -1) * aside
    return middle.astype(np.float32), (a + u * reached).astype(np.float32)


def limb_line(a: Points, middle: Points, end: Points, rounding: ArrayLike = 0.24, count: int = 40) -> Points:
    """The centre line of a limb through its three joints (T, 2) at equal steps.

    The corner is rounded over the share `rounding`, scalar or (T, 1), of the shorter bone: nearly an arc of a circle, or the
    outside of a limb that is folded up would be a corner.
    """
    u, v = middle - a, end - middle
    long_u, long_v = np.hypot(u[:, :1], u[:, 1:]), np.hypot(v[:, :1], v[:, 1:])
    reach = np.asarray(rounding, np.float32) * np.minimum(long_u, long_v)
    p1, p2 = middle - u * (reach / np.maximum(long_u, 1e-6)), middle + v * (reach / np.maximum(long_v, 1e-6))
    turning = np.abs(np.arctan2(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0], (u * v).sum(1)))[:, None]
    handle = np.where(turning > 0.02, 4 / 3 * np.tan(turning / 4) / np.maximum(np.tan(np.minimum(turning, 3.1) / 2), 1e-6), 2 / 3)
    c1, c2 = p1 + (middle - p1) * handle, p2 + (middle - p2) * handle
    curve = bezier(p1, c1.astype(np.float32), c2.astype(np.float32), p2, 36)
    return resample(np.concatenate([line(a, p1, 10)[:, :-1], curve, line(p2, end, 10)[:, 1:]], 1), count)


def turn(p: Points, degrees: ArrayLike, about: ArrayLike = (0.0, 0.0)) -> Points:
    """Rotates (T, n, 2) by `degrees` (scalar or (T,), clockwise on screen) about a point (2,) or (T, 2)."""
    a = np.radians(np.asarray(degrees, np.float32))
    cos, sin = np.atleast_1d(np.cos(a))[:, None], np.atleast_1d(np.sin(a))[:, None]
    centre = np.atleast_2d(np.asarray(about, np.float32))[:, None]
    q = p - centre
    return (np.stack([q[..., 0] * cos - q[..., 1] * sin, q[..., 0] * sin + q[..., 1] * cos], -1) + centre).astype(np.float32)
