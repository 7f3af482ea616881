"""Music that makes room for words: how far it is turned down, moment by moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ATTACK, RELEASE = 0.150, 0.400  # seconds: down before the words begin, up after they end
BRIDGE = 0.9  # seconds: music that came up for less would only pump
DEPTH = 9.0  # dB


@dataclass(frozen=True)
class Talk:
    """Words over seconds, and how far (dB) the music goes down for them."""

    start: float
    end: float
    depth: float = DEPTH


def bridged(talks: Sequence[Talk]) -> list[Talk]:
    """The stretches of talk in order, those close together joined."""
    made: list[Talk] = []
    for talk in sorted(talks, key=lambda each: each.start):
        if made and talk.start - made[-1].end < BRIDGE:
            made[-1] = Talk(made[-1].start, max(made[-1].end, talk.end), max(made[-1].depth, talk.depth))
        else:
            made.append(talk)
    return made


def ducked(talks: Sequence[Talk], length: int, rate: int) -> NDArray[np.float32]:
    """The factor for each of `length` samples of music."""
    down = np.zeros(length, np.float32)
    for talk in bridged(talks):
        low, high = max(0, round((talk.start - ATTACK) * rate)), min(length, round((talk.end + RELEASE) * rate))
        if high <= low:
            continue
        times = np.arange(low, high) / rate
        share = np.clip(np.minimum((times - talk.start) / ATTACK + 1, (talk.end - times) / RELEASE + 1), 0, 1)
        down[low:high] = np.maximum(down[low:high], talk.depth * share**2 * (3 - 2 * share))
    factor: NDArray[np.float32] = (10 ** (-down / 20)).astype(np.float32)
    return factor
