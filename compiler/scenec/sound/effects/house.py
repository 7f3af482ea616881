"""Doors, knocks, telephones, keyboards, paper, a camera."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.ambience.living import key
from scenec.sound.instruments.tones import rung
from scenec.sound.room import in_room
from scenec.sound.texture import Mono, Stereo, decaying, eased, noise

DOOR = ((86.0, 1.0, 0.07), (172.0, 0.6, 0.05), (410.0, 0.3, 0.025), (950.0, 0.15, 0.01))
LATCH = ((1250.0, 1.0, 0.010), (2700.0, 0.6, 0.006), (4300.0, 0.3, 0.004))


def door(generator: np.random.Generator) -> Stereo:
    """A handle, a hinge, and the door falls to."""
    made = np.zeros(round(1.7 * RATE))
    _put(made, 0.0, 0.35 * rung(LATCH, round(0.1 * RATE)))
    _put(made, 0.09, 0.25 * rung(LATCH, round(0.1 * RATE)))
    count = round(0.7 * RATE)
    _put(made, 0.15, 0.05 * eased(noise(generator, count, 250, 1800, -3.0, 1)[:, 0], 0.2, 0.3))
    _put(made, 1.0, 0.8 * eased(rung(DOOR, round(0.5 * RATE)), 0.003) + 0.1 * _thump(generator, 0.5))
    _put(made, 1.04, 0.4 * rung(LATCH, round(0.1 * RATE)))
    return _room(made)


def door_slams(generator: np.random.Generator) -> Stereo:
    """A door, hard."""
    made = np.zeros(round(1.3 * RATE))
    _put(made, 0.0, eased(rung(DOOR, round(0.8 * RATE)), 0.001) + 0.6 * _thump(generator, 0.8))
    _put(made, 0.03, 0.5 * rung(LATCH, round(0.1 * RATE)))
    return _room(made, 0.8)


def knock(generator: np.random.Generator) -> Stereo:
    """Three knocks on wood."""
    made = np.zeros(round(1.3 * RATE))
    for at, level in ((0.0, 0.85), (0.24, 1.0), (0.5, 0.9)):
        modes = [
            (f * generator.uniform(0.97, 1.03), s, d) for f, s, d in ((155, 1.0, 0.045), (340, 0.6, 0.025), (720, 0.3, 0.012))
        ]
        _put(made, at, level * eased(rung(modes, round(0.4 * RATE)) + 0.2 * _thump(generator, 0.4), 0.001))
    return _room(made)


def doorbell(generator: np.random.Generator) -> Stereo:
    """Ding, dong."""
    made = np.zeros(round(2.8 * RATE))
    for at, base in ((0.0, 659.0), (0.55, 523.0)):
        _put(made, at, _struck(base, 2.0))
    return _room(made + 1e-4 * generator.standard_normal(len(made)))


def phone_ring(generator: np.random.Generator) -> Stereo:
    """A telephone's bell, twice."""
    made = np.zeros(round(3.6 * RATE))
    for start in (0.0, 1.8):
        for stroke in range(24):
            modes = (
                ((1480.0, 0.8, 0.05), (2390.0, 0.5, 0.04), (3920.0, 0.3, 0.03))
                if stroke % 2
                else ((1330.0, 0.8, 0.05), (2150.0, 0.5, 0.04))
            )
            _put(made, start + stroke / 24, generator.uniform(0.85, 1) * eased(rung(modes, round(0.3 * RATE)), 0.001))
    return _room(made)


def message(generator: np.random.Generator) -> Mono:
    """A telephone that has a message: two soft tones."""
    made = np.zeros(round(0.9 * RATE))
    for at, base in ((0.0, 1175.0), (0.11, 1568.0)):
        _put(made, at, eased(rung(((base, 1.0, 0.13), (2 * base, 0.15, 0.06)), round(0.7 * RATE)), 0.004))
    return made + 1e-5 * generator.standard_normal(len(made))


def typing(generator: np.random.Generator) -> Stereo:
    """Somebody types for three seconds."""
    made = np.zeros(round(3.2 * RATE))
    at = 0.0
    while at < 2.9:
        _put(made, at, generator.uniform(0.5, 1.0) * key(generator))
        at += generator.uniform(0.08, 0.2) if generator.uniform() < 0.9 else 0.4
    return _room(made, 0.2)


def camera_click(generator: np.random.Generator) -> Mono:
    """Mirror up, shutter, mirror down."""
    made = np.zeros(round(0.4 * RATE))
    for at, level in ((0.0, 0.7), (0.055, 0.5), (0.11, 1.0)):
        count = round(0.12 * RATE)
        click = rung(((620, 0.5, 0.010), (1900, 0.6, 0.005), (3700, 0.5, 0.003)), count)
        _put(
            made,
            at,
            level * eased(click + 0.4 * noise(generator, count, 1500, 9000, 0.0, 1)[:, 0] * decaying(count, 0.004), 0.0005),
        )
    return made


def paper(generator: np.random.Generator) -> Mono:
    """A letter is unfolded."""
    length = round(1.2 * RATE)
    shape = np.zeros(length)
    for at, seconds, level in ((0.0, 0.35, 0.7), (0.4, 0.3, 1.0), (0.78, 0.35, 0.6)):
        count = round(seconds * RATE)
        grains = np.interp(np.arange(count), np.linspace(0, count, 60), generator.uniform(0, 1, 60) ** 3)
        _put(shape, at, level * grains * np.sin(np.pi * np.arange(count) / count))
    return shape * noise(generator, length, 1800, 11_000, -1.0, 1)[:, 0]


def _put(track: Mono, at: float, sound: Mono) -> None:
    first = round(at * RATE)
    part = sound[: max(0, len(track) - first)]
    track[first : first + len(part)] += part


def _struck(base: float, seconds: float) -> Mono:
    return eased(
        rung(
            ((base, 1.0, 0.7), (2.0 * base, 0.3, 0.35), (3.01 * base, 0.2, 0.2), (5.4 * base, 0.06, 0.08)), round(seconds * RATE)
        ),
        0.002,
        0.2,
    )


def _thump(generator: np.random.Generator, seconds: float) -> Mono:
    count = round(seconds * RATE)
    return noise(generator, count, 60, 1800, -3.0, 1)[:, 0] * decaying(count, 0.02)


def _room(made: Mono, wet: float = 0.35) -> Stereo:
    return eased(in_room(np.stack([made, made], axis=1), wet, 0.5, 62), 0.0005, 0.1)
