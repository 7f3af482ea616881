"""Piper's voices: found in the user's folder; spoken with, where one is installed."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest

from scenec.sound.loudness import loudness
from scenec.story import Voice
from scenec.take import Take
from scenec.voices import VoiceError, finish, piper, piper_files
from scenec.voices.piper import Sign
from scenec.voices.request import Request, Tone, model_files

TEXT = "I never thought you would answer. But you did!"


def said(text: str = TEXT, **more: object) -> Take:
    return piper.speak(Request("piper", text, voice=Voice("piper"), **more))  # type: ignore[arg-type]


def test_voices_are_installed_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCENEC_VOICES", str(tmp_path / "voices"))
    with pytest.raises(VoiceError, match="has no voices"):
        said()
    told: list[str] = []
    source = tmp_path / "mine"
    source.mkdir()
    (source / "ada.onnx").write_bytes(b"model")
    assert not piper_files.install(source, False, told.append)
    (source / "ada.onnx.json").write_text("{}", encoding="utf-8")
    assert piper_files.install(source / "ada.onnx", False, told.append)
    assert piper_files.installed_voices() == ("ada",)
    assert piper_files.install(None, False, told.append)
    assert "here already: ada" in told[-1]
    before = model_files(Voice("piper", "ada"))
    (tmp_path / "voices" / "piper" / "ada.onnx").write_bytes(b"another model")
    assert model_files(Voice("piper", "ada")) != before
    with pytest.raises(VoiceError, match="'bob' is not installed"):
        piper.speak(Request("piper", TEXT, voice=Voice("piper", "bob")))
    with pytest.raises(VoiceError, match="cannot be loaded"):
        said()


def test_spaces_and_marks_have_no_mouth() -> None:
    signs = [Sign("ˈa", (1, 2), 0), Sign(",", (3,), 0), Sign(" ", (4,), 0), Sign("b", (5,), 1), Sign("ˌo", (6, 7), 1)]
    phones, owner = piper._phones(signs, [0.1, 0.3, 0.5, 0.55, 0.6, 0.8])
    assert [(p.phone, p.start, p.end, p.stress) for p in phones] == [
        ("a", 0.1, 0.3, 2), ("", 0.3, 0.5, 0), ("b", 0.5, 0.6, 0), ("o", 0.6, 0.8, 1),
    ]  # fmt: skip
    assert owner == [0, -1, 1, 1]
    sentences = list(piper._sentences([*signs, Sign(".", (8,), 1), Sign(" ", (4,), 2), Sign("c", (9,), 2)]))
    assert ["".join(sign.name for sign in each) for each in sentences] == ["ˈa, bˌo.", "c"]


@pytest.fixture
def _installed(user_voices: None) -> None:
    if (lack := piper_files.missing()) is not None:
        pytest.skip(lack)


@pytest.mark.usefixtures("_installed")
def test_it_speaks_with_exact_times() -> None:
    take = said()
    assert take.timing.source == "engine"
    assert [word.text for word in take.timing.words] == TEXT.split()
    assert len(take.samples) / take.rate == take.timing.seconds
    assert all(b.start == pytest.approx(a.end, abs=1e-6) for a, b in itertools.pairwise(take.timing.phonemes))
    assert take.samples.tobytes() == said().samples.tobytes()
    assert loudness(take.samples, take.rate) == pytest.approx(finish.LEVEL, abs=0.5)
    silent = [p for p in take.timing.phonemes if not p.phone and p.end - p.start > 0.15]
    assert len(silent) == 1
    inside = take.samples[round((silent[0].start + 0.05) * take.rate) : round((silent[0].end - 0.05) * take.rate)]
    assert np.abs(inside).max() < 0.05


@pytest.mark.usefixtures("_installed")
def test_it_acts() -> None:
    pytest.importorskip("pyworld")
    sad, angry = (said(feeling=Tone(feeling)) for feeling in ("sad", "angry"))
    assert sad.timing.seconds > 1.2 * angry.timing.seconds
    paused = said(pauses=((2, 0.5),)).timing.words
    assert paused[2].start - paused[1].end == pytest.approx(0.5, abs=0.12)
    with pytest.raises(VoiceError, match="speaks 'en-us', not 'fr'"):
        said(language="fr")
