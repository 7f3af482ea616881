"""Glasses, cups, clocks, bells, and the signs of the cutting room: a chime, a drum roll, a whoosh, a pop."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.ambience.living import cup as china
from scenec.sound.ambience.living import tick
from scenec.sound.instruments import INSTRUMENTS
from scenec.sound.instruments.tones import rung
from scenec.sound.room import in_room
from scenec.sound.texture import Mono, Stereo, eased, noise


def glass_clink(generator: np.random.Generator) -> Mono:
    """Two glasses touch."""
    length = round(1.4 * RATE)
    modes = [
        (base * ratio, level, 0.32 / ratio)
        for base in (1870.0, 2140.0)
        for ratio, level in ((1.0, 1.0), (2.32, 0.6), (4.25, 0.3))
    ]
    sound = rung(modes, length)
    return eased(
        sound + 0.3 * noise(generator, length, 3000, 12_000, 0.0, 1)[:, 0] * np.exp(-np.arange(length) / RATE / 0.002),
        0.0005,
        0.1,
    )


def cup(generator: np.random.Generator) -> Mono:
    """A cup is put on its saucer."""
    return china(generator)


def clock_ticks(generator: np.random.Generator) -> Mono:
    """A clock for four seconds."""
    made = np.zeros(round(4.0 * RATE))
    for beat in range(8):
        sound = tick(generator, bool(beat % 2))
        made[beat * RATE // 2 : beat * RATE // 2 + len(sound)] += sound
    return made


def bell(generator: np.random.Generator) -> Mono:
    """A church bell, once: hum, prime, tierce, quint, nominal and above."""
    length = round(6.0 * RATE)
    modes = (
        (0.5, 0.5, 3.0),
        (1.0, 0.9, 1.9),
        (1.2, 0.8, 1.5),
        (1.5, 0.4, 1.2),
        (2.0, 1.0, 1.1),
        (2.67, 0.4, 0.6),
        (3.0, 0.3, 0.5),
        (4.2, 0.25, 0.3),
    )
    sound = rung([(392 * ratio, level, lasts) for ratio, level, lasts in modes], length)
    clapper = noise(generator, length, 800, 6000, -2.0, 1)[:, 0] * np.exp(-np.arange(length) / RATE / 0.01)
    return eased(sound + 0.3 * clapper, 0.0015, 0.5)


def school_bell(generator: np.random.Generator) -> Mono:
    """An electric bell, two seconds."""
    made = np.zeros(round(2.6 * RATE))
    for stroke in range(38):
        sound = eased(
            rung(((1210, 0.7, 0.16), (2870, 0.6, 0.10), (4630, 0.4, 0.06), (6900, 0.2, 0.03)), round(0.5 * RATE)), 0.0008
        )
        first = round(stroke * 0.052 * RATE)
        made[first : first + len(sound)] += generator.uniform(0.9, 1) * sound[: len(made) - first]
    return eased(made, 0.001, 0.1)


def chime(generator: np.random.Generator) -> Stereo:
    """Small bars from low to high: something good, or magic."""
    made = np.zeros((round(3.4 * RATE), 2))
    for index, note in enumerate((79, 81, 84, 86, 88, 91, 93, 96)):
        sound = INSTRUMENTS["glockenspiel"](note, 2.0, 0.5, 3)
        first = round((0.06 * index + abs(generator.normal(0, 0.004))) * RATE)
        side = index / 7
        part = sound[: len(made) - first]
        made[first : first + len(part)] += part[:, None] * np.sqrt([1 - 0.8 * side, 0.2 + 0.8 * side])
    return eased(in_room(made, 0.4, 1.8, 63), 0.001, 0.3)


def drum_roll(generator: np.random.Generator) -> Mono:
    """A roll that grows, and the stroke that ends it."""
    made = np.zeros(round(3.4 * RATE))
    at = 0.0
    while at < 2.5:
        sound = INSTRUMENTS["snare"](60, 0.3, 0.15 + 0.35 * at / 2.5 * generator.uniform(0.85, 1.1), int(at * 1000))
        made[round(at * RATE) :][: len(sound)] += sound
        at += 0.042 * generator.uniform(0.92, 1.08)
    for name, level in (("snare", 1.5), ("kick", 1.2)):
        sound = INSTRUMENTS[name](60, 0.3, 0.9, 1)
        made[round(2.58 * RATE) :][: len(sound)] += level * sound
    return made


def whoosh(generator: np.random.Generator) -> Stereo:
    """Something flies past."""
    length = round(0.7 * RATE)
    share = np.arange(length) / length
    made = sum(
        np.exp(-(((share - centre) / 0.16) ** 2))[:, None] * noise(generator, length, low, high, -1.0)
        for centre, low, high in ((0.42, 250, 900), (0.5, 900, 2600), (0.55, 2600, 7000))
    )
    angle = share * np.pi / 2
    return eased(np.asarray(made) * np.stack([np.cos(angle), np.sin(angle)], axis=1), 0.05, 0.1)


def pop(generator: np.random.Generator) -> Mono:
    """A bubble: something appears."""
    length = round(0.14 * RATE)
    times = np.arange(length) / RATE
    rise = np.sin(2 * np.pi * (420 * times + 3800 * times**2)) * np.exp(-times / 0.028)
    return eased(rise, 0.001, 0.02) + 1e-5 * generator.standard_normal(length)
