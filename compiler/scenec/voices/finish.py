"""What every voice's sound goes through at last: cut to what is heard, no clicks, an even level. And a line without a word."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scenec.sound.loudness import decibels, gain, limited, loudness
from scenec.take import Phoneme, Take, Timing
from scenec.voices.request import Request
from scenec.voices.words import words

SILENT = 0.6  # seconds of a line without a word
MARGIN = 0.030  # seconds of silence that are kept at both ends
FADE = 0.004
AUDIBLE = -55.0  # dB against the peak
RUMBLE = 55.0  # hertz
LEVEL = -20.0  # LUFS of a line at volume 1
PEAK = -1.5  # dB


def silence(request: Request, rate: int) -> Take:
    """The take of a line without a word ("...", "?!"): a moment in which nothing is said."""
    seconds = SILENT + sum(length for _, length in request.pauses)
    samples = np.zeros(round(seconds * rate), np.float32)
    return Take(samples, rate, Timing(len(samples) / rate, (), words(request.text.split(), (), (), seconds), "engine"))


def moved(phone: Phoneme, shift: float, seconds: float) -> Phoneme:
    """A phone in a take of `seconds` that was cut by `shift` at its start."""
    start, end = (min(seconds, max(0.0, time - shift)) for time in (phone.start, phone.end))
    return Phoneme(start, end, phone.phone, phone.stress)


def finished(
    sound: NDArray[np.float32], rate: int, phones: Sequence[Phoneme], volume: float, extra: float
) -> tuple[NDArray[np.float32], float]:
    """The sound cut to what is heard, at the level of its volume (`extra` dB on top), and the seconds cut off at its start."""
    peak = float(np.abs(sound).max(initial=0.0))
    heard = np.flatnonzero(np.abs(sound) > peak * gain(AUDIBLE)) if peak > 0 else np.zeros(0, np.intp)
    spoken = [phone for phone in phones if phone.phone]
    first = heard[0] / rate if len(heard) else 0.0
    last = (heard[-1] + 1) / rate if len(heard) else 0.3
    if spoken:
        first, last = min(first, spoken[0].start), max(last, spoken[-1].end)
    start, stop = round((first - MARGIN) * rate), round((last + MARGIN) * rate)
    cut = np.zeros(max(stop - start, 1), np.float32)
    low, high = max(start, 0), min(stop, len(sound))
    cut[low - start : high - start] = sound[low:high]
    return _levelled(cut, rate, volume, extra), start / rate


def _levelled(cut: NDArray[np.float32], rate: int, volume: float, extra: float) -> NDArray[np.float32]:
    """Faded at both ends, brought to its level, peaks kept down."""
    from scipy.signal import butter, sosfiltfilt

    if not cut.any() or volume <= 0:
        return np.zeros_like(cut)
    # Under the voice espeak-ng has an offset and rumble, which eat headroom.
    cut = sosfiltfilt(butter(2, RUMBLE, "highpass", fs=rate, output="sos"), cut, padlen=0).astype(np.float32)
    ramp = np.linspace(0, 1, max(2, round(FADE * rate)), dtype=np.float32)[: len(cut)]
    cut[: len(ramp)] *= ramp
    cut[len(cut) - len(ramp) :] *= ramp[::-1]
    measured = loudness(cut, rate)
    if not np.isfinite(measured):
        return np.zeros_like(cut)
    louder = (cut * np.float32(gain(LEVEL + decibels(volume) + extra - measured))).astype(np.float32)
    return limited(louder, rate, PEAK)
