"""The schemas of characters and places."""

from __future__ import annotations

from scenec import vocabulary as words
from scenec.schema.parts import Schema, choice, mapping, named, number, ref, text


def _garment(title: str, kinds: tuple[str, ...]) -> Schema:
    return mapping(title, {"kind": choice(f"the kind of {title}", kinds), "colour": ref("colour")})


def _voice() -> Schema:
    """How somebody sounds."""
    return mapping(
        "a voice",
        {
            "engine": choice("a voice engine", words.VOICE_ENGINES),
            "name": text("a voice's name", r"^[A-Za-z0-9][A-Za-z0-9+_-]{0,40}$"),
            "pitch": text("semitones, like -1st or 2.5st", r"^[+-]?(?:[0-9]|1[0-9]|2[0-4])(?:\.[0-9]+)?st$"),
            "speed": number("a number from 0.5 to 2", 0.5, 2),
            "volume": ref("share"),
        },
    )


def people() -> Schema:
    """Characters: their voice and their look."""
    hair = mapping("hair", {"style": choice("a style of hair", words.HAIR_STYLES), "colour": ref("colour")})
    look = mapping(
        "a look",
        {
            "rig": choice("a kind of figure", words.RIGS),
            "image": text("a picture, or a folder of them", r"\S"),
            "consent": text("a note on who allowed this face to be used", r"\S"),
            "seed": {"type": "integer", "title": "a whole number", "minimum": 0, "maximum": 2**31},
            "build": choice("a build", words.BUILDS),
            "shape": choice("a shape of the body", words.SHAPES),
            "skin": choice("a tone of skin", words.SKINS),
            "hair": hair,
            "eyes": ref("colour"),
            "top": _garment("a top", words.TOPS),
            "bottom": _garment("a bottom", words.BOTTOMS),
            "shoes": _garment("shoes", words.SHOES),
            "lips": ref("colour"),
            "beard": choice("a beard", words.BEARDS),
            "glasses": ref("colour"),
            "earring": ref("colour"),
            "hat": _garment("hat", words.HATS),
            "hearing-aid": ref("colour"),
            "satchel": ref("colour"),
            "wheelchair": ref("colour"),
            "freckles": {"type": "boolean", "title": "true or false"},
        },
    )
    character = mapping(
        "a character",
        {
            "name": text("a name to show", r"\S"),
            "age": choice("an age", words.AGES),
            "height": text(
                "a height like 168cm or 1.68m",
                r"^(?:[5-9][0-9]|1[0-9][0-9]|2[0-4][0-9])cm$|^(?:0\.[5-9]|1\.[0-9]|2\.[0-4])[0-9]?m$",
            ),
            "voice": ref("voice"),
            "look": ref("look"),
            "acting": mapping("a way of acting", {"energy": ref("share")}),
            "mouth": mapping(
                "a mouth",
                {
                    "style": choice("a style of the mouth", words.MOUTH_STYLES),
                    "min-hold": text(
                        "a few frames or a short time, like 2f or 0.08s", r"^(?:[1-9]f|0?\.[0-3][0-9]{0,2}s|[1-9][0-9]{1,2}ms)$"
                    ),
                },
            ),
        },
    )
    return {"look": look, "voice": _voice(), "character": character}


def places() -> Schema:
    """Places: their set, marks and looks."""
    look = mapping("a look of a place", {"light": text("a light"), "weather": text("a weather")})
    place = mapping(
        "a place",
        {
            "set": text("a set"),
            "art": text("a picture", r"\S"),
            "floor": ref("share"),
            "horizon": ref("share"),
            "scale": number("a number from 0.3 to 3", 0.3, 3),
            "marks": named("marks", ref("share")),
            "seats": named("seats", number("a height in metres from 0.2 to 1", 0.2, 1)),
            "looks": named("looks", look),
            "speed": number("a speed in km/h from 0 to 130", 0, 130),
            "extras": {"type": "integer", "title": "a whole number from 0 to 8", "minimum": 0, "maximum": 8},
        },
    )
    return {"place": place}
