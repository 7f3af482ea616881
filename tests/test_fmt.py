"""fmt: one canonical form, comments kept, the same story before and after, nothing done to what cannot be read."""

from __future__ import annotations

import io
import random
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from front import HEAD, from_text
from scenec.cli import main
from scenec.diagnostics import SceneError
from scenec.formatting import Form, formatted
from scenec.formatting.ids import automatic_ids
from scenec.source import Source
from scenec.story import Story

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden" / "fmt"
FORMS: tuple[Form, ...] = ("as written", "long", "short")
SHIPPED = sorted(path for folder in ("scenes", "templates/library") for path in (ROOT / folder).rglob("*.yaml"))


def source(text: str) -> Source:
    return Source(Path("test.yaml"), "test.yaml", text)


def fmt(text: str, form: Form = "as written") -> str:
    return formatted(source(text), form)


def script(text: str, form: Form = "as written") -> str:
    return fmt(HEAD + text, form).removeprefix(HEAD)


def story(text: str) -> Story:
    found, diagnostics = from_text(text)
    assert found is not None, [each.message for each in diagnostics]
    return replace(found, file="")


def test_the_canonical_form(request: pytest.FixtureRequest) -> None:
    """`--update` writes it anew: read the diff."""
    after = fmt((GOLDEN / "before.yaml").read_text(encoding="utf-8"))
    if request.config.getoption("--update"):
        (GOLDEN / "after.yaml").write_text(after, encoding="utf-8")
    assert after == (GOLDEN / "after.yaml").read_text(encoding="utf-8")
    assert fmt(after) == after


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_what_comes_with_scenec_is_formatted(path: Path) -> None:
    assert fmt(path.read_text(encoding="utf-8")) == path.read_text(encoding="utf-8")


SHORT_AND_LONG = [
    ('  - ana: "Hi."\n', '  - say: "Hi."\n    who: ana\n'),
    ('  - ana (sad, 0.5): "Hi."\n    id: x\n', '  - say: "Hi."\n    who: ana\n    emotion: sad\n    level: 0.5\n    id: x\n'),
    ('  - ana: "Hi."\n    emotion: {joy: 1}\n', '  - say: "Hi."\n    who: ana\n    emotion: {joy: 1}\n'),
    ("  - wave: [ana, ben]\n", "  - do: wave\n    who: [ana, ben]\n"),
    ("  - walk: ben\n    to: ana\n    over: 2s\n", "  - do: walk\n    who: ben\n    to: ana\n    over: 2s\n"),
    ("  - feel: ana  # why\n    as: sad\n", "  - do: feel  # why\n    who: ana\n    as: sad\n"),
    ("  - with:\n      - nod: ana\n", "  - with:\n      - do: nod\n        who: ana\n"),
    ("  - cut: wide\n", "  - cut: wide\n"),
    ("  - pause: 1s\n", "  - pause: 1s\n"),
]


@pytest.mark.parametrize(("short", "long"), SHORT_AND_LONG)
def test_short_and_long(short: str, long: str) -> None:
    assert script(short, "long") == long
    assert script(long, "short") == short
    assert script(short, "short") == script(short) == short
    assert script(long, "long") == script(long) == long
    assert story(HEAD + short) == story(HEAD + long)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  - to: ana\n    walk: ben\n", "  - walk: ben\n    to: ana\n"),
        ("  - ana( sad ,0.5 ) : Hi.\n", '  - ana (sad, 0.5): "Hi."\n'),
        ("  - ana: 'It''s late'\n", '  - ana: "It\'s late"\n'),
        ("  - ana: >\n     One\n     two.\n", "  - ana: >\n      One\n      two.\n"),
        ("  - ana: |2\n        indented\n      not\n", "  - ana: |2\n        indented\n      not\n"),
        ("  - {walk: ben, to: ana}\n", "  - walk: ben\n    to: ana\n"),
        ("  - wave: ana\n\n\n\n  - nod: ben\n", "  - wave: ana\n\n  - nod: ben\n"),
        ("  - wave: ana   \n  # a\n\n  # b\n", "  - wave: ana\n  # a\n\n  # b\n"),
    ],
)
def test_small_things(before: str, after: str) -> None:
    assert script(before) == after


