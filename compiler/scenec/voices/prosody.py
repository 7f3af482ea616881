"""How a feeling sounds, in numbers that any engine can follow."""

from __future__ import annotations

from dataclasses import dataclass

from scenec.voices.request import Tone


@dataclass(frozen=True)
class Prosody:
    """Against a plain reading: `rate` a factor, `pitch` in semitones, `range` a factor of intonation, `loudness` in dB."""

    rate: float = 1.0
    pitch: float = 0.0
    range: float = 1.0
    loudness: float = 0.0


# sad, angry and happy as measured on espeak (rates 135, 190, 185 of 175; pitch 38, 55, 65 of 50; range 25, 90, 85 of 50); the
# others lie between them by their arousal (rate, loudness, range) and valence (pitch).
FEELINGS: dict[str, Prosody] = {
    "neutral": Prosody(),
    "happy": Prosody(1.06, 2.4, 1.7, 1.0),
    "hopeful": Prosody(0.98, 1.2, 1.35, 0.0),
    "tender": Prosody(0.86, -0.3, 0.85, -2.0),
    "soft": Prosody(0.88, -0.4, 0.75, -3.0),
    "smiling": Prosody(1.0, 0.9, 1.3, 0.0),
    "laughing": Prosody(1.08, 2.2, 1.8, 1.5),
    "proud": Prosody(0.94, -0.3, 1.2, 1.0),
    "relieved": Prosody(0.9, -0.4, 0.9, -1.0),
    "flirty": Prosody(0.9, 0.4, 1.4, -1.0),
    "sad": Prosody(0.77, -2.0, 0.5, -2.0),
    "tearful": Prosody(0.79, 0.4, 0.7, -2.0),
    "ashamed": Prosody(0.83, -1.5, 0.55, -3.0),
    "worried": Prosody(0.97, 0.6, 0.9, -0.5),
    "afraid": Prosody(1.1, 1.8, 0.8, 0.0),
    "nervous": Prosody(1.1, 1.0, 0.9, -0.5),
    "angry": Prosody(1.09, 0.8, 1.8, 2.3),
    "annoyed": Prosody(1.0, -0.3, 1.2, 0.5),
    "disgusted": Prosody(0.92, -0.8, 1.1, 0.0),
    "surprised": Prosody(1.05, 2.4, 1.9, 1.0),
    "confused": Prosody(0.92, 0.6, 1.2, -0.5),
    "bored": Prosody(0.86, -1.2, 0.4, -1.5),
    "tired": Prosody(0.82, -1.4, 0.5, -2.5),
    "serious": Prosody(0.94, -0.6, 0.8, 0.0),
    "uneasy": Prosody(0.95, 0.3, 0.8, -1.0),
    "disappointed": Prosody(0.86, -1.2, 0.6, -1.5),
}

# Which feeling each basic emotion of a mix sounds like.
_BASIC = {
    "joy": "happy", "sadness": "sad", "anger": "angry", "fear": "afraid", "surprise": "surprised", "disgust": "disgusted",
    "love": "tender",
}  # fmt: skip


def prosody(feeling: Tone) -> Prosody:
    """How a feeling sounds by its level, or a mix of basic emotions added up."""
    if not feeling.mix:
        return _scaled(FEELINGS[feeling.name], feeling.level)
    total = Prosody()
    for name, level in feeling.mix:
        part = _scaled(FEELINGS[_BASIC[name]], level * feeling.level)
        total = Prosody(
            total.rate * part.rate, total.pitch + part.pitch, total.range * part.range, total.loudness + part.loudness
        )
    return total


def _scaled(full: Prosody, level: float) -> Prosody:
    """A feeling at a level 0..1."""
    return Prosody(full.rate**level, full.pitch * level, full.range**level, full.loudness * level)
