"""Characters: their voices and looks, with everything that a scene leaves open filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scenec.analyse.durations import read_duration
from scenec.analyse.looks import HEIGHTS, complete
from scenec.analyse.sections import Entry
from scenec.diagnostics import Diagnostic
from scenec.diagnostics.faults import not_yet, unknown
from scenec.story import Character, Voice
from scenec.vocabulary import HEADS, NARRATOR, OFF, OPTIONS, RESERVED_IDS
from scenec.vocabulary.unfinished import NOT_YET
from scenec.voices import VOICES
from scenec.voices.names import engine_of, is_voice, known_voices

REAL_FACES = ("photo", "video")


def everybody(entries: Mapping[str, Entry], faults: list[Diagnostic]) -> dict[str, Character]:
    """All characters that the scene can name, the narrator among them."""
    people = {}
    for name, entry in entries.items():
        if name in HEADS or name in OPTIONS or name in RESERVED_IDS or name == OFF:
            kind = "a verb" if name in HEADS else "an option" if name in OPTIONS else "a word"
            message = f'a character cannot be called "{name}": it is {kind} of the language'
            faults.append(Diagnostic("reserved-name", "error", message, entry.tree.key_span(*entry.path), "choose another id"))
            continue
        people[name] = _figure(_character(name, entry), entry, faults)
        _consent(entry, faults)
        _voice_faults(people[name].voice, entry, faults)
    if NARRATOR not in people:
        people[NARRATOR] = Character(NARRATOR, "Narrator", None, 1.7, Voice(), complete({}, NARRATOR, None))
    return people


def _consent(entry: Entry, faults: list[Diagnostic]) -> None:
    look = (entry.value or {}).get("look") or {}
    if look.get("rig") in REAL_FACES and not look.get("consent"):
        message = "a real face needs `consent:`, a note on who allowed its use"
        span = entry.tree.key_span(*entry.path, "look")
        faults.append(Diagnostic("missing-key", "error", message, span, 'write for example `consent: "release form 2026-03"`'))


def _voice_faults(voice: Voice, entry: Entry, faults: list[Diagnostic]) -> None:
    engine = engine_of(voice)
    known = known_voices(engine) if voice.name else None
    if known is not None and not is_voice(engine, voice.name, known):
        message = f'{engine} has no voice "{voice.name}"'
        span = entry.tree.span(*entry.path, "voice", "name")
        faults.append(unknown("unknown-voice", "voice", voice.name, span, sorted(known), message))


def _figure(character: Character, entry: Entry, faults: list[Diagnostic]) -> Character:
    """The character, with the look that its file of drawings gives where it names one."""
    if ((entry.value or {}).get("look") or {}).get("rig", "person") == "person":
        return character
    from scenec.analyse.puppets import puppet  # which reads drawings: few scenes have any

    return puppet(character, entry, faults)


def _character(name: str, entry: Entry) -> Character:
    data: Mapping[str, Any] = entry.value or {}
    age = data.get("age")
    look = complete(data.get("look") or {}, name, age)
    height = _metres(data["height"]) if "height" in data else HEIGHTS[look["build"]]
    voice, mouth = data.get("voice") or {}, data.get("mouth") or {}
    missing = bool(voice.get("engine")) and voice["engine"] not in VOICES  # another one speaks, by its own names
    return Character(
        id=name,
        name=data.get("name", name.replace("-", " ").title()),
        age=age,
        height=height,
        voice=Voice(
            engine="" if missing else voice.get("engine", ""),
            name="" if missing else voice.get("name", ""),
            pitch=float(voice.get("pitch", "0st").removesuffix("st")),
            speed=float(voice.get("speed", 1.0)),
            volume=float(voice.get("volume", 1.0)),
        ),
        look=look,
        energy=float((data.get("acting") or {}).get("energy", 0.5)),
        mouth=mouth.get("style", "normal"),
        hold=read_duration(mouth["min-hold"]) if "min-hold" in mouth else None,
        span=entry.tree.key_span(*entry.path),
    )


def unfinished_people(used: set[str], entries: Mapping[str, Entry], faults: list[Diagnostic]) -> None:
    """Note what of the people of the film is not shown or heard yet."""
    for name in sorted(used & set(entries)):
        entry = entries[name]
        data: Mapping[str, Any] = entry.value or {}
        rig, engine = (data.get("look") or {}).get("rig"), (data.get("voice") or {}).get("engine")
        if rig is not None and rig in NOT_YET["rig"]:
            faults.append(not_yet("rig", rig, entry.tree.span(*entry.path, "look", "rig")))
        if engine is not None and engine not in VOICES:
            faults.append(not_yet("voice engine", engine, entry.tree.span(*entry.path, "voice", "engine")))


def _metres(text: str) -> float:
    return round(float(text[:-2]) / 100, 3) if text.endswith("cm") else float(text[:-1])
