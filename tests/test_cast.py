"""`scenec cast`: model sheets of the people of scenes and libraries."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from scenec.cli import CALL_WRONG, DONE, SCENE_WRONG, main
from scenec.front import people
from scenec.outputs.model_sheet import WIDE, emotions, laid_out, swatches, turn_around
from scenec.outputs.portraits import sitter

SCENE = """\
scene: talk
cast: {ana: left}
characters: {ana: {look: {seed: 7, top: {kind: coat, colour: "#b23a48"}}}, cy: {age: child}}
script:
  - shot: wide
  - ana: "Hello."
"""


@pytest.fixture
def scene(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SCENEC_STORE", str(tmp_path / "store"))
    monkeypatch.setenv("SCENEC_WORKERS", "1")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talk.yaml").write_text(SCENE)
    (tmp_path / "people.yaml").write_text("characters: {bo: {age: elder}, di: {}}\n")
    return Path("talk.yaml")


def test_everybody_of_a_file(scene: Path) -> None:
    assert list(people(scene)) == ["ana", "cy"]
    assert list(people(Path("people.yaml"))) == ["bo", "di"]
    assert people(Path("people.yaml"))["bo"].look["build"] in {"elderf", "elderm"}


def test_a_sheet_of_one(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cast", str(scene), "--who", "ana", "--format", "json", "-o", "sheet.png"]) == DONE
    assert json.loads(capsys.readouterr().out) == {"output": "sheet.png", "characters": ["ana"]}
    sheet = cv2.imread("sheet.png")
    assert sheet is not None
    assert sheet.shape[1] == WIDE
    red = (abs(sheet.astype(int) - np.array([0x48, 0x3A, 0xB2])) < 6).all(2)
    assert red.sum() > 20_000  # her coat, from all sides


def test_wrong_calls(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cast", str(scene), "--who", "anna"]) == CALL_WRONG
    assert 'did you mean "ana"?' in capsys.readouterr().err
    Path("empty.yaml").write_text("places: {}\n")
    assert main(["cast", "empty.yaml"]) == CALL_WRONG
    Path("bad.yaml").write_text("characters: {ana: {age: old}}\n")
    assert main(["cast", "bad.yaml"]) == SCENE_WRONG


def test_every_face_of_a_sheet_is_another_one() -> None:
    faces = [cell.picture for cell in emotions(sitter({"seed": 3})).cells]
    pairs = [(i, j) for i in range(len(faces)) for j in range(i)]
    assert min(float((abs(faces[i].astype(int) - faces[j]) > 12).any(2).mean()) for i, j in pairs) > 0.001


def test_a_page_holds_its_cells_and_colours() -> None:
    section = turn_around(sitter({"seed": 3}))
    page = laid_out("Añá", "3", [section], swatches({"skin": "tone-4", "top": {"kind": "tee", "colour": "#123456"}}))
    assert page.shape == (page.shape[0], WIDE, 3)
    assert (page == np.array([0x56, 0x34, 0x12])).all(2).sum() > 2000  # the chip
    assert section.height < page.shape[0]
