"""The kinds `speech` and `mouth`: what they read and write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scenec.lipsync import LEAD, TAIL
from scenec.lipsync.curves import CHANNELS, read_curves
from scenec.lipsync.params import mouth_params
from scenec.nodes import mouth, speech
from scenec.nodes.work import NodeError, Work
from scenec.sound.wave import read_wave
from scenec.voices.timings import read_timing


def params(**more: Any) -> dict[str, Any]:
    return {
        "engine": "tone", "voice": {"name": "", "pitch": 0, "speed": 1, "volume": 1}, "text": "Maybe, my Bob.", "stressed": [],
        "pauses": [[1, 0.25]], "language": "en", "feeling": {"name": "neutral", "level": 1}, "lexicon": {}, **more,
    }  # fmt: skip


def run(kind: Any, out: Path, given: dict[str, Any]) -> Path:
    out.mkdir()
    kind.run(Work(given, (), out))
    return out


@pytest.mark.parametrize("engine", ["tone", "espeak"])
def test_a_line_becomes_sound_times_and_a_mouth(tmp_path: Path, engine: str) -> None:
    spoken = run(speech, tmp_path / "speech", params(engine=engine))
    samples, rate = read_wave(spoken / "audio.wav")
    timing = read_timing(spoken)
    assert len(samples) / rate == pytest.approx(timing.seconds, abs=1e-4)
    assert [word.text for word in timing.words] == ["Maybe,", "my", "Bob."]
    again = run(speech, tmp_path / "again", params(engine=engine))
    assert all((again / name).read_bytes() == (spoken / name).read_bytes() for name in ("audio.wav", "timing.json"))
    drawn = read_curves(run(mouth, tmp_path / "mouth", mouth_params(timing, 30, 60, "en")))
    assert tuple(drawn) == CHANNELS
    assert drawn["jawOpen"].shape == (60 + LEAD + TAIL,)
    assert drawn["jawOpen"].max() > 0.4
    assert drawn["closure"].max() == 1


def test_a_louder_line_has_the_same_mouth(tmp_path: Path) -> None:
    takes = [
        run(speech, tmp_path / str(volume), params(voice={"name": "", "pitch": 0, "speed": 1, "volume": volume}))
        for volume in (1, 0.5)
    ]
    assert (takes[0] / "audio.wav").read_bytes() != (takes[1] / "audio.wav").read_bytes()
    first, second = (mouth_params(read_timing(take), 30, 60, "en") for take in takes)
    assert first == second


def test_what_cannot_be_said_says_so(tmp_path: Path) -> None:
    with pytest.raises(NodeError, match="no speech engine is called 'nope'"):
        run(speech, tmp_path / "a", params(engine="nope"))
    with pytest.raises(NodeError, match="no voice for the language 'xx'"):
        run(speech, tmp_path / "b", params(engine="espeak", language="xx"))
