"""When each sound of a text is said in a recording: the text's readings, the network's opinion, and the best way through both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.emissions import emissions
from scenec.lipsync.features import HOP, RATE
from scenec.lipsync.lattice import FILLER, Lattice, lattice
from scenec.lipsync.mismatch import Mismatch, Stretch, mismatches, trusted
from scenec.lipsync.phoneset import SOUNDS, VOWELS
from scenec.lipsync.posteriors import heard, log_prior
from scenec.lipsync.readings import readings
from scenec.lipsync.refine import refined
from scenec.lipsync.shapes import SHAPES, phones_of, shape_scores, shapes
from scenec.lipsync.viterbi import Search, Stay
from scenec.take import Phoneme, Timing, Word

Floats = NDArray[np.float32]
STEP = HOP / RATE  # seconds a frame
PIECE = 250  # frames that are searched at a time


@dataclass(frozen=True)
class Alignment:
    """Times of sounds and words, where they cannot be trusted, and log shares (steps, shapes) of what the sound alone says."""

    timing: Timing
    mismatches: tuple[Mismatch, ...]
    heard: NDArray[np.float16]


def align(
    blocks: Iterable[Floats],
    text: str,
    language: str = "en",
    lexicon: Sequence[tuple[str, str]] = (),
    progress: Callable[[float], None] | None = None,
) -> Alignment:
    """The times of `text` in a recording (16 kHz mono, in blocks of any size; see hearing.py).

    What is said but not written gets the sounds that its mouth shapes stand for. Of a long recording only twenty bytes a frame
    are held beside the result.
    """
    said = readings(text, language, lexicon)
    way = lattice(said)
    search = Search(way)
    stays: list[Stay] = []
    changes: list[Floats] = [np.zeros(0, np.float32)]
    scores: list[NDArray[np.float16]] = [np.zeros((0, len(SHAPES)), np.float16)]
    for stretch in heard(blocks, progress):
        changes.append(stretch.change)
        scores.append(shape_scores(stretch.posteriors).astype(np.float16))
        emitted = emissions(stretch.posteriors, log_prior())
        for at in range(0, len(emitted), PIECE):
            stays += search.push(emitted[at : at + PIECE])
    stays += search.finish()
    change, by_sound = np.concatenate(changes), np.concatenate(scores)
    seconds = len(change) * STEP
    stretches = trusted(_stretches(stays, way))
    ends = refined(np.array([0.0, *(each.stop for each in stretches)]), change) * STEP
    phonemes: list[Phoneme] = []
    words: dict[int, tuple[float, float]] = {}
    vowels: dict[int, int] = {}
    for each, start, end in zip(stretches, ends[:-1].tolist(), ends[1:].tolist(), strict=True):
        if each.owner >= 0:
            spoken = said[each.owner]
            nth = vowels.get(each.owner, 0)
            vowels[each.owner] = nth + (each.sound in VOWELS)
            stress = 2 if each.sound in VOWELS and nth == spoken.stressed else 0
            phonemes.append(Phoneme(start, end, each.sound, stress))
            words[spoken.token] = (words.get(spoken.token, (start, end))[0], end)
        elif each.stray:
            found = shapes(by_sound[each.first : each.stop].astype(np.float32))
            phonemes += [Phoneme(start + a * STEP, min(end, start + b * STEP), phone) for a, b, phone in phones_of(found)]
        else:
            phonemes.append(Phoneme(start, end, ""))
    timing = Timing(seconds, tuple(p for p in phonemes if p.end > p.start), _words(text, words), "aligned")
    return Alignment(timing, mismatches(stretches, said, len(text.split()), STEP), by_sound)


def _stretches(stays: Iterable[Stay], way: Lattice) -> list[Stretch]:
    """Stays joined to sounds, pauses and strays."""
    made: list[Stretch] = []
    last: tuple[int, int] | None = None
    for stay in stays:
        owner, place, emits = int(way.owner[stay.state]), int(way.place[stay.state]), int(way.emits[stay.state])
        key = (owner, place) if owner >= 0 else (-1, emits)
        if made and key == last:
            made[-1] = replace(made[-1], stop=stay.stop, score=made[-1].score + stay.score)
        else:
            sound = SOUNDS[(emits - 1) // 2] if owner >= 0 else ""
            made.append(Stretch(stay.first, stay.stop, sound, owner, emits == FILLER, stay.score))
        last = key
    return made


def _words(text: str, found: dict[int, tuple[float, float]]) -> tuple[Word, ...]:
    """One for each token; what is not said stands, without length, where the word before it ended."""
    made: list[Word] = []
    now = 0.0
    for index, token in enumerate(text.split()):
        start, end = found.get(index, (now, now))
        made.append(Word(start, end, token))
        now = end
    return tuple(made)
