"""Faces that answer: contagion among friends, the reverse among rivals; moods that fade; tears and laughter that grow."""

from __future__ import annotations

import numpy as np
import pytest

from scenec.acting.fading import HALF, Felt, left
from scenec.acting.sampling import sample
from scenec.arrange.moments import built_up, times_before
from scenec.relationships import Bond
from scenec.story import Feeling, Line
from scenec.timeline import Timeline
from stories import film, line, story

TEXT = "They left in the night and nobody told me why."
FRIENDS = {"closeness": 0.9}
RIVALS = {"closeness": 0.2, "tension": 0.8}


def said(feeling: str, bond: dict[str, float]) -> Timeline:
    bonds = (Bond("ana", "ben", **bond), Bond("ben", "ana", **bond))  # type: ignore[arg-type]
    return film(line("one", "ana", TEXT, feeling), bonds=bonds)


def listening(feeling: str, bond: dict[str, float], channel: str) -> float:
    """How much of a channel ben's face has in the second half of ana's line, beyond how it was."""
    t = said(feeling, bond)
    track = next(p for p in t.performances if p.character == "ben").tracks.get(channel)
    if track is None:
        return 0.0
    start, end = t.beats["one"]
    curve = sample(track, t.frames)
    return float(curve[(start + end) // 2 : end].mean() - curve[:4].mean())


@pytest.mark.parametrize("feeling", ["sad", "tearful", "worried"])
def test_sorrow_is_shared_or_enjoyed(feeling: str) -> None:
    assert listening(feeling, FRIENDS, "mouthFrown") > 0.2
    assert listening(feeling, FRIENDS, "browInnerUp") > 0.2
    assert listening(feeling, RIVALS, "mouthSmile") > 0.2
    assert listening(feeling, RIVALS, "mouthFrown") < 0


@pytest.mark.parametrize("feeling", ["happy", "laughing", "tender"])
def test_joy_is_shared_or_grudged(feeling: str) -> None:
    assert listening(feeling, FRIENDS, "mouthSmile") > 0.15
    assert listening(feeling, RIVALS, "mouthSmile") < 0.02
    assert listening(feeling, RIVALS, "browDown") > 0.05


def test_anger_hurts_friends_and_is_answered_by_rivals() -> None:
    assert listening("angry", FRIENDS, "browInnerUp") > 0.2
    assert listening("angry", RIVALS, "browDown") > 0.2


def test_moods_fade_each_at_its_rate() -> None:
    for name in HALF:
        levels = [left(Felt(Feeling(name, 0.8), age)).level for age in range(12)]
        assert levels == sorted(levels, reverse=True)
        assert levels[0] == 0.8 > levels[-1] > 0
    after = {name: left(Felt(Feeling(name), 4)).level for name in ("surprised", "angry", "sad")}
    assert after["surprised"] < after["angry"] < after["sad"]
    assert left(Felt(Feeling("neutral"), 9)) == Feeling("neutral")


def test_a_face_falls_while_others_talk_and_rises_with_the_next_own_line() -> None:
    others = [line(f"b{n}", "ben", "And then we went on and saw the sea.") for n in range(5)]
    t = film(line("one", "ana", TEXT, "surprised"), *others, line("last", "ana", TEXT, "surprised"))
    track = next(p for p in t.performances if p.character == "ana").tracks["browOuterUp"]
    curve = sample(track, t.frames)
    at = [float(curve[t.beats[name][0] + 20 : t.beats[name][0] + 30].mean()) for name in ("one", "b4", "last")]
    assert at[1] < 0.5 * at[0]
    assert at[2] > 1.5 * at[1]
    assert float(np.abs(np.diff(curve)).max()) < 0.3


def test_tears_and_laughter_grow_from_line_to_line() -> None:
    beats = [line(str(n), "ana", TEXT, "tearful") for n in range(4)]
    beats.insert(2, line("b", "ben", TEXT, "happy"))  # the other one's lines do not stop it
    told = story(*beats)
    counts = [times_before(told, each) for each in told.beats if isinstance(each, Line) and each.who == "ana"]
    assert counts == [0, 1, 2, 3]
    levels = [built_up(Feeling("tearful"), n).level for n in counts]
    assert levels == sorted(levels)
    assert levels[0] == 1.0 < levels[-1] <= 1.25
    shaking = [sum(p.amount > 0 for p in film(*beats[:n]).performances[1].tracks["breath"].pulses) for n in (1, 2)]
    assert shaking[1] > shaking[0] + 3
    calm = [line(str(n), "ana", TEXT, "tearful" if n % 2 else "neutral") for n in range(4)]
    assert [times_before(story(*calm), each) for each in calm] == [0, 0, 0, 0]
