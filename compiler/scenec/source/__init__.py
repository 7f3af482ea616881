"""What a person wrote: a file's text, and the place of every value in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# The way to a value in a tree: keys of mappings and indices of lists, outermost first.
TreePath = tuple[str | int, ...]


@dataclass(frozen=True, order=True)
class Span:
    """A stretch of a file. Lines and columns are 1-based, columns count characters, the end is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Written:
    """Where the text of an expanded template from `start` on comes from. `literal`: it stands there as it is."""

    start: int
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    literal: bool


@dataclass(frozen=True)
class Source:
    """One file as text. `name` is what diagnostics print: relative to the working folder where it can be.

    `written`: of an expanded template, where its text comes from; its `name` is then turned back by `positions.turned_back`.
    """

    path: Path
    name: str
    text: str = field(repr=False)
    written: tuple[Written, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Tree:
    """Plain data (dict, list, str, int, float, bool, None) and a span for every value and every mapping key in it."""

    source: Source
    data: Any
    values: Mapping[TreePath, Span] = field(repr=False)
    keys: Mapping[TreePath, Span] = field(repr=False)
    others: tuple[Source, ...] = field(default=(), repr=False)  # where parts of it come from (`include:`)

    def span(self, *path: str | int) -> Span:
        """The span of the value at `path`, else of its nearest ancestor that has one."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.values:
                return self.values[path[:length]]
        return Span(self.source.name, 1, 1, 1, 1)

    def key_span(self, *path: str | int) -> Span:
        """The span of the mapping key that leads to `path`, else the span of the value there."""
        return self.keys[path] if path in self.keys else self.span(*path)
