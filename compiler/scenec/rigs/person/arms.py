"""Arms: skin, hand, sleeve, and which way up the hand is."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scenec.drawing.display import Op, clipped
from scenec.drawing.geometry import Points
from scenec.rigs.person.channels import PARTS, Channels, Scalar, Side, settled, smooth, stepped
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.hands import Hand, hand, silhouette
from scenec.rigs.person.limbs import END, bend, centre_line, fade, joint, joint_folds, sample, shares, tube, widths
from scenec.rigs.person.placement import Limb, Skeleton
from scenec.rigs.person.pockets import inside, lip, shown_part
from scenec.rigs.person.shading import DEPTH, Tones, cel, crease, dark, receding, shown, tones

# Half widths along an arm: shoulder, deltoid, elbow, forearm, wrist (times the build's arm width).
ARM = ((0.0, 0.120), (0.08, 0.150), (0.18, 0.155), (0.38, 0.128), (0.52, 0.114), (0.63, 0.121), (0.86, 0.086), (1.0, 0.070))
ELBOW_FOLDS = ((0.455, 20.0, 0.17), (0.515, -14.0, 0.20), (0.575, -40.0, 0.14))
Z_FAR, Z_FAR_CROSSING, Z_NEAR = 1.0, 5.6, 8.0
# An arm that turns away recedes into shadow step by step; from the first step on it is behind the trunk. Degrees of yaw.
FAR_STEPS = (12.0, 18.0, 24.0, 32.0)
FAR_TONE = 0.55
THINNER, ROOT = 0.17, 9.0  # a raised sleeve; samples
CROSSING_TONE = 0.10  # one that has come in front of the trunk is in the light again


@dataclass(frozen=True)
class Arm:
    """One arm ready to be drawn; `outlines` are its silhouette in groups that turn one way each, for the shadow that it casts."""

    ops: list[Op]
    outlines: tuple[tuple[Points, ...], ...]
    casts: NDArray[np.bool_]  # (T,) whether it lies in front of the trunk
    behind: NDArray[np.bool_]  # (T,) whether it lies behind it


@dataclass(frozen=True)
class _Shape:
    """An arm's geometry. `bare`, `cloth` (n,): half widths along `line` (T, n, 2); the sleeve ends at sample `stop`."""

    limb: Limb
    line: Points
    bare: Points
    cloth: Points
    sleeve: Points  # (T, n): the same where the arm is raised
    cap: Scalar  # how round the shoulder is
    stop: int
    raised: Scalar
    hand: Hand
    hidden: Scalar  # how far the hand is in a pocket
    detail: float


def arm(c: Channels, figure: Figure, s: Skeleton, side: Side, shapes: tuple[str, str], detail: float) -> Arm:
    """The whole arm in its order: forearm, hand, sleeve."""
    a = _shape(c, figure, s, side, shapes, detail)
    level, crossing, hidden = stepped(side * c.aside(), FAR_STEPS), _crossing(c, side), _hidden(c, side)
    ops: list[Op] = []
    for step in np.unique(level):
        for across, before in ((False, False), (True, False), (False, True)):
            when = (level == step) & (crossing == across) & (hidden == before)
            if when.any():
                z = Z_FAR if before else Z_NEAR if step == 0 else Z_FAR_CROSSING if across else Z_FAR
                tone = (CROSSING_TONE if across else FAR_TONE) * int(step) / len(FAR_STEPS)
                ops += shown(_ops(figure, a, f"arm-{PARTS[side]}", z, tone), when)
    # Towards the cuff the shadow narrows to the wrist's, or it would end in a step.
    count = np.arange(len(a.cloth))
    narrow = np.clip((count - a.stop + 7) / 6, 0, 1)
    # A raised arm throws none at its root, which lies in the shoulder, or it would look like a sausage on the chest.
    begins = 1 - a.raised[:, None] * (1 - np.clip((count - 2) / ROOT, 0, 1))
    sleeve, skin = (
        tube(a.line, ((a.sleeve * (1 - narrow) + a.bare * narrow) * begins).astype(np.float32), 0, a.stop, cap=1),
        tube(a.line, a.bare, a.stop - 3, a.line.shape[1]),
    )
    over = (crossing | (level == 0)) & ~hidden
    return Arm(ops, ((sleeve, skin), silhouette(_outside(a))), over, ~over)


