"""The second stage: text becomes plain data with the place of every key and value, by the core schema of YAML 1.2."""

from __future__ import annotations

import re
from dataclasses import replace

import yaml

from scenec.diagnostics import MOST, Diagnostic, ordered
from scenec.parse.compose import Composition, Stop, compose
from scenec.parse.words import Suspect, misread_lines, suspect_above, suspect_line
from scenec.source import Source, Span, Tree
from scenec.source.positions import bounds, index_of, line_starts, span_between

# YAML forbids them; and the line breaks that YAML 1.1 has and 1.2 has not would shift every position after them.
_UNUSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")

MOST_REPAIRS = 20  # unquoted lines found in one run; each costs one more reading of the text

# What libyaml says -> what a writer can do with it.
_PROBLEMS = {
    "mapping values are not allowed in this context": ("a `:` cannot stand here", "text that holds `: ` must be in quotes"),
    "did not find expected key": ("a key is expected here", "look at the indentation here and at the quotes of the line above"),
    "did not find expected '-' indicator": ("an item of the list above is expected here", "begin it with `- ` below the others"),
    "could not find expected ':'": (
        "this is not a key with a value",
        "write `key: value`; long text continues further to the right",
    ),
    "found unexpected end of stream": ("these quotes are never closed", "close them at the end of the text"),
    "did not find expected ',' or ']'": ("this list is not closed", "separate its items by `,` and close it with `]`"),
    "did not find expected ',' or '}'": ("this mapping is not closed", "separate its pairs by `,` and close it with `}`"),
    "found character that cannot start any token": ("this character cannot begin a value", "put the value in quotes"),
    "block sequence entries are not allowed in this context": ("a list cannot begin here", "begin it on the next line"),
    "block mapping entries are not allowed in this context": ("a mapping cannot begin here", "begin it on the next line"),
}


# Here the place that matters is the one where the thing begins.
_UNCLOSED = ("found unexpected end of stream", "did not find expected ',' or ']'", "did not find expected ',' or '}'")


def parse(source: Source) -> tuple[Tree, tuple[Diagnostic, ...]]:
    """Read `source`. Where the diagnostics hold an error the tree is not fit for use (its data may be None)."""
    faults = _unusable(source)
    readable = replace(source, text=_UNUSABLE.sub(" ", source.text)) if faults else source
    for _ in range(MOST_REPAIRS):
        composition = Composition(readable)
        try:
            compose(readable, composition)
        except Stop as stop:
            found = (*faults, *composition.faults, *_tabs(composition, composition.reached), stop.diagnostic)
            return Tree(source, None, {}, {}), ordered(found)
        except yaml.YAMLError as error:
            suspect = _suspect(readable, error)
            if suspect is not None:
                faults.append(suspect.diagnostic())
                readable = _repaired(readable, suspect)
                continue
            found = (*faults, *composition.faults, *_unreadable(composition, error))
            return Tree(source, None, {}, {}), ordered(found)
        break
    else:
        return Tree(source, None, {}, {}), ordered(faults)
    tree = Tree(source, composition.data, composition.values, composition.keys)
    misread = [suspect.diagnostic() for suspect in misread_lines(replace(tree, source=readable))]
    explained = {fault.span.line for fault in misread if fault.span}
    others = [fault for fault in composition.faults if fault.span is None or fault.span.line not in explained]
    return tree, ordered((*faults, *others, *misread, *_tabs(composition, len(readable.text))))


def _unusable(source: Source) -> list[Diagnostic]:
    faults = []
    for match in _UNUSABLE.finditer(source.text):
        span = span_between(source, match.start(), match.end())
        message = f"the character U+{ord(match.group()):04X} cannot stand in a scene"
        faults.append(Diagnostic("unusable-character", "error", message, span, "remove it, or write it as an escape in quotes"))
        if len(faults) >= MOST:
            break
    return faults


def _tabs(composition: Composition, end: int) -> list[Diagnostic]:
    """One error for each line before index `end` with a tab outside quotes."""
    source, line = composition.source, 0
    faults: list[Diagnostic] = []
    quoted = iter([*composition.quoted, (len(source.text), len(source.text))])
    start, stop = next(quoted)
    at = source.text.find("\t", 0, end)
    while at >= 0 and len(faults) < MOST:
        while at >= stop and stop < len(source.text):
            start, stop = next(quoted)
        span = span_between(source, at, at + 1)
        if not start <= at < stop and span.line != line:
            line = span.line
            faults.append(Diagnostic("tab", "error", "a tab cannot stand outside quotes", span, "use spaces"))
        at = source.text.find("\t", at + 1, end)
    return faults


def _lines(error: yaml.YAMLError) -> list[int]:
    marks = (getattr(error, "context_mark", None), getattr(error, "problem_mark", None))
    return [mark.line + 1 for mark in marks if mark is not None]


def _suspect(source: Source, error: yaml.YAMLError) -> Suspect | None:
    """The line of dialogue that broke the reading, if one did."""
    lines = _lines(error)
    for line in dict.fromkeys((*reversed(lines), *(line - 1 for line in lines[-1:]))):
        if (suspect := suspect_line(source, line)) is not None:
            return suspect
    return suspect_above(source, lines[-1]) if lines else None


def _repaired(source: Source, suspect: Suspect) -> Source:
    """The text with that line in quotes; the number of lines, and every other line, stay as they are."""
    start, end = bounds(source, suspect.span)
    breaks = source.text[start:end].count("\n")
    return replace(source, text=source.text[:start] + suspect.quoted + "\n" * breaks + source.text[end:])


def _unreadable(composition: Composition, error: yaml.YAMLError) -> list[Diagnostic]:
    source = composition.source
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line_end = (
        line_starts(source.text)[mark.line + 1] if mark and mark.line + 1 < len(line_starts(source.text)) else len(source.text)
    )
    tabs = _tabs(composition, line_end)
    if mark is not None and any(tab.span and tab.span.line == mark.line + 1 for tab in tabs):
        return tabs
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    message, advice = _PROBLEMS.get(problem, (f"this cannot be read as YAML: {problem}", None))
    if problem in _UNCLOSED and getattr(error, "context_mark", None) is not None:
        mark = error.context_mark  # type: ignore[attr-defined]
    span = _span_at(source, mark.line + 1, mark.column + 1) if mark is not None else Span(source.name, 1, 1, 1, 1)
    if problem == "did not find expected node content" and composition.unclosed is not None:
        message, advice = "this bracket is not closed", "separate what stands in it by `,` and close it"
        span = span_between(source, composition.unclosed, composition.unclosed + 1)
    return [*tabs, Diagnostic("yaml-syntax", "error", message, span, advice)]


def _span_at(source: Source, line: int, column: int) -> Span:
    at = index_of(source.text, line, column)
    return span_between(source, at, min(at + 1, len(source.text)))
