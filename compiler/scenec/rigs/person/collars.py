"""Collars: what closes a garment round the neck, and what shows in its opening."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import Points, bezier, ribbon, spline
from scenec.rigs.person.channels import SIDES, Scalar, Side, smooth
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.shading import Tones, cel, crease, dark, receding, tones
from scenec.rigs.person.torso import Torso

Z_INSIDE, Z_UNDER, Z_COLLAR = 4.4, 4.6, 5.2


def _v(x: ArrayLike, y: ArrayLike) -> Points:
    """A shift (T or 1, 2)."""
    return np.stack(np.broadcast_arrays(np.atleast_1d(np.asarray(x, np.float32)), np.atleast_1d(np.asarray(y, np.float32))), -1)


def _turned(t: Torso, side: Side) -> Scalar:
    """How much of a collar's own width shows on a side, (T,): all in front, little on the side that has turned away."""
    away = smooth(side * t.trunk.sin / 0.9)
    return np.asarray(1 - 0.72 * away, np.float32)


def inside(figure: Figure, t: Torso, cloth: Tones) -> list[Op]:
    """The back of the collar, seen behind the neck."""
    n = t.neckline
    if figure.top.neck in {"crew", "v"}:
        return [dark(Z_INSIDE, "torso/collar", cloth.shadow, _round_the_neck(figure, t))]
    if figure.top.neck not in {"lapel", "collar", "hood"}:
        return []
    rise = {"lapel": 0.12, "collar": 0.13, "hood": 0.17}[figure.top.neck]
    wide = 0.10 if figure.top.neck == "hood" else 0.02
    back = spline(
        np.stack([n.left + _v(-wide, 0.02), n.left + _v(0.01 - wide, -rise * 0.8), (n.left + n.right) / 2 + _v(0, -rise),
                  n.right + _v(wide - 0.01, -rise * 0.8), n.right + _v(wide, 0.02), (n.left + n.right) / 2 + _v(0, 0.1)], 1),
        samples=8,
    )  # fmt: skip
    return [dark(Z_INSIDE, "torso/collar", cloth.shadow, back)]


def _round_the_neck(figure: Figure, t: Torso) -> Points:
    """The band of a round neckline where it goes on behind the neck: without it its ends would stick up at both sides."""
    n, wide = t.neckline, 0.030 if figure.top.cut.rib else 0.019
    lift, inset = _v(0, -0.06), _v(0.010, 0)
    line = bezier(n.left + inset, n.left + lift + inset, n.right + lift - inset, n.right - inset, 12)
    return ribbon(line, 0.75 * wide, True, True)


def undershirt(figure: Figure, t: Torso) -> list[Op]:
    """The shirt in the opening, with the shadow of the front's edges."""
    if figure.top.inner is None:
        return []
    n, cloth = t.neckline, tones(figure.top.inner)
    crew = t.trunk.at(0.30 * t.trunk.sin * 0.45, 0.165)
    left = bezier(n.left, n.left + _v(0.02, 0.07), crew + _v(-0.09, 0), crew, 8)
    right = bezier(crew, crew + _v(0.09, 0), n.right + _v(-0.02, 0.07), n.right, 8)
    top_edge = np.concatenate([left, right[:, 1:]], 1)
    # A little wider than the opening: the garment is drawn over it.
    half = n.curve.shape[1] // 2
    wider = np.concatenate([n.curve[:, : half + 1] + [-0.03, 0.02], n.curve[:, half:] + [0.03, 0.02]], 1)[:, 2:-2]
    body = np.concatenate([top_edge, wider[:, ::-1]], 1).astype(np.float32)
    # The near edge of the garment throws its shadow along the opening.
    edge = n.curve[:, 2 : half + 1]
    width = np.sin(np.linspace(0.25, np.pi, edge.shape[1], dtype=np.float32))[None, :, None] * np.array([0.055, 0.0], np.float32)
    shade = np.concatenate([edge - np.array([0.03, 0], np.float32), (edge + width)[:, ::-1]], 1)
    seam = ribbon(top_edge + np.array([0, 0.022], np.float32), 0.006)
    return [fill(Z_UNDER, "torso/inner", cloth.base, body), dark(Z_UNDER, "torso/inner", cloth.shadow, shade, seam)]


def collar(figure: Figure, t: Torso, cloth: Tones) -> list[Op]:
    """By the name of the neckline."""
    return {
        "crew": _crew, "scoop": _scoop, "v": _crew, "high": _high, "collar": _shirt, "lapel": _lapels, "hood": _hood,
    }[figure.top.neck](figure, t, cloth)  # fmt: skip


def _crew(figure: Figure, t: Torso, cloth: Tones) -> list[Op]:
    wide = 0.030 if figure.top.cut.rib else 0.019
    curve = t.neckline.curve
    band = ribbon(curve + np.array([0, 0.004], np.float32), wide, True, True)
    seam = ribbon(curve[:, 1:-1] + np.array([0, wide + 0.004], np.float32), 0.0055)
    return [fill(Z_COLLAR, "torso/collar", cloth.light, band, plane="light"), dark(Z_COLLAR, "torso/collar", cloth.shadow, seam)]


def _scoop(figure: Figure, t: Torso, cloth: Tones) -> list[Op]:
    del figure
    return [dark(Z_COLLAR, "torso/collar", cloth.shadow, ribbon(t.neckline.curve[:, 1:-1], 0.009))]


