"""Log posteriors as what a lattice's states emit."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.phoneset import SILENCE

PRIOR = 0.8  # how much of the classes' prior is divided out
LOWEST = -7.0  # no single frame speaks more against a class than this
SILENCE_COST = 1.0  # the words are known to be there: a frame that could be either is rather speech
STRANGER = 3.5  # what speech that is not in the text costs a frame, against the best class


def emissions(posteriors: NDArray[np.float32], log_prior: NDArray[np.float32]) -> NDArray[np.float64]:
    """(frames, CLASSES + 1): scaled log likelihoods against the likeliest sound's; last, of speech that is not in the text."""
    likely = np.maximum(posteriors.astype(np.float64), LOWEST) - PRIOR * log_prior
    likely[:, SILENCE] -= SILENCE_COST
    likely -= np.delete(likely, SILENCE, axis=1).max(1, keepdims=True)
    return np.concatenate([likely, np.full((len(likely), 1), -STRANGER)], axis=1)
