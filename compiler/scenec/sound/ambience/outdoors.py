"""Open places: a platform, a park, a street, a beach, a rooftop."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.ambience.living import bird, murmur, passing
from scenec.sound.instruments.tones import rung
from scenec.sound.texture import Mono, Stereo, around, decaying, eased, lay, moments, noise, swell


def platform(generator: np.random.Generator, length: int) -> Stereo:
    """Moving air, the hum of the line, a train far away that passes with the beat of its wheels."""
    air = noise(generator, length, 180, 2200) * swell(generator, length, (3, 4), 0.25)[:, None]
    low = noise(generator, length, 35, 160) * swell(generator, length, (2, 5), 0.3)[:, None]
    made = 0.30 * air + 0.18 * low + 0.02 * _hum(length, 100.0)[:, None]
    seconds = length / RATE
    at = 0.42 * seconds
    made += 0.7 * passing(generator, length, at, 0.28, 60, 420)
    for joint in np.arange(at - 6.5, at + 6.5, 1.15):
        near = float(np.exp(-(((joint - at) / 4.5) ** 2)))
        for wheel in (0.0, 0.16):
            lay(made, _clack(generator), joint + wheel, 0.6 * (joint - at) / 6.5, 1.3 * near)
    return around(made, 0.45, 2.6, 5)


def park(generator: np.random.Generator, length: int) -> Stereo:
    """Leaves, birds near and far, a town behind."""
    leaves = noise(generator, length, 1200, 7000, -2.0) * (swell(generator, length, (3, 5, 8), 0.8) ** 2)[:, None]
    made = 0.20 * leaves + 0.10 * noise(generator, length, 60, 300) * swell(generator, length, (2, 3), 0.2)[:, None]
    for kind, every, level in ((0, 7.0, 0.60), (1, 5.0, 0.45), (2, 3.0, 0.35)):
        for at in moments(generator, length / RATE, every):
            lay(made, bird(generator, kind), at, generator.uniform(-0.9, 0.9), level * generator.uniform(0.3, 1))
    return around(made, 0.35, 1.1, 6)


def street(generator: np.random.Generator, length: int) -> Stereo:
    """Traffic that never quite stops, cars that pass, people on the pavement."""
    made = 0.35 * noise(generator, length, 60, 420) * swell(generator, length, (2, 3, 5), 0.3)[:, None]
    made += 0.10 * noise(generator, length, 500, 3500) + 0.05 * murmur(generator, length, 3)
    for at in moments(generator, length / RATE, 5.5):
        made += generator.uniform(0.4, 1.0) * passing(generator, length, at, generator.uniform(0.7, 1.3), 60, 700)
    return around(made, 0.25, 0.9, 7)


def beach(generator: np.random.Generator, length: int) -> Stereo:
    """Waves that roll in, break and run out over the sand, gulls, wind."""
    made = 0.10 * noise(generator, length, 200, 1500) * swell(generator, length, (2, 5), 0.4)[:, None]
    made += 0.10 * noise(generator, length, 60, 250)
    seconds = length / RATE
    for at in moments(generator, seconds, 5.6):
        times = (np.arange(length) / RATE - at + seconds / 2) % seconds - seconds / 2
        roll = np.where(times < 0, np.exp(times / 1.4), np.exp(-times / 0.5))
        wash = np.where(times < 0, np.exp(times / 0.25), np.exp(-times / 2.1))
        made += generator.uniform(0.6, 1.0) * roll[:, None] * noise(generator, length, 70, 700)
        made += generator.uniform(0.5, 0.8) * wash[:, None] * noise(generator, length, 900, 8000, -1.5)
    for at in moments(generator, seconds, 9.0):
        lay(made, _gull(generator), at, generator.uniform(-0.8, 0.8), 0.28)
    return around(made, 0.15, 0.8, 8)


def rooftop(generator: np.random.Generator, length: int) -> Stereo:
    """Wind, the town far below, a fan of some house."""
    wind = noise(generator, length, 120, 900) * (swell(generator, length, (2, 3, 7), 0.7) ** 2)[:, None]
    made = 0.45 * wind + 0.18 * noise(generator, length, 40, 200) + 0.015 * _hum(length, 118.0)[:, None]
    made += 0.2 * passing(generator, length, 0.6 * length / RATE, 0.25, 60, 500)
    lay(made, _horn(), 0.3 * length / RATE, 0.5, 0.08)
    return around(made, 0.2, 2.2, 9)


def _hum(length: int, base: float) -> Mono:
    whole = round(base * length / RATE)  # waves in all, so that it goes round
    phase = 2 * np.pi * whole * np.arange(length) / max(1, length)
    made: Mono = np.sin(phase) + 0.5 * np.sin(2 * phase + 1) + 0.2 * np.sin(4 * phase + 2)
    return made


def _clack(generator: np.random.Generator) -> Mono:
    """A wheel over a joint of the rails, from afar."""
    length = round(0.25 * RATE)
    sound = rung(((190.0, 1.0, 0.035), (415.0, 0.5, 0.02)), length)
    return eased(sound + 0.25 * noise(generator, length, 300, 3000, 0.0, 1)[:, 0] * decaying(length, 0.008))


def _gull(generator: np.random.Generator) -> Mono:
    parts = []
    for _ in range(int(generator.integers(2, 5))):
        times = np.arange(round(generator.uniform(0.25, 0.45) * RATE)) / RATE
        share = times / times[-1]
        pitch = generator.uniform(1050, 1350) * (1 + 0.28 * np.sin(np.pi * share**0.6) - 0.25 * share)
        phase = 2 * np.pi * np.cumsum(pitch) / RATE
        parts += [
            np.sin(np.pi * share) ** 0.7 * (np.sin(phase) + 0.6 * np.sin(2 * phase) + 0.3 * np.sin(3 * phase)),
            np.zeros(round(0.1 * RATE)),
        ]
    return np.concatenate(parts)


def _horn() -> Mono:
    times = np.arange(round(0.5 * RATE)) / RATE
    return eased(np.sin(2 * np.pi * 392 * times) + np.sin(2 * np.pi * 494 * times), 0.03, 0.1)
