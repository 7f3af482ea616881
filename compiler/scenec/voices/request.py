"""What a speech node is asked for: the same plain data for the stage that speaks, the stage that plans, and the engine."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scenec.story import Line, Story, Voice
from scenec.voices.casting import cast_voice

# Voices do not tell apart finer steps than these, and a digest must not hang on a float's last digit.
_DIGITS = 4
_EDGES = string.punctuation + "“”‘’«»„…—–¿¡"


PLAIN = Voice()


@dataclass(frozen=True)
class Request:
    """One line to be spoken. Words are `text.split()`; `pauses` holds (word that it precedes, seconds)."""

    engine: str
    text: str
    language: str = "en"
    voice: Voice = PLAIN
    feeling: str = "neutral"
    level: float = 1.0
    mix: tuple[tuple[str, float], ...] = ()
    stressed: tuple[int, ...] = ()
    pauses: tuple[tuple[int, float], ...] = ()
    lexicon: tuple[tuple[str, str], ...] = ()  # (word in lower case, IPA)


def plain(word: str) -> str:
    """A word as the lexicon and anchors compare it: without punctuation at its ends, in lower case."""
    return word.strip(_EDGES).casefold()


def speech_params(story: Story, line: Line) -> dict[str, Any]:
    """The params of the speech node of `line`: all that its sound hangs on and nothing else."""
    character = story.characters[line.who]
    voice = cast_voice(character)
    words = {plain(word) for word in line.text.split()}
    feeling: dict[str, Any] = {"name": line.feeling.name, "level": round(line.feeling.level, _DIGITS)}
    if line.feeling.mix:
        feeling["mix"] = {name: round(level, _DIGITS) for name, level in line.feeling.mix}
    return {
        "engine": voice.engine,
        "voice": {
            "name": voice.name,
            "pitch": round(voice.pitch, _DIGITS),
            "speed": round(voice.speed * line.speed, _DIGITS),
            "volume": round(voice.volume, _DIGITS),
        },
        "text": " ".join(line.text.split()),
        "stressed": sorted(line.stressed),
        "pauses": [
            [cue.word, round(cue.length.frames(story.format.fps) / story.format.fps, _DIGITS)]
            for cue in line.cues
            if cue.kind == "pause" and cue.length is not None
        ],
        "language": story.language,
        "feeling": feeling,
        # Only the entries that this line uses: another word in the lexicon must not speak it again.
        "lexicon": {key: ipa for key, ipa in sorted((plain(k), v) for k, v in story.lexicon.items()) if key in words},
    }


def request_of(params: Mapping[str, Any]) -> Request:
    """The request that a speech node's params describe."""
    voice, feeling = params["voice"], params["feeling"]
    return Request(
        engine=params["engine"],
        text=params["text"],
        language=params["language"],
        voice=Voice(params["engine"], voice["name"], voice["pitch"], voice["speed"], voice["volume"]),
        feeling=feeling["name"],
        level=feeling["level"],
        mix=tuple(sorted(feeling.get("mix", {}).items())),
        stressed=tuple(params["stressed"]),
        pauses=tuple((word, seconds) for word, seconds in params["pauses"]),
        lexicon=tuple(sorted(params["lexicon"].items())),
    )
