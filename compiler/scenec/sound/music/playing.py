"""Plays stretches of the built-in music: every note of a phrase by somebody, in a room, with what rings on after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenec.sound import RATE
from scenec.sound.instruments import DRUMS, INSTRUMENTS, LEVELS, ONE_TONE
from scenec.sound.music import CADENCE, HOME
from scenec.sound.music.pieces import SCORES
from scenec.sound.music.reading import Written, chords, note_of, strokes, tune
from scenec.sound.music.score import PHRASE, Chord, Figure, Held, Score, Tune
from scenec.sound.room import in_room

Stereo = NDArray[np.float32]

LATE, LOUDER = 0.008, 0.06  # how unevenly people play: seconds, share of the velocity
RINGS = 3.4  # seconds that are kept after a stretch's end
FAINT = 1e-4  # what rings on is kept as long as it is louder
LOUD = 0.16  # of the whole, so that nothing passes 1
SPREAD = 0.09  # seconds between the voices of the last chord


@dataclass(frozen=True)
class Played:
    """One note: seconds, MIDI number, velocity 0..1, level a factor. `pan` -1..1 as the listener hears it."""

    instrument: str
    start: float
    note: int
    seconds: float
    velocity: float
    level: float
    pan: float


def stretch(name: str, phrase: int, bars: int) -> Stereo:
    """The sound of a Stretch of the piece `name`, shape (n, 2) at RATE, with what rings on after its end."""
    score = SCORES[name]
    seconds = (score.homecoming + score.bar if phrase == HOME else bars * score.bar) + RINGS
    dry = np.zeros((round(seconds * RATE), 2))
    rendered: dict[tuple[str, int, float, float], NDArray[np.float64]] = {}
    for note in performed(score, phrase, bars):
        touch = 0.6 if note.instrument in ONE_TONE else max(0.125, round(note.velocity * 8) / 8)
        key = (note.instrument, note.note, round(note.seconds, 1), touch)
        if key not in rendered:
            rendered[key] = INSTRUMENTS[note.instrument](note.note, max(0.05, key[2]), touch, score.seed)
        _lay(dry, rendered[key], note, note.level * note.velocity / touch)
    if phrase == HOME:  # the last chord dies away within its time, whoever holds it
        dry *= _dying(len(dry), score.homecoming)[:, None]
    wet = LOUD * in_room(dry, score.room[1], score.room[0], score.seed)
    heard = np.flatnonzero(np.abs(wet).max(axis=1) > FAINT)
    kept = wet[: heard[-1] + 1 if len(heard) else 1].astype(np.float32)
    ending = min(len(kept), RATE // 20)
    kept[-ending:] *= np.linspace(1, 0, ending, dtype=np.float32)[:, None]
    return kept


def performed(score: Score, phrase: int, bars: int) -> Iterator[Played]:
    """Every note of a stretch, played by somebody."""
    generator = np.random.default_rng((score.seed, phrase + 10))
    harmony = chords(score)
    count = score.bars
    if phrase == HOME:
        played = _home(score, harmony[count + 1])
    elif phrase == CADENCE:
        played = _bar(score, count, harmony[count], harmony[count + 1], 0.0)
    else:
        indices = range(phrase * PHRASE, phrase * PHRASE + bars)
        played = (
            note
            for place, index in enumerate(indices)
            for note in _bar(score, index, harmony[index], harmony[(index + 1) % count], place * score.bar)
        )
    for note in played:
        late = abs(generator.normal(0, LATE)) if note.instrument not in DRUMS else abs(generator.normal(0, LATE / 2))
        louder = note.velocity * (1 + generator.normal(0, LOUDER))
        yield Played(note.instrument, note.start + late, note.note, note.seconds, min(0.98, louder), note.level, note.pan)


def _bar(score: Score, index: int, chord: Chord, following: Chord, start: float) -> Iterator[Played]:
    """The notes of one bar; index score.bars is the cadence."""
    beat = 60.0 / score.tempo
    phrase = index // PHRASE if index < score.bars else score.bars // PHRASE - 1
    for part in score.parts:
        if part.phrases and phrase not in part.phrases:
            continue
        level = _level(part)
        if isinstance(part, Held):
            for place, sign in enumerate(part.voices):
                note = note_of(sign, chord, following) + 12 * part.octave
                pan = part.pan + (place - (len(part.voices) - 1) / 2) * 0.18
                yield Played(part.instrument, start, note, score.bar + 0.3, 0.6 if sign != "B" else 0.7, level, pan)
        elif isinstance(part, Figure):
            for stroke in strokes(part.bars[index % len(part.bars)]):
                lasts = part.hold if part.hold is not None else score.beats - stroke.beat + 0.15
                velocity = 0.62 * _metre(score, stroke.beat) * stroke.accent
                for sign in stroke.signs:
                    note = note_of(sign, chord, following) + 12 * part.octave
                    pan = part.pan + _pan(note) * (0.6 if sign != "x" else 0.0)
                    yield Played(
                        part.instrument, start + beat * _swung(score, stroke.beat), note, lasts * beat, velocity, level, pan
                    )
        elif isinstance(part, Tune):
            bars = tune(part.notes)
            notes = bars[index] if index < score.bars else tune(score.cadence[1])[0]
            for written in notes:
                yield _sung(part, written, score, index, start)


def _sung(part: Tune, written: Written, score: Score, index: int, start: float) -> Played:
    """A note of a tune. A phrase grows towards its third bar and falls off in its last; high notes are a little louder."""
    arc = (0.0, 0.05, 0.10, -0.04)[index % PHRASE]
    velocity = 0.56 + arc + 0.004 * (written.note - 72) + 0.06 * (_metre(score, written.beat) - 0.85)
    beat = 60.0 / score.tempo
    lasts = (_swung(score, written.beat + written.beats) - _swung(score, written.beat)) * beat
    level = _level(part)
    return Played(
        part.instrument, start + beat * _swung(score, written.beat), written.note + 12 * part.octave, lasts + 0.06,
        velocity, level, part.pan + _pan(written.note) * 0.4,
    )  # fmt: skip


def _home(score: Score, chord: Chord) -> Iterator[Played]:
    """The last chord: whoever plays figures spreads it from the bass up, whoever holds voices holds them, the tune ends on it."""
    length = score.homecoming
    for part in score.parts:
        level = _level(part)
        if isinstance(part, Tune):
            for written in tune(score.home[1])[0]:
                yield Played(part.instrument, 0.0, written.note + 12 * part.octave, length, 0.55, level, part.pan)
        elif isinstance(part, Held):
            for place, sign in enumerate(part.voices):
                note = note_of(sign, chord, chord) + 12 * part.octave
                yield Played(part.instrument, 0.0, note, length, 0.5, level, part.pan + (place - len(part.voices) / 2) * 0.18)
        else:
            signs = dict.fromkeys(sign for bar in part.bars for stroke in strokes(bar) for sign in stroke.signs)
            ordered = sorted({note_of(sign, chord, chord) for sign in signs if sign != "A"})
            short = part.hold is not None and part.hold < 1
            for place, note in enumerate(ordered):
                lasts = 0.4 if short else length - 0.4
                at = 0.0 if short or part.instrument in DRUMS else SPREAD * place
                yield Played(
                    part.instrument, at, note + 12 * part.octave, lasts, 0.6 - 0.02 * place, level, part.pan + 0.6 * _pan(note)
                )


def _level(part: Figure | Held | Tune) -> float:
    return float(10 ** ((part.level + LEVELS.get(part.instrument, 0.0)) / 20))


def _dying(length: int, seconds: float) -> NDArray[np.float64]:
    """1 for the first third of `seconds`, then falling, 0 from their end on."""
    share = np.clip((np.arange(length) / RATE / seconds - 0.33) / 0.67, 0, 1)
    falling: NDArray[np.float64] = np.cos(share * np.pi / 2) ** 2
    return falling


def _metre(score: Score, beat: float) -> float:
    """How strong a beat is, 0..1: the first, the middle of an even bar, the others, those between."""
    if beat % 1:
        return 0.72 if beat % 0.5 == 0 else 0.62
    return 1.0 if beat == 0 else 0.92 if score.beats == 4 and beat == 2 else 0.84


def _swung(score: Score, beat: float) -> float:
    """Where a beat comes when its second half is late."""
    whole, part = divmod(beat, 1.0)
    return whole + (part / 0.5 * score.swing if part <= 0.5 else score.swing + (part - 0.5) / 0.5 * (1 - score.swing))


def _pan(note: int) -> float:
    """Low notes a little left, high ones a little right, as at a keyboard."""
    return float(np.clip((note - 62) / 60, -0.4, 0.4))


def _lay(track: NDArray[np.float64], sound: NDArray[np.float64], note: Played, level: float) -> None:
    """Add one note to the track at its place."""
    first = round(note.start * RATE)
    part = level * sound[: max(0, len(track) - first)]
    angle = (np.clip(note.pan, -1, 1) + 1) * np.pi / 4
    track[first : first + len(part), 0] += part * np.cos(angle)
    track[first : first + len(part), 1] += part * np.sin(angle)
