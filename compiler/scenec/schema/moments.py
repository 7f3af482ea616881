"""The schemas of what passes between people (relationships, interactions), of stories and of translations."""

from __future__ import annotations

from scenec import vocabulary as words
from scenec.schema.parts import Schema, choice, listing, mapping, named, number, ref, text

PAIR = rf"^{words.NAME} (?:&|->) {words.NAME}$"  # ana & ben, ben -> ana
_CM = r"^[0-9]+(?:\.[0-9]+)?cm$|^[0-9]+(?:\.[0-9]+)?m$"


def _phase() -> Schema:
    """A phase of an interaction."""
    looks = {"title": "whom they look at: a role, away, down or up; or a mapping of these by role", "type": ["string", "object"]}
    gaze = {**looks, "pattern": f"^{words.NAME}$", "minProperties": 1, "additionalProperties": ref("name")}
    express = named("expressions by role (or `both`)", ref("emotion"))
    return mapping(
        "a phase",
        {
            "for": ref("duration"),
            "gap": text("a distance like 45cm", _CM),
            "ease": ref("duration"),
            "gaze": gaze,
            "express": express,
            "touch": listing(
                "pairs of body parts, like [initiator.hand-right, partner.hand-right]",
                {**listing("two body parts", text("a body part of a role, like `partner.hand-right`", r"\S"), 2), "maxItems": 2},
                1,
            ),
            "loop": mapping(
                "motions that repeat, and how strong", dict.fromkeys(words.MOTIONS, number("a number from 0 to 1", 0, 1))
            ),
            "level": choice("at what height hands meet", words.LEVELS),
            "hands": choice("a shape of the hands", words.HAND_SHAPES),
            "eyes": named("eyes by role (or `both`)", choice("closed or open", ("closed", "open"))),
            "turn": named("whose body turns, by role (or `both`)", choice("away or partner", ("away", "partner"))),
            "raise": named("who holds their thing out, by role", choice("away", ("away",))),
            "sound": text("a built-in sound", f"^{words.NAME}$"),
        },
    )


def definitions() -> Schema:
    """Definitions that scenes and libraries share."""
    phases = mapping("a phase by its name, like `- hold: {for: 1s}`", dict.fromkeys(words.PHASES, ref("phase")))
    role_reaction = mapping(
        "what one does", {"step-back": text("a distance like 30cm", _CM), "express": ref("emotion"), "gaze": ref("name")}
    )
    reaction: Schema = {
        "type": "object",
        "title": "a reaction",
        "properties": {"at": choice("a phase", words.PHASES)},
        "propertyNames": ref("name"),
        "additionalProperties": role_reaction,
        "required": ["at"],
    }
    limits = mapping("limits, like {min: 0.3}", {"min": ref("share"), "max": ref("share")}) | {"minProperties": 1}
    interaction = mapping(
        "an interaction",
        {
            "roles": {**listing("two roles", ref("name"), 2), "maxItems": 2, "uniqueItems": True},
            "requires": mapping("what it needs", dict.fromkeys(words.QUANTITIES, limits)),
            "phases": listing("a list of phases", {**phases, "minProperties": 1}, 1),
            "things": named("things by role, like {initiator: cup}", choice("a thing", words.PROPS)) | {"minProperties": 1},
            "refuse": reaction,
            "hesitate": reaction,
            "changes": ref("changes"),
        },
        ("phases",),
    )
    relationship = mapping("a relationship", {"kind": ref("name")} | dict.fromkeys(words.QUANTITIES, ref("share"))) | {
        "minProperties": 1
    }
    changes = mapping(
        "changes of a relationship, like {trust: 0.1}",
        dict.fromkeys(words.QUANTITIES, number("a number from -1 to 1", -1, 1)),
    ) | {"minProperties": 1}
    return {"phase": _phase(), "interaction": interaction, "relationship": relationship, "changes": changes}


def sections() -> Schema:
    """Sections of scenes and libraries."""
    return {
        "relationships": {
            "type": "object",
            "title": "relationships",
            "propertyNames": text("two people, like `ana & ben` or `ben -> ana`", PAIR),
            "additionalProperties": ref("relationship"),
        },
        "interactions": named("interactions", ref("interaction")),
        "fonts": named("fonts", text("a font file", r"\S")),
    }


def options_of_choice() -> Schema:
    """The options of a `choice`."""
    option = mapping(
        "an option",
        {
            "text": text("what is to choose", r"\S"),
            "goto": ref("name"),
            "when": text("a condition, like `ben -> ana.trust < 0.5`", r"\S"),
        },
        ("text", "goto"),
    )
    return listing("a list of options", option, 1)


def story_body() -> Schema:
    """A story of several scenes."""
    files = {**listing("a list of scene files", text("a scene file", r"\S"), 1), "uniqueItems": True}
    version = {"title": "the language's version, 1", "enum": [1]}
    return mapping(
        "a story",
        {"story": ref("name"), "scenec": version, "title": text("a title", r"\S"), "scenes": files},
        ("story", "scenes"),
    )


def translation_body() -> Schema:
    """A translation of a scene."""
    entry = mapping(
        "an entry",
        {
            "source": {"type": "string", "title": "the text that was translated"},
            "text": {"type": "string", "title": "the translation", "maxLength": 5000},
            "fuzzy": {"type": "boolean", "title": "true or false"},
            "note": {"type": "string", "title": "a note"},
            "anchors": {
                "type": "object",
                "title": "words that moments hang on, and the translation's word for each",
                "additionalProperties": {"type": "string", "title": "a word"},
            },
        },
        ("source", "text"),
    )
    entries: Schema = {"type": "object", "title": "entries by id", "additionalProperties": entry}
    language = text("a language like fr or pt-BR", r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")
    return mapping(
        "a translation",
        {
            "translation": language,
            "scenec": {"title": "the language's version, 1", "enum": [1]},
            "of": text("a scene file", r"\S"),
            "entries": entries,
            "obsolete": entries,
        },
        ("translation", "of", "entries"),
    )
