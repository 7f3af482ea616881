"""The nose: its underside, nostrils and wings, the line of its far edge in a turned face, a light on the tip."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from scenec.drawing.colour import mix, shift
from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import Points, ellipse, lens, spline
from scenec.rigs.person.expression import Expression
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Projection, smooth


class _Marks:
    """The nose's landmarks in the picture (T, 2)."""

    def __init__(self, look: HeadLook, face: Expression, turned: Projection) -> None:
        n, drop = look.nose, look.nose_length
        sneer = -0.006 * np.clip(np.abs(face.asymmetry) + face.upper, 0, 1.5)
        wing = 0.058 * n**0.5 * look.nose_width

        def at(x: float, y: float, z: float) -> Points:
            return turned.at(x, y + sneer, z)[:, 0]

        self.bridge = turned.at(0.0, -0.035, 0.372)[:, 0]
        self.ridge = turned.at(0.0, 0.07 + drop * 0.5, 0.425 + 0.015 * n)[:, 0]
        self.tip = at(0, 0.155 + drop, 0.445 + 0.035 * n)
        self.base = at(0, 0.192 + drop, 0.412)
        self.left, self.right = at(-wing, 0.168 + drop, 0.375), at(wing, 0.168 + drop, 0.375)
        right = turned.facing > 0
        self.near, self.far = np.where(right, self.left, self.right), np.where(right, self.right, self.left)


def _curve(*knots: Points) -> Points:
    return spline(np.stack(np.broadcast_arrays(*knots), 1), closed=False, samples=6)


def _plus(p: ArrayLike, dx: object, dy: object) -> Points:
    """The point moved by (dx, dy), scalars or (T, 1)."""
    shift_by = np.concatenate(
        np.broadcast_arrays(np.asarray(dx, np.float32).reshape(-1, 1), np.asarray(dy, np.float32).reshape(-1, 1)), 1
    )
    return np.asarray(np.asarray(p) + shift_by, np.float32)


def nose(look: HeadLook, face: Expression, turned: Projection, z: float) -> list[Op]:
    """All of the nose that lies on the face; what stands out of it in profile belongs to the outline."""
    m, turn, d = _Marks(look, face, turned), np.abs(turned.yaw), turned.facing
    underside = spline(np.stack([
        _plus(m.near, 0, -0.004), _plus((m.near + m.tip) / 2, 0, 0.010), _plus(m.tip, 0, 0.016),
        _plus((m.far + m.tip) / 2, 0, 0.010), _plus(m.far, 0, -0.004),
        _plus(m.far * 0.6 + m.base * 0.4, 0, 0.014), _plus(m.base, 0, 0.006),
        _plus(m.near * 0.6 + m.base * 0.4, 0, 0.014),
    ], 1), samples=5)  # fmt: skip
    ops = [fill(z, "head/nose", look.shade, underside, plane="shadow")]
    ops += _side_plane(look, turned, m, z)
    appears = smooth(turn, 6, 30) * (1 - smooth(turn, 50, 62))
    line = _curve(
        _plus(m.bridge * 0.45 + m.ridge * 0.55, d * 0.004, 0), _plus(m.ridge * 0.55 + m.tip * 0.45, d * 0.010, 0),
        _plus(m.tip, d * 0.012, -0.012), _plus(m.tip, d * 0.006, 0.012), _plus(m.base, 0, 0.006),
    )  # fmt: skip
    ops.append(fill(z, "head/nose", look.deep, lens(line, 0.0072 * appears, 0.75), plane="shadow"))
    ops += _openings(look, turned, m, z)
    ops.append(_wrinkles(look, face, turned, z))
    lit = np.clip(1 - smooth(turn, 44, 64), 1e-4, 1)
    size = lit * look.nose**0.4
    light_spot = ellipse(
        _plus(m.tip, -0.014 * smooth(turned.yaw, -24, 4) + 0.002, -0.028), (0.0095 * size)[:, 0], (0.0120 * size)[:, 0], 16
    )
    ops.append(fill(z, "head/nose", look.lit, light_spot, plane="light"))
    return ops


def _side_plane(look: HeadLook, turned: Projection, m: _Marks, z: float) -> list[Op]:
    """The ridge's shadow on the side away from the light (our right): broad where that side is turned to us."""
    away = smooth(turned.yaw, -30, 14)  # 1 = the side lies behind the ridge
    reach = np.asarray(0.016 + 0.026 * (1 - away), np.float32) * look.nose**0.5
    top = m.bridge * 0.35 + m.ridge * 0.65
    edge = _curve(top, _plus(m.ridge * 0.5 + m.tip * 0.5, 0.004, 0), _plus(m.tip, 0.010, -0.006), _plus(m.tip, 0.012, 0.010))
    back = _curve(_plus(m.right, -0.010, -0.002), _plus(m.tip * 0.55 + m.right * 0.45, reach * 0.35, -0.028),
                  _plus(m.ridge * 0.5 + m.tip * 0.5, reach * 0.9, 0), top)  # fmt: skip
    tone = mix(look.skin, look.shade, 0.55)
    shape = np.concatenate([edge, back], 1)
    hidden = smooth(turned.yaw, 8, 24)[..., None]
    shape = shape * (1 - hidden) + shape.mean(1, keepdims=True) * hidden
    return [fill(z, "head/nose", tone, shape.astype(np.float32), plane="shadow")]


def _wrinkles(look: HeadLook, face: Expression, turned: Projection, z: float) -> Op:
    """Two creases a side on the bridge of a nose that is screwed up."""
    amount = smooth(face.upper, 0.35, 0.95) * (1 - smooth(np.abs(turned.yaw), 50, 66))
    s = np.linspace(0, 1, 9, dtype=np.float32)
    folds = []
    for side in (-1, 1):
        for y, begins, long in ((0.020, 0.012, 0.042), (0.062, 0.022, 0.046)):
            across = side * (begins + long * s)
            height = y - 0.030 * s * (1 - s) * 2 + 0.018 * s
            depth = 0.415 - 0.75 * np.abs(across)
            folds.append(lens(turned.at(across, height.astype(np.float32), depth.astype(np.float32)), 0.0064 * amount, 0.35))
    return fill(z, "head/nose", look.shade, *folds, plane="shadow")


def _openings(look: HeadLook, turned: Projection, m: _Marks, z: float) -> list[Op]:
    """Nostrils, and the curve of the near wing."""
    ops, turn, d = [], np.abs(turned.yaw), turned.facing
    across = np.linspace(-0.014, 0.014, 7, dtype=np.float32)
    bow = -0.006 * np.sin(np.linspace(0, np.pi, 7)).astype(np.float32)
    for wing, side in ((m.left, -1), (m.right, 1)):
        away = np.where(d == side, 1 - smooth(turn, 12, 34), 1)  # the far nostril turns out of sight
        p = _plus(wing * 0.45 + m.base * 0.55, 0, 0.003)
        slit = np.stack(np.broadcast_arrays(p[:, :1] + across, p[:, 1:] + bow - across * 0.07), -1).astype(np.float32)
        ops.append(fill(z, "head/nose", shift(look.deep, -0.10), lens(slit, 0.0062 * away * look.nose**0.3), plane="shadow"))
    curve = _curve(_plus(m.near, d * 0.008, -0.030), _plus(m.near, -d * 0.012, -0.012), _plus(m.near, -d * 0.004, 0.008))
    ops.append(fill(z, "head/nose", look.shade, lens(curve, 0.0052 * smooth(turn, 8, 26), 0.6), plane="shadow"))
    return ops
