"""Drums and what shakes. Their notes have no pitch but that of the kettle drum."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.instruments.tones import Mono, band, hertz, rung

# Of a kettle drum: partials against its note, how strong, and the seconds in which they fall by 1/e.
MEMBRANE = ((1.0, 1.0, 0.7), (1.504, 0.55, 0.55), (1.742, 0.3, 0.3), (2.0, 0.32, 0.35), (2.494, 0.18, 0.25), (0.85, 0.25, 0.12))


def kettle(note: int, _seconds: float, velocity: float, seed: int) -> Mono:
    """A kettle drum: the modes of a membrane over a bowl."""
    base = hertz(note)
    length, generator = round(1.8 * RATE), np.random.default_rng((seed, note, 51))
    modes = [(ratio * base, strength, decay) for ratio, strength, decay in MEMBRANE]
    return _hit(rung(modes, length) + _noise(generator, length, 60, 900, 0.03) * 0.25, 0.002, 1.7) * velocity * 0.8


def kick(_note: int, _seconds: float, velocity: float, _seed: int) -> Mono:
    """A soft bass drum: a tone that falls to 52 Hz."""
    times = np.arange(round(0.4 * RATE)) / RATE
    cycles = np.cumsum(52.0 + 70.0 * np.exp(-times / 0.022)) / RATE
    sound = np.sin(2 * np.pi * cycles) * np.exp(-times / 0.11)
    return _hit(sound, 0.002, 0.39) * velocity * 0.9


def snare(_note: int, _seconds: float, velocity: float, seed: int) -> Mono:
    """A small drum, not hard."""
    generator, length = np.random.default_rng((seed, 53)), round(0.3 * RATE)
    sound = rung(((188.0, 0.5, 0.06), (331.0, 0.3, 0.04)), length) + _noise(generator, length, 1400, 8500, 0.075) * 0.34
    return _hit(sound, 0.001, 0.28) * velocity * 0.55


def brush(_note: int, _seconds: float, velocity: float, seed: int) -> Mono:
    """Wires that are drawn over a drum's skin."""
    generator, length = np.random.default_rng((seed, 54)), round(0.34 * RATE)
    times = np.arange(length) / RATE
    swell = np.sin(np.pi * np.clip(times / 0.30, 0, 1)) ** 1.5 * 0.5 + np.exp(-times / 0.05)
    return _hit(band(generator, length, 1900.0, 9000.0) * swell, 0.008, 0.32) * velocity * 0.16


def shaker(_note: int, _seconds: float, velocity: float, seed: int) -> Mono:
    """Seeds in a gourd."""
    generator, length = np.random.default_rng((seed, 55)), round(0.12 * RATE)
    times = np.arange(length) / RATE
    swell = np.clip(times / 0.022, 0, 1) ** 1.5 * np.exp(-np.maximum(0, times - 0.022) / 0.022)
    return _hit(band(generator, length, 4200.0, 12_000.0) * swell, 0.002, 0.11) * velocity * 0.22


def tambourine(_note: int, _seconds: float, velocity: float, seed: int) -> Mono:
    """Small plates that ring, and the heel of a hand."""
    generator, length = np.random.default_rng((seed, 56)), round(0.35 * RATE)
    plates = [
        (frequency, generator.uniform(0.2, 0.5), generator.uniform(0.03, 0.09))
        for frequency in generator.uniform(4200, 11_000, 14)
    ]
    return _hit(0.3 * rung(plates, length) + 0.5 * _noise(generator, length, 5000, 14_000, 0.035), 0.001, 0.33) * velocity * 0.3


def woodblock(_note: int, _seconds: float, velocity: float, _seed: int) -> Mono:
    """A hollow block."""
    length = round(0.14 * RATE)
    return _hit(rung(((830.0, 1.0, 0.022), (1370.0, 0.4, 0.014), (2480.0, 0.16, 0.008)), length), 0.0006, 0.13) * velocity * 0.5


def claps(_note: int, _seconds: float, velocity: float, seed: int) -> Mono:
    """A few people who clap on the beat, not quite together."""
    generator, length = np.random.default_rng((seed, 57)), round(0.3 * RATE)
    sound = np.zeros(length)
    for _ in range(5):
        first = round(abs(generator.normal(0, 0.008)) * RATE)
        part = _noise(generator, length - first, 800, generator.uniform(2400, 4200), generator.uniform(0.012, 0.03))
        sound[first:] += part * generator.uniform(0.5, 1)
    return _hit(sound, 0.0006, 0.28) * velocity * 0.22


def _noise(generator: np.random.Generator, length: int, low: float, high: float, decay: float) -> Mono:
    return band(generator, length, low, high) * np.exp(-np.arange(length) / RATE / decay)


def _hit(sound: Mono, attack: float, seconds: float) -> Mono:
    """Begun without a click and ended without one."""
    times = np.arange(len(sound)) / RATE
    made: Mono = sound * np.clip(times / attack, 0, 1) * np.clip((seconds - times) / 0.05, 0, 1)
    return made
