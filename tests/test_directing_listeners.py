"""Automatic editing does not follow the mouth: faces that listen, short lines in one shot, sizes that follow tension, an end."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import stills
import stories
from scenec.arrange.directing import Chosen, Passage, seen_share
from scenec.arrange.directing.listening import listened, tail
from scenec.arrange.directing.said import Said
from scenec.deeds import CaptionText
from scenec.diagnostics import SceneError
from scenec.speak import guessed
from scenec.story import CameraMove, Shot
from test_directing import NAMES, shows, told, words
from test_directing_laws import SEEDS, cut, made, shot_at

Film = tuple[Passage, tuple[Chosen, ...]]


@cache
def film(name: str) -> Film:
    story, _, _ = told(name)
    return cut(story, dict(guessed(story)))


def test_the_speaker_is_seen_in_seventy_of_a_hundred_parts_of_all_words() -> None:
    for passage, chosen in [*map(made, SEEDS), *map(film, NAMES)]:
        assert seen_share(passage, chosen) >= 0.70


@pytest.mark.parametrize("name", NAMES)
def test_most_cuts_do_not_fall_where_somebody_begins_to_speak(name: str) -> None:
    passage, chosen = film(name)
    near = [shot for shot in chosen[1:] if any(abs(shot.frame - line.start) <= 0.4 * passage.fps for line in passage.lines)]
    assert len(near) <= 0.6 * (len(chosen) - 1)


@pytest.mark.parametrize("name", NAMES)
def test_listeners_are_seen_while_others_speak(name: str) -> None:
    """At least three times for half a second of words or more, and once for a second."""
    _, timings, timeline = told(name)
    spoken = words(timeline, timings)
    heard = [
        sum(max(0.0, min(b, shot.end) - max(a, shot.start)) for who, a, b in spoken if not shows(shot, who)) / timeline.format.fps
        for shot in timeline.shots
    ]
    assert sum(seconds >= 0.5 for seconds in heard) >= 3
    assert max(heard) >= 1.0


def test_who_is_moved_most_is_looked_at_before_they_answer() -> None:
    """Of all lines that a cut to the listener can end, those that have one move their listener more."""
    taken, left = [], []
    for passage, chosen in map(made, SEEDS):
        for line, after in itertools.pairwise(passage.lines):
            at = tail(line, after, passage.fps)
            if at is not None:
                (taken if any(shot.frame == at for shot in chosen) else left).append(line.moved)
    assert len(taken) >= 12
    assert sum(taken) / len(taken) > sum(left) / len(left) + 0.05


def test_an_exchange_of_short_lines_is_hardly_cut() -> None:
    runs = cuts = 0
    for passage, chosen in map(made, SEEDS):
        for line in (line for line in passage.lines if line.run):
            runs += 1
            cuts += any(line.start - 8 <= shot.frame < line.start + 20 for shot in chosen)
    assert runs >= 20
    assert cuts <= 0.25 * runs


def test_it_ends_on_both_unless_the_last_words_are_somebodys_heart() -> None:
    ends = [(shot_at(chosen, passage.end - 1).option.group, passage.lines[-1].key) for passage, chosen in map(made, SEEDS)]
    assert all(group != key for group, key in ends if key)
    assert sum(group for group, key in ends if not key) >= 0.8 * sum(not key for _, key in ends)
    for passage, chosen in map(film, NAMES):
        assert chosen[-1].option.group
        assert (passage.end - chosen[-1].frame) / passage.fps >= 1.6


@pytest.mark.parametrize("name", NAMES)
def test_shots_are_nearest_where_it_hurts(name: str) -> None:
    passage, chosen = film(name)
    peak = max((line for line in passage.lines), key=lambda line: line.heart)
    singles = [shot for shot in chosen if not shot.option.group]
    assert shot_at(chosen, peak.middle).option.framing == "close"
    assert {shot.nearer for shot in singles[:2]} <= {0.9, 1.0}
    assert max(shot.nearer for shot in singles) > 1.0


def words_of(text: str, who: str, first: int, listener: str, **more: object) -> Said:
    """A line of four words a second."""
    texts = tuple(text.split())
    spans = tuple((first + round(7.5 * i), first + round(7.5 * i + 6.5)) for i in range(len(texts)))
    made = {"level": 0.3, "feeling": "serious", "weight": 0, "order": 1} | more
    return Said(f"{who}-{first}", who, first, spans[-1][1], spans, texts, listener=listener, **made)  # type: ignore[arg-type]


def test_a_line_moves_its_listener_by_the_answer_and_the_silence() -> None:
    hurt: Callable[..., tuple[Said, ...]] = lambda gap, **answer: listened(  # noqa: E731
        (
            words_of("I sold it.", "ana", 0, "ben"),
            words_of("You did what?", "ben", 30, "ana"),
            words_of("I sold the piano and I am not sorry.", "ana", 60, "ben"),
            words_of("Then go away.", "ben", 130 + gap, "ana", **answer),
        ),
        30,
    )
    plain, answered, silent = hurt(2), hurt(2, level=0.9, feeling="angry"), hurt(40)
    assert answered[2].moved > plain[2].moved + 0.3
    assert silent[2].moved > plain[2].moved + 0.2
    assert [line.run for line in plain][:2] == [False, True]


def test_the_listener_comes_before_the_end_at_a_thought() -> None:
    line = words_of("I was in the room, and nobody asked me anything at all.", "ana", 0, "ben")
    after = words_of("That is not true.", "ben", line.end + 12, "ana")
    at = tail(line, after, 30)
    assert at is not None
    assert at in {first for first, _ in line.words}
    assert line.middle < at < line.last - 0.5 * 30
    assert tail(line, None, 30) is None
    assert tail(words_of("No.", "ana", 0, "ben"), after, 30) is None
    assert tail(line, words_of("I know.", "ana", line.end + 12, "ben"), 30) is None


@pytest.mark.parametrize("who", ["ana", "ben"])
def test_a_lower_third_stands_beside_whom_it_names(who: str) -> None:
    """Whoever speaks meanwhile; and alone, or it would name both."""
    talk = [
        stories.line(f"l{i}", ("ben", "ana")[i % 2], "You came back after all of these years, and I waited.") for i in range(6)
    ]
    third = CaptionText("third", text="Dr Somebody", style="lower-third", on=who)
    made = stories.film(Shot("s", framing="wide"), CameraMove("c", move="auto"), *talk[:3], third, *talk[3:])
    first, last = made.beats["third"]
    beside = [max(0, min(shot.end, last) - max(shot.start, first)) for shot in made.shots if shot.subject == who]
    assert sum(beside) >= 0.95 * (last - first)


def test_only_a_lower_third_names_somebody(tmp_path: Path) -> None:
    script = '  - title: "Ana Ortiz"\n    style: {}\n    on: {}\n  - ana: "Hello."\n'
    assert stills.told(stills.scene(script.format("lower-third", "ana")), tmp_path).titles[0].text == "Ana Ortiz"
    for style, on, code in (("corner", "ana", "useless-option"), ("lower-third", "anna", "unknown-character")):
        with pytest.raises(SceneError) as fault:
            stills.told(stills.scene(script.format(style, on)), tmp_path)
        assert [each.code for each in fault.value.diagnostics] == [code]


def test_a_long_speech_is_left_for_its_listener_every_few_seconds() -> None:
    """Half a minute of one voice is never one shot of one face, and no first word strikes anybody."""
    text = "I held it to my ear, and I stood on the platform for hours. He never took off his hat, not even at night. " * 4
    speech = [stories.line("q", "ana", "Where did he come from, and what did he bring?"), stories.line("l", "ben", text, "soft")]
    made = stories.film(Shot("s", framing="wide"), CameraMove("c", move="auto"), *speech, stories.line("e", "ana", "I see."))
    first, last = made.beats["l"]
    looks = [shot for shot in made.shots if shot.subject == "ana" and first + 15 < shot.start < last]
    assert (last - first) / made.format.fps > 20
    assert len(looks) >= 2
    assert max(shot.end - shot.start for shot in made.shots) <= 9 * made.format.fps


def test_cuts_between_the_words_of_a_line_are_not_a_rule() -> None:
    """Most lines are left, or entered, at their ends; two that follow one another seldom between their words."""
    early = ("and answers", "before they are seen")
    marked: list[list[bool]] = []
    for passage, chosen in [*map(made, SEEDS), *map(film, NAMES)]:
        cuts = [shot.frame for shot in chosen if any(sign in shot.why for sign in early)]
        marked.append([any(line.start < at < line.last for at in cuts) for line in passage.lines])
    assert sum(map(sum, marked)) <= 0.4 * sum(map(len, marked))
    assert sum(a and b for each in marked for a, b in itertools.pairwise(each)) <= 0.25 * sum(map(sum, marked))


def test_a_close_shot_is_answered_near_and_never_left_for_everybody_in_a_line() -> None:
    answers = 0
    for passage, chosen in [*map(made, SEEDS), *map(film, NAMES)]:
        for before, after in itertools.pairwise(chosen):
            if before.option.framing != "close":
                continue
            said = any(line.words and line.start + 8 < after.frame < line.last - 8 for line in passage.lines)
            assert not (after.option.group and said), after
            answers += after.option.framing == "medium"
            assert after.option.framing != "medium" or after.nearer >= 1.2
    assert answers >= 1


@pytest.mark.parametrize("name", NAMES)
def test_the_closing_two_shot_is_the_last_exchange(name: str) -> None:
    passage, chosen = film(name)
    assert sum(line.middle >= chosen[-1].frame for line in passage.lines) <= 2
