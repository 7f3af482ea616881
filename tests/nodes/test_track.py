"""The track of a film: AAC whose peaks, as a player hears them, stay below the ceiling."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenec.nodes import track
from scenec.nodes.mix import AUDIO
from scenec.nodes.work import Work
from scenec.outputs.aac import encode, heard
from scenec.sound.loudness import loudness, true_peak
from scenec.sound.wave import write_wave

RATE = 48_000


@pytest.fixture
def mix(tmp_path: Path) -> Path:
    """Two seconds of hard-clipped noise at -1.2 dBTP: what AAC gives back higher."""
    samples = np.clip(np.random.default_rng(3).normal(0, 0.3, (2 * RATE, 2)), -0.6, 0.6).astype(np.float32)
    samples *= np.float32(10 ** (-1.2 / 20) / 10 ** (true_peak(samples) / 20))
    write_wave(tmp_path / AUDIO, samples, RATE)
    return tmp_path


def test_what_is_heard_stays_below_the_ceiling(mix: Path, tmp_path: Path) -> None:
    encode(mix / AUDIO, tmp_path / "once.m4a")
    once = heard(tmp_path / "once.m4a")
    assert true_peak(once) > track.HIGHEST, "the fixture shows what it is for"
    out = tmp_path / "out"
    out.mkdir()
    track.run(Work({}, (mix,), out, lambda _: None))
    made = heard(out / track.TRACK)
    assert true_peak(made) <= track.HIGHEST
    assert loudness(made, RATE) > loudness(once, RATE) - 2, "only peaks are taken down"
    assert [path.name for path in out.iterdir()] == [track.TRACK]
