"""Brows: one tapered stroke an eye."""

from __future__ import annotations

import numpy as np

from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import ribbon, spline, stack
from scenec.rigs.person.expression import Expression
from scenec.rigs.person.eyes import centre
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Projection, face_depth, smooth

UNIT = 0.0125  # H that one unit of brow movement lifts


def brow(look: HeadLook, face: Expression, turned: Projection, side: int, z: float) -> list[Op]:
    """The brow of one side."""
    x0, y0 = centre(look)
    k = look.eye
    y0 -= 0.138 * k + (0.016 if look.age == "child" else 0)
    sneer = face.asymmetry * side * 0.012
    inner, middle, outer = (v * UNIT for v in (face.brow_inner, face.brow_middle, face.brow_outer))
    columns = stack(
        (x0 - 0.088 * k - face.brow_squeeze[:, 0] * 0.020, (y0 + 0.001 - inner)[:, 0]),
        (x0 - 0.004 - face.brow_squeeze[:, 0] * 0.008, (y0 - 0.011 - 0.35 * inner - 0.65 * middle - sneer)[:, 0]),
        (x0 + 0.055 * k, (y0 - 0.012 - look.brow_arch - 0.6 * middle - 0.4 * outer - sneer)[:, 0]),
        (x0 + 0.112 * k, (y0 + 0.022 - outer - sneer)[:, 0]),
    )
    curve = spline(columns, closed=False, samples=7)
    raw = side * curve[..., 0]
    x = turned.within(raw)
    points = turned.at(x, curve[..., 1], face_depth(x * 0.98) - 0.012)
    s = np.linspace(0, 1, points.shape[1], dtype=np.float32)
    weight = 0.0178 * look.brow * (1 - 0.80 * s**1.5) * (0.62 + 0.38 * np.minimum(1, s * 5))
    seen = np.abs(points[:, -1:, 0] - points[:, :1, 0])
    name = "head/brow-left" if side < 0 else "head/brow-right"
    return [fill(z, name, look.brows, ribbon(points, weight * smooth(seen, 0.03, 0.09) * turned.front(raw), cap_start=True))]
