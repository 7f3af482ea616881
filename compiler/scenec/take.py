"""A take: one spoken line as sound, with the times of its phonemes and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Phoneme:
    """One sound: its IPA symbol without stress and length marks ("" is silence), seconds in the take, stress 0, 1 or 2."""

    start: float
    end: float
    phone: str
    stress: int = 0


@dataclass(frozen=True)
class Word:
    """One word of the text with its seconds in the take."""

    start: float
    end: float
    text: str


@dataclass(frozen=True)
class Timing:
    """When everything sounds. `words` has one entry for each of `text.split()`; `source` says where the times come from."""

    seconds: float
    phonemes: tuple[Phoneme, ...]
    words: tuple[Word, ...]
    source: Literal["engine", "aligned", "even"]


@dataclass(frozen=True)
class Take:
    """Sound and timing. `samples`: float32, mono, shape (n,), -1..1, at `rate` Hz; `timing.seconds` == n / rate."""

    samples: NDArray[np.float32]
    rate: int
    timing: Timing
