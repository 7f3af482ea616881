"""Pieces of speech put together, and pauses made longer, without a seam: cut where it is quiet, faded on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenec.sound.loudness import gain
from scenec.take import Phoneme

FADE = 0.010  # seconds
EDGE = 0.025  # of silence that stays around each piece
AUDIBLE = -50.0  # dB against the peak
GAPS = {".": 0.30, "!": 0.30, "?": 0.32, "…": 0.42, ",": 0.13, ";": 0.20, ":": 0.20, "—": 0.20}  # seconds after each sign


@dataclass(frozen=True)
class Spoken:
    """Sound with its phones and silences, the word that each belongs to (-1: none), and the sign that it ends with."""

    sound: NDArray[np.float32]
    phones: tuple[Phoneme, ...]
    owner: tuple[int, ...]
    ending: str = ""


def joined(pieces: Sequence[Spoken], rate: int, pace: float = 1.0) -> Spoken:
    """The pieces one after the other, with the silence of a speaker at the sign that each ends with."""
    if len(pieces) == 1:
        return pieces[0]
    sounds: list[NDArray[np.float32]] = []
    phones: list[Phoneme] = []
    owner: list[int] = []
    now = 0.0
    for index, piece in enumerate(pieces):
        cut, begins = _trimmed(piece, rate)
        if phones:
            phones.append(Phoneme(phones[-1].end, now + piece.phones[0].start - begins, ""))
            owner.append(-1)
        phones += _shifted(piece.phones, now - begins)
        owner += piece.owner
        gap = 0.0 if index + 1 == len(pieces) else GAPS.get(piece.ending, 0.02) / pace
        sounds += [cut, np.zeros(round(gap * rate), np.float32)]
        now += (len(cut) + round(gap * rate)) / rate
    return Spoken(np.concatenate(sounds), tuple(phones), tuple(owner), pieces[-1].ending)


def widened(spoken: Spoken, pauses: Iterable[tuple[int, float]], rate: int) -> Spoken:
    """The same with at least so many seconds of silence before each of the words."""
    for word, length in sorted(pauses, reverse=True):
        after = [index for index, each in enumerate(spoken.owner) if each >= word]
        first = after[0] if after else len(spoken.phones)
        if first > 0:
            spoken = _with_silence(spoken, first, length, rate)
    return spoken


def _with_silence(spoken: Spoken, first: int, length: float, rate: int) -> Spoken:
    phones, owner = list(spoken.phones), list(spoken.owner)
    last = first - 1
    while last > 0 and not phones[last].phone:
        last -= 1
    ends = phones[last].end
    starts = phones[first].start if first < len(phones) else max(ends, len(spoken.sound) / rate)
    at = _quietest(spoken.sound, rate, ends - 0.015, max(starts, ends) + (0.015 if first < len(phones) else 0.0))
    more = round(max(0.0, length - max(0.0, starts - ends)) * rate)
    if more == 0:
        return spoken
    ramp = np.linspace(1, 0, max(2, round(FADE * rate)), dtype=np.float32)
    before, behind = spoken.sound[:at].copy(), spoken.sound[at:].copy()
    before[len(before) - len(ramp) :] *= ramp[-len(before) :] if len(before) < len(ramp) else ramp
    behind[: len(ramp)] *= ramp[::-1][: len(behind)]
    sound = np.concatenate([before, np.zeros(more, np.float32), behind])
    moved = _shifted(phones[first:], more / rate)
    until = moved[0].start if moved else len(sound) / rate
    gap = Phoneme(min(ends, at / rate), until, "")
    kept = [*phones[:last], Phoneme(phones[last].start, gap.start, phones[last].phone, phones[last].stress)]
    return Spoken(sound, (*kept, gap, *moved), (*owner[: last + 1], -1, *owner[first:]), spoken.ending)


def _quietest(sound: NDArray[np.float32], rate: int, start: float, end: float) -> int:
    """The sample in the middle of the quietest 10 ms between two moments."""
    width = round(0.010 * rate)
    low = max(0, round(start * rate))
    high = min(len(sound), max(round(end * rate), low + width))
    if high - low <= width:
        return min(len(sound), (low + high) // 2)
    sums = np.concatenate([[0.0], np.cumsum(sound[low:high].astype(np.float64) ** 2)])
    powers = sums[width:] - sums[:-width]
    least = np.flatnonzero(powers <= powers.min() + 1e-9)  # of a long silence, its middle
    return low + int(least[len(least) // 2]) + width // 2


def _trimmed(piece: Spoken, rate: int) -> tuple[NDArray[np.float32], float]:
    """The piece without the silence around it, faded at its ends, and the seconds that were cut off at its start."""
    peak = float(np.abs(piece.sound).max(initial=0.0))
    heard = np.flatnonzero(np.abs(piece.sound) > peak * gain(AUDIBLE)) if peak > 0 else np.zeros(0, np.intp)
    first = min(heard[0] / rate if len(heard) else 0.0, piece.phones[0].start if piece.phones else 0.0)
    last = max((heard[-1] + 1) / rate if len(heard) else 0.0, piece.phones[-1].end if piece.phones else 0.0)
    low, high = max(0, round((first - EDGE) * rate)), min(len(piece.sound), round((last + EDGE) * rate))
    cut = piece.sound[low:high].copy()
    ramp = np.linspace(0, 1, max(2, round(FADE * rate)), dtype=np.float32)[: len(cut)]
    cut[: len(ramp)] *= ramp
    cut[len(cut) - len(ramp) :] *= ramp[::-1]
    return cut, low / rate


def _shifted(phones: Iterable[Phoneme], by: float) -> list[Phoneme]:
    return [Phoneme(phone.start + by, phone.end + by, phone.phone, phone.stress) for phone in phones]
