"""A text as a row of states that the sound must pass through: readings side by side, pauses, and ways around what is not said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.phoneset import CLASSES, SILENCE, classes
from scenec.lipsync.readings import Spoken

FILLER = CLASSES  # the class of speech that is not in the text; see emissions.py
SHORTEST = (2, 1)  # frames of a sound's first and second half
PAUSE = -2.0  # log weight of a pause between two stretches of text
STRAY = -60.0  # of leaving the text: something is said that is not written
SKIP = -40.0  # of leaving out a stretch of the text, and of ending before the text does
IMPOSSIBLE = -1e30


@dataclass(frozen=True)
class Lattice:
    """States in order, arrays of their count n. A state is reached from itself (`stay`), from the state before it (`step`), and,
    for the `entries` alone, from `sources[i]` with the log weights `weights[i]`."""

    emits: NDArray[np.int64]  # (n,) class of the network, or FILLER
    stay: NDArray[np.float64]  # (n,) 0 or IMPOSSIBLE
    step: NDArray[np.float64]  # (n,) 0 or IMPOSSIBLE
    entries: NDArray[np.int64]  # (m,)
    sources: NDArray[np.int64]  # (m, k)
    weights: NDArray[np.float64]  # (m, k)
    start: NDArray[np.float64]  # (n,)
    final: NDArray[np.float64]  # (n,)
    reach: NDArray[np.int64]  # (n,) the last state that this one or any before it leads to
    owner: NDArray[np.int64]  # (n,) the stretch of text, -1 for pauses and fillers
    place: NDArray[np.int64]  # (n,) which sound of its reading
    reading: NDArray[np.int64]  # (n,) which of the stretch's readings


@dataclass
class _Rows:
    """A lattice while it grows."""

    emits: list[int] = field(default_factory=list)
    stay: list[bool] = field(default_factory=list)
    step: list[bool] = field(default_factory=list)
    owner: list[tuple[int, int, int]] = field(default_factory=list)
    into: dict[int, list[tuple[int, float]]] = field(default_factory=dict)

    def state(self, emits: int, stay: bool, step: bool, owner: tuple[int, int, int]) -> int:
        self.emits.append(emits)
        self.stay.append(stay)
        self.step.append(step)
        self.owner.append(owner)
        return len(self.emits) - 1


START = -1  # a source that stands for the moment before the first frame


def lattice(row: Sequence[Spoken]) -> Lattice:
    """The states of a text. Between any two stretches lie a pause and a filler, and so before the first and after the last."""
    rows = _Rows()
    exits = [(START, 0.0)]
    pause, filler = _between(rows, exits, None)
    for index, spoken in enumerate(row):
        sources = [*exits, (pause, 0.0), (filler, 0.0)]
        exits = []
        for number, reading in enumerate(spoken.readings):
            at = -1
            for place, sound in enumerate(reading.sounds):
                for half, emits in enumerate(classes(sound)):
                    for repeat in range(SHORTEST[half]):
                        first = place == half == repeat == 0
                        at = rows.state(emits, repeat == SHORTEST[half] - 1, not first, (index, place, number))
                        if first:
                            rows.into[at] = [(source, weight + reading.weight) for source, weight in sources]
            exits.append((at, 0.0))
        pause, filler = _between(rows, exits, (pause, filler))
    return _built(rows, [*exits, (pause, 0.0), (filler, 0.0)])


def _between(rows: _Rows, exits: list[tuple[int, float]], before: tuple[int, int] | None) -> tuple[int, int]:
    """The pause and the filler after `exits`; the stretch between them and those `before` may be left out."""
    pause = rows.state(SILENCE, True, False, (-1, 0, 0))
    filler = rows.state(FILLER, True, False, (-1, 0, 0))
    begin = [(source, weight + (0.0 if source == START else PAUSE)) for source, weight in exits]
    rows.into[pause] = [*begin, (filler, 0.0)]
    rows.into[filler] = [(source, weight + STRAY) for source, weight in exits] + [(pause, STRAY)]
    if before is not None:
        rows.into[pause].append((before[0], SKIP))
        rows.into[filler] += [(before[0], SKIP + STRAY), (before[1], SKIP)]
    return pause, filler


def _built(rows: _Rows, ends: list[tuple[int, float]]) -> Lattice:
    """The arrays."""
    count = len(rows.emits)
    start = np.full(count, IMPOSSIBLE)
    final = np.full(count, IMPOSSIBLE)
    reach = np.minimum(np.arange(count) + 1, count - 1)
    entries = np.array(sorted(rows.into), np.int64)
    width = max(len(sources) for sources in rows.into.values())
    sources = np.zeros((len(entries), width), np.int64)
    weights = np.full((len(entries), width), IMPOSSIBLE)
    for index, entry in enumerate(entries.tolist()):
        for column, (source, weight) in enumerate(rows.into[entry]):
            if source == START:
                start[entry] = weight
            else:
                sources[index, column], weights[index, column] = source, weight
                reach[source] = max(reach[source], entry)
    outside = np.array([owner for owner, _, _ in rows.owner]) < 0
    final[outside] = SKIP * 3  # the recording ends in the middle of the text
    for state, weight in ends:
        final[state] = weight
    owner, place, reading = (np.array(column, np.int64) for column in zip(*rows.owner, strict=True))
    stay, step = (np.where(np.array(each), 0.0, IMPOSSIBLE) for each in (rows.stay, rows.step))
    emits = np.array(rows.emits, np.int64)
    return Lattice(
        emits, stay, step, entries, sources, weights, start, final, np.maximum.accumulate(reach), owner, place, reading
    )
