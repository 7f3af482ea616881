"""A quick yes: whether data fits a schema. It reads only the keywords that our schemas use, and says nothing about faults.

jsonschema costs as much time to import as everything else that `check` does, so it is only asked where the answer here is no;
what is wrong, and where, is always its word. A test holds the two against each other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

KEYWORDS = frozenset(
    "$schema $comment title description definitions type enum pattern minimum maximum minLength maxLength minItems maxItems"
    " minProperties uniqueItems required properties patternProperties additionalProperties propertyNames items anyOf $ref".split()
)


def accepts(schema: Mapping[str, Any], root: Mapping[str, Any], value: Any) -> bool:
    """Whether `value` fits `schema`, whose references are looked up in `root`."""
    if "$ref" in schema:
        return accepts(root["definitions"][schema["$ref"].removeprefix("#/definitions/")], root, value)
    if "type" in schema and not _is(schema["type"], value):
        return False
    if "enum" in schema and not any(_same(value, choice) for choice in schema["enum"]):
        return False
    if "anyOf" in schema and not any(accepts(branch, root, value) for branch in schema["anyOf"]):
        return False
    if isinstance(value, str):
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
            return False
        return "pattern" not in schema or _search(schema["pattern"], value)
    if isinstance(value, dict):
        return _mapping(schema, root, value)
    if isinstance(value, list):
        return _list(schema, root, value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return bool(schema.get("minimum", value) <= value <= schema.get("maximum", value))
    return True


def _mapping(schema: Mapping[str, Any], root: Mapping[str, Any], value: dict[str, Any]) -> bool:
    properties, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    others, names = schema.get("additionalProperties", True), schema.get("propertyNames")
    if len(value) < schema.get("minProperties", 0) or any(key not in value for key in schema.get("required", ())):
        return False
    for key, inner in value.items():
        if names is not None and not accepts(names, root, key):
            return False
        matching = [patterns[pattern] for pattern in patterns if _search(pattern, key)]
        if key in properties:
            matching.append(properties[key])
        if not matching and others is False:
            return False
        if not matching and isinstance(others, dict):
            matching.append(others)
        if not all(accepts(fitting, root, inner) for fitting in matching):
            return False
    return True


def _list(schema: Mapping[str, Any], root: Mapping[str, Any], value: list[Any]) -> bool:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        return False
    if schema.get("uniqueItems") and any(_same(one, other) for index, one in enumerate(value) for other in value[:index]):
        return False
    return "items" not in schema or all(accepts(schema["items"], root, item) for item in value)


def _is(types: str | list[str], value: Any) -> bool:
    return any(_is_one(name, value) for name in ([types] if isinstance(types, str) else types))


def _is_one(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    if name == "integer":
        return isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    return isinstance(value, _TYPES[name])


_TYPES: Mapping[str, Any] = {"string": str, "object": dict, "array": list, "number": int | float, "boolean": bool}


def _same(one: Any, other: Any) -> bool:
    """Equality of JSON: true is not 1."""
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


@lru_cache(maxsize=128)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _search(pattern: str, text: str) -> bool:
    return _compiled(pattern).search(text) is not None
