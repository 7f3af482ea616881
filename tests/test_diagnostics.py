"""Broken scenes and exactly what is said of them. `python tests/test_diagnostics.py --write` writes the expected texts anew."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from front import from_file, from_text
from scenec.diagnostics import Diagnostic, Fix, has_errors
from scenec.diagnostics.report import as_json, as_text, visible
from scenec.source import Source, Span
from scenec.source.positions import bounds

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path("tests/golden/diagnostics")
SCENES = sorted(path.name for path in (ROOT / FOLDER).glob("*.yaml"))


def report(name: str) -> str:
    _, diagnostics = from_file(FOLDER / name, FOLDER)
    return as_text(diagnostics)


@pytest.mark.parametrize("name", SCENES)
def test_it_says_exactly_this(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert report(name) == (FOLDER / name).with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCENES)
def test_fixes_point_at_what_they_replace(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    _, diagnostics = from_file(FOLDER / name, FOLDER)
    for diagnostic in diagnostics:
        assert diagnostic.span is not None
        assert diagnostic.fix is None or diagnostic.fix.span == diagnostic.span
        assert (diagnostic.span.line, diagnostic.span.column) >= (1, 1)


FIXABLE = ("cues", "names", "options", "staging", "sounds", "places-and-cast", "unquoted-lines", "heads", "anchors")


@pytest.mark.parametrize("name", FIXABLE)
def test_a_fix_cures_its_fault(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each fix alone: its diagnostic goes, and the file has not become worse."""
    monkeypatch.chdir(ROOT)
    path = FOLDER / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    source = Source(path, str(path), text)
    _, before = from_file(path, FOLDER)
    fixes = [d.fix for d in before if d.fix and d.fix.span.file == str(path)]
    assert fixes
    for fix in fixes:
        start, end = bounds(source, fix.span)
        _, after = from_text(text[:start] + fix.text + text[end:], FOLDER)
        places = [(d.code, d.span.line, d.span.column) for d in after if d.span]
        assert all((d.code, d.span.line, d.span.column) not in places for d in before if d.fix is fix and d.span)
        assert "yaml-syntax" not in {code for code, _, _ in places}


def test_every_broken_scene_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    fine = [name for name in SCENES if not has_errors(from_file(FOLDER / name, FOLDER)[1])]
    assert fine == ["heard-from-off.yaml", "not-yet.yaml"]


def at(line: int, column: int, end: int) -> Span:
    return Span("a.yaml", line, column, line, end)


def one(text: str, span: Span, message: str = "wrong") -> list[str]:
    return as_text([Diagnostic("code", "error", message, span)], [Source(Path("a.yaml"), "a.yaml", text)]).splitlines()


def test_wide_characters_take_two_columns_and_combining_ones_none() -> None:
    assert one('x: "漢字e\u0301" y', at(1, 11, 12))[-1].index("^") == len("      | x: ") + len('"') + 4 + 1 + len('" ')


def test_control_characters_never_reach_the_terminal() -> None:
    printed = "\n".join(one('x: "\x1b[31m\u202e"', at(1, 4, 10), "\x1b[2J \u202e \u0085"))
    assert not set(printed) & {"\x1b", "\u202e", "\u0085"}
    assert visible("\x1b") == "\\x1b"


def test_a_long_line_is_cut_around_the_place() -> None:
    lines = one("x" * 500 + " here " + "y" * 500, at(1, 502, 506))
    assert max(map(len, lines)) < 130
    start = lines[-1].index("^")
    assert lines[-2][start : start + 4] == "here"
    assert lines[-1].count("^") == 4


def test_a_place_beyond_the_file_is_still_reported() -> None:
    assert one("x: 1\n", at(7, 3, 4))[:2] == ["error[code]: wrong", "  a.yaml:7:3"]


def test_a_file_without_a_place() -> None:
    assert as_text([Diagnostic("code", "warning", "odd", None, "do this")]) == "warning[code]: odd\n  help: do this\n"


def test_json_has_the_agreed_shape() -> None:
    span = at(2, 3, 7)
    (entry,) = json.loads(as_json([Diagnostic("code", "error", "wrong", span, "help", Fix(span, "right"))]))["diagnostics"]
    agreed = ("code", "severity", "message", "file", "line", "column", "help")
    assert [entry[name] for name in agreed] == ["code", "error", "wrong", "a.yaml", 2, 3, "help"]
    assert entry["fix"]["text"] == "right"
    assert entry["end_column"] == 7


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("usage: python tests/test_diagnostics.py --write")
    os.chdir(ROOT)
    for scene in SCENES:
        (FOLDER / scene).with_suffix(".txt").write_text(report(scene), encoding="utf-8")
