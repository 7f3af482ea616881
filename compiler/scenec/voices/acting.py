"""Feeling and character for voices that cannot act by themselves: pitch, melody, throat and loudness, at the same length.

The sound is taken apart into pitch, spectrum and noise (the WORLD vocoder), changed, and put together again, sample for sample as
long as before: times stay what they were. Where nothing is asked for, nothing is done.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.voices import VoiceError
from scenec.voices.prosody import Prosody, prosody
from scenec.voices.request import Request
from scenec.voices.splice import Spoken

FRAME = 0.005  # seconds
THROAT = 0.4  # how much of a voice's own pitch its throat takes part in: a higher voice has a shorter one
STRESSED = Prosody(1.0, 1.6, 1.2, 3.0)
SMOOTH = 9  # frames


def acted(spoken: Spoken, rate: int, request: Request) -> NDArray[np.float32]:
    """The sound as the request wants it said: the speaker's pitch, the feeling of each word, its stress."""
    said = [_prosody(request, word) for word in spoken.owner]
    base = prosody(request.feeling)
    wanted = [Prosody(1.0, each.pitch + request.voice.pitch, each.range, each.loudness) for each in said]
    if not said or all(each == Prosody() for each in wanted):
        return spoken.sound
    middles = np.array([(phone.start + phone.end) / 2 for phone in spoken.phones])
    louder = np.interp(np.arange(len(spoken.sound)) / rate, middles, [each.loudness - base.loudness for each in wanted])
    sound = spoken.sound
    if any((each.pitch, each.range) != (0.0, 1.0) for each in wanted):
        pitch, wide = [each.pitch for each in wanted], [each.range for each in wanted]
        sound = _voiced_anew(sound, rate, middles, pitch, wide, 2 ** (THROAT * request.voice.pitch / 12))
    return np.asarray(sound * 10 ** (louder / 20), np.float32)


def stretched(sound: NDArray[np.float32], rate: int, pace: float) -> NDArray[np.float32]:
    """The sound faster or slower at the same pitch; before its times are known, so that they are those of what is heard."""
    if abs(pace - 1) < 0.01:
        return sound
    pyworld = world()
    whole = np.ascontiguousarray(sound, np.float64)
    height, spectrum, noise = pyworld.wav2world(whole, rate, frame_period=1000 * FRAME)
    return np.asarray(pyworld.synthesize(height, spectrum, noise, rate, frame_period=1000 * FRAME / pace), np.float32)


def world() -> Any:
    """The vocoder; VoiceError where it is not installed."""
    if find_spec("pyworld") is None:
        raise VoiceError("pitch and feeling of this voice need the package pyworld-prebuilt", 'pip install "scenec[voices]"')
    import pyworld

    return pyworld


def _prosody(request: Request, word: int) -> Prosody:
    """How a word is said; silences (-1) as the line is."""
    turned = [feeling for at, feeling in request.turns if 0 <= at <= word]
    here = prosody(turned[-1] if turned else request.feeling)
    if word < 0 or word not in request.stressed:
        return here
    more = STRESSED
    return Prosody(here.rate, here.pitch + more.pitch, here.range * more.range, here.loudness + more.loudness)


def _voiced_anew(
    sound: NDArray[np.float32], rate: int, middles: NDArray[np.float64], pitch: list[float], wide: list[float], throat: float
) -> NDArray[np.float32]:
    pyworld = world()
    whole = np.ascontiguousarray(sound, np.float64)
    rough, times = pyworld.dio(whole, rate, frame_period=1000 * FRAME)
    height = pyworld.stonemask(whole, rough, times, rate)
    spectrum = pyworld.cheaptrick(whole, height, times, rate)
    noise = pyworld.d4c(whole, height, times, rate)
    voiced = height > 0
    if voiced.any():
        middle = np.log(height[voiced]).mean()
        semitones, widths = (_smooth(np.interp(times, middles, values)) for values in (pitch, wide))
        away = np.log(np.where(voiced, height, 1.0)) - middle
        height = np.where(voiced, np.exp(middle + away * widths + semitones * np.log(2) / 12), 0.0)
    if abs(throat - 1) > 1e-3:
        bins = np.arange(spectrum.shape[1])
        spectrum = np.ascontiguousarray([np.interp(bins / throat, bins, row) for row in spectrum])
    made = pyworld.synthesize(height, spectrum, noise, rate, frame_period=1000 * FRAME)
    return np.resize(np.pad(made, (0, max(0, len(sound) - len(made)))), len(sound)).astype(np.float32)


def _smooth(values: NDArray[np.float64]) -> NDArray[np.float64]:
    padded = np.pad(values, SMOOTH // 2, mode="edge")
    return np.convolve(padded, np.ones(SMOOTH) / SMOOTH, "valid")
