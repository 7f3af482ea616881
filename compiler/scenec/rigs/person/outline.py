"""The head's contour: three drawn outlines blended by the turn, with the nose, lips and chin that break it."""

from __future__ import annotations

import numpy as np

from scenec.drawing.geometry import Points, spline
from scenec.rigs.person.expression import Expression
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Array, Projection, smooth

# 20 points of the same meaning in each, clockwise from the crown, facing +x (ART section 1).
FRONT = np.array([
    (0, -0.5), (0.185, -0.475), (0.315, -0.375), (0.372, -0.22), (0.383, -0.06), (0.378, 0.06), (0.362, 0.17), (0.318, 0.295),
    (0.225, 0.405), (0.105, 0.482), (0, 0.5), (-0.105, 0.482), (-0.225, 0.405), (-0.318, 0.295), (-0.362, 0.17), (-0.378, 0.06),
    (-0.383, -0.06), (-0.372, -0.22), (-0.315, -0.375), (-0.185, -0.475),
], np.float32)  # fmt: skip
THREE_QUARTER = np.array([
    (0.02, -0.5), (0.215, -0.462), (0.335, -0.355), (0.392, -0.21), (0.4, -0.075), (0.378, 0.035), (0.386, 0.125), (0.362, 0.265),
    (0.308, 0.395), (0.225, 0.478), (0.125, 0.5), (0.01, 0.478), (-0.12, 0.425), (-0.25, 0.335), (-0.335, 0.2), (-0.385, 0.06),
    (-0.425, -0.07), (-0.425, -0.22), (-0.355, -0.385), (-0.18, -0.478),
], np.float32)  # fmt: skip
PROFILE = np.array([
    (0, -0.5), (0.21, -0.45), (0.335, -0.345), (0.392, -0.21), (0.405, -0.085), (0.375, 0.01), (0.374, 0.165), (0.388, 0.275),
    (0.366, 0.365), (0.370, 0.445), (0.285, 0.498), (0.17, 0.468), (0.04, 0.415), (-0.07, 0.345), (-0.2, 0.3), (-0.355, 0.25),
    (-0.445, 0.06), (-0.475, -0.13), (-0.41, -0.34), (-0.22, -0.47),
], np.float32)  # fmt: skip

TURN_3_4, TURN_PROFILE = 38.0, 90.0
ROWS = np.linspace(0, 1, 84, dtype=np.float32)  # samples down the face's front, brow to chin: dense enough for a nose
SAMPLES = 8


def _morphed(points: Array, look: HeadLook, axis: float) -> Array:
    """Jaw, chin and cheeks made wider or narrower, away from the face's axis."""
    x, y = points[:, 0], points[:, 1]
    jaw = look.jaw * np.exp(-(((y - 0.31) / 0.10) ** 2))
    chin = look.chin * np.exp(-(((y - 0.47) / 0.06) ** 2)) * (np.abs(x - axis) > 0.05)
    cheek = look.cheek * np.exp(-(((y - 0.12) / 0.14) ** 2))
    return np.stack([x + np.sign(x - axis) * (jaw + chin + cheek), y], 1).astype(np.float32)


def _profile(look: HeadLook) -> Array:
    points = PROFILE.copy()
    points[11:14, 0] -= look.jaw * 0.8
    points[9:11, 0] += look.chin * 0.5
    return points


def _blend(look: HeadLook, turn: Array) -> Points:
    """The 20 knots for a turn of `turn` >= 0 degrees (T, 1), facing +x."""
    front, quarter, profile = _morphed(FRONT, look, 0), _morphed(THREE_QUARTER, look, 0.13), _profile(look)

    def share(t: Array) -> Array:
        t = np.clip(t, 0, 1)
        return np.asarray(0.35 * t * t * (3 - 2 * t) + 0.65 * t, np.float32)[..., None]

    early = share(turn / TURN_3_4)
    late = share((turn - TURN_3_4) / (TURN_PROFILE - TURN_3_4))
    return np.asarray((front * (1 - early) + quarter * early) * (1 - late) + profile * late, np.float32)


