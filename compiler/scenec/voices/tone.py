"""The voice of the tests: a beep a letter, in even time. It needs nothing, takes no time, and has a mouth to read."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenec.take import Phoneme, Take, Timing, Word
from scenec.voices import Capabilities
from scenec.voices.prosody import prosody
from scenec.voices.request import Request

CAPABILITIES = Capabilities(languages=("*",), emotions=True, stress=True, lexicon=False, pauses=True, network=False)

RATE = 24_000
VOWEL, CONSONANT, GAP = 0.12, 0.07, 0.05  # seconds at speed 1
MARGIN = 0.03  # silence at both ends

# What a letter sounds like, in IPA; other letters say what they are.
PHONES = {
    "a": "æ", "e": "ɛ", "i": "ɪ", "o": "oʊ", "u": "u", "y": "i",
    "c": "k", "g": "ɡ", "j": "dʒ", "q": "k", "r": "ɹ", "x": "s",
}  # fmt: skip
VOWELS = frozenset("aeiouy")


def speak(request: Request) -> Take:
    """Each letter is a phone of fixed length: vowels hum, consonants hum softly, p b t d k g are silent as they are in speech."""
    pauses: dict[int, float] = {}
    for index, length in request.pauses:
        pauses[index] = pauses.get(index, 0.0) + length
    how = prosody(request.feeling)
    pace = 1 / (request.voice.speed * how.rate)
    tokens = request.text.split()
    phones: list[Phoneme] = []
    words: list[Word] = []
    now = MARGIN
    for index, token in enumerate(tokens):
        now += pauses.get(index, 0.0) + (GAP * pace if index else 0.0)
        began = now
        slower = pace * (1.25 if index in request.stressed else 1.0)
        fresh = True
        for letter in token.casefold():
            if not letter.isalnum():
                continue
            vowel = letter in VOWELS
            length = (VOWEL if vowel else CONSONANT) * slower
            stress = (2 if index in request.stressed else 1) if vowel and fresh else 0
            fresh = fresh and not vowel
            phones.append(Phoneme(now, now + length, PHONES.get(letter, letter if letter.isalpha() else "ə"), stress))
            now += length
        words.append(Word(began, now, token))
    samples = _hum(phones, now + pauses.get(len(tokens), 0.0) + MARGIN, request.voice.pitch + how.pitch, request.voice.volume)
    return Take(samples, RATE, Timing(len(samples) / RATE, tuple(phones), tuple(words), "engine"))


def _hum(phones: list[Phoneme], seconds: float, pitch: float, volume: float) -> NDArray[np.float32]:
    """The phones as a hum whose loudness follows them."""
    times = np.arange(round(seconds * RATE)) / RATE
    level = np.zeros_like(times)
    for phone in phones:
        loud = 0.0 if phone.phone[0] in "pbtdkɡ" else 1.0 if phone.phone[0] in "æɛɪoui" else 0.35
        here = slice(round(phone.start * RATE), round(phone.end * RATE))
        shape = np.sin(np.linspace(0, np.pi, max(2, here.stop - here.start)))[: here.stop - here.start]
        level[here] += loud * shape[: len(level[here])]
    hertz = 180.0 * 2 ** (pitch / 12)
    wave = np.sin(2 * np.pi * hertz * times) + 0.3 * np.sin(4 * np.pi * hertz * times)
    return (0.35 * volume * level * wave).astype(np.float32)
