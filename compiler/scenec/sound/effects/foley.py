"""What actions make: steps on grounds, cloth, hands, lips, somebody who sits down, things that are put down."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scenec.sound import RATE
from scenec.sound.instruments.tones import rung
from scenec.sound.texture import Mono, decaying, eased, noise

Modes = Sequence[tuple[float, float, float]]


def steps_stone(generator: np.random.Generator) -> Mono:
    """A sole on stone: the heel's click, a low body, the ball that follows."""
    return _step(generator, ((165, 0.5, 0.020), (420, 0.35, 0.010)), (900, 7000), 0.009, 0.055, 0.5)


def steps_wood(generator: np.random.Generator) -> Mono:
    """A sole on boards, which sound."""
    return _step(generator, ((92, 1.0, 0.045), (188, 0.7, 0.030), (330, 0.35, 0.016)), (500, 4200), 0.008, 0.06, 0.35)


def steps_carpet(generator: np.random.Generator) -> Mono:
    """A sole on carpet: hardly more than a low thud."""
    return _step(generator, ((74, 1.0, 0.030),), (200, 1500), 0.020, 0.08, 0.5)


def steps_grass(generator: np.random.Generator) -> Mono:
    """Grass that gives way: a soft crush of many small noises."""
    return _crush(generator, 0.17, (700, 6500), 0.6)


def steps_sand(generator: np.random.Generator) -> Mono:
    """Sand that gives way and grinds."""
    return _crush(generator, 0.24, (1500, 9000), 0.9)


def rustle(generator: np.random.Generator) -> Mono:
    """Cloth that moves: a sleeve."""
    return _cloth(generator, 0.45, 0.5)


def embrace(generator: np.random.Generator) -> Mono:
    """Two coats that meet: cloth, and the weight of arms."""
    sound = _cloth(generator, 0.85, 0.9)
    thud = rung(((88, 1.0, 0.05), (150, 0.4, 0.03)), len(sound)) * 0.35
    return sound + eased(thud, 0.012)


def clasp(generator: np.random.Generator) -> Mono:
    """A hand that takes a hand: skin, soft."""
    length = round(0.16 * RATE)
    sound = 0.5 * noise(generator, length, 350, 2600, -3.0, 1)[:, 0] * decaying(length, 0.018)
    return eased(sound + 0.5 * rung(((210, 1.0, 0.018), (540, 0.3, 0.008)), length), 0.004, 0.03)


def pat(generator: np.random.Generator) -> Mono:
    """A flat hand on a coat."""
    length = round(0.18 * RATE)
    sound = rung(((118, 1.0, 0.028), (240, 0.4, 0.014)), length)
    return eased(sound + 0.3 * noise(generator, length, 300, 2200, -3.0, 1)[:, 0] * decaying(length, 0.014), 0.003, 0.03)


def lips(generator: np.random.Generator) -> Mono:
    """A kiss: lips that part, small and dry."""
    length = round(0.16 * RATE)
    sound = np.zeros(length)
    for at, level in ((0.0, 0.35), (generator.uniform(0.05, 0.07), 1.0)):
        first, count = round(at * RATE), round(0.03 * RATE)
        times = np.arange(count) / RATE
        smack = np.sin(2 * np.pi * (1300 * times + 9000 * times**2)) * decaying(count, 0.005)
        smack += 0.5 * noise(generator, count, 1500, 6000, -2.0, 1)[:, 0] * decaying(count, 0.006)
        sound[first : first + count] += level * eased(smack, 0.0012)
    return sound


def seat(generator: np.random.Generator) -> Mono:
    """Somebody sits down: cloth, a cushion's thud, wood that answers."""
    sound = 0.6 * _cloth(generator, 0.55, 0.6)
    first = round(0.2 * RATE)
    sound[first:] += eased(rung(((68, 1.0, 0.06), (131, 0.5, 0.04), (310, 0.15, 0.02)), len(sound) - first), 0.01)
    return sound


def set_down(generator: np.random.Generator) -> Mono:
    """A small thing is put on a table."""
    length = round(0.2 * RATE)
    sound = rung(((310, 0.8, 0.022), (720, 0.5, 0.012), (1650, 0.2, 0.006)), length)
    later = round(generator.uniform(0.025, 0.045) * RATE)
    sound[later:] += 0.3 * sound[: length - later]
    return eased(sound + 0.2 * noise(generator, length, 800, 5000, -2.0, 1)[:, 0] * decaying(length, 0.006), 0.0008, 0.03)


def _step(
    generator: np.random.Generator, modes: Modes, click: tuple[float, float], sharp: float, apart: float, ball: float
) -> Mono:
    """Heel, then ball of the foot `apart` seconds later: modes of the ground and the click of the sole (its band, its length)."""
    length = round(0.32 * RATE)
    sound = np.zeros(length)
    for at, level in ((0.0, 1.0), (apart * generator.uniform(0.8, 1.3), ball)):
        first = round(at * RATE)
        count = length - first
        ring = rung([(f * generator.uniform(0.94, 1.06), s * generator.uniform(0.8, 1.2), d) for f, s, d in modes], count)
        tap = 0.5 * noise(generator, count, *click, -2.0, 1)[:, 0] * decaying(count, sharp * generator.uniform(0.8, 1.3))
        sound[first:] += level * eased(ring + tap, 0.0015)
    scrape = np.sin(np.pi * np.clip(np.arange(length) / RATE / 0.2, 0, 1)) * noise(generator, length, 1800, 8000, -2.0, 1)[:, 0]
    return sound + 0.02 * scrape


def _crush(generator: np.random.Generator, seconds: float, band: tuple[float, float], gritty: float) -> Mono:
    length = round((seconds + 0.1) * RATE)
    times = np.arange(length) / RATE
    shape = np.clip(times / 0.03, 0, 1) * np.clip((seconds - times) / (0.6 * seconds), 0, 1) ** 1.5
    grains = np.interp(np.arange(length), np.linspace(0, length, 90), generator.uniform(0, 1, 90) ** (1 + 2 * gritty))
    sound = noise(generator, length, *band, -2.0, 1)[:, 0] * shape * grains
    return sound + 0.5 * eased(rung(((82, 1.0, 0.03),), length), 0.006)


def _cloth(generator: np.random.Generator, seconds: float, heavy: float) -> Mono:
    """Strokes of soft noise, darker when heavy."""
    length = round(seconds * RATE)
    strokes = np.interp(
        np.arange(length),
        np.linspace(0, length, max(6, round(seconds * 16))),
        generator.uniform(0, 1, max(6, round(seconds * 16))) ** 2,
    )
    shape = np.sin(np.pi * np.arange(length) / length) ** 1.2
    high = noise(generator, length, 900, 5200 - 2000 * heavy, -3.0, 1)[:, 0]
    low = noise(generator, length, 150, 900, -3.0, 1)[:, 0]
    made: Mono = shape * strokes * (high + 0.5 * heavy * low)
    return made
