"""Moods that fade: what nobody renews sinks towards the everyday face, each at its own rate. Pure Python.

The order is that of Verduyn and Lavrijsen (Motivation and Emotion 39, 2015): surprise, disgust and fear pass first, sadness
last. It is counted in beats of the film (windows), not in seconds: a line that is spoken longer redraws no other piece.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scenec.acting import mood
from scenec.acting.emotions import main_emotion
from scenec.acting.person import Person
from scenec.story import Feeling

# Windows after which half is left.
HALF: Mapping[str, float] = {
    "surprised": 1.0, "laughing": 1.5, "disgusted": 2.0, "afraid": 2.5, "flirty": 3.0, "confused": 3.0, "annoyed": 4.0,
    "relieved": 3.0, "nervous": 4.0, "proud": 4.0, "happy": 4.0, "ashamed": 5.0, "angry": 5.0, "uneasy": 5.0, "smiling": 5.0,
    "tearful": 5.0, "hopeful": 6.0, "disappointed": 7.0, "worried": 7.0, "sad": 10.0,
}  # fmt: skip
LEFT: Mapping[str, float] = {"surprised": 0.15, "laughing": 0.3}  # of which less stays than of others: a writer's word lasts
STAYS = 0.5
STEPS = 4  # levels are quarters


@dataclass(frozen=True)
class Felt:
    """A mood as it was when it came, and the windows that have begun since."""

    feeling: Feeling
    age: int = -1  # the window in which it came does not count


def left(felt: Felt) -> Feeling:
    """What is left of it."""
    name = main_emotion(felt.feeling)
    if name not in HALF or felt.age < 1:
        return felt.feeling
    share = max(LEFT.get(name, STAYS), round(0.5 ** (felt.age / HALF[name]) * STEPS) / STEPS)
    return replace(felt.feeling, level=round(felt.feeling.level * share, 3))


def fade(person: Person, felt: Felt, start: float, end: float) -> Felt:
    """One window later: the face sinks as far as the mood has, over a second."""
    older = replace(felt, age=felt.age + 1)
    now = left(older)
    if now != person.feeling and main_emotion(now) == main_emotion(person.feeling):
        person.feeling = now
        mood.relate(person, start, end)
    return older
