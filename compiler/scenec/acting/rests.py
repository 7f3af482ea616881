"""How arms hang, and how they close: a small vocabulary of poses, placed on the body of whoever takes them. Pure Python.

Everybody of a cast has another pose of the same meaning, so that two who are tense do not stand like twins.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from scenec.acting.seats import Rest
from scenec.rigs.person.build import SHOULDER_LEVEL, Build
from scenec.rigs.person.garments import CUTS

Pair = tuple[Rest, Rest]  # of the near arm, which passes in front of the body, and of the one towards whom one talks to

YAW = math.radians(29.0)  # how bodies are turned that talk: what a pose is placed for
BENT = 34.0  # degrees of the forearm from which on an arm does not hang
HAND = 0.76  # of a hand's length, from the wrist to the finger tips when the fingers are curled
SHORTEST = 0.55  # of its length, that a forearm that points at us is seen
OUT = 11.0  # degrees that the far arm hangs off the body, so that its hand is seen beside it


@dataclass(frozen=True)
class Arm:
    """Where an arm is on the body: elbow and finger tips as (share of the shoulders' half width, + towards the other; level down
    the trunk, 0 the neck's base, 1 the hip joints), and how many degrees the hand is lifted against the forearm."""

    elbow: tuple[float, float]
    tips: tuple[float, float]
    hand: float = 0.0


@dataclass(frozen=True)
class Repose:
    """One pose: near and far arm, a place on the body or angles."""

    near: Arm | Rest
    towards: Arm | Rest


HANGS = Rest(9, 6)
LET_GO: Pair = (Rest(-8, 8, 2, 0.98), Rest(9, 7))  # what an arm does that has let go of the other: in a walk, beside a gesture

OPEN: tuple[Repose, ...] = (
    Repose(Rest(-8, 7, 2, 0.98), Rest(OUT, 7)),
    Repose(Rest(-15, 17, 6, 0.95), Rest(OUT, 5)),
    Repose(Rest(-10, 2), Rest(OUT - 2, 22, 4, 0.95)),
    Repose(Rest(-12, 10, 4, 0.97), Rest(OUT + 2, 12, 2, 0.98)),
)
FOLDED = Repose(Arm((-1.14, 0.735), (1.30, 0.585), 4), Arm((1.13, 0.755), (-0.94, 0.715), 4))
ARM_HELD = Repose(Arm((-1.14, 0.76), (1.42, 0.69), 10), HANGS)  # a hand on the other arm, above the elbow
WRIST_HELD = Repose(Arm((-1.13, 0.81), (0.72, 1.09), 6), Arm((1.16, 0.82), (-0.62, 1.10), -4))
CLASPED = Repose(Arm((-1.10, 0.80), (0.80, 0.965), 20), Arm((1.14, 0.80), (-0.72, 0.975), 16))
HUGGED = Repose(Arm((-1.12, 0.73), (1.40, 0.545), 8), HANGS)  # a hand high on the other arm
ON_HIP = Repose(Arm((-1.72, 0.61), (-0.20, 1.02), 22), Rest(OUT, 7))

# A hand in a pocket: of trousers, whose openings are below the hem of a top, and of coats. The tips' share is of the hips.
POCKETS: Mapping[str, tuple[Arm, Arm]] = {
    "trousers": (Arm((-1.46, 0.72), (-0.74, 1.37)), Arm((1.34, 0.74), (0.64, 1.34))),
    "coat": (Arm((-1.46, 0.67), (-0.58, 1.22)), Arm((1.34, 0.69), (0.56, 1.20))),
}
STRAP: tuple[Arm, Arm] = (
    Arm((-1.20, 0.79), (-0.50, 0.335), 10),
    Arm((1.20, 0.80), (0.46, 0.335), 10),
)  # a hand on it, at the chest
STRAP_SIDE = 1  # of the shoulder that a satchel's strap lies on (rigs/person/satchel.py)
STRAPPED = {"open": 2, "unsure": 1}  # every so-many-th pose of a kind holds the strap

COVERS = 1.12  # level of the hem of a top from which on the pockets of trousers are out of reach

HANDS = ("relaxed", "slack", "loose")  # shapes of hands that do nothing
GRIPPING = "hold"  # of hands that hold something of the set, as a wheel

KINDS: Mapping[str, tuple[Repose, ...]] = {
    "open": OPEN,
    "unsure": (ARM_HELD, CLASPED, HUGGED, WRIST_HELD),
    "guarded": (FOLDED, ARM_HELD, ON_HIP, WRIST_HELD),
    "proud": (ON_HIP, FOLDED),
}


# Which hands are in pockets, near and far, in more poses of a kind.
IN_POCKETS: Mapping[str, tuple[tuple[bool, bool], ...]] = {
    "open": ((True, False), (True, True)),
    "guarded": ((True, True),),
    "proud": ((True, False),),
}
POCKETED = frozenset({"trousers", "jeans", "wide", "shorts"})


def hangs(rest: Rest) -> bool:
    """Whether an arm hangs, more or less: what does not is let go for a walk, or when the other hand has something to say."""
    return abs(rest.low) < BENT and abs(rest.up) < BENT / 2 and not rest.kept


def first_of(name: str) -> int:
    """The pose that the first of a cast has: from a name, so that not every film begins alike."""
    return hashlib.sha256(name.encode()).digest()[0]


def repose(kind: str, number: int, build: Build, pockets: str | None = None) -> Pair:
    """The arms of whoever has the `number`-th pose of a kind, for a build and the `pockets` that they wear."""
    poses = KINDS[kind]
    if pockets is None or kind not in IN_POCKETS:
        return _placed(poses[number % len(poses)], build)
    which = number % (len(poses) + len(IN_POCKETS[kind]))
    if which < len(poses):
        return _placed(poses[which], build)
    arms = IN_POCKETS[kind][which - len(poses)]
    pair = pocketed(pockets, build)
    free = _placed(OPEN[0], build)
    return (pair[0] if arms[0] else free[0]), (pair[1] if arms[1] else free[1])


@lru_cache(maxsize=64)
def on_strap(build: Build) -> Pair:
    """A hand on the strap of a satchel, for the near and for the other arm: that of the shoulder which it lies on."""
    near, towards = (replace(_solved(a, side, build), kept=True) for a, side in zip(STRAP, (-1, 1), strict=True))
    return near, towards


def holds_strap(kind: str, number: int, side: int) -> bool:
    """Whether the arm of a side holds the strap of who wears a satchel, in the `number`-th pose of a kind."""
    return side == STRAP_SIDE and kind in STRAPPED and number % STRAPPED[kind] == 0


@lru_cache(maxsize=64)
def pocketed(pockets: str, build: Build) -> Pair:
    """Both arms with the hands in pockets of a kind."""
    wide = build.hip / (0.86 * build.shoulder)
    near, towards = (replace(a, tips=(a.tips[0] * wide, a.tips[1])) for a in POCKETS[pockets])
    return replace(_solved(near, -1, build), kept=True), replace(_solved(towards, 1, build), kept=True)


def pockets_in(look: Mapping[str, Any]) -> str | None:
    """The pockets of a whole look, as `analyse.looks` completes it."""
    return pockets_of(look.get("top") or {}, look.get("bottom") or {})


def pockets_of(top: Mapping[str, Any], bottom: Mapping[str, Any]) -> str | None:
    """The pockets that clothes have, from the plain data of a look."""
    cut = CUTS.get(str(top.get("kind")))
    if cut is None:
        return None
    if cut.pockets is not None and cut.hem > COVERS:
        return "coat"
    return "trousers" if bottom.get("kind") in POCKETED and float(top.get("hem", cut.hem)) <= COVERS else None


@lru_cache(maxsize=256)
def _placed(pose: Repose, build: Build) -> Pair:
    return _solved(pose.near, -1, build), _solved(pose.towards, 1, build)


def _solved(arm: Arm | Rest, side: int, build: Build) -> Rest:
    """Angles, and how long the bones look, that bring an arm to its place."""
    if isinstance(arm, Rest):
        return _beside(arm, side, build)
    half = math.hypot(0.86 * build.shoulder * math.cos(YAW), 0.06 * math.sin(YAW))
    root = (side * half - 0.04 * math.sin(YAW), SHOULDER_LEVEL * build.torso)
    elbow, tips = ((x * half, v * build.torso) for x, v in (arm.elbow, arm.tips))
    up, upper = _bone(root, elbow)
    # Forearm and hand make an angle at the wrist: the forearm is what is left of the way when the hand has had its part.
    _, way = _bone(elbow, tips)
    length, lifted = HAND * build.hand, math.radians(arm.hand)
    lower = math.sqrt(max(0.0, way**2 - (length * math.sin(lifted)) ** 2)) - length * math.cos(lifted)
    off = math.degrees(math.atan2(length * math.sin(lifted), lower + length * math.cos(lifted)))
    low = round(_bone(elbow, tips)[0] + side * off, 2)
    lower = max(SHORTEST * build.forearm, lower)
    return Rest(up, low, arm.hand * side, round(lower / build.forearm, 4), round(upper / build.upper_arm, 4))


def _beside(rest: Rest, side: int, build: Build) -> Rest:
    """Arms hang outside of wide hips: a skirt's edge that looks out behind an arm is taken for a bag."""
    if not hangs(rest):
        return rest
    wide = min(0.085, max(0.0, build.hip + 0.05 - 0.86 * build.shoulder)) * (1.0 if side < 0 else 0.35)
    off = off_the_waist(build)
    return replace(rest, up=round(rest.up + side * (40 * wide + off), 2), low=round(rest.low + side * (160 * wide + off / 3), 2))


def off_the_waist(build: Build) -> float:
    """Degrees that the upper arm of somebody stout stands off, so that the elbow lies beside the waist."""
    return (
        round(70 * min(0.2, max(0.0, max(build.waist, build.hip) - 0.86 * build.shoulder - 0.035)), 2)
        if build.shape == "stout"
        else 0.0
    )


def _bone(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    """Degrees from hanging, and length."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    return round(math.degrees(math.atan2(dx, dy)), 2), math.hypot(dx, dy)
