"""What is done to espeak-ng's sound and times after it has spoken: stops from their closures, no clicks, an even level."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scenec.sound.loudness import gain
from scenec.take import Phoneme

STOPS = frozenset("pbtdkɡgcqʈɖɟʔ")  # first letters: affricates begin with a stop, too

# With closures() no constant is left to correct: against what is heard after vowels (four voices, 232 landmarks), stops
# begin 1 ms early, fricatives 4 ms early, nasals 7 ms late; without it stops came 42 to 50 ms late.
FRAME = 0.002  # seconds: how finely the closure of a stop is looked for
LONGEST_CLOSURE = 0.110
USUAL_CLOSURE = 0.060  # where nothing sounds before it, so that the closure cannot be heard
QUIET = -18.0  # dB against the sound before: closed


def closures(phones: Sequence[Phoneme], sound: NDArray[np.float32], rate: int) -> tuple[Phoneme, ...]:
    """The phones with every stop starting where its closure begins: espeak-ng marks a stop at its release, 40 to 60 ms late."""
    made = list(phones)
    for index, phone in enumerate(made):
        if phone.phone[:1] not in STOPS or not phone.phone:
            continue
        before = made[index - 1] if index else Phoneme(0.0, phone.start, "")
        if before.phone:
            earliest = max(phone.start - LONGEST_CLOSURE, before.start + 0.4 * (before.end - before.start))
            start = _quiet_since(sound, rate, earliest, phone.start)
        else:
            start = max(before.start, phone.start - USUAL_CLOSURE)
        made[index] = Phoneme(start, phone.end, phone.phone, phone.stress)
        if index:
            made[index - 1] = Phoneme(before.start, start, before.phone, before.stress)
    return tuple(made)


def _quiet_since(sound: NDArray[np.float32], rate: int, earliest: float, until: float) -> float:
    """Since when it has been quiet at `until`, in seconds, not before `earliest`; `until` itself when it is not quiet there."""
    step = max(1, round(FRAME * rate))
    low, high = round(earliest * rate), round(until * rate)
    count = (high - low) // step
    if count < 2:
        return until
    rows = sound[high - count * step : high].reshape(count, step)
    levels = np.sqrt(np.mean(rows.astype(np.float64) ** 2, axis=1)) + 1e-9
    loud = np.flatnonzero(levels > levels.max() * gain(QUIET))
    return until - (count - 1 - int(loud[-1])) * step / rate