def test_line_ends_and_the_end_of_the_file() -> None:
    assert fmt(HEAD.replace("\n", "\r\n") + "  - nod: ana") == HEAD + "  - nod: ana\n"


def test_ids_are_written_and_nothing_changes() -> None:
    text = HEAD + '  - ana: "Hi."\n  - ana: "Hi."\n  - with:\n      - nod: ana\n      - nod: ben\n  - wave: ben\n    id: bye\n'
    written = formatted(source(text), "as written", automatic_ids(source(text)))
    assert re.findall(r"id: (.*)", written) == ["ana-17f4", "ana-17f4-2", "nod-1", "nod-2", "with-1", "bye"]
    assert story(written) == story(text)
    assert formatted(source(written), "as written", automatic_ids(source(written))) == written


@pytest.mark.parametrize("text", ["scene: [\n", "a: &b c\n", "a: 1\na: 2\n", "\tx: 1\n", "scene: x\nscript:\n  - ana: a: b\n"])
def test_what_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(SceneError):
        fmt(text)


@pytest.mark.parametrize(
    "text", ["", "# only this\n", "\n\n", "word\n", "--- # x\nscene: y\n", "[]\n", "{a: {b: [c, {d: }]}}\n", "- - a\n  - b\n"]
)
def test_odd_files_are_formatted_too(text: str) -> None:
    once = fmt(text)
    assert fmt(once) == once
    assert once.count("#") == text.count("#")


# ---- any scene at all ----


@pytest.mark.parametrize("seed", range(4))
def test_beats_of_odd_words(seed: int) -> None:
    """Interactions called like options or people, heads without sense: what cannot be put in another form is left as it is."""
    sys.path.append(str(ROOT / "tests" / "fuzz"))
    from odd import odd_scene  # type: ignore[import-not-found]

    rng, formed = random.Random(seed), 0
    for text in (odd_scene(rng) for _ in range(600)):
        for form in FORMS:
            try:
                once = fmt(text, form)
            except SceneError:
                break
            assert fmt(once, form) == once, text
            formed += 1
    assert formed > 300


NAMES = st.sampled_from(["ana", "ben"])
WORDS = st.sampled_from(
    [
        "Hello there.",
        "It's late",
        'He said "no"',
        "one: two",
        "a # b",
        "- x",
        "true",
        "7",
        "  spaces  ",
        "é 漢 😀",
        "{wave}Hi *you*",
    ]
)
COMMENT = st.sampled_from(["", "", "", "  # why", " #x", "\n\n", "\n    # deep", "\n# left", "\n  # at the dash"])
FEELINGS = st.sampled_from(["", " (sad)", " (happy, 0.5)", "(proud,1)"])


@st.composite
def said(draw: st.DrawFn) -> str:
    text = draw(WORDS)
    style = draw(st.sampled_from(['"', "'", "|", ">-", "folded"]))
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    if style in ("|", ">-"):
        return f"{style}\n          {text.strip()}\n          and more"
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}\n        on"' if style == "folded" else f'"{quoted}"'


