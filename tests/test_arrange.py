"""arrange: when things happen, how the film is cut into windows, and the law that an edit is drawn only where it is seen."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise

import pytest

from scenec.acting.tracks import window_performance
from scenec.arrange import arrange
from scenec.diagnostics import SceneError
from scenec.plain import to_plain
from scenec.source import Span
from scenec.story import (
    Anchor,
    Beat,
    CameraMove,
    Duration,
    Fade,
    Feel,
    Feeling,
    Gaze,
    Gesture,
    Pause,
    Shot,
    Sound,
    Stop,
    Turn,
    Walk,
    With,
)
from scenec.timeline import Timeline
from stories import film, line, story, timings

TALK = (
    Sound("music-1", kind="music", what="dusk-piano"),
    Shot("shot-1", framing="two-shot"),
    line("one", "ben", "{wave}Ana! Is that really you?", "hopeful"),
    line("two", "ana", "I thought {point:edge}you had left, my train is over there.", "sad"),
    line("three", "ben", "Maybe I never wanted to go, {hand-on-heart}please believe *me* now.", "ashamed"),
    Pause("pause-1", length=Duration(1.2, "s")),
    Shot("cut-1", framing="close", subject="ana"),
    line("four", "ana", "No. I bought {happy}two tickets, and one of them is yours.", "tender"),
    Shot("cut-2", framing="two-shot"),
    Walk("walk-1", who="ben", to="ana", over=Duration(2.0, "s")),
    line("five", "ben", "Then we should hurry, should we not?", "happy"),
    line("six", "ana", "Yes, we should.", "smiling"),
    Fade("out", direction="out", over=Duration(1.5, "s")),
)
SECONDS = {"one": 1.6, "two": 3.4, "three": 3.9, "four": 3.1, "five": 2.3, "six": 1.5}


def f(frames: float) -> Duration:
    return Duration(frames, "f")


def with_at(beat: Beat, at: Anchor) -> Beat:
    return replace(beat, at=at)


# ---- time ----


def test_lines_follow_one_another_with_air_between() -> None:
    t = film(line("a", "ben", "Hello there."), line("b", "ana", "Hello."), line("c", "ana", "How are you?"))
    (a0, a1), (b0, b1), (c0, _) = (t.beats[name] for name in "abc")
    assert a0 == 20, "a little picture before the first word"
    assert b0 - a1 == 12, "between two speakers"
    assert c0 - b1 == 9, "one speaker goes on sooner"
    assert t.frames == t.beats["c"][1] + 24


def test_a_line_lasts_as_long_as_its_take_in_whole_frames() -> None:
    t = film(line("a", "ben", "Hello there."), seconds={"a": 1.01})
    assert t.beats["a"][1] - t.beats["a"][0] == 31
    assert [(s.frame, s.frames) for s in t.lines] == [(20, 31)]


@pytest.mark.parametrize("fps", [12, 24, 25, 60])
def test_times_keep_their_seconds_at_any_rate(fps: int) -> None:
    slow, fast = (film(*TALK, seconds=SECONDS, fps=rate) for rate in (30, fps))
    assert fast.frames / fps == pytest.approx(slow.frames / 30, abs=0.5)
    for name, (start, _) in slow.beats.items():
        assert fast.beats[name][0] / fps == pytest.approx(start / 30, abs=0.4), name


def test_a_gap_is_what_it_says_and_a_negative_one_overlaps() -> None:
    t = film(line("a", "ben", "Hello there."), line("b", "ana", "Hello.", gap=f(40)), line("c", "ben", "Well.", gap=f(-5)))
    assert t.beats["b"][0] - t.beats["a"][1] == 40
    assert t.beats["c"][0] - t.beats["b"][1] == -5


def test_a_pause_is_exactly_as_long_as_written() -> None:
    t = film(line("a", "ben", "Hello there."), Pause("p", length=Duration(0.2, "s")), line("b", "ana", "Hello."))
    assert t.beats["b"][0] - t.beats["a"][1] == 6


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        (Anchor("a"), lambda t: t.beats["a"][0]),
        (Anchor("a", "end"), lambda t: t.beats["a"][1]),
        (Anchor("a", "end", offset=Duration(-0.5, "s")), lambda t: t.beats["a"][1] - 15),
        (Anchor(None, offset=f(7)), lambda _: 7),
        (Anchor("b", "start", offset=f(-3)), lambda t: t.beats["b"][0] - 3),
        (Anchor("with", "end"), lambda t: t.beats["with"][1]),
    ],
)
def test_anchors(anchor: Anchor, expected: object) -> None:
    t = film(
        Gesture("g", kind="nod", who=("ana",), at=anchor),
        line("a", "ben", "Hello there my friend."),
        line("b", "ana", "Hello."),
        With("with", beats=(Gesture("x", kind="wave", who=("ben",)), Gesture("y", kind="nod", who=("ana",)))),
    )
    assert t.beats["g"][0] == expected(t)  # type: ignore[operator]


def test_an_anchor_on_a_word_is_where_the_word_begins() -> None:
    told = story(line("a", "ben", "Hello there my friend."), CameraMove("c", at=Anchor("a", word=3), over=f(30)))
    t = arrange(told, timings(told))
    word = timings(told)["a"].words[3]
    assert word.text == "friend."
    assert t.beats["c"] == (20 + round(word.start * 30), 20 + round(word.start * 30) + 30)


def test_a_beat_with_at_does_not_move_what_follows() -> None:
    plain = film(line("a", "ben", "Hello there."), line("b", "ana", "Hello."))
    moved = film(
        line("a", "ben", "Hello there."), Gesture("g", kind="wave", who=("ben",), at=Anchor("a")), line("b", "ana", "Hello.")
    )
    assert plain.beats["b"] == moved.beats["b"]


def test_a_line_waits_for_the_last_spoken_one_even_if_that_hangs_elsewhere() -> None:
    t = film(
        Gesture("g", kind="wave", who=("ben",)),
        with_at(line("late", "ana", "I come late and speak for rather long."), Anchor("g", offset=f(40))),
        line("next", "ben", "Me too."),
    )
    assert t.beats["next"][0] == t.beats["late"][1] + 12


def test_a_line_may_hang_on_a_later_one() -> None:
    t = film(with_at(line("early", "ana", "Oh."), Anchor("x", offset=f(-10))), line("x", "ben", "Hello there."))
    assert t.beats["early"][0] == t.beats["x"][0] - 10


def test_with_starts_together_and_lasts_as_long_as_the_longest() -> None:
    t = film(
        line("a", "ben", "Hello."),
        With("w", beats=(line("b", "ana", "Hello to you as well."), Gesture("g", kind="nod", who=("ben",)))),
        line("c", "ben", "Fine."),
    )
    assert t.beats["w"][0] == t.beats["b"][0] == t.beats["g"][0] == t.beats["a"][1] + 12
    assert t.beats["w"][1] == max(t.beats["b"][1], t.beats["g"][1])
    assert t.beats["c"][0] >= t.beats["w"][1]


def test_a_movement_takes_its_time_and_a_cut_takes_none() -> None:
    t = film(line("a", "ben", "Hello."), Turn("t", who=("ben",), to="edge"), Shot("s", framing="wide"), line("b", "ana", "Hi."))
    assert t.beats["t"][1] - t.beats["t"][0] == 28
    assert t.beats["s"][0] == t.beats["t"][1] == t.beats["b"][0] - 6, "the picture comes before the word"


# ---- faults ----

SPAN = Span("s.yaml", 3, 5, 3, 9)


def fault(*beats: Beat) -> tuple[str, Span | None]:
    with pytest.raises(SceneError) as raised:
        film(*beats)
    first = raised.value.diagnostics[0]
    assert first.severity == "error"
    return first.code, first.span


def test_what_cannot_be_is_said_with_its_place() -> None:
    hello = line("a", "ben", "Hello there.")
    early = line("b", "ana", "Hi.", at=Anchor(None, offset=f(-4)), span=SPAN)
    assert fault(hello, early) == ("time-before-start", SPAN)
    twice = line("b", "ben", "Hi.", at=Anchor("a", offset=f(4)), span=SPAN)
    assert fault(hello, twice) == ("speaker-overlap", SPAN)
    ring = (line("a", "ben", "One.", at=Anchor("b"), span=SPAN), line("b", "ana", "Two.", at=Anchor("a")))
    assert fault(*ring) == ("anchor-cycle", SPAN)
    assert fault(Walk("w", who="ben", to="moon", span=SPAN)) == ("unknown-mark", SPAN)


# ---- shots, windows, captions, sounds ----


def test_shots_and_windows_cover_the_film_once() -> None:
    t = film(*TALK, seconds=SECONDS)
    assert [s.id for s in t.shots] == ["shot-1", "shot-2", "shot-3"]
    for spans in (t.shots, t.windows):
        assert spans[0].start == 0
        assert spans[-1].end == t.frames
        assert all(a.end == b.start for a, b in pairwise(spans))
    for w in t.windows:
        shot = next(s for s in t.shots if s.id == w.shot)
        assert shot.start <= w.start < w.end <= shot.end
        assert w.key.startswith(f"{w.shot}/piece-")
        assert 30 <= w.end - w.start <= 190
    assert len({w.beat for w in t.windows}) == len({w.key for w in t.windows}) == len(t.windows)


def test_a_long_line_is_cut_between_words() -> None:
    text = "This is a very long line that goes on and on, and nobody knows when it will ever come to any end at all."
    t = film(line("a", "ben", text), line("b", "ana", "Well."), seconds={"a": 9.0})
    parts = [w for w in t.windows if w.beat.startswith("a")]
    assert [w.beat for w in parts] == ["a", "a~2", "a~3"]
    assert all(w.end - w.start <= 150 for w in parts)


def test_a_push_in_goes_from_its_word_on_and_stops_at_the_cut() -> None:
    push = CameraMove("push", move="push-in", subject="ana", at=Anchor("four", word=4), over=Duration(9, "s"))
    t = film(*TALK[:8], push, *TALK[8:], seconds=SECONDS)
    shot = t.shots[1]
    assert len(shot.camera) == 3
    assert shot.camera[1].frame == t.beats["push"][0]
    assert shot.camera[2].z > shot.camera[0].z
    assert t.shots[2].camera[0].z < shot.camera[0].z
    assert len(t.shots[0].camera) == 1, "a still camera has one key"


def test_the_camera_follows_its_subject() -> None:
    t = film(Shot("s", framing="medium", subject="ben"), Walk("w", who="ben", to="edge"), line("a", "ben", "Here I am."))
    first, last = t.shots[0].camera[0], t.shots[0].camera[-1]
    assert last.x - first.x > 300
    assert (first.frame, last.frame) == t.beats["w"]


def test_captions() -> None:
    t = film(*TALK, line("after", "narrator", "They made it.", off=True), seconds=SECONDS)
    assert [c.who for c in t.captions] == ["ben", "ana", "ben", "ana", "ben", "ana", "narrator"]
    assert t.captions[0].colour == "#FFD98A"
    assert t.captions[1].colour == "#9FE0E6"
    assert t.captions[-1].colour == "#FFFFFF"
    assert [c.tag for c in t.captions] == [True, True, False, False, False, False, True]
    cuts = [s.start for s in t.shots[1:]]
    for cue, following in pairwise(t.captions):
        assert cue.end <= following.start - 2
    for cue in t.captions:
        assert cue.end - cue.start >= 25
        assert not any(cue.start < cut < cue.end for cut in cuts)
        assert any(s.frame == cue.start for s in t.lines)


def test_a_long_line_has_several_captions_on_its_words() -> None:
    text = "This is a very long line that goes on and on, and nobody knows when it will ever come to any end. Not even I know it."
    t = film(line("a", "ben", text), seconds={"a": 9.0})
    assert len(t.captions) > 1
    assert " ".join(c.text for c in t.captions) == text
    assert all(c.end - c.start >= 25 for c in t.captions)


def test_sounds_end_where_they_are_stopped_replaced_or_faded() -> None:
    t = film(
        Sound("rain", kind="ambience", what="platform"),
        Sound("first", kind="music", what="dusk-piano", fade_in=f(10)),
        line("a", "ben", "Hello there."),
        Sound("second", kind="music", what="rain-piano"),
        line("b", "ana", "Hello."),
        Stop("stop", what="music", over=f(20)),
        line("c", "ana", "How are you today?"),
        Fade("out", direction="out", over=f(45)),
    )
    cues = {c.id: c for c in t.sounds}
    assert (cues["first"].start, cues["first"].fade_in) == (0, 10)
    assert cues["first"].end == t.beats["second"][0] + 30
    assert (cues["second"].end, cues["second"].fade_out) == (t.beats["stop"][1], 20)
    assert (cues["rain"].end, cues["rain"].fade_out) == (t.beats["out"][1], 45)
    assert t.frames == t.beats["out"][1], "a film that fades out ends with the fade"
    assert [(k.frame, k.value, k.over) for k in t.fade.keys] == [(t.beats["out"][0], 0.0, 45)]


def test_who_is_off_stage_comes_in_when_he_walks() -> None:
    t = film(
        line("a", "ana", "Is there anybody?"),
        Walk("w", who="cal", to="ana"),
        line("b", "cal", "Me."),
        cast=(("ana", "right"), ("cal", None)),
    )
    cal = next(p for p in t.performances if p.character == "cal")
    assert cal.visible == ((t.beats["w"][0], t.frames),)
    assert len(cal.feet.steps) > 3
    ana = next(p for p in t.performances if p.character == "ana")
    assert ana.visible == ((0, t.frames),)


# ---- the law of pieces ----


def pieces(t: Timeline) -> dict[str, str]:
    """What is acted in every window, as plain data, by the window's beat."""
    return {
        w.beat: json.dumps(
            [to_plain(window_performance(p, w.start, w.end, t.format.fps)) for p in t.performances], sort_keys=True
        )
        for w in t.windows
    }


