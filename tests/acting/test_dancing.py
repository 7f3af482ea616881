"""A slow dance: a foot a beat of the music, the other one planted, the weight on it; and the hands held."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "bench"))

from interaction_sheets import acted

from forms import beat
from scenec.acting.interactions.dancing import BEAT, LIFT, Pulse, beats
from scenec.arrange.pulse import pulse_of
from scenec.arrange.staging import block
from scenec.sound.music.pieces import SCORES
from scenec.story import Duration, Sound, Stop
from scenec.timeline import Footstep, Timeline
from stories import film, story


def stepping(t: Timeline, who: str) -> list[Footstep]:
    """The steps of the dance itself."""
    found = next(p for p in t.performances if p.character == who).feet.steps
    return sorted((s for s in found if s.height == LIFT), key=lambda s: s.land)


@pytest.mark.parametrize("what", ["romantic", "dusk-piano", "cafe-jazz"])
def test_feet_land_on_the_beats_of_the_music(what: str) -> None:
    t = film(Sound("m", kind="music", what=what), beat("dance", "ben", "ana"))
    every = 60.0 / SCORES[what].tempo * 30 * (1 if what != "cafe-jazz" else 2)
    for who in ("ben", "ana"):
        lands = np.array([step.land for step in stepping(t, who)])
        assert len(lands) >= 4
        assert np.allclose(np.diff(lands), every, atol=0.1)
        assert np.abs(lands / every - np.round(lands / every)).max() < 0.01, "the music begins with the film"


def test_both_step_at_once_and_a_foot_at_a_time() -> None:
    t = film(beat("dance", "ben", "ana"))
    ben, ana = (stepping(t, who) for who in ("ben", "ana"))
    assert [s.land for s in ben] == [s.land for s in ana]
    assert [s.side for s in ben] == [-s.side for s in ana], "mirrored, as they face each other"
    assert all(one.land < other.lift for one, other in pairwise(ben)), "one foot always stands"
    assert np.allclose(np.diff([s.land for s in ben]), BEAT)


def test_they_come_back_to_where_they_began() -> None:
    t = film(beat("dance", "ben", "ana", length=Duration(20, "s")))
    steps = stepping(t, "ben")
    places = {side: [s.x for s in steps if s.side == side] for side in (-1, 1)}
    for side in (-1, 1):
        assert max(places[side]) - min(places[side]) > 0.1, "a step there"
        assert abs(places[side][-1] - min(places[side], key=lambda x: abs(x - places[side][-1]))) < 1e-6
    assert len(steps) > 12


def test_music_that_has_stopped_is_not_danced_to() -> None:
    music, dance = Sound("m", kind="music", what="romantic"), beat("dance", "ben", "ana")
    times = {"m": (0, 0), "s": (30, 60), "the-dance": (90, 400)}
    told = story(music, Stop("s", what="music"), dance)
    assert pulse_of(told, block(told).meetings["the-dance"], times) is None
    told = story(music, dance)
    assert pulse_of(told, block(told).meetings["the-dance"], times) == Pulse(0, 22.5)


def test_beats_lie_inside_the_dance() -> None:
    found = beats(100.0, 300.0, 1.0, Pulse(7.0, 24.0))
    assert all(117 <= b < 293 for b in found)
    assert all((b - 7.0) % 24.0 == 0 for b in found)


def test_no_standing_foot_slides() -> None:
    """Ankles on the stage, after the bodies were brought together, on every frame on which a foot is flat on the ground."""
    t = film(beat("dance", "ben", "ana"))
    first, last = t.beats["the-dance"]
    window = next(w for w in t.windows if w.start <= (first + last) // 2 < w.end)
    seen = 0
    for body in acted(t, window)[1].bodies.values():
        pose = body.pose
        for side in ("Left", "Right"):
            flat = (np.abs(pose["footPitch" + side]) < 0.3) & (pose["ankleY" + side] < body.build.ankle + 0.003)
            still = flat[1:] & flat[:-1]
            x = pose["x"].astype(float) + body.head * pose["ankleX" + side].astype(float)
            assert np.abs(np.diff(x))[still].max() < 0.002, f"{body.performance.character} {side}"
            seen += int(still.sum())
    assert seen > 150
