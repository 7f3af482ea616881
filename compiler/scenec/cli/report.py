"""How faults are printed: for people with an excerpt and carets, for programs as JSON, for GitHub as annotations.

What comes from a scene is escaped for where it goes: it may hold terminal escapes, or a line that looks like a command of GitHub's.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from scenec.diagnostics import Diagnostic
from scenec.plain import to_plain
from scenec.running.run import Failure
from scenec.source import Span

FORMATS = ("text", "json", "github")
WIDEST = 110  # columns of an excerpt


def print_diagnostics(diagnostics: Iterable[Diagnostic], form: str = "text") -> None:
    """Print them: text to standard error, what programs read to standard output."""
    if form == "json":
        print(json.dumps({"diagnostics": [as_json(each) for each in diagnostics]}, ensure_ascii=False))
    elif form == "github":
        print("\n".join(as_github(each) for each in diagnostics))
    else:
        print("\n\n".join(as_text(each) for each in diagnostics), file=sys.stderr)


def print_failures(failures: Iterable[Failure]) -> None:
    """Print the nodes that failed."""
    for each in failures:
        print(f"error: {visible(each.key)}: {visible(each.message)}", file=sys.stderr)


def as_text(diagnostic: Diagnostic) -> str:
    """Code and message, place, excerpt with carets, help."""
    lines = [f"{diagnostic.severity}[{diagnostic.code}]: {visible(diagnostic.message)}"]
    if diagnostic.span is not None:
        lines += _excerpt(diagnostic.span)
    if diagnostic.help:
        lines.append(f"  help: {visible(diagnostic.help)}")
    return "\n".join(lines)


def as_json(diagnostic: Diagnostic) -> dict[str, Any]:
    """All that there is, with the names of the dataclass."""
    data: dict[str, Any] = {"code": diagnostic.code, "severity": diagnostic.severity, "message": diagnostic.message}
    for name in ("span", "help", "fix"):
        value = getattr(diagnostic, name)
        data[name] = to_plain(value)
    return data


def as_github(diagnostic: Diagnostic) -> str:
    """A workflow command that puts the message beside the line in a pull request."""
    text = diagnostic.message + (f"; {diagnostic.help}" if diagnostic.help else "")
    place = ""
    if span := diagnostic.span:
        ends = {"file": span.file, "line": span.line, "col": span.column, "endLine": span.end_line, "endColumn": span.end_column}
        place = "".join(f"{name}={_github(str(value), ':,')}," for name, value in ends.items())
    return f"::{diagnostic.severity} {place}title={_github(diagnostic.code, ':,')}::{_github(text)}"


def visible(text: str) -> str:
    """Text without what would move a terminal's cursor or hide itself: such characters are shown as \\u escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def quoted(text: str) -> str:
    """Text of a user's in double quotes, cut to a sensible length."""
    return f'"{visible(text[:60])}"'


def _excerpt(span: Span) -> Iterator[str]:
    number = str(span.line)
    yield f"  {visible(span.file)}:{span.line}:{span.column}"
    line = _line(span.file, span.line)
    if line is None:
        return
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    end = max(end, start + 1)
    first = max(0, start - WIDEST // 2) if len(line) > WIDEST else 0
    shown = line[first : first + WIDEST]
    before, marked = line[first:start], line[start : min(end, first + WIDEST)]
    yield f"  {number:>3} | {visible(shown.replace(chr(9), ' '))}"
    yield f"  {'':>{max(3, len(number))}} | {' ' * _columns(before)}{'^' * max(1, _columns(marked))}"


def _line(file: str, number: int) -> str | None:
    lines = _lines(file)
    return lines[number - 1] if number <= len(lines) else None


@cache
def _lines(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _columns(text: str) -> int:
    """How wide a terminal shows the text."""
    shown = visible(text.replace("\t", " "))
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in shown)


def _github(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
