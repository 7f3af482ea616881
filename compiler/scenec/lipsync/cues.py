"""Mouth cues in Rhubarb's alphabet (A-H, X), for tools that know it: one shape after another, without gaps.

A sound allows several shapes; of all ways through them the one is taken that changes least and is right longest, with a time that
every shape is held: the eye does not follow more than a dozen drawings a second. What is heard counts beside what was read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.phoneset import sounds
from scenec.lipsync.shapes import ALLOWED, OPEN, SHAPES
from scenec.take import Phoneme, Timing

STEP = 0.01  # seconds
HOLD = 7  # steps that a shape is held at least
QUICK = {"A": 4, "G": 5, "X": 5}  # lips shut, and on the teeth, may be shorter: they must not be left out
CHANGE = 1.2  # what a change of shape costs, in steps of a wrong one: with it, as many cues a second as Rhubarb gives
HEARD = 1.0  # what a step costs in a shape that the sound speaks against altogether: speech is not always as the words are read
WRONG, OPEN_LIPS, SECOND = (
    1.0,
    12.0,
    0.1,
)  # cost of a step: wrong; lips that do not meet where they must; allowed, but not the first choice
OUTSIDE = 5.0  # a mouth that moves beside the take's phones; lips that must meet cost more

PAUSE = 0.20  # seconds: a shorter silence may keep any shape
LONG_L = 0.12  # an l this long shows the tongue
SHORT_DIPHTHONG, SHORT_UH, SHORT_R = 0.20, 0.20, 0.07  # up to here the jaw does not drop all the way
CLOSED = 0.6  # of a p or b: the rest is its release
BRIEF = 0.03  # seconds: a sound this short does not insist


@dataclass(frozen=True)
class MouthCue:
    """One shape over seconds."""

    start: float
    end: float
    value: str


def cues(timing: Timing, language: str = "en", heard: NDArray[np.float16] | None = None) -> list[MouthCue]:
    """The shapes of a take from its start to its end, neighbours different.

    `heard`: log shares (steps, shapes) of the shapes that the sound alone speaks for (`shapes.shape_scores`). With it, each step
    counts by how right a shape is expected to be, by its phone and by the sound; what phones forbid altogether stays forbidden.
    """
    count = max(1, round(timing.seconds / STEP))
    cost = np.full((count, len(SHAPES)), OUTSIDE)
    cost[:, SHAPES.index("X")] = 0.0
    for start, end, allowed in _wanted(timing.phonemes, language):
        first, stop = max(0, round(start / STEP)), min(count, round(end / STEP))
        cost[first:stop] = _cost(allowed, end - start)
    if heard is not None:
        both = min(count, len(heard))
        free = cost[:both].max(axis=1, keepdims=True) < OUTSIDE
        cost[:both] += HEARD * free * (1.0 - np.minimum(1.0, np.exp(heard[:both].astype(np.float64))))
    return chosen(cost, timing.seconds)


def chosen(cost: NDArray[np.float64], seconds: float) -> list[MouthCue]:
    """The cheapest way through costs of shape (steps, shapes), every shape held for its time."""
    hold = [QUICK.get(shape, HOLD) for shape in SHAPES]
    offset = np.cumsum([0, *hold])  # a state for each shape and step of its hold; in the last one it may stay, and be left
    first, last = offset[:-1], offset[1:] - 1
    shape = np.repeat(np.arange(len(SHAPES)), hold)
    count = len(cost)
    best = np.full(offset[-1], np.inf)
    best[first] = cost[0]
    back = np.zeros((count, offset[-1]), np.uint8)
    own = np.arange(offset[-1], dtype=np.uint8)
    for at in range(1, count):
        held = np.concatenate([[np.inf], best[:-1]])
        source = own - 1
        leave = int(last[best[last].argmin()])
        enter = best[leave] + CHANGE
        held[first], source[first] = enter, leave
        stay = np.full_like(best, np.inf)
        stay[last] = best[last]
        better = stay <= held
        best = np.where(better, stay, held) + cost[at][shape]
        back[at] = np.where(better, own, source)
    state = int(best.argmin())
    row: list[int] = []
    for at in range(count - 1, -1, -1):
        row.append(int(shape[state]))
        state = int(back[at, state])
    return _joined(row[::-1], seconds)


def _joined(row: list[int], seconds: float) -> list[MouthCue]:
    """Steps as cues; the last ends with the take."""
    starts = [0, *(at for at in range(1, len(row)) if row[at] != row[at - 1])]
    ends = [*(at * STEP for at in starts[1:]), seconds]
    return [MouthCue(round(at * STEP, 2), round(end, 6), SHAPES[row[at]]) for at, end in zip(starts, ends, strict=True)]


def _cost(allowed: str, seconds: float) -> NDArray[np.float64]:
    """What each shape costs a step where `allowed` ones are right (any, when it is empty)."""
    if not allowed:
        return np.zeros(len(SHAPES))
    wrong = OPEN_LIPS if allowed in {"A", "G"} else WRONG * (0.3 if seconds < BRIEF else 1.0)
    made = np.array([SECOND if shape in allowed else wrong for shape in SHAPES])
    made[SHAPES.index(allowed[0])] = 0.0
    if allowed != "A":
        made[[SHAPES.index("A"), SHAPES.index("X")]] += WRONG * (allowed != "X")  # lips do not shut by accident
    return made


def _wanted(phonemes: tuple[Phoneme, ...], language: str) -> Iterator[tuple[float, float, str]]:
    """Stretches of the take with the shapes that they allow."""
    for phone in phonemes:
        names = sounds(phone.phone, language) if phone.phone else ("",)
        width = (phone.end - phone.start) / max(1, len(names))
        for index, name in enumerate(names):
            start = phone.start + index * width
            end = start + width
            share = CLOSED if name in {"p", "b", "t", "d", "k", "ɡ"} else 0.6 if name == "oʊ" else 0.5
            halves = _allowed(name, end - start).split()
            if len(halves) == 1:
                yield start, end, halves[0].strip("-")
            else:
                yield start, start + share * (end - start), halves[0]
                yield start + share * (end - start), end, OPEN if halves[1] == "-" else halves[1]


def _allowed(sound: str, seconds: float) -> str:
    """The shapes of a sound's halves, by how long it lasts."""
    if not sound:
        return "X" if seconds >= PAUSE else "-"
    if sound == "l" and seconds >= LONG_L:
        return "H"
    if sound == "ʌ":
        return "C" if seconds < SHORT_UH else "D"
    if sound == "ɜ" and seconds < SHORT_R:
        return "BC"
    if sound in {"aɪ", "aʊ"}:
        return ("C " if seconds < SHORT_DIPHTHONG else "D ") + ALLOWED[sound].split()[1]
    return ALLOWED[sound]
