"""Tiles of a frame joined to few rectangles."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

TILE = 32  # pixels of the frame


def runs(chosen: NDArray[np.bool_], width: int, height: int) -> Iterator[tuple[int, int, int, int]]:
    """The chosen tiles as few rectangles of pixels: runs along rows, joined downwards while they are alike."""
    rows, columns = chosen.shape
    steps = np.zeros((rows, columns + 2), np.int8)
    steps[:, 1:-1] = chosen
    row, column = np.nonzero(np.diff(steps))  # every second one begins a run, the next ends it
    runs = zip(row[::2].tolist(), column[::2].tolist(), column[1::2].tolist(), strict=True)
    begun: dict[tuple[int, int], list[int]] = {}  # from a run's sides to its first row and the row after its last
    for at, left, right in runs:
        span = begun.get((left, right))
        if span is not None and span[1] == at:
            span[1] = at + 1
            continue
        if span is not None:
            yield _pixels(left, right, span, width, height)
        begun[left, right] = [at, at + 1]
    for (left, right), span in begun.items():
        yield _pixels(left, right, span, width, height)


def _pixels(left: int, right: int, rows: list[int], width: int, height: int) -> tuple[int, int, int, int]:
    """Tiles to pixels: left, top, right, bottom, inside the frame."""
    return left * TILE, rows[0] * TILE, min(right * TILE, width), min(rows[1] * TILE, height)
