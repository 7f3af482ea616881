"""Gaze, blinks, breath, beats and listeners, counted over many films: as often as people do it, and where they do it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from scenec.acting import blinks, gaze, talk
from scenec.acting.channels import BLINK, BREATH, LOOK_YAW, NOD
from scenec.acting.gestures import natural_length
from scenec.acting.gestures.forms import FORMS, length
from scenec.acting.person import chance
from scenec.acting.sampling import sample
from scenec.story import Gaze, Gesture
from scenec.timeline import Performance, Timeline, Track
from scenec.vocabulary import GESTURES
from scenec.vocabulary.unfinished import NOT_YET
from stories import film, line, timing

WORDS = (
    "I thought about it for a very long time, and then I wrote you a letter that nobody ever answered.",
    "They told me that the train would leave in the morning, so I came here last night and waited.",
    "You never said a single word about the house, the garden, or what should happen to them.",
)


def films(count: int) -> Iterator[Timeline]:
    """Talks of two people; the ids of their lines, and with them all seeds, differ."""
    for seed in range(count):
        spoken = [line(f"{who}-{seed}-{i}", who, WORDS[(i + seed) % 3]) for i, who in enumerate(("ben", "ana") * 3)]
        yield film(*spoken)


TALKS = tuple(films(24))


def performance(t: Timeline, who: str) -> Performance:
    return next(p for p in t.performances if p.character == who)


def looking(t: Timeline, who: str) -> np.ndarray:
    """Frames in which somebody looks at the other (within what micro-saccades do)."""
    track = performance(t, who).tracks[LOOK_YAW]
    other = track.start if not track.keys else track.keys[-1].value
    return np.abs(sample(track, t.frames) - other) < 9


def shares(speaking: bool) -> list[float]:
    found = []
    for t in TALKS:
        for who in ("ben", "ana"):
            looks = looking(t, who)
            for s in t.lines:
                span = slice(s.frame - 6, s.frame + s.frames + 6)
                found += [float(looks[span].mean())] if (s.who == who) == speaking and s.frame > 60 else []
    return found


def test_who_speaks_looks_away_more_than_who_listens() -> None:
    speaking, listening = np.mean(shares(speaking=True)), np.mean(shares(speaking=False))
    assert speaking == pytest.approx(gaze.SPEAKING, rel=0.15)
    assert listening == pytest.approx(gaze.LISTENING, rel=0.15)


def test_a_turn_begins_averted_and_ends_with_a_look() -> None:
    begins, ends = [], []
    for t in TALKS:
        for s in t.lines[1:]:
            looks = looking(t, s.who)
            begins.append(not looks[s.frame + 2])
            ends.append(bool(looks[s.frame + s.frames - 2]))
    assert np.mean(begins) > 0.95
    assert np.mean(ends) > 0.95


def test_blinks_are_as_frequent_as_they_are_in_life() -> None:
    counts = {True: 0, False: 0}
    seconds = {True: 0.0, False: 0.0}
    for t in TALKS:
        for who in ("ben", "ana"):
            onsets = [p.frame for p in performance(t, who).tracks.get(BLINK, Track()).pulses]
            for s in t.lines:
                a, b = s.frame - 6, s.frame + s.frames + 6
                counts[s.who == who] += sum(a <= f < b for f in onsets)
                seconds[s.who == who] += (b - a) / 30
    assert counts[True] / seconds[True] * 60 == pytest.approx(26, rel=0.15)
    assert counts[False] / seconds[False] * 60 == pytest.approx(17, rel=0.15)


def test_blinks_keep_apart_and_often_come_with_a_change_of_gaze() -> None:
    with_gaze, total = 0, 0
    for t in TALKS:
        for p in t.performances:
            onsets = np.array([b.frame for b in p.tracks.get(BLINK, Track()).pulses])
            assert (np.diff(onsets) >= 11.5).all()
            moved = np.abs(np.diff(sample(p.tracks[LOOK_YAW], t.frames))) > 4
            total += len(onsets)
            with_gaze += sum(moved[max(0, int(f) - 2) : int(f) + 3].any() for f in onsets)
    assert with_gaze / total > 0.5


def test_gaps_between_blinks_are_log_normal() -> None:
    source = chance("gaps")
    number = [blinks.count(source, 60.0, speaking=True) for _ in range(200)]
    assert np.mean(number) == pytest.approx(26, rel=0.05)
    assert 2.0 < np.std(number) < 5.0


def test_the_head_follows_the_eyes() -> None:
    t = film(line("a", "ben", "Look there."), Gaze("g", who=("ana",), to="edge"), line("b", "ben", "Do you see the train?"))
    ana = performance(t, "ana")
    eye = next(k for k in ana.tracks[LOOK_YAW].keys if k.value > 0)
    head = next(k for k in ana.tracks["headYaw"].keys if k.value > 0)
    assert head.frame - eye.frame == 3
    assert (eye.value, head.value) == (42, 18), "over the shoulder"
    assert eye.over == 2
    assert head.over >= 11


def test_everybody_looks_at_what_is_pointed_at() -> None:
    t = film(line("a", "ana", "My train is {point:edge}there, look at it."), line("b", "ben", "I see."))
    for who in ("ana", "ben"):
        look = sample(performance(t, who).tracks[LOOK_YAW], t.frames)
        start, end = t.beats["a"]
        assert (look[start:end] > 20).any(), who
    ana = sample(performance(t, "ana").tracks[LOOK_YAW], t.frames)
    assert ana[t.beats["b"][0]] < -20, "and back at the other"


def test_the_head_dips_just_after_stressed_vowels() -> None:
    text = "I never told *anybody* about that."
    told = film(line("a", "ben", text), line("b", "ana", "No."), seconds={"a": 3.0})
    stressed = told.beats["a"][0] + talk.vowel(timing(text, 3.0), 3) * 30
    dips = [p for p in performance(told, "ben").tracks[NOD].pulses if p.amount < -2 and p.on <= 6]
    assert min(abs(p.frame - stressed - 1) for p in dips) < 0.6
    lifted = [p for p in performance(told, "ben").tracks[NOD].pulses if p.amount > 0.3]
    assert any(0 < stressed - p.frame < 6 for p in lifted), "with a little lift before"
    brows = performance(told, "ben").tracks["browOuterUp"].pulses
    assert any(abs(p.frame - stressed) < 0.6 for p in brows)


def test_accents() -> None:
    text = "I told you, the house is beautiful today."
    words = [w.text for w in timing(text).words]
    found = talk.accents(timing(text, 4.0), (), 0, 30, "en")
    assert {words[a.word] for a in found} <= {"told", "house", "beautiful", "today."}
    assert sum(a.strength == 1.0 for a in found) == 1
    gaps = np.diff([a.frame for a in found])
    assert (gaps > 15).all(), "a head is not a pump"
    marked = talk.accents(timing(text, 4.0), (2,), 0, 30, "en")
    assert next(a for a in marked if words[a.word] == "you,").strength == 1.0
    assert talk.clause_ends(timing(text)) == [2, 7]


def test_anger_lowers_the_brows_where_others_raise_them() -> None:
    calm, angry = (film(line("a", "ben", WORDS[0], feeling)) for feeling in ("neutral", "angry"))
    assert "browOuterUp" in performance(calm, "ben").tracks
    frowns = [p for p in performance(angry, "ben").tracks["browDown"].pulses if p.amount > 0.1]
    assert frowns
    assert all(p.amount < 0.3 for p in performance(angry, "ben").tracks.get("browOuterUp", Track()).pulses)


def test_listeners_answer_words_a_little_late() -> None:
    late = []
    for t in TALKS:
        for s in t.lines:
            listener = "ana" if s.who == "ben" else "ben"
            words = timing(s.text).words
            ends = [s.frame + words[i].end * 30 for i in talk.clause_ends(timing(s.text))]
            begins = [p.frame - 6 for p in performance(t, listener).tracks[NOD].pulses if (p.on, p.off) == (6, 8)]
            early = [at for at in begins if s.frame <= at < ends[-2] + 12 and at != s.frame + s.frames - 30]  # but the last
            late += [min((at - e for e in ends[:-1]), key=lambda n: abs(n - 8)) for at in early]
    assert len(late) > 12
    assert all(5.9 <= n <= 10.1 for n in late)


def test_a_listener_is_neither_frozen_nor_restless() -> None:
    spread = []
    for t in TALKS[:8]:
        for who in ("ben", "ana"):
            yaw = sample(performance(t, who).tracks["headYaw"], t.frames)
            spread += [yaw[s.frame : s.frame + s.frames].std() for s in t.lines if s.who != who and s.frame > 60]
    assert 0.4 < np.median(spread) < 2.5


def test_breath_is_whole_in_every_window_and_deeper_before_a_line() -> None:
    t = TALKS[0]
    for p in t.performances:
        breath = sample(p.tracks[BREATH], t.frames)
        assert breath.min() > -0.01
        for w in t.windows:
            assert breath[w.start] < 0.05
            assert abs(breath[min(w.start + 1, t.frames - 1)] - breath[w.start]) < 0.1
    own = [p for p in performance(t, "ana").tracks[BREATH].pulses if abs(p.frame - p.on - (t.lines[1].frame - 6)) < 1]
    assert own[0].amount > 1.3


def test_seeds_are_ids() -> None:
    first, same, other = (film(line(name, "ben", WORDS[0]), line("z", "ana", "Yes.")) for name in ("a", "a", "b"))
    assert first.performances == same.performances
    assert first.performances[0].tracks[BLINK] != other.performances[0].tracks[BLINK] or (
        first.performances[0].tracks[NOD] != other.performances[0].tracks[NOD]
    )


def test_hands_move_by_themselves_on_some_long_lines() -> None:
    moved = [
        any(k.frame > 1 for k in p.tracks["armLowLeft"].keys) or any(k.frame > 1 for k in p.tracks["armLowRight"].keys)
        for t in TALKS
        for p in t.performances
    ]
    assert 0.2 < np.mean(moved) <= 1.0
    close = film(Gesture("g", kind="nod", who=("ana",)), line("a", "ben", "Yes."))
    assert not performance(close, "ben").tracks["armLowLeft"].keys


def test_every_gesture_of_the_language_can_be_made() -> None:
    assert set(GESTURES) - set(NOT_YET["verb"]) <= set(FORMS)
    assert not set(FORMS) & set(NOT_YET["verb"]), "what is acted is no longer unfinished"
    for kind in FORMS:
        form = FORMS[kind]
        assert 0 < form.lands <= form.anticipate + form.rise + form.hold
        assert length(form) == natural_length(kind)