def _high(figure: Figure, t: Torso, cloth: Tones) -> list[Op]:
    wide = figure.build.neck + 0.042
    a, d = (t.trunk.at(side * wide - 0.02 * t.trunk.sin, -0.055) for side in (-1, 1))
    down = np.stack([t.trunk.at(side * (wide + 0.035) - 0.02 * t.trunk.sin, 0.062) for side in (-1, 1)], 1)
    dip = _v(0, 0.075)
    upper = bezier(a, a + _v(0.05, 0.07), d + _v(-0.05, 0.07), d, 12)
    lower = bezier(down[:, 1], down[:, 1] + _v(-0.05, 0.08), down[:, 0] + _v(0.05, 0.08), down[:, 0], 12)
    roll = np.concatenate([upper, lower], 1)
    fold = crease(down[:, 0] + dip * 0.2, down[:, 1] + dip * 0.2, 0.075, 0.012, 0.5)
    middle = crease(a + dip * 0.75, d + dip * 0.75, 0.07, 0.008, 0.5)
    return [
        *cel(Z_COLLAR, "torso/collar", cloth, roll, (-0.05, -0.01)),
        dark(Z_COLLAR, "torso/collar", cloth.shadow, fold, middle),
    ]


def _pieces(z: float, cloth: Tones, left: Points, right: Points, colours: tuple[str, str]) -> list[Op]:
    """A pair of collar pieces, each with the shadow that it throws; the right one lies in less light."""
    ops = []
    for piece, colour in ((left, colours[0]), (right, colours[1])):
        ops += [
            dark(z, "torso/collar", cloth.shadow, piece + np.array([0.022, 0.030], np.float32)),
            fill(z, "torso/collar", colour, piece, plane="light"),
        ]
    return ops


def _shirt(figure: Figure, t: Torso, cloth: Tones) -> list[Op]:
    del figure
    n = t.neckline
    pieces: dict[Side, Points] = {}
    for side, end in zip(SIDES, (n.left, n.right), strict=True):
        w = _turned(t, side)
        point = n.low + (t.on(side * 0.30, 0.33) - t.on(0.0, 0.33)) * w[:, None] ** 0.5 + _v(0, -0.03)
        knots = (
            end + _v(-side * 0.015, -0.03 - 0.065 * w), n.low + _v(side * 0.004, -0.015), point,
            end + _v(side * 0.085 * w, 0.06), end + _v(side * 0.035 * w, -0.06 * w),
        )  # fmt: skip
        pieces[side] = spline(np.stack(np.broadcast_arrays(*knots), 1), samples=8, sharp=(0, 1, 2))
    return _pieces(Z_COLLAR, cloth, pieces[-1], pieces[1], (cloth.light, receding(cloth.light, 0.35)))


def _lapels(figure: Figure, t: Torso, cloth: Tones) -> list[Op]:
    del figure
    n = t.neckline
    lapels: dict[Side, Points] = {}
    tops: dict[Side, Points] = {}
    for side, end in zip(SIDES, (n.left, n.right), strict=True):
        w = _turned(t, side)
        along, out = n.low - end, (t.on(side * 0.46, 0.30) - t.on(0.0, 0.30)) * w[:, None] ** 0.5
        gorge, notch = end + along * 0.34 + out * 0.42, end + along * 0.40 + out * 0.62
        inner = end + along * 0.30 + _v(-side * 0.012, 0)
        lapel = (n.low, end + along * 0.66 + out * 0.55, end + along * 0.33 + out * 1.02, notch, gorge, inner)
        lapels[side] = spline(np.stack(lapel, 1), samples=8, sharp=(0, 2, 3, 4, 5))
        fall = (
            end + _v(-side * 0.03 * w, -0.02 - 0.085 * w), inner, gorge, notch, end + along * 0.30 + out * 0.86,
            end + along * 0.08 + out * 0.50, end + _v(side * 0.055 * w, -0.06 * w),
        )  # fmt: skip
        tops[side] = spline(np.stack(fall, 1), samples=8, sharp=(0, 1, 2, 3, 4, 6))
    under = receding(cloth.light, 0.45)
    return [
        *_pieces(Z_COLLAR, cloth, lapels[-1], lapels[1], (cloth.light, receding(cloth.light, 0.25))),
        *_pieces(Z_COLLAR, cloth, tops[-1], tops[1], (receding(cloth.light, 0.2), under)),
    ]


def _hood(figure: Figure, t: Torso, cloth: Tones) -> list[Op]:
    del figure
    n = t.neckline
    rolls: dict[Side, Points] = {}
    strings = []
    for side, end in zip(SIDES, (n.left, n.right), strict=True):
        w = _turned(t, side)
        mid = end + (n.low - end) * 0.5
        knots = (
            end + _v(0, -0.05 - 0.08 * w), end + _v(side * 0.15 * w, -0.05 * w), mid + _v(side * 0.16 * w, 0.06),
            n.low + _v(0, 0.07), n.low + _v(0, -0.02), mid + _v(0, -0.02),
        )  # fmt: skip
        rolls[side] = spline(np.stack(np.broadcast_arrays(*knots), 1), samples=6, sharp=(3, 4))
        start = n.low + _v(side * 0.055 * w, 0.05)
        cord = np.stack([start, start + _v(side * 0.008, 0.14), start + _v(side * 0.012, 0.30)], 1)
        strings.append(ribbon(cord, 0.010, cap_end=True))
    ops = _pieces(Z_COLLAR, cloth, rolls[-1], rolls[1], (cloth.light, cloth.base))
    return [*ops, fill(Z_COLLAR, "torso/collar", "#f5ead8", *strings)]