def _at_rows(rows: Array, y: Array, x: Array, outside: float | None = None) -> Array:
    """x of the polyline (T, n) at the heights `rows` (T, R), y growing; beyond its ends the end values, or `outside`."""
    i = np.clip((y[:, None, :] <= rows[:, :, None]).sum(2) - 1, 0, y.shape[1] - 2)
    y0, y1 = np.take_along_axis(y, i, 1), np.take_along_axis(y, i + 1, 1)
    x0, x1 = np.take_along_axis(x, i, 1), np.take_along_axis(x, i + 1, 1)
    k = np.clip((rows - y0) / np.maximum(y1 - y0, 1e-6), 0, 1)
    value = x0 + (x1 - x0) * k
    if outside is not None:
        value = np.where((rows < y[:, :1]) | (rows > y[:, -1:]), outside, value)
    return np.asarray(value, np.float32)


def nose_ridge(look: HeadLook) -> tuple[Array, Array]:
    """y and z of the nose along its ridge, bridge to base."""
    n, drop = look.nose, look.nose_length
    keys = np.array([
        (-0.08, 0.345), (-0.035, 0.368), (0.03, 0.392 + 0.008 * n), (0.09 + drop, 0.414 + 0.022 * n),
        (0.137 + drop, 0.436 + 0.036 * n), (0.158 + drop, 0.438 + 0.036 * n), (0.176 + drop, 0.424 + 0.026 * n),
        (0.188 + drop, 0.404 + 0.008 * n), (0.205 + drop, 0.376),
    ], np.float32)  # fmt: skip
    curve = spline(keys[None], closed=False, samples=6)[0]
    return curve[:, 0], curve[:, 1]


def _broken(front: Points, bumps: list[Points]) -> Points:
    """The facing contour, a polyline down (T, n, 2), pushed out to where nose and lips stand before it; sampled at ROWS."""
    top, bottom = front[:, :1, 1], front[:, -1:, 1]
    rows = top + (bottom - top) * ROWS
    x = _at_rows(rows, front[..., 1], front[..., 0])
    for bump in bumps:
        x = np.maximum(x, _at_rows(rows, np.maximum.accumulate(bump[..., 1], 1), bump[..., 0], outside=-9))
    return np.stack([x, rows], -1).astype(np.float32)


def outline_of(look: HeadLook, turned: Projection, face: Expression, lips: Points) -> Points:
    """The closed contour (T, n, 2). `lips`: the mouth's middle as a polyline down, which breaks the contour in profile."""
    knots = _blend(look, np.abs(turned.yaw))
    x, y = knots[..., 0], knots[..., 1].copy()
    lift = np.where(y > 0.2, 0.26, np.where(y < -0.3, 0.0, 0.05)) * np.clip(np.abs(y) * 2.2, 0, 1)
    y += 0.040 * face.open * smooth(y, 0.16, 0.5)  # the jaw drops with the mouth
    y -= lift * turned.sin_pitch
    curve = spline(np.stack([x, y], -1), samples=SAMPLES)
    start, end = 4 * SAMPLES, 9 * SAMPLES
    ridge_y, ridge_z = nose_ridge(look)
    # Between three quarters and profile the far cheek would hide the nose's tip: it stands out a little more there.
    out = smooth(np.abs(turned.yaw), 46, 60) * (1 - smooth(np.abs(turned.yaw), 61, 76))
    stands = np.clip((ridge_z - 0.40) / 0.07, 0, 1)
    ridge = turned.at(0, ridge_y, ridge_z + 0.042 * out * stands)
    mirror = np.concatenate([turned.facing, np.ones_like(turned.facing)], 1)[:, None]
    front = _broken(curve[:, start : end + 1], [ridge * mirror, lips * mirror])
    whole = np.concatenate([curve[:, :start], front, curve[:, end + 1 :]], 1)
    return np.asarray(whole * mirror, np.float32)
