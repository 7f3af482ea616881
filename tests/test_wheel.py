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


def test_from_the_wheel_a_new_project_is_made_and_checked(installed: Path, tmp_path: Path) -> None:
    def scenec(*arguments: str) -> str:
        run = subprocess.run(
            [sys.executable, "-m", "scenec", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(installed)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    where = "import scenec.resources as r; print(r.folder('templates'))"
    found = subprocess.run(
        [sys.executable, "-c", where],
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(found.stdout.strip()) == installed / "scenec" / "templates"
    scenec("new", "first-film")
    assert "fine" in scenec("check", "first-film/scenes/first-film.yaml")
