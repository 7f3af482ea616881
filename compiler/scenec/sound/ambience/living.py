"""What is heard in places now and then: people who talk far off, cups, birds, clocks, keys, cars."""

from __future__ import annotations

import numpy as np

from scenec.sound import RATE
from scenec.sound.instruments.tones import harmonic, rung
from scenec.sound.texture import Mono, Stereo, decaying, eased, lay, moments, noise

VOWELS = ((730, 1090, 2440), (530, 1840, 2480), (390, 1990, 2550), (570, 840, 2410), (440, 1020, 2240))  # Peterson and Barney


def murmur(generator: np.random.Generator, length: int, speakers: int) -> Stereo:
    """People who talk, none of whom can be understood: voices with syllables and vowels, but no words."""
    track = np.zeros((length, 2))
    for speaker in range(-(-speakers // 2)):
        voice = _talk(generator, length, 105.0 if speaker % 2 else 190.0)
        for later in range(min(2, speakers - 2 * speaker)):  # each is heard twice, at other times from other sides
            at = generator.uniform(0, 7) + 9.0 * later
            lay(track, voice, at, generator.uniform(-0.9, 0.9), generator.uniform(0.4, 1.0))
    return track / max(1e-9, float(np.sqrt(np.mean(track**2))))


def _talk(generator: np.random.Generator, length: int, base: float) -> Mono:
    """One voice: a buzz at a pitch that wanders, through vowels that change, in syllables and phrases, with breath in it."""
    seconds = length / RATE
    base *= generator.uniform(0.88, 1.15)
    knots = max(4, round(seconds * 2.5))
    melody = np.interp(np.arange(length), np.linspace(0, length, knots), generator.normal(0, 130, knots))
    buzz = harmonic(base, [number**-1.1 for number in range(1, 22)], melody)
    spectrum = np.fft.rfft(buzz + 0.25 * noise(generator, length, 500, 4000, -3.0, 1)[:, 0])
    frequency = np.arange(len(spectrum)) * RATE / max(1, length)
    steps = max(4, round(seconds * 4.4))  # syllables
    which = generator.integers(0, len(VOWELS), steps)
    talking = np.repeat(generator.uniform(size=steps // 9 + 1) < 0.62, 9)[:steps]  # in phrases of about two seconds
    loud = talking * generator.uniform(0.25, 1.0, steps)
    place = np.linspace(0, length, steps)
    made = np.zeros(length)
    for index, formants in enumerate(VOWELS):
        shape = sum(
            strength / (1 + ((frequency - f) / (0.09 * f + 30)) ** 2) for f, strength in zip(formants, (1, 0.5, 0.2), strict=True)
        )
        weight = np.interp(np.arange(length), place, (which == index) * loud)
        made += weight**1.3 * np.fft.irfft(spectrum * shape, length)
    return made


def cup(generator: np.random.Generator) -> Mono:
    """China on china: a few modes between 1.6 and 7 kHz, sometimes twice."""
    length = round(0.35 * RATE)
    base = generator.uniform(1600, 2600)
    modes = [
        (base * ratio, generator.uniform(0.3, 1) / number, generator.uniform(0.02, 0.07))
        for number, ratio in enumerate((1, 1.58, 2.24, 2.92), 1)
    ]
    sound = rung(modes, length)
    if generator.uniform() < 0.5:
        later = round(generator.uniform(0.05, 0.12) * RATE)
        sound[later:] += 0.5 * sound[: length - later]
    return eased(sound, 0.0006, 0.05)


def bird(generator: np.random.Generator, kind: int) -> Mono:
    """A song of a few notes: whistles that slide (a great tit's two notes, a robin's trickle, a sparrow's chirp)."""
    count = (6, 9, 3)[kind]
    parts = []
    for note in range(count):
        seconds, gap = ((0.11, 0.05), (0.07, 0.03), (0.05, 0.16))[kind]
        times = np.arange(round(seconds * generator.uniform(0.85, 1.2) * RATE)) / RATE
        share = times / max(1e-9, times[-1])
        start, bend = (
            (4600 if note % 2 else 3500, 0),
            (generator.uniform(3200, 5600), generator.uniform(-900, 900)),
            (4300, -1200),
        )[kind]
        frequency = start + bend * share + 60 * np.sin(2 * np.pi * 38 * times)
        wave = np.sin(2 * np.pi * np.cumsum(frequency) / RATE)
        parts += [wave * np.sin(np.pi * share) ** 0.8 * generator.uniform(0.6, 1), np.zeros(round(gap * RATE))]
    return np.concatenate(parts)


def tick(generator: np.random.Generator, tock: bool) -> Mono:
    """A wall clock."""
    length = round(0.06 * RATE)
    modes = ((1850.0 if tock else 2250.0, 1.0, 0.006), (4100.0, 0.5, 0.003), (610.0, 0.3, 0.012))
    return eased(rung(modes, length) + 0.2 * generator.standard_normal(length) * decaying(length, 0.002), 0.0004)


def key(generator: np.random.Generator) -> Mono:
    """A key of a keyboard: down, and more softly up."""
    length = round(0.14 * RATE)
    sound = np.zeros(length)
    for at, level in ((0.0, 1.0), (generator.uniform(0.06, 0.09), 0.45)):
        first = round(at * RATE)
        part = round(0.03 * RATE)
        click = noise(generator, part, 1400, 6500, 0.0, 1)[:, 0] * decaying(part, 0.0035)
        click += 1.2 * rung(((generator.uniform(240, 330), 1.0, 0.012),), part)
        sound[first : first + part] += level * click
    return eased(sound, 0.0005)


def keys(generator: np.random.Generator, track: Stereo, seconds: float, busy: float, level: float) -> None:
    """Somebody who types, in bursts, for a share `busy` of the time."""
    pan = generator.uniform(-0.7, 0.7)
    at = generator.uniform(0, 2)
    while at < seconds:
        for _ in range(int(generator.integers(4, 16))):
            lay(track, key(generator), at, pan, level * generator.uniform(0.5, 1))
            at += generator.uniform(0.09, 0.24)
        at += generator.uniform(0.8, 2.5) / max(0.1, busy)


def passing(generator: np.random.Generator, length: int, at: float, speed: float, low: float, high: float) -> Stereo:
    """A car, or something like it, that goes by from one side to the other and is nearest at `at` seconds."""
    seconds = length / RATE
    away = (np.arange(length) / RATE - at + seconds / 2) % seconds - seconds / 2
    near = 1 / (1 + (away * speed) ** 2) ** 1.1
    side = np.arctan(away * speed * 1.5) / np.pi * (1 if generator.uniform() < 0.5 else -1) + 0.5
    body = noise(generator, length, low, high, -2.0, 1)[:, 0]
    hiss = noise(generator, length, high, 5.0 * high, -3.0, 1)[:, 0] * near  # tyres are heard when it is near
    return (near * (body + 0.5 * hiss))[:, None] * np.sqrt(np.stack([1 - side, side], axis=1))


def scattered(generator: np.random.Generator, track: Stereo, make: object, every: float, level: float, wide: float = 0.8) -> None:
    """A sound now and then, here and there. `make(generator)` makes one."""
    assert callable(make)
    for at in moments(generator, len(track) / RATE, every):
        lay(track, make(generator), at, generator.uniform(-wide, wide), level * generator.uniform(0.4, 1.0))
