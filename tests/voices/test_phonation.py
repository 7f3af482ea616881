"""Whispered and shouted: the same length, no vocal folds in a whisper, a higher and louder shout."""

from __future__ import annotations

from importlib import import_module

import numpy as np
import pytest

from scenec.sound.loudness import loudness
from scenec.voices import VOICES
from scenec.voices.phonation import phonated
from scenec.voices.request import Request


@pytest.fixture(scope="module")
def plain() -> tuple[np.ndarray, int]:
    pytest.importorskip("pyworld")
    take = import_module(VOICES["espeak"]).speak(Request("espeak", "Nobody may hear our voices now."))
    return take.samples, take.rate


def pitch(sound: np.ndarray, rate: int) -> np.ndarray:
    import pyworld

    height, times = pyworld.dio(sound.astype(np.float64), rate)
    fine: np.ndarray = pyworld.stonemask(sound.astype(np.float64), height, times, rate)
    return fine


def test_a_whisper_is_as_long_softer_and_without_voice(plain):
    sound, rate = plain
    made = phonated(sound, rate, "whispered")
    assert made.shape == sound.shape
    assert loudness(sound, rate) - loudness(made, rate) == pytest.approx(7, abs=0.5)
    assert (pitch(made, rate) > 0).mean() < 0.3 * (pitch(sound, rate) > 0).mean()


def test_a_shout_is_as_long_louder_and_higher(plain):
    sound, rate = plain
    made = phonated(sound, rate, "shouted")
    assert made.shape == sound.shape
    assert loudness(made, rate) - loudness(sound, rate) > 3
    assert np.abs(made).max() <= 10 ** (-1.4 / 20)
    high, low = pitch(made, rate), pitch(sound, rate)
    assert 12 * np.log2(np.median(high[high > 0]) / np.median(low[low > 0])) == pytest.approx(4.5, abs=1.5)


def test_silence_stays_silent():
    pytest.importorskip("pyworld")
    assert not phonated(np.zeros(24_000, np.float32), 24_000, "whispered").any()
