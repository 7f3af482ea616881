"""Bowed strings: a section, a cello alone, short bows, bows that tremble."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.instruments.tones import Mono, band, damped, harmonic, hertz


def strings(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """A small section: five players a little apart in pitch and vibrato, bows that swell, a dark tone."""
    return 0.26 * velocity * _section(note, seconds, seed, min(1.4, 0.45 * seconds), 1.2, 5)


def violins(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """The section when it sings: bows that begin at once, a brighter tone."""
    return 0.30 * velocity * _section(note, seconds, seed, min(0.22, 0.4 * seconds), 0.45, 4, bright=1.9)


def pad(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """Strings from far off, for what lies under everything."""
    return 0.26 * velocity * _section(note, seconds, seed, min(2.2, 0.6 * seconds), 1.8, 3, bright=0.55)


def tremolo(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """Bows that tremble, for suspense."""
    sound = _section(note, seconds, seed, min(1.0, 0.4 * seconds), 0.6, 4)
    times = np.arange(len(sound)) / RATE
    generator = np.random.default_rng((seed, note, 9))
    strokes = 0.5 + 0.5 * np.sin(
        2 * np.pi * np.cumsum(13.0 + 1.5 * np.sin(2 * np.pi * 0.7 * times + generator.uniform(0, 6))) / RATE
    )
    return 0.30 * velocity * sound * (0.35 + 0.65 * strokes)


def spiccato(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """Short bows that bounce, for what drives."""
    short = min(seconds, 0.16)
    sound = _section(note, short, seed, 0.02, 0.14, 3, bright=1.5, vibrato=0.0)
    times = np.arange(len(sound)) / RATE
    generator = np.random.default_rng((seed, note, 11))
    bite = band(generator, len(sound), 900.0, 5200.0) * np.exp(-times / 0.018)
    return velocity * (0.42 * sound * np.exp(-times / 0.13) + 0.035 * bite)


def cello(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """One cello: a reedy tone from its body's resonances, vibrato that comes late, the rustle of the bow."""
    generator = np.random.default_rng((seed, note, 8))
    length = round((seconds + 0.4) * RATE)
    times = np.arange(length) / RATE
    base = hertz(note)
    deep = 16.0 * np.clip(times / 0.7 - 0.35, 0, 1)
    bend = deep * np.sin(2 * np.pi * 5.3 * times + generator.uniform(0, 6)) - 14.0 * np.exp(-times / 0.05)
    strengths = [
        number**-0.95
        * np.exp(-number * base / 2300)
        * (1 + 1.3 * _resonance(number * base, 230.0) + 0.9 * _resonance(number * base, 440.0))
        for number in range(1, 21)
    ]
    sound = harmonic(base, strengths, bend)
    swell = np.sin(np.pi / 2 * np.clip(times / min(0.28, 0.45 * seconds), 0, 1)) ** 2
    swell *= 0.86 + 0.14 * np.sin(np.pi * np.clip(times / max(0.3, seconds), 0, 1))
    rustle = 0.012 * band(generator, length, 1500.0, 6000.0)
    return 0.55 * velocity * swell * (sound + rustle) * damped(times, seconds, 0.4)


def _section(
    note: int, seconds: float, seed: int, attack: float, release: float, players: int, bright: float = 1.0, vibrato: float = 7.0
) -> Mono:
    generator = np.random.default_rng((seed, note, 7))
    base = hertz(note)
    length = round((seconds + release) * RATE)
    times = np.arange(length) / RATE
    swell = np.sin(np.pi / 2 * np.clip(times / max(1e-3, attack), 0, 1)) ** 2
    strengths = [number**-1.25 * np.exp(-number * base / (2600 * bright)) for number in range(1, 15)]
    strengths = [
        strength for number, strength in enumerate(strengths, 1) if strength > 3e-3 and number * base < 6500 * bright
    ] or [1.0]
    sound = np.zeros(length)
    for _ in range(players):
        deep = vibrato * np.clip(
            times / 1.5 - 0.3 if attack > 0.3 else times / 0.6 - 0.2, 0, 1
        )  # it comes when the note is there
        wave = np.sin(2 * np.pi * generator.uniform(4.6, 5.6) * times + generator.uniform(0, 6))
        sound += harmonic(base, strengths, generator.normal(0, 5.0) + deep * wave, generator.uniform())
    made: Mono = swell * sound * (2.2 / players**0.5) * 0.45 * damped(times, seconds, release)
    return made


def _resonance(frequency: float, centre: float) -> float:
    return float(np.exp(-((np.log2(frequency / centre) / 0.28) ** 2)))
