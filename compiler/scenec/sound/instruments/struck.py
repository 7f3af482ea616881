"""Struck bars and plates: marimba, vibraphone, glockenspiel, celesta, music box, bells."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.instruments.tones import Mono, band, damped, hertz, rung


def marimba(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """Wooden bars: their second partial is tuned two octaves up; a mallet's knock."""
    base = hertz(note)
    lasts = 0.42 * (262.0 / base) ** 0.55
    modes = ((base, 1.0, lasts), (3.98 * base, 0.30 * velocity + 0.05, 0.28 * lasts), (9.6 * base, 0.09 * velocity, 0.10 * lasts))
    return 0.62 * _bar(modes, max(seconds, 4 * lasts), velocity, seed, note, knock=0.10)


def vibraphone(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """Metal bars over pipes that open and close."""
    base = hertz(note)
    modes = ((base, 1.0, 1.7), (4.0 * base, 0.16 * velocity + 0.02, 0.8), (10.1 * base, 0.05 * velocity, 0.2))
    sound = _bar(modes, seconds + 0.3, velocity, seed, note, knock=0.03)
    times = np.arange(len(sound)) / RATE
    return 0.55 * sound * (1 - 0.16 * (1 + np.sin(2 * np.pi * 4.6 * times)) / 2)


def glockenspiel(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """Small steel bars, free at both ends."""
    base = hertz(note)
    modes = ((base, 1.0, 0.9), (2.756 * base, 0.42 * velocity + 0.04, 0.35), (5.404 * base, 0.16 * velocity, 0.14))
    return 0.34 * _bar(modes, max(seconds, 1.6), velocity, seed, note, knock=0.05)


def celesta(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """Steel plates with felt hammers over wooden boxes."""
    base = hertz(note)
    modes = ((base, 1.0, 1.0), (2.0 * base, 0.10, 0.6), (4.02 * base, 0.22 * velocity + 0.03, 0.35), (8.1 * base, 0.03, 0.1))
    return 0.46 * _bar(modes, max(seconds, 1.4), velocity, seed, note, knock=0.03)


def music_box(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """Steel teeth, plucked: clamped at one end, their next partial lies at 6.27."""
    base = hertz(note)
    modes = ((base, 1.0, 1.1), (base * 1.0018, 0.35, 0.8), (2.0 * base, 0.12, 0.3), (6.27 * base, 0.20 * velocity + 0.05, 0.09))
    return 0.42 * _bar(modes, max(seconds, 1.6), velocity, seed, note, knock=0.06)


def _bar(
    modes: tuple[tuple[float, float, float], ...], seconds: float, velocity: float, seed: int, note: int, knock: float
) -> Mono:
    generator = np.random.default_rng((seed, note, 41))
    length = round((seconds + 0.1) * RATE)
    times = np.arange(length) / RATE
    sound = rung(modes, length) * (1 - np.exp(-times / (0.0008 + 0.002 * (1 - velocity))))
    tap = min(length, round(0.08 * RATE))
    sound[:tap] += knock * band(generator, tap, 500.0, 3800.0) * np.exp(-times[:tap] / 0.007)
    made: Mono = sound * velocity * damped(times, seconds, 0.1)
    return made
