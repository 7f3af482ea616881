"""The built-in music: pieces written out as scores, played phrase by phrase, put together for as long as they are wanted.

A piece of any length is phrases of four bars, then a cadence, then its home chord. Each is a sound of its own that does not
hang on the film's length: an edit that makes a film longer plays no phrase anew. Pure Python; `playing.py` makes the sound.
"""

from __future__ import annotations

from dataclasses import dataclass

from scenec.sound.music.pieces import SCORES
from scenec.sound.music.score import PHRASE

SHORTEST = 7.0  # seconds: music shorter than this has no time to come home
CADENCE, HOME = -2, -1  # in the place of a phrase's number


@dataclass(frozen=True)
class Stretch:
    """A sound that a piece is put together from: `bars` bars of the phrase `phrase` (or CADENCE, HOME), from `start` seconds."""

    phrase: int
    bars: int
    start: float


def form(name: str, seconds: float) -> tuple[Stretch, ...]:
    """What the piece `name` is made of when it lasts for `seconds`; it is over by then."""
    score = SCORES[name]
    whole = max(1, int((seconds - score.homecoming) / score.bar)) if seconds >= SHORTEST else int(seconds / score.bar) + 1
    ends = seconds >= SHORTEST
    played = whole - 1 if ends and whole >= 2 else whole
    found = [
        Stretch(first // PHRASE % (score.bars // PHRASE), min(PHRASE, played - first), first * score.bar)
        for first in range(0, played, PHRASE)
    ]
    if ends:
        found += [Stretch(CADENCE, 1, played * score.bar)] if played < whole else []
        found.append(Stretch(HOME, 1, whole * score.bar))
    return tuple(found)
