"""The best way through a lattice, frame by frame, in memory that does not grow with the recording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenec.lipsync.lattice import IMPOSSIBLE, Lattice

BEAM = 250.0  # log: ways this much worse than the best are given up
SETTLE = 1500  # frames after which it is looked which of the past is decided


@dataclass(frozen=True)
class Stay:
    """The frames first..stop-1 are spent in a state. `score`: the sum of what it emitted there."""

    state: int
    first: int
    stop: int
    score: float


class Search:
    """Takes emissions frame by frame; gives back stays as soon as nothing that is still to come can change them."""

    def __init__(self, way: Lattice) -> None:
        self._way = way
        self._count = len(way.emits)
        self._score = np.full(self._count, IMPOSSIBLE)
        self._low, self._high = 0, 0
        self._back: list[tuple[int, NDArray[np.int32]]] = []  # for each frame since the last that is settled: the first state of
        # the window, and where each state of the window was reached from
        self._emitted: list[NDArray[np.float32]] = []
        self._settled = 0  # frames
        self._due = SETTLE
        self._run: tuple[int, int, float] | None = None  # the stay that is still growing

    def push(self, emissions: NDArray[np.float64]) -> Iterator[Stay]:
        """More frames, shape (frames, classes of the lattice)."""
        for row in emissions:
            self._frame(row)
            self._emitted.append(row.astype(np.float32))
            if len(self._back) >= self._due:
                yield from self._settle(final=False)
                self._due = len(self._back) + SETTLE

    def finish(self) -> Iterator[Stay]:
        """The rest, once there are no more frames."""
        if self._back:
            window = slice(self._low, self._high)
            self._score[window] += self._way.final[window]
            yield from self._settle(final=True)
        if self._run is not None:
            state, first, score = self._run
            yield Stay(state, first, self._settled, score)

    def _frame(self, emitted: NDArray[np.float64]) -> None:
        """One frame."""
        way = self._way
        if not self._back and self._settled == 0 and self._high == 0:
            self._score[:] = way.start + np.where(way.start > IMPOSSIBLE / 2, emitted[way.emits], 0.0)
            alive = np.flatnonzero(way.start > IMPOSSIBLE / 2)
            self._low, self._high = 0, int(alive[-1]) + 1
            self._back.append((0, np.full(self._high, -1, np.int32)))
            return
        low, high = self._low, int(way.reach[self._high - 1]) + 1
        old = self._score[low:high]
        best = old + way.stay[low:high]
        source = np.arange(low, high, dtype=np.int32)
        stepped = np.concatenate([[IMPOSSIBLE], old[:-1]]) + way.step[low:high]
        better = stepped > best
        best = np.where(better, stepped, best)
        source[better] -= 1
        one, two = np.searchsorted(way.entries, (low, high))
        if two > one:
            offers = self._score[way.sources[one:two]] + way.weights[one:two]
            column = offers.argmax(1)
            each = np.arange(two - one)
            offer = offers[each, column]
            place = way.entries[one:two] - low
            wins = offer > best[place]
            best[place] = np.where(wins, offer, best[place])
            source[place] = np.where(wins, way.sources[one:two][each, column], source[place])
        best += emitted[way.emits[low:high]]
        self._score[low:high] = np.maximum(best, IMPOSSIBLE)
        self._prune(low, best)
        self._back.append((low, source))

    def _prune(self, low: int, best: NDArray[np.float64]) -> None:
        """Move the window to what is still in the beam."""
        alive = np.flatnonzero(best > best.max() - BEAM)
        first, last = int(alive[0]), int(alive[-1]) + 1
        self._score[low : low + first] = IMPOSSIBLE
        self._score[low + last : low + len(best)] = IMPOSSIBLE
        self._low, self._high = low + first, low + last

    def _settle(self, final: bool) -> Iterator[Stay]:
        """Give back the past on which all living ways agree; with `final`, the best way to its end."""
        low, high = self._low, self._high
        scores = self._score[low:high]
        ways = np.array([low + int(scores.argmax())]) if final else low + np.flatnonzero(scores > IMPOSSIBLE / 2)
        agreed = len(self._back) if final else 0
        path: list[int] = []
        for at in range(len(self._back) - 1, -1, -1):
            if len(ways) == 1:
                agreed = agreed or at + 1
                path.append(int(ways[0]))
            first, source = self._back[at]
            if at:
                ways = np.unique(source[ways - first])
        for at, state in enumerate(reversed(path)):
            score = float(self._emitted[at][self._way.emits[state]])
            if self._run is not None and self._run[0] == state:
                self._run = (state, self._run[1], self._run[2] + score)
            else:
                if self._run is not None:
                    yield Stay(self._run[0], self._run[1], self._settled + at, self._run[2])
                self._run = (state, self._settled + at, score)
        self._settled += agreed
        del self._back[:agreed], self._emitted[:agreed]
