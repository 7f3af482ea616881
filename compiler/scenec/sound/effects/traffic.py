"""Trains and cars."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.instruments.tones import harmonic, rung
from scenec.sound.room import in_room
from scenec.sound.texture import Mono, Stereo, decaying, eased, noise


def train_departs(generator: np.random.Generator) -> Stereo:
    """A whistle, brakes that let go, wheels that gather speed and are gone."""
    length = round(9.0 * RATE)
    times = np.arange(length) / RATE
    made = np.zeros(length)
    whistle = round(0.55 * RATE)
    tone = sum(np.sin(2 * np.pi * f * np.arange(whistle) / RATE) / (1 + n) for n, f in enumerate((2150, 2310, 4300)))
    made[:whistle] += 0.25 * eased(np.asarray(tone), 0.02, 0.06)
    hiss = np.clip((times - 0.8) / 0.05, 0, 1) * np.exp(-np.clip(times - 0.8, 0, None) / 0.6) * (times > 0.8)
    made += 0.6 * hiss * noise(generator, length, 1500, 9000, -1.5, 1)[:, 0]
    moving = np.clip((times - 1.2) / 4.0, 0, 1)
    gone = np.clip((9.0 - times) / 4.2, 0, 1) ** 1.3
    motor = harmonic(44.0, [1, 0.7, 0.5, 0.3, 0.25, 0.2], 1200 * np.log2(1 + 1.6 * moving))
    made += (
        gone
        * moving
        * (
            0.25 * motor
            + 0.55 * noise(generator, length, 50, 500, -3.0, 1)[:, 0]
            + 0.1 * noise(generator, length, 500, 3000, -3.0, 1)[:, 0]
        )
    )
    at, pace = 1.6, 1.25
    while at < 8.6:
        for axle in (0.0, 0.22 * pace):
            _strike(made, generator, at + axle, 0.5 * float(np.interp(at, (1.6, 3, 5, 9), (0.5, 1, 1, 0.1))))
        at += pace
        pace = max(0.34, pace * 0.86)
    side = np.clip((times - 2.5) / 6.0, 0, 1)
    angle = (0.1 + 0.75 * side) * np.pi / 2
    return eased(in_room(made[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1), 0.35, 1.8, 61), 0.002, 0.6)


def car_passes(generator: np.random.Generator) -> Stereo:
    """A car goes by from left to right."""
    length = round(5.0 * RATE)
    away = np.arange(length) / RATE - 2.4
    near = 1 / (1 + (1.6 * away) ** 2)
    engine = harmonic(62.0, [1, 0.6, 0.4, 0.3, 0.2], -130 * np.tanh(away * 1.4))  # Doppler
    sound = near**1.2 * (noise(generator, length, 70, 900, -2.5, 1)[:, 0] + 0.35 * engine)
    sound += 0.35 * near**2 * noise(generator, length, 1200, 7000, -2.0, 1)[:, 0]
    side = np.arctan(2.2 * away) / np.pi + 0.5
    return eased(sound[:, None] * np.sqrt(np.stack([1 - side, side], axis=1)), 0.3, 0.5)


def car_starts(generator: np.random.Generator) -> Mono:
    """A starter that turns, an engine that catches and settles."""
    length = round(3.6 * RATE)
    times = np.arange(length) / RATE
    turning = (times < 0.9) * (0.6 + 0.4 * np.sin(2 * np.pi * 9 * times))
    made = 0.3 * turning * harmonic(170.0, [1, 0.5, 0.4, 0.3], 80 * np.sin(2 * np.pi * 9 * times))
    runs = np.clip((times - 0.85) / 0.1, 0, 1)
    revs = 1200 * np.log2(1 + 1.6 * np.exp(-np.clip(times - 1.0, 0, None) / 0.4) * runs)
    made += runs * (
        0.8 * harmonic(31.0, [1, 0.9, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2], revs)
        + 0.3 * noise(generator, length, 80, 1200, -3.0, 1)[:, 0]
    )
    return eased(made, 0.01, 0.8)


def horn(generator: np.random.Generator) -> Mono:
    """A car's horn, twice."""
    length = round(1.0 * RATE)
    tone = harmonic(415.0, [1, 0.8, 0.6, 0.5, 0.3, 0.2], np.zeros(length)) + harmonic(
        523.0, [1, 0.7, 0.6, 0.4, 0.3], np.zeros(length)
    )
    times = np.arange(length) / RATE
    on = np.minimum(np.clip(times / 0.01, 0, 1), np.clip((0.22 - times) / 0.03, 0, 1))
    on = np.maximum(on, np.minimum(np.clip((times - 0.36) / 0.01, 0, 1), np.clip((0.9 - times) / 0.05, 0, 1)))
    return tone * on + 0.001 * generator.standard_normal(length)


def _strike(made: Mono, generator: np.random.Generator, at: float, level: float) -> None:
    """A wheel over a joint."""
    first = round(at * RATE)
    count = min(round(0.2 * RATE), len(made) - first)
    if count > 0:
        knock = rung(((150, 1.0, 0.04), (390, 0.5, 0.02), (1250, 0.15, 0.008)), count)
        made[first : first + count] += level * eased(
            knock + 0.3 * noise(generator, count, 400, 4000, 0.0, 1)[:, 0] * decaying(count, 0.01), 0.001
        )
