"""A schema for one project: its people, places and marks stand in it; editors propose them and mark what is none of them."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping

from scenec.editors.names import Names
from scenec.schema import SPEECH
from scenec.schema.parts import Schema
from scenec.vocabulary import CAMERA_MOVES, EMOTIONS, FRAMINGS, GAZE_DIRECTIONS, OFF, SOUND_NAMES


def for_project(schema: Schema, names: Names) -> Schema:
    """The schema of scenes with this project's names in it."""
    result = copy.deepcopy(schema)
    definitions = result["definitions"]
    people = sorted(names.people)
    properties = result["properties"]
    properties["place"]["enum"] = list(names.places)
    mark = {"enum": [*names.marks, OFF], "description": "A mark, or `off`: waits off stage."}
    cast = {name: {**mark, "description": f"{names.people[name]} Where at the start: a mark, or `off`."} for name in people}
    properties["cast"] |= {"properties": cast, "additionalProperties": False}
    definitions["people"] = {
        "title": "somebody's name, or a list of names",
        "anyOf": [{"enum": people}, {"type": "array", "items": {"enum": people}, "minItems": 1, "uniqueItems": True}],
    }
    definitions["target"] = {
        "title": "somebody on stage, or a mark",
        "enum": list(dict.fromkeys((*people, *names.marks, *GAZE_DIRECTIONS))),
    }
    definitions["beat"]["properties"] |= {name: _line(names, name) for name in people}
    definitions["beat"]["properties"] |= {name: {"description": text} for name, text in names.interactions.items()}
    _lines(definitions["beat-line"], names)
    _deeds(definitions, names)
    for verb in ("shot", "cut"):
        definitions[f"beat-{verb}"]["properties"][verb] |= {"enum": _with_subjects(FRAMINGS, people, must=True)}
    definitions["beat-camera"]["properties"]["camera"] |= {"enum": _with_subjects(CAMERA_MOVES, people, must=False)}
    for verb, known in SOUND_NAMES.items():
        names_or_file = [{"enum": list(known)}] if known else []
        definitions[f"beat-{verb}"]["properties"][verb] |= {"anyOf": [*names_or_file, {"pattern": r"[./]"}]}
    return result


def _line(names: Names, name: str) -> Schema:
    return {**SPEECH, "description": f"{names.people[name]} What {name} says."}


def _lines(line: Schema, names: Names) -> None:
    """A line begins with somebody's name, and in the brackets stands an emotion."""
    speakers = "|".join(map(re.escape, sorted(names.people)))
    feelings = "|".join(EMOTIONS)
    line["patternProperties"] = {rf"^(?:{speakers})\s*(?:\(\s*(?:{feelings})\s*(?:,\s*[0-9.]+\s*)?\))?$": SPEECH}
    line["properties"] |= {name: _line(names, name) for name in sorted(names.people)}


def _deeds(definitions: Schema, names: Names) -> None:
    """A name with two people behind it is one of the writer's own interactions; without any, every beat but verbs is a line."""
    if names.interactions:
        known = "|".join(map(re.escape, sorted(names.interactions)))
        definitions["beat-interaction"]["patternProperties"] = {rf"^(?:{known})$": {"$ref": "#/definitions/pair"}}
    else:
        definitions["beat-interaction"] = {"$ref": "#/definitions/beat-line"}


def _with_subjects(words: Mapping[str, bool], people: list[str], must: bool) -> list[str]:
    """`wide`, `close ana`, ...: each word by itself where it may stand so, and with everybody where it takes somebody."""
    found = []
    for word, takes in words.items():
        found += [word] if not (takes and must) else []
        found += [f"{word} {name}" for name in people] if takes else []
    return found
