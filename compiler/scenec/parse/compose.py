"""From YAML events to plain data with positions: no recursion, no aliases, a bounded depth and size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from scenec.diagnostics import MOST, Diagnostic
from scenec.parse.scalars import BadNumberError, resolve
from scenec.source import Source, Span, TreePath
from scenec.source.positions import span_between

DEEPEST = 64
MOST_VALUES = 100_000

# libyaml scans and parses without recursion (only its composer recurses, and crashes on deep input), and fast.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Stop(Exception):  # noqa: N818 (it ends a reading; it is not an error of the program)
    """Composing cannot go on: the diagnostic says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


@dataclass
class _Open:
    """A mapping or a sequence that has not ended."""

    value: dict[str, Any] | list[Any]
    path: TreePath
    start: int
    first: dict[str, Span] = field(default_factory=dict)  # where each key stands, for duplicates
    key: str | None = None
    skipped: bool = False  # the key was faulty: its value is read and dropped
    dropped: bool = False  # the whole value stands under a faulty key


@dataclass
class Composition:
    """What has been read so far."""

    source: Source
    data: Any = None
    values: dict[TreePath, Span] = field(default_factory=dict)
    keys: dict[TreePath, Span] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)
    quoted: list[tuple[int, int]] = field(default_factory=list)  # index ranges of quoted scalars
    nodes: int = 0  # values and keys, those that are dropped too
    reached: int = 0  # index of the end of the last event
    stack: list[_Open] = field(default_factory=list)

    @property
    def unclosed(self) -> int | None:
        """The index of the innermost bracket or brace that has not been closed."""
        text = self.source.text
        return next((each.start for each in reversed(self.stack) if text[each.start : each.start + 1] in ("[", "{")), None)

    def fault(self, code: str, message: str, start: int, end: int, advice: str | None = None) -> None:
        """Note an error between two indices."""
        if len(self.faults) < MOST:
            self.faults.append(Diagnostic(code, "error", message, span_between(self.source, start, end), advice))


def compose(source: Source, composition: Composition) -> None:
    """Read the events of `source.text` into `composition`. Raises Stop or yaml.YAMLError where the rest cannot be read."""
    stack = composition.stack
    documents = 0
    for event in _events(source.text):
        start, end = event.start_mark.index, event.end_mark.index
        composition.reached = end
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise Stop(_fatal(source, "several-documents", "a file holds one document only", start, end, "remove `---`"))
            if event.tags:
                composition.fault("yaml-tag", "%TAG is not part of the scene language", start, end)
        elif isinstance(event, yaml.AliasEvent):
            _alias(composition, event)
            _place(composition, stack, None, event)
        elif isinstance(event, yaml.NodeEvent):
            _properties(composition, event)
            _node(composition, stack, event)
        elif isinstance(event, yaml.CollectionEndEvent):
            ended = stack.pop()
            if not ended.dropped:
                composition.values[ended.path] = span_between(source, ended.start, _trimmed(source.text, ended.start, end))


def _events(text: str) -> Iterator[Any]:
    loader = _LOADER(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


def _node(composition: Composition, stack: list[_Open], event: Any) -> None:
    start, end = event.start_mark.index, event.end_mark.index
    composition.nodes += 1
    if composition.nodes > 2 * MOST_VALUES or len(composition.values) > MOST_VALUES:
        message = f"this file holds more than {MOST_VALUES} values"
        raise Stop(_fatal(composition.source, "too-many-values", message, start, end))
    if isinstance(event, yaml.ScalarEvent):
        if event.style in ("'", '"'):
            composition.quoted.append((start, end))
        _place(composition, stack, _scalar(composition, event), event)
        return
    if len(stack) >= DEEPEST:
        message = f"lists and mappings are nested more than {DEEPEST} deep"
        raise Stop(_fatal(composition.source, "too-deep", message, start, start + 1))
    value: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
    parent = stack[-1] if stack else None
    dropped = parent is not None and (
        parent.dropped or (isinstance(parent.value, dict) and (parent.key is None or parent.skipped))
    )
    path = _place(composition, stack, value, event)
    stack.append(_Open(value, path, start, dropped=dropped))


def _scalar(composition: Composition, event: Any) -> str | int | float | bool | None:
    if event.style:
        return str(event.value)
    try:
        return resolve(event.value)
    except BadNumberError as error:
        composition.fault("bad-number", str(error), event.start_mark.index, event.end_mark.index, "quote it if it is text")
        return str(event.value)


def _place(composition: Composition, stack: list[_Open], value: Any, event: Any) -> TreePath:
    """Put a value where it belongs: the document, the next item of a list, a key, or the value of the key before."""
    span = span_between(composition.source, event.start_mark.index, event.end_mark.index)
    if not stack:
        composition.data = value
        composition.values[()] = span
        return ()
    parent = stack[-1]
    if isinstance(parent.value, list):
        path: TreePath = (*parent.path, len(parent.value))
        parent.value.append(value)
    elif parent.key is None:
        _key(composition, parent, value, event, span)
        return (*parent.path, "")
    else:
        path = (*parent.path, parent.key)
        if not parent.skipped:
            parent.value[parent.key] = value
        dropped, parent.skipped, parent.key = parent.skipped, False, None
        if dropped:
            return path
    if not parent.dropped:
        composition.values[path] = span
    return path


def _key(composition: Composition, parent: _Open, value: Any, event: Any, span: Span) -> None:
    assert isinstance(parent.value, dict)
    start, end = event.start_mark.index, event.end_mark.index
    if not isinstance(value, str):
        written = composition.source.text[start:end]
        scalar = isinstance(event, yaml.ScalarEvent)
        message = f'the key "{written}" is not text' if scalar else "a key is a word, never a list or a mapping"
        composition.fault(
            "bad-key", message, start, end if scalar else start + 1, f'write "{written}" in quotes' if scalar else None
        )
        parent.key, parent.skipped = "", True
        return
    parent.key = value
    if value == "<<" and not event.style:
        composition.fault("merge-key", "merge keys (`<<`) are not part of the scene language", start, end, "write the values out")
        parent.skipped = True
    elif value in parent.first:
        before = parent.first[value]
        message = f'"{value}" stands here twice'
        composition.fault("duplicate-key", message, start, end, f"the first one is in line {before.line}")
        parent.skipped = True
    else:
        parent.first[value] = span
        if not parent.dropped:
            composition.keys[(*parent.path, value)] = span


def _alias(composition: Composition, event: Any) -> None:
    start, end = event.start_mark.index, event.end_mark.index
    message = f"aliases (`*{event.anchor}`) are not part of the scene language"
    composition.fault("yaml-alias", message, start, end, "write the value out, or quote it if it is text")


def _properties(composition: Composition, event: Any) -> None:
    start = event.start_mark.index
    if event.anchor is not None:
        message = f"anchors (`&{event.anchor}`) are not part of the scene language"
        composition.fault("yaml-anchor", message, start, start + len(event.anchor) + 1, "quote it if it is text")
    if event.tag is not None:
        written = composition.source.text[start : event.end_mark.index].split()
        tag = next((word for word in written if word.startswith("!")), event.tag)
        message = f"tags (`{tag[:40]}`) are not part of the scene language"
        composition.fault("yaml-tag", message, start, start + len(tag), "quote it if it is text")


def _trimmed(text: str, start: int, end: int) -> int:
    """Block collections end where the next token begins: take back the white space before it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _fatal(source: Source, code: str, message: str, start: int, end: int, advice: str | None = None) -> Diagnostic:
    return Diagnostic(code, "error", message, span_between(source, start, end), advice)
