"""What ambiences and sounds are made of: shaped noise that goes round without a seam, slow swells, places for what happens."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scenec.sound import RATE
from scenec.sound.room import tail

Mono = NDArray[np.float64]
Stereo = NDArray[np.float64]


def noise(generator: np.random.Generator, length: int, low: float, high: float, tilt: float = -3.0, ears: int = 2) -> Stereo:
    """Noise between two frequencies (edges of 12 dB an octave), falling by `tilt` dB an octave between them, of rms 1, shape
    (length, ears). It is made of whole waves, so that its end goes over into its beginning."""
    count = length // 2 + 1
    frequency = np.arange(count) * (RATE / max(1, length))
    above = np.maximum(frequency, 1.0)
    shape = above ** (tilt / 6.0206) / np.sqrt((1 + (low / above) ** 4) * (1 + (above / high) ** 4))
    shape[0] = 0.0
    spectrum = shape[:, None] * (generator.standard_normal((count, ears)) + 1j * generator.standard_normal((count, ears)))
    made = np.fft.irfft(spectrum, length, axis=0)
    even: Stereo = made / max(1e-12, float(np.sqrt(np.mean(made**2))))
    return even


def swell(generator: np.random.Generator, length: int, cycles: Sequence[int], depth: float) -> Mono:
    """A level that comes and goes around 1 by at most `depth`, so often in all: whole numbers, so that it goes round."""
    phase = 2 * np.pi * np.arange(length) / max(1, length)
    waves = sum(np.sin(number * phase + generator.uniform(0, 6.28)) for number in cycles)
    level: Mono = np.asarray(1 + depth * waves / len(cycles))
    return level


def lay(track: Stereo, sound: Mono, at: float, pan: float = 0.0, level: float = 1.0) -> None:
    """Add a sound at `at` seconds; what runs over the end goes on at the beginning. `pan` -1..1."""
    angle = (float(np.clip(pan, -1, 1)) + 1) * np.pi / 4
    sides = level * np.array([np.cos(angle), np.sin(angle)])
    first, done = round(at * RATE) % len(track), 0
    while done < len(sound):
        part = sound[done : done + len(track) - first]
        track[first : first + len(part)] += part[:, None] * sides
        done, first = done + len(part), 0


def around(dry: Stereo, wet: float, seconds: float, seed: int) -> Stereo:
    """The sound in a room, going round: what rings on after the end is heard at the beginning."""
    answer = tail(seconds, seed)
    rounds = -(-len(answer) // len(dry))
    folded = np.zeros((rounds * len(dry), 2))
    folded[: len(answer)] = answer
    folded = folded.reshape(rounds, len(dry), 2).sum(axis=0)
    ringing = np.fft.irfft(np.fft.rfft(dry, axis=0) * np.fft.rfft(folded, axis=0), len(dry), axis=0)
    made: Stereo = dry + wet * ringing
    return made


def moments(generator: np.random.Generator, seconds: float, every: float) -> list[float]:
    """Moments about `every` seconds apart, irregular but never bunched."""
    count = max(1, round(seconds / every))
    return [float((index + generator.uniform(0.1, 0.9)) * seconds / count) for index in range(count)]


def decaying(length: int, seconds: float) -> Mono:
    """exp(-t / seconds)."""
    made: Mono = np.exp(-np.arange(length) / RATE / seconds)
    return made


def eased(sound: Mono, attack: float = 0.002, release: float = 0.01) -> Mono:
    """The sound with its edges eased, so that nothing clicks. Shape (n,) or (n, 2)."""
    count = len(sound)
    times = (np.arange(count) + 0.5) / RATE
    shape = np.clip(times / attack, 0, 1) * np.clip((count / RATE - times) / release, 0, 1)
    made: Mono = sound * (shape if sound.ndim == 1 else shape[:, None])
    return made
