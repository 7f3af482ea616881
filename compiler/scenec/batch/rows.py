"""Rows of data for templates: a CSV, JSON or YAML file, each row with its place."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scenec.diagnostics import Diagnostic, SceneError, has_errors
from scenec.expand import expand
from scenec.parse import parse
from scenec.source import Source, Span

MOST = 100_000  # rows
FORMATS = (".csv", ".json", ".yaml", ".yml")


@dataclass(frozen=True)
class Row:
    """One row: the values of a template's variables. `number` counts from 1."""

    number: int
    values: dict[str, Any]
    span: Span


def rows(path: Path, root: Path | None = None) -> tuple[Row, ...]:
    """The rows of the file at `path`. Raises SceneError with all that is wrong with it."""
    source = expand(path, root)
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise _wrong(source, 1, f'"{source.name}" is no data file', "write a .csv, .json or .yaml file")
    found = tuple(_csv(source) if suffix == ".csv" else _json(source) if suffix == ".json" else _yaml(source))
    if not found:
        raise _wrong(source, 1, f'"{source.name}" has no rows', "a film is made of each row")
    if len(found) > MOST:
        raise _wrong(source, 1, f'"{source.name}" has more than {MOST} rows', "split it")
    return found


def _wrong(source: Source, line: int, message: str, advice: str | None = None) -> SceneError:
    return SceneError((Diagnostic("bad-data", "error", message, Span(source.name, line, 1, line, 2), advice),))


def _csv(source: Source) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(source.text), strict=True)
    faults: list[Diagnostic] = []
    found: list[Row] = []
    try:
        header = [name.strip() for name in next(reader, [])]
        _check_header(source, header)
        while (line := reader.line_num + 1) and (fields := next(reader, None)) is not None:
            if not any(field.strip() for field in fields):
                continue
            number = len(found) + 1
            if len(fields) != len(header):
                message = f"row {number} has {len(fields)} columns, the first line names {len(header)}"
                advice = "text that holds a comma needs quotes"
                faults.append(Diagnostic("bad-data", "error", message, Span(source.name, line, 1, line, 2), advice))
            found.append(Row(number, dict(zip(header, fields, strict=False)), Span(source.name, line, 1, line, 2)))
    except csv.Error as error:
        raise _wrong(source, max(1, reader.line_num), f"this cannot be read as CSV: {error}") from None
    if faults:
        raise SceneError(tuple(faults[:50]))
    yield from found


def _check_header(source: Source, header: list[str]) -> None:
    for name in header:
        if not name.isidentifier():
            raise _wrong(
                source, 1, f'the column "{name[:40]}" is no variable', "letters, digits and _; the first line names the columns"
            )
        if header.count(name) > 1:
            raise _wrong(source, 1, f'two columns are called "{name}"', "rename one")
    if not header:
        raise _wrong(source, 1, f'"{source.name}" is empty', "the first line names the columns")


def _json(source: Source) -> Iterator[Row]:
    try:
        data = json.loads(source.text)
    except RecursionError:
        raise _wrong(source, 1, "this JSON is nested too deep", "write a list of mappings") from None
    except ValueError as error:  # JSONDecodeError, or a number of thousands of digits
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise _wrong(source, line, f"this cannot be read as JSON: {error}") from None
    if not isinstance(data, list):
        raise _wrong(source, 1, "the data is not a list of rows", 'write [{"name": "Ana"}, {"name": "Ben"}]')
    for number, item in enumerate(data, 1):
        yield _row(number, item, Span(source.name, 1, 1, 1, 2))


def _yaml(source: Source) -> Iterator[Row]:
    tree, faults = parse(source)
    if has_errors(faults):
        raise SceneError(faults)
    if not isinstance(tree.data, list):
        raise _wrong(source, 1, "the data is not a list of rows", "write a list of mappings, `- name: Ana`")
    for number, item in enumerate(tree.data, 1):
        yield _row(number, item, tree.span(number - 1))


def _row(number: int, item: Any, span: Span) -> Row:
    if not isinstance(item, dict) or not all(isinstance(name, str) and name.isidentifier() for name in item):
        message = f"row {number} is not a mapping from variables to values"
        raise SceneError(
            (Diagnostic("bad-data", "error", message, Span(span.file, span.line, span.column, span.line, span.column + 1)),)
        )
    return Row(number, item, span)
