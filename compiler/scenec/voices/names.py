"""Which voices an engine has, for `check`: no engine is loaded for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from scenec.voices import VoiceError
from scenec.voices.espeak_names import variants

# Engines whose voices are known without asking them. The others say themselves, when they speak, what they lack.
_KNOWN: Mapping[str, Callable[[], Collection[str]]] = {"espeak": variants}


def known_voices(engine: str) -> Collection[str] | None:
    """The names of the voices of `engine`; None where only speaking tells."""
    try:
        return _KNOWN[engine]() if engine in _KNOWN else None
    except VoiceError:  # the engine is not installed: speaking says so
        return None


def is_voice(engine: str, name: str, known: Collection[str]) -> bool:
    """Whether `name` is one of `known`; espeak also takes LANGUAGE+VARIANT."""
    return name in known or (engine == "espeak" and "+" in name and name.split("+", 1)[1] in known)
