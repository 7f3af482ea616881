"""From character indices of a text to lines and columns, and back."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from scenec.source import Source, Span, Written

_BREAK = re.compile(r"\r\n|\r|\n")


@lru_cache(maxsize=16)
def line_starts(text: str) -> tuple[int, ...]:
    """The index of the first character of every line."""
    return (0, *(match.end() for match in _BREAK.finditer(text)))


def line_text(text: str, line: int) -> str:
    """Line `line` (1-based) without its break; empty beyond the end."""
    starts = line_starts(text)
    if not 1 <= line <= len(starts):
        return ""
    end = starts[line] if line < len(starts) else len(text)
    return text[starts[line - 1] : end].rstrip("\r\n")


def span_between(source: Source, start: int, end: int) -> Span:
    """The span from index `start` up to index `end`."""
    starts = line_starts(source.text)
    first = bisect_right(starts, start)
    last = bisect_right(starts, end)
    return Span(source.name, first, start - starts[first - 1] + 1, last, end - starts[last - 1] + 1)


def index_of(text: str, line: int, column: int) -> int:
    """The index of a 1-based line and column."""
    starts = line_starts(text)
    return min(starts[min(line, len(starts)) - 1] + column - 1, len(text))


def bounds(source: Source, span: Span) -> tuple[int, int]:
    """The indices of a span's start and end."""
    return index_of(source.text, span.line, span.column), index_of(source.text, span.end_line, span.end_column)


def raw(source: Source, span: Span) -> str:
    """What stands in the file at `span`, quotes and all."""
    start, end = bounds(source, span)
    return source.text[start:end]


def find_within(source: Source, span: Span, needle: str, occurrence: int = 0) -> Span:
    """The span of the `occurrence`-th `needle` inside `span`; the whole span where it is written differently (escapes, folds)."""
    start, end = bounds(source, span)
    at = start - 1
    for _ in range(occurrence + 1):
        at = source.text.find(needle, at + 1, end)
        if at < 0 or not needle:
            return span
    return span_between(source, at, at + len(needle))


def turned_back(source: Source, span: Span) -> Span:
    """The place in the template that a span of its expanded text comes from."""
    if not source.written or span.file != source.name:
        return span
    start, end = bounds(source, span)
    first, last = _written(source, start), _written(source, max(start, end - 1))
    begin = _within(source, first, start) if first.literal else (first.line, first.column)
    finish = (last.end_line, last.end_column)
    if last.literal:
        line, column = _within(source, last, max(start, end - 1))
        finish = (line, column + 1) if end > start else (line, column)
    if last.file != first.file or finish < begin:
        finish = (first.end_line, first.end_column) if not first.literal else (begin[0], begin[1] + 1)
    return Span(first.file, *begin, *finish)


def _written(source: Source, index: int) -> Written:
    place = bisect_right([each.start for each in source.written], index)
    return source.written[max(0, place - 1)]


def _within(source: Source, piece: Written, index: int) -> tuple[int, int]:
    """The line and column of a character of text that stands in the template as it is."""
    before = source.text[piece.start : index]
    breaks = before.count("\n")
    return piece.line + breaks, len(before) - before.rfind("\n") if breaks else piece.column + len(before)
