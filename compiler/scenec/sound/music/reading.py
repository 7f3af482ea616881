"""Reads what scores are written in: chord symbols, led voice by voice, tunes and figures. Pure Python."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from scenec.sound.music.score import Chord, Score

STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
# Semitones above the root, those that may not be left out first.
QUALITIES: dict[str, tuple[int, ...]] = {
    "": (4, 0, 7), "m": (3, 0, 7), "7": (4, 10, 0, 7), "maj7": (4, 11, 7, 0), "m7": (3, 10, 7, 0), "sus": (5, 0, 7),
    "7sus": (5, 10, 7, 0), "m7b5": (3, 6, 10, 0), "dim": (3, 6, 0), "6": (4, 9, 7, 0), "add9": (4, 2, 7, 0),
    "maj9": (4, 11, 2, 7), "m9": (3, 10, 2, 7), "9": (4, 10, 2, 7), "m6": (3, 9, 7, 0),
}  # fmt: skip
SYMBOL = re.compile(r"([A-G][#b]?)(maj9|maj7|m7b5|m7|m9|m6|m|7sus|sus|7|dim|6|add9|9|)(?:/([A-G][#b]?))?")
NOTE = re.compile(r"(?:([A-G][#b]?)(\d)|_)\*(\d*\.?\d+)")
STROKE = re.compile(r"(\d*\.?\d+):([1234BTFOAx]+)([!,]?)")
LOWEST_BASS = 33  # A1
REACH = 9  # semitones around the middle in which the four voices lie


@dataclass(frozen=True)
class Written:
    """A note of a tune: the beat it starts on, beats it lasts."""

    beat: float
    note: int
    beats: float


@dataclass(frozen=True)
class Stroke:
    """What a figure does at a beat: its signs, and how loud against the metre."""

    beat: float
    signs: str
    accent: float


def pitch_class(name: str) -> int:
    """0 for C to 11 for B."""
    return (STEPS[name[0]] + {"#": 1, "b": -1}.get(name[1:2], 0)) % 12


def tones(symbol: str) -> tuple[int, tuple[int, ...], int]:
    """Root, pitch classes and the bass's pitch class of a chord symbol."""
    found = SYMBOL.fullmatch(symbol)
    if found is None:
        raise ValueError(f"no chord is called {symbol!r}")
    root = pitch_class(found[1])
    return root, tuple((root + step) % 12 for step in QUALITIES[found[2]]), pitch_class(found[3] or found[1])


def led(symbol: str, before: Chord | None, middle: int) -> Chord:
    """The chord in four voices that move as little as they can from the chord before."""
    root, classes, low = tones(symbol)
    bass = LOWEST_BASS + (low - LOWEST_BASS) % 12
    pool = [note for note in range(middle - REACH, middle + REACH + 1) if note % 12 in classes]
    best = min(
        (voices for voices in combinations(pool, 4) if _complete(voices, classes)),
        key=lambda voices: (_cost(voices, bass, before, middle), voices),
    )
    third = next((step for step in (4, 3, 5, 2) if (root + step) % 12 in classes), 4)
    fifth = next((step for step in (7, 6, 8) if (root + step) % 12 in classes), 7)
    base = LOWEST_BASS + (root - LOWEST_BASS) % 12
    return Chord(bass, (best[0], best[1], best[2], best[3]), base + third, base + fifth)


def _complete(voices: Sequence[int], classes: tuple[int, ...]) -> bool:
    return {voice % 12 for voice in voices} == set(classes)


def _cost(voices: Sequence[int], bass: int, before: Chord | None, middle: int) -> float:
    """How badly the voices follow: semitones moved, parallel fifths and octaves, seconds low down, and where they lie."""
    cost = 0.6 * abs(sum(voices) / 4 - middle) + sum(2.0 for a, b in pairwise(voices) if b - a <= 1)
    cost += 3.0 * max(0, voices[1] - voices[0] < 3 and voices[0] < 55)
    if before is None:
        return cost
    cost += sum(abs(a - b) for a, b in zip(voices, before.voices, strict=True))
    old, new = (before.bass, *before.voices), (bass, *voices)
    for i, j in combinations(range(5), 2):
        moved = new[i] != old[i] and new[j] != old[j]
        if moved and (new[j] - new[i]) % 12 == (old[j] - old[i]) % 12 and (new[j] - new[i]) % 12 in (0, 7):
            cost += 9.0
    return cost


def chords(score: Score) -> list[Chord]:
    """The chords of all bars, then of the cadence, then the one that it comes home to."""
    if not isinstance(score.harmony, str):
        return [*score.harmony, *(each[0] for each in (score.cadence, score.home) if isinstance(each[0], Chord))]
    made: list[Chord] = []
    for symbol in [*(each.strip() for each in score.harmony.split("|")), str(score.cadence[0]), str(score.home[0])]:
        made.append(led(symbol, made[-1] if made else None, score.middle))
    return made


def tune(bars: str) -> list[list[Written]]:
    """The notes of each bar."""
    return [_bar(bar) for bar in bars.split("|")]


def _bar(bar: str) -> list[Written]:
    found, beat = [], 0.0
    for token in bar.split():
        match = NOTE.fullmatch(token)
        if match is None:
            raise ValueError(f"no note is written {token!r}")
        if match[1]:
            found.append(
                Written(
                    beat, 12 * (int(match[2]) + 1) + STEPS[match[1][0]] + {"#": 1, "b": -1}.get(match[1][1:], 0), float(match[3])
                )
            )
        beat += float(match[3])
    return found


def length(bar: str) -> float:
    """Beats that a bar of a tune has."""
    return sum(float(token.partition("*")[2]) for token in bar.split())


def strokes(pattern: str) -> Iterator[Stroke]:
    """What a figure's pattern says."""
    for token in pattern.split():
        match = STROKE.fullmatch(token)
        if match is None:
            raise ValueError(f"no stroke is written {token!r}")
        yield Stroke(float(match[1]), match[2], {"!": 1.25, ",": 0.7}.get(match[3], 1.0))


def note_of(sign: str, chord: Chord, following: Chord) -> int:
    """The note that a sign of a figure means."""
    if sign in "1234":
        return chord.voices[int(sign) - 1]
    towards = following.bass + (1 if chord.bass > following.bass else -1)
    return {"B": chord.bass, "T": chord.third, "F": chord.fifth, "O": chord.bass + 12, "A": towards, "x": 60}[sign]
