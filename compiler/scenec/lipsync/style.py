"""How somebody moves the mouth in speech: much or little, and how long a shape is held at least."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.segments import Segment

PROTECTED = frozenset({"sil", "PP", "FF"})  # what a viewer misses at once when it is left out


@dataclass(frozen=True)
class Style:
    """Factors on the way from rest to a sound's shape: of the jaw, and of the lips' width, rounding and teeth."""

    jaw: float
    lips: float


# JALI's two axes (Edwards, Landreth, Fiume and Singh 2016): from mumbling to enunciating, jaw and lips apart.
STYLES: Mapping[str, Style] = {"subtle": Style(0.68, 0.75), "normal": Style(1.0, 1.0), "broad": Style(1.28, 1.22)}
LIPS = ("mouthStretch", "mouthPucker", "mouthSquare")
LIMITS: Mapping[str, tuple[float, float]] = {  # what the drawn mouth can do
    "jawOpen": (0.0, 1.25),
    "mouthStretch": (-1.7, 1.1),
    "mouthPucker": (0.0, 1.1),
    "mouthSquare": (0.0, 1.0),
}


def styled(made: MutableMapping[str, NDArray[np.float64]], style: str) -> None:
    """Scales the curves in place by the style; KeyError for one that is not in STYLES. Closures come later and stay whole."""
    factors = STYLES[style]
    if factors == STYLES["normal"]:
        return
    for channel in ("jawOpen", *LIPS):
        scaled = made[channel] * (factors.jaw if channel == "jawOpen" else factors.lips)
        made[channel] = np.clip(scaled, *LIMITS[channel])


def held(row: Sequence[Segment], seconds: float) -> tuple[Segment, ...]:
    """The row without targets shorter than `seconds`: their time goes to the longer of the sounds beside them.

    Closed lips, lips on teeth and silences stay; a sound between two of those stays too.
    """
    kept = list(row)
    while True:
        short = [i for i, each in enumerate(kept) if each.viseme not in PROTECTED and each.end - each.start < seconds - 1e-6]
        beside = {i: _heir(kept, i) for i in short}
        chosen = min((i for i in short if beside[i] is not None), key=lambda i: kept[i].end - kept[i].start, default=None)
        if chosen is None:
            return tuple(kept)
        heir = beside[chosen]
        assert heir is not None
        gone, taken = kept[chosen], kept[heir]
        kept[heir] = replace(taken, start=min(taken.start, gone.start), end=max(taken.end, gone.end))
        del kept[chosen]


def _heir(row: Sequence[Segment], index: int) -> int | None:
    """Which neighbour takes the time of a target: the longer one of those that sound."""
    sounding = [i for i in (index - 1, index + 1) if 0 <= i < len(row) and row[i].viseme not in PROTECTED]
    return max(sounding, key=lambda i: row[i].end - row[i].start, default=None)
