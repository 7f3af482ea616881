"""Hands in pockets: an arm that rests as if its hand were in a pocket has it there.

No channel says so: the angles of the pose are compared with those of the rest (`acting/rests.py`), so that a gesture, a touch or
a thing that is taken brings the hand out by itself.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.acting.rests import pocketed, pockets_of
from scenec.drawing.display import Op
from scenec.drawing.geometry import Points
from scenec.rigs.person.channels import Channels, Scalar, Side, smooth
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.shading import crease, dark, tones

DEGREES, SCALE = 17.0, 0.06  # how far off upper arm and forearm, and their lengths, may be
ENTERS = 0.75  # of that, in which the hand goes in
LIP = 0.115  # H from the middle of the opening to its ends


def inside(c: Channels, figure: Figure, side: Side) -> Scalar:
    """How far a hand is in its pocket, (T,) 0..1."""
    none = np.zeros(c.frames, np.float32)
    kind = pockets_of({"kind": figure.top.kind, "hem": figure.top.hem}, {"kind": figure.bottom.kind})
    if kind is None or not np.any(c.of("armLowScale", side) < 0.95):
        return none
    facing = np.where(c.aside() < 0, -1, 1)
    off = np.full(c.frames, 9.0, np.float32)
    for way in (-1, 1):
        rest = pocketed(kind, figure.build)[side == way]
        from_rest = np.maximum.reduce([
            np.abs(c.of("armUp", side) - way * rest.up) / DEGREES, np.abs(c.of("armLow", side) - way * rest.low) / DEGREES,
            np.abs(c.of("armUpScale", side) - rest.up_scale) / SCALE, np.abs(c.of("armLowScale", side) - rest.low_scale) / SCALE,
        ])  # fmt: skip
        off = np.where(facing == way, from_rest, off)
    return np.where(c.away(), none, smooth((1 - off) / ENTERS))


def shown_part(wrist: Points, degrees: Scalar, size: Scalar, hidden: Scalar) -> Points:
    """What of a hand is outside of its pocket, as a shape to clip it by (T, 4, 2): from the wrist on, less and less."""
    a = np.radians(degrees)
    along, across = np.stack([np.cos(a), np.sin(a)], -1), np.stack([-np.sin(a), np.cos(a)], -1)
    start, end, half = -0.4 * size[:, None], (1.25 * (1 - hidden) * size)[:, None] - 0.02, 0.7 * size[:, None]
    corners = [wrist + along * u + across * v for u, v in ((start, -half), (end, -half), (end, half), (start, half))]
    return np.stack(corners, 1).astype(np.float32)


def _f(p: NDArray[Any]) -> Points:
    return np.asarray(p, np.float32)


def lip(figure: Figure, part: str, z: float, wrist: Points, degrees: Scalar, size: Scalar, hidden: Scalar) -> list[Op]:
    """The edge of the pocket before the wrist, and the hand that shows through the cloth."""
    coat = figure.top.cut.hem > 1.12
    cloth = tones(figure.top.colour if coat else figure.bottom.colour)
    a = np.radians(degrees)
    along, across = (np.stack(v, -1).astype(np.float32) for v in ((np.cos(a), np.sin(a)), (-np.sin(a), np.cos(a))))
    k = smooth((hidden - 0.35) / 0.5)[:, None]
    middle = np.asarray(wrist + along * 0.012, np.float32)
    edge = crease(middle - across * LIP, middle + across * LIP, 0.030, 0.020 * k, 0.5)
    reach: Points = np.asarray(along * (0.62 * size)[:, None], np.float32)
    left = crease(middle - across * 0.085, _f(middle - across * 0.075 + reach * 0.9), -0.018, 0.0085 * k, 0.4)
    right = crease(middle + across * 0.080, _f(middle + across * 0.060 + reach * 0.8), 0.018, 0.0085 * k, 0.4)
    return [dark(z, f"{part}/pocket", cloth.shadow, left, right), dark(z, f"{part}/pocket", cloth.deep, edge)]
