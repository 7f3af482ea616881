"""Thunder, water, a gust, a bird."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.ambience.living import bird
from scenec.sound.instruments.tones import rung
from scenec.sound.room import in_room
from scenec.sound.texture import Stereo, decaying, eased, lay, noise


def thunder(generator: np.random.Generator) -> Stereo:
    """A crack, and the sky that rolls after it."""
    length = round(7.0 * RATE)
    times = np.arange(length) / RATE
    crack = (
        noise(generator, length, 200, 5000, -3.0)
        * (np.exp(-times / 0.09) + 0.5 * np.exp(-np.clip(times - 0.18, 0, None) / 0.12) * (times > 0.18))[:, None]
    )
    knots = generator.uniform(0.15, 1.0, 26)
    rolls = np.interp(times, np.linspace(0, 7, 26), knots) * np.clip(times / 0.2, 0, 1) * np.exp(-times / 2.4)
    low = (
        noise(generator, length, 25, 140, -4.0) * rolls[:, None]
        + 0.3 * noise(generator, length, 140, 700, -3.0) * (rolls**1.6)[:, None]
    )
    return eased(in_room(0.5 * crack + 1.6 * low, 0.5, 3.0, 64), 0.001, 1.2)


def splash(generator: np.random.Generator) -> Stereo:
    """Something falls into water."""
    length = round(1.5 * RATE)
    made = (
        noise(generator, length, 500, 8000, -2.0)
        * (decaying(length, 0.12) * np.clip(np.arange(length) / RATE / 0.008, 0, 1))[:, None]
    )
    for _ in range(22):
        count = round(0.07 * RATE)
        times = np.arange(count) / RATE
        drop = np.sin(2 * np.pi * (generator.uniform(700, 2200) * times + 3000 * times**2)) * decaying(count, 0.014)
        lay(made, eased(drop), float(generator.uniform(0.08, 1.2)), generator.uniform(-0.6, 0.6), generator.uniform(0.05, 0.3))
    return eased(made, 0.001, 0.2)


def gust(generator: np.random.Generator) -> Stereo:
    """A gust of wind."""
    length = round(3.6 * RATE)
    grown = np.sin(np.pi * np.arange(length) / length) ** 2
    made = noise(generator, length, 120, 600) * grown[:, None] + 0.6 * noise(generator, length, 600, 2200) * (grown**2)[:, None]
    return eased(made, 0.05, 0.2)


def birdsong(generator: np.random.Generator) -> Stereo:
    """A bird sings, twice."""
    made = np.zeros((round(3.4 * RATE), 2))
    lay(made, bird(generator, 1), 0.0, -0.2, 1.0)
    lay(made, bird(generator, 0), 1.6, 0.2, 0.8)
    made += 1e-6 * rung(((1000.0, 1.0, 1.0),), len(made))[:, None]
    return eased(in_room(made, 0.3, 0.9, 65), 0.001, 0.2)
