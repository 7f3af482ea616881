"""The built-in music: a score played for as long as it is wanted, round and round, coming home at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenec.sound import RATE, instruments
from scenec.sound.room import in_room
from scenec.sound.scores import SCORES, Score

HOMECOMING = 4.5  # seconds that the last chord is given; the music ends on it
SHORTEST = 7.0  # seconds: music shorter than this has no time to come home
LATE, LOUDER = 0.010, 0.07  # how unevenly a hand plays: seconds, share of the velocity

LEVELS = {"piano": 1.0, "strings": 0.35}
MELODY = 1.5  # how much louder than the chords under it


@dataclass(frozen=True)
class Played:
    """One note: seconds, MIDI number, 0..1. `pan` -1..1 as the player hears the instrument."""

    instrument: str
    start: float
    note: int
    seconds: float
    velocity: float
    pan: float


def play(name: str, seconds: float) -> NDArray[np.float32]:
    """The piece `name` for `seconds`, shape (n, 2) at RATE, peak at 0.5."""
    score = SCORES[name]
    dry = np.zeros((round(seconds * RATE), 2))
    rendered: dict[tuple[str, int, float, float], NDArray[np.float64]] = {}
    for note in performed(score, seconds):
        touch = (
            max(0.1, round(note.velocity * 20) / 20) if note.instrument == "piano" else 1.0
        )  # a bow has one tone, loud or soft
        key = (note.instrument, note.note, round(note.seconds, 1), touch)
        if key not in rendered:
            make = instruments.piano if note.instrument == "piano" else instruments.strings
            rendered[key] = make(note.note, key[2], touch, score.seed)
        _lay(dry, rendered[key], note, LEVELS[note.instrument] * note.velocity / touch)
    wet = in_room(dry, score.room, 2.3, score.seed)
    peak = np.abs(wet).max(initial=1e-9)
    heard: NDArray[np.float32] = (0.5 / peak * wet).astype(np.float32)
    return heard


def performed(score: Score, seconds: float) -> Iterator[Played]:
    """Every note of the piece for this long, played by somebody."""
    generator = np.random.default_rng(score.seed)
    beat = 60.0 / score.tempo
    bar = score.beats * beat
    # The last bar that leaves the homecoming its time; what would follow is not played.
    last = max(1, int((seconds - HOMECOMING) / bar)) if seconds >= SHORTEST else int(seconds / bar) + 1
    for index in range(last):
        for note in _bar(score, index, beat):
            yield Played(
                note.instrument,
                max(0.0, index * bar + note.start + generator.normal(0, LATE)),
                note.note,
                note.seconds,
                note.velocity * (1 + generator.normal(0, LOUDER)),
                note.pan,
            )
    if seconds >= SHORTEST:
        yield from _home(score, last * bar, seconds - last * bar)


def _bar(score: Score, index: int, beat: float) -> Iterator[Played]:
    """The notes of one bar. The pedal holds the figure to the bar's end."""
    chord = score.chords[index % len(score.chords)]
    length = score.beats * beat
    for at, voice, velocity in score.figure:
        note = chord.bass if voice < 0 else chord.voices[voice]
        yield Played("piano", at * beat, note, length - at * beat + 0.15, velocity, _pan(note))
    for at, note, beats, velocity in score.melody[index % len(score.melody)]:
        yield Played(score.melody_on, at * beat, note, beats * beat + 0.25, MELODY * velocity, _pan(note))
    if score.bowed:
        for place, note in enumerate((chord.bass + 12, *chord.voices)):
            yield Played("strings", 0.0, note, length + 0.5, score.bowed * (0.8 if place else 1.0), (place - 2) * 0.22)


def _home(score: Score, start: float, length: float) -> Iterator[Played]:
    """The last chord, spread from the bass up and left to ring."""
    for place, note in enumerate((score.home.bass, *score.home.voices)):
        if score.figure:
            yield Played("piano", start + 0.11 * place, note, length, 0.36 - 0.02 * place, _pan(note))
        yield Played("strings", start, note + (12 if place == 0 else 0), length, score.bowed * 0.8, (place - 2) * 0.22)


def _pan(note: int) -> float:
    """Low notes a little left, high ones a little right, as at the keyboard."""
    return float(np.clip((note - 62) / 60, -0.4, 0.4))


def _lay(track: NDArray[np.float64], sound: NDArray[np.float64], note: Played, level: float) -> None:
    """Add one note to the track at its place."""
    first = round(note.start * RATE)
    part = level * sound[: max(0, len(track) - first)]
    angle = (note.pan + 1) * np.pi / 4
    track[first : first + len(part), 0] += part * np.cos(angle)
    track[first : first + len(part), 1] += part * np.sin(angle)
