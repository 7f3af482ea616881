"""A layout as text again, in the one canonical form."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from scenec.formatting.layout import Collection, Entry, Node, Scalar

INDENT = 2
WIDEST = 120  # columns of a flow collection; a wider one is written a line an entry

# Characters that no scene may hold but as an escape.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


@dataclass
class Line:
    """A line of the result. `column` is where its comment stood, 0 when it has none."""

    text: str
    comment: str = ""
    column: int = 0


def printed(root: Node | None) -> str:
    """The whole text."""
    if root is None:
        return ""
    if isinstance(root, Scalar):
        return scalar_text(root) + "\n"
    root.flow = root.flow and not root.entries
    lines = _block(root, 0)
    while lines and not lines[0].text and not lines[0].comment:
        del lines[0]
    return "".join(f"{line}\n" for line in _with_comments(lines))


def quoted(text: str) -> str:
    """In double quotes, on one line, with as few escapes as can be."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", json.dumps(text, ensure_ascii=False))


def scalar_text(scalar: Scalar) -> str:
    """A scalar on one line. (Block scalars have lines of their own.)"""
    several = "\n" in scalar.raw
    if scalar.style == "'" or (several and scalar.style in ('"', None)):
        return quoted(scalar.value)
    return scalar.raw.strip() if scalar.style is None else scalar.raw


def _block(collection: Collection, indent: int) -> list[Line]:
    """The lines of a collection, a line an entry."""
    if not collection.entries and not collection.closing:
        return [Line(" " * indent + ("{}" if collection.keyed else "[]"))]
    lines: list[Line] = []
    for index, entry in enumerate(collection.entries):
        leading = entry.leading if index else entry.leading[next((i for i, text in enumerate(entry.leading) if text), 99) :]
        lines += _own_lines(leading, indent)
        lines += _entry(entry, indent) if collection.keyed else _item(entry, indent)
    return lines + _own_lines(collection.closing, indent)


def _own_lines(texts: Iterable[str], indent: int) -> list[Line]:
    return [Line(" " * indent + text if text else "") for text in texts]


def _entry(entry: Entry, indent: int) -> list[Line]:
    assert entry.key is not None
    head = " " * indent + scalar_text(entry.key) + ":"
    return _valued(head, entry, indent)


def _item(entry: Entry, indent: int) -> list[Line]:
    value = entry.value
    if isinstance(value, Collection) and value.entries and not _fits(value, indent + INDENT, entry.trailing):
        first = value.entries[0]
        hoisted, first.leading = first.leading, []
        lines = _block(value, indent + INDENT)
        lines[0].text = " " * indent + "- " + lines[0].text[indent + INDENT :]
        above = [text for text in hoisted if text] + ([entry.trailing] if entry.trailing else [])
        return _own_lines(above, indent) + lines
    return _valued(" " * indent + "-", entry, indent)


def _valued(head: str, entry: Entry, indent: int) -> list[Line]:
    """The line that begins with `head`, and what hangs below it."""
    value = entry.value
    if isinstance(value, Scalar):
        if value.style in ("|", ">"):
            return _block_scalar(head, value, indent, entry)
        text = scalar_text(value)
        return [Line(f"{head} {text}" if text else head, entry.trailing, entry.trailing_column)]
    if _fits(value, len(head) + 1, ""):
        return [Line(f"{head} {flow_text(value)}", entry.trailing, entry.trailing_column)]
    below = _block(value, indent + INDENT)
    return [Line(head, entry.trailing, entry.trailing_column), *below]


def _fits(collection: Collection, before: int, trailing: str) -> bool:
    """Whether a collection stays on one line: it was written so, nothing in it needs a line, and the line is not too wide."""
    if not collection.entries:
        return not collection.closing
    return collection.flow and not collection.commented and not trailing and before + len(flow_text(collection)) <= WIDEST


def flow_text(node: Node) -> str:
    """A collection on one line."""
    if isinstance(node, Scalar):
        return scalar_text(node)
    parts = []
    for entry in node.entries:
        value = flow_text(entry.value)
        parts.append(f"{scalar_text(entry.key)}: {value or 'null'}" if entry.key else value)
    inside = ", ".join(parts)
    return f"{{{inside}}}" if node.keyed else f"[{inside}]"


def _block_scalar(head: str, scalar: Scalar, indent: int, entry: Entry) -> list[Line]:
    """A `|` or `>` scalar, its content moved to where it belongs."""
    header, *content = scalar.raw.split("\n")
    sign, _, comment = header.partition("#")
    style, explicit = sign.strip(), re.search(r"[1-9]", sign)
    widths = [len(line) - len(line.lstrip(" ")) for line in content if line.strip()]
    least = min(widths, default=0)
    if explicit:  # YAML counts from where the parent's keys stand
        least = (entry.parent.column if entry.parent else 0) + int(explicit.group())
        style = style.replace(explicit.group(), str(INDENT))
    lines = [Line(f"{head} {style}", f"#{comment}".rstrip() if comment else "", 0)]
    return lines + [Line(" " * (indent + INDENT) + line[least:] if line[least:] else "") for line in content]


def _with_comments(lines: list[Line]) -> Iterable[str]:
    """Comments two spaces behind; those of neighbouring lines that stood below one another still do."""
    index = 0
    while index < len(lines):
        group = [lines[index]]
        while (
            group[0].comment
            and group[0].column
            and index + len(group) < len(lines)
            and lines[index + len(group)].comment
            and lines[index + len(group)].column == group[0].column
        ):
            group.append(lines[index + len(group)])
        width = max(len(line.text) for line in group)
        for line in group:
            yield (
                f"{line.text:{width}}  {line.comment}"
                if line.comment
                else line.text.rstrip()
                if not line.text.strip()
                else line.text
            )
        index += len(group)
