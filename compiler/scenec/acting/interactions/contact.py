"""Contacts acted out: the performances of two people, each evaluated alone, made to meet. Numpy.

First the bodies come together (closing), then the hands get where they shall be on the other's body as it then is (reaching).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from scenec.acting.easing import io
from scenec.acting.interactions import layers
from scenec.acting.interactions.aims import FAR_HAND_SIZE, FAR_LEVEL, MEETING, ON_PART, SOFT, behind, between, on_other
from scenec.acting.interactions.bodies import LEVELS_HEAD, Array, Body, Pose, positive
from scenec.acting.interactions.closing import Meeting, Reaching, bodies_move, close, pressed
from scenec.acting.interactions.layers import Place
from scenec.acting.interactions.parts import BACK, HEAD, is_hand, split
from scenec.acting.interactions.reaching import Grasp, reach
from scenec.acting.sampling import values
from scenec.timeline import Contact, Performance, Track

LETS_GO = 8.0  # frames after which nobody bends any more for a hand that goes back
FOLD, HELD_FOLD = 82.0, 58.0  # degrees: how far an elbow folds with the hand on the other's body, and in the air between
LIFTED = 0.75  # of the way to the lips that a hand is lifted to be kissed; the rest is bowed
STANDS_HIGH = frozenset({"afro"})  # hair
FAR_PAIR_HIGHER = 0.24  # H
LIPS_ON_HAND = 0.10  # H above the palm that lips meet the back of a hand


@dataclass(frozen=True)
class Wrap:
    """Fingers that come round the other's back: whose hand, on whose trunk, how far on it is, (T,)."""

    owner: int
    side: int
    other: int
    level: Array  # down the trunk, (T,)
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
        self.bodies = (Body(both[0], done.poses[indices[0]]), Body(both[1], done.poses[indices[1]]))
        apart = float(np.mean(self.bodies[1].pose["x"] - self.bodies[0].pose["x"]))
        self.bodies[0].facing = 1 if apart >= 0 else -1
        self.bodies[1].facing = -self.bodies[0].facing
        self.contacts = [
            (who, c) for who in (0, 1) for c in sorted(_between(both[who], both[1 - who]), key=lambda c: (c.frame, c.part))
        ]

    def act(self) -> None:
        meets = self._places_of_hands()
        close(self.bodies[0], self.bodies[1], self._meetings(meets), self._reachings(meets))
        for who, c in sorted(self.contacts, key=lambda item: item[1].frame):
            if is_hand(c.part):
                self._reach(who, c, meets.get((who, c.part)))
        for index, body in zip(self.indices, self.bodies, strict=True):
            self.done.poses[index], self.done.bodies[index] = body.pose, body
        self._measure()
        self._order()

    def _meetings(self, meets: Mapping[tuple[int, str], Array]) -> list[Meeting]:
        found = []
        for who, c in self.contacts:
            if not bodies_move(c.part, c.to):
                continue
            place = None
            if is_hand(c.to):
                if (1 - who, c.to) not in meets:
                    continue
                place = meets[1 - who, c.to] - np.array([0.0, LIPS_ON_HAND * self.bodies[1 - who].head])
            parts = (c.part, c.to) if who == 0 else (c.to, c.part)
            found.append(Meeting(*parts, on(c, self.frames), who if place is not None else None, place))
        return found

    def _reachings(self, meets: Mapping[tuple[int, str], Array]) -> list[Reaching]:
        return [
            Reaching(who, split(c.part)[1], c.to, on(replace(c, off=min(c.off, LETS_GO)), self.frames), meets.get((who, c.part)))
            for who, c in self.contacts
            if is_hand(c.part)
        ]

    def _places_of_hands(self) -> dict[tuple[int, str], Array]:
        """Where hands meet, before anybody bends."""
        both = (self.bodies[0].skeleton(), self.bodies[1].skeleton())
        found = {}
        for who, c in self.contacts:
            if is_hand(c.part) and is_hand(c.to):
                found[who, c.part] = between(self.bodies, both, c.level or "waist") + self._strokes(c) + self._higher(who, c)
        for who, c in self.contacts:  # a hand that is kissed is lifted to the lips
            if split(c.part)[0] in HEAD and (1 - who, c.to) in found:
                lips = self.bodies[who].part(c.part, both[who])
                small = (
                    self.bodies[0] if self.bodies[0].performance.height <= self.bodies[1].performance.height else self.bodies[1]
                )
                top = small.level("shoulder", both[self.bodies.index(small)])
                lips[:, 1] += positive(top - lips[:, 1], SOFT)
                lift = (LIFTED * on(c, self.frames))[:, None]
                for key in [key for key in found if key[0] == 1 - who or self._holds(key, c.to)]:
                    found[key] = found[key] + (lips - found[key]) * lift
        return found

    def _higher(self, who: int, c: Contact) -> Array:
        """Of two pairs of hands that meet at one level the far one is seen above the near one, or it would not be seen."""
        far = split(c.part)[1] == self.bodies[who].facing
        pairs = sum(w == who and is_hand(o.part) and is_hand(o.to) and o.level == c.level for w, o in self.contacts)
        heads = (self.bodies[0].head + self.bodies[1].head) / 2
        return np.array([0.0, -FAR_PAIR_HIGHER * heads if far and pairs > 1 else 0.0])

    def _holds(self, key: tuple[int, str], hand: str) -> bool:
        """Whether a hand holds another one."""
        return any(who == key[0] and c.part == key[1] and c.to == hand for who, c in self.contacts)

    def _reach(self, who: int, c: Contact, meet: Array | None) -> None:
        body, other = self.bodies[who], self.bodies[1 - who]
        side, weight = split(c.part)[1], on(c, self.frames)
        s, so = body.skeleton(), other.skeleton()
        far = behind(body, side, c.to)
        if meet is not None:
            up, short, _ = MEETING[c.level or "waist"]
            beside = np.array(c.aside) if any(c.aside) else np.array([-body.facing * short * body.head, 0.0])
            place, size = meet + beside, 1.0
        else:
            up, size = (0.0, FAR_HAND_SIZE) if far else ON_PART[split(c.to)[0]][:2]
            place = on_other(body, other, s, so, body.pose, other.pose, side, c.to) + self._strokes(c)
        degrees = np.full(self.frames, -up if body.facing > 0 else 180.0 + up)
        fold = HELD_FOLD if meet is not None else FOLD
        edge = other.stage(other.on_trunk(-1.0, FAR_LEVEL[split(c.to)[0]], so))[:, 0] if far and meet is None else None
        left = reach(body, s, Grasp(side, place, degrees, size, weight, self._leaving(c), fold, edge))
        self._note(who, c, left)
        if far and self._lifts(1 - who):
            neck, hip = other.stage(so.trunk.neck)[:, 1], other.stage(so.trunk.hip)[:, 1]
            level = np.clip((place[:, 1] - neck) / np.maximum(hip - neck, 0.1) - 0.04, 0.3, 0.95)
            self.done.wraps.append(Wrap(self.indices[who], side, self.indices[1 - who], level, weight))

    def _lifts(self, who: int) -> bool:
        """Whether the arm at somebody's back is off it: a hand that came round would be hidden by an arm that hangs there."""
        side = -self.bodies[who].facing
        return any(w == who and is_hand(c.part) and split(c.part)[1] == side for w, c in self.contacts)

    def _note(self, who: int, c: Contact, left: Array) -> None:
        names = [body.performance.character for body in self.bodies]
        key = (f"{names[who]}.{c.part}", f"{names[1 - who]}.{c.to}")
        self.done.left[key] = max(self.done.left.get(key, 0.0), float(left.max(initial=0.0)))

    def _measure(self) -> None:
        """What is left between parts of bodies where they shall meet."""
        for who, c in self.contacts:
            if bodies_move(c.part, c.to) and not is_hand(c.to) and split(c.part)[0] != "chest":
                me, other = self.bodies[who], self.bodies[1 - who]
                gap = me.part(c.part, me.skeleton()) - other.part(c.to, other.skeleton())
                press = pressed(c.part, me) + pressed(c.to, other)
                gap[:, 0] -= me.facing * press
                self._note(who, c, np.where(on(c, self.frames) > 0.999, np.hypot(*gap.T), 0.0))

    def _strokes(self, c: Contact) -> Array:
        head = (self.bodies[0].head + self.bodies[1].head) / 2
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
            arms: dict[int, float] = {}
            for c in tops[who]:
                arms[split(c.part)[1]] = _depth(c, self.bodies[who].facing, role)
            kisses = any(w == who and split(c.part)[0] == "lips" and split(c.to)[0] != "lips" for w, c in self.contacts)
            rests = who == rear and self._rests_on_hair(self.bodies[1 - who])
            facing = self.bodies[who].facing
            past = frozenset(split(c.part)[1] for c in tops[who] if _reaches_past(c, facing))
            self.done.places[self.indices[who]] = Place(role, arms, kisses or rests, past)
            self.done.partner[self.indices[who]] = self.indices[1 - who]

    def _rests_on_hair(self, front: Body) -> bool:
        """Whether the taller one's head lies on the other's hair: behind hair that stands high nobody would see that face."""
        embrace = any(split(c.part)[0] == "chest" and split(c.to)[0] == "chest" for _, c in self.contacts)
        return embrace and front.figure.head.hat is None and front.figure.head.style in STANDS_HIGH


def _reaches_past(c: Contact, facing: int) -> bool:
    """Whether an arm on the side towards the other goes to a hand in the air between: from behind the own trunk."""
    return split(c.part)[1] == facing and is_hand(c.to) and c.level not in LEVELS_HEAD


def _depth(c: Contact, facing: int, role: str) -> float:
    """Of an arm that touches the other."""
    side, target = split(c.part)[1], split(c.to)[0]
    if target in HEAD:
        return layers.FACE
    if is_hand(c.to):
        return (layers.FACE if c.level in LEVELS_HEAD else layers.HELD) + (0.05 if side != facing else 0.0)
    if side == facing:
        return (layers.BEHIND_ALL if role == "front" else 0.5) if target in BACK else layers.UNDER
    if target in BACK:
        return layers.OVER if role == "rear" else layers.UNDER
    return layers.ON_TOP if target in {"shoulder", "elbow", "chest"} else layers.UNDER
