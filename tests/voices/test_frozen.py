"""Frozen takes: found by what a scene asks for, wherever the engine is not."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from scenec import line
from scenec.cli import main
from scenec.nodes.speech import run
from scenec.nodes.speeches import heard_params, lines_of
from scenec.nodes.work import NodeError, Work
from scenec.sound.wave import read_wave
from scenec.speak import fallbacks
from scenec.voices.flac import read_flac, write_flac
from scenec.voices.frozen import read_takes, takes_folder
from scenec.voices.timings import read_timing

SCENE = """\
scene: cafe
characters:
  ana: {voice: {engine: tone}}
cast: {ana: left}
script:
  - ana: "Hello there."
    id: hello
  - ana (sad): "I am leaving."
    id: leaving
"""


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    path = tmp_path / "cafe.yaml"
    path.write_text(SCENE, encoding="utf-8")
    return path


def params(scene: Path) -> dict[str, dict[str, object]]:
    story = line.read(scene).story
    return {each.id: heard_params(story, each) for each in lines_of(story.beats)}


def test_flac_keeps_samples_and_bytes(tmp_path: Path) -> None:
    samples = (0.3 * np.random.default_rng(1).standard_normal(30_001)).clip(-1, 1).astype(np.float32)
    write_flac(tmp_path / "a.flac", samples, 24_000)
    write_flac(tmp_path / "b.flac", samples, 24_000)
    assert (tmp_path / "a.flac").read_bytes() == (tmp_path / "b.flac").read_bytes()
    back, rate = read_flac(tmp_path / "a.flac")
    assert rate == 24_000
    assert np.abs(back - samples).max() < 2 / 65536
    (tmp_path / "c.flac").write_bytes(b"no sound")
    with pytest.raises(ValueError, match=r"c\.flac"):
        read_flac(tmp_path / "c.flac")


def test_what_is_frozen_needs_no_engine(
    scene: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert {each["engine"] for each in params(scene).values()} == {"tone"}
    assert main(["voices", "freeze", str(scene), "--workers", "1"]) == 0
    assert "2 takes, 2 of them new" in capsys.readouterr().out
    folder = takes_folder(scene)
    assert sorted(path.name for path in folder.iterdir()) == ["hello.flac", "leaving.flac", "takes.json"]
    frozen = params(scene)
    assert {each["engine"] for each in frozen.values()} == {"frozen"}
    monkeypatch.setattr("scenec.voices.VOICES", {})  # no engine at all
    out = tmp_path / "out"
    out.mkdir()
    run(Work(frozen["hello"], (), out))
    samples, rate = read_wave(out / "audio.wav")
    assert len(samples) / rate == read_timing(out).seconds
    assert [word.text for word in read_timing(out).words] == ["Hello", "there."]


def test_an_edited_line_is_spoken_and_freezing_again_writes_only_it(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["voices", "freeze", str(scene), "--workers", "1"])
    before = params(scene)
    scene.write_text(SCENE.replace("I am leaving.", "I am staying."), encoding="utf-8")
    after = params(scene)
    assert after["hello"] == before["hello"]
    assert after["leaving"]["engine"] == "tone"
    capsys.readouterr()
    assert main(["voices", "freeze", str(scene), "--workers", "1"]) == 0
    assert "2 takes, 1 of them new" in capsys.readouterr().out
    scene.write_text(SCENE.replace('  - ana: "Hello there."\n    id: hello\n', ""), encoding="utf-8")
    main(["voices", "freeze", str(scene), "--workers", "1"])
    assert not (takes_folder(scene) / "hello.flac").exists()


def test_a_take_that_was_worked_on_is_used_and_one_of_another_length_is_not(scene: Path, tmp_path: Path) -> None:
    main(["voices", "freeze", str(scene), "--workers", "1"])
    before = params(scene)["hello"]
    path = takes_folder(scene) / "hello.flac"
    samples, rate = read_flac(path)
    write_flac(path, samples * np.float32(0.5), rate)
    after = params(scene)["hello"]
    assert after["audio"]["digest"] != before["audio"]["digest"]  # type: ignore[index]
    write_flac(path, samples[:-100], rate)
    with pytest.raises(NodeError, match="not as long"):
        run(Work(params(scene)["hello"], (), tmp_path))
    path.unlink()
    assert params(scene)["hello"]["engine"] == "tone"


def test_takes_that_are_damaged_or_lead_elsewhere_are_none(scene: Path) -> None:
    main(["voices", "freeze", str(scene), "--workers", "1"])
    listing = takes_folder(scene) / "takes.json"
    data = json.loads(listing.read_text(encoding="utf-8"))
    for entry in data["takes"].values():
        entry["file"] = "../cafe.yaml"
    listing.write_text(json.dumps(data), encoding="utf-8")
    assert {each["engine"] for each in params(scene).values()} == {"tone"}
    for text in ("", "[]", '{"takes": [1]}', '{"takes": {"a": 1}}'):
        listing.write_text(text, encoding="utf-8")
        assert read_takes(takes_folder(scene)) == {}


def test_nobody_is_warned_of_an_engine_that_is_not_needed(scene: Path) -> None:
    scene.write_text(SCENE.replace("{voice: {engine: tone}}", "{voice: {engine: kokoro}}"), encoding="utf-8")
    (warning,) = fallbacks(line.read(scene).story)
    assert warning.code == "voice-fallback"
    assert "ana will sound like espeak" in warning.message
    main(["voices", "freeze", str(scene), "--workers", "1"])
    assert fallbacks(line.read(scene).story) == ()
