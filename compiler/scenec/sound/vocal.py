"""Laughs, sighs, sobs and hums in somebody's own pitch and size: a glottal source and breath through the resonances of a throat.

Source and filter as in Klatt, "Software for a cascade/parallel formant synthesizer" (1980); the pulse is Rosenberg's (1971).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from scenec.acting.gestures.utterances import Note, notes
from scenec.sound import RATE
from scenec.sound.texture import eased

Mono = NDArray[np.float64]

# Resonances of a woman's throat in hertz and their widths: frequencies are multiplied by the speaker's `tract`.
VOWELS: Mapping[str, tuple[tuple[float, float], ...]] = {
    "a": ((820, 170), (1360, 190), (2750, 200), (3900, 260), (4950, 340)),
    "ɛ": ((640, 100), (1850, 120), (2650, 170), (3850, 260), (4950, 340)),
    "ə": ((560, 120), (1500, 140), (2600, 190), (3800, 280), (4900, 360)),
    "m": ((250, 60), (1050, 500), (2200, 420), (3500, 500), (4700, 600)),
}
# The resonances of a tube above them: without these, everything from 5 kHz on would be missing.
UPPER = tuple((5900.0 + 1000.0 * number, 450.0 + 60.0 * number) for number in range(11))
OPEN = 0.62  # of a period: the folds are apart
ROUGH, UNEVEN = 0.012, 0.09  # how much periods differ in length, and in level
SOFT = 4800.0  # hertz from which a relaxed voice falls by 6 dB an octave more
CHEST, DEEP = 2.4, 420.0  # how much of what lies below so many hertz is added: a chest and a neck radiate, too
BREATH = 0.16  # level of breath beside full voice
HISS = 1500.0  # hertz below which breath is weaker: it is made at the narrowest place
TREMBLE, TREMBLING = 0.05, 8.5  # of a sob's pitch; a second
PAUSE_AFTER = 0.15  # seconds of silence at the end
PEAK = 0.5


def vocal(name: str, hertz: float, tract: float, seconds: float, seed: int) -> NDArray[np.float32]:
    """An utterance (see acting.gestures.utterances) of a voice, shape (n, 2) at RATE, peak 0.5. `hertz`: the speaking pitch;
    `tract`: its resonances against a woman's."""
    generator = np.random.default_rng(seed)
    made = np.zeros(round((seconds + PAUSE_AFTER) * RATE))
    for note in notes(name, seconds, seed):
        sound = _note(generator, note, hertz, tract, name == "cry")
        first = round(note.at * RATE)
        sound = sound[: max(0, len(made) - first)]
        made[first : first + len(sound)] += sound
    made *= PEAK / max(1e-9, float(np.abs(made).max()))
    return np.repeat(made[:, None], 2, axis=1).astype(np.float32)


def _note(generator: np.random.Generator, note: Note, hertz: float, tract: float, shaken: bool) -> Mono:
    """One part, with a little breath around it."""
    length = round(note.length * RATE)
    share = (np.arange(length) + 0.5) / length
    breath = _breath(generator, length, note.drawn)
    if note.voice <= 0:
        shape = np.sin(np.pi * share) ** (0.8 if note.drawn else 1.2) * (0.35 + 0.65 * (share if note.drawn else 1 - share))
        return eased(_through(breath * shape, note.vowel, tract) * note.level * BREATH * 3.2, 0.01, 0.02)
    pitch = note.pitch[0] * (note.pitch[1] / note.pitch[0]) ** share
    if shaken:
        pitch = pitch * (1 + TREMBLE * np.sin(2 * np.pi * TREMBLING * share * note.length + generator.uniform(0, 6.28)))
    voice = _folds(generator, hertz * pitch, 1 - 0.6 * note.voice)
    if note.length > 0.5:  # drawn out: it swells and dies away
        swell = np.clip(share / 0.22, 0, 1) * np.clip((1 - share) / 0.75, 0, 1) ** 1.1
        air = np.clip(share / 0.12, 0, 1) * np.clip((1 - share) / 0.8, 0, 1)
    else:  # h, a burst of voice, and breath that goes on
        swell = np.clip((share - 0.26) / 0.14, 0, 1) * np.clip((0.92 - share) / 0.42, 0, 1) ** 0.9
        air = np.clip(share / 0.26, 0, 1) * np.clip((1 - share) / 0.2, 0, 1) * (1.3 - 0.8 * np.clip((share - 0.15) / 0.2, 0, 1))
    if note.vowel == "m":
        swell, air = np.clip(share / 0.15, 0, 1) * np.clip((1 - share) / 0.3, 0, 1), 0.05 * air
    sound = voice * swell * note.voice + breath * air * BREATH * (1.6 - note.voice)
    return eased(_through(sound, note.vowel, tract) * note.level, 0.004, 0.012)


def _folds(generator: np.random.Generator, hertz: Mono, breathy: float) -> Mono:
    """The flow's derivative through folds that open and close, of rms 1; `breathy` 0..1: how softly they close."""
    count = max(2, int(hertz.sum() / RATE) + 2)
    knots = np.cumsum(np.concatenate([[0.0], 1 + ROUGH * generator.standard_normal(count + 4)]))
    phase = np.cumsum(hertz) / RATE
    period = np.clip(np.searchsorted(knots, phase, "right") - 1, 0, count + 2)
    within = (phase - knots[period]) / (knots[period + 1] - knots[period])
    level = 1 + UNEVEN * generator.standard_normal(count + 4)
    opened = within / OPEN
    flow = np.where(opened < 1, 2 * opened - 3 * opened**2, 0.0) * level[period]
    corner = SOFT * (1.6 - 1.2 * breathy)
    return _even(_falling(flow + CHEST * _falling(flow, DEEP), corner))


def _breath(generator: np.random.Generator, length: int, drawn: bool) -> Mono:
    """Turbulent air of rms 1; what is drawn in is brighter."""
    from scipy.signal import butter, sosfilt

    white = generator.standard_normal(length)
    high = sosfilt(butter(1, HISS * (1.5 if drawn else 0.7), "highpass", fs=RATE, output="sos"), white)
    return _even(_falling(high, 2600.0 if drawn else 1700.0))


def _falling(sound: Mono, corner: float) -> Mono:
    """6 dB an octave less from `corner` hertz on."""
    from scipy.signal import lfilter

    keep = np.exp(-2 * np.pi * corner / RATE)
    made: Mono = lfilter([1 - keep], [1, -keep], sound)
    return made


def _through(sound: Mono, vowel: str, tract: float) -> Mono:
    """The sound through the resonances of a vowel, one after another (each passes what is far below it unchanged)."""
    from scipy.signal import lfilter

    for middle, width in (*VOWELS[vowel], *UPPER):
        angle, radius = 2 * np.pi * middle * tract / RATE, np.exp(-np.pi * width / RATE)
        b, c = 2 * radius * np.cos(angle), -(radius**2)
        sound = lfilter([1 - b - c], [1, -b, -c], sound)
    return sound


def _even(sound: Mono) -> Mono:
    return sound / max(1e-9, float(np.sqrt(np.mean(sound**2))))
