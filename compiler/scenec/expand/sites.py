"""Where the text of an expanded template comes from: marks in the output, which become stretches with a place each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

# Noncharacters: nobody writes them, and a scene that holds them is refused.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
_MARK = re.compile(f"{OPEN}([0-9]+){CLOSE}")

# start in the text, file, line, column, end line, end column, whether the text stands there as it is.
Piece = tuple[int, str, int, int, int, int, bool]


class TooLargeError(Exception):
    """The template makes more text than any scene has."""


@dataclass
class Sites:
    """The places of one expansion, in the order in which they were met."""

    places: list[tuple[str, int, int, int, int, bool]] = field(default_factory=list)

    def mark(self, file: str, source: str, start: int, end: int, literal: bool) -> str:
        """A mark for source[start:end] of a template."""
        line, column = position(source, start)
        end_line, end_column = position(source, end)
        self.places.append((file, line, column, end_line, end_column, literal))
        return f"{OPEN}{len(self.places) - 1}{CLOSE}"

    def unmarked(self, text: str) -> tuple[str, list[Piece]]:
        """The text without its marks, and where its stretches come from."""
        parts: list[str] = []
        pieces: list[Piece] = []
        length, last = 0, 0
        for match in _MARK.finditer(text):
            before = text[last : match.start()]
            parts.append(before)
            length, last = length + len(before), match.end()
            if pieces and pieces[-1][0] == length:
                pieces.pop()  # nothing came from there
            pieces.append((length, *self.places[int(match[1])]))
        parts.append(text[last:])
        return "".join(parts), pieces

    def by_line(self, text: str, marked: str, pieces: list[Piece]) -> list[Piece]:
        """Where marks changed what a template does (it measured or cut a text that held some), only lines are known."""
        from difflib import SequenceMatcher

        lines, other = text.splitlines(keepends=True), marked.splitlines(keepends=True)
        starts: list[int] = [0]
        places: dict[int, int] = {}
        for line in other:
            starts.append(starts[-1] + len(line))
        for block in SequenceMatcher(None, lines, other, autojunk=False).get_matching_blocks():
            places |= {block.a + step: starts[block.b + step] for step in range(block.size)}
        found: list[Piece] = []
        at = 0
        for index, line in enumerate(lines):
            here = [piece for piece in pieces if piece[0] <= places.get(index, -1)]
            if here:
                found.append((at, *here[-1][1:6], False))
            at += len(line)
        return found


def position(source: str, index: int) -> tuple[int, int]:
    """Line and column, 1-based."""
    return source.count("\n", 0, index) + 1, index - (source.rfind("\n", 0, index) + 1) + 1


def raw_tokens(tokens: Any, source: str) -> list[tuple[str, int, int]]:
    """(kind, start, end) of pieces of text and of `{{ ... }}` in a template's source, as Jinja cuts it."""
    found: list[tuple[str, int, int]] = []
    at, opened = 0, -1
    for _, kind, value in tokens:
        start = source.find(value, at)
        if start < 0:
            continue
        at = start + len(value)
        if kind == "data":
            found.append(("data", start, at))
        elif kind == "variable_begin":
            opened = start
        elif kind == "variable_end" and opened >= 0:
            found.append(("variable", opened, at))
            opened = -1
    return found
