"""Which voice somebody has who was given none: chosen from the id, so that it never changes when others come or go."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from scenec.story import Character, Voice
from scenec.voices import DEFAULT_ENGINE

# espeak variants that measured well (harmonics-to-noise, balanced spectrum, no clipping); the first are the plainest.
WOMEN = ("f2", "f4", "f3", "linda")
MEN = ("m7", "m3", "m6", "Michael")

# Semitones on top of the variant, so that people who share a variant still differ.
_OFFSETS = (0.0, -1.4, 1.2, -0.7, 0.6)

# What an age does to a voice: semitones, speed.
_AGES = {"child": (5.0, 1.02), "teen": (1.5, 1.02), "elder": (-1.0, 0.92)}

# How the builds of a look sound; a build that is not here says nothing.
_BUILDS = {"woman": WOMEN, "elder-woman": WOMEN, "man": MEN, "elder-man": MEN, "child": WOMEN}


def cast_voice(character: Character) -> Voice:
    """The character's voice with everything filled in that was left open: engine, name, and the pitch and speed with them."""
    voice = character.voice
    engine = voice.engine or DEFAULT_ENGINE
    if voice.name or engine != "espeak":
        return replace(voice, engine=engine)
    draw = int.from_bytes(hashlib.sha256(character.id.encode()).digest()[:4], "big")
    pool = _pool(character.age, character.look, draw)
    semitones, speed = _AGES.get(character.age or "", (0.0, 1.0))
    return Voice(
        engine=engine,
        name=pool[(draw >> 1) % len(pool)],
        pitch=voice.pitch + semitones + _OFFSETS[(draw >> 8) % len(_OFFSETS)],
        speed=voice.speed * speed,
        volume=voice.volume,
    )


def _pool(age: str | None, look: Mapping[str, Any], draw: int) -> tuple[str, ...]:
    """The variants to choose from: by the build of the look, else (nobody knows) by the draw."""
    build = look.get("build")
    if isinstance(build, str) and build in _BUILDS:
        return _BUILDS[build]
    if age == "child":
        return WOMEN
    return (WOMEN, MEN)[draw & 1]
