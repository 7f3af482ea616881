"""Segments: the same pictures give the same bytes, whatever memory held before."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenec.outputs.h264 import encode


@pytest.mark.parametrize("size", [(160, 90), (480, 270), (72, 128)])
def test_the_same_bytes_every_time(tmp_path: Path, size: tuple[int, int]) -> None:
    """Rows of 10, 30 and 5 macroblocks: x264's AVX-512 code reads past these."""
    width, height = size
    frames = 14
    ramp = np.linspace(0, 220, width * height, dtype=np.float32).reshape(height, width, 1)
    films = set()
    for attempt in range(8):
        rng = np.random.default_rng(attempt)
        junk = [rng.integers(0, 255, 700_003 + attempt * 7919, dtype=np.uint8) for _ in range(3)]
        path = tmp_path / "segment.mp4"

        def picture(t: int) -> np.ndarray:
            return np.repeat((ramp * (1 - t / frames) + 16).astype(np.uint8), 4, 2)  # a fade

        encode(path, width, height, 12, frames, picture)
        films.add(path.read_bytes())
        del junk
    assert len(films) == 1
