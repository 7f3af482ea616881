"""The JSON Schemas (draft-07) of scenes and libraries, made from the vocabulary; `python -m scenec.schema` writes them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from scenec import vocabulary as words
from scenec.schema.moments import definitions, options_of_choice, sections, story_body, translation_body
from scenec.schema.parts import Schema, choice, listing, mapping, named, number, ref, text
from scenec.schema.people import people, places
from scenec.vocabulary.descriptions import described

_DURATION = r"(?:[0-9]+(?:\.[0-9]+)?(?:s|ms)|[0-9]+f)"
_ZERO = r"0+(?:\.0+)?(?:s|ms|f)$"


def _simple() -> Schema:
    """Values without parts."""
    return {
        "name": {**text("a name: small letters, digits and hyphens", f"^{words.NAME}$"), "maxLength": words.LONGEST_NAME},
        "duration": text("a duration with its unit, like 0.3s, 250ms or 12f", f"^(?!{_ZERO}){_DURATION}$"),
        "gap": text("a duration with its unit, like 0.3s; negative to overlap, like -0.2s", f"^-?{_DURATION}$"),
        "anchor": text("a moment, like `prev.end - 0.5s`, `the-hug + 1.2s` or `the-letter@word`", r"\S"),
        "people": {
            "title": "somebody's name, or a list of names",
            "type": ["string", "array"],
            "minLength": 1,
            "items": ref("name"),
            "minItems": 1,
            "uniqueItems": True,
        },
        "pair": {
            "title": "two names, as in [ana, ben]; the first begins",
            "type": "array",
            "items": ref("name"),
            "minItems": 2,
            "maxItems": 2,
            "uniqueItems": True,
        },
        "target": text("the name of a character or a mark", f"^{words.NAME}$"),
        "share": number("a number from 0 to 1", 0, 1),
        "colour": text('a colour like "#b23a48"', "^#[0-9a-fA-F]{6}$"),
        "emotion-name": choice("an emotion", words.EMOTIONS),
        "emotion-mix": mapping(
            "a mix of basic emotions, like {joy: 0.6, fear: 0.2}",
            {name: ref("share") for name in words.BASIC_EMOTIONS},
        )
        | {"minProperties": 1},
        "emotion": {
            "title": "an emotion, or a mix like {joy: 0.6, fear: 0.2}",
            "anyOf": [ref("emotion-name"), ref("emotion-mix")],
        },
    }


_OPTIONS: Schema = {
    "id": ref("name"),
    "at": ref("anchor"),
    "for": ref("duration"),
    "over": ref("duration"),
    "to": ref("target"),
    "from": choice("a side", words.SIDES),
    "as": ref("emotion"),
    "emotion": ref("emotion"),
    "level": ref("share"),
    "volume": ref("share"),
    "fade-in": ref("duration"),
    "gap": ref("gap"),
    "off": {"type": "boolean", "title": "true or false"},
    "speed": number("a number from 0.5 to 2", 0.5, 2),
    "who": ref("people"),
    "until": ref("anchor"),
    "on": ref("target"),
    "audio": text("a sound file", r"\S"),
    "cues": text("a file of mouth cues", r"\S"),
    "manner": choice("a manner", words.MANNERS),
    "outcome": choice("an outcome", words.OUTCOMES),
    "changes": ref("changes"),
    "kind": ref("name"),
    "of": {**listing("two or three people", ref("name"), 2), "maxItems": 3, "uniqueItems": True},
    "transition": choice("a transition", words.TRANSITIONS),
    "style": choice("a style of titles", words.TITLES),
    "subtitle": text("text", r"\S"),
    "font": ref("name"),
    "drift": choice("a direction", words.DRIFTS),
    "options": options_of_choice(),
    "colour": ref("colour"),
    "lut": text("a colour table, a .cube file", r"\S"),
    "arguments": {"type": "object", "title": "arguments of the effect, like {gamma: 0.8}"},
}

_THING: Schema = {"kind": choice("a thing", words.PROPS)}
_OWN_OPTIONS: Mapping[str, Schema] = {
    "kiss": {"kind": choice("a kind of kiss", words.KISSES)},
    "show": {"style": choice("a style of pictures", words.SHOWS)},
    **dict.fromkeys(("take", "give", "put-down"), _THING),
}

_VALUES: Schema = {
    "people": ref("people"),
    "pair": ref("pair"),
    "duration": ref("duration"),
    "beats": {"type": "array", "title": "a list of beats", "items": ref("beat"), "minItems": 1},
    "shot": text("a framing: wide, two-shot, medium NAME, close NAME, over NAME or split", r"\S"),
    "cut": text("a framing: wide, two-shot, medium NAME, close NAME, over NAME or split", r"\S"),
    "camera": text("a move: push-in, push-in NAME, pull-out, pan NAME, follow NAME, shake or auto", r"\S"),
    "music": text("a built-in name or a file", r"\S"),
    "sound": text("a built-in name or a file", r"\S"),
    "ambience": text("a built-in name or a file", r"\S"),
    "stop": choice("a kind of sound", words.STOPPABLE),
    "fade": choice("a direction", words.FADES),
    "effect": text("an effect", r"\S"),
    "show": text("a picture or a clip", r"\S"),
    "goto": ref("name"),
    "text": {"type": "string", "title": "text", "minLength": 1, "maxLength": 500},
    "include": text("a file with a script", r"\S"),
}

LONGEST_LINE = 5000  # characters: five minutes of speech
SPEECH: Schema = {"type": "string", "title": "what is said, as text", "minLength": 1, "maxLength": LONGEST_LINE}


_DO_OPTIONS = ("who", *dict.fromkeys(
    option for verb, options in words.HEAD_OPTIONS.items() if words.VERBS[verb] in ("people", "pair") for option in options
))  # fmt: skip


def _beats() -> Schema:
    """One definition a verb, one for lines, and `beat`, which picks among them (for editors; `validate` picks by itself)."""
    beats: Schema = {}
    for verb, takes in words.VERBS.items():
        value = _VALUES.get(verb) or _VALUES[takes]
        options = {option: _OPTIONS[option] for option in words.HEAD_OPTIONS[verb]} | _OWN_OPTIONS.get(verb, {})
        required = (verb, *words.REQUIRED_OPTIONS.get(verb, ()))
        beats[f"beat-{verb}"] = mapping(f"`{verb}`", {verb: value, **options}, required)
    own = {option: _OPTIONS[option] for option in words.HEAD_OPTIONS["hug"]}
    beats["beat-interaction"] = {
        **mapping("an interaction", own),
        "patternProperties": {rf"^(?!(?:{'|'.join(words.OPTIONS)})$){words.NAME}$": ref("pair")},
        "minProperties": 1,
    }
    options = {option: _OPTIONS[option] for option in words.LINE_OPTIONS} | {"manner": choice("a manner", words.SPEAKING)}
    beats["beat-line"] = {
        **mapping("a line", options),
        "patternProperties": {rf"^(?!(?:{'|'.join(words.OPTIONS)})$){words.NAME}(?:\s*\([^()]*\))?$": SPEECH},
        "minProperties": 1,
    }
    beats["beat-say"] = mapping("`say`", {"say": SPEECH, "who": ref("name"), **options}, ("say", "who"))
    beats["beat-do"] = mapping(
        "`do`",
        {"do": {"title": "a verb that people do", "type": "string"}} | {name: _OPTIONS[name] for name in _DO_OPTIONS},
        ("do", "who"),
    )
    picks: list[Schema] = [{"if": {"required": [name]}, "then": ref(f"beat-{name}")} for name in (*words.VERBS, "say", "do")]
    headless = {"propertyNames": {"enum": list(words.LINE_OPTIONS)}}
    # A name that is no verb: a line where text stands behind it, else one of the writer's own interactions.
    spoken = {"anyOf": [ref("beat-line"), ref("beat-interaction")]}
    heads = [{"required": [name]} for name in (*words.VERBS, "say", "do")]
    picks.append({"if": {"not": {"anyOf": heads}}, "then": {"allOf": [spoken, {"not": headless}]}})
    options = {
        name: {} for name in (*words.LINE_OPTIONS, *(each for taken in words.HEAD_OPTIONS.values() for each in taken), "who")
    }
    known: Schema = {**{name: {} for name in (*words.VERBS, "say", "do")}, **options}  # what editors propose
    beats["beat"] = {"type": "object", "title": "a beat", "properties": known, "allOf": picks}
    return beats


def _sections() -> Schema:
    """What both scenes and libraries hold."""
    return {
        "scenec": {"title": "the language's version, 1", "enum": [1]},
        "use": {"type": "array", "title": "a list of files", "items": _use(), "uniqueItems": True},
        "characters": named("characters", ref("character")),
        "places": named("places", ref("place")),
        **sections(),
        "lexicon": {"type": "object", "title": "words and how they sound", "additionalProperties": text("sounds in IPA", r"\S")},
    }


def _use() -> Schema:
    """A library, as a file or made from a template."""
    values: Schema = {"type": "object", "title": "values for the template's variables"}
    template = mapping("a template with its values", {"template": text("a template file", r"\S"), "with": values}, ("template",))
    return {
        "title": "a file, or a template like {template: x.yaml.j2, with: {guest: ana}}",
        "anyOf": [text("a file", r"\S"), template],
    }


def _stage() -> Schema:
    """What only scenes hold, without the script."""
    size = rf"^(?:{'|'.join(words.SIZES)}|[1-9][0-9]{{1,3}}x[1-9][0-9]{{1,3}})$"
    frames = {"type": "integer", "title": "a whole number from 12 to 60", "minimum": 12, "maximum": 60}
    level = {"type": "number", "title": "LUFS from -31 to -9", "minimum": words.QUIETEST, "maximum": words.LOUDEST}
    names = choice("where the film is heard", tuple(words.LOUDNESS))
    loud = {"title": f"LUFS from -31 to -9, or {', '.join(words.LOUDNESS)}", "anyOf": [level, names]}
    switch = {"type": "boolean", "title": "true or false"}
    form = mapping(
        "a format", {"size": text(f"a size: {', '.join(words.SIZES)} or like 1280x720", size), "fps": frames, "loudness": loud}
    )
    output = mapping("an output", {**form["properties"], "file": text("a file that ends in .mp4", r"\S")}, ("file",))
    return {
        "scene": ref("name"),
        "title": text("a title", r"\S"),
        "language": text("a language like en or pt-BR", r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"),
        "format": form,
        "output": listing("a list of outputs", output, 1),
        "place": text("a place, like `platform` or `platform/dusk`", rf"^{words.NAME}(?:/{words.NAME})?$"),
        "cast": named("who is on stage, and where", text("a mark, or `off`", f"^{words.NAME}$")),
        "sound": mapping("what is heard by itself", {"foley": switch, "tone": switch}),
        "captions": mapping(
            "captions",
            {
                "burn": {"type": "boolean", "title": "true or false"},
                "files": {
                    "type": "array",
                    "title": "a list of formats",
                    "items": choice("a format of captions", words.CAPTION_FILES),
                    "uniqueItems": True,
                },
                "style": choice("a style of captions", words.CAPTION_STYLES),
            },
        ),
    }


def scene_schema() -> Schema:
    """The schema of a scene."""
    script = {"type": "array", "title": "a list of beats", "items": ref("beat"), "minItems": 1}
    body = mapping("a scene", {**_stage(), **_sections(), "script": script}, ("scene", "script"))
    return _document("A scenec scene", body, {**_simple(), **people(), **places(), **definitions(), **_beats()})


def library_schema() -> Schema:
    """The schema of a library."""
    body = mapping("a library", _sections())
    return _document("A scenec library", body, {**_simple(), **people(), **places(), **definitions()})


def story_schema() -> Schema:
    """The schema of a story of several scenes."""
    return _document("A scenec story", story_body(), {"name": _simple()["name"]})


def translation_schema() -> Schema:
    """The schema of a scene's translation."""
    return _document("A scenec translation", translation_body(), {})


def _document(title: str, body: Schema, definitions: Schema) -> Schema:
    whole = {"$schema": "http://json-schema.org/draft-07/schema#", **body, "description": title, "definitions": definitions}
    return described(whole)  # type: ignore[no-any-return]


def as_text(schema: Schema) -> str:
    """The schema as it lies in its file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


SCHEMAS = {"scene": scene_schema, "library": library_schema, "story": story_schema, "translation": translation_schema}
