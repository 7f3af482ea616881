"""Contacts acted out: the performances of two people, each evaluated alone, made to meet. Numpy.

First the bodies come together (closing), then the hands get where they shall be on the other's body as it then is (reaching).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from scenec.acting.easing import io
from scenec.acting.interactions import layers
from scenec.acting.interactions.bodies import Array, Body, Pose
from scenec.acting.interactions.closing import Meeting, Reaching, bodies_move, close
from scenec.acting.interactions.layers import Place
from scenec.acting.interactions.parts import BACK, HEAD, is_hand, split
from scenec.acting.interactions.reaching import Grasp, reach
from scenec.acting.sampling import values
from scenec.timeline import Contact, Performance, Track

# For a hand on a part of the other: degrees that it points above the level, its size, and where it lies from the part, in H of
# the other: towards the owner (+) and down.
ON_PART: Mapping[str, tuple[float, float, float, float]] = {
    "upperBack": (12, 0.90, 0.0, 0.0), "lowerBack": (6, 0.92, 0.0, 0.0), "waist": (-4, 0.92, 0.0, 0.0),
    "shoulder": (16, 0.92, 0.02, 0.0), "elbow": (-6, 0.92, 0.0, 0.0), "chest": (30, 0.92, 0.1, 0.0),
    "cheek": (58, 0.86, 0.02, 0.10), "forehead": (60, 0.8, 0.0, 0.0), "lips": (40, 0.8, 0.1, 0.1), "hip": (-10, 0.92, 0, 0),
    "knee": (-10, 0.92, 0, 0),
}  # fmt: skip
# For two hands that meet, by level: degrees above the level that they point, and H that each stops short of the middle.
MEETING: Mapping[str, tuple[float, float]] = {
    "hip": (-64, 0.02), "waist": (-8, 0.03), "chest": (6, 0.03), "shoulder": (48, 0.05), "head": (72, 0.05), "above": (78, 0.05),
}  # fmt: skip
FAR_HAND_U, FAR_HAND_SIZE = 0.42, 0.55  # the real hand of an arm behind the other's back is hidden there, small
LEAST = 1e-3


@dataclass(frozen=True)
class Wrap:
    """Fingers that come round the other's back: whose hand, on whose trunk, how far on it is, (T,)."""

    owner: int
    side: int
    other: int
    level: float
    weight: Array


@dataclass
class Touched:
    """What contacts make of a piece: poses, who stands where in depth, wrapped hands, and the metres that each contact lacks."""

    poses: list[Pose]
    places: dict[int, Place] = field(default_factory=dict)
    partner: dict[int, int] = field(default_factory=dict)
    wraps: list[Wrap] = field(default_factory=list)
    left: dict[tuple[str, str], float] = field(default_factory=dict)
    bodies: dict[int, Body] = field(default_factory=dict)


def touch(performances: Sequence[Performance], poses: Sequence[Mapping[str, NDArray[np.float32]]], fps: int) -> Touched:
    """Lets everybody touch whom they shall. People without contacts keep their poses."""
    done = Touched([dict(pose) for pose in poses])
    for i, j in combinations(range(len(performances)), 2):
        if _between(performances[i], performances[j]) or _between(performances[j], performances[i]):
            _Pair(done, (i, j), (performances[i], performances[j]), fps).act()
    return done


def _between(first: Performance, second: Performance) -> list[Contact]:
    return [c for c in first.contacts if c.partner == second.character]


def on(contact: Contact, frames: int) -> Array:
    """How far on a contact is, 0..1, (T,)."""
    t = np.arange(frames, dtype=np.float64)
    rise = io((t - contact.frame) / max(contact.on, 1e-6))
    fall = io((t - contact.frame - contact.on - contact.hold) / max(contact.off, 1e-6))
    return np.asarray(rise * (1 - fall))


