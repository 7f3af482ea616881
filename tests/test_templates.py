"""Templates: the place in the template through loops, macros and includes; limits; rows of data; names of films."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from scenec.batch.naming import PatternError, names, plain
from scenec.batch.rows import rows
from scenec.cli import main
from scenec.diagnostics import SceneError
from scenec.expand import expand
from scenec.front import Wish, examine, read
from scenec.source import Span
from scenec.source.positions import turned_back

AD = """\
scene: ad
{% macro says(who, what, feeling="happy") %}
  - {{ who }} ({{ feeling }}): "{{ what }}"
{% endmacro %}
cast: {ana: left, {{ guest }}: right}
script:
{% for n in range(2) %}
  - ana: "Hello {{ guest }}, number {{ n }}."
{% endfor %}
{{ says(guest, "Hi") }}
{% include "end.part.j2" %}
"""
END = "  - walk: ana\n    to: {{ guest }}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scenec.toml").touch()
    (tmp_path / "ad.yaml.j2").write_text(AD)
    (tmp_path / "end.part.j2").write_text(END)
    return tmp_path


def found(project: Path, text: str, end: str = END, **values: object) -> list[tuple[str, str, int, int]]:
    """code, file, line and column of what is wrong."""
    (project / "ad.yaml.j2").write_text(text)
    (project / "end.part.j2").write_text(end)
    faults = examine(Path("ad.yaml.j2"), wish=Wish(values={"guest": "ben", **values})).faults
    return [(d.code, d.span.file, d.span.line, d.span.column) for d in faults if d.span]


def test_a_template_is_a_scene(project: Path) -> None:
    scene = read(Path("ad.yaml.j2"), wish=Wish(values={"guest": "ben"}))
    assert [type(beat).__name__ for beat in scene.story.beats] == ["Line", "Line", "Line", "Walk"]
    assert scene.warnings == ()
    places = [(beat.span.file, beat.span.line) for beat in scene.story.beats if beat.span]
    assert places == [("ad.yaml.j2", 8), ("ad.yaml.j2", 8), ("ad.yaml.j2", 3), ("end.part.j2", 1)]
    assert {path.name for path in scene.files} >= {"ad.yaml.j2", "end.part.j2"}


@pytest.mark.parametrize(
    ("right", "wrong", "place"),
    [
        ('"Hello {{', '"{wve}Hello {{', ("unknown-cue", "ad.yaml.j2", 8, 12)),
        ('  - ana: "Hello', '  - anna: "Hello', ("unknown-head", "ad.yaml.j2", 8, 5)),
        ("  - {{ who }} (", "  - {{ who }}x (", ("unknown-character", "ad.yaml.j2", 3, 5)),
        ('feeling="happy"', 'feeling="hapy"', ("unknown-emotion", "ad.yaml.j2", 3, 16)),
        ("cast: {ana: left", "cast: {ana: lft", ("unknown-mark", "ad.yaml.j2", 5, 13)),
        ("scene: ad", "scene: ad\ntilte: x", ("unknown-key", "ad.yaml.j2", 2, 1)),
        ("{{ guest }}, number", "{{ gest }}, number", ("unknown-variable", "ad.yaml.j2", 8, 20)),
        ("{% endfor %}", "", ("template-syntax", "ad.yaml.j2", 11, 1)),
    ],
)
def test_faults_are_in_the_template(project: Path, right: str, wrong: str, place: tuple[str, str, int, int]) -> None:
    assert right in AD
    assert place in found(project, AD.replace(right, wrong, 1))


def test_faults_of_an_included_file_are_in_that_file(project: Path) -> None:
    assert found(project, AD, "\n  - wlak: [ana]\n") == [("unknown-head", "end.part.j2", 2, 5)]
    assert ("unknown-target", "end.part.j2", 2, 9) in found(project, AD, "  - walk: ana\n    to: {{ x }}\n", x="nobody")
    assert found(project, AD, "  - walk: ana\n    to: {{ y }}\n") == [("unknown-variable", "end.part.j2", 2, 12)]


def test_a_value_that_breaks_the_yaml_is_shown_where_it_is_put(project: Path) -> None:
    (code, file, line, _), *_ = found(project, AD, guest='b: "')
    assert (code, file, line) == ("yaml-syntax", "ad.yaml.j2", 5)


def test_where_marks_would_change_the_text_lines_are_known(project: Path) -> None:
    text = AD + "{% set t %}ab{% endset %}\n{% if t|length == 2 %}\n  - wave: anna\n{% endif %}\n"
    source_faults = found(project, text)
    assert ("unknown-character", "ad.yaml.j2") in {(code, file) for code, file, _, _ in source_faults}


def test_every_place_of_the_text_has_one_in_a_template(project: Path) -> None:
    source = expand(Path("ad.yaml.j2"), project, {"guest": "ben"})
    lines = source.text.split("\n")
    for number, line in enumerate(lines, 1):
        for column in range(1, len(line) + 1, 7):
            span = turned_back(source, Span(source.name, number, column, number, column + 1))
            text = (project / span.file).read_text().split("\n")
            assert 1 <= span.line <= len(text)
            assert 1 <= span.column <= len(text[span.line - 1]) + 1


@pytest.mark.parametrize(
    ("template", "code"),
    [
        ('{{ "x" * 10**9 }}', "template-refused"),
        ("{{ 9**9**9 }}", "template-refused"),
        ("{% if false %}{{ 9**9**9 }}{% endif %}", "empty-file"),
        ('{{ "".__class__.__mro__ }}', "template-refused"),
        ("{{ [1, 2]|random }}", "template-syntax"),
        ("{{ lipsum() }}", "unknown-variable"),
        ('{% include "../secret.j2" %}', "template-refused"),
        ('{% include "/etc/passwd" %}', "template-refused"),
        ('{% include "missing.j2" %}', "file-not-found"),
        ("{% for i in range(99999) %}{% for j in range(99999) %}x{% endfor %}{% endfor %}", "template-limit"),
        ('{{ "%1000000000s"|format("x") }}', "template-limit"),
        ('{{ "a".center(999999999) }}', "template-limit"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "template-limit"),
        ("{{ 1 / 0 }}", "template-error"),
    ],
)
def test_hostile_templates_end_in_a_diagnostic(project: Path, template: str, code: str) -> None:
    (project.parent / "secret.j2").write_text("secret")
    began = time.monotonic()
    assert [found_[0] for found_ in found(project, template)] == [code]
    assert time.monotonic() - began < 8


def test_one_that_never_ends_is_stopped_and_the_next_one_works(project: Path) -> None:
    loop = "{% for i in range(90000) %}{% for j in range(90000) %}{% endfor %}{% endfor %}"
    assert [each[0] for each in found(project, loop)] == ["template-limit"]
    assert found(project, AD) == []


def test_the_same_template_gives_the_same_text(project: Path) -> None:
    values = {"guest": "ben"}
    assert expand(Path("ad.yaml.j2"), project, values) == expand(Path("ad.yaml.j2"), project, values)


def test_a_template_as_a_library(project: Path) -> None:
    (project / "guest.yaml.j2").write_text("characters:\n  {{ guest }}: {name: {{ name|tojson }}, age: adlt}\n")
    (project / "a.yaml").write_text(
        "use:\n  - {template: guest.yaml.j2, with: {guest: zoe, name: Zoe}}\n"
        "  - {template: guest.yaml.j2, with: {guest: max, name: Max}}\n"
        'scene: a\nscript:\n  - zoe: "Hi."\n    off: true\n  - max: "Hi."\n    off: true\n'
    )
    faults = examine(Path("a.yaml")).faults
    assert [(d.code, d.span.file, d.span.line, d.span.column) for d in faults if d.span] == [
        ("unknown-value", "guest.yaml.j2", 2, 47)
    ]
    (project / "guest.yaml.j2").write_text("characters:\n  {{ guest }}: {name: {{ name|tojson }}, age: adult}\n")
    assert set(read(Path("a.yaml")).story.characters) == {"zoe", "max"}


# ---- rows ----


def test_rows_of_three_formats(project: Path) -> None:
    (project / "a.csv").write_text('guest,n\nben,1\n"ana, b",2\n\n')
    (project / "a.json").write_text('[{"guest": "ben", "n": "1"}, {"guest": "ana, b", "n": "2"}]')
    (project / "a.yaml").write_text('- {guest: ben, n: "1"}\n- {guest: "ana, b", n: "2"}\n')
    for name in ("a.csv", "a.json", "a.yaml"):
        assert [row.values for row in rows(Path(name))] == [{"guest": "ben", "n": "1"}, {"guest": "ana, b", "n": "2"}]


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.csv", "guest,n\nben\n", 2),
        ("a.csv", "guest,n\nben,1\nben,1,2\n", 3),
        ("a.csv", "guest,guest\n", 1),
        ("a.csv", "guest name,n\n", 1),
        ("a.csv", "", 1),
        ("a.csv", 'guest\n"ben\n', 2),
        ("a.json", "{", 1),
        ("a.json", "{}", 1),
        ("a.json", "[1]", 1),
        ("a.yaml", "a: 1\n", 1),
        ("a.txt", "guest\n", 1),
    ],
)
def test_broken_tables(project: Path, name: str, text: str, line: int) -> None:
    (project / name).write_text(text)
    with pytest.raises(SceneError) as caught:
        rows(Path(name))
    first = caught.value.diagnostics[0]
    assert first.code == "bad-data"
    assert first.span is not None
    assert first.span.line == line


def test_check_looks_at_every_row(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "a.csv").write_text("guest\nben\nnobody\n")
    assert main(["check", "ad.yaml.j2", "--data", "a.csv"]) == 1
    said = capsys.readouterr()
    assert "ad.yaml.j2, row 1: fine" in said.out
    assert 'no character is called "nobody"' in said.err
    assert main(["check", "ad.yaml.j2", "--set", "guest=ben"]) == 0


# ---- names of films ----


@pytest.mark.parametrize(
    "pattern",
    ["../{row}.mp4", "/tmp/{row}.mp4", "a/../../{row}.mp4", "~/{row}.mp4", "a\\{row}.mp4", "{row}.avi", "{no}.mp4", "{row.mp4"],
)
def test_a_pattern_cannot_leave_the_folder(pattern: str, tmp_path: Path) -> None:
    with pytest.raises(PatternError):
        names(pattern, [{"name": "x"}], "ad", tmp_path)


@pytest.mark.parametrize("value", ["../../etc/passwd", "/etc/passwd", "a/b", "..", "C:\\x", "a\0b", "CON ", "ü/ö", "x" * 500])
def test_a_value_cannot_leave_the_folder(value: str, tmp_path: Path) -> None:
    try:
        (path,) = names("films/{name}.mp4", [{"name": value}], "ad", tmp_path)
    except PatternError:
        assert plain(value) == ""
        return
    assert path.resolve().parent == (tmp_path / "films").resolve()
    assert len(path.name) < 100


def test_two_rows_never_write_one_film(tmp_path: Path) -> None:
    with pytest.raises(PatternError, match="rows 1 and 2"):
        names("{name}.mp4", [{"name": "Ana"}, {"name": "ana!"}], "ad", tmp_path)
    found_ = names("{scene}-{row}-{name}.mp4", [{"name": "Ana"}] * 10, "ad", tmp_path)
    assert found_[0].name == "ad-01-Ana.mp4"


@pytest.mark.slow
def test_batch_makes_a_film_a_row_and_says_which_failed(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCENEC_STORE", str(project / "store"))
    (project / "ad.yaml.j2").write_text(
        "scene: ad\nformat: {size: 64x36, fps: 12}\ncharacters: {max: {voice: {engine: tone}}}\ncast: {max: {{ mark }}}\n"
        'script:\n  - max: "Hi."\n'
    )
    (project / "a.csv").write_text("mark\nleft\nnowhere\nright\n")
    assert main(["batch", "ad.yaml.j2", "--data", "a.csv", "--name", "{mark}.mp4", "-o", "films", "--workers", "1"]) == 1
    said = capsys.readouterr()
    assert sorted(path.name for path in (project / "films").glob("*.mp4")) == ["left.mp4", "right.mp4"]
    assert "2 of 3 films made" in said.err
    assert "row 2 (a.csv:3): error[unknown-mark]" in said.err
