"""Projects of several files with faults, and exactly what is said of them. `--update` writes said.txt anew: read the diff."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scenec.cli import main

FOLDER = Path(__file__).resolve().parent / "golden" / "projects"
PROJECTS = sorted(path.parent.name for path in FOLDER.glob("*/call"))


@pytest.mark.parametrize("name", PROJECTS)
def test_it_says_exactly_this(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    project = tmp_path / name
    shutil.copytree(FOLDER / name, project)
    (project / "scenec.toml").touch()
    monkeypatch.chdir(project)
    files = sorted(project.rglob("*"))
    assert main((project / "call").read_text(encoding="utf-8").split()) == 1
    said = "".join(capsys.readouterr())
    if request.config.getoption("--update"):
        (FOLDER / name / "said.txt").write_text(said, encoding="utf-8")
    assert said == (FOLDER / name / "said.txt").read_text(encoding="utf-8")
    assert sorted(project.rglob("*")) == files, "nothing is written"
