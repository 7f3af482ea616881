"""A take that is only sound, timed: for recordings and for voices that do not say when they say what."""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.align import Alignment, align
from scenec.lipsync.features import RATE


def timed(
    samples: NDArray[np.float32], rate: int, text: str, language: str, lexicon: Sequence[tuple[str, str]] = ()
) -> Alignment:
    """The times of `text` in mono samples at `rate`. Its seconds are counted in frames of 10 ms: the take's own are exact."""
    from scipy.signal import resample_poly

    common = gcd(rate, RATE)
    sound = samples if rate == RATE else resample_poly(samples, RATE // common, rate // common).astype(np.float32)
    return align([sound], text, language, lexicon)
