"""Which voice everybody has: what is written, and for who was given none one that fits, and that nobody else has.

The choice hangs on the id, so that it does not change when others come or go; only where two would get the same voice does the
one whose id comes later in the alphabet take the next.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from scenec.story import Character, Voice
from scenec.voices import FALLBACK_ENGINE
from scenec.voices.kokoro import files
from scenec.voices.kokoro import names as kokoro
from scenec.voices.names import engine_of

# espeak variants that measured well (harmonics-to-noise, balanced spectrum, no clipping); the first are the plainest.
WOMEN = ("f2", "f4", "f3", "linda")
MEN = ("m7", "m3", "m6", "Michael")

# Semitones on top of the voice, so that people who share one still differ; espeak's are few, so they always do.
_OFFSETS = (0.0, -1.4, 1.2, -0.7, 0.6)
_APART = (0.0, -1.6, 1.6, -0.8, 0.8, -2.4, 2.4)

# What an age does to a voice: semitones, speed.
_AGES = {"child": (5.0, 1.02), "teen": (1.5, 1.02), "elder": (-1.0, 0.92)}

# How the builds of a look sound; a build that is not here says nothing.
_WOMEN_BUILDS, _MEN_BUILDS = frozenset({"woman", "elder-woman", "child"}), frozenset({"man", "elder-man"})


def cast_voices(characters: Mapping[str, Character], language: str = "en") -> dict[str, Voice]:
    """The voice of each character by id, with everything filled in that was left open; no two alike."""
    cast: dict[str, Voice] = {}
    order = sorted(characters.values(), key=lambda each: (not each.voice.name, each.id))  # what is written comes first
    for character in order:
        cast[character.id] = cast_voice(character, language, cast.values())
    return cast


def cast_voice(character: Character, language: str = "en", taken: Iterable[Voice] = ()) -> Voice:
    """The character's voice: engine, name, and the pitch and speed with them; none of those that are `taken`."""
    voice, engine = character.voice, engine_for(character, language)
    if (voice.name and engine == engine_of(voice)) or engine not in {"espeak", "kokoro"}:
        return replace(voice, engine=engine)
    draw = int.from_bytes(hashlib.sha256(character.id.encode()).digest()[:4], "big")
    woman = _is_woman(character, draw)
    semitones, speed = _AGES.get(character.age or "", (0.0, 1.0))
    own = Voice(engine, "", voice.pitch + semitones, voice.speed * speed, voice.volume)
    if engine == "espeak":
        pool = WOMEN if woman else MEN
        own = replace(own, pitch=own.pitch + _OFFSETS[(draw >> 8) % len(_OFFSETS)])
        choices = [pool[(draw >> 1) % len(pool)], *pool]
    else:
        choices = _kokoro_choices(language, woman, draw)
    return _free(own, choices, [each for each in taken if each.engine == engine])


def engine_for(character: Character, language: str) -> str:
    """The engine that speaks for a character here: what is written, else Kokoro where it can, else espeak."""
    engine = engine_of(character.voice)
    if not engine:
        engine = "kokoro" if kokoro.spoken_language(language) else FALLBACK_ENGINE
    return FALLBACK_ENGINE if engine == "kokoro" and files.missing(_needed(character.voice)) is not None else engine


def fallen_back(characters: Mapping[str, Character], language: str) -> tuple[str, tuple[str, ...]] | None:
    """Why Kokoro does not speak where it was meant to, and for whom; None where it does."""
    fallen = []
    why = ""
    for name, character in sorted(characters.items()):
        meant = engine_of(character.voice) or ("kokoro" if kokoro.spoken_language(language) else "")
        if meant == "kokoro" and (lack := files.missing(_needed(character.voice))) is not None:
            fallen.append(name)
            why = why or lack
    return (why, tuple(fallen)) if fallen else None


def _needed(voice: Voice) -> str:
    """The name whose files must be there."""
    return voice.name if voice.name and engine_of(voice) == "kokoro" else ""


def _kokoro_choices(language: str, woman: bool, draw: int) -> list[str]:
    """The voices of a language that fit, the drawn one first, then the others of its pool, then blends of them."""
    found = kokoro.spoken_language(language)
    letter = found[0] if found else "a"
    table = kokoro.WOMEN if woman else kokoro.MEN
    pool = [*table[letter]]
    first = pool[draw % min(len(pool), kokoro.FIRST)]
    more = [*table["b"]] if letter == "a" else [*table["a"]] if letter == "b" else []
    blends = [f"{one}*0.5+{two}*0.5" for at, one in enumerate(pool) for two in pool[at + 1 :]]
    there = frozenset(files.installed_voices())
    return [name for name in (first, *pool, *more) if name in there] + [
        name for name in blends if all(part in there for part, _ in kokoro.blend(name).parts)
    ]


def _free(own: Voice, choices: list[str], taken: list[Voice]) -> Voice:
    """The first choice that nobody has; when all are taken, one of them higher or lower than everybody who has it."""
    names = {each.name for each in taken}
    for name in choices:
        if name not in names:
            return replace(own, name=name)
    for offset in _APART:
        for name in choices:
            pitch = own.pitch + offset
            if all(each.name != name or abs(each.pitch - pitch) >= 0.7 for each in taken):
                return replace(own, name=name, pitch=pitch)
    return replace(own, name=choices[0], pitch=own.pitch + 0.1 * len(taken))


def _is_woman(character: Character, draw: int) -> bool:
    """By the voice's own name, else by the build of the look, else (nobody knows) by the draw."""
    if engine_of(character.voice) == "kokoro" and character.voice.name:
        return kokoro.blend(character.voice.name).parts[0][0][1] == "f"
    look: Mapping[str, Any] = character.look
    build = look.get("build")
    if build in _WOMEN_BUILDS or build in _MEN_BUILDS:
        return build in _WOMEN_BUILDS
    return True if character.age == "child" else not draw & 1