@pytest.mark.parametrize("edited", ["one", "two", "three", "four", "five", "six"])
@pytest.mark.parametrize("longer", [0.31, -0.27, 1.0])
def test_a_line_that_gets_longer_leaves_every_other_window_alone(edited: str, longer: float) -> None:
    before, after = (pieces(film(*TALK, seconds=seconds)) for seconds in (SECONDS, SECONDS | {edited: SECONDS[edited] + longer}))
    changed = {beat for beat in before.keys() | after.keys() if before.get(beat) != after.get(beat)}
    assert changed
    assert all(beat.partition("~")[0] == edited for beat in changed), changed


def test_other_words_leave_every_other_window_alone() -> None:
    words = line("two", "ana", "You know that {point:edge}all of this is over, the train leaves from there.", "sad")
    told = [words if beat.id == "two" else beat for beat in TALK]
    before, after = pieces(film(*TALK, seconds=SECONDS)), pieces(film(*told, seconds=SECONDS | {"two": 4.4}))
    assert {beat for beat in before if before[beat] != after.get(beat)} == {"two"}
    assert before.keys() == after.keys()


def test_a_line_more_leaves_what_comes_before_and_most_of_what_follows() -> None:
    more = [*TALK[:7], line("new", "ana", "Wait a moment, I have to tell you something.", "tender"), *TALK[7:]]
    before, after = pieces(film(*TALK, seconds=SECONDS)), pieces(film(*more, seconds=SECONDS))
    changed = {beat for beat in before if before[beat] != after[beat]}
    assert changed <= {"four"}, "what the new line began is not begun there any more"


