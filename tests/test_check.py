"""check: many files, folders, standard input, its formats, and --fix."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from scenec.cli import main
from scenec.cli.report import as_github
from scenec.diagnostics import Diagnostic, Fix
from scenec.diagnostics.codes import CODES
from scenec.diagnostics.fixing import apply
from scenec.diagnostics.sarif import as_sarif
from scenec.project.files import scene_files
from scenec.source import Source, Span

WRONG = """\
# kept
scene: cafe
cast: {ana: lefft, ben: right}   # kept too
script:
  - anna (hapy): I see: it.
  - wlak: ben
    too: ana
  - ana: "{waev}hi {sda}there"
"""
RIGHT = """\
# kept
scene: cafe
cast: {ana: left, ben: right}   # kept too
script:
  - ana (happy): "I see: it."
  - walk: ben
    to: ana
  - ana: "{wave}hi {sad}there"
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scenec.toml").touch()
    return tmp_path


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def test_fix_puts_everything_right_in_one_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Faults of YAML, of shape and of names: each round uncovers the next."""
    path = write(project / "cafe.yaml", WRONG)
    path.chmod(0o640)
    assert main(["check", "cafe.yaml", "--fix"]) == 0
    assert path.read_text() == RIGHT
    assert path.stat().st_mode & 0o777 == 0o640
    assert {each.name for each in project.iterdir()} == {"cafe.yaml", "scenec.toml"}
    assert "cafe.yaml: 8 fixes written" in capsys.readouterr().out
    before = path.stat().st_mtime_ns
    assert main(["check", "cafe.yaml", "--fix"]) == 0
    assert path.stat().st_mtime_ns == before, "nothing to fix, nothing written"


def test_fix_keeps_line_ends_and_follows_links(project: Path) -> None:
    target = write(project / "real.yaml", WRONG.replace("\n", "\r\n"))
    link = project / "cafe.yaml"
    link.symlink_to(target)
    main(["check", "cafe.yaml", "--fix"])
    assert link.is_symlink()
    assert target.read_bytes() == RIGHT.replace("\n", "\r\n").encode()


def test_fix_leaves_alone_what_no_machine_can_know(project: Path) -> None:
    text = "scene: cafe\nscript:\n  - shout: everybody\n  - {ana: hello}\n"
    path = write(project / "cafe.yaml", text)
    assert main(["check", "cafe.yaml", "--fix"]) == 1
    assert path.read_text() == text


def test_of_two_fixes_that_overlap_one_is_made() -> None:
    source = Source(Path("a.yaml"), "a.yaml", "one two three")

    def fix(start: int, end: int, text: str) -> Fix:
        return Fix(Span("a.yaml", 1, start, 1, end), text)

    fixes = [fix(1, 4, "1"), fix(3, 6, "x"), fix(9, 14, "3"), fix(5, 8, "2"), fix(5, 8, "2")]
    better, count = apply(source, fixes)
    assert (better.text, count) == ("1 2 3", 3)
    assert apply(source, [Fix(Span("b.yaml", 1, 1, 1, 4), "1")]) == (source, 0)


def test_folders_are_searched_for_files_of_scenec(project: Path) -> None:
    scene = "scene: x\nscript:\n  - pause: 1s\n"
    for name in ("b.yaml", "a.yaml", "deep/er/c.yml", ".github/workflows/x.yaml", "build/y.yaml", ".hidden.yaml"):
        write(project / name, scene)
    write(project / "compose.yaml", "services: {web: {}}\n")
    write(project / "cast.yaml", "characters: {zoe: {age: adult}}\n")
    (project / "loop").symlink_to(project)
    names = ["a.yaml", "b.yaml", "cast.yaml", "deep/er/c.yml"]
    assert [each.as_posix() for each in scene_files([Path()])] == names
    assert [each.as_posix() for each in scene_files([Path("compose.yaml"), Path("deep"), Path("deep/er/c.yml")])] == [
        "compose.yaml",
        "deep/er/c.yml",
    ]


def test_libraries_are_checked_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        project / "cast.yaml",
        "characters: {zoe: {voice: {name: lidna}}}\nplaces: {quay: {set: studio, looks: {x: {light: duks}}}}\n",
    )
    assert main(["check", "cast.yaml", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    assert [(each["code"], each["help"]) for each in found] == [
        ("unknown-voice", 'did you mean "linda"?'),
        ("unknown-light", 'did you mean "dusk"?'),
    ]
    write(project / "cast.yaml", "characters: {zoe: {age: adult}, max: {}}\n")
    assert main(["check", "."]) == 0
    assert capsys.readouterr().out == "cast.yaml: fine (2 characters)\n"


def test_a_folder_without_scenes_is_a_mistaken_call(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "empty").mkdir()
    assert main(["check", "empty"]) == 2
    assert 'no scene or library lies in "empty"' in capsys.readouterr().err


def piped(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_standard_input(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "scenes/cast.yaml", "characters: {zoe: {age: adult}}\n")
    scene = 'use: [cast.yaml]\nscene: x\ncast: {zoe: left}\nscript:\n  - zoee (sad): "Hello."\n'
    piped(monkeypatch, scene.encode())
    assert main(["check", "-", "--stdin-name", "scenes/draft.yaml"]) == 1
    said = capsys.readouterr().err
    assert "scenes/draft.yaml:5:5" in said
    assert '5 |   - zoee (sad): "Hello."' in said
    piped(monkeypatch, b"\xff\xfe\x00")
    assert main(["check", "-"]) == 1
    assert "UTF-16" in capsys.readouterr().err
    assert main(["check", "-", "--fix"]) == 2


NASTY = "a::b%\r\n##[error] \x1b[31m"


def test_github_is_given_no_commands_by_a_scene() -> None:
    line = as_github(Diagnostic("unknown-key", "error", NASTY, Span("a,b::c.yaml", 1, 2, 3, 4), NASTY))
    command, properties, text = line.split("::")
    assert command == ""
    assert properties.startswith("error file=a%2Cb%3A%3Ac.yaml,line=1,col=2,endLine=3,endColumn=4,title=unknown-key")
    assert not set("\r\n\x1b") & set(line)
    assert "##[" not in text
    assert "%25" in text


# What the specification of SARIF 2.1.0 requires of each object that is used here (its section 3).
REQUIRED = {
    "": {"version", "runs"},
    "runs": {"tool"},
    "tool": {"driver"},
    "driver": {"name"},
    "rules": {"id"},
    "results": {"message"},
    "fixes": {"artifactChanges"},
    "artifactChanges": {"artifactLocation", "replacements"},
    "replacements": {"deletedRegion"},
}


def required(value: Any, name: str = "") -> None:
    if isinstance(value, dict):
        assert REQUIRED.get(name, set()) <= set(value), name
        for key, inner in value.items():
            required(inner, key)
    elif isinstance(value, list):
        for inner in value:
            required(inner, name)


def test_sarif_is_whole(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "my scene.yaml", WRONG)
    assert main(["check", "my scene.yaml", "--format", "sarif"]) == 1
    log = json.loads(capsys.readouterr().out)
    required(log)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    (run,) = log["runs"]
    (result,) = run["results"]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (rule["id"], rule["shortDescription"]["text"]) == ("unquoted-line", CODES["unquoted-line"])
    assert result["ruleId"] == "unquoted-line"
    assert result["level"] in {"error", "warning", "note", "none"}
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "my%20scene.yaml"
    assert place["region"] == {"startLine": 5, "startColumn": 18, "endLine": 5, "endColumn": 28}
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"]["text"] == '"I see: it."'
    nowhere = json.loads(as_sarif([Diagnostic("file-not-found", "error", "x")]))
    required(nowhere)


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_nothing_wrong_is_still_an_answer(form: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "cafe.yaml", RIGHT)
    assert main(["check", "cafe.yaml", "--format", form]) == 0
    said = capsys.readouterr().out
    assert json.loads(said) if form != "github" else said.strip() == ""


def test_explain(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    assert main(["explain", "own-target"]) == 0
    assert capsys.readouterr().out.strip() == (root / "docs/errors/own-target.md").read_text().strip()
    assert main(["explain"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == list(CODES)
    assert main(["explain", "own-targte"]) == 2
    assert 'did you mean "own-target"?' in capsys.readouterr().err


def test_hooks_look_at_our_files_only(project: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The entries of .pre-commit-hooks.yaml, called as pre-commit calls them: with every YAML file of the commit."""
    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text())
    assert [hook["id"] for hook in hooks] == ["scenec-check", "scenec-fmt"]
    write(project / "compose.yaml", "services: {web: {}}\n")
    write(project / "cafe.yaml", RIGHT.replace("lefft", "left"))
    for hook in hooks:
        assert {"id", "name", "entry", "language", "types"} <= set(hook)
        program, *words = hook["entry"].split()
        assert program == "scenec"
        assert main([*words, "compose.yaml", "cafe.yaml"]) == 0
        assert main([*words, "compose.yaml"]) == 0
    assert "compose" not in "".join(capsys.readouterr())
    write(project / "cafe.yaml", WRONG)
    assert [main([*hook["entry"].split()[1:], "cafe.yaml"]) for hook in hooks] == [1, 1]


