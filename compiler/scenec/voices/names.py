"""Which voices an engine has, and whose voice a name is, for `check`: no engine is loaded for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping

from scenec.story import Voice
from scenec.voices import VoiceError
from scenec.voices.espeak_names import variants
from scenec.voices.kokoro.names import NAMES, blend

# Engines whose voices are known without asking them. The others say themselves, when they speak, what they lack.
_KNOWN: Mapping[str, Callable[[], Collection[str]]] = {"espeak": variants, "kokoro": lambda: NAMES}

_KOKORO = re.compile(r"[a-z]{2}_")  # what Kokoro's names begin with, misspelt ones too


def engine_of(voice: Voice) -> str:
    """The engine that a voice asks for: the one written, else the one whose name it is; "" where nothing says."""
    if voice.engine or not voice.name:
        return voice.engine
    return "kokoro" if _KOKORO.match(voice.name) else "espeak"


def known_voices(engine: str) -> Collection[str] | None:
    """The names of the voices of `engine`; None where only speaking tells."""
    try:
        return _KNOWN[engine]() if engine in _KNOWN else None
    except VoiceError:  # the engine is not installed: speaking says so
        return None


def installed_voices(engine: str) -> tuple[str, ...]:
    """The voices that an engine can speak with here, by name; empty for one whose voices are not counted."""
    if engine == "kokoro":
        from scenec.voices.kokoro import files  # here, because `check` asks only for names

        return files.installed_voices()
    if engine == "piper":
        from scenec.voices import piper_files

        return piper_files.installed_voices()
    return tuple(sorted(known_voices(engine) or ()))


def is_voice(engine: str, name: str, known: Collection[str]) -> bool:
    """Whether `name` is one of `known`; espeak also takes LANGUAGE+VARIANT, Kokoro blends."""
    if engine == "kokoro":
        try:
            return bool(blend(name))
        except VoiceError:
            return False
    return name in known or (engine == "espeak" and "+" in name and name.split("+", 1)[1] in known)
