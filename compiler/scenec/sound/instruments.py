"""The built-in instruments: notes of a felt piano and of strings, computed from their partials."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenec.sound import RATE

Mono = NDArray[np.float64]

RELEASE = 0.35  # seconds for a damped note to go


def hertz(note: float) -> float:
    """The frequency of a MIDI note number."""
    return float(440.0 * 2 ** ((note - 69) / 12))


def piano(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """A soft upright with felt on its hammers: inharmonic partials, two strings a note that decay apart, a quiet thump."""
    generator = np.random.default_rng((seed, note))
    base = hertz(note)
    length = round((seconds + RELEASE) * RATE)
    times = np.arange(length) / RATE
    stiffness = 4e-5 * 2 ** ((note - 48) / 9)  # strings get stiffer as they get shorter
    sustain = 3.0 * 2 ** (-(note - 48) / 20)  # seconds to fall by 1/e
    sound = np.zeros(length)
    for number in range(1, 19):
        frequency = number * base * np.sqrt(1 + stiffness * number**2)
        # Felt is soft: the fainter the stroke, the darker. Struck at 1/7.5 of the string, it hardly sounds the partials there.
        bright = np.exp(-(number - 1) * (0.62 - 0.30 * velocity) * (base / 200) ** 0.25)
        strength = bright * (0.25 + 0.75 * abs(np.sin(np.pi * number / 7.5))) / number**0.35
        strength /= 1 + (95.0 / frequency) ** 2  # a small soundboard has little to say below
        if frequency > 9000 or strength < 1e-3:
            break
        decay = sustain / (1 + 0.32 * (number - 1))
        # Coupled strings: one gives its energy away at once, the other, a shade apart, keeps it.
        for share, rate, cents in ((0.72, 0.28 * decay, -0.35), (0.28, decay, 0.35)):
            sound += strength * share * _ringing(frequency * 2 ** (cents / 1200), rate, generator.uniform(0, 0.4), length)
    attack = 0.004 + 0.010 * (1 - velocity)
    sound *= 1 - np.exp(-times / attack * 3)
    thump = generator.standard_normal(length) * np.exp(-times / 0.012)
    sound += 0.05 * velocity * _low_passed(thump, 900.0)
    return sound * velocity * _damped(times, seconds, RELEASE)


def strings(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """A small section: five players a little apart in pitch and vibrato, bows that swell, a dark tone."""
    generator = np.random.default_rng((seed, note, 7))
    base = hertz(note)
    length = round((seconds + 1.2) * RATE)
    times = np.arange(length) / RATE
    swell = np.sin(np.pi / 2 * np.clip(times / min(1.4, 0.45 * seconds), 0, 1)) ** 2
    sound = np.zeros(length, np.complex64)
    for _ in range(5):
        deep = 7.0 * np.clip(times / 1.5 - 0.3, 0, 1)  # vibrato comes when the note is there
        wave = np.sin(2 * np.pi * generator.uniform(4.6, 5.6) * times + generator.uniform(0, 6))
        cycles = np.cumsum(base * 2 ** ((generator.normal(0, 5.0) + deep * wave) / 1200)) / RATE
        first = np.exp(2j * np.pi * (cycles % 1)).astype(np.complex64)
        turning = np.ones_like(first)
        for number in range(1, 15):
            strength = number**-1.25 * np.exp(-number * base / 2600)
            if number * base > 6500 or strength < 3e-3:
                break
            turning *= first  # each harmonic is the fundamental's phase once more
            sound += np.complex64(strength * np.exp(2j * np.pi * generator.uniform())) * turning
    return 0.26 * velocity * swell * sound.imag * _damped(times, seconds, 1.2)


def _ringing(frequency: float, decay: float, phase: float, length: int) -> Mono:
    """A decaying sine, as the outer product of two short rows, exp(a + b) = exp(a) exp(b): four times as fast as a sine."""
    block = 512
    step = 2j * np.pi * frequency / RATE - 1 / (decay * RATE)
    within = np.exp(step * np.arange(block))
    rows = np.exp(step * block * np.arange(-(-length // block)) + 1j * phase)
    # The imaginary part of the product, without the real one.
    made: Mono = (np.outer(rows.real, within.imag) + np.outer(rows.imag, within.real)).reshape(-1)[:length]
    return made


def _damped(times: Mono, seconds: float, release: float) -> Mono:
    """1 while the key is held, falling to 0 within `release` after it."""
    after = np.clip((times - seconds) / release, 0, 1)
    held: Mono = np.cos(after * np.pi / 2) ** 2
    return held


def _low_passed(sound: Mono, cutoff: float) -> Mono:
    """Second-order low-pass."""
    from scipy.signal import butter, sosfilt

    filtered: Mono = np.asarray(sosfilt(butter(2, cutoff, fs=RATE, output="sos"), sound))
    return filtered
