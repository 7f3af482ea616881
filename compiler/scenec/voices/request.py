"""What a speech node is asked for: the same plain data for the stage that speaks, the stage that plans, and the engine."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scenec.story import Feeling, Line, Story, Voice
from scenec.voices import piper_files, servers
from scenec.voices.casting import cast_voices
from scenec.voices.kokoro import files as kokoro_files

# Voices do not tell apart finer steps than these, and a digest must not hang on a float's last digit.
_DIGITS = 4
PACE: Mapping[str, float] = {"whispered": 0.93, "shouted": 0.97}  # of speech, by its manner
_EDGES = string.punctuation + "“”‘’«»„…—–¿¡"


@dataclass(frozen=True)
class Tone:
    """What a feeling asks of a voice: its name and level, or a mix of basic emotions (then the name is "mix")."""

    name: str = "neutral"
    level: float = 1.0
    mix: tuple[tuple[str, float], ...] = ()


PLAIN, NEUTRAL = Voice(), Tone()


@dataclass(frozen=True)
class Request:
    """One line to be spoken. Words are `text.split()`; numbers of words are of the word that something precedes."""

    engine: str
    text: str
    language: str = "en"
    voice: Voice = PLAIN
    feeling: Tone = NEUTRAL
    turns: tuple[tuple[int, Tone], ...] = ()  # (word, the feeling from there on)
    stressed: tuple[int, ...] = ()
    pauses: tuple[tuple[int, float], ...] = ()  # (word, seconds)
    lexicon: tuple[tuple[str, str], ...] = ()  # (word in lower case, IPA)
    audio: str = ""  # the file of a recording
    timed: str = ""  # the file of the mouth cues that were made for it
    manner: str = ""  # whispered, shouted or as people talk


def plain(word: str) -> str:
    """A word as the lexicon and anchors compare it: without punctuation at its ends, in lower case."""
    return word.strip(_EDGES).casefold()


def speech_params(story: Story, line: Line, cast: Mapping[str, Voice] | None = None) -> dict[str, Any]:
    """The params of the speech node of `line`: all that its sound hangs on and nothing else.

    `cast`: what `cast_voices` made of the story, where many lines are asked for.
    """
    voice = (cast if cast is not None else cast_voices(story.characters, story.language))[line.who]
    words = {plain(word) for word in line.text.split()}
    # Only the entries that this line uses: another word in the lexicon must not speak it again.
    lexicon = {key: ipa for key, ipa in sorted((plain(k), v) for k, v in story.lexicon.items()) if key in words}
    if line.audio is not None:
        return _recorded(story, line, voice, lexicon)
    fps = story.format.fps
    params: dict[str, Any] = {
        "engine": voice.engine,
        "voice": {
            "name": voice.name,
            "pitch": round(voice.pitch, _DIGITS),
            "speed": round(voice.speed * line.speed * PACE.get(line.manner, 1.0), _DIGITS),
            "volume": round(voice.volume, _DIGITS),
        },
        "text": " ".join(line.text.split()),
        "stressed": sorted(line.stressed),
        "pauses": [
            [cue.word, round(cue.length.frames(fps) / fps, _DIGITS)]
            for cue in line.cues
            if cue.kind == "pause" and cue.length is not None
        ],
        "language": story.language,
        "feeling": _feeling(line.feeling),
        "lexicon": lexicon,
    }
    turns = [[cue.word, _feeling(cue.feeling)] for cue in line.cues if cue.kind == "feel" and cue.feeling is not None]
    files = model_files(voice)
    manner = {"manner": line.manner} if line.manner else {}
    return {**params, **({"turns": turns} if turns else {}), **({"files": files} if files else {}), **manner}


def _recorded(story: Story, line: Line, voice: Voice, lexicon: dict[str, str]) -> dict[str, Any]:
    """The params of a line that was recorded: it is heard as it is, only as loud as its speaker is."""
    return {
        "engine": "recording",
        "voice": {"name": "", "pitch": 0.0, "speed": 1.0, "volume": round(voice.volume, _DIGITS)},
        "text": " ".join(line.text.split()),
        "stressed": [],
        "pauses": [],
        "language": story.language,
        "feeling": {"name": "neutral", "level": 1.0},
        "lexicon": lexicon,
        "audio": {"path": line.audio, "digest": line.audio_digest},
        **({"timed": {"path": line.timed[0], "digest": line.timed[1]}} if line.timed else {}),
    }


def model_files(voice: Voice) -> dict[str, str]:
    """The digests of the files that a voice is made of, by name: with another model the same words sound otherwise."""
    if voice.engine == "kokoro":
        return kokoro_files.digests(voice.name)
    if voice.engine == "piper":
        return piper_files.digests(voice.name)
    if voice.engine == "http":
        return servers.identity()
    return {}


def request_of(params: Mapping[str, Any]) -> Request:
    """The request that a speech node's params describe."""
    voice = params["voice"]
    return Request(
        engine=params["engine"],
        text=params["text"],
        language=params["language"],
        voice=Voice(params["engine"], voice["name"], voice["pitch"], voice["speed"], voice["volume"]),
        feeling=_tone(params["feeling"]),
        turns=tuple((word, _tone(feeling)) for word, feeling in params.get("turns", ())),
        stressed=tuple(params["stressed"]),
        pauses=tuple((word, seconds) for word, seconds in params["pauses"]),
        lexicon=tuple(sorted(params["lexicon"].items())),
        audio=params.get("audio", {}).get("path", ""),
        timed=params.get("timed", {}).get("path", ""),
        manner=params.get("manner", ""),
    )


def _feeling(feeling: Feeling) -> dict[str, Any]:
    """A feeling as plain data."""
    made: dict[str, Any] = {"name": feeling.name, "level": round(feeling.level, _DIGITS)}
    return {**made, "mix": {name: round(level, _DIGITS) for name, level in feeling.mix}} if feeling.mix else made


def _tone(data: Mapping[str, Any]) -> Tone:
    """The tone that `_feeling` wrote."""
    return Tone(data["name"], data["level"], tuple(sorted(data.get("mix", {}).items())))
