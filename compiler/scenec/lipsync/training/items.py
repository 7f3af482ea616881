"""An item of training speech, and a folder's worth of them in one file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.features import RATE


@dataclass(frozen=True)
class Item:
    """Speech with its sounds. `samples`: int16, mono, 16 kHz. `labels`: (start, end, sound), "" for silence."""

    samples: NDArray[np.int16]
    labels: tuple[tuple[float, float, str], ...]
    source: str


def sixteen(samples: NDArray[np.float32], rate: int) -> NDArray[np.int16]:
    """Samples at 16 kHz and full level."""
    from math import gcd

    from scipy.signal import resample_poly

    common = gcd(rate, RATE)
    sound = samples if rate == RATE else resample_poly(samples, RATE // common, rate // common)
    peak = max(1e-6, float(np.abs(sound).max(initial=0.0)))
    made: NDArray[np.int16] = (sound * (29_000 / peak)).astype(np.int16)
    return made


def write_items(path: Path, items: Iterable[Item]) -> None:
    """One .npz file: all sounds in a row, and the labels as JSON."""
    rows = list(items)
    ends = np.cumsum([len(item.samples) for item in rows])
    labels = json.dumps([[item.source, [[round(a, 4), round(b, 4), c] for a, b, c in item.labels]] for item in rows])
    np.savez(path, samples=np.concatenate([item.samples for item in rows]), ends=ends, labels=np.array(labels))


def read_items(path: Path) -> list[Item]:
    """What `write_items` wrote."""
    with np.load(path) as held:
        parts = np.split(held["samples"], held["ends"][:-1])
        labels = json.loads(str(held["labels"]))
    return [
        Item(samples, tuple((a, b, c) for a, b, c in row), source) for samples, (source, row) in zip(parts, labels, strict=True)
    ]
