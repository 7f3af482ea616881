"""How arms rest: nobody in a cast like the next one, hands where the pose says, and free again for a walk or a gesture."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from forms import library
from scenec.acting.evaluate import evaluate
from scenec.acting.rests import KINDS, hangs, repose
from scenec.interaction import Interaction
from scenec.rigs.person.build import BUILDS, Build
from scenec.rigs.person.channels import Channels, Side
from scenec.rigs.person.hands import Hand, silhouette
from scenec.rigs.person.placement import skeleton
from scenec.story import Gesture, Walk
from stories import film, line

AGAIN = tuple(line(f"{who}-more", who, "I still do not know what to say.", "nervous") for who in ("ben", "ana"))
EVERY_BUILD = pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
NERVOUS = line("one", "ben", "I do not know what to say.", "nervous"), line("two", "ana", "Neither do I.", "nervous")


@EVERY_BUILD
@pytest.mark.parametrize("kind", KINDS)
def test_neighbours_in_a_cast_rest_differently(kind: str, build: Build) -> None:
    for number in range(9):
        one, other = (repose(kind, n, build) for n in (number, number + 1))
        assert max(abs(a.low - b.low) + abs(a.up - b.up) for a, b in zip(one, other, strict=True)) > 4


@EVERY_BUILD
def test_a_hand_that_holds_the_other_arm_is_on_it(build: Build) -> None:
    near, towards = repose("unsure", 0, build)
    pose = {"yaw": 29.0}
    for side, rest in (("Left", near), ("Right", towards)):
        pose |= {"armUp" + side: rest.up, "armLow" + side: rest.low, "wrist" + side: rest.wrist}
        pose |= {"armUpScale" + side: rest.up_scale, "armLowScale" + side: rest.low_scale}
    s = skeleton(Channels({name: np.array([value], np.float32) for name, value in pose.items()}, build))
    held: Side = 1
    limb = s.arms[-1]
    along = limb.end - limb.middle
    degrees = np.degrees(np.arctan2(along[:, 1], along[:, 0])).astype(np.float32) + np.float32(near.wrist)
    one = np.ones(1, np.float32)
    hand = Hand(limb.end, degrees, build.hand * one, one, 0.07, ("relaxed", "relaxed"), 0 * one)
    points = np.concatenate(silhouette(hand), 1)[0]
    a, b = s.arms[held].root[0], s.arms[held].middle[0]
    t = np.clip(((points - a) @ (b - a)) / ((b - a) @ (b - a)), 0, 1)
    assert np.hypot(*(points - a - t[:, None] * (b - a)).T).min() < 0.09 * build.arm_width


def test_who_is_nervous_beside_somebody_nervous_is_no_twin() -> None:
    t = film(*NERVOUS)
    one, other = (evaluate(replace(p, speech=()), t.frames, 30, {}) for p in t.performances)
    last = t.frames - 1
    mine, theirs = ({abs(round(float(p["armLow" + side][last]))) for side in ("Left", "Right")} for p in (one, other))
    assert max(mine | theirs) > 40
    assert mine != theirs


def test_folded_arms_let_go_for_a_walk_and_for_the_other_hand() -> None:
    t = film(*NERVOUS, Gesture("wave", kind="wave", who=("ben",)), Walk("w", who="ben", to="ana"))
    ben = next(p for p in t.performances if p.character == "ben")
    pose = evaluate(replace(ben, speech=()), t.frames, 30, {})
    for beat in ("wave", "w"):
        middle = sum(t.beats[beat]) // 2
        bent = [abs(float(pose["armLow" + side][middle])) for side in ("Left", "Right")]
        assert min(bent) < 40
        assert beat == "wave" or max(bent) < 60
    assert not all(hangs(rest) for rest in repose("unsure", 0, BUILDS["man"]))


def test_folded_arms_open_for_a_hug_and_fold_in_a_window_that_does_not_touch() -> None:
    hug = Interaction("hug", form=library()["hug"], who=("ben", "ana"))
    t = film(*NERVOUS, hug, *AGAIN)
    for p in t.performances:
        first = min(c.frame for c in p.contacts)
        last = max(c.frame + c.on + c.hold + c.off for c in p.contacts)
        pose = evaluate(replace(p, speech=(), contacts=()), t.frames, 30, {})
        bent = np.maximum(np.abs(pose["armLowLeft"]), np.abs(pose["armLowRight"]))
        assert bent[: t.beats["hug"][0]].max() > 40
        assert bent[int(first) - 2] < 80
        touching = [w for w in t.windows if w.start < last and w.end > last]
        assert all(bent[w.end - 1] < 40 for w in touching)
        assert bent[-1] > 40
