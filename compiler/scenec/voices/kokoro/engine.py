"""Kokoro speaks: a line in, sound with the exact time of every phoneme out.

The network itself is told how each phoneme is to be said (see `graph`): how fast, how high, with how much melody. What it cannot
do is done at the same length, so that the times hold: loudness by a gain, effort by a shelf, the size of the throat by
resampling what was spoken slower or faster on purpose.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenec.take import Phoneme, Take, Timing
from scenec.voices import Capabilities, VoiceError
from scenec.voices.finish import finished, moved, silence
from scenec.voices.kokoro.files import missing
from scenec.voices.kokoro.model import LONGEST, RATE, Manner, run
from scenec.voices.kokoro.names import LANGUAGES, Blend, blend, default_name, spoken_language
from scenec.voices.kokoro.phonemes import Reading, reading
from scenec.voices.kokoro.runs import divided, with_pauses
from scenec.voices.kokoro.times import phones
from scenec.voices.prosody import Prosody, prosody
from scenec.voices.request import Request
from scenec.voices.splice import Spoken, joined, widened
from scenec.voices.words import speakable, words

CAPABILITIES = Capabilities(
    languages=tuple(dict.fromkeys(tag.split("-")[0] for tag in LANGUAGES)),
    emotions=True,
    stress=True,
    lexicon=True,
    pauses=True,
    network=False,
)

STRESSED = Prosody(0.84, 1.4, 1.25, 2.5)  # on top of how the line is said
SLOWEST, FASTEST = 0.5, 2.0
THROAT = 0.4  # how much of a voice's own pitch its throat takes part in: a higher voice has a shorter one
EFFORT = 0.5  # dB of brightness for each dB of a feeling's loudness
BRIGHT = 1800.0  # hertz


@dataclass(frozen=True)
class Plan:
    """How a line is said: for each word, its prosody against a plain reading."""

    words: tuple[Prosody, ...]
    base: Prosody


def speak(request: Request) -> Take:
    """Speak the line; VoiceError when Kokoro cannot."""
    if spoken_language(request.language) is None:
        raise VoiceError(f"Kokoro does not speak the language {request.language!r}", "`scenec voices` says who does")
    name = request.voice.name or default_name(request.language)
    if (lack := missing(name)) is not None:
        raise VoiceError(f"Kokoro cannot speak: {lack}", "scenec voices install kokoro")
    tokens = tuple(request.text.split())
    if not any(speakable(token) for token in tokens):
        return silence(request, RATE)
    voice, how = blend(name), _plan(request, len(tokens))
    parts = divided(with_pauses(reading(request, voice), request.pauses), LONGEST)
    throat = 2 ** (THROAT * min(12.0, max(-12.0, request.voice.pitch)) / 12)
    spoken = joined([_spoken(part, voice, how, request, throat) for part in parts], RATE, request.voice.speed * how.base.rate)
    spoken = widened(spoken, request.pauses, RATE)
    samples, shift = finished(spoken.sound, RATE, spoken.phones, request.voice.volume, how.base.loudness)
    seconds = len(samples) / RATE
    kept = tuple(moved(phone, shift, seconds) for phone in spoken.phones)
    sounding = tuple(phone for phone in kept if phone.end > phone.start)
    return Take(samples, RATE, Timing(seconds, sounding, words(tokens, kept, spoken.owner, seconds), "engine"))


def _plan(request: Request, count: int) -> Plan:
    """The prosody of each word: the line's feeling, or where it has turned another, and its stress."""
    made = []
    for word in range(count):
        turned = [feeling for at, feeling in request.turns if at <= word]
        here = prosody(turned[-1] if turned else request.feeling)
        if word in request.stressed:
            here = Prosody(
                here.rate * STRESSED.rate,
                here.pitch + STRESSED.pitch,
                here.range * STRESSED.range,
                here.loudness + STRESSED.loudness,
            )
        made.append(here)
    return Plan(tuple(made), prosody(request.feeling))


def _spoken(part: Reading, voice: Blend, how: Plan, request: Request, throat: float) -> Spoken:
    """One run of the network, in the throat that was asked for, louder and softer by word."""
    said = [how.words[word] for word in part.owner]
    speed = np.array([request.voice.speed * each.rate / throat for each in said], np.float32)
    raised = request.voice.pitch - 12 * np.log2(throat)  # what resampling will not have done
    manner = Manner(
        np.clip(speed, SLOWEST, FASTEST),
        np.array([raised + each.pitch for each in said], np.float32),
        np.array([each.range for each in said], np.float32),
    )
    sound, frames = run(part.signs, voice, manner)
    found, owner = phones(part, frames, sound)
    if abs(throat - 1) > 1e-3:
        sound, scale = _resampled(sound, throat)
        found = [Phoneme(phone.start * scale, phone.end * scale, phone.phone, phone.stress) for phone in found]
    extra = [how.words[word].loudness if word >= 0 else how.base.loudness for word in owner]
    return Spoken(_effort(sound, found, extra, how.base.loudness), tuple(found), tuple(owner), part.signs[-1:])


def _resampled(sound: NDArray[np.float32], throat: float) -> tuple[NDArray[np.float32], float]:
    """The sound played faster by `throat`, and its length against before."""
    from scipy.signal import resample_poly

    up, down = 100, round(100 * throat)
    made = resample_poly(sound.astype(np.float64), up, down).astype(np.float32)
    return made, len(made) / len(sound)


def _effort(sound: NDArray[np.float32], found: list[Phoneme], extra: list[float], base: float) -> NDArray[np.float32]:
    """Each word as bright as its loudness asks for, and louder or softer than the line, whose own level comes later."""
    if not found or not any(extra):
        return sound
    from scipy.signal import butter, sosfiltfilt

    middles = [(phone.start + phone.end) / 2 for phone in found]
    level = np.interp(np.arange(len(sound)) / RATE, middles, extra)
    bright = sosfiltfilt(butter(1, BRIGHT, "highpass", fs=RATE, output="sos"), sound.astype(np.float64))
    shaped = sound + (10 ** (EFFORT * level / 20) - 1) * bright
    return np.asarray(shaped * 10 ** ((level - base) / 20), np.float32)
