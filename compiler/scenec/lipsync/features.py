"""What the aligner hears: log-mel energies, a hundred times a second, level and colour of the recording taken out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

RATE = 16_000  # hertz
HOP = 160  # samples: a frame is 10 ms; frame t is centred on its own 10 ms
WINDOW = 320
BANDS = 40
LOWEST, HIGHEST = 60.0, 7600.0
EMPHASIS = 0.95
SPAN = 2.5  # of log energy, that becomes 1
SPEECH = 10**-3.5  # of the loud frames' energy: from here on a frame counts as speech
FLOOR = 1e-7  # of the loud frames' energy: silence is no deeper than this
EVEN, SMOOTH = 1.5, 9  # the loud stretches' energy over the quiet ones' (of 9 frames): below it there is a hiss or a hum
INAUDIBLE = 1e-7  # energy of the loud frames: below it there is nothing, or the last bit of a recorder

Floats = NDArray[np.float32]

# The colour of the speech that the networks were taught with: mean log energy of each band against the loud frames' (all bands).
TYPICAL: Floats = np.array(
    (
        "-9.6 -8.3 -7.9 -7.9 -8.0 -7.8 -7.7 -7.9 -8.5 -9.0 -9.3 -9.6 -9.7 -9.6 -9.6 -9.7 -9.5 -9.4 -9.3 -9.2 "
        "-9.2 -9.1 -8.6 -8.1 -7.7 -7.6 -7.6 -7.5 -7.5 -7.7 -7.8 -8.0 -8.4 -8.8 -9.0 -9.1 -9.2 -8.9 -8.5 -8.6"
    ).split(),
    np.float32,
)


@dataclass(frozen=True)
class Level:
    """What a recording is like: the energy of its loud frames, and the mean log energy of each band while it speaks."""

    loud: float
    colour: Floats


@cache
def _filters() -> Floats:
    """Triangles on the mel scale, shape (bands, 257)."""
    mel = 2595 * np.log10(1 + np.array([LOWEST, HIGHEST]) / 700)
    points = 700 * (10 ** (np.linspace(mel[0], mel[1], BANDS + 2) / 2595) - 1)
    low, middle, high = points[:-2, None], points[1:-1, None], points[2:, None]
    hertz = np.linspace(0, RATE / 2, 257)[None]
    triangles: Floats = np.maximum(0, np.minimum((hertz - low) / (middle - low), (high - hertz) / (high - middle))).astype(
        np.float32
    )
    return triangles


def energies(samples: Floats) -> Floats:
    """Energy by frame and band, shape (frames, BANDS)."""
    frames = max(1, len(samples) // HOP)
    sound = np.append(samples[:1], samples[1:] - np.float32(EMPHASIS) * samples[:-1]).astype(np.float32)
    sound = np.pad(sound, ((WINDOW - HOP) // 2, WINDOW + HOP))
    rows = np.lib.stride_tricks.sliding_window_view(sound, WINDOW)[::HOP][:frames] * np.hanning(WINDOW).astype(np.float32)
    power = np.abs(np.fft.rfft(rows, 512)) ** 2
    made: Floats = power.astype(np.float32) @ _filters().T
    return made


def level(energy: Floats, typical: float = 0.0) -> Level:
    """What the recording is like, from its energies.

    `typical`: so many frames of TYPICAL speech count with its own. The mean of a single word is the colour of its few sounds, and
    would be taken out with the recording's.
    """
    total = energy.sum(1)
    loud = float(np.percentile(total, 95))
    speaking = total > loud * SPEECH
    logs = np.log(energy[speaking] + np.float32(FLOOR * loud + 1e-12)) if speaking.any() else np.zeros((1, BANDS), np.float32)
    expected = TYPICAL + np.float32(np.log(loud + 1e-12))
    return Level(loud, ((logs.sum(0) + typical * expected) / (len(logs) + typical)).astype(np.float32))


def speaks(energy: Floats) -> bool:
    """Whether there can be speech in it at all."""
    total = np.convolve(energy.sum(1), np.full(SMOOTH, 1 / SMOOTH), "valid" if len(energy) > SMOOTH else "same")
    loud, quiet = np.percentile(total, (95, 20))
    return bool(loud > INAUDIBLE and loud > EVEN * quiet)


def normalised(energy: Floats, like: Level) -> Floats:
    """The network's input, shape (BANDS, frames)."""
    made: Floats = ((np.log(energy + np.float32(FLOOR * like.loud + 1e-12)) - like.colour) / SPAN).T.astype(np.float32)
    return made


def features(samples: Floats) -> Floats:
    """The network's input for a recording that fits into memory, shape (BANDS, frames)."""
    energy = energies(samples)
    return normalised(energy, level(energy))
