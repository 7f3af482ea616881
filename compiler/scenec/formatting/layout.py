"""A file as it is laid out: entries and items with the text of their scalars, and where each stands. Comments: trivia.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Scalar:
    """A value without parts: its text as it was written (quotes and all), and what it stands for."""

    raw: str
    value: str
    style: str | None  # None (plain), ', ", | or >
    start: int = 0
    end: int = 0


@dataclass
class Collection:
    """A mapping or a list. `column` is that of its keys or dashes; `closing` are comments after its last entry."""

    keyed: bool
    flow: bool
    start: int
    column: int
    end: int = 0
    entries: list[Entry] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    parent: Entry | None = None
    commented: bool = False  # a flow collection with comments inside


Node = Scalar | Collection


@dataclass
class Entry:
    """A key with its value, or an item of a list (no key). `leading`: comments and blank lines ("") above it."""

    key: Scalar | None
    value: Node
    start: int
    column: int
    parent: Collection | None = None
    leading: list[str] = field(default_factory=list)
    trailing: str = ""
    trailing_column: int = 0

    @property
    def name(self) -> str:
        """The key as data."""
        return self.key.value if self.key else ""


@dataclass(frozen=True)
class Leaf:
    """A stretch of the text that holds no comment and no structure, and the entry that it belongs to."""

    start: int
    end: int
    owner: Entry | None
    inside: Collection | None


@dataclass
class Layout:
    """A whole file."""

    text: str
    root: Node | None = None
    leaves: list[Leaf] = field(default_factory=list)
    flows: list[Collection] = field(default_factory=list)


def lay_out(text: str) -> Layout:
    """The layout of a text that `parse` has read without errors."""
    reader = _Reader(Layout(text))
    loader = _LOADER(text)
    try:
        while loader.check_event():
            reader.event(loader.get_event())
    finally:
        loader.dispose()
    return reader.layout


def column_of(text: str, index: int) -> int:
    """The 0-based column of a character."""
    return index - (text.rfind("\n", 0, index) + 1)


class _Reader:
    """Builds the layout from events."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.stack: list[Collection] = []
        self.key: list[Scalar | None] = []  # of each open mapping: the key whose value comes next
        self.reached = 0

    def event(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event, start, end)
        elif isinstance(event, yaml.CollectionStartEvent):
            keyed = isinstance(event, yaml.MappingStartEvent)
            collection = Collection(keyed, bool(event.flow_style), start, column_of(self.layout.text, start))
            collection.parent = self.place(collection, start)
            self.stack.append(collection)
            self.key.append(None)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.close(end)

    def close(self, end: int) -> None:
        collection = self.stack.pop()
        self.key.pop()
        collection.end = end if collection.flow else self.reached
        if collection.flow:
            self.layout.flows.append(collection)
            self.reached = max(self.reached, end)

    def scalar(self, event: Any, start: int, end: int) -> None:
        text = self.layout.text
        if event.style in ("|", ">"):
            end = block_end(text, start, end, self.stack[-1].column if self.stack else -1)
        scalar = Scalar(text[start:end], event.value, event.style or None, start, end)
        parent = self.stack[-1] if self.stack else None
        if parent is not None and parent.keyed and self.key[-1] is None:
            self.key[-1] = scalar
            entry = Entry(scalar, Scalar("", "", None, end, end), start, column_of(text, start), parent)
            parent.entries.append(entry)
        else:
            entry = self.place(scalar, start)  # type: ignore[assignment]
        if end > start:
            self.layout.leaves.append(Leaf(start, end, entry, parent))
        self.reached = max(self.reached, end)

    def place(self, node: Node, start: int) -> Entry | None:
        """Put a value where it belongs; the entry that holds it."""
        parent = self.stack[-1] if self.stack else None
        if parent is None:
            self.layout.root = node
            return None
        if parent.keyed:
            entry = parent.entries[-1]
            entry.value, self.key[-1] = node, None
            return entry
        at = start if parent.flow else self.dash(parent, start)
        entry = Entry(None, node, at, column_of(self.layout.text, at), parent)
        parent.entries.append(entry)
        return entry

    def dash(self, parent: Collection, start: int) -> int:
        """Where the dash of a block item stands."""
        if not parent.entries:
            return parent.start
        gap = re.sub(r"#[^\n]*", lambda match: "#" * len(match.group()), self.layout.text[self.reached : start])
        return self.reached + gap.rfind("-")


def block_end(text: str, start: int, end: int, column: int) -> int:
    """Where the content of a `|` or `>` scalar ends: what YAML takes with it (blank lines, comments) is looked at apart."""
    lines = list(_lines(text, start, max(end, start)))
    header, content = lines[0], lines[1:]
    keep = "+" in text[start : header[1]].partition("#")[0]
    least = next((indent for _, _, indent in content if indent is not None), None)
    explicit = re.match(r"[|>][-+]?([1-9])", text[start : header[1]])
    if explicit:
        least = max(column, 0) + int(explicit[1])
    last = header[1]
    for _, stop, indent in content:
        if indent is None and not keep:
            continue
        if indent is not None and least is not None and indent < least:
            break
        last = stop
    return last


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int, int | None]]:
    """Start, end and indentation (None: blank) of each line from `start` on, as long as it begins before `end`."""
    at = start
    while at < end or at == start:
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop]
        yield at, stop, None if not line.strip() else len(line) - len(line.lstrip(" "))
        if stop >= len(text):
            return
        at = stop + 1
