"""What every instrument is made of: frequencies, decaying sines, dampers, noise between two frequencies."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scenec.sound import RATE

Mono = NDArray[np.float64]

FINE = 65_536  # places of a cycle that is looked up


def hertz(note: float) -> float:
    """The frequency of a MIDI note number."""
    return float(440.0 * 2 ** ((note - 69) / 12))


def ringing(frequency: float, decay: float, phase: float, length: int) -> Mono:
    """A sine that falls by 1/e in `decay` seconds, as the outer product of two short rows, exp(a + b) = exp(a) exp(b): four times
    as fast as a sine."""
    block = 512
    step = 2j * np.pi * frequency / RATE - 1 / (decay * RATE)
    within = np.exp(step * np.arange(block))
    rows = np.exp(step * block * np.arange(-(-length // block)) + 1j * phase)
    # The imaginary part of the product, without the real one.
    made: Mono = (np.outer(rows.real, within.imag) + np.outer(rows.imag, within.real)).reshape(-1)[:length]
    return made


def rung(modes: Sequence[tuple[float, float, float]], length: int) -> Mono:
    """What is struck: `modes` of (hertz, strength, decay in seconds), each no longer than it can be heard."""
    sound = np.zeros(length)
    for frequency, strength, decay in modes:
        if frequency < 0.42 * RATE and strength > 1e-4:
            last = min(length, round(9 * decay * RATE) + 1)
            sound[:last] += strength * ringing(frequency, decay, 0.0, last)
    return sound


def damped(times: Mono, seconds: float, release: float) -> Mono:
    """1 while the key is held, falling to 0 within `release` after it."""
    after = np.clip((times - seconds) / release, 0, 1)
    held: Mono = np.cos(after * np.pi / 2) ** 2
    return held


def low_passed(sound: Mono, cutoff: float) -> Mono:
    """Second-order low-pass."""
    from scipy.signal import butter, sosfilt

    filtered: Mono = np.asarray(sosfilt(butter(2, cutoff, fs=RATE, output="sos"), sound))
    return filtered


def band(generator: np.random.Generator, length: int, low: float, high: float) -> Mono:
    """Noise between two frequencies, of rms 1."""
    from scipy.signal import butter, sosfilt

    lead = 2048  # for the filter to settle in
    noise = sosfilt(butter(2, (low, high), "bandpass", fs=RATE, output="sos"), generator.standard_normal(length + lead))[lead:]
    even: Mono = noise / max(1e-9, float(np.sqrt(np.mean(noise**2)))) if length else noise
    return even


def harmonic(base: float, strengths: Sequence[float], bend: Mono, start: float = 0.0) -> Mono:
    """Harmonics of `base` hertz in phase with one another, the pitch bent by `bend` cents at each sample; `start` in cycles.

    One cycle is computed finely and looked up: the nearest of 65536 places is right to -75 dB at the twentieth harmonic."""
    cycle = np.arange(FINE) / FINE
    table = np.zeros(FINE)
    for number, strength in enumerate(strengths, 1):
        if strength and number * base < 0.42 * RATE:
            table += strength * np.sin(2 * np.pi * number * cycle)
    cycles = start + np.cumsum(base / RATE * np.exp(bend * (np.log(2) / 1200)))
    made: Mono = table[(cycles * FINE).astype(np.int64) & (FINE - 1)]
    return made
