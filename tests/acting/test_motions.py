"""What bodies do in an interaction beside touching, and how it is turned down: every word of a definition is seen."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "bench"))

from interaction_sheets import film

from forms import form
from scenec.acting.interactions.manners import MANNERS
from scenec.acting.interactions.motions import MOTIONS
from scenec.acting.sampling import sample
from scenec.interaction import Interaction
from scenec.timeline import Performance, Timeline
from scenec.vocabulary import MANNERS as WORDS
from scenec.vocabulary import MOTIONS as MOTION_WORDS
from stories import film as played

PLAIN = {"roles": ["a", "b"], "phases": [{"approach": {"for": "0.5s"}}, {"hold": {"for": "3s"}}, {"release": {"for": "0.6s"}}]}


def of(t: Timeline, who: str) -> Performance:
    return next(p for p in t.performances if p.character == who)


def curve(t: Timeline, who: str, channel: str) -> np.ndarray:  # type: ignore[type-arg]
    track = of(t, who).tracks.get(channel)
    return sample(track, t.frames) if track else np.zeros(t.frames)


def together(phase: dict[str, object], **more: object) -> Timeline:
    """ana and ben, who do nothing but what the phase says."""
    data = {**PLAIN, "phases": [PLAIN["phases"][0], {"hold": {"for": "3s", **phase}}, PLAIN["phases"][2]]}  # type: ignore[index]
    return played(Interaction("it", form=form("it", data), who=("ana", "ben"), **more))  # type: ignore[arg-type]


def differs(one: Timeline, other: Timeline, who: str) -> float:
    """How far from each other trunk, shoulders and arms are, over all frames."""
    channels = ("lean", "breath", "yaw", "sway", "headYaw", "shoulderTilt", "armUpLeft", "armUpRight")
    return float(sum(np.abs(curve(one, who, c) - curve(other, who, c)).sum() for c in channels))


def test_every_motion_is_known_to_hands_or_bodies() -> None:
    assert set(MOTIONS) | {"shake", "pat", "stroke", "rub"} == set(MOTION_WORDS)
    assert set(WORDS) <= set(MANNERS)


@pytest.mark.parametrize("motion", sorted(MOTIONS))
def test_bodies_move(motion: str) -> None:
    still, moved = together({}), together({"loop": {motion: 1.0}})
    for who in ("ana", "ben"):
        assert differs(moved, still, who) > 15


def test_who_argues_takes_turns() -> None:
    t = together({"loop": {"gesticulate": 1.0}})
    busy = [
        np.abs(np.diff(curve(t, who, "armLowLeft"))) + np.abs(np.diff(curve(t, who, "armLowRight"))) for who in ("ana", "ben")
    ]
    first = [int(np.argmax(each > 2.0)) for each in busy]
    assert 20 < first[1] - first[0] < 50


def test_both_laugh_with_their_hands_by_turns() -> None:
    t = together({"loop": {"laugh": 1.0}})
    hands = [next(g.frame for g in of(t, who).grips if g.shape == "flat") for who in ("ana", "ben")]
    assert hands[1] - hands[0] > 20


def test_bodies_turn_away_and_back() -> None:
    away = together({"turn": {"a": "away"}})
    assert curve(away, "ana", "yaw")[-1] * curve(away, "ana", "yaw")[0] < 0
    assert curve(away, "ben", "yaw")[-1] * curve(away, "ben", "yaw")[0] > 0
    data = {
        **PLAIN,
        "phases": [{"hold": {"for": "2s", "turn": {"a": "away"}}}, {"release": {"for": "1.5s", "turn": {"a": "partner"}}}],
    }
    back = played(Interaction("it", form=form("it", data), who=("ana", "ben")))
    assert curve(back, "ana", "yaw")[-1] * curve(back, "ana", "yaw")[0] > 0


def reaction(kind: str, **what: object) -> Timeline:
    outcome = {"hesitate": "hesitate", "refuse": "refuse"}[kind]
    data = {**PLAIN, kind: {"at": "approach", "b": what}}
    return played(Interaction("it", form=form("it", data), who=("ana", "ben"), outcome=outcome))


@pytest.mark.parametrize("kind", ["hesitate", "refuse"])
def test_reactions_are_felt_and_seen(kind: str) -> None:
    plain, afraid = reaction(kind), reaction(kind, express="afraid")
    assert curve(afraid, "ben", "eyeWide").max() > curve(plain, "ben", "eyeWide").max() + 0.3
    up, down = reaction(kind, gaze="up"), reaction(kind, gaze="down")
    assert curve(up, "ben", "lookPitch").max() > curve(down, "ben", "lookPitch").max() + 5


def test_who_refuses_steps_back_as_far_as_written() -> None:
    x = [curve(reaction("refuse", **{"step-back": f"{cm}cm"}), "ben", "x") for cm in (10, 50)]
    moved = [abs(float(each[-1] - each[0])) for each in x]
    assert moved == pytest.approx([0.10, 0.50], abs=0.02)


def test_the_look_before_a_kiss() -> None:
    t = film("kiss", 0)
    contact = next(c for p in t.performances for c in p.contacts if c.part == "lips")
    before = slice(round(contact.frame) - 40, round(contact.frame))
    for who in ("tom", "ana"):
        assert np.ptp(curve(t, who, "lookPitch")[before]) > 4, "eyes go to the lips"
        still = np.abs(np.diff(curve(t, who, "x")[round(contact.frame) - 30 : round(contact.frame) - 16]))
        assert still.max() < 0.004, "nobody walks"


@pytest.mark.parametrize("manner", ["tender", "playful", "awkward", "formal", "passionate"])
def test_manners_are_seen_before_and_after(manner: str) -> None:
    plain, done = film("handshake", 0), film("handshake", 0, manner=manner)
    faces = ("mouthSmile", "browInnerUp", "browDown", "mouthFrown", "eyeSquint", "eyeWide")
    for t, edge in ((done, "start"), (done, "end")):
        at = 18 if edge == "start" else -4
        change = sum(abs(curve(t, "ana", c)[at] - curve(plain, "ana", c)[at]) for c in faces)
        assert change > 0.1, edge


def test_who_argues_makes_room_first() -> None:
    from forms import library

    hug, argue = (Interaction(kind, form=library()[kind], who=("ana", "ben")) for kind in ("hug", "argue"))
    t = played(hug, argue)
    first, last = t.beats["argue"]
    apart = np.abs(curve(t, "ana", "x") - curve(t, "ben", "x"))
    assert apart[(first + last) // 2] > apart[first + 2] + 0.1
