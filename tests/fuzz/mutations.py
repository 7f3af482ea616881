"""Ways of breaking a scene: its text (lines, letters, bytes) and its data (dropped, swapped, misspelt, retyped, nested)."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from typing import Any

import yaml

# What people and editors really leave behind, and what parsers trip over.
PIECES = [
    "{", "}", "[", "]", ":", ": ", "- ", "#", " #", "&a ", "*a", "!!str ", "<<: ", "|", ">", "'", '"', "\\", "%", "@", "`", "?",
    ",", "\t", "\r", "\n", "  ", "---\n", "...\n", "\x00", "\x1b[31m", "\u2028", "\ufeff", "\u202e", "\U0001f600", "é", "ﬁ",
    "::",
    "%0A", "at: ", "id: ", "with:\n", "script:\n", "over: ", "prev", "prev.end", "@word#2", "{wave}", "{{", "}}", "*",
    "999999999999",
    "1e999", "-0.0s", "0.5", "true", "null", "~", "0x1F", "1:30", ".nan", "12f", "../", "/etc/passwd", "a" * 300,
]  # fmt: skip
VALUES: list[Any] = [
    None, True, False, 0, -1, 1.5, 10**30, "", " ", "x", "ana", "left", "0.3s", "-2s", "1e9s", "sad", "wide", "close ana",
    "prev - 9s", [],
    {}, [[]], [None], {"joy": 1}, ["ana", "ana"], {"a": {"b": {}}}, "start", "../cast.yaml", "\n", "a\nb", "{pause}", "*",
    "{gaze: ana}",
    "é" * 60,
]  # fmt: skip
KEYS = [
    "id",
    "at",
    "to",
    "with",
    "say",
    "do",
    "who",
    "as",
    "walk",
    "wave",
    "ana",
    "ben (sad)",
    "",
    "scene",
    "script",
    "Ana",
    "a b",
    "emotoin",
    "hug",
]


def mutated_text(text: str, rng: random.Random) -> str:
    """The text with a few faults of the hand."""
    for _ in range(rng.choice([1, 1, 1, 2, 3, 6])):
        lines = text.splitlines(keepends=True) or [""]
        at = rng.randrange(len(lines))
        action = rng.randrange(9)
        if action == 0:
            del lines[at]
        elif action == 1:
            lines.insert(at, lines[rng.randrange(len(lines))])
        elif action == 2:
            other = rng.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        elif action == 3:
            lines[at] = " " * rng.randrange(7) + lines[at].lstrip(" ")
        elif action == 4:
            lines[at:] = lines[at:][: rng.randrange(1, 4)]
        else:
            lines[at] = _struck(lines[at], rng)
        text = "".join(lines)
    return text


def _struck(line: str, rng: random.Random) -> str:
    at = rng.randrange(len(line) + 1)
    action = rng.randrange(5)
    if action == 0:
        return line[:at] + line[at + 1 :]
    if action == 1:
        return line[:at] + line[at + 1 : at + 2] + line[at : at + 1] + line[at + 2 :]
    if action == 2:
        return line[:at] + rng.choice("abcdefghijklmnopqrstuvwxyz-_ .") + line[at:]
    return line[:at] + rng.choice(PIECES) + line[at + (action == 3) :]


def mutated_bytes(data: bytes, rng: random.Random) -> bytes:
    """The file with faults of a disk or a wrong encoding."""
    action = rng.randrange(6)
    if action == 0:
        return data.decode().encode(rng.choice(["utf-16", "utf-16-le", "utf-32", "utf-8-sig", "latin-1"]), "replace")
    if action == 1:
        return rng.randbytes(rng.randrange(400))
    changed = bytearray(data)
    for _ in range(rng.randrange(1, 8)):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed[: rng.randrange(len(changed))] if action == 2 else changed)


def mutated_data(data: Any, rng: random.Random) -> str:
    """The data with a few values in the wrong place or of the wrong kind, written as YAML again."""
    data = copy.deepcopy(data)
    for _ in range(rng.choice([1, 1, 2, 4])):
        _break_one(data, rng)
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=rng.choice([40, 10_000])))


def _break_one(data: Any, rng: random.Random) -> None:
    holders = [holder for holder in _holders(data) if len(holder)]
    if not holders:
        return
    holder = rng.choice(holders)
    keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    rng.choice(_ACTIONS)(holder, rng.choice(keys), rng, holders)


def _holders(data: Any) -> list[Any]:
    found, todo = [], [data]
    while todo:
        node = todo.pop()
        if isinstance(node, dict | list):
            found.append(node)
            todo += node.values() if isinstance(node, dict) else node
    return found


def _drop(holder: Any, key: Any, _rng: random.Random, _holders: list[Any]) -> None:
    del holder[key]


def _retype(holder: Any, key: Any, rng: random.Random, _holders: list[Any]) -> None:
    holder[key] = copy.deepcopy(rng.choice(VALUES))


def _nest(holder: Any, key: Any, rng: random.Random, _holders: list[Any]) -> None:
    for _ in range(rng.choice([1, 1, 2, 70])):
        holder[key] = [holder[key]] if rng.random() < 0.5 else {rng.choice(KEYS): holder[key]}


def _swap(holder: Any, key: Any, rng: random.Random, holders: list[Any]) -> None:
    other = rng.choice(holders)
    there = rng.choice(list(other) if isinstance(other, dict) else range(len(other)))
    holder[key], other[there] = copy.deepcopy(other[there]), copy.deepcopy(holder[key])


def _rename(holder: Any, key: Any, rng: random.Random, _holders: list[Any]) -> None:
    if isinstance(holder, dict):
        holder[rng.choice(KEYS) if rng.random() < 0.5 else _struck(str(key), rng)] = holder.pop(key)
    else:
        holder.insert(key, copy.deepcopy(rng.choice(VALUES)))


def _misspell(holder: Any, key: Any, rng: random.Random, _holders: list[Any]) -> None:
    if isinstance(holder[key], str):
        holder[key] = _struck(holder[key], rng)
    elif isinstance(holder, dict):
        holder[rng.choice(KEYS)] = copy.deepcopy(rng.choice(VALUES))


_ACTIONS: tuple[Callable[[Any, Any, random.Random, list[Any]], None], ...] = (_drop, _retype, _nest, _swap, _rename, _misspell)
