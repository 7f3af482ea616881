"""Laws of automatic editing, on dialogues made by chance: what an editor would never do is not done."""

from __future__ import annotations

import itertools
import random
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

import stories
from scenec import line as scenec_line
from scenec.arrange import arrange
from scenec.arrange.directing import Chosen, Passage, direct, passage
from scenec.arrange.directing.chances import chances
from scenec.arrange.directing.options import NEAR_EACH_OTHER, size_of
from scenec.arrange.directing.said import Said
from scenec.arrange.shots import places
from scenec.arrange.staging import block
from scenec.speak import guessed
from scenec.story import Beat, CameraMove, Duration, Pause, Shot, Story
from scenec.take import Timing
from stories import line

FEELINGS = ("neutral", "angry", "annoyed", "soft", "tearful", "ashamed", "worried", "smiling", "laughing", "tender", "serious")
WORDS = (
    "I never knew that you had kept all of it for me when the heating was gone and nobody wanted to ask about the letter".split()
)
SEEDS = range(12)
SCENES = Path(__file__).resolve().parent.parent / "scenes"


def dialogue(seed: int) -> list[Beat]:
    """Lines by chance: two who mostly take turns, questions, pauses."""
    source = random.Random(f"dialogue {seed}")
    beats: list[Beat] = [Shot("s", framing=source.choice(("wide", "two-shot"))), CameraMove("c", move="auto")]
    who = source.choice(("ben", "ana"))
    for i in range(source.randint(6, 16)):
        begin = source.randrange(10)
        text = " ".join(WORDS[begin : begin + source.choice((2, 4, 7, 10, 14))]) + source.choice(".?.!")
        beats.append(line(f"l{i}", who, text, source.choice(FEELINGS)))
        if source.random() < 0.15:
            beats.append(Pause(f"p{i}", length=Duration(source.uniform(0.5, 1.6), "s")))
        if source.random() < 0.85:
            who = "ana" if who == "ben" else "ben"
    return beats


@cache
def made(seed: int) -> tuple[Passage, tuple[Chosen, ...]]:
    told = stories.story(*dialogue(seed))
    return cut(told, stories.timings(told))


def cut(told: Story, timings: Mapping[str, Timing]) -> tuple[Passage, tuple[Chosen, ...]]:
    """The passage of a whole film and its cuts."""
    timeline = arrange(told, timings)
    where = places(told, block(told), timeline.beats)
    framing = next(b.framing for b in told.beats if isinstance(b, Shot))
    gathered = passage(where, timings, 0, timeline.frames, 0, framing, None, timeline.frames)
    return gathered, direct(gathered)


def shot_at(chosen: tuple[Chosen, ...], frame: int) -> Chosen:
    return next(shot for shot in reversed(chosen) if shot.frame <= frame)


def off(chosen: tuple[Chosen, ...], said: Said) -> bool:
    return not shot_at(chosen, said.middle).option.shows(said.who)


@pytest.mark.parametrize("seed", SEEDS)
def test_key_lines_are_on_the_speakers_face_and_nearer_than_before(seed: int) -> None:
    told, chosen = made(seed)
    for said in (each for each in told.lines if each.key):
        shot = shot_at(chosen, said.middle)
        assert shot.option.subject == said.who, said
        assert shot.option.framing == "close" or shot.push is not None, (said, shot)


@pytest.mark.parametrize("seed", SEEDS)
def test_at_most_one_line_of_four_is_said_off_screen(seed: int) -> None:
    told, chosen = made(seed)
    missed = [off(chosen, said) for said in told.lines]
    assert all(sum(missed[i : i + 4]) <= 1 for i in range(len(missed)))
    for said in told.lines:
        first, short = said.order == 0, said.asks and said.end - said.start < 1.2 * told.fps
        assert not (off(chosen, said) and (first or short or said.key)), said
    assert not off(chosen, told.lines[-1])


@pytest.mark.parametrize("seed", SEEDS)
def test_the_same_people_follow_only_two_sizes_apart(seed: int) -> None:
    told, chosen = made(seed)
    for before, after in itertools.pairwise(chosen):
        same = before.option.group == after.option.group and before.option.subject == after.option.subject
        sizes = sorted(size_of(told, shot.option, after.frame + 1) for shot in (before, after))
        assert not same or sizes[1] / sizes[0] >= 2.2


@pytest.mark.parametrize("seed", SEEDS)
def test_near_shots_are_kept_for_key_lines(seed: int) -> None:
    told, chosen = made(seed)
    ends = [*(shot.frame for shot in chosen[1:]), told.end]
    for shot, end in zip(chosen, ends, strict=True):
        if shot.option.framing == "close":
            assert any(each.key for each in told.within(shot.frame - told.fps, end + told.fps)), shot


def test_about_half_of_the_cuts_between_two_lead_or_follow() -> None:
    split, straight = 0, 0
    for told, chosen in map(made, SEEDS):
        for shot in chosen[1:]:
            away = min(abs(shot.frame - said.start) for said in told.lines)
            split += 2 <= away <= 20
            straight += away < 2
    assert 0.35 <= split / (split + straight) <= 0.85


def test_some_shots_run_over_two_lines_and_some_listeners_are_seen() -> None:
    runs = reactions = 0
    for told, chosen in map(made, SEEDS):
        ends = [*(shot.frame for shot in chosen[1:]), told.end]
        for shot, end in zip(chosen, ends, strict=True):
            runs += sum(shot.frame <= said.middle < end for said in told.lines) >= 2
        reactions += sum(" hears " in shot.why for shot in chosen)
    assert runs >= len(SEEDS)
    assert reactions >= 1


def test_from_the_walk_to_the_end_of_the_touch_nothing_is_cut() -> None:
    story = scenec_line.read(SCENES / "unsent-letter.yaml").story
    told, chosen = cut(story, dict(guessed(story)))
    ((begin, end),) = told.approaches
    walk, hug = (next(each for each in told.busy if each.touch == touch) for touch in (False, True))
    assert begin == walk.start
    assert end == hug.end
    assert not [shot for shot in chosen if walk.end < shot.frame < end]
    held = shot_at(chosen, hug.held[0])
    assert held.option.group
    assert held.push == hug.held
    people = told.where.everybody(end)
    assert abs(people[0].x - people[1].x) < NEAR_EACH_OTHER
    assert not [shot for shot in chosen if shot.frame >= walk.end and shot.option.framing in ("over", "medium")]


def test_chances_lie_in_order_and_apart() -> None:
    for told, _ in map(made, SEEDS):
        frames = [each.frame for each in chances(told)]
        assert all(b - a >= 6 for a, b in itertools.pairwise(frames))
