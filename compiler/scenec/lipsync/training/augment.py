"""The same speech in worse places: other speed and pitch, rooms, noise, narrow bands, mu-law, overdrive."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, fftconvolve, resample_poly, sosfilt

Floats = NDArray[np.float32]


def worsened(samples: NDArray[np.int16], random: np.random.Generator, babble: list[NDArray[np.int16]]) -> tuple[Floats, float]:
    """The samples as they would sound elsewhere, and by what their times are to be divided."""
    sound = samples.astype(np.float64) / 32768
    ratio = Fraction(float(np.exp(random.uniform(-0.17, 0.17)))).limit_denominator(40)
    sound = resample_poly(sound, ratio.denominator, ratio.numerator)
    if random.random() < 0.6:
        sound = _coloured(sound, random)
    if random.random() < 0.4:
        sound = _in_a_room(sound, random)
    kind = random.random()
    if kind < 0.25:
        edge = 3400.0 if kind < 0.12 else float(random.uniform(4000, 7000))
        sound = sosfilt(butter(6, edge, fs=16_000, output="sos"), sound)
        if kind < 0.08:
            sound = sosfilt(butter(2, 300, "highpass", fs=16_000, output="sos"), sound)
    if random.random() < 0.15:
        sound = _mu_law(sound)
    if random.random() < 0.2:
        sound = np.tanh(sound / (np.abs(sound).max() + 1e-9) * random.uniform(1, 4))
    sound = sound + _noise(len(sound), random, babble) * (np.sqrt((sound**2).mean()) + 1e-9)
    return sound.astype(np.float32), float(ratio)


def _coloured(sound: NDArray[np.float64], random: np.random.Generator) -> NDArray[np.float64]:
    """A microphone's colour: a short random filter."""
    taps = np.zeros(12)
    taps[0] = 1
    count = int(random.integers(2, 6))
    taps[1:count] = random.normal(0, 0.3, count - 1)
    return np.asarray(np.convolve(sound, taps)[: len(sound)])


def _in_a_room(sound: NDArray[np.float64], random: np.random.Generator) -> NDArray[np.float64]:
    """Its echoes, of a random room."""
    count = int(16_000 * random.uniform(0.03, 0.3))
    echo = random.normal(0, 1, count) * np.exp(-np.arange(count) / count * 6) * random.uniform(0.03, 0.15)
    echo[0] = 1
    return np.asarray(fftconvolve(sound, echo)[: len(sound)])


def _mu_law(sound: NDArray[np.float64]) -> NDArray[np.float64]:
    """Through a telephone's eight bits."""
    share = sound / (np.abs(sound).max() + 1e-9)
    code = np.sign(share) * np.round(np.log1p(255 * np.abs(share)) / np.log(256) * 127) / 127
    return np.asarray(np.sign(code) * (256 ** np.abs(code) - 1) / 255)


def _noise(count: int, random: np.random.Generator, babble: list[NDArray[np.int16]]) -> NDArray[np.float64]:
    """White, brown or babbling, at a level against a sound of level 1."""
    ratio = random.uniform(6, 45)
    noise = random.normal(0, 1, count)
    kind = random.random()
    if kind < 0.35:
        noise = np.cumsum(noise)
        noise -= np.convolve(noise, np.ones(400) / 400, "same")
    elif kind < 0.5 and babble:
        ratio = max(ratio, 14.0)
        picked = [babble[int(random.integers(len(babble)))].astype(np.float64) for _ in range(4)]
        noise = np.sum([np.resize(np.roll(each, int(random.integers(16_000))), count) for each in picked], axis=0)
    return np.asarray(noise / (noise.std() + 1e-9) * 10 ** (-ratio / 20))
