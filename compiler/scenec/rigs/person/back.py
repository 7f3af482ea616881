"""The back of a top, for who turns it to us: the seams, and what closes it round the nape."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import Points, lens, ribbon, spline
from scenec.rigs.person.channels import SIDES, Scalar
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.shading import Tones, cel, dark
from scenec.rigs.person.torso import Torso

Z_BACK, Z_COLLAR = 5.0, 5.2
RISE = {"lapel": (0.10, 0.135), "collar": (0.135, 0.085), "high": (0.17, 0.03)}  # H of a collar above the shoulders, and below


def back(figure: Figure, t: Torso, cloth: Tones) -> list[Op]:
    """Seams and collar."""
    return [dark(Z_BACK, "torso/back", cloth.shadow, *_seams(figure, t)), *_collar(figure, t, cloth)]


def _stroke(t: Torso, width: float, peak: float, *places: tuple[float, float]) -> Points:
    line = spline(np.stack([t.on_back(u, v) for u, v in places], 1), closed=False, samples=6)
    return lens(line, width, peak)


def _seams(figure: Figure, t: Torso) -> list[Points]:
    """Shoulder blades, and the seam down the back, or the yoke."""
    kind, end = figure.top.kind, float(t.levels.v[-1])
    lines = [
        _stroke(t, 0.010, 0.4, (side * 0.24, 0.37), (side * 0.30, 0.45), (side * 0.50, 0.50)) for side in SIDES
    ]  # under the shoulder blades
    if kind in {"coat", "blazer", "dress"}:
        middle = [t.on_back(0.0, v) for v in np.linspace(0.06, end, 7)]
        lines.append(ribbon(spline(np.stack(middle, 1), closed=False, samples=4), 0.0075))
    if kind in {"coat", "blazer"}:  # the vent
        lines.append(_stroke(t, 0.020, 0.8, (0.035, end - 0.40 * (end - 0.8)), (0.05, end - 0.2 * (end - 0.8)), (0.06, end)))
    if kind == "shirt":
        lines.append(_stroke(t, 0.009, 0.5, (-0.93, 0.24), (-0.4, 0.265), (0.4, 0.265), (0.93, 0.24)))
        lines.append(_stroke(t, 0.010, 0.3, (0.0, 0.27), (0.01, 0.5), (0.02, 0.8)))
    if kind in {"sweater", "hoodie", "tee", "cardigan"}:
        lines.append(_stroke(t, 0.012, 0.3, (0.06, 0.80), (0.25, 0.84), (0.62, 0.82)))
    return lines


def _v(x: ArrayLike, y: ArrayLike) -> Points:
    return np.stack(np.broadcast_arrays(np.atleast_1d(np.asarray(x, np.float32)), np.atleast_1d(np.asarray(y, np.float32))), -1)


def _collar(figure: Figure, t: Torso, cloth: Tones) -> list[Op]:
    """What lies round the nape, by the kind of neckline."""
    n, kind = t.neckline, figure.top.neck
    if kind == "hood":
        return _hood(t, cloth)
    if kind in RISE:
        high, low = RISE[kind]
        middle = n.low
        outer = 0.07 if kind == "lapel" else 0.03
        knots = (
            n.left + _v(0.01, -high * 0.62), middle + _v(0, -high * 0.9), n.right + _v(-0.01, -high * 0.62),
            n.right + _v(outer, low * 0.55), n.right * 0.4 + middle * 0.6 + _v(0, low), middle + _v(0, low * 1.12),
            n.left * 0.4 + middle * 0.6 + _v(0, low), n.left + _v(-outer, low * 0.55),
        )  # fmt: skip
        band = spline(np.stack(np.broadcast_arrays(*knots), 1), samples=6, sharp=(0, 2, 3, 7))
        return [
            dark(Z_COLLAR, "torso/collar", cloth.shadow, band + np.array([0.012, 0.026], np.float32)),
            *cel(Z_COLLAR, "torso/collar", Tones(cloth.light, cloth.shadow, cloth.deep, cloth.light), band, (-0.05, -0.012)),
        ]
    wide = 0.030 if figure.top.cut.rib else 0.019
    if kind == "scoop":
        return [dark(Z_COLLAR, "torso/collar", cloth.shadow, ribbon(n.curve[:, 1:-1], 0.009))]
    band = ribbon(n.curve + np.array([0, 0.004], np.float32), wide)
    seam = ribbon(n.curve[:, 1:-1] + np.array([0, wide + 0.004], np.float32), 0.0055)
    return [fill(Z_COLLAR, "torso/collar", cloth.light, band, plane="light"), dark(Z_COLLAR, "torso/collar", cloth.shadow, seam)]


def _hood(t: Torso, cloth: Tones) -> list[Op]:
    """A hood that lies on the back."""
    n = t.neckline
    across: Scalar = np.maximum(np.abs(t.trunk.cos), 0.45)
    tip = n.low + _v(-0.05 * t.trunk.sin, 0.42)
    knots = (
        n.left + _v(-0.06 * across, -0.10), n.low + _v(0, -0.03), n.right + _v(0.06 * across, -0.10),
        n.right + _v(0.13 * across, 0.06), tip + _v(0.19 * across, -0.13), tip, tip + _v(-0.19 * across, -0.13),
        n.left + _v(-0.13 * across, 0.06),
    )  # fmt: skip
    lump = spline(np.stack(np.broadcast_arrays(*knots), 1), samples=8)
    fold = lens(
        spline(np.stack(np.broadcast_arrays(n.left + _v(-0.05, 0.02), n.low + _v(0, 0.13), n.right + _v(0.05, 0.02)), 1),
               closed=False), 0.017,
    )  # fmt: skip
    return [
        dark(Z_COLLAR, "torso/collar", cloth.shadow, lump + np.array([0.018, 0.040], np.float32)),
        *cel(Z_COLLAR, "torso/collar", Tones(cloth.light, cloth.shadow, cloth.deep, cloth.light), lump, (-0.08, -0.035)),
        dark(Z_COLLAR, "torso/collar", cloth.shadow, fold),
    ]
