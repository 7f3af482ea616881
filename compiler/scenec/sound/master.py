"""The last step of a mix: as loud as its target asks, its true peaks below the ceiling."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenec.sound import RATE
from scenec.sound.loudness import gain, limited, loudness

CEILING = -1.2  # dBTP; the film must not pass -1
LOUDEST = 30.0  # dB: a film with hardly a sound is not blown up to noise
ROUNDS, NEAR = 3, 0.05  # limiting takes a little loudness away, which the next round gives back; LUFS that are near enough


def mastered(track: NDArray[np.float32], target: float) -> tuple[NDArray[np.float32], float]:
    """The track at `target` LUFS, and the factor by which all of it was made louder (where the limiter did nothing)."""
    final, factor = track, 1.0
    for _ in range(ROUNDS):
        level = loudness(final, RATE)
        if not np.isfinite(level):
            return np.zeros_like(track), 1.0
        if final is not track and abs(target - level) < NEAR:
            break
        louder = gain(min(LOUDEST, target - level))
        final, factor = limited(final * np.float32(louder), RATE, CEILING), factor * louder
    return final, factor
