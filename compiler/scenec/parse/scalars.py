"""Plain scalars by the core schema of YAML 1.2: `on`, `no`, `1:30` are text, `012` is twelve, `0o17` fifteen."""

from __future__ import annotations

import math
import re

_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_TRUE = frozenset(("true", "True", "TRUE"))
_FALSE = frozenset(("false", "False", "FALSE"))
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

LONGEST_NUMBER = 40  # characters; Python itself refuses integers of more than 4300 digits, in quadratic time before that


class BadNumberError(ValueError):
    """A number that no scene can use: infinite, not a number, or absurdly long."""


def resolve(text: str) -> str | int | float | bool | None:
    """The value of an unquoted scalar."""
    if text in _NULL:
        return None
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    if text[0] in "+-.0123456789":
        return _number(text)
    return text


def _number(text: str) -> str | int | float:
    if _INTEGER.fullmatch(text):
        return int(_short(text))
    if _BASED.fullmatch(text):
        return int(_short(text), 0)
    if _FLOAT.fullmatch(text):
        value = float(_short(text))
        if math.isinf(value):
            raise BadNumberError("this number is too large")
        return value
    if _NOT_FINITE.fullmatch(text):
        raise BadNumberError(f'"{text}" is not a number that a scene can use')
    return text


def _short(text: str) -> str:
    if len(text) > LONGEST_NUMBER:
        raise BadNumberError(f"this number has more than {LONGEST_NUMBER} characters")
    return text
