"""Frozen dataclasses as plain JSON data and back: how the timeline travels inside a node's parameters."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeVar

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """Plain data: dataclasses become dicts without the fields that hold their default, tuples become lists, floats are rounded
    to 1e-4 (whole ones become ints), fields with `compare=False` (spans, labels) are left out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        kept = ((f, getattr(value, f.name)) for f in dataclasses.fields(value) if f.compare)
        return {f.name: to_plain(v) for f, v in kept if f.default is dataclasses.MISSING or v != f.default}
    if isinstance(value, Mapping):
        return {str(k): to_plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_plain(v) for v in value]
    if isinstance(value, float):
        rounded = round(value, 4)
        return int(rounded) if rounded == int(rounded) else rounded
    return value


@lru_cache(maxsize=128)
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def from_plain(cls: type[T], data: Mapping[str, Any]) -> T:
    """The dataclass `cls` that `to_plain` wrote as `data`. Raises KeyError for a field that is missing and has no default."""
    hints = _hints(typing.cast(type, cls))
    values = {}
    for f in dataclasses.fields(cls):  # type: ignore[arg-type]
        if f.name in data:
            values[f.name] = _typed(hints[f.name], data[f.name])
        elif f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING:
            raise KeyError(f"{cls.__name__}.{f.name}")
    return cls(**values)


def _typed(hint: Any, value: Any) -> Any:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if value is None or hint is Any or origin is typing.Literal:
        return value
    if origin in (types.UnionType, typing.Union):
        return _typed(next(a for a in arguments if a is not type(None)), value)
    if dataclasses.is_dataclass(hint):
        return from_plain(typing.cast(type, hint), value)
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is ...:
            return tuple(_typed(arguments[0], v) for v in value)
        return tuple(_typed(a, v) for a, v in zip(arguments, value, strict=True))
    if origin is not None and issubclass(origin, Mapping):
        return {k: _typed(arguments[1], v) for k, v in value.items()}
    return float(value) if hint is float else value
