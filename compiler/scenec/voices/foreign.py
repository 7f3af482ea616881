"""Speech of which only the sound is known (a recording, a service on the network) as a take: its times are found by listening."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scenec.take import Phoneme, Take, Timing, Word
from scenec.voices import VoiceError
from scenec.voices.acting import acted, stretched
from scenec.voices.finish import finished, moved
from scenec.voices.prosody import prosody
from scenec.voices.request import Request
from scenec.voices.splice import Spoken, widened

LATE = 0.25  # seconds by which cues may end after their sound


def take_of(samples: NDArray[np.float32], rate: int, request: Request, *, acts: bool) -> Take:
    """The sound as a take: aligned with the text, acted where its engine could not (`acts`), with its pauses, at its level."""
    if acts:
        samples = stretched(samples, rate, request.voice.speed * prosody(request.feeling).rate)
    timing = given(samples, rate, request) if request.timed else aligned(samples, rate, request)
    spoken = _spoken(samples, timing)
    if acts:
        spoken = replace(spoken, sound=acted(spoken, rate, request))
    spoken = widened(spoken, request.pauses, rate)
    extra = prosody(request.feeling).loudness if acts else 0.0
    cut, shift = finished(spoken.sound, rate, spoken.phones, request.voice.volume, extra)
    seconds = len(cut) / rate
    kept = tuple(moved(phone, shift, seconds) for phone in spoken.phones)
    words = _moved_words(timing, spoken, kept)
    return Take(cut, rate, Timing(seconds, tuple(p for p in kept if p.end > p.start), words, "aligned"))


def aligned(samples: NDArray[np.float32], rate: int, request: Request) -> Timing:
    """When each sound and word is said, by listening."""
    from scenec.lipsync.recording import timed

    return timed(samples, rate, request.text, request.language, request.lexicon).timing


def given(samples: NDArray[np.float32], rate: int, request: Request) -> Timing:
    """The times that somebody else has found (`cues: FILE`); VoiceError where they do not fit the sound.

    Words that the file does not time lie evenly over what is spoken.
    """
    from pathlib import Path

    from scenec.lipsync.readers import CuesError, read_cues
    from scenec.voices.words import words

    try:
        timing = read_cues(Path(request.timed))
    except CuesError as fault:
        raise VoiceError(str(fault), "make them anew: scenec lipsync AUDIO --format json") from fault
    seconds = len(samples) / rate
    late = max((phone.end for phone in timing.phonemes if phone.phone), default=0.0)
    if late > seconds + LATE:
        message = f"{Path(request.timed).name}: its last sound ends at {late:.2f} s, but the recording after {seconds:.2f} s"
        raise VoiceError(message, "these cues were made for another recording")
    tokens = tuple(request.text.split())
    if len(timing.words) == len(tokens):
        said = tuple(Word(word.start, word.end, token) for word, token in zip(timing.words, tokens, strict=True))
    else:
        sounding = [phone for phone in timing.phonemes if phone.phone]
        whole = [replace(sounding[0], end=sounding[-1].end)] if sounding else []
        said = words(tokens, whole, [0] * len(whole), seconds)
    return Timing(seconds, timing.phonemes, said, "aligned")


def _spoken(samples: NDArray[np.float32], timing: Timing) -> Spoken:
    """The phones with the word that each lies in."""
    owner = []
    word = 0
    for phone in timing.phonemes:
        middle = (phone.start + phone.end) / 2
        while word + 1 < len(timing.words) and middle >= timing.words[word].end:
            word += 1
        inside = bool(timing.words) and timing.words[word].start <= middle < timing.words[word].end
        owner.append(word if phone.phone and inside else -1)
    return Spoken(samples, timing.phonemes, tuple(owner))


def _moved_words(timing: Timing, spoken: Spoken, kept: tuple[Phoneme, ...]) -> tuple[Word, ...]:
    """The words where their phones have come to lie; one of which nothing is heard stands at the end of the one before."""
    spans: dict[int, tuple[float, float]] = {}
    for phone, owner in zip(kept, spoken.owner, strict=True):
        if owner >= 0:
            spans[owner] = (spans.get(owner, (phone.start, 0.0))[0], phone.end)
    made: list[Word] = []
    now = 0.0
    for index, word in enumerate(timing.words):
        start, end = spans.get(index, (now, now))
        made.append(Word(max(start, now), max(end, now), word.text))
        now = made[-1].end
    return tuple(made)
