"""Whispered and shouted: any voice's sound with another throat, sample for sample as long as before, so that its times stay.

A whisper has no voiced sound at all: noise in the place of the vocal folds' pulses, formants a little higher and a flatter
spectrum (Jovicic 1998; Ito, Takeda and Itakura 2005). A shout is higher, livelier and brighter: the fundamental rises by
some semitones and the glottal source falls off less steeply, most between 1 and 4 kHz (Raitio et al. 2013).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenec.sound.loudness import gain, limited, loudness
from scenec.voices.acting import FRAME, world
from scenec.voices.finish import PEAK

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Phonation:
    """`voiced`: are there vocal folds in it; `pitch` semitones, `range` a factor of the melody; `formants` a factor of their
    height; `bright` dB that 1 to 4 kHz are raised by; `low` dB by which what lies under 350 Hz is; `level` dB against speech."""

    voiced: bool
    pitch: float
    range: float
    formants: float
    bright: float
    low: float
    level: float


PHONATIONS: Mapping[str, Phonation] = {
    "whispered": Phonation(False, 0.0, 1.0, 1.06, 7.0, -14.0, -7.0),
    "shouted": Phonation(True, 4.5, 1.25, 1.03, 6.0, -2.0, 5.0),
}


def phonated(sound: NDArray[np.float32], rate: int, how: str) -> NDArray[np.float32]:
    """`sound` (mono) whispered or shouted; KeyError for any other word, VoiceError where the vocoder is not installed."""
    wanted = PHONATIONS[how]
    before = loudness(sound, rate)
    if not np.isfinite(before):
        return sound
    vocoder = world()
    whole = np.ascontiguousarray(sound, np.float64)
    rough, times = vocoder.dio(whole, rate, frame_period=1000 * FRAME)
    height = vocoder.stonemask(whole, rough, times, rate)
    spectrum = vocoder.cheaptrick(whole, height, times, rate)
    noise = vocoder.d4c(whole, height, times, rate)
    spectrum = _coloured(spectrum, rate, wanted)
    if wanted.voiced:
        height = _raised(height, wanted)
    else:
        height, noise = np.zeros_like(height), np.ones_like(noise)
    made = vocoder.synthesize(height, spectrum, noise, rate, frame_period=1000 * FRAME)
    made = np.pad(made, (0, max(0, len(sound) - len(made))))[: len(sound)].astype(np.float32)
    after = loudness(made, rate)
    if not np.isfinite(after):
        return sound
    return limited((made * np.float32(gain(before + wanted.level - after))).astype(np.float32), rate, PEAK)


def _raised(height: Floats, wanted: Phonation) -> Floats:
    """The melody higher and wider around its own middle."""
    voiced = height > 0
    if not voiced.any():
        return height
    middle = np.log(height[voiced]).mean()
    away = np.log(np.where(voiced, height, 1.0)) - middle
    return np.where(voiced, np.exp(middle + away * wanted.range + wanted.pitch * np.log(2) / 12), 0.0)


def _coloured(spectrum: Floats, rate: int, wanted: Phonation) -> Floats:
    """The power spectrum (frames, bins) with formants moved and tilted."""
    bins = np.arange(spectrum.shape[1])
    hertz = bins * rate / 2 / (spectrum.shape[1] - 1)
    moved = np.stack([np.interp(bins / wanted.formants, bins, row) for row in spectrum])
    octaves = np.log2(np.maximum(hertz, 20.0) / 2000)
    decibels = wanted.bright * np.exp(-(octaves**2) / 2) + wanted.low / (1 + (hertz / 350) ** 4)
    return np.ascontiguousarray(moved * 10 ** (decibels / 10))
