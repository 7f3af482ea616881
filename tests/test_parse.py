"""parse: YAML 1.2 core, positions, what is not part of the language, and that no text can hurt it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from scenec.diagnostics import SceneError
from scenec.expand import LARGEST, expand
from scenec.parse import parse
from scenec.source import Source, Tree
from scenec.source.positions import raw


def tree(text: str) -> Tree:
    result, diagnostics = parse(Source(Path("a.yaml"), "a.yaml", text))
    assert not diagnostics, diagnostics
    return result


def found(text: str) -> list[tuple[str, int, int]]:
    _, diagnostics = parse(Source(Path("a.yaml"), "a.yaml", text))
    return [(d.code, d.span.line, d.span.column) for d in diagnostics if d.span]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("on", "on"), ("no", "no"), ("yes", "yes"), ("off", "off"), ("y", "y"), ("1:30", "1:30"), ("1_000", "1_000"),
        ("012", 12), ("0o17", 15), ("0x1F", 31), ("-7", -7), ("+7", 7), ("1.5", 1.5), (".5", 0.5), ("1e3", 1000.0), ("5.", 5.0),
        ("~", None), ("null", None), ("Null", None), ("", None), ("nULL", "nULL"),
        ("true", True), ("FALSE", False), ("tRue", "tRue"), ("2026-01-01", "2026-01-01"), ("0b11", "0b11"), ("-", None),
        ("'12'", "12"), ('"\\u00e9"', "é"), ("1.2.3", "1.2.3"), ("0o8", "0o8"), ("+", "+"), (".", "."), ("=", "="),
    ],
)  # fmt: skip
def test_scalars_are_those_of_the_core_schema(written: str, value: object) -> None:
    if written == "-":
        assert tree("a:\n  -").data == {"a": [None]}
        return
    read = tree(f"a: {written}").data["a"]
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize("written", [".inf", "-.INF", ".nan", "1e999", "9" * 41, "9" * 5000])
def test_numbers_that_no_scene_can_use(written: str) -> None:
    assert found(f"a: {written}") == [("bad-number", 1, 4)]


def test_every_key_and_value_has_its_place() -> None:
    text = 'a: 1\n"b c": [x, {d: "é😀e", e: f}]\ng:\n  - h\n  - i: >\n      folded\n      text\n'
    read = tree(text)
    places = {path: raw(read.source, span) for path, span in read.values.items()}
    assert places["a",] == "1"
    assert places["b c", 0] == "x"
    assert places["b c", 1, "d"] == '"é😀e"'
    assert places["b c", 1, "e"] == "f"
    assert places["b c", 1] == '{d: "é😀e", e: f}'
    assert places["g", 1, "i"].startswith(">\n")
    assert {path: raw(read.source, span) for path, span in read.keys.items()} == {
        ("a",): "a", ("b c",): '"b c"', ("b c", 1, "d"): "d", ("b c", 1, "e"): "e", ("g",): "g", ("g", 1, "i"): "i"
    }  # fmt: skip
    assert read.span("b c", 1, "e").column == 26  # in characters, not bytes


def test_windows_line_ends_change_no_place() -> None:
    unix, windows = tree("a: 1\nb:\n  - c\n"), tree("a: 1\r\nb:\r\n  - c\r\n")
    assert windows.data == unix.data
    assert [(s.line, s.column) for s in windows.values.values()] == [(s.line, s.column) for s in unix.values.values()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2", [("duplicate-key", 2, 1)]),
        ("{a: 1, b: {c: 1, c: 2}}", [("duplicate-key", 1, 18)]),
        ("a: &x 1", [("yaml-anchor", 1, 4)]),
        ("a: *x", [("yaml-alias", 1, 4)]),
        ("<<: {a: 1}", [("merge-key", 1, 1)]),
        ('"<<": 1', []),
        ("a: !!str 1", [("yaml-tag", 1, 4)]),
        ("a: !x {b: 1}", [("yaml-tag", 1, 4)]),
        ("a: 1\n---\nb: 2", [("several-documents", 2, 1)]),
        ("---\na: 1\n...\n", []),
        ("\ta: 1", [("tab", 1, 1)]),
        ("a:\t1\nb: '\t'\nc: \"\t\"", [("tab", 1, 3)]),
        ("a: |\n  x\ty", [("tab", 2, 4)]),
        ("1: a\n~: b\ntrue: c", [("bad-key", 1, 1), ("bad-key", 2, 1), ("bad-key", 3, 1)]),
        ("? [a]\n: b", [("bad-key", 1, 3)]),
        ('a: "\x00"', [("unusable-character", 1, 5)]),
        ("a: x\u2028y", [("unusable-character", 1, 5)]),
        ("a: [1,", [("yaml-syntax", 1, 4)]),
        ('a: "b', [("yaml-syntax", 1, 4)]),
        ("a: b: c", [("yaml-syntax", 1, 5)]),
    ],
)
def test_what_is_not_part_of_the_language(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(text) == expected


SCRIPT = "script:\n  - ana: "


@pytest.mark.parametrize(
    ("written", "quoted"),
    [
        ("Track #1", '"Track #1"'),
        ("Hello. # no comment", '"Hello. # no comment"'),
        ("Wait: what?", '"Wait: what?"'),
        ("Wait:", '"Wait:"'),
        ("{wave}Hi", '"{wave}Hi"'),
        ("{wave}", '"{wave}"'),
        ("[sighs] Hi", '"[sighs] Hi"'),
        ("[sighs]", '"[sighs]"'),
        ("*Really*?", '"*Really*?"'),
        ("*really", '"*really"'),
        ("&c", '"&c"'),
        ("@ben hi", '"@ben hi"'),
        ("!no", '"!no"'),
        ("%50", '"%50"'),
        ("- I mean", '"- I mean"'),
        ("'It's late'", '"It\'s late"'),
        ('"He said "no" twice"', '"He said \\"no\\" twice"'),
        ('"Yes" she said', '"\\"Yes\\" she said"'),
        ('"Never closed', '"Never closed"'),
        ("Two lines\n      and: more", '"Two lines and: more"'),
    ],
)
def test_dialogue_that_yaml_would_misread_is_quoted_by_the_fix(written: str, quoted: str) -> None:
    source = Source(Path("a.yaml"), "a.yaml", SCRIPT + written + "\n  - ben: fine\n")
    _, diagnostics = parse(source)
    assert [d.code for d in diagnostics] == ["unquoted-line"]
    fix = diagnostics[0].fix
    assert fix is not None
    assert fix.text == quoted
    assert raw(source, fix.span) == written


@pytest.mark.parametrize(
    "written",
    [
        '"Track #1"',
        "'Wait: what?'",
        "|\n      Track #1: go",
        ">-\n      {wave} hi",
        "It's fine, isn't it?",
        '"a" # comment',
        "C#",
    ],
)
def test_dialogue_that_is_well_is_left_alone(written: str) -> None:
    assert found(SCRIPT + written) == []


def test_a_comment_after_other_values_is_a_comment() -> None:
    assert found("title: Hello # there\nscript:\n  - walk: ben # to her\n    to: ana # yes") == []


def test_all_unquoted_lines_are_found_in_one_run() -> None:
    text = "script:\n" + "".join(f"  - ana: Line {n}: text\n" for n in range(10))
    assert [line for _, line, _ in found(text)] == list(range(2, 12))


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{" * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        "[1," * 100_000,
        "\n".join(" " * n + "a:" for n in range(1200)),
        "a: &a [" + "*a," * 100_000,
        "".join(f"a{n}: &a{n} [{'*a' + str(n - 1) + ',' if n else ''}]\n" for n in range(20_000)),
        "".join(f"? a\n: b{n}\n" for n in range(50_000)),
        "[" + "a," * 300_000 + "]",
        "a: " + "9" * 1_000_000,
        "\t" * 1_000_000,
        '"' + "\\u0041" * 200_000,
        "😀: 漢字\n" * 20_000,
        "script:\n" + "  - ana: a: b\n" * 50_000,
        "{a: {b: " * 31 + "\x00" * 1000,
        "\r" * 100_000,
        "'" * 100_001,
        "#" * 500_000,
        "%YAML 1.1\n---\n!<tag:yaml.org,2002:python/object/apply:os.system> [x]",
    ],
    ids=range(20),
)
def test_no_text_hurts(text: str) -> None:
    before = time.process_time()
    _, diagnostics = parse(Source(Path("a.yaml"), "a.yaml", text))
    assert time.process_time() - before < 5
    assert len(diagnostics) < 1000


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xef\xbb\xbfscene: x", "byte-order-mark"),
        ("scene: x".encode("utf-16"), "not-utf-8"),
        ("scene: x".encode("utf-32"), "not-utf-8"),
        (b"scene: caf\xe9", "not-utf-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary-file"),
        (b"#" * (LARGEST + 1), "file-too-large"),
    ],
)
def test_files_that_are_no_text(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "a.yaml").write_bytes(content)
    with pytest.raises(SceneError) as error:
        expand(tmp_path / "a.yaml", tmp_path)
    assert [d.code for d in error.value.diagnostics] == [code]


def test_the_place_of_a_byte_that_is_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("scene: é\ntitle: caf".encode() + b"\xe9\n")
    with pytest.raises(SceneError) as error:
        expand(tmp_path / "a.yaml", tmp_path)
    span = error.value.diagnostics[0].span
    assert span is not None
    assert (span.line, span.column) == (2, 11)


def code_of(path: Path, root: Path | None) -> str:
    with pytest.raises(SceneError) as error:
        expand(path, root)
    return error.value.diagnostics[0].code


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    (tmp_path / "secret.yaml").write_text("scene: x")
    (tmp_path / "project" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (tmp_path / "project" / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "project" / "a.yaml.j2").write_text("scene: {{ x }}")
    project = tmp_path / "project"
    assert code_of(project / "link.yaml", project) == "outside-project"
    assert code_of(project / "link.yaml", None) == "outside-project"
    assert code_of(project / "loop.yaml", project) == "unreadable-file"
    assert code_of(project / "none.yaml", project) == "file-not-found"
    assert code_of(project, project) == "unreadable-file"
    assert code_of(project / "a.yaml.j2", project) == "unknown-variable"


def test_the_project_is_the_nearest_folder_with_a_mark(tmp_path: Path) -> None:
    scenes = tmp_path / "film" / "scenes"
    scenes.mkdir(parents=True)
    (tmp_path / "film" / "scenec.toml").touch()
    (tmp_path / "film" / "a.yaml").write_text("scene: x")
    (scenes / "link.yaml").symlink_to("../a.yaml")
    assert expand(scenes / "link.yaml").text == "scene: x"
