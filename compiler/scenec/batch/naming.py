"""Names of the films of a batch: a pattern with columns in it, which cannot leave the folder that they are written to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

LONGEST = 80  # characters of one value
_HOLE = re.compile(r"\{(?P<name>[^{}]*)\}")


class PatternError(Exception):
    """A pattern, or what comes of it, is no name of a file."""


def names(pattern: str, rows: Sequence[Mapping[str, Any]], scene: str, folder: Path) -> tuple[Path, ...]:
    """The file of each row. `{row}` is its number, `{scene}` the template's name, others are columns. Raises PatternError."""
    parts = PurePosixPath(pattern)
    if parts.is_absolute() or ".." in parts.parts or "\\" in pattern or pattern.startswith("~"):
        raise PatternError(f"{pattern!r} leaves the folder of the films")
    if not pattern.lower().endswith(".mp4"):
        raise PatternError(f"a film's name ends in .mp4, got {pattern!r}")
    width = len(str(len(rows)))
    found = [
        folder / _filled(pattern, {**row, "row": f"{number:0{width}}", "scene": scene}, number)
        for number, row in enumerate(rows, 1)
    ]
    seen: dict[str, int] = {}
    for number, path in enumerate(found, 1):
        key = str(path).casefold()
        if key in seen:
            raise PatternError(
                f"rows {seen[key]} and {number} would both be written to {str(path)!r}; add {{row}} to the pattern"
            )
        seen[key] = number
    return tuple(found)


def _filled(pattern: str, values: Mapping[str, Any], number: int) -> str:
    def value(match: re.Match[str]) -> str:
        name = match["name"]
        if name not in values:
            raise PatternError(f"row {number} has no column {name!r} for the pattern {pattern!r}")
        text = plain(str(values[name]))
        if not text:
            raise PatternError(f"row {number}: the column {name!r} has nothing that could stand in a file's name")
        return text

    name = _HOLE.sub(value, pattern)
    if "{" in name or "}" in name:
        raise PatternError(f"{pattern!r} has a brace without a partner")
    return name


def plain(text: str) -> str:
    """A value as part of a file's name: letters, digits, hyphens and underscores of any language, never a folder."""
    kept = "".join(c if c.isalnum() or c in "-_" else "-" for c in unicodedata.normalize("NFC", text))
    return re.sub(r"-{2,}", "-", kept).strip("-_")[:LONGEST].strip("-_")
