"""Blown instruments: flute, clarinet, horn, brass, a bassoon for the jokes."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.instruments.tones import Mono, band, damped, harmonic, hertz


def flute(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """Few harmonics, breath, a vibrato of loudness more than of pitch."""
    base = hertz(note)
    times, bend, generator = _breath(note, seconds, seed, 0.16, vibrato=7.0, rate=5.0)
    wave = 1 + 0.10 * np.clip(times / 0.5 - 0.3, 0, 1) * np.sin(2 * np.pi * 5.0 * times)
    sound = harmonic(base, [1.0, 0.34 * velocity + 0.06, 0.16 * velocity, 0.05, 0.02], bend)
    air = band(generator, len(times), min(0.9 * base, 9000), min(4.5 * base, 16000)) * (0.030 + 0.10 * np.exp(-times / 0.04))
    return 0.42 * velocity * _tongued(times, 0.055) * wave * (sound + air) * damped(times, seconds, 0.16)


def clarinet(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """Odd harmonics, almost no vibrato, a soft tongue."""
    base = hertz(note)
    times, bend, generator = _breath(note, seconds, seed, 0.10, vibrato=2.0, rate=4.5)
    bright = 0.5 + 0.7 * velocity
    strengths = [(1.0 if number % 2 else 0.05 + 0.04 * number) * number ** (-1.15 / bright) for number in range(1, 13)]
    air = band(generator, len(times), 1500.0, 7000.0) * 0.006
    return 0.36 * velocity * _tongued(times, 0.03) * (harmonic(base, strengths, bend) + air) * damped(times, seconds, 0.10)


def bassoon(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """A reed with a hollow in the middle, for basses that walk on tiptoe."""
    base = hertz(note)
    times, bend, _ = _breath(note, seconds, seed, 0.08, vibrato=3.0, rate=5.0)
    strengths = [number**-0.8 * (0.35 + float(np.exp(-(((number * base - 480) / 260) ** 2)))) for number in range(1, 15)]
    return 0.42 * velocity * _tongued(times, 0.018) * harmonic(base, strengths, bend) * damped(times, seconds, 0.08)


def horn(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """A round brass tone that opens as it grows."""
    return 0.50 * velocity * _brass(note, seconds, velocity, seed, opening=0.10, bright=0.75)


def brass(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """Two trumpets and a trombone in one: bright, with an edge when loud."""
    first = _brass(note, seconds, velocity, seed, opening=0.05, bright=1.5)
    return 0.34 * velocity * (first + 0.8 * _brass(note, seconds, velocity, seed + 1, opening=0.06, bright=1.3))


def _brass(note: int, seconds: float, velocity: float, seed: int, opening: float, bright: float) -> Mono:
    """Partials join one after the other as the blow grows: brightness follows loudness, which is what makes brass."""
    base = hertz(note)
    times, bend, generator = _breath(note, seconds, seed, 0.18, vibrato=4.0, rate=5.0)
    blow = (1 - np.exp(-times / opening)) * (0.90 + 0.10 * np.exp(-times / 0.25)) * damped(times, seconds, 0.18)
    blow *= 1 + 0.02 * np.sin(2 * np.pi * 0.8 * times + generator.uniform(0, 6))
    sound = np.zeros(len(times))
    for low, high in ((1, 2), (3, 4), (5, 7), (8, 11), (12, 16)):
        strengths = [0.0] * (low - 1) + [
            number ** (-1.25 / bright) * np.exp(-number * base / (3400 * bright)) for number in range(low, high + 1)
        ]
        sound += blow ** (1 + 0.45 * (low - 1)) * (0.55 + 0.9 * velocity) ** (0.25 * (low - 1)) * harmonic(base, strengths, bend)
    return sound


def _breath(
    note: int, seconds: float, seed: int, release: float, vibrato: float, rate: float
) -> tuple[Mono, Mono, np.random.Generator]:
    """Times, the pitch's bend in cents (it is found within the first hundredth, then a vibrato that comes late)."""
    generator = np.random.default_rng((seed, note, 21))
    times = np.arange(round((seconds + release) * RATE)) / RATE
    deep = vibrato * np.clip(times / 0.6 - 0.35, 0, 1)
    bend = (
        deep * np.sin(2 * np.pi * rate * times + generator.uniform(0, 6))
        - 22.0 * np.exp(-times / 0.02)
        + generator.normal(0, 2.0)
    )
    return times, bend, generator


def _tongued(times: Mono, attack: float) -> Mono:
    grown: Mono = np.sin(np.pi / 2 * np.clip(times / attack, 0, 1)) ** 2
    return grown
