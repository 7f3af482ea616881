"""Automatic editing: lengths within the rules, the speaker seen, no jump, no crossing of the line, the same cuts every time."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

import stills
from scenec import line as scenec_line
from scenec.arrange import arrange
from scenec.arrange.shots import places
from scenec.arrange.staging import block
from scenec.camera.framing import View, eyes, to_screen
from scenec.deeds import Sit, Stand
from scenec.sets.table import SETS
from scenec.speak import guessed
from scenec.story import CameraMove, Shot, Story
from scenec.take import Timing
from scenec.timeline import ShotSpan, Timeline
from stories import film, line

SCENES = Path(__file__).resolve().parent.parent / "scenes"
NAMES = ("unsent-letter", "the-deadline")
GROUPS = ("wide", "two-shot")
SIZES = {"16:9": (1280, 720), "9:16": (720, 1280), "1:1": (720, 720)}


def told(name: str, size: str = "16:9") -> tuple[Story, dict[str, Timing], Timeline]:
    story = scenec_line.read(SCENES / f"{name}.yaml").story
    width, height = SIZES[size]
    story = replace(story, format=replace(story.format, width=width, height=height))
    timings = dict(guessed(story))
    return story, timings, arrange(story, timings)


def words(timeline: Timeline, timings: dict[str, Timing]) -> list[tuple[str, float, float]]:
    """Who says a word, and from which frame to which."""
    fps = timeline.format.fps
    return [(s.who, s.frame + w.start * fps, s.frame + w.end * fps) for s in timeline.lines for w in timings[s.id].words]


def overlap(a: tuple[float, float], b: tuple[float, float]) -> float:
    return max(0.0, min(a[1], b[1]) - max(a[0], b[0]))


def shows(shot: ShotSpan, who: str) -> bool:
    return shot.framing in GROUPS or shot.subject == who


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", NAMES)
def test_lengths_words_and_sizes(name: str, size: str) -> None:
    _, timings, t = told(name, size)
    fps = t.format.fps
    spoken = words(t, timings)
    for shot in t.shots:
        seconds = (shot.end - shot.start) / fps
        silent = shot.subject and not any(overlap((shot.start, shot.end), w[1:]) for w in spoken if w[0] == shot.subject)
        assert seconds >= (0.8 if silent else 1.2) - 1e-6, shot
        assert seconds <= (14.0 if len(shot.camera) > 1 else 9.0) + 1e-6, shot
    for shot in t.shots[1:]:
        assert shot.why
        assert not any(first + 1 < shot.start < last - 1 for _, first, last in spoken), shot
        assert not any(0 < abs(shot.start - cue.start) < 6 and cue.start in {s.frame for s in t.lines} for cue in t.captions)
    seen = sum(overlap((s.start, s.end), w[1:]) for s in t.shots for w in spoken if shows(s, w[0]))
    assert seen / sum(last - first for _, first, last in spoken) >= 0.70


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", NAMES)
def test_the_line_is_never_crossed(name: str, size: str) -> None:
    """Whoever stands on the left is on the left whenever both are in the picture, and has the left half to look out of alone."""
    story, _, t = told(name, size)
    stage, (width, height) = SETS[t.place.set], SIZES[size]
    where = places(story, block(story), t.beats)
    left, right = (p.character for p in sorted(t.performances, key=lambda p: p.feet.x[0]))
    for shot in t.shots:
        if shot.near is not None:
            assert shot.near.facing == (-1 if shot.near.who == right else 1)
        if shot.subject is None:
            continue
        view = View(*(getattr(shot.camera[0], k) for k in "xyz"))
        who = where.standing(shot.subject, shot.start)
        assert who is not None
        x, _ = to_screen(view, eyes(who, stage), width, height)
        assert (x / width < 0.5) == (shot.subject == left), (shot, x / width)


def test_it_starts_wide_or_as_written_and_ends_on_a_face_that_is_read() -> None:
    for name in NAMES:
        _, _, t = told(name)
        assert t.shots[0].framing in GROUPS
        last = t.shots[-1]
        assert shows(last, t.lines[-1].who)
        assert last.framing != "wide"
        singles = [
            len(list(run)) for both, run in itertools.groupby(t.shots, lambda s: s.framing in (*GROUPS, "over")) if not both
        ]
        assert max(singles) <= 6
        closes = [len(list(run)) for close, run in itertools.groupby(t.shots, lambda s: s.framing == "close") if close]
        assert all(length <= 2 for length in closes)
        assert closes, "the strongest line is seen close"


def test_nobody_touches_or_walks_far_in_a_shot_of_one() -> None:
    _, _, t = told("unsent-letter")
    first, last = t.beats["hug-1"]
    during = [s for s in t.shots if s.start < last - 20 and s.end > first + 20]
    assert {s.framing in GROUPS for s in during} == {True}


def test_a_tall_frame_shows_those_who_stand_far_apart_one_by_one() -> None:
    _, _, t = told("the-deadline", "9:16")
    assert not [s for s in t.shots if s.framing == "two-shot"]
    assert all((s.end - s.start) / t.format.fps <= 3.0 for s in t.shots if s.framing == "over")


def test_the_same_story_is_cut_the_same_way() -> None:
    assert told("the-deadline")[2] == told("the-deadline")[2]


def test_a_longer_line_does_not_recut_what_is_far_away() -> None:
    story, timings, t = told("the-deadline")
    first = t.lines[1].id
    stretched = {**timings, first: scaled(timings[first], 1.12)}
    other = arrange(story, stretched)
    kept = {(s.framing, s.subject, s.why) for s in t.shots} & {(s.framing, s.subject, s.why) for s in other.shots}
    assert len(kept) >= len(t.shots) - 3
    assert [(s.framing, s.subject) for s in t.shots[-4:]] == [(s.framing, s.subject) for s in other.shots[-4:]]


def scaled(timing: Timing, by: float) -> Timing:
    phonemes = tuple(replace(p, start=p.start * by, end=p.end * by) for p in timing.phonemes)
    return replace(
        timing,
        seconds=timing.seconds * by,
        words=tuple(replace(w, start=w.start * by, end=w.end * by) for w in timing.words),
        phonemes=phonemes,
    )


def test_a_written_cut_wins_and_ends_it() -> None:
    many = [line(f"l{i}", ("ben", "ana")[i % 2], "I never knew that you had kept all of it for me.", "sad") for i in range(8)]
    t = film(
        Shot("s", framing="wide"), CameraMove("c", move="auto"), *many[:4], Shot("x", framing="close", subject="ana"), *many[4:]
    )
    written = next(s for s in t.shots if s.start == t.beats["x"][0])
    assert (written.framing, written.subject, written.why) == ("close", "ana", "")
    assert written.end == t.frames
    assert sum(bool(s.why) for s in t.shots) > 1


def test_nothing_to_cut_is_one_shot() -> None:
    t = film(Shot("s", framing="wide"), CameraMove("c", move="auto"), line("one", "ben", "Hello."))
    assert len(t.shots) == 1


def test_a_written_two_shot_of_people_far_apart_is_singles_in_a_tall_frame(tmp_path: Path) -> None:
    script = (
        '  - shot: two-shot\n  - ana: "Come here, you never told me the whole of it."\n'
        '  - ben: "There is nothing to tell, and you know it."\n'
    )
    tall, flat = (stills.told(stills.scene(script, size), tmp_path) for size in ("270x480", "480x270"))
    assert [s.framing for s in flat.shots] == ["two-shot"]
    assert (tall.shots[0].framing, tall.shots[0].subject) == ("medium", "ana")
    assert "two-shot" not in [s.framing for s in tall.shots]
    near = script.replace("  - ana", "  - walk: ben\n    to: ana\n  - cut: two-shot\n  - ana", 1)
    assert [s.framing for s in stills.told(stills.scene(near, "270x480"), tmp_path).shots][-1] == "two-shot"
    meet = script.replace("  - ana", "  - handshake: [ana, ben]\n  - ana", 1)
    assert [s.framing for s in stills.told(stills.scene(meet, "270x480"), tmp_path).shots] == ["two-shot"]


def test_sitting_down_and_standing_up_are_seen_whole() -> None:
    talk = [line(f"l{i}", ("ben", "ana")[i % 2], "You came back after all of these years, and I waited.") for i in range(6)]
    sit, stand = Sit("sit", who=("ana",), on="bench"), Stand("stand", who=("ana",))
    t = film(Shot("s", framing="wide"), CameraMove("c", move="auto"), *talk[:2], sit, *talk[2:5], stand, talk[5])
    for start, end in (t.beats["sit"], t.beats["stand"]):
        whole = sum(overlap((shot.start, shot.end), (start, end)) for shot in t.shots if shot.framing in GROUPS)
        assert whole >= 0.6 * (end - start)
