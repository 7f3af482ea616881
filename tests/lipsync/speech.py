"""Speech with known times, for the tests of the aligner: espeak-ng says a text."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.features import RATE
from scenec.take import Timing
from scenec.voices.espeak import speak
from scenec.voices.request import Request


@cache
def spoken(text: str, language: str = "en") -> tuple[NDArray[np.float32], Timing]:
    """Samples at 16 kHz, and when everything sounds."""
    from scipy.signal import resample_poly

    take = speak(Request("espeak", text, language))
    assert take.rate == 22_050
    return resample_poly(take.samples, 320, 441).astype(np.float32), take.timing


def blocks(samples: NDArray[np.float32], size: int = RATE) -> list[NDArray[np.float32]]:
    """As a decoder gives them."""
    return [samples[at : at + size] for at in range(0, len(samples), size)]
