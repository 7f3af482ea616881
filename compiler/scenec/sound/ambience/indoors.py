"""Rooms: a cafe, a living room, an office, a classroom, a kitchen, a hospital, a theatre, a car, a studio; a crowd, a fire, rain
outside."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.ambience.living import cup, key, keys, murmur, passing, scattered, tick
from scenec.sound.ambience.weather import rain
from scenec.sound.instruments.tones import rung
from scenec.sound.texture import Mono, Stereo, around, decaying, eased, lay, moments, noise, swell


def cafe(generator: np.random.Generator, length: int) -> Stereo:
    """Talk at other tables, cups, the machine that hisses once, a fridge."""
    made = 0.55 * murmur(generator, length, 9) + 0.12 * noise(generator, length, 60, 400)
    scattered(generator, made, cup, 1.7, 0.8)
    count = round(2.6 * RATE)
    shape = np.sin(np.pi * np.clip(np.arange(count) / count, 0, 1)) ** 0.5
    lay(made, shape * noise(generator, count, 2200, 9000, -1.0, 1)[:, 0], 0.7 * length / RATE, 0.6, 0.20)
    return around(made, 0.55, 0.7, 31)


def living_room(generator: np.random.Generator, length: int) -> Stereo:
    """A quiet room: air, a clock, a house that breathes, the street behind the window."""
    made = 0.14 * noise(generator, length, 50, 300, -4.0) + 0.05 * noise(generator, length, 300, 3000)
    made += 0.10 * passing(generator, length, 0.35 * length / RATE, 0.35, 50, 260)
    for second in range(int(length / RATE)):
        lay(made, tick(generator, bool(second % 2)), second + 0.4, 0.35, 0.35)
    return around(made, 0.35, 0.45, 32)


def office(generator: np.random.Generator, length: int) -> Stereo:
    """Ventilation, lamps that hum, keyboards, a voice two rooms away."""
    made = 0.3 * noise(generator, length, 80, 900, -3.0) + 0.03 * _hum(length, 100.0)[:, None]
    made += 0.04 * murmur(generator, length, 2)
    for _ in range(3):
        keys(generator, made, length / RATE, 0.6, 0.22)
    return around(made, 0.35, 0.5, 33)


def classroom(generator: np.random.Generator, length: int) -> Stereo:
    """A large room with hard walls, children far away in the yard, a chair."""
    made = 0.16 * noise(generator, length, 70, 600, -3.0)
    yard = around(murmur(generator, length, 7), 1.2, 1.6, 34)
    made += 0.18 * _behind_glass(yard)
    scattered(generator, made, key, 2.5, 0.06)
    for at in moments(generator, length / RATE, 12.0):
        lay(made, _chair(generator), at, generator.uniform(-0.7, 0.7), 0.2)
    return around(made, 0.55, 1.0, 35)


def kitchen(generator: np.random.Generator, length: int) -> Stereo:
    """A refrigerator, a tap that drips, something on the stove."""
    made = 0.14 * noise(generator, length, 60, 500, -4.0) + 0.07 * _hum(length, 50.0)[:, None]
    made += 0.05 * noise(generator, length, 1800, 6000) * (swell(generator, length, (5, 7, 11), 0.6) ** 2)[:, None]
    for at in moments(generator, length / RATE, 3.1):
        count = round(0.08 * RATE)
        times = np.arange(count) / RATE
        drop = np.sin(2 * np.pi * (1100 * times + 3500 * times**2)) * decaying(count, 0.014)
        lay(made, eased(drop), at, -0.4, 0.25)
    scattered(generator, made, cup, 9.0, 0.3)
    return around(made, 0.45, 0.5, 36)


def hospital_room(generator: np.random.Generator, length: int) -> Stereo:
    """Air conditioning, a monitor, steps and voices in the corridor."""
    made = 0.22 * noise(generator, length, 100, 1200, -3.0) + 0.05 * murmur(generator, length, 2)
    seconds, beats = length / RATE, round(length / RATE * 1.15)
    for index in range(beats):
        times = np.arange(round(0.11 * RATE)) / RATE
        lay(made, eased(np.sin(2 * np.pi * 960 * times), 0.006, 0.02), index * seconds / max(1, beats), 0.3, 0.16)
    return around(made, 0.4, 0.8, 37)


def stage(generator: np.random.Generator, length: int) -> Stereo:
    """A theatre before the curtain: a large dark room, people who whisper and cough."""
    made = 0.2 * noise(generator, length, 60, 500, -3.5) + 0.12 * murmur(generator, length, 6)
    for at in moments(generator, length / RATE, 9.0):
        lay(made, _cough(generator), at, generator.uniform(-0.8, 0.8), 0.25)
    return around(made, 0.9, 1.7, 38)


def car(generator: np.random.Generator, length: int) -> Stereo:
    """Inside a car that drives: engine, tyres, wind at the windows."""
    made = 0.9 * noise(generator, length, 30, 180, -3.0) * swell(generator, length, (3, 5), 0.15)[:, None]
    made += 0.25 * noise(generator, length, 200, 1500) + 0.06 * noise(generator, length, 1500, 5000)
    return made + 0.22 * (_hum(length, 58.0) * swell(generator, length, (2, 3), 0.2))[:, None]


def studio(generator: np.random.Generator, length: int) -> Stereo:
    """The silence of a room that is made for it: only air."""
    return noise(generator, length, 50, 900, -4.5)


def crowd(generator: np.random.Generator, length: int) -> Stereo:
    """Many people in a large room."""
    return around(murmur(generator, length, 14), 0.8, 1.5, 39)


def fireplace(generator: np.random.Generator, length: int) -> Stereo:
    """A fire: the draught, and wood that crackles."""
    made = 0.2 * noise(generator, length, 80, 350) * swell(generator, length, (5, 7, 11), 0.5)[:, None]
    for _ in range(round(9 * length / RATE)):
        count = round(0.03 * RATE)
        snap = noise(generator, count, 900, 9000, 0.0, 1)[:, 0] * decaying(count, generator.uniform(0.001, 0.005))
        lay(made, snap, generator.uniform(0, length / RATE), generator.uniform(-0.4, 0.4), generator.uniform(0.05, 1) ** 3)
    return around(made, 0.3, 0.4, 40)


def rain_on_windows(generator: np.random.Generator, length: int) -> Stereo:
    """Rain as it is heard in a room: without its treble, with drops on the panes."""
    made = _behind_glass(rain(generator, length)) * 1.6
    for _ in range(round(5 * length / RATE)):
        count = round(0.05 * RATE)
        tap = rung(((generator.uniform(900, 1700), 1.0, 0.006), (generator.uniform(2400, 3600), 0.4, 0.003)), count)
        lay(
            made,
            eased(tap, 0.0005),
            generator.uniform(0, length / RATE),
            generator.uniform(-0.8, 0.8),
            generator.uniform(0.1, 0.6) ** 2,
        )
    return around(made, 0.3, 0.5, 41)


def _behind_glass(sound: Stereo) -> Stereo:
    """What a closed window leaves of it."""
    spectrum = np.fft.rfft(sound, axis=0)
    frequency = np.arange(len(spectrum)) * RATE / max(1, len(sound))
    made: Stereo = np.fft.irfft(spectrum / (1 + (frequency / 700) ** 2)[:, None], len(sound), axis=0)
    return made


def _hum(length: int, base: float) -> Mono:
    phase = 2 * np.pi * round(base * length / RATE) * np.arange(length) / max(1, length)
    made: Mono = np.sin(phase) + 0.6 * np.sin(2 * phase + 1) + 0.3 * np.sin(3 * phase + 2)
    return made


def _chair(generator: np.random.Generator) -> Mono:
    """A chair's leg on the floor: stick and slip."""
    count = round(generator.uniform(0.15, 0.3) * RATE)
    pulses = np.sin(
        2 * np.pi * np.cumsum(generator.uniform(90, 140) + 30 * generator.standard_normal(count).cumsum() / RATE**0.5) / RATE
    )
    return eased(np.sign(pulses) * noise(generator, count, 300, 2500, -1.0, 1)[:, 0] * 0.5, 0.01, 0.05)


def _cough(generator: np.random.Generator) -> Mono:
    parts = []
    for _ in range(2):
        count = round(0.22 * RATE)
        parts.append(eased(noise(generator, count, 400, 2200, -2.0, 1)[:, 0] * decaying(count, 0.06), 0.008, 0.05))
    return np.concatenate(parts)
