"""Speech engines: each is one module with `speak(request) -> Take` and `CAPABILITIES`; this table finds them all.

Importing an engine may be slow; this table, `request`, `timings`, `casting` and `prosody` are pure Python, for the stages.
"""

from __future__ import annotations

from dataclasses import dataclass

VOICES: dict[str, str] = {
    "espeak": "scenec.voices.espeak",
    "gtts": "scenec.voices.gtts",
    "http": "scenec.voices.http",
    "kokoro": "scenec.voices.kokoro.engine",
    "piper": "scenec.voices.piper",
    "recording": "scenec.voices.recording",
    "tone": "scenec.voices.tone",
}

FALLBACK_ENGINE = "espeak"  # who speaks where the engine that was meant cannot: it is in a wheel, and knows every language


@dataclass(frozen=True)
class Capabilities:
    """What an engine can do, so that nothing which a scene asks for is dropped without a word."""

    languages: tuple[str, ...]  # BCP 47 primary tags; ("*",) = whatever the request asks for is tried
    emotions: bool  # feelings change how it sounds
    stress: bool  # *words* can be stressed
    lexicon: bool  # IPA in the lexicon is followed
    pauses: bool  # {pause: ...} is followed
    network: bool  # it needs the network, so a scene may only use it where the user allows that


class VoiceError(Exception):
    """A line cannot be spoken. `help` says what the writer or the user can do about it."""

    def __init__(self, message: str, advice: str | None = None) -> None:
        super().__init__(message)
        self.help = advice
