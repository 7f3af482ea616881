"""How loud sound is (ITU-R BS.1770 loudness and true peak), and a limiter that keeps peaks down without distortion."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

BLOCK = 0.4  # seconds: BS.1770 measures in blocks of this length
OVERSAMPLING = 4
SPREAD = 2.3  # more than the sum of the oversampling filter's weights (2.24): how far a peak may pass all samples around it
MARGIN = 64  # samples that the filter looks at
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
    highest = 0.0
    loud = _levels(samples)
    if len(loud) and loud.max() > 0:
        for low, high in _near(loud > loud.max() / SPREAD, MARGIN):
            highest = max(highest, float(true_peaks(samples[low:high]).max(initial=0.0)))
    return decibels(highest)


def limited(samples: Samples, rate: int, ceiling: float) -> Samples:
    """The samples with their true peak at most `ceiling` dBTP, turned down smoothly around each peak that is above it.

    Only where samples come near the ceiling it is looked at: between samples that are all below a 2.3th of it, no signal that
    the oversampling filter knows reaches it."""
    from scipy.ndimage import convolve1d, minimum_filter1d

    top = gain(ceiling)
    width = 2 * round(HOLD * rate / 2) + 1
    window = np.hanning(width + 2)[1:-1]
    loud = _levels(samples)
    turned = samples
    for low, high in _near(loud > top / SPREAD, 2 * width + MARGIN):
        part = samples[low:high]
        wanted = np.minimum(1.0, top / np.maximum(true_peaks(part), 1e-9))
        if wanted.min(initial=1.0) >= 1.0:
            continue
        # The lowest gain within the window, then its weighted mean over the same window: never above what any peak in it needs.
        held = minimum_filter1d(wanted, width, mode="nearest")
        smooth = convolve1d(held, window / window.sum(), mode="nearest")
        if turned is samples:
            turned = samples.copy()
        turned[low:high] = (part * smooth.reshape((-1,) + (1,) * (samples.ndim - 1))).astype(np.float32)
    if turned is samples:
        return samples
    over = true_peak(turned) - ceiling  # what the changing gain itself adds between samples: hundredths of a dB
    return turned if over <= 0 else turned * np.float32(gain(-over - 0.001))


def _levels(samples: Samples) -> NDArray[np.float32]:
    """The highest absolute value of each sample over all channels."""
    levels: NDArray[np.float32] = np.abs(samples if samples.ndim == 1 else samples[:, 0])
    for channel in range(1, samples.shape[1] if samples.ndim > 1 else 1):
        np.maximum(levels, np.abs(samples[:, channel]), out=levels)  # an axis of two is reduced ten times as slowly
    return levels


def _near(loud: NDArray[np.bool_], margin: int) -> Iterator[tuple[int, int]]:
    """The stretches (first, last + 1) around what is loud, `margin` samples wide on either side, joined where they meet."""
    places = np.flatnonzero(loud)
    if len(places) == 0:
        return
    gaps = np.flatnonzero(np.diff(places) > 2 * margin)
    starts, ends = np.concatenate([[0], gaps + 1]), np.concatenate([gaps, [len(places) - 1]])
    for first, last in zip(starts, ends, strict=True):
        yield max(0, int(places[first]) - margin), min(len(loud), int(places[last]) + margin + 1)
