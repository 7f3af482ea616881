"""Loudness, true peaks, the limiter, wave files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenec.sound.loudness import decibels, gain, limited, loudness, true_peak
from scenec.sound.wave import read_wave, write_wave

RATE = 48_000


def tone(hertz: float, seconds: float, level: float, phase: float = 0.0) -> np.ndarray:
    return (level * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE + phase)).astype(np.float32)


def test_loudness_is_that_of_the_standard() -> None:
    """BS.1770: a 997 Hz sine at 0 dBFS in one channel is -3.01 LUFS; two channels add up to 0."""
    one = tone(997, 2, 1.0)
    assert loudness(one, RATE) == pytest.approx(-3.01, abs=0.1)
    assert loudness(np.stack([one, one], axis=1), RATE) == pytest.approx(0.0, abs=0.1)
    assert loudness(one[: RATE // 10], RATE) == pytest.approx(-3.0, abs=0.4)  # shorter than a block
    assert loudness(np.zeros(RATE, np.float32), RATE) == -np.inf
    assert loudness(np.zeros(0, np.float32), RATE) == -np.inf


def test_true_peak_sees_between_samples() -> None:
    """A quarter of the rate, off phase: all samples at 0.707, the wave itself at 1."""
    between = tone(RATE / 4, 0.5, 1.0, np.pi / 4)
    assert np.abs(between).max() < 0.72
    assert true_peak(between[200:-200]) == pytest.approx(0.0, abs=0.35)
    assert true_peak(np.zeros((0, 2), np.float32)) == -np.inf


def test_long_sound_is_measured_in_parts_without_seams() -> None:
    long = np.concatenate([tone(440, 11, 0.2), tone(997, 10, 0.8)])
    assert true_peak(long) == pytest.approx(decibels(0.8), abs=0.05)


def test_the_limiter_keeps_below_its_ceiling_and_leaves_the_rest_alone() -> None:
    generator = np.random.default_rng(1)
    sound = np.stack([tone(200, 3, 0.3), tone(300, 3, 0.3)], axis=1)
    loud = sound.copy()
    loud[RATE : RATE + 600] *= 6
    loud[2 * RATE : 2 * RATE + 40] += generator.normal(0, 1.5, (40, 2)).astype(np.float32)
    kept = limited(loud, RATE, -1.2)
    assert true_peak(kept) <= -1.2 + 1e-6
    assert np.allclose(kept[: RATE // 2], loud[: RATE // 2], rtol=0.02)  # untouched but for hundredths of a dB
    assert np.abs(np.diff(kept[RATE - 2000 : RATE - 10], axis=0)).max() < 0.02  # it comes gently
    assert limited(sound, RATE, -1.0) is sound
    assert gain(decibels(0.37)) == pytest.approx(0.37)


def test_wave_files_come_back(tmp_path: Path) -> None:
    for samples in (tone(440, 0.1, 0.5), np.stack([tone(440, 0.1, 0.5)] * 2, axis=1), np.zeros((0, 2), np.float32)):
        write_wave(tmp_path / "a.wav", samples, RATE)
        again, rate = read_wave(tmp_path / "a.wav")
        assert rate == RATE
        assert again.shape == samples.shape
        assert (again == samples).all()
    (tmp_path / "b.wav").write_bytes(b"RIFFxxxxnope")
    with pytest.raises(ValueError, match="not a wave file"):
        read_wave(tmp_path / "b.wav")
