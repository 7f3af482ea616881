"""People without words: applause, a heart, a kiss, cloth, a sigh, a gasp, a slap, steps that come nearer."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.effects import foley
from scenec.sound.instruments.tones import band, rung
from scenec.sound.room import in_room
from scenec.sound.texture import Mono, Stereo, eased, lay, noise


def applause(generator: np.random.Generator) -> Stereo:
    """Some forty people clap for five seconds."""
    seconds = 5.5
    made = np.zeros((round(seconds * RATE), 2))
    for _ in range(40):
        low, high, lasts = generator.uniform(600, 1100), generator.uniform(1900, 4200), generator.uniform(0.010, 0.028)
        count = round(0.12 * RATE)
        clap = band(generator, count, low, high) * np.exp(-np.arange(count) / RATE / lasts)
        pan, pace, at = generator.uniform(-0.95, 0.95), generator.uniform(0.17, 0.27), generator.uniform(0, 0.5)
        until = generator.uniform(3.6, 5.2)
        while at < until:
            level = min(1.0, at / 0.6 + 0.25) * np.clip((until - at) / 1.2, 0.15, 1)
            lay(made, clap, at, pan, float(level) * generator.uniform(0.4, 1.0))
            at += pace * generator.uniform(0.93, 1.07)
    return eased(in_room(made, 0.6, 1.2, 66), 0.001, 0.2)


def heartbeat(generator: np.random.Generator) -> Mono:
    """A heart, four beats."""
    made = np.zeros(round(3.6 * RATE))
    for beat in range(4):
        for at, level, pitch in ((0.0, 1.0, 52.0), (0.30, 0.7, 62.0)):
            count = round(0.25 * RATE)
            times = np.arange(count) / RATE
            thud = np.sin(2 * np.pi * pitch * times) * np.sin(np.pi * np.clip(times / 0.13, 0, 1)) * np.exp(-times / 0.07)
            thud += 0.25 * np.sin(2 * np.pi * 2.1 * pitch * times) * np.exp(-times / 0.05)  # for small loudspeakers
            thud += 0.10 * noise(generator, count, 80, 300, -3.0, 1)[:, 0] * np.exp(-times / 0.04)
            first = round((beat * 0.86 + at) * RATE)
            made[first : first + count] += level * eased(thud, 0.01, 0.03)
    return made


def kiss(generator: np.random.Generator) -> Mono:
    """A kiss."""
    return foley.lips(generator)


def cloth(generator: np.random.Generator) -> Mono:
    """Clothes that move."""
    return foley.embrace(generator)


def sigh(generator: np.random.Generator) -> Mono:
    """A breath let out, without a voice."""
    return _breath(generator, 1.1, 0.22, (0.9, 0.5))


def gasp(generator: np.random.Generator) -> Mono:
    """A breath drawn in sharply."""
    return _breath(generator, 0.42, 0.75, (0.6, 1.0))


def slap(generator: np.random.Generator) -> Mono:
    """Palm on palm, as in a high five."""
    length = round(0.25 * RATE)
    times = np.arange(length) / RATE
    sound = band(generator, length, 700, 4800) * np.exp(-times / 0.014) + 0.4 * rung(
        ((420, 1.0, 0.02), (1150, 0.6, 0.01)), length
    )
    return eased(sound, 0.0006, 0.03)


def footsteps(generator: np.random.Generator) -> Mono:
    """Somebody comes nearer on stone: six steps."""
    made = np.zeros(round(3.9 * RATE))
    for index in range(6):
        sound = foley.steps_stone(generator)
        first = round((index * 0.56 + generator.normal(0, 0.008) + 0.03) * RATE)
        made[first : first + len(sound)] += (0.35 + 0.13 * index) * sound
    return made


def _breath(generator: np.random.Generator, seconds: float, peak: float, colour: tuple[float, float]) -> Mono:
    """Noise through an open mouth; `peak`: when it is strongest, as a share; `colour`: its brightness before and after."""
    length = round(seconds * RATE)
    share = np.arange(length) / length
    shape = np.where(share < peak, share / peak, (1 - share) / (1 - peak)) ** 1.4
    dark, light = noise(generator, length, 350, 1500, -3.0, 1)[:, 0], noise(generator, length, 1200, 5500, -3.0, 1)[:, 0]
    brightness = np.interp(share, (0, 1), colour)
    return eased(shape * (dark * (1.2 - brightness) + light * brightness), 0.01, 0.04)
