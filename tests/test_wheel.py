"""The wheel: built as a user gets it, it holds everything that scenec reads, and finds it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def installed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's contents in a folder, away from the checkout."""
    made = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(made)]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = made.glob("scenec-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(made / "site")
    return made / "site"


def test_it_holds_what_scenec_reads(root: Path, installed: Path) -> None:
    for folder in ("schemas", "templates"):
        wanted = {str(path.relative_to(root)) for path in (root / folder).rglob("*") if path.is_file()}
        assert wanted, f"nothing in {folder}"
        assert {str(path.relative_to(installed / "scenec")) for path in (installed / "scenec" / folder).rglob("*")} >= wanted


def test_it_holds_the_licence_and_no_tests(installed: Path) -> None:
    (metadata,) = installed.glob("scenec-*.dist-info")
    assert {"LICENSE", "NOTICE"} <= {path.name for path in metadata.rglob("*")}
    assert [path.name for path in installed.iterdir() if path.name not in {"scenec", metadata.name}] == []
    assert "scenec = scenec.cli:main" in (metadata / "entry_points.txt").read_text()


def test_it_finds_its_own_files(installed: Path, tmp_path: Path) -> None:
    where = "import scenec.project.resources as r; print(r.folder('templates'))"
    run = subprocess.run([sys.executable, "-c", where], env=_environment(installed), capture_output=True, text=True, check=True)
    assert Path(run.stdout.strip()) == installed / "scenec" / "templates"


def test_a_new_project_renders_with_make_and_then_only_what_changed(installed: Path, tmp_path: Path) -> None:
    def run(*words: str) -> str:
        done = subprocess.run(words, cwd=tmp_path, env=_environment(installed), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    scenec = [sys.executable, "-m", "scenec"]
    make = ["make", "-C", "first-film", f"SCENEC={' '.join(scenec)}"]
    run(*scenec, "new", "first-film")
    project = tmp_path / "first-film"
    scene = project / "scenes" / "first-film.yaml"
    scene.write_text(scene.read_text().replace("script:", "format: {size: 256x144, fps: 12}\n\nscript:", 1))
    run(*make)
    assert {"first-film.mp4", "first-film.srt"} <= {path.name for path in (project / "build").iterdir()}
    assert "Nothing to be done" in run(*make)
    cast = project / "cast.yaml"  # the depfile knows that the scene uses it
    cast.write_text(cast.read_text() + "# a remark\n")
    os.utime(cast, (cast.stat().st_atime, cast.stat().st_mtime + 5))
    assert "render scenes/first-film.yaml" in run(*make)


def _environment(installed: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(installed)}
