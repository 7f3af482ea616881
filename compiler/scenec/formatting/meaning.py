"""What a tree means whatever the form of its beats: what formatting must not change."""

from __future__ import annotations

from typing import Any

from scenec.vocabulary import HEADS, OPTIONS
from scenec.vocabulary.heads import Head, split


def meaning(data: Any, ids: bool = False) -> Any:
    """Plain data with every beat in one form. `ids`: leave the ids of beats out (they are being written)."""
    if not isinstance(data, dict) or not isinstance(data.get("script"), list):
        return data
    section = data.get("interactions")
    own = frozenset(section) - set(HEADS) - set(OPTIONS) if isinstance(section, dict) else frozenset()
    return {**data, "script": [_beat(beat, ids, own) for beat in data["script"]]}


def _beat(beat: Any, ids: bool, own: frozenset[str]) -> Any:
    head = split(beat, own=own) if isinstance(beat, dict) else None
    if not isinstance(head, Head):  # no beat, or one that nobody understands: it stays as it is, but for the beats inside it
        return {key: _inside(key, value, ids, own) for key, value in beat.items()} if isinstance(beat, dict) else beat
    options = {key: value for key, value in head.options.items() if not (ids and key == "id")}
    value = head.value
    if head.verb == "line":
        options.setdefault("who", head.who)
        if head.emotion is not None:
            options.setdefault("emotion", head.emotion)
        if head.level is not None:
            options.setdefault("level", head.level)
        if isinstance(options.get("level"), str | int):
            options["level"] = _number(options["level"])
    else:
        value = _inside(head.verb, value, ids, own)
    return (head.verb, head.form, value, options)


def _inside(key: str, value: Any, ids: bool, own: frozenset[str]) -> Any:
    return [_beat(inner, ids, own) for inner in value] if key == "with" and isinstance(value, list) else value


def _number(text: str | int) -> float | str | int:
    try:
        return float(text)
    except ValueError:
        return text
