"""Recordings as lines: found, aligned, evened out; and what is said of those that cannot be."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest

from scenec import line
from scenec.diagnostics import SceneError
from scenec.nodes.speeches import heard_params, lines_of
from scenec.sound.loudness import loudness
from scenec.sound.wave import write_wave
from scenec.story import Voice
from scenec.take import Take
from scenec.voices import VoiceError, espeak, finish, recording
from scenec.voices.foreign import take_of
from scenec.voices.request import Request, Tone, request_of

TEXT = "My train comes at seven, Ben."
SCENE = """\
scene: cafe
cast: {ana: left}
characters: {ana: {voice: {volume: 0.5}}}
script:
  - ana: "My train comes at seven, Ben."
    audio: take.wav
    id: train
"""


@pytest.fixture(scope="module")
def take() -> Take:
    return espeak.speak(Request("espeak", TEXT, voice=Voice("espeak", "f2")))


@pytest.fixture
def scene(tmp_path: Path, take: Take) -> Path:
    write_wave(tmp_path / "take.wav", take.samples, take.rate)
    (tmp_path / "cafe.yaml").write_text(SCENE, encoding="utf-8")
    return tmp_path / "cafe.yaml"


def test_a_recording_is_heard_as_it_is_and_aligned(scene: Path, take: Take) -> None:
    story = line.read(scene).story
    (each,) = lines_of(story.beats)
    params = heard_params(story, each)
    assert params["engine"] == "recording"
    heard = recording.speak(request_of(params))
    assert heard.timing.source == "aligned"
    assert [word.text for word in heard.timing.words] == TEXT.split()
    assert heard.timing.seconds == pytest.approx(take.timing.seconds, abs=0.1)
    off = [one.start - two.start for one, two in zip(heard.timing.words, take.timing.words, strict=True)]
    assert np.median(np.abs(off)) < 0.04
    assert all(b.start == pytest.approx(a.end, abs=1e-6) for a, b in itertools.pairwise(heard.timing.phonemes))
    assert loudness(heard.samples, heard.rate) == pytest.approx(finish.LEVEL - 6, abs=0.6)


def test_another_recording_is_another_line_and_another_folder_is_not(scene: Path, take: Take, tmp_path: Path) -> None:
    from scenec.nodes.speeches import speech_nodes

    before = speech_nodes(line.read(scene).story)["train"].digest
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for name in ("cafe.yaml", "take.wav"):
        (tmp_path / name).rename(moved / name)
    assert speech_nodes(line.read(moved / "cafe.yaml").story)["train"].digest == before
    write_wave(moved / "take.wav", take.samples * np.float32(0.9), take.rate)
    assert speech_nodes(line.read(moved / "cafe.yaml").story)["train"].digest != before


@pytest.mark.parametrize(
    ("name", "code"),
    [("tke.wav", "file-not-found"), ("../take.wav", "outside-project"), ("take.txt", "unknown-format")],
)
def test_a_recording_that_cannot_be_is_an_error_of_the_scene(scene: Path, name: str, code: str) -> None:
    scene.write_text(SCENE.replace("take.wav", name), encoding="utf-8")
    with pytest.raises(SceneError) as error:
        line.read(scene)
    (fault,) = error.value.diagnostics
    assert fault.code == code
    assert fault.span is not None
    assert fault.span.line == 6


def test_what_is_wrong_with_a_recording_is_said(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="no recording"):
        recording.speak(Request("recording", TEXT))
    (tmp_path / "broken.wav").write_bytes(b"RIFFnothing")
    write_wave(tmp_path / "silent.wav", np.zeros(24_000, np.float32), 24_000)
    for name, said in (("broken.wav", "cannot be read"), ("silent.wav", "nothing is heard")):
        with pytest.raises(VoiceError, match=said):
            recording.speak(Request("recording", TEXT, audio=str(tmp_path / name)))


def pitch(take: Take) -> float:
    import pyworld

    height, _ = pyworld.dio(take.samples.astype(np.float64), take.rate)
    return float(np.median(height[height > 0]))


def test_a_voice_that_cannot_act_is_made_to_without_moving_a_sound(take: Take) -> None:
    pytest.importorskip("pyworld")
    plain = take_of(take.samples, take.rate, Request("gtts", TEXT), acts=True)
    sad = take_of(take.samples, take.rate, Request("gtts", TEXT, feeling=Tone("sad")), acts=True)
    high = take_of(take.samples, take.rate, Request("gtts", TEXT, voice=Voice("gtts", pitch=4.0), stressed=(1,)), acts=True)
    assert pitch(sad) < 0.95 * pitch(plain)
    assert 12 * np.log2(pitch(high) / pitch(plain)) == pytest.approx(4.0, abs=1.0)
    assert sad.timing.seconds > 1.15 * plain.timing.seconds  # slower first: its times are those of what is heard then
    assert abs(high.timing.seconds - plain.timing.seconds) < 0.02
    assert [w.start for w in high.timing.words] == pytest.approx([w.start for w in plain.timing.words], abs=0.02)
    assert loudness(sad.samples, sad.rate) == pytest.approx(finish.LEVEL - 2, abs=0.5)
    paused = take_of(take.samples, take.rate, Request("gtts", TEXT, pauses=((2, 0.6),)), acts=True)
    assert paused.timing.words[2].start - paused.timing.words[1].end == pytest.approx(0.6, abs=0.1)


def test_mouth_cues_of_ones_own_are_used_and_checked(scene: Path, take: Take) -> None:
    folder = scene.parent
    scene.write_text(SCENE.replace("    id: train\n", "    cues: take.tsv\n    id: train\n"), encoding="utf-8")
    (folder / "take.tsv").write_text("0.00\tX\n0.30\tA\n0.42\tD\n1.10\tA\n1.30\tX\n", encoding="utf-8")
    (each,) = lines_of(line.read(scene).story.beats)
    params = heard_params(line.read(scene).story, each)
    heard = recording.speak(request_of(params))
    lips = [(round(phone.start, 2), round(phone.end, 2)) for phone in heard.timing.phonemes if phone.phone in {"p", "b", "m"}]
    shift = round(lips[0][0] - 0.30, 2)  # what was cut off at the take's start
    assert lips == [
        (pytest.approx(0.30 + shift), pytest.approx(0.42 + shift)),
        (pytest.approx(1.10 + shift), pytest.approx(1.30 + shift)),
    ]
    assert [word.text for word in heard.timing.words] == TEXT.split()

    (folder / "take.tsv").write_text("0.00\tX\n0.30\tA\n99.0\tD\n100.0\tX\n", encoding="utf-8")
    with pytest.raises(VoiceError, match=r"its last sound ends at 100\.00 s"):
        recording.speak(request_of(params))


def test_cues_without_a_recording_and_a_recording_that_is_whispered_are_errors(scene: Path) -> None:
    from scenec.front import examine

    scene.write_text(SCENE.replace("    audio: take.wav\n", "    cues: take.tsv\n"), encoding="utf-8")
    assert [each.code for each in examine(scene, scene.parent).faults if each.severity == "error"] == ["missing-key"]
    scene.write_text(SCENE.replace("    id: train\n", "    manner: whispered\n"), encoding="utf-8")
    assert [each.code for each in examine(scene, scene.parent).faults if each.severity == "error"] == ["recorded-manner"]
