"""Plucked strings: guitar, harp, strings under a finger, a double bass."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.instruments.tones import Mono, band, damped, hertz, ringing


def guitar(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """Nylon strings and a wooden body."""
    return 0.75 * _plucked(note, seconds, velocity, seed, place=0.19, sustain=1.7, bright=1.0, body=(110.0, 205.0))


def harp(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """Long strings plucked near their middle: round, ringing on."""
    return 0.75 * _plucked(note, max(seconds, 1.6), velocity, seed, place=0.36, sustain=2.6, bright=0.75, body=(180.0, 330.0))


def pizzicato(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """A section that plucks: dry and short."""
    first = _plucked(note, min(seconds, 0.5), velocity, seed, place=0.13, sustain=0.26, bright=0.9, body=(280.0, 560.0))
    second = _plucked(note, min(seconds, 0.5), velocity, seed + 5, place=0.16, sustain=0.22, bright=0.8, body=(280.0, 560.0))
    late = round(0.009 * RATE)
    first[late:] += 0.7 * second[:-late]
    return 0.75 * first


def bass(note: int, seconds: float, velocity: float, seed: int) -> Mono:
    """A double bass under a finger, an octave below what is written where that is too high for it."""
    low = note - 12 if note > 52 else note
    return 1.15 * _plucked(low, seconds, velocity, seed, place=0.22, sustain=0.75, bright=0.55, body=(70.0, 160.0))


def _plucked(
    note: int, seconds: float, velocity: float, seed: int, place: float, sustain: float, bright: float, body: tuple[float, float]
) -> Mono:
    """A string plucked at `place` of its length: partial n has sin(pi n place) / n of it and dies faster the higher it is."""
    generator = np.random.default_rng((seed, note, 31))
    base = hertz(note)
    release = 0.12
    length = round((seconds + release) * RATE)
    times = np.arange(length) / RATE
    lasts = sustain * (220.0 / base) ** 0.45
    sound = np.zeros(length)
    for number in range(1, 26):
        frequency = number * base * np.sqrt(1 + 2.5e-5 * number**2)
        strength = abs(np.sin(np.pi * number * place)) / number * np.exp(-(number - 1) * (0.34 - 0.22 * velocity) / bright)
        strength *= 1 + 0.8 * sum(float(np.exp(-((np.log2(frequency / centre) / 0.35) ** 2))) for centre in body)
        if frequency > 11_000 or strength < 8e-4:
            break
        decay = lasts / (1 + 0.22 * (number - 1) + 0.02 * (number - 1) ** 2)
        last = min(length, round(8 * decay * RATE) + 1)
        sound[:last] += strength * ringing(frequency, decay, generator.uniform(0, 0.3), last)
    sound *= 1 - np.exp(-times / 0.0015)
    sound += 0.05 * velocity * band(generator, length, 900.0, 4200.0) * np.exp(-times / 0.006)
    return 1.6 * sound * velocity * damped(times, seconds, release)
