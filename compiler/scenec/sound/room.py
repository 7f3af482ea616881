"""A room: reverberation by convolution with noise that dies away, treble first."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from scenec.sound import RATE

Stereo = NDArray[np.float64]

# Bands of the tail: upper edge in hertz, and what share of the room's time they ring.
BANDS = ((250.0, 1.1), (1000.0, 1.0), (3000.0, 0.75), (9000.0, 0.42))


@cache
def tail(seconds: float, seed: int) -> Stereo:
    """The room's answer to a click, shape (n, 2): silent for 22 ms, then decaying noise, other in each ear, of unit energy."""
    from scipy.signal import butter, sosfilt

    generator = np.random.default_rng(seed)
    length = round(1.3 * seconds * RATE)
    times = np.arange(length)[:, None] / RATE
    answer = np.zeros((length, 2))
    low = 120.0
    for high, share in BANDS:
        noise = sosfilt(butter(2, (low, high), "bandpass", fs=RATE, output="sos"), generator.standard_normal((length, 2)), axis=0)
        noise /= np.sqrt(np.mean(noise**2))
        answer += noise * 10 ** (-3 * times / (seconds * share)) * np.sqrt(share)
        low = high
    answer *= 1 - np.exp(-times / 0.03)  # it gathers before it dies
    delayed = np.concatenate([np.zeros((round(0.022 * RATE), 2)), answer])
    unit: Stereo = delayed / np.sqrt(np.sum(delayed**2) / 2)
    return unit


def in_room(dry: Stereo, wet: float, seconds: float, seed: int) -> Stereo:
    """The sound with the room around it, as long as the dry sound; `wet` is the room's level against it."""
    from scipy.signal import oaconvolve

    ringing = oaconvolve(dry, tail(seconds, seed), axes=0)[: len(dry)]
    mixed: Stereo = dry + wet * ringing
    return mixed