def test_the_same_story_gives_the_same_timeline() -> None:
    assert film(*TALK, seconds=SECONDS) == film(*TALK, seconds=SECONDS)


def test_ids_seed_what_is_idle_and_places_do_not() -> None:
    moved = [Pause("p0", length=Duration(2, "s")), *TALK[2:]]
    first, second = film(*TALK[2:], seconds=SECONDS), film(*moved, seconds=SECONDS)
    a, b = pieces(first), pieces(second)
    assert all(a[beat] == b[beat] for beat in ("two", "three", "five", "six"))


def test_a_piece_is_small() -> None:
    assert max(map(len, pieces(film(*TALK, seconds=SECONDS)).values())) < 40_000


# ---- what the writer determined passes on ----


def test_moods_looks_and_places_stay_until_they_change() -> None:
    t = film(
        line("a", "ben", "Hello there."),
        Feel("f", who=("ana",), feeling=Feeling("angry")),
        Gaze("g", who=("ana",), to="down"),
        line("b", "ben", "What is it?"),
        line("c", "ben", "Tell me now."),
    )
    ana = next(p for p in t.performances if p.character == "ana")
    last = next(w for w in t.windows if w.beat == "c")
    cut = window_performance(ana, last.start, last.end, 30)
    assert cut.tracks["browDown"].start > 0.5
    assert cut.tracks["lookPitch"].start < -10
    first = window_performance(ana, 0, t.windows[0].end, 30)
    assert "browDown" not in first.tracks or first.tracks["browDown"].start == 0


def test_nothing_heavy_is_imported() -> None:
    heavy = "numpy skia cv2 av scipy torch".split()
    code = (
        "import sys; sys.path.insert(0, 'tests'); from test_arrange import TALK, SECONDS; from stories import film; "
        f"film(*TALK, seconds=SECONDS); assert not [m for m in {heavy!r} if m in sys.modules], sys.modules.keys()"
    )
    # pytest is in the way of numpy; a fresh interpreter is what `check` and `plan` start.
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-600:]
