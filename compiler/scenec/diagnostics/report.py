"""Diagnostics for people (text with an excerpt and a caret) and for programs (JSON)."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from scenec.diagnostics import Diagnostic
from scenec.source import Source, Span
from scenec.source.positions import line_text

WIDEST = 110  # columns of an excerpt; longer lines are cut around the place
CONTEXT = 30  # columns kept before the place in a line that is cut


def as_text(diagnostics: Iterable[Diagnostic], sources: Iterable[Source] = ()) -> str:
    """All diagnostics as they are printed, separated by empty lines. A file that is not among `sources` is read again."""
    texts: dict[str, str | None] = {source.name: source.text for source in sources}
    return "\n".join(_entry(diagnostic, texts) for diagnostic in diagnostics)


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """All diagnostics as one JSON object. Lines and columns are 1-based, columns count characters, ends are exclusive."""
    return json_text({"diagnostics": [_plain_entry(diagnostic) for diagnostic in diagnostics]})


def _plain_entry(diagnostic: Diagnostic) -> dict[str, Any]:
    fix = diagnostic.fix
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        **_place(diagnostic.span),
        "help": diagnostic.help,
        "fix": {**_place(fix.span), "text": fix.text} if fix is not None else None,
    }


def _place(span: Span | None) -> dict[str, Any]:
    names = ("file", "line", "column", "end_line", "end_column")
    return {name: getattr(span, name) if span is not None else None for name in names}


def _entry(diagnostic: Diagnostic, texts: dict[str, str | None]) -> str:
    lines = [f"{diagnostic.severity}[{diagnostic.code}]: {visible(diagnostic.message)}"]
    if diagnostic.span is not None:
        span = diagnostic.span
        lines.append(f"  {visible(span.file)}:{span.line}:{span.column}")
        if span.file not in texts:
            texts[span.file] = _read(span.file)
        text = texts[span.file]
        lines += _excerpt(span, text) if text is not None else []
    if diagnostic.help:
        lines.append(f"  help: {visible(diagnostic.help)}")
    return "\n".join(lines) + "\n"


def _excerpt(span: Span, text: str) -> list[str]:
    line = line_text(text, span.line)
    if not line.strip():
        return []
    start = span.column - 1
    end = max(span.end_column - 1 if span.end_line == span.line else len(line.rstrip()), start + 1)
    cut = max(0, start - CONTEXT) if len(line) > WIDEST else 0
    before, marked, after = line[cut:start], line[start:end], line[end:]
    lead = "..." if cut else ""
    tail = ""
    if len(line) - cut > WIDEST:
        marked = marked[: WIDEST - len(before)]
        after = after[: max(0, WIDEST - len(before) - len(marked))]
        tail = "..."
    gutter = max(5, len(str(span.line)))
    shown = _plain(before) + _plain(marked) + _plain(after)
    caret = " " * (len(lead) + _columns(_plain(before))) + "^" * max(1, _columns(_plain(marked)))
    return [f"{span.line:>{gutter}} | {lead}{shown}{tail}".rstrip(), f"{'':>{gutter}} | {caret}"]


def visible(text: str) -> str:
    """What comes from a scene, so that no terminal obeys it: control characters and overrides of direction are written out."""
    return "".join(c if _shows(c) else c.encode("unicode_escape").decode() for c in text)


def json_text(data: Any) -> str:
    """JSON in one line as it is printed: letters of every script as they are, what a terminal would obey as `\\uXXXX`."""
    return "".join(c if _shows(c) else json.dumps(c)[1:-1] for c in json.dumps(data, ensure_ascii=False))


def _plain(text: str) -> str:
    """The same for an excerpt, one character for one, so that the caret stays below its place."""
    return "".join(" " if c == "\t" else c if _shows(c) else "\N{REPLACEMENT CHARACTER}" for c in text)


def _shows(character: str) -> bool:
    if " " <= character <= "~":
        return True
    category = unicodedata.category(character)
    joiner = character in "\u200c\u200d"  # Persian and emoji are written with these
    return joiner or category not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _read(name: str) -> str | None:
    """The text of a file that is named in a diagnostic; None where it is not text."""
    path = Path(name)
    try:
        return path.read_text(encoding="utf-8") if path.is_file() and path.stat().st_size < 3_000_000 else None
    except (OSError, ValueError):
        return None
