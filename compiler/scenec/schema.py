"""The JSON Schemas (draft-07) of scenes and libraries, made from the vocabulary; `python -m scenec.schema` writes them."""

from __future__ import annotations

import json
from typing import Any

from scenec import vocabulary as words
from scenec.descriptions import described

Schema = dict[str, Any]

# `title` is how diagnostics name what is expected; `$comment` names the table of `not-yet` words that belong here.


def _text(title: str, pattern: str | None = None) -> Schema:
    return {"type": "string", "title": title} | ({"pattern": pattern} if pattern else {})


def _choice(title: str, choices: tuple[str, ...], kind: str = "") -> Schema:
    return {"title": title, "enum": list(choices)} | ({"$comment": kind} if kind else {})


def _number(title: str, low: float, high: float) -> Schema:
    return {"type": "number", "title": title, "minimum": low, "maximum": high}


def _object(title: str, properties: Schema, required: tuple[str, ...] = (), kind: str = "") -> Schema:
    schema: Schema = {"type": "object", "title": title, "properties": properties, "additionalProperties": False}
    return schema | ({"required": list(required)} if required else {}) | ({"$comment": kind} if kind else {})


def _named(title: str, values: Schema) -> Schema:
    """A mapping from ids to `values`."""
    return {"type": "object", "title": title, "propertyNames": {"$ref": "#/definitions/name"}, "additionalProperties": values}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


_DURATION = r"(?:[0-9]+(?:\.[0-9]+)?(?:s|ms)|[0-9]+f)"
_ZERO = r"0+(?:\.0+)?(?:s|ms|f)$"


def _simple() -> Schema:
    """Values without parts."""
    return {
        "name": _text("a name: small letters, digits and hyphens", f"^{words.NAME}$"),
        "duration": _text("a duration with its unit, like 0.3s, 250ms or 12f", f"^(?!{_ZERO}){_DURATION}$"),
        "gap": _text("a duration with its unit, like 0.3s; negative to overlap, like -0.2s", f"^-?{_DURATION}$"),
        "anchor": _text("a moment, like `prev.end - 0.5s`, `the-hug + 1.2s` or `the-letter@word`", r"\S"),
        "people": {
            "title": "somebody's name, or a list of names",
            "type": ["string", "array"],
            "minLength": 1,
            "items": _ref("name"),
            "minItems": 1,
            "uniqueItems": True,
        },
        "target": _text("the name of a character or a mark", f"^{words.NAME}$"),
        "share": _number("a number from 0 to 1", 0, 1),
        "colour": _text('a colour like "#b23a48"', "^#[0-9a-fA-F]{6}$"),
        "emotion-name": _choice("an emotion", words.EMOTIONS),
        "emotion-mix": _object(
            "a mix of basic emotions, like {joy: 0.6, fear: 0.2}",
            {name: _ref("share") for name in words.BASIC_EMOTIONS},
        )
        | {"minProperties": 1},
        "emotion": {
            "title": "an emotion, or a mix like {joy: 0.6, fear: 0.2}",
            "anyOf": [_ref("emotion-name"), _ref("emotion-mix")],
        },
    }


_OPTIONS: Schema = {
    "id": _ref("name"),
    "at": _ref("anchor"),
    "for": _ref("duration"),
    "over": _ref("duration"),
    "to": _ref("target"),
    "as": _ref("emotion"),
    "emotion": _ref("emotion"),
    "level": _ref("share"),
    "volume": _ref("share"),
    "fade-in": _ref("duration"),
    "gap": _ref("gap"),
    "off": {"type": "boolean", "title": "true or false"},
    "speed": _number("a number from 0.5 to 2", 0.5, 2),
    "audio": _text("a sound file beside the scene", r"\S"),
    "who": _ref("people"),
}

_VALUES: Schema = {
    "people": _ref("people"),
    "duration": _ref("duration"),
    "beats": {"type": "array", "title": "a list of beats", "items": _ref("beat"), "minItems": 1},
    "shot": _text("a framing: wide, two-shot, medium NAME or close NAME", r"\S"),
    "cut": _text("a framing: wide, two-shot, medium NAME or close NAME", r"\S"),
    "camera": _text("a move: push-in, push-in NAME or pull-out", r"\S"),
    "music": _text("a built-in name or a file", r"\S"),
    "sound": _text("a built-in name or a file", r"\S"),
    "ambience": _text("a built-in name or a file", r"\S"),
    "stop": _choice("a kind of sound", words.STOPPABLE),
    "fade": _choice("a direction", words.FADES),
}

