"""How loud sound is (ITU-R BS.1770 loudness and true peak), and a limiter that keeps peaks down without distortion."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

BLOCK = 0.4  # seconds: BS.1770 measures in blocks of this length
OVERSAMPLING = 4
HOLD = 0.012  # seconds: how far the limiter looks ahead and back; longer than a period of 83 Hz, so voices keep their shape

Samples = NDArray[np.float32]


def gain(decibels: float) -> float:
    """The factor that a level in dB stands for."""
    return float(10.0 ** (decibels / 20.0))


def decibels(factor: float) -> float:
    """The level in dB of a factor; -inf for zero."""
    return 20.0 * math.log10(factor) if factor > 0 else -math.inf


def loudness(samples: Samples, rate: int) -> float:
    """Integrated loudness in LUFS, gated; -inf for silence. A clip shorter than a block is measured as if it went on."""
    import pyloudnorm

    if len(samples) == 0 or not np.any(samples):
        return -math.inf
    least = math.ceil(BLOCK * rate) + 1
    if len(samples) < least:
        samples = np.tile(samples, (math.ceil(least / len(samples)),) + (1,) * (samples.ndim - 1))
    with np.errstate(divide="ignore"):  # a block of silence is -inf dB, and gated
        return float(pyloudnorm.Meter(rate, block_size=BLOCK).integrated_loudness(samples.astype(np.float64)))


def true_peaks(samples: Samples) -> NDArray[np.float64]:
    """The highest absolute value of the continuous signal around each sample, over all channels, shape (n,)."""
    from scipy.signal import resample_poly

    wide = (samples if samples.ndim > 1 else samples[:, None]).astype(np.float64)
    peaks = np.zeros(len(wide))
    step, margin = 480_000, 64  # in blocks: four times an hour of stereo would not fit in memory
    for start in range(0, len(wide), step):
        low, high = max(0, start - margin), min(len(wide), start + step + margin)
        fine = np.abs(resample_poly(wide[low:high], OVERSAMPLING, 1, axis=0)).max(axis=1)
        coarse = fine.reshape(-1, OVERSAMPLING).max(axis=1)
        stop = min(len(wide), start + step)
        peaks[start:stop] = coarse[start - low : stop - low]
    highest: NDArray[np.float64] = np.maximum(peaks, np.abs(wide).max(axis=1, initial=0.0))
    return highest


def true_peak(samples: Samples) -> float:
    """The true peak in dBTP; -inf for silence."""
    return decibels(float(true_peaks(samples).max(initial=0.0)))


def limited(samples: Samples, rate: int, ceiling: float) -> Samples:
    """The samples with their true peak at most `ceiling` dBTP, turned down smoothly around each peak that is above it."""
    from scipy.ndimage import convolve1d, minimum_filter1d

    top = gain(ceiling)
    wanted = np.minimum(1.0, top / np.maximum(true_peaks(samples), 1e-9))
    if wanted.min(initial=1.0) >= 1.0:
        return samples
    width = 2 * round(HOLD * rate / 2) + 1
    window = np.hanning(width + 2)[1:-1]
    # The lowest gain within the window, then its weighted mean over the same window: never above what any peak in it needs.
    held = minimum_filter1d(wanted, width, mode="nearest")
    smooth = convolve1d(held, window / window.sum(), mode="nearest")
    turned: Samples = (samples * smooth.reshape((-1,) + (1,) * (samples.ndim - 1))).astype(np.float32)
    over = true_peak(turned) - ceiling  # what the changing gain itself adds between samples: hundredths of a dB
    return turned if over <= 0 else turned * np.float32(gain(-over - 0.001))
