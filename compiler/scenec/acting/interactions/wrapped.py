"""Hands that come round the other's back: only their fingers are seen, cut off by the other's trunk. It reads as an embrace."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scenec.acting.easing import sm
from scenec.acting.interactions.bodies import Body
from scenec.acting.interactions.contact import Touched, Wrap
from scenec.acting.interactions.layers import WRAPPED, Place
from scenec.drawing.display import Op
from scenec.rigs.person.arms import ARM
from scenec.rigs.person.channels import PARTS, Channels
from scenec.rigs.person.hands import Hand, hand
from scenec.rigs.person.shading import tones
from scenec.rigs.person.torso import torso

FROM = 0.55  # of a contact: the real arm is behind the other by then
OUT, COMING = 0.30, 0.20  # H that the wrist lies outside the contour, and how much farther it comes from
DOWN = 0.03
SIZE = 0.86


def ops(owner: Body, other: Body, wrap: Wrap, place: Place, chosen: NDArray[np.intp]) -> list[Op]:
    """The fingers of one hand in the owner's coordinates, on the frames chosen."""
    weight = wrap.weight[chosen]
    if not (weight > FROM).any():
        return []
    owner, other = _cut(owner, chosen), _cut(other, chosen)
    s = other.skeleton()
    edge = owner.own(other.stage(other.on_trunk(-1.0, wrap.level[chosen], s)))
    shape = torso(Channels(other.pose, other.build), other.figure, s).outline.astype(np.float64)
    x = other.pose["x"].astype(np.float64)[:, None]
    outline = owner.own(np.stack([x + other.head * shape[..., 0], other.head * shape[..., 1]], -1)).astype(np.float32)
    late = 1 - np.asarray(sm((weight - FROM) / (1 - FROM)))
    wrist = edge + np.stack([owner.facing * (OUT + COMING * late), DOWN - 0.05 * late], -1)
    degrees = np.full(len(chosen), 186.0 if owner.facing > 0 else -6.0, np.float32)
    size = np.full(len(chosen), SIZE * owner.build.hand, np.float32)
    flip = np.full(len(chosen), float(owner.facing), np.float32)
    half = ARM[-1][1] * owner.build.arm_width
    drawn = Hand(wrist.astype(np.float32), degrees, size, flip, half, ("flat", "flat"), np.ones(len(chosen), np.float32))
    part = f"arm-{PARTS[-1 if wrap.side < 0 else 1]}/hand"
    made = hand(WRAPPED[place.role], part, tones(owner.figure.skin), drawn)
    return [replace(op, clip=(outline,), visible=weight > FROM) for op in made if op.clip is None]


def _cut(body: Body, chosen: NDArray[np.intp]) -> Body:
    return Body(body.performance, {name: values[chosen] for name, values in body.pose.items()}, body.facing)


def wrapped(owner: int, touched: Touched, chosen: NDArray[np.intp]) -> list[Op]:
    """Of everything that a person has round the other."""
    bodies, place = touched.bodies, touched.places
    own = [w for w in touched.wraps if w.owner == owner]
    return [op for w in own for op in ops(bodies[w.owner], bodies[w.other], w, place[owner], chosen)]
