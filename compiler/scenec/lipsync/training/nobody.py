"""What is heard when nobody speaks: hiss that swells, knocks. All of it is labelled silence.

No notes are among it: with them, vowels that are drawn out were taken for music, and a mouth that stays shut in a long "and"
is worse than one that moves to a violin.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, sosfilt

from scenec.lipsync.features import RATE
from scenec.lipsync.training.items import Item, sixteen

Floats = NDArray[np.float64]
SECONDS = 4.0  # of an item


def sounds_of_nobody(seconds: float, seed: int) -> Iterator[Item]:
    """About so many seconds of them."""
    random = np.random.default_rng(seed)
    for _ in range(round(seconds / SECONDS)):
        made = np.zeros(round(SECONDS * RATE))
        for _ in range(int(random.integers(1, 4))):
            maker = (_swelling, _knocks)[int(random.integers(2))]
            made += maker(random) * random.uniform(0.2, 1.0)
        yield Item(sixteen(made.astype(np.float32), RATE), ((0.0, SECONDS, ""),), "nobody")


def _swelling(random: np.random.Generator) -> Floats:
    """Wind, sea, traffic: noise in a band that comes and goes."""
    count = round(SECONDS * RATE)
    low = random.uniform(60, 2000)
    band = butter(2, [low, min(7500, low * random.uniform(1.5, 8))], "bandpass", fs=RATE, output="sos")
    noise = sosfilt(band, random.normal(0, 1, count))
    time = np.arange(count) / RATE
    swell = 1 + 0.9 * np.sin(2 * np.pi * random.uniform(0.1, 1.5) * time + random.uniform(0, 6))
    made: Floats = noise * swell
    return np.asarray(made / (np.abs(made).max() + 1e-9))


def _knocks(random: np.random.Generator) -> Floats:
    """Steps, doors, drums, clicks."""
    count = round(SECONDS * RATE)
    made = np.zeros(count)
    for _ in range(int(random.integers(2, 14))):
        length = round(RATE * random.uniform(0.01, 0.3))
        at = int(random.integers(0, count - length))
        time = np.arange(length) / length
        ring = np.sin(2 * np.pi * random.uniform(50, 2500) * np.arange(length) / RATE) * random.uniform(0, 2)
        made[at : at + length] += (random.normal(0, 1, length) + ring) * np.exp(-time * random.uniform(4, 12))
    return np.asarray(made / (np.abs(made).max() + 1e-9))
