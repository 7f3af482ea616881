"""Pieces of JSON Schemas. A `title` is how diagnostics name what is expected."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def text(title: str, pattern: str | None = None) -> Schema:
    """Text, of a form."""
    return {"type": "string", "title": title} | ({"pattern": pattern} if pattern else {})


def choice(title: str, choices: tuple[str, ...]) -> Schema:
    """One of a few words."""
    return {"title": title, "enum": list(choices)}


def number(title: str, low: float, high: float) -> Schema:
    """A number in a range."""
    return {"type": "number", "title": title, "minimum": low, "maximum": high}


def mapping(title: str, properties: Schema, required: tuple[str, ...] = ()) -> Schema:
    """A mapping with these keys and no others."""
    schema: Schema = {"type": "object", "title": title, "properties": properties, "additionalProperties": False}
    return schema | ({"required": list(required)} if required else {})


def named(title: str, values: Schema) -> Schema:
    """A mapping from ids to `values`."""
    return {"type": "object", "title": title, "propertyNames": ref("name"), "additionalProperties": values}


def listing(title: str, items: Schema, least: int = 0) -> Schema:
    """A list."""
    return {"type": "array", "title": title, "items": items} | ({"minItems": least} if least else {})


def ref(name: str) -> Schema:
    """A definition by its name."""
    return {"$ref": f"#/definitions/{name}"}
