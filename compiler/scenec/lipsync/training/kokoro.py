"""Kokoro-82M as a teacher: its many voices and mixtures of them, in eight languages, timed as scenec times its own lines."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import numpy as np

from scenec.lipsync.phoneset import VOWELS, sounds
from scenec.lipsync.training.items import Item, sixteen
from scenec.lipsync.training.texts import sentence, syllables
from scenec.story import Voice
from scenec.voices.kokoro.files import installed_voices
from scenec.voices.kokoro.model import ALPHABET, RATE, Manner, run
from scenec.voices.kokoro.names import Blend, blend
from scenec.voices.kokoro.phonemes import Reading, reading
from scenec.voices.kokoro.times import phones
from scenec.voices.request import Request

Label = tuple[float, float, str]

# language: what its voices' names begin with. English often, because it is judged most.
VOICES = {"en": "ab", "es": "e", "it": "i", "pt": "p", "fr": "f", "hi": "h", "ja": "j", "zh": "z"}
PLAN = ("en",) * 12 + ("es", "it", "pt", "fr", "fr", "hi", "ja", "zh")
SPEEDS = (0.75, 0.85, 0.95, 1.0, 1.0, 1.1, 1.2, 1.35)
ALONE = 0.4  # of the English lines: one voice, not two mixed


def speech(seconds: float, seed: int) -> Iterator[Item]:
    """About so many seconds of it; VoiceError when Kokoro is not installed."""
    random = Random(seed)
    names = installed_voices()
    made = 0.0
    while made < seconds:
        language = random.choice(PLAN)
        name = random.choice([name for name in names if name[0] in VOICES[language]])
        if language != "en" or random.random() > ALONE:
            share = random.uniform(0.35, 0.8)
            name = f"{name}*{share:.2f}+{random.choice(names)}*{1 - share:.2f}"
        item = _said(language, blend(name), random)
        made += len(item.samples) / 16_000
        yield item


def _said(language: str, voice: Blend, random: Random) -> Item:
    """A sentence with its labels."""
    if language in {"ja", "zh"}:
        signs = "".join(sign for sign in syllables(language, random) if sign in ALPHABET)
        return _labelled(Reading(signs, (0,) * len(signs)), language, voice, random.choice(SPEEDS))
    return spoken(sentence(language, random), language, voice, random.choice(SPEEDS))


def spoken(text: str, language: str, voice: Blend, speed: float) -> Item:
    """The text with its labels."""
    return _labelled(reading(Request("kokoro", text, language, Voice("kokoro")), voice), language, voice, speed)


def _labelled(said: Reading, language: str, voice: Blend, pace: float) -> Item:
    speed = np.full(len(said.signs), pace, np.float32)
    sound, frames = run(said.signs, voice, Manner(speed, np.zeros_like(speed), np.ones_like(speed)))
    found, _ = phones(said, frames, sound.ravel())
    labels: list[Label] = [(0.0, found[0].start, "")] if found else []
    for phone in found:
        names = sounds(phone.phone, language) if phone.phone else ("",)
        width = (phone.end - phone.start) / max(1, len(names))
        labels += [(phone.start + width * at, phone.start + width * (at + 1), name) for at, name in enumerate(names)]
    labels.append((labels[-1][1] if labels else 0.0, sound.size / RATE, ""))
    return Item(sixteen(sound.ravel(), RATE), tuple(_rhotic(labels) if language == "en" else labels), f"kokoro-{language}")


def _rhotic(labels: list[Label]) -> list[Label]:
    """English r-coloured vowels as one sound: Kokoro writes them as two, the aligner's readings as one."""
    made: list[Label] = []
    for index, (start, end, sound) in enumerate(labels):
        before = made[-1][2] if made else ""
        after = labels[index + 1][2] if index + 1 < len(labels) else ""
        if sound == "ɹ" and (before == "ɜ" or (before == "ə" and after not in VOWELS)):
            made[-1] = (made[-1][0], end, "ɜ")
        else:
            made.append((start, end, sound))
    return made
