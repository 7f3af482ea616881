"""Diagnostics as SARIF 2.1.0, which code hosts and editors show beside the lines: https://docs.oasis-open.org/sarif/sarif/v2.1.0/."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from scenec import __version__
from scenec.diagnostics import Diagnostic, Fix
from scenec.diagnostics.codes import CODES
from scenec.diagnostics.report import json_text
from scenec.source import Span

VERSION = "2.1.0"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(diagnostics: Iterable[Diagnostic]) -> str:
    """One run with all diagnostics as its results."""
    found = list(diagnostics)
    codes = list(dict.fromkeys(each.code for each in found))
    rules = [{"id": code, "shortDescription": {"text": CODES.get(code, code)}} for code in codes]
    driver = {"name": "scenec", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes.index(each.code)) for each in found],
    }
    return json_text({"$schema": SCHEMA, "version": VERSION, "runs": [run]})


def _result(diagnostic: Diagnostic, rule: int) -> dict[str, Any]:
    text = diagnostic.message + (f" ({diagnostic.help})" if diagnostic.help else "")
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": diagnostic.severity,
        "message": {"text": text},
    }
    if diagnostic.span is not None:
        place = {"artifactLocation": _file(diagnostic.span), "region": _region(diagnostic.span)}
        result["locations"] = [{"physicalLocation": place}]
    if diagnostic.fix is not None:
        result["fixes"] = [_fix(diagnostic.fix, diagnostic.help)]
    return result


def _fix(fix: Fix, advice: str | None) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(fix.span), "insertedContent": {"text": fix.text}}
    change = {"artifactLocation": _file(fix.span), "replacements": [replacement]}
    return {"description": {"text": advice or f"write {fix.text[:60]}"}, "artifactChanges": [change]}


def _file(span: Span) -> dict[str, str]:
    path = PurePath(span.file)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