LONGEST_LINE = 5000  # characters: five minutes of speech
SPEECH: Schema = {"type": "string", "title": "what is said, as text", "minLength": 1, "maxLength": LONGEST_LINE}


def _beats() -> Schema:
    """One definition a verb, one for lines, and `beat`, which picks among them (for editors; `validate` picks by itself)."""
    beats: Schema = {}
    for verb, takes in words.VERBS.items():
        value = _VALUES[verb] if takes == "words" else _VALUES[takes]
        options = {option: _OPTIONS[option] for option in words.HEAD_OPTIONS[verb]}
        required = (verb, *words.REQUIRED_OPTIONS.get(verb, ()))
        beats[f"beat-{verb}"] = _object(f"`{verb}`", {verb: value, **options}, required)
    options = {option: _OPTIONS[option] for option in words.LINE_OPTIONS}
    beats["beat-line"] = {
        **_object("a line", options),
        "patternProperties": {rf"^(?!(?:{'|'.join(words.OPTIONS)})$){words.NAME}(?:\s*\([^()]*\))?$": SPEECH},
        "minProperties": 1,
    }
    beats["beat-say"] = _object("`say`", {"say": SPEECH, "who": _ref("name"), **options}, ("say", "who"))
    beats["beat-do"] = _object(
        "`do`",
        {"do": {"enum": [verb for verb, takes in words.VERBS.items() if takes == "people"]}}
        | {name: _OPTIONS[name] for name in ("who", "id", "at", "to", "for", "over", "as", "level")},
        ("do", "who"),
    )
    picks: list[Schema] = [{"if": {"required": [name]}, "then": _ref(f"beat-{name}")} for name in (*words.VERBS, "say", "do")]
    headless = {"propertyNames": {"enum": list(words.LINE_OPTIONS)}}
    heads = [{"required": [name]} for name in (*words.VERBS, "say", "do")]
    picks.append({"if": {"not": {"anyOf": heads}}, "then": {"allOf": [_ref("beat-line"), {"not": headless}]}})
    options = {
        name: {} for name in (*words.LINE_OPTIONS, *(each for taken in words.HEAD_OPTIONS.values() for each in taken), "who")
    }
    known: Schema = {**{name: {} for name in (*words.VERBS, "say", "do")}, **options}  # what editors propose
    beats["beat"] = {"type": "object", "title": "a beat", "properties": known, "allOf": picks}
    return beats


def _garment(title: str, kinds: tuple[str, ...]) -> Schema:
    return _object(title, {"kind": _choice(f"the kind of {title}", kinds), "colour": _ref("colour")})


def _people() -> Schema:
    """Characters: their voice and their look."""
    hair = _object("hair", {"style": _choice("a style of hair", words.HAIR_STYLES), "colour": _ref("colour")})
    look = _object(
        "a look",
        {
            "rig": _choice("a kind of figure", words.RIGS, "rig"),
            "seed": {"type": "integer", "title": "a whole number", "minimum": 0, "maximum": 2**31},
            "build": _choice("a build", words.BUILDS),
            "skin": _choice("a tone of skin", words.SKINS),
            "hair": hair,
            "eyes": _ref("colour"),
            "top": _garment("a top", words.TOPS),
            "bottom": _garment("a bottom", words.BOTTOMS),
            "shoes": _garment("shoes", words.SHOES),
            "lips": _ref("colour"),
            "beard": _choice("a beard", words.BEARDS),
            "glasses": _ref("colour"),
            "earring": _ref("colour"),
            "hat": _garment("hat", words.HATS),
            "hearing-aid": _ref("colour"),
            "freckles": {"type": "boolean", "title": "true or false"},
        },
    )
    voice = _object(
        "a voice",
        {
            "engine": _choice("a voice engine", words.VOICE_ENGINES, "voice engine"),
            "name": _text("a voice's name", r"^[A-Za-z0-9][A-Za-z0-9+_-]{0,40}$"),
            "pitch": _text("semitones, like -1st or 2.5st", r"^[+-]?(?:[0-9]|1[0-9]|2[0-4])(?:\.[0-9]+)?st$"),
            "speed": _number("a number from 0.5 to 2", 0.5, 2),
            "volume": _ref("share"),
        },
    )
    character = _object(
        "a character",
        {
            "name": _text("a name to show", r"\S"),
            "age": _choice("an age", words.AGES),
            "height": _text(
                "a height like 168cm or 1.68m",
                r"^(?:[5-9][0-9]|1[0-9][0-9]|2[0-4][0-9])cm$|^(?:0\.[5-9]|1\.[0-9]|2\.[0-4])[0-9]?m$",
            ),
            "voice": _ref("voice"),
            "look": _ref("look"),
            "acting": _object("a way of acting", {"energy": _ref("share")}),
        },
    )
    return {"look": look, "voice": voice, "character": character}