def test_the_problem_matcher_reads_what_is_printed(project: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (matcher,) = json.loads((root / ".github/scenec-problem-matcher.json").read_text())["problemMatcher"]
    first, second = matcher["pattern"]
    write(project / "my cafe.yaml", WRONG)
    main(["check", "my cafe.yaml"])
    said = capsys.readouterr().err.splitlines()
    head, place = re.match(first["regexp"], said[0]), re.match(second["regexp"], said[1])
    assert head is not None
    assert place is not None
    assert (head[first["severity"]], head[first["code"]]) == ("error", "unquoted-line")
    assert (place[second["file"]], place[second["line"]], place[second["column"]]) == ("my cafe.yaml", "5", "18")


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("pause: 1,5s", "pause: 1.5s"),
        ("pause: 2 seconds", "pause: 2s"),
        ("pause: 1m", "pause: 60s"),
        ("pause: 300 ms", "pause: 300ms"),
        ("pause: 12 frames", "pause: 12f"),
        ("wave: ana\n    id: First_Wave", "wave: ana\n    id: first-wave"),
        ("embrace: [ana, ben]", "hug: [ana, ben]"),
    ],
)
def test_what_was_meant_is_put_right(written: str, right: str, project: Path) -> None:
    path = write(project / "a.yaml", f"scene: a\ncast: {{ana: left, ben: right}}\nscript:\n  - {written}\n")
    assert main(["check", "--fix", str(path)]) == 0
    assert f"  - {right}\n" in path.read_text()


def test_fixes_of_words_in_anchors_and_of_files(project: Path) -> None:
    write(project / "deep/cast.yaml", "characters: {zoe: {}}\n")
    lines = 'use: [deep/cst.yaml]\nscene: x\nscript:\n  - zoe: "One two two."\n    id: count\n    off: true\n'
    path = write(project / "a.yaml", lines + "  - fade: out\n    at: count@oen\n  - pause: 1s\n")
    assert main(["check", "a.yaml", "--fix"]) == 0
    assert "use: [deep/cast.yaml]" in path.read_text()
    assert "at: count@one\n" in path.read_text()
    write(path, lines.replace("cst", "cast") + "  - fade: out\n    at: count@twoo\n")  # which of the two is meant?
    assert main(["check", "a.yaml", "--fix"]) == 1
    assert "count@twoo" in path.read_text()
