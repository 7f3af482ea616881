"""Hands that go to a place, and things that go with hands: bodies bend, arms reach, and a thing is where its hand is. Numpy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.acting.carries import Carry, carry
from scenec.acting.easing import io
from scenec.acting.interactions.bodies import PALM, Array, Body, Pose, Shift
from scenec.acting.interactions.reaching import Grasp, reach
from scenec.acting.slowing import between
from scenec.plain import from_plain
from scenec.sets.air import WET_ONES
from scenec.thing import Stay, Thing
from scenec.timeline import Performance, Reach

ARM = 0.92  # of an arm's length, at which a body starts to bend
HIGH, LOW = (0.45, 22.0), (1.55, 40.0)  # H that hips sink and degrees that a body leans, at most: to a table, to the ground
LOW_PLACE, HIGH_PLACE = 0.25, 0.65  # metres above the ground
POINTS = (62.0, 20.0)  # degrees below the level that a hand points: to the ground, to a table
RAISED, UP = 70.0, (0.95, 1.35)  # degrees that a hand points higher, and metres above the ground between which it comes to
HALVINGS = 11
TURNING = 16.0  # degrees of yaw within which what somebody holds turns over with them
FOLDED = 60.0


def handle(performance: Performance, pose: Mapping[str, NDArray[np.float32]]) -> Pose:
    """The pose with every hand at the places that it reaches for."""
    done = dict(pose)
    for each in performance.reaches:
        body = Body(performance, done, 1 if each.way >= 0 else -1)
        weight = _on(each, len(done["x"]))
        if weight.max(initial=0) > 0:
            _reach(body, each, weight)
            done = body.pose
    return done


def _on(each: Reach, frames: int) -> Array:
    t = np.arange(frames, dtype=np.float64)
    rise, fall = io((t - each.frame) / max(each.on, 1e-6)), io((t - each.frame - each.on - each.hold) / max(each.off, 1e-6))
    return np.asarray(rise * (1 - fall))


def _reach(body: Body, each: Reach, weight: Array) -> None:
    low = float(np.clip((HIGH_PLACE - each.y) / (HIGH_PLACE - LOW_PLACE), 0, 1))
    drop, lean = (shallow + (deep - shallow) * low for shallow, deep in zip(HIGH, LOW, strict=True))
    high = float(np.clip((each.y - UP[0]) / (UP[1] - UP[0]), 0, 1))
    drop, lean = drop * (1 - high), lean * (1 - high)
    place = np.tile([each.x, -each.y], (len(weight), 1)).astype(np.float64)
    b = body.build
    length = body.head * (ARM * (b.upper_arm + b.forearm) + PALM * b.hand)

    def bent(share: Array) -> Pose:
        zero = np.zeros_like(share)
        return body.shifted(Shift(zero, drop * share, lean * share * body.facing, zero))

    least, most = np.zeros_like(weight), np.ones_like(weight)
    for _ in range(HALVINGS):
        middle = (least + most) / 2
        pose = bent(middle)
        root = body.stage(body.skeleton(pose).arms[-1 if each.side < 0 else 1].root, pose)
        far = np.hypot(*(place - root).T) > length
        least, most = np.where(far, middle, least), np.where(far, most, middle)
    body.pose = bent(most * weight)
    down = POINTS[1] + (POINTS[0] - POINTS[1]) * low
    down = each.down or down - RAISED * high
    degrees = np.full(len(weight), down if body.facing > 0 else 180.0 - down)
    leaving = np.asarray(np.arange(len(weight)) > each.frame + each.on + each.hold, np.float64)
    reach(body, body.skeleton(), Grasp(each.side, place, degrees, 1.0, weight, 0.3 * leaving, FOLDED))


@dataclass(frozen=True)
class Placed:
    """Where a thing is, (T,) or (T, 2): metres on the stage (y down from the ground), degrees, how high it is seen (1: from
    the front), whose hand `owner` (index, -1 nobody's) and `side` has it, and whether it is seen."""

    thing: Thing
    at: Array
    degrees: Array
    flat: Array
    owner: NDArray[np.intp]
    side: NDArray[np.intp]
    seen: NDArray[np.bool_]


def handled(performances: Sequence[Performance], poses: list[Pose], params: Mapping[str, Any]) -> list[Placed]:
    """Changes `poses` so that hands are where they reach for, and gives back where the things of a piece are then."""
    poses[:] = [handle(one, pose) for one, pose in zip(performances, poses, strict=True)]
    things = [from_plain(Thing, data) for data in params.get("things", ())]
    found = [place(thing, performances, poses, params["weather"] in WET_ONES) for thing in things]
    return [each for each in found if each is not None]


def place(thing: Thing, performances: Sequence[Performance], poses: Sequence[Pose], opened: bool) -> Placed | None:
    """Where a thing is in every frame of a piece; None where nobody who is acted has it and it lies nowhere."""
    frames = len(poses[0]["x"]) if poses else 0
    index = {performance.character: i for i, performance in enumerate(performances)}
    stays = [stay for stay in thing.stays if not stay.who or stay.who in index]
    if not stays or not frames:
        return None
    how, t = carry(thing.kind, opened), np.arange(frames, dtype=np.float64)
    states = [_state(stay, how, performances, poses, index, frames) for stay in stays]
    at, degrees, flat = states[0]
    owner, side, seen = np.full(frames, -1), np.zeros(frames, int), np.zeros(frames, bool)
    for number, (stay, state) in enumerate(zip(stays, states, strict=True)):
        k = np.asarray(io((t - stay.frame) / max(stay.over, 1e-6)), np.float64) if number else np.ones(frames)
        at = at + (state[0] - at) * k[:, None]
        degrees, flat = (a + (b - a) * k for a, b in zip((degrees, flat), state[1:], strict=True))
        here = (t >= stay.frame + 0.5 * stay.over) if number else np.ones(frames, bool)
        owner = np.where(here, index.get(stay.who, -1), owner)
        side = np.where(here, stay.side, side)
        seen = np.where(t >= stay.frame if number else np.ones(frames, bool), stay.way != "hidden", seen)
    return Placed(thing, at, degrees, flat, owner, side, seen)


def _state(
    stay: Stay, how: Carry, performances: Sequence[Performance], poses: Sequence[Pose], index: Mapping[str, int], frames: int
) -> tuple[Array, Array, Array]:
    """Place, degrees and height as seen, of a thing that stays so all the time."""
    ones = np.ones(frames)
    if not stay.who:
        foot = _turned(how.foot, how.lying * ones, ones, how.flat)
        return np.tile([stay.x, -stay.y], (frames, 1)) - foot, how.lying * ones, how.flat * ones
    i = index[stay.who]
    body = Body(performances[i], poses[i])
    facing = np.clip(poses[i]["yaw"].astype(np.float64) / TURNING, -1, 1)
    palm = body.part("handLeft" if stay.side < 0 else "handRight", body.skeleton())
    degrees = (how.offered if stay.way in {"offer", "second"} else how.angle) * facing
    if stay.way == "second":  # still as who gave it held it out, who faces the other way
        return palm - apart(how, -facing), -degrees, ones
    return palm, degrees, ones


def apart(how: Carry, facing: Array) -> Array:
    """Metres from the hand of somebody who offers a thing to where the other one takes it, (T, 2)."""
    return _turned(how.second, how.offered * facing, np.where(facing < 0, -1.0, 1.0), 1.0)


def _turned(point: tuple[float, float], degrees: Array, facing: Array, flat: float) -> Array:
    """A point of a thing's drawing as metres from its hand, (T, 2)."""
    a, x, y = np.radians(degrees), point[0] * facing, point[1]
    return np.stack([np.cos(a) * x - np.sin(a) * y, (np.sin(a) * x + np.cos(a) * y) * flat], 1)


def at_moments(placed: Placed, moments: NDArray[np.floating[Any]]) -> Placed:
    """A thing at moments between its frames."""
    nearest = np.clip(np.round(moments).astype(int), 0, len(placed.at) - 1)
    soft = {name: between(getattr(placed, name), np.asarray(moments, np.float64)) for name in ("at", "degrees", "flat")}
    return Placed(placed.thing, **soft, owner=placed.owner[nearest], side=placed.side[nearest], seen=placed.seen[nearest])
