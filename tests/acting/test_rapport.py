"""Relationships that are seen: distance, bearing, gaze, arms and faces follow them from the beat that changes them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from forms import library
from scenec.acting.rapport import Bearing, Rapport, rapport_of, talking_distance
from scenec.acting.sampling import sample
from scenec.arrange.staging import block
from scenec.interaction import Interaction
from scenec.plan.pieces import piece_params
from scenec.relationships import Bond, Change
from scenec.story import Line, Walk
from scenec.timeline import Timeline
from stories import film, story


def both(**numbers: float) -> tuple[Bond, Bond]:
    return Bond("ana", "ben", **numbers), Bond("ben", "ana", **numbers)  # type: ignore[arg-type]


def talk(**more: object) -> Timeline:
    return film(
        Line("one", who="ana", text="The bus leaves at nine from the corner."),
        Line("two", who="ben", text="I know that. I was there this morning."),
        **more,
    )


def at(t: Timeline, who: str, channel: str, frame: int) -> float:
    track = next(p for p in t.performances if p.character == who).tracks.get(channel)
    return float(sample(track, 1, 30, frame)[0]) if track else 0.0


def test_nothing_said_changes_nothing() -> None:
    assert Rapport().bearing == Bearing()
    assert set(Rapport().face.values()) == {0.0}
    assert talk(bonds=both()).performances == talk().performances


def test_a_change_below_a_tenth_redraws_nothing() -> None:
    assert talk(bonds=both(closeness=0.81)).performances == talk(bonds=both(closeness=0.79)).performances
    assert talk(bonds=both(closeness=0.84)).performances != talk(bonds=both(closeness=0.86)).performances


@pytest.mark.parametrize("quantity", ["closeness", "trust", "attraction"])
def test_warmth_grows_with_each(quantity: str) -> None:
    warmth = [rapport_of(replace(Bond("a", "b"), **{quantity: n / 10})).warmth for n in range(11)]  # type: ignore[arg-type]
    assert all(b > a or b == 1.0 for a, b in pairwise(warmth))


def test_who_is_close_stands_nearer_and_who_is_tense_farther() -> None:
    near, far, tense = (
        block(story(Walk("go", who="ana", to="ben"), bonds=both(**n))).walks["go"]
        for n in ({"closeness": 0.9}, {"closeness": 0.1}, {"closeness": 0.1, "tension": 0.9})
    )
    assert near.end < far.end < tense.end  # from the right, up to ben
    assert talking_distance(Rapport(9), Rapport(9)) < 0.85
    assert talking_distance(Rapport(1), Rapport(1)) > 1.3


def test_strangers_turn_away_and_friends_to_each_other() -> None:
    near, far = (talk(bonds=both(closeness=n)) for n in (0.9, 0.1))
    assert abs(at(near, "ana", "yaw", 60)) > abs(at(far, "ana", "yaw", 60)) + 12
    assert at(near, "ben", "mouthSmile", 60) > at(far, "ben", "mouthSmile", 60) + 0.3
    away = [
        sum(p.frame and abs(p.hold) for p in t.performances[0].tracks["lookYaw"].pulses if abs(p.amount) > 8) for t in (near, far)
    ]
    assert away[0] < away[1]


def test_faces_follow_the_beat_that_changes_them() -> None:
    beats = (
        Line("one", who="ana", text="I did not know that you would come here today."),
        Interaction("hug", form=library()["hug"], who=("ana", "ben")),
        Line("two", who="ben", text="Now you know it, and so does everybody here."),
    )
    changes = tuple(Change("hug", *pair, "closeness", 0.5, 0.9) for pair in (("ana", "ben"), ("ben", "ana")))
    before, after = film(*beats), film(*beats, ledger=changes)
    met = before.beats["hug"]
    for window in before.windows:
        if window.end <= met[0]:
            assert piece_params(before, window)[0]["performances"] == piece_params(after, window)[0]["performances"]
    smile = [at(t, "ana", "mouthSmile", before.beats["two"][0] + 20) for t in (before, after)]
    assert smile[1] > smile[0] + 0.1
    track = next(p for p in after.performances if p.character == "ana").tracks["mouthSmile"]
    assert float(np.abs(np.diff(sample(track, after.frames))).max()) < 0.12  # smoothly


def test_a_bond_of_others_redraws_nothing() -> None:
    plain = talk().performances
    others = (Bond("ana", "zoe", closeness=0.1), Bond("zoe", "ana", closeness=0.1))
    assert talk(bonds=others).performances == plain


def test_who_looks_up_to_the_other_looks_away_first() -> None:
    assert Rapport(respect=8).yields(Rapport(respect=4))
    assert not Rapport(respect=4).yields(Rapport(respect=8))
    assert Rapport(closeness=3, attraction=9).yields(Rapport())
    assert not Rapport().yields(Rapport())
