"""The gestures that a writer asks for: each is acted, by people of any build, and comes back to rest."""

from __future__ import annotations

import numpy as np
import pytest

from scenec.acting.evaluate import evaluate
from scenec.acting.gestures.forms import FORMS
from scenec.rigs.person.build import build_of
from scenec.rigs.person.channels import Channels
from scenec.rigs.person.placement import skeleton
from scenec.story import Character, Gesture, Voice
from scenec.vocabulary import GESTURES
from stories import ANA, BEN, CAL, film

CHILD = Character("ana", "Ana", "child", 1.15, Voice(), {"rig": "person", "build": "child"}, 0.5)
WHO = pytest.mark.parametrize("who", [ANA, CHILD], ids=["woman", "child"])


def acted(kind: str, who: Character) -> tuple[dict[str, np.ndarray], int, int]:  # type: ignore[type-arg]
    t = film(Gesture("it", kind=kind, who=("ana",), to="ben" if kind == "point" else None), people=(BEN, who, CAL))
    performance = next(p for p in t.performances if p.character == "ana")
    return evaluate(performance, t.frames, 30, {}), *t.beats["it"]


@pytest.mark.parametrize("kind", GESTURES)
def test_every_gesture_of_the_language_is_acted(kind: str) -> None:
    assert kind in FORMS
    pose, start, end = acted(kind, ANA)
    middle = (start + end) // 2
    moved = max(
        float(np.abs(pose[name][middle - 8 : middle + 8] - pose[name][0]).max())
        for name in ("armLowLeft", "headPitch", "lean", "headYaw")
    )
    assert moved > 2.5
    largest = {"lean": 4.0, "headPitch": 4.0, "armLowLeft": 34.0, "armUpLeft": 24.0, "jawOpen": 0.45}
    assert all(float(np.abs(np.diff(pose[name])).max()) < most for name, most in largest.items())


@WHO
def test_a_bow_lowers_the_head_and_comes_up_again(who: Character) -> None:
    pose, start, end = acted("bow", who)
    heads = skeleton(Channels(pose, build_of(who.look, who.age))).head[:, 1, 2]
    assert heads[start + 30] - heads[start] > 0.35, "H that the head sinks"
    assert abs(heads[min(end + 4, len(heads) - 1)] - heads[start]) < 0.06


@WHO
def test_clapping_hands_meet(who: Character) -> None:
    pose, start, _ = acted("clap", who)
    arms = skeleton(Channels(pose, build_of(who.look, who.age))).arms
    apart = np.hypot(*(arms[1].end - arms[-1].end).T)[start + 22 : start + 60]
    assert apart.min() < 0.40 < apart.max(), "wrists come together and part"


@WHO
def test_a_hand_comes_to_the_chin(who: Character) -> None:
    pose, start, _ = acted("think", who)
    build = build_of(who.look, who.age)
    s, at = skeleton(Channels(pose, build)), start + 40
    chin = s.head[at, :, :2] @ np.array([0.0, 0.45]) + s.head[at, :, 2]
    nearest = min(float(np.hypot(*(arm.end[at] - chin))) for arm in s.arms.values())
    assert nearest < 0.68, "H from the wrist to the chin"
