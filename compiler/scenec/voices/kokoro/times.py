"""When each phone of Kokoro's sounds: from the frames of its signs, put right against what is heard."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scenec.sound.loudness import gain
from scenec.take import Phoneme
from scenec.voices.espeak_sound import closures
from scenec.voices.kokoro.model import FRAME, RATE
from scenec.voices.kokoro.phonemes import IPA, PUNCTUATION, STRESS, Reading

# Kokoro's frames come after the sound that they stand for. Seconds, measured on its own output against where s begins and ends
# and stops close (four voices, 40 sentences, 260 landmarks, quartiles within 8 ms; tests/bench measures what remains): from one
# phone to the next, where a stress mark stands between them, where a space does. A mark and a space belong to what follows.
LATE, LATE_STRESSED, LATE_SPACED = 0.057, 0.047, 0.041
LEAST_SILENCE = 0.06  # seconds; anything shorter is the closure of a stop, or nothing that a mouth would follow
QUIET = -34.0  # dB against the line's own level
WINDOW = 0.010  # seconds

_JOINED = frozenset("ː\u0303ʰʲ")  # signs that only change the phone before them


def phones(reading: Reading, frames: NDArray[np.int64], sound: NDArray[np.float32]) -> tuple[list[Phoneme], list[int]]:
    """The phones and silences of one run, gapless, and the word that each belongs to (-1: silence)."""
    edges = np.concatenate([[0], np.cumsum(frames)])[1:] * (FRAME / RATE)  # edges[i]: where sign i begins
    seconds = len(sound) / RATE
    levels = _levels(sound)
    made: list[Phoneme] = []
    at: list[int] = []
    since, late, pause = float(edges[0]), LATE_SPACED, False
    for index, sign in enumerate(reading.signs):
        start, end = float(edges[index]), float(edges[index + 1])
        if sign in _JOINED and made:
            made[-1] = _until(made[-1], end - LATE)
        elif sign in STRESS:
            late = LATE_STRESSED if late == LATE else late
        elif sign == " " or not sign.isalpha():
            late, pause = LATE_SPACED, pause or sign in PUNCTUATION or end - start > LEAST_SILENCE + 0.04
        else:
            begins = max(since - late, made[-1].start + 0.005 if made else 0.0)
            if pause and made:
                silence = _silence(levels, begins - 0.03, end)
                if silence is not None:  # a soft sound begins before it is loud enough to break the silence
                    made[-1] = _until(made[-1], silence[0])
                    made.append(Phoneme(made[-1].end, max(min(silence[1], start - LATE_SPACED), made[-1].end), ""))
                    at.append(-1)
                    begins = made[-1].end
            if made:
                made[-1] = _until(made[-1], begins)
            before = reading.signs[max(0, index - 1)] if index else ""
            stress = 2 if before == "ˈ" else 1 if before == "ˌ" else 0
            made.append(Phoneme(begins, min(seconds, end), IPA.get(sign, sign), stress))
            at.append(reading.owner[index])
            since, late, pause = end, LATE, False
    if made:
        made[-1] = _until(made[-1], _end(levels, made[-1].start, min(seconds, made[-1].end)))
    return list(closures(made, sound, RATE)), at


def _until(phone: Phoneme, end: float) -> Phoneme:
    return Phoneme(phone.start, max(end, phone.start), phone.phone, phone.stress)


def _levels(sound: NDArray[np.float32]) -> NDArray[np.float64]:
    """The level of each 5 ms against the loud parts of the run, as a factor."""
    step = round(WINDOW * RATE / 2)
    count = len(sound) // step
    rows = np.sqrt(np.mean(sound[: count * step].astype(np.float64).reshape(count, step) ** 2, axis=1))
    loud = float(np.percentile(rows, 90)) if count else 0.0
    against: NDArray[np.float64] = rows / loud if loud > 0 else rows
    return against


def _silence(levels: NDArray[np.float64], start: float, end: float) -> tuple[float, float] | None:
    """The longest quiet stretch between two moments, or None where it is too short to see."""
    step = WINDOW / 2
    low, high = max(0, round(start / step)), min(len(levels), round(end / step))
    best, run = (0, 0), 0
    for index in range(low, high + 1):
        if index < high and levels[index] < gain(QUIET):
            run += 1
            continue
        if run > best[1] - best[0]:
            best = (index - run, index)
        run = 0
    return (best[0] * step, best[1] * step) if (best[1] - best[0]) * step >= LEAST_SILENCE else None


def _end(levels: NDArray[np.float64], start: float, end: float) -> float:
    """Where the last phone has died away, at the latest a quarter of a second after its frames."""
    step = WINDOW / 2
    low, high = round(start / step), min(len(levels), round((end + 0.25) / step))
    heard: Sequence[int] = np.flatnonzero(levels[low:high] > gain(QUIET)).tolist()
    return max(start + 0.02, min(end, (low + heard[-1] + 1) * step)) if heard else end
