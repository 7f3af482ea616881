"""The built-in ambience: what a place sounds like when nobody speaks. It goes on for as long as it is wanted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenec.sound import RATE
from scenec.sound.room import in_room

Stereo = NDArray[np.float64]


def play(name: str, seconds: float) -> NDArray[np.float32]:
    """The ambience `name` for `seconds`, shape (n, 2) at RATE, peak at 0.5."""
    made = PLACES[name](round(seconds * RATE))
    peak = np.abs(made).max(initial=1e-9)
    heard: NDArray[np.float32] = (0.5 / peak * made).astype(np.float32)
    return heard


def platform(length: int) -> Stereo:
    """An open railway platform: moving air, the hum of the line, a train that passes far away, the rails that answer."""
    generator = np.random.default_rng(5)
    times = np.arange(length)[:, None] / RATE
    air = _noise(generator, length, 180.0, 2200.0) * (0.8 + 0.2 * np.sin(2 * np.pi * times / (7.3, 9.1)))
    low = _noise(generator, length, 35.0, 160.0)
    made = 0.30 * air + 0.35 * low * (0.75 + 0.25 * np.sin(2 * np.pi * times / 11.0))
    made += 0.05 * _hum(times, 100.0, (1.0, 0.5, 0.0, 0.2))
    for passing in np.arange(6.0, length / RATE + 12.0, 23.0):
        made += _train(generator, times, float(passing))
    return in_room(made, 0.5, 2.8, 5)


PLACES = {"platform": platform}


def _train(generator: np.random.Generator, times: NDArray[np.float64], passing: float) -> Stereo:
    """A distant train that is nearest at `passing` seconds, from left to right, with the beat of its wheels over the joints."""
    away = (times - passing) / 4.5
    near = np.exp(-(away**2))
    across = np.concatenate([np.clip(0.5 - 0.3 * away, 0, 1), np.clip(0.5 + 0.3 * away, 0, 1)], axis=1)
    rumble = _noise(generator, len(times), 45.0, 320.0) + 0.4 * _hum(times, 58.0, (1.0, 0.6, 0.4, 0.25))
    joints = np.zeros((len(times), 1))
    for joint in np.arange(passing - 7.0, passing + 7.0, 1.15):
        for wheel in (0.0, 0.16):
            first = round((joint + wheel + generator.normal(0, 0.006)) * RATE)
            joints[max(0, first) : max(0, first + 1)] += generator.uniform(0.7, 1.0)
    heard: Stereo = near * across * (1.3 * rumble + 1.6 * _clack(generator, joints))
    return heard


def _clack(generator: np.random.Generator, strokes: NDArray[np.float64]) -> NDArray[np.float64]:
    """The strokes as soft knocks of steel on wood, heard from afar."""
    from scipy.signal import oaconvolve

    times = np.arange(round(0.25 * RATE)) / RATE
    knock = np.exp(-times / 0.035) * np.sin(2 * np.pi * 190 * times) + 0.5 * np.exp(-times / 0.02) * np.sin(
        2 * np.pi * 415 * times
    )
    knock += 0.25 * np.exp(-times / 0.008) * generator.standard_normal(len(times))
    heard: NDArray[np.float64] = oaconvolve(strokes[:, 0], knock)[: len(strokes), None]
    return heard


def _noise(generator: np.random.Generator, length: int, low: float, high: float) -> Stereo:
    """Noise of both ears between two frequencies, falling by 3 dB an octave, of rms 1."""
    from scipy.signal import butter, lfilter, sosfilt

    white = generator.standard_normal((length, 2))
    # Paul Kellet's economy filter: white noise to pink.
    pink = sum(lfilter([gain], [1, -pole], white, axis=0) for gain, pole in ((0.099, 0.99765), (0.2965, 0.963), (1.0527, 0.57)))
    band: Stereo = np.asarray(sosfilt(butter(2, (low, high), "bandpass", fs=RATE, output="sos"), pink + 0.1848 * white, axis=0))
    level = float(np.sqrt(np.mean(band**2))) if length else 1.0
    even: Stereo = band / max(1e-9, level)
    return even


def _hum(times: NDArray[np.float64], base: float, strengths: tuple[float, ...]) -> NDArray[np.float64]:
    """A steady tone of a few harmonics, wavering slowly."""
    waver = 1 + 0.15 * np.sin(2 * np.pi * times / 3.7)
    tone: NDArray[np.float64] = waver * sum(
        strength * np.sin(2 * np.pi * base * (index + 1) * times + index) for index, strength in enumerate(strengths)
    )
    return tone