@st.composite
def beat(draw: st.DrawFn, depth: int = 0) -> list[str]:
    """The keys and values of a beat, each on its own lines, in any order."""
    kind = draw(st.sampled_from(["line", "say", "walk", "do", "cut", "feel", "with" if depth < 2 else "pause"]))
    if kind == "line":
        parts = [
            f"{draw(NAMES)}{draw(FEELINGS)}: {draw(said())}",
            *draw(st.sampled_from([[], ["to: middle"], ["gap: 0.2s", "speed: 1.1"]])),
        ]
    elif kind == "say":
        more = draw(st.sampled_from([[], ["emotion: sad"], ["emotion: {joy: 0.5}", "level: 0.5"]]))
        parts = [f"say: {draw(said())}", f"who: {draw(NAMES)}", *more]
    elif kind == "walk":
        parts = [f"walk: {draw(NAMES)}", "to: middle", *draw(st.sampled_from([[], ["over: 2s"]]))]
    elif kind == "do":
        parts = ["do: wave", f"who: {draw(st.sampled_from(['ana', '[ana,  ben]']))}"]
    elif kind == "feel":
        parts = [f"feel: {draw(NAMES)}", f"as: {draw(st.sampled_from(['sad', '{joy: 1}']))}"]
    else:
        parts = [{"cut": "cut: wide", "pause": "pause: 0.5s", "with": "pause: 0.3s"}[kind]]
    return list(draw(st.permutations(parts)))


@st.composite
def scenes(draw: st.DrawFn) -> str:
    indent = draw(st.sampled_from(["", "  ", "    "]))
    lines = []
    for parts in draw(st.lists(beat(), min_size=1, max_size=6)):
        for index, part in enumerate(parts):
            lead = f"{indent}- " if index == 0 else f"{indent}  "
            first, *rest = part.split("\n")
            comment = draw(COMMENT) if not rest and '"' not in first[-1:] else draw(st.sampled_from(["", "\n\n"]))
            comment = "" if comment.startswith("\n    #") and index < len(parts) - 1 and not indent else comment
            lines.append(lead + first + ("" if rest else comment))
            lines += [f"{indent}{line}" for line in rest]
    return HEAD + "\n".join(lines) + "\n"


@given(scenes(), st.sampled_from(FORMS))
@settings(max_examples=250, deadline=None, derandomize=True)
def test_any_scene_stays_the_same_story(text: str, form: Form) -> None:
    before, diagnostics = from_text(text)
    once = fmt(text, form)
    assert fmt(once, form) == once
    assert sorted(re.findall(r"#\S* ?\w+", once)) == sorted(re.findall(r"#\S* ?\w+", text))
    after, found = from_text(once)
    assert [each.code for each in found] == [each.code for each in diagnostics]
    if before is not None and after is not None:
        assert after == before


# ---- the command ----


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    ugly, broken = HEAD + "  - wave:   ana\n", "scene: [\nscript:\n"
    (tmp_path / "a.yaml").write_text(ugly)
    (tmp_path / "b.yaml").write_text(HEAD + "  - wave: ana\n")
    assert main(["fmt", ".", "--check"]) == 1
    assert "a.yaml: not formatted\n1 file would be written, 1 left as they are" in capsys.readouterr().out
    assert main(["fmt", ".", "--diff"]) == 0
    assert "-  - wave:   ana\n+  - wave: ana" in capsys.readouterr().out
    assert (tmp_path / "a.yaml").read_text() == ugly
    assert main(["fmt", "."]) == 0
    assert (tmp_path / "a.yaml").read_text() == (tmp_path / "b.yaml").read_text()
    assert main(["fmt", ".", "--check"]) == 0
    assert main(["fmt", "a.yaml", "--expand"]) == 0
    assert "  - do: wave\n    who: ana\n" in (tmp_path / "a.yaml").read_text()
    assert main(["fmt", "a.yaml", "--short", "--ids"]) == 0
    assert "  - wave: ana\n    id: wave-1\n" in (tmp_path / "a.yaml").read_text()
    (tmp_path / "c.yaml").write_text(broken)
    capsys.readouterr()
    assert main(["fmt", "."]) == 1
    assert "c.yaml:1:8" in capsys.readouterr().err
    assert (tmp_path / "c.yaml").read_text() == broken


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO((HEAD + "  - wave:   ana\n").encode())))
    assert main(["fmt", "-"]) == 0
    assert capsys.readouterr().out == HEAD + "  - wave: ana\n"
