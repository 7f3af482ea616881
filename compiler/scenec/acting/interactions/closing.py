"""Brings two bodies together: how far each steps, sinks, leans and bends the neck so that what shall meet does meet. Numpy.

The smallest moves of both bodies' own joints (regularised least squares), a frame at a time and all frames at
once. A contact that is on by the share w has (1 - w) of the distance left that there would be without it; so nothing jumps, and a
frame's answer hangs on that frame alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from scenec.acting.interactions.aims import ARM_REACH, on_other
from scenec.acting.interactions.bodies import PALM, Array, Body, Pose, Shift, positive
from scenec.acting.interactions.parts import BACK, HEAD, split
from scenec.rigs.person.placement import Skeleton

ROUNDS = 14
DAMPING = 3e-6  # square metres that may be left for a move of its easy size
# What a body would rather do: the size of each move that costs the same, and how far it can go. Metres, H, degrees, degrees.
EASY = np.array([0.10, 0.10, 8.0, 7.0])
MOST = np.array([0.34, 2.00, 30.0, 14.0])
STOOPS = 0.6  # H a metre of difference: to a child one rather crouches
HIGHEST = 0.17  # H on tiptoe
DROP = 1
STEP = np.array([0.01, 0.01, 0.5, 0.5])  # of the slopes
PRESSED = {
    "lips": 0.020,
    "forehead": 0.012,
    "cheek": 0.020,
    "ear": -0.11,
    "noseTip": 0.0,
    "chest": 0.055,
}  # H that each of two gives way
BESIDE, ABOVE = 0.80, 1.16  # H between the middles of two heads in an embrace, if side by side, and if one is above the other
SEATED_AIR = 0.45  # H between the chests of two who embrace side by side on a bench
LATE = 0.8  # of a hand's way: before it, nobody bends for it


@dataclass(frozen=True)
class Meeting:
    """Two parts that shall meet: `a_part` of the first body, `b_part` of the second, on by `weight` (T,)."""

    a_part: str
    b_part: str
    weight: Array
    alone: int | None = None  # who goes to `place` by themselves, 0 or 1
    place: Array | None = None  # metres (T, 2)


@dataclass(frozen=True)
class Reaching:
    """A hand of the first (who 0) or second body that shall get to a part of the other."""

    who: int
    side: int
    part: str
    weight: Array
    place: Array | None = None  # metres (T, 2): where two hands meet


def close(a: Body, b: Body, meetings: Sequence[Meeting], hands: Sequence[Reaching]) -> None:
    """Changes the poses of both so that the meetings hold and the hands get where they shall."""
    if not meetings and not hands:
        return
    frames = len(a.pose["x"])
    taller = abs(a.performance.height - b.performance.height)
    knelt = bool(a.pose["kneel"].any() or b.pose["kneel"].any())  # then the child has no need to stoop
    easy = np.concatenate([EASY, EASY]) + np.array([0, 0.0 if knelt else STOOPS * taller, 0, 0] * 2)
    easy = easy**2
    if meetings and all(m.alone is not None for m in meetings):
        easy[4 if meetings[0].alone == 0 else 0 :][:4] *= 0.05
    goal = _goals(a, b, _residuals(a, b, a.pose, b.pose, meetings, hands), meetings, hands)
    enough = len(hands) + int(_faces_weight(meetings, hands) is not None)  # the last rows: nearer than asked for is as good

    def miss(z: Array) -> Array:
        gap = _at(a, b, z, meetings, hands) - goal
        gap[:, gap.shape[1] - enough :] = np.maximum(0.0, gap[:, gap.shape[1] - enough :])
        return gap

    solution = _solve(miss, frames, 1 / easy)
    a.pose, b.pose = a.shifted(_shift(solution[:, :4])), b.shifted(_shift(solution[:, 4:]))


def _solve(miss: Callable[[Array], Array], frames: int, cost: Array) -> Array:
    """The z (T, 8) for which miss(z)^2 / DAMPING + cost z^2 is least (Levenberg, Marquardt), each frame with its own pace."""
    z, careful = np.zeros((frames, 8)), np.full(frames, 1.0)
    here = miss(z)
    value = (here * here).sum(1) / DAMPING
    for _ in range(ROUNDS):
        slopes = np.empty((frames, here.shape[1], 8))
        for i in range(8):
            moved, back = z.copy(), z.copy()
            moved[:, i] += STEP[i % 4]
            back[:, i] -= STEP[i % 4]
            # Hips sink more easily than they rise: there, to one side alone is not enough to know the slope.
            slopes[:, :, i] = (miss(moved) - (miss(back) if i % 4 == DROP else here)) / STEP[i % 4] / (1 + (i % 4 == DROP))
        steep = slopes.transpose(0, 2, 1) / DAMPING
        bowl = steep @ slopes + (1 + careful)[:, None, None] * np.diag(cost)
        trial = z - np.linalg.solve(bowl, steep @ here[..., None] + (cost * z)[..., None])[..., 0]
        there = miss(trial)
        reached = (there * there).sum(1) / DAMPING + (cost * trial * trial).sum(1)
        better = reached < value
        z, here, value = (
            np.where(better[:, None], trial, z),
            np.where(better[:, None], there, here),
            np.where(better, reached, value),
        )
        careful = np.where(better, careful * 0.25, careful * 6)
    return z


def _shift(z: Array) -> Shift:
    """Bounded moves from unbounded numbers."""
    x, drop, lean, neck = (MOST[i] * np.tanh(z[:, i] / MOST[i]) for i in range(4))
    up = HIGHEST * np.tanh(z[:, 1] / HIGHEST)
    return Shift(x, np.where(z[:, 1] < 0, up, drop), lean, neck)


def _at(a: Body, b: Body, solution: Array, meetings: Sequence[Meeting], hands: Sequence[Reaching]) -> Array:
    pa, pb = a.shifted(_shift(solution[:, :4])), b.shifted(_shift(solution[:, 4:]))
    return _residuals(a, b, pa, pb, meetings, hands)


def _residuals(a: Body, b: Body, pa: Pose, pb: Pose, meetings: Sequence[Meeting], hands: Sequence[Reaching]) -> Array:
    """(T, n) metres: what is left between parts, and what hands lack."""
    sa, sb = a.skeleton(pa), b.skeleton(pb)
    rows = []
    for m in meetings:
        if m.a_part == "chest" and m.b_part == "chest":
            rows.append(_chests(a, b, pa, pb)[:, 0])
            continue
        if m.place is not None:
            gap = a.part(m.a_part, sa, pa) - m.place if m.alone == 0 else m.place - b.part(m.b_part, sb, pb)
        else:
            gap = a.part(m.a_part, sa, pa) - b.part(m.b_part, sb, pb)
        rows += [gap[:, 0], gap[:, 1]]
    if _faces_weight(meetings, hands) is not None:
        rows.append(_faces(a, b, sa, sb, pa, pb))
    for h in hands:
        me, other, sm, so, pm, po = (a, b, sa, sb, pa, pb) if h.who == 0 else (b, a, sb, sa, pb, pa)
        shoulder = me.stage(sm.arms[-1 if h.side < 0 else 1].root, pm)
        place = h.place if h.place is not None else on_other(me, other, sm, so, pm, po, h.side, h.part)
        distance = np.hypot(*(place - shoulder).T)
        palm = PALM * me.build.hand if h.place is not None else 0.0
        length = me.head * (ARM_REACH * (me.build.upper_arm + me.build.forearm) + palm)
        rows.append(positive(distance - length, 0.02))
    return np.stack(rows, 1)


def _chests(a: Body, b: Body, pa: Pose, pb: Pose) -> Array:
    """Between two trunks where the shorter one's chest is, (T, 2)."""
    low, high = (a, b) if a.performance.height <= b.performance.height else (b, a)
    pl, ph = (pa, pb) if low is a else (pb, pa)
    sl, sh = low.skeleton(pl), high.skeleton(ph)
    chest = low.part("chest", sl, pl)
    neck, hip = high.stage(sh.trunk.neck, ph), high.stage(sh.trunk.hip, ph)
    v = np.clip((chest[:, 1] - neck[:, 1]) / np.maximum(0.1, hip[:, 1] - neck[:, 1]), 0.36, 0.95)
    front = high.stage(high.on_trunk(1.0, v, sh), ph)
    return chest - front if low is a else front - chest