class _Pair:
    """Two people who touch."""

    def __init__(self, done: Touched, indices: tuple[int, int], both: tuple[Performance, Performance], fps: int) -> None:
        self.done, self.indices, self.fps = done, indices, fps
        self.frames = len(done.poses[indices[0]]["x"])
        self.bodies = tuple(Body(p, done.poses[i]) for p, i in zip(both, indices, strict=True))
        apart = float(np.mean(self.bodies[1].pose["x"] - self.bodies[0].pose["x"]))
        self.bodies[0].facing = 1 if apart >= 0 else -1
        self.bodies[1].facing = -self.bodies[0].facing
        self.contacts = [
            (who, c) for who in (0, 1) for c in sorted(_between(both[who], both[1 - who]), key=lambda c: (c.frame, c.part))
        ]

    def act(self) -> None:
        meets = self._places_of_hands()
        meetings = [
            Meeting(c.part if who == 0 else c.to, c.to if who == 0 else c.part, on(c, self.frames))
            for who, c in self.contacts
            if bodies_move(c.part, c.to) and not is_hand(c.to)
        ]
        hands = [
            Reaching(who, split(c.part)[1], c.to, on(c, self.frames))
            for who, c in self.contacts
            if is_hand(c.part) and not is_hand(c.to)
        ]
        close(self.bodies[0], self.bodies[1], meetings, hands)
        for who, c in sorted(self.contacts, key=lambda item: item[1].frame):
            if is_hand(c.part):
                self._reach(who, c, meets.get((who, c.part)))
        for index, body in zip(self.indices, self.bodies, strict=True):
            self.done.poses[index], self.done.bodies[index] = body.pose, body
        self._order()

    def _places_of_hands(self) -> dict[tuple[int, str], Array]:
        """Where hands meet: between the shoulders, at the level of both bodies; before anybody bends."""
        found = {}
        s = [body.skeleton() for body in self.bodies]
        for who, c in self.contacts:
            if not (is_hand(c.part) and is_hand(c.to)):
                continue
            sides = (split(c.part)[1], split(c.to)[1]) if who == 0 else (split(c.to)[1], split(c.part)[1])
            roots = [b.stage(k.arms[-1 if side < 0 else 1].root) for b, k, side in zip(self.bodies, s, sides, strict=True)]
            arms = [b.head * (b.build.upper_arm + b.build.forearm) for b in self.bodies]
            share = arms[0] / (arms[0] + arms[1])
            x = roots[0][:, 0] + (roots[1][:, 0] - roots[0][:, 0]) * share
            heights = [b.level(c.level, k) for b, k in zip(self.bodies, s, strict=True)]
            found[(who, c.part)] = np.stack([x, (heights[0] + heights[1]) / 2], 1)
        return found

    def _reach(self, who: int, c: Contact, meet: Array | None) -> None:
        body, other = self.bodies[who], self.bodies[1 - who]
        side, weight = split(c.part)[1], on(c, self.frames)
        s, so = body.skeleton(), other.skeleton()
        far = side == body.facing and split(c.to)[0] in BACK
        if meet is not None:
            up, short = MEETING.get(c.level or "waist", MEETING["waist"])
            place = meet - np.array([body.facing * short * body.head, 0.0])
            size = 1.0
        elif far:
            up, size = 0.0, FAR_HAND_SIZE
            place = other.stage(other.on_trunk(FAR_HAND_U, {"upperBack": 0.46, "lowerBack": 0.58}[split(c.to)[0]], so))
        else:
            up, size, towards, down = ON_PART[split(c.to)[0]]
            place = other.part(c.to, so) + np.array([-body.facing * towards * other.head, down * other.head])
        place = place + self._strokes(c, other.head)
        degrees = np.full(self.frames, -up if body.facing > 0 else 180.0 + up)
        left = reach(body, s, Grasp(side, place, degrees, size, weight, self._leaving(c)))
        key = (f"{body.performance.character}.{c.part}", f"{other.performance.character}.{c.to}")
        self.done.left[key] = max(self.done.left.get(key, 0.0), float(left.max(initial=0.0)))
        if far:
            level = {"upperBack": 0.36, "lowerBack": 0.62}[split(c.to)[0]]
            self.done.wraps.append(Wrap(self.indices[who], side, self.indices[1 - who], level, weight))

    def _strokes(self, c: Contact, head: float) -> Array:
        if not c.strokes:
            return np.zeros((self.frames, 2))
        move = values(Track(swings=c.strokes), np.arange(self.frames, dtype=np.float64), self.fps)
        return np.stack([np.zeros_like(move), move * head], 1)

    def _leaving(self, c: Contact) -> Array:
        t = np.arange(self.frames, dtype=np.float64)
        return np.asarray(t > c.frame + c.on + c.hold, np.float64)

    def _order(self) -> None:
        """The one behind is the taller one; of two as tall, who comes first from the left."""
        heights = [body.performance.height for body in self.bodies]
        rear = 0 if heights[0] > heights[1] or (heights[0] == heights[1] and self.bodies[0].facing > 0) else 1
        tops = {who: [c for w, c in self.contacts if w == who and is_hand(c.part)] for who in (0, 1)}
        for who in (0, 1):
            role = "rear" if who == rear else "front"
            arms = {}
            for c in tops[who]:
                side, target = split(c.part)[1], split(c.to)[0]
                if side == self.bodies[who].facing:
                    if target in BACK:
                        arms[side] = 0.5 if role == "rear" else layers.BEHIND_ALL
                    elif target in HEAD or target in {"shoulder", "chest"}:
                        arms[side] = layers.UNDER
                elif is_hand(c.to):
                    arms[side] = layers.HELD
                else:
                    arms[side] = layers.OVER if role == "rear" else layers.UNDER
            self.done.places[self.indices[who]] = Place(role, arms)
            self.done.partner[self.indices[who]] = self.indices[1 - who]
