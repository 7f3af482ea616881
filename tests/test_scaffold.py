"""New projects: what is written, what is refused, and that the scene is right."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scenec.formatting import formatted
from scenec.scaffold import FILES, ProjectError, new, suggestion
from scenec.source import Source


def test_a_project_is_complete(tmp_path: Path) -> None:
    written = new("first-film", tmp_path)
    assert sorted(str(path.relative_to(tmp_path / "first-film")) for path in written) == [
        ".gitignore",
        "Makefile",
        "cast.yaml",
        "scenec.toml",
        "scenes/first-film.yaml",
    ]
    scene = (tmp_path / "first-film/scenes/first-film.yaml").read_text()
    assert "scene: first-film\n" in scene
    assert 'title: "First film"\n' in scene
    assert not any("@" in path.read_text().replace("$@", "").replace("@mkdir", "").replace("film@you", "") for path in written)
    assert len(written) == len(FILES)


def test_its_scene_has_no_fault(tmp_path: Path) -> None:
    new("first-film", tmp_path)
    run = subprocess.run(
        [sys.executable, "-m", "scenec", "check", "scenes/first-film.yaml"],
        cwd=tmp_path / "first-film",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, ""), run.stdout
    assert "warning" not in run.stdout


@pytest.mark.parametrize("name", ["My Film", "film.v2", "Film", "2nd-film", "", "-x", "../film", "a/b", "été", "film\n"])
def test_a_name_that_cannot_be_an_id_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ProjectError, match="cannot be a project's name"):
        new(name, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_better_name_is_suggested(tmp_path: Path) -> None:
    assert [suggestion(name) for name in ("My Film 2.0", "42", "../x", "Été!")] == ["my-film-2-0", "", "x", "t"]
    with pytest.raises(ProjectError, match="try 'my-film'"):
        new("My Film", tmp_path)


def test_nothing_that_is_there_is_touched(tmp_path: Path) -> None:
    new("film", tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(ProjectError, match="is there and not empty"):
        new("film", tmp_path)
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    (tmp_path / "taken").write_text("x")
    with pytest.raises(ProjectError, match="is a file"):
        new("taken", tmp_path)


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "film").mkdir()
    assert len(new("film", tmp_path)) == len(FILES)


def test_without_a_place_to_put_it(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="there is no folder"):
        new("film", tmp_path / "nowhere")


def test_the_command(tmp_path: Path) -> None:
    def scenec(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "scenec", "new", *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
        )

    made = scenec("film")
    assert made.returncode == 0, made.stderr
    assert "cd film && make" in made.stdout
    again = scenec("film")
    assert (again.returncode, again.stdout) == (2, "")
    assert "not empty" in again.stderr


def test_what_is_written_is_in_canonical_form(tmp_path: Path) -> None:
    for path in new("first-film", tmp_path):
        if path.suffix == ".yaml":
            text = path.read_text(encoding="utf-8")
            assert formatted(Source(path, path.name, text)) == text
