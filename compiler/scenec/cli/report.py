"""How faults are printed: for people with an excerpt and carets, for programs as JSON, for GitHub as annotations.

What comes from a scene is escaped for where it goes: it may hold terminal escapes, or a line that reads like a GitHub command.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from scenec.diagnostics import Diagnostic
from scenec.diagnostics.report import as_json, as_text, visible
from scenec.running.failures import Failure
from scenec.source import Source

__all__ = ["FORMATS", "print_diagnostics", "print_failures", "quoted", "visible"]

FORMATS = ("text", "json", "sarif", "github")


def print_diagnostics(diagnostics: Iterable[Diagnostic], form: str = "text", sources: Iterable[Source] = ()) -> None:
    """Print them: text to standard error, what programs read to standard output."""
    if form == "json":
        print(as_json(diagnostics))
    elif form == "sarif":
        from scenec.diagnostics.sarif import as_sarif

        print(as_sarif(diagnostics))
    elif form == "github":
        print("\n".join(as_github(each) for each in diagnostics))
    else:
        print(as_text(diagnostics, sources), end="", file=sys.stderr)


def print_failures(failures: Iterable[Failure]) -> None:
    """Print the nodes that failed; where in the code they did, for those who ask."""
    for each in failures:
        print(f"error: {visible(each.key)}: {visible(each.message)}", file=sys.stderr)
        if os.environ.get("SCENEC_TRACEBACK"):
            print(each.detail, file=sys.stderr)


def as_github(diagnostic: Diagnostic) -> str:
    """A workflow command that puts the message beside the line in a pull request."""
    text = diagnostic.message + (f"; {diagnostic.help}" if diagnostic.help else "")
    place = ""
    if span := diagnostic.span:
        ends = {"file": span.file, "line": span.line, "col": span.column, "endLine": span.end_line, "endColumn": span.end_column}
        place = "".join(f"{name}={_github(str(value), ':,')}," for name, value in ends.items())
    return f"::{diagnostic.severity} {place}title={_github(diagnostic.code, ':,')}::{_github(visible(text))}"


def quoted(text: str) -> str:
    """Text of a user's in double quotes, cut to a sensible length."""
    return f'"{visible(text[:60])}"'


def _github(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    # No text of a scene's may be taken for a command: neither `::name::` nor the older `##[name]`.
    return text.replace("::", "%3A%3A").replace("##[", "##%5B")
