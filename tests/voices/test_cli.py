"""`scenec voices`: the list, a voice tried, files installed, and what is said where that cannot be."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest

from scenec.cli import main
from scenec.sound.wave import read_wave
from scenec.voices import VOICES
from scenec.voices.flac import read_flac


def test_the_list_names_every_engine_and_what_it_lacks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["voices", "--format", "json"]) == 0
    engines = {each["name"]: each for each in json.loads(capsys.readouterr().out)["engines"]}
    assert set(engines) == set(VOICES)
    assert engines["espeak"]["installed"]
    assert "f2" in engines["espeak"]["voices"]
    assert not engines["kokoro"]["installed"]
    assert engines["kokoro"]["advice"] == "scenec voices install kokoro"
    assert engines["gtts"]["capabilities"]["network"]
    assert main(["voices"]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name in VOICES)
    assert "not installed: its model is not installed" in out


def test_a_voice_is_tried(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["voices", "try", "f2", "Hello there.", "-o", str(tmp_path / "a.wav")]) == 0
    samples, rate = read_wave(tmp_path / "a.wav")
    assert samples.any()
    assert "espeak f2" in capsys.readouterr().out
    sad = ["voices", "try", "espeak:f2", "Hello there.", "-o", str(tmp_path / "b.flac"), "--emotion", "sad", "--format", "json"]
    assert main(sad) == 0
    told = json.loads(capsys.readouterr().out)
    assert [word[2] for word in told["timing"]["words"]] == ["Hello", "there."]
    slow, _ = read_flac(tmp_path / "b.flac")
    assert len(slow) > 1.1 * len(samples)
    assert told["rate"] == rate
    assert np.abs(slow).max() > 0.05


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["try", "nobody:f2", "Hello."], 2, 'no voice engine "nobody"'),
        (["try", "f22", "Hello."], 3, "no voice 'f22'"),
        (["try", "af_hart", "Hello."], 3, "Kokoro"),
        (["try", "gtts", "Hello."], 3, "--allow-network"),
        (["try", "espeak", "Hello.", "-o", "a.mp3"], 2, "ends in .wav or .flac"),
        (["install", "kokoro", "empty"], 3, "not installed"),
        (["install", "tone"], 2, "invalid choice"),
    ],
)
def test_what_cannot_be_is_said(
    arguments: list[str],
    code: int,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCENEC_ALLOW_NETWORK", "")
    monkeypatch.setenv("SCENEC_VOICES", str(tmp_path / "voices"))
    (tmp_path / "empty").mkdir()
    assert main(["voices", *arguments]) == code
    assert said in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty"]


def test_leave_to_use_the_network_goes_to_those_who_speak(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SCENEC_ALLOW_NETWORK", "")
    monkeypatch.setattr(
        "scenec.voices.gtts._asked", lambda *_: (_ for _ in ()).throw(RuntimeError(os.environ["SCENEC_ALLOW_NETWORK"]))
    )
    assert main(["voices", "try", "gtts", "Hello.", "--allow-network"]) == 3
    assert "RuntimeError: 1" in capsys.readouterr().err