def _outside(a: _Shape) -> Hand:
    """The hand as it throws shadows: one in a pocket throws none."""
    return replace(a.hand, size=a.hand.size * (1 - a.hidden)) if a.hidden.any() else a.hand


def _shape(c: Channels, figure: Figure, s: Skeleton, side: Side, shapes: tuple[str, str], detail: float) -> _Shape:
    limb = s.arms[side]
    line = centre_line(limb, "arm", detail)
    bare = widths(ARM, detail, figure.build.arm_width)
    along = limb.end - limb.middle
    degrees = np.degrees(np.arctan2(along[:, 1], along[:, 0])) + c.of("wrist", side)
    size = figure.build.hand * c.of("handScale", side)
    at = (limb.end, degrees.astype(np.float32), size.astype(np.float32), _flip(c, side))
    hand_ = Hand(*at, float(bare[-1]), shapes, c.of("hand", side))
    stop = sample(figure.top.sleeve, detail) + 1
    cloth, raised = _cloth(figure, bare), s.raised[side]
    # Cloth slides down an arm that is raised: the sleeve lies close on it.
    sleeve = np.asarray(cloth * (1 - THINNER * raised[:, None] * np.exp(-(((shares(detail) - 0.27) / 0.17) ** 2))), np.float32)
    crossed = smooth((-c.out(side) * c.of("armUp", side) - 15) / 45)  # an arm before the chest takes its shoulder along
    cap = (1 - np.maximum(0.6 * raised, 0.75 * crossed)).astype(np.float32)
    return _Shape(limb, line, bare, cloth, sleeve, cap, stop, raised, hand_, inside(c, figure, side), detail)


def _crossing(c: Channels, side: Side) -> NDArray[np.bool_]:
    """Whether an arm, should it be on the far side, has come in front of the trunk all the same."""
    yaw, up, low = c.aside(), c.of("armUp", side), c.of("armLow", side)
    # Swinging forward as in a walk is no gesture: only the elbow's bend beyond it counts, or an arm lifted sideways.
    ahead = np.maximum(0, np.where(yaw < 0, -1, 1) * up)
    bent = settled(np.maximum(np.abs(low - up) - 0.4 * ahead, np.where(side * up > 60, 90, 0)).astype(np.float32), 38, 52)
    return bent & ~settled(np.abs(yaw), 46, 52) & ~c.away()


def _hidden(c: Channels, side: Side) -> NDArray[np.bool_]:
    """Whether an arm of somebody who turns the back to us is before their body, which hides it."""
    away = c.away()
    if not away.any():
        return away
    up, low = c.of("armUp", side), c.of("armLow", side)
    ahead = np.where(c.aside() < 0, -1, 1)
    bent = np.maximum(np.abs(low - up), np.where(ahead * up > 0, ahead * up - 18, 0) * 2)
    return away & settled(bent.astype(np.float32), 34, 44)


def _cloth(figure: Figure, bare: Points) -> Points:
    """Half widths of the sleeve: a little wider at a long sleeve's end, much wider at a short one's."""
    top = figure.top
    wider = (
        np.linspace(-0.005, 0.035, len(bare)) if top.sleeve < 0.6 else np.linspace(0, -0.004 if top.cut.rib else 0.012, len(bare))
    )
    return np.asarray(bare + 0.020 + 0.55 * top.cut.ease + wider, np.float32)