def _places() -> Schema:
    look = _object("a look of a place", {"light": _text("a light"), "weather": _text("a weather")})
    place = _object(
        "a place",
        {"set": _text("a set"), "marks": _named("marks", _ref("share")), "looks": _named("looks", look)},
        ("set",),
        "place key",
    )
    return {"place": place}


def _sections() -> Schema:
    """What both scenes and libraries hold."""
    return {
        "scenec": {"title": "the language's version, 1", "enum": [1]},
        "use": {"type": "array", "title": "a list of files", "items": _text("a file", r"\S"), "uniqueItems": True},
        "characters": _named("characters", _ref("character")),
        "places": _named("places", _ref("place")),
        "lexicon": {"type": "object", "title": "words and how they sound", "additionalProperties": _text("sounds in IPA", r"\S")},
    }


def _stage() -> Schema:
    """What only scenes hold, without the script."""
    size = rf"^(?:{'|'.join(words.SIZES)}|[1-9][0-9]{{1,3}}x[1-9][0-9]{{1,3}})$"
    frames = {"type": "integer", "title": "a whole number from 12 to 60", "minimum": 12, "maximum": 60}
    return {
        "scene": _ref("name"),
        "title": _text("a title", r"\S"),
        "language": _text("a language like en or pt-BR", r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"),
        "format": _object("a format", {"size": _text(f"a size: {', '.join(words.SIZES)} or like 1280x720", size), "fps": frames}),
        "place": _text("a place, like `platform` or `platform/dusk`", rf"^{words.NAME}(?:/{words.NAME})?$"),
        "cast": _named("who is on stage, and where", _text("a mark, or `off`", f"^{words.NAME}$")),
        "captions": _object(
            "captions",
            {
                "burn": {"type": "boolean", "title": "true or false"},
                "files": {
                    "type": "array",
                    "title": "a list of formats",
                    "items": _choice("a format of captions", words.CAPTION_FILES),
                    "uniqueItems": True,
                },
                "style": _choice("a style of captions", words.CAPTION_STYLES),
            },
        ),
    }


def scene_schema() -> Schema:
    """The schema of a scene."""
    script = {"type": "array", "title": "a list of beats", "items": _ref("beat"), "minItems": 1}
    body = _object("a scene", {**_stage(), **_sections(), "script": script}, ("scene", "script"), "section")
    return _document("A scenec scene", body, {**_simple(), **_people(), **_places(), **_beats()})


def library_schema() -> Schema:
    """The schema of a library."""
    body = _object("a library", _sections(), (), "section")
    return _document("A scenec library", body, {**_simple(), **_people(), **_places()})


def _document(title: str, body: Schema, definitions: Schema) -> Schema:
    whole = {"$schema": "http://json-schema.org/draft-07/schema#", **body, "description": title, "definitions": definitions}
    return described(whole)  # type: ignore[no-any-return]


def as_text(schema: Schema) -> str:
    """The schema as it lies in its file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    from scenec.resources import schema as file_of

    file_of("scene").write_text(as_text(scene_schema()), encoding="utf-8")
    file_of("library").write_text(as_text(library_schema()), encoding="utf-8")
