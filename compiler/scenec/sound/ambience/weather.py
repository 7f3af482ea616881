"""Rain, wind, a storm, a summer's night."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.instruments.tones import rung
from scenec.sound.texture import Mono, Stereo, around, decaying, lay, moments, noise, swell


def rain(generator: np.random.Generator, length: int) -> Stereo:
    """A steady rain: a wash of high noise, and drops that can be told apart on stone and in puddles."""
    made = 0.5 * noise(generator, length, 1200, 11_000, -2.0) * swell(generator, length, (2, 3), 0.12)[:, None]
    made += 0.22 * noise(generator, length, 150, 1200)
    for _ in range(round(26 * length / RATE)):
        lay(
            made,
            _drop(generator),
            generator.uniform(0, length / RATE),
            generator.uniform(-1, 1),
            generator.uniform(0.1, 0.9) ** 2,
        )
    return around(made, 0.15, 0.6, 21)


def wind(generator: np.random.Generator, length: int) -> Stereo:
    """Gusts: as they grow their pitch rises."""
    gusts = swell(generator, length, (2, 3, 5, 9), 0.9) ** 2
    made = 0.4 * noise(generator, length, 60, 350) * gusts[:, None] ** 0.5
    made += (
        0.5 * noise(generator, length, 300, 900) * gusts[:, None]
        + 0.25 * noise(generator, length, 900, 2400) * gusts[:, None] ** 2
    )
    return made


def storm(generator: np.random.Generator, length: int) -> Stereo:
    """Heavy rain in gusts, with thunder that rolls far away."""
    made = rain(generator, length) * swell(generator, length, (3, 5), 0.35)[:, None] + 0.5 * wind(generator, length)
    for at in moments(generator, length / RATE, 13.0):
        count = round(5 * RATE)
        grown = np.clip(np.arange(count) / RATE / 0.5, 0, 1) * decaying(count, 1.4)
        lay(made, grown * noise(generator, count, 28, 150, -4.0, 1)[:, 0], at, generator.uniform(-0.6, 0.6), 2.4)
    return made


def night(generator: np.random.Generator, length: int) -> Stereo:
    """Crickets, near and far, in air that hardly moves; an owl."""
    made = 0.03 * noise(generator, length, 80, 500) + 0.02 * noise(generator, length, 2500, 7000)
    seconds = length / RATE
    for _ in range(6):
        pitch, rate, pan = generator.uniform(3900, 5000), generator.uniform(1.5, 2.4), generator.uniform(-0.9, 0.9)
        count = round(seconds * rate)
        level = generator.uniform(0.03, 0.14)
        for index in range(count):
            if generator.uniform() < 0.9:
                lay(made, _chirp(pitch), index * seconds / count + generator.normal(0, 0.01), pan, level)
    lay(made, _owl(), 0.55 * seconds, -0.5, 0.08)
    return around(made, 0.2, 1.2, 23)


def _drop(generator: np.random.Generator) -> Mono:
    """A drop: a tick, and in a puddle the bubble that sings after it."""
    length = round(0.06 * RATE)
    sound = noise(generator, length, 2500, 12_000, 0.0, 1)[:, 0] * decaying(length, 0.0018)
    if generator.uniform() < 0.35:
        pitch = generator.uniform(900, 2600)
        times = np.arange(length) / RATE
        sound += np.sin(2 * np.pi * (pitch * times + 2500 * times**2)) * decaying(length, 0.012) * np.clip(times / 0.002, 0, 1)
    return sound


def _chirp(pitch: float) -> Mono:
    """Three strokes of a cricket's wings."""
    times = np.arange(round(0.16 * RATE)) / RATE
    strokes = np.clip(np.sin(2 * np.pi * 20 * times), 0, 1) ** 0.8
    made: Mono = strokes * (np.sin(2 * np.pi * pitch * times) + 0.2 * np.sin(4 * np.pi * pitch * times))
    return made


def _owl() -> Mono:
    parts = []
    for seconds, pause in ((0.35, 0.5), (0.12, 0.06), (0.12, 0.06), (0.6, 0.1)):
        times = np.arange(round(seconds * RATE)) / RATE
        wave = rung(((390.0, 1.0, 30.0), (780.0, 0.12, 30.0)), len(times))
        parts += [wave * np.sin(np.pi * times / seconds), np.zeros(round(pause * RATE))]
    return np.concatenate(parts)