def _ops(figure: Figure, a: _Shape, part: str, z: float, tone: float) -> list[Op]:
    skin, cloth = tones(receding(figure.skin, tone * 0.8)), tones(receding(figure.top.colour, tone))
    count, stop = a.line.shape[1], a.stop
    first = 0 if figure.top.sleeve < 0.6 else max(0, stop - count // 3)
    forearm = tube(a.line, a.bare, first, count, float(a.bare[-1]) * 0.9)
    ops = cel(z, f"{part}/skin", skin, forearm, DEPTH["arm"], _to_wrist(count - first))
    shade = dark(
        z,
        f"{part}/skin",
        skin.shadow,
        tube(a.line, a.bare * 0.99, stop - 2, min(count, stop + (1 if stop + 4 > count else 3)), 0.016),
    )
    # A sleeve throws its shadow on the hand where it ends at the wrist, else on the arm only.
    wrist = _hand(figure, a, part, z, skin)
    ops += [*wrist, shade] if stop + 4 > count else [shade, *wrist]
    elbow = (joint(a.line, a.cloth, a.detail),) if figure.top.sleeve > 0.6 else ()
    sleeve = tube(a.line, a.sleeve, 0, stop, 0.022, cap=a.cap)
    ops += cel(z, f"{part}/sleeve", cloth, sleeve, DEPTH["sleeve"], fade(stop, 7, bend(a.limb), a.detail), elbow)
    return [*ops, dark(z, f"{part}/sleeve", cloth.shadow, *_folds(figure, a))]


def _hand(figure: Figure, a: _Shape, part: str, z: float, skin: Tones) -> list[Op]:
    """The hand, or what of it is not in a pocket."""
    if not a.hidden.any():
        return hand(z, f"{part}/hand", skin, a.hand)
    h = a.hand
    out, edge = a.hidden < 0.98, lip(figure, part, z, h.wrist, h.degrees, h.size, a.hidden)
    if not out.any():
        return edge
    entering = out & (a.hidden > 0)
    whole = hand(z, f"{part}/hand", skin, h)
    ops = shown(whole, a.hidden == 0)
    if entering.any():
        bounds = shown_part(h.wrist, h.degrees, h.size, a.hidden)
        ops += shown(clipped([op for op in whole if op.clip is None], bounds), entering)
    return ops + edge


def _to_wrist(count: int) -> Points:
    """The forearm's shading narrows to that of the hand."""
    ramp = np.minimum(1, 0.55 + 0.45 * np.arange(count)[::-1] / (0.4 * count))
    return np.concatenate([ramp, np.zeros(END), ramp[::-1]]).astype(np.float32)


def _folds(figure: Figure, a: _Shape) -> list[Points]:
    """Creases inside the elbow, and what ends the sleeve."""
    count, stop, line, half = a.line.shape[1], a.stop, a.line, a.cloth
    b = bend(a.limb)
    open_ = 1 - smooth((b.amount - 80) / 40)  # a folded elbow hides them
    lenses = joint_folds(line, half, b, [f for f in ELBOW_FOLDS if f[0] < figure.top.sleeve - 0.08], a.detail, 0.013)
    i = stop - max(3, count // 12)
    across = line[:, i] - line[:, i - 1]
    n = np.stack([-across[:, 1], across[:, 0]], -1) / np.maximum(np.hypot(across[:, :1], across[:, 1:]), 1e-6)
    lenses.append(
        crease(line[:, i] + n * half[i], line[:, i] - n * half[i], -0.012, 0.009 * (open_ if figure.top.sleeve < 0.8 else 1), 0.5)
    )
    if figure.top.sleeve > 0.5:
        lenses.append(crease(line[:, i - 5] - n * half[i - 5], line[:, i - 2] + n * half[i] * 0.25, 0.02, 0.009 * open_, 0.25))
    return lenses


def _flip(c: Channels, side: Side) -> Scalar:
    """Which way the palm faces: hanging hands have the thumb inwards, raised ones have turned over; from the side it is ahead."""
    low, yaw, out = c.of("armLow", side), c.aside(), c.out(side)
    front = out * (2 * smooth((out * low - 22) / 34) - 1)
    ahead = np.where(yaw < 0, -1, 1)
    aside = smooth((np.abs(yaw) - 36) / 14)
    return np.asarray(front * (1 - aside) + ahead * aside, np.float32)