def _faces_weight(meetings: Sequence[Meeting], hands: Sequence[Reaching]) -> Array | None:
    """How far on it is, (T,), that both faces are to be seen: in an embrace, and where hands alone touch. None: heads meet."""
    if not meetings:
        return np.asarray(np.max([h.weight for h in hands], axis=0))
    return next((m.weight for m in meetings if m.a_part == m.b_part == "chest"), None)


def _faces(a: Body, b: Body, sa: Skeleton, sb: Skeleton, pa: Pose, pb: Pose) -> Array:
    """Metres by which two heads are too near for both faces to be seen, (T,): side by side, or one above the other."""
    one, other = (body.stage(s.head[:, :, 2], p) for body, s, p in ((a, sa, pa), (b, sb, pb)))
    size = (a.head + b.head) / 2
    aside = np.maximum(0.0, (other[:, 0] - one[:, 0]) * a.facing) / (BESIDE * size)
    above = (other[:, 1] - one[:, 1]) / (ABOVE * size)
    return positive(1 - np.hypot(aside, above), 0.02) * size


def _goals(a: Body, b: Body, now: Array, meetings: Sequence[Meeting], hands: Sequence[Reaching]) -> Array:
    """What of each distance shall be left: nothing where a contact is fully on; less than nothing where flesh gives way."""
    columns = []
    index = 0
    for m in meetings:
        side = float(a.facing)
        press: Array | float = pressed(m.a_part, a) + pressed(m.b_part, b)
        if m.a_part == m.b_part == "chest":
            press = press - SEATED_AIR * (a.head + b.head) / 2 * np.clip(np.minimum(a.pose["sit"], b.pose["sit"]), 0, 1)
        columns.append(now[:, index] * (1 - m.weight) + side * press * m.weight)
        index += 1
        if not (m.a_part == "chest" and m.b_part == "chest"):
            columns.append(now[:, index] * (1 - m.weight))
            index += 1
    apart = _faces_weight(meetings, hands)
    if apart is not None:
        columns.append(now[:, index] * (1 - apart))
        index += 1
    for h in hands:
        late = np.clip((h.weight - LATE) / (1 - LATE), 0, 1)  # feet bring hands nearer first
        columns.append(now[:, index] * (1 - late * late * (3 - 2 * late)))
        index += 1
    return np.stack(columns, 1)


def pressed(part: str, body: Body) -> float:
    """Metres that a part gives way."""
    return PRESSED.get(split(part)[0], 0.0) * body.head


def bodies_move(part: str, to: str) -> bool:
    """Whether a contact brings bodies together rather than a hand."""
    first, second = split(part)[0], split(to)[0]
    return (first in HEAD or first == "chest") and (second in HEAD or second in {"chest", "shoulder", "hand", "palm"} | BACK)
