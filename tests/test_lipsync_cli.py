"""`scenec lipsync` as one calls it."""

from __future__ import annotations

import json
import wave
from pathlib import Path

import numpy as np
import pytest

from lipsync.speech import spoken
from scenec.cli import CALL_WRONG, DONE, RUN_FAILED, main

TEXT = "Maybe Bob bought a big umbrella."


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "line.wav"
    write(path, spoken(TEXT)[0])
    return path


def write(path: Path, samples: np.ndarray) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def test_json_with_words(recording: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lipsync", str(recording), "--text", TEXT]) == DONE
    out, err = capsys.readouterr()
    data = json.loads(out)
    assert err == ""
    assert [p["phone"] for p in data["phones"] if p["phone"]][:4] == ["m", "eɪ", "b", "i"]
    assert sum(cue["value"] == "A" for cue in data["mouthCues"]) >= 5
    assert data["mouthCues"][-1]["end"] == data["metadata"]["duration"]


@pytest.mark.parametrize("form", ["json", "tsv", "xml", "dat", "csv"])
def test_every_format_to_a_file_without_words(recording: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "deep" / f"line.{form}"
    assert main(["lipsync", str(recording), "--format", form, "-o", str(target)]) == DONE
    assert target.stat().st_size > 100
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_text_that_does_not_match_is_named(recording: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = TEXT + " Seventeen seagulls finished their chocolate ice cream in Paris."
    assert main(["lipsync", str(recording), "--text", text]) == DONE
    out, err = capsys.readouterr()
    assert json.loads(out)["mouthCues"]
    assert "text-mismatch" in err
    assert "(word " in err


def test_silence_is_said_to_be_silence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "still.wav", np.zeros(16_000, np.float32))
    assert main(["lipsync", str(tmp_path / "still.wav")]) == DONE
    out, err = capsys.readouterr()
    assert {cue["value"] for cue in json.loads(out)["mouthCues"]} == {"X"}
    assert "no speech" in err


def test_faults_of_the_caller(recording: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.wav").write_bytes(b"")
    (tmp_path / "latin.txt").write_bytes("Käse".encode("latin-1"))
    assert main(["lipsync", str(tmp_path / "empty.wav")]) == RUN_FAILED
    assert "empty" in capsys.readouterr().err
    assert main(["lipsync", str(recording), "--text", "a", "--language", "qqx"]) == RUN_FAILED
    assert "qqx" in capsys.readouterr().err
    assert main(["lipsync", str(recording), "--text-file", str(tmp_path / "latin.txt")]) == CALL_WRONG
    assert main(["lipsync", str(recording), "--text-file", str(tmp_path / "none.txt")]) == RUN_FAILED
    assert main(["lipsync", str(recording), "--fps", "0"]) == CALL_WRONG
