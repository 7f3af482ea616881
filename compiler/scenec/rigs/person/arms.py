"""Arms: skin, hand, sleeve, and which way up the hand is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenec.drawing.display import Op
from scenec.drawing.geometry import Points
from scenec.rigs.person.channels import PARTS, Channels, Scalar, Side, settled, smooth
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.hands import Hand, hand
from scenec.rigs.person.limbs import bend, centre_line, joint_folds, tube, widths
from scenec.rigs.person.placement import Limb, Skeleton
from scenec.rigs.person.shading import DEPTH, cel, crease, dark, receding, shown, tones

# Half widths along an arm: shoulder, deltoid, elbow, forearm, wrist (times the build's arm width).
ARM = ((0.0, 0.120), (0.08, 0.150), (0.18, 0.155), (0.38, 0.128), (0.52, 0.114), (0.63, 0.121), (0.86, 0.086), (1.0, 0.070))
ELBOW_FOLDS = ((0.455, 20.0, 0.17), (0.515, -14.0, 0.20), (0.575, -40.0, 0.14))
Z_FAR, Z_FAR_RAISED, Z_NEAR = 1.0, 5.6, 8.0
FAR_TONE = 0.55


@dataclass(frozen=True)
class Arm:
    """One arm ready to be drawn; `outline` is all of it but the hand, for the shadow that it casts."""

    ops: list[Op]
    outline: Points
    casts: NDArray[np.bool_]  # (T,) whether it lies in front of the trunk


def arm(c: Channels, figure: Figure, s: Skeleton, side: Side, shapes: tuple[str, str], detail: float) -> Arm:
    """The whole arm in its order: forearm, hand, sleeve."""
    limb = s.arms[side]
    line = centre_line(limb, "arm", detail)
    bare = widths(ARM, line.shape[1], figure.build.arm_width)
    behind, raised = _behind(c, s, side)
    ops: list[Op] = []
    for when, z, tone in ((behind & ~raised, Z_FAR, FAR_TONE), (behind & raised, Z_FAR_RAISED, 0.3), (~behind, Z_NEAR, 0.0)):
        if when.any():
            ops += shown(_ops(c, figure, limb, line, bare, side, shapes, z, tone), when)
    cloth = tube(line, _cloth(figure, bare), 0, _stop(figure, line), cap=True)
    return Arm(ops, cloth, raised | ~behind)


def _behind(c: Channels, s: Skeleton, side: Side) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Whether this is the arm on the far side of the body, and whether it has come in front of the trunk all the same."""
    yaw = c("yaw")
    far = settled(side * yaw, 8, 14)
    up, low = c.of("armUp", side), c.of("armLow", side)
    facing = np.where(yaw < 0, -1, 1)
    folded = settled(np.maximum(np.abs(low - up) - np.maximum(0, facing * up) * 0.4, 90 * (side * up > 60)), 38, 52)
    return far, folded & ~settled(np.abs(yaw), 46, 52)


def _cloth(figure: Figure, bare: Points) -> Points:
    """Half widths of the sleeve."""
    top = figure.top
    loose = 0.020 + 0.55 * top.cut.ease
    if top.sleeve < 0.6:
        return np.asarray(bare + loose + np.linspace(-0.005, 0.035, len(bare)), np.float32)
    return np.asarray(bare + loose + np.linspace(0, 0.012 if not top.cut.rib else -0.004, len(bare)), np.float32)


def _stop(figure: Figure, line: Points) -> int:
    return max(6, round(figure.top.sleeve * line.shape[1]))


def _ops(
    c: Channels,
    figure: Figure,
    limb: Limb,
    line: Points,
    bare: Points,
    side: Side,
    shapes: tuple[str, str],
    z: float,
    tone: float,
) -> list[Op]:
    part = f"arm-{PARTS[side]}"
    skin, cloth = tones(receding(figure.skin, tone * 0.8)), tones(receding(figure.top.colour, tone))
    count, stop = line.shape[1], _stop(figure, line)
    half = _cloth(figure, bare)
    first = 0 if figure.top.sleeve < 0.6 else max(0, stop - count // 3)
    ops = cel(z, f"{part}/skin", skin, tube(line, bare, first, count, bare[-1] * 0.9), DEPTH["arm"])
    if figure.top.sleeve < 0.9 and stop + 4 < count:  # the sleeve's shadow on the skin
        ops.append(dark(z, f"{part}/skin", skin.shadow, tube(line, bare * 0.995, stop - 2, stop + 3, 0.02)))
    ops += hand(z, f"{part}/hand", skin, _hand(c, figure, limb, bare, side, shapes))
    if figure.top.sleeve >= 0.9:
        ops.append(dark(z, f"{part}/skin", skin.shadow, tube(line, bare * 0.99, stop - 2, min(count, stop + 1), 0.012)))
    ops += cel(z, f"{part}/sleeve", cloth, tube(line, half, 0, stop, 0.022, cap=True), DEPTH["sleeve"])
    return ops + _folds(figure, limb, line, half, stop, z, f"{part}/sleeve", cloth.shadow)


def _folds(figure: Figure, limb: Limb, line: Points, half: Points, stop: int, z: float, part: str, colour: str) -> list[Op]:
    """Creases inside the elbow, and what ends the sleeve."""
    lenses: list[Points] = []
    count, b = line.shape[1], bend(limb)
    shares = [f for f in ELBOW_FOLDS if f[0] * count < stop - 3]
    lenses += joint_folds(line, half, b, shares, 1.0, 0.013)
    if figure.top.sleeve > 0.5:
        i = stop - max(3, count // 12)
        across = line[:, i] - line[:, i - 1]
        n = np.stack([-across[:, 1], across[:, 0]], -1) / np.maximum(np.hypot(across[:, :1], across[:, 1:]), 1e-6)
        left, right = line[:, i] + n * half[i], line[:, i] - n * half[i]
        if figure.top.cut.rib or figure.top.kind in {"shirt", "coat", "blazer"}:
            lenses.append(crease(left, right, -0.012, 0.009, 0.5))
        lenses.append(crease(left, line[:, i] - n * half[i] * 0.25 - across * 1.5, 0.02, 0.009, 0.3))
    return [dark(z, part, colour, *lenses)] if lenses else []


def _hand(c: Channels, figure: Figure, limb: Limb, bare: Points, side: Side, shapes: tuple[str, str]) -> Hand:
    along = limb.end - limb.middle
    degrees = np.degrees(np.arctan2(along[:, 1], along[:, 0])) + c.of("wrist", side)
    size = figure.build.hand * c.of("handScale", side)
    at = (limb.end, degrees.astype(np.float32), size.astype(np.float32), _flip(c, side))
    return Hand(*at, float(bare[-1]), shapes, c.of("hand", side))


def _flip(c: Channels, side: Side) -> Scalar:
    """Which way the palm faces: a hanging hand has its thumb inwards, one that is raised has turned over; from the side it points ahead."""
    low, yaw = c.of("armLow", side), c("yaw")
    front = side * (2 * smooth((side * low - 22) / 34) - 1)
    ahead = np.where(yaw < 0, -1, 1)
    aside = smooth((np.abs(yaw) - 36) / 14)
    return np.asarray(front * (1 - aside) + ahead * aside, np.float32)
