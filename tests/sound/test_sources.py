"""Built-in music, ambiences, sounds, what actions are heard by, and files of a project."""

from __future__ import annotations

import os
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from scenec.sound import RATE, SoundError
from scenec.sound.ambience import AMBIENCES, ambience
from scenec.sound.decode import decoded
from scenec.sound.effects import FOLEY, SOUNDS, effect, takes
from scenec.sound.instruments import DRUMS, INSTRUMENTS
from scenec.sound.instruments.bowed import strings
from scenec.sound.instruments.piano import piano
from scenec.sound.instruments.tones import hertz
from scenec.sound.loudness import loudness
from scenec.sound.music import CADENCE, HOME, form
from scenec.sound.music.pieces import SCORES
from scenec.sound.music.playing import stretch
from scenec.sound.music.reading import chords, length, tune
from scenec.sound.music.score import PHRASE, Tune
from scenec.sound.sources import TAKES
from scenec.sound.wave import write_wave


@pytest.mark.parametrize("name", AMBIENCES)
def test_ambiences_go_round_without_a_seam_and_are_always_the_same(name: str) -> None:
    heard = ambience(name, 0.6)
    assert heard.shape == (round(0.6 * RATE), 2)
    assert np.isfinite(heard).all()
    assert np.abs(heard[:, 0] - heard[:, 1]).max() > 0.005
    assert -45 < loudness(heard, RATE) < -10
    steps = np.abs(np.diff(heard, axis=0)).max(axis=1)
    assert np.abs(heard[0] - heard[-1]).max() <= steps.max()
    assert heard.tobytes() == ambience(name, 0.6).tobytes()


@pytest.mark.parametrize("name", SOUNDS)
def test_sounds_begin_and_end_without_a_click(name: str) -> None:
    heard = effect(name)
    assert heard.ndim == 2
    assert np.abs(heard).max() == pytest.approx(0.5, abs=1e-3)
    assert np.abs(heard[0]).max() < 0.005
    assert np.abs(heard[-3:]).max() < 0.002
    assert 0.1 < len(heard) / RATE < 10
    assert heard.tobytes() == effect(name).tobytes()


@pytest.mark.parametrize("name", FOLEY)
def test_no_two_takes_of_an_action_are_the_same(name: str) -> None:
    heard = takes(name)
    each = heard.reshape(TAKES, -1, 2)
    assert np.abs(heard).max() == pytest.approx(0.5, abs=1e-3)
    assert all(np.abs(one[:3]).max() < 0.02 and np.abs(one[-3:]).max() < 0.02 and np.abs(one).max() > 0.05 for one in each)
    assert all(not np.array_equal(a, b) for a, b in pairwise(each))


def pitch(sound: np.ndarray) -> float:
    """The strongest frequency, hertz."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 4 * len(sound)))
    return float(np.argmax(spectrum) * RATE / (4 * len(sound)))


def test_instruments_are_in_tune_and_die_away() -> None:
    for note in (57, 69, 81):
        assert pitch(piano(note, 1.5, 0.5, 1)[4800:]) == pytest.approx(hertz(note), rel=0.004)
    assert pitch(strings(60, 2.0, 0.5, 1)) == pytest.approx(hertz(60), rel=0.008)
    note = piano(60, 3.0, 0.5, 1)
    early, late = (np.sqrt(np.mean(note[int(a * RATE) : int((a + 0.3) * RATE)] ** 2)) for a in (0.1, 2.5))
    assert early > 4 * late
    assert np.abs(note[-100:]).max() < 0.002
    soft, hard = piano(60, 1.0, 0.2, 1), piano(60, 1.0, 0.9, 1)
    bright = [np.abs(np.fft.rfft(each))[2000:].sum() / np.abs(np.fft.rfft(each)).sum() for each in (soft, hard)]
    assert bright[1] > bright[0]


@pytest.mark.parametrize("name", sorted(set(INSTRUMENTS) - DRUMS))
def test_every_instrument_is_in_tune(name: str) -> None:
    note = {"bass": 40, "bassoon": 48, "glockenspiel": 84, "music-box": 84}.get(name, 67)
    heard = INSTRUMENTS[name](note, 1.0, 0.6, 1)
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard)), 4 * len(heard)))
    near = spectrum[round(hertz(note) * 2**-0.5 * len(heard) * 4 / RATE) : round(hertz(note) * 2**0.5 * len(heard) * 4 / RATE)]
    found = (np.argmax(near) + round(hertz(note) * 2**-0.5 * len(heard) * 4 / RATE)) * RATE / (4 * len(heard))
    assert found == pytest.approx(hertz(note), rel=0.012)
    assert np.abs(heard[-20:]).max() < 0.02 * np.abs(heard).max()


@pytest.mark.parametrize("name", sorted(SCORES))
def test_pieces_are_composed_properly(name: str) -> None:
    """Every bar is full, long notes on the beat belong to the chord or lead into it by a step, voices move little."""
    score = SCORES[name]
    harmony = chords(score)
    assert len(harmony) == score.bars + 2
    assert score.bars % PHRASE == 0
    moves = [sum(abs(a - b) for a, b in zip(x.voices, y.voices, strict=True)) for x, y in pairwise(harmony)]
    assert max(moves) <= 20
    assert np.mean(moves) < 10
    for part in score.parts:
        if isinstance(part, Tune):
            bars = part.notes.split("|")
            assert len(bars) == score.bars
            assert all(length(bar) == pytest.approx(score.beats) for bar in (*bars, score.cadence[1]))
            strange = 0
            line = [(index, note) for index, bar in enumerate(tune(part.notes)) for note in bar]
            for (index, note), (_, after) in pairwise(line):
                chord = {n % 12 for n in (harmony[index].bass, *harmony[index].voices)}
                if note.beat % 1 == 0 and note.beats >= 1 and note.note % 12 not in chord:
                    strange += abs(after.note - note.note) > 2
            assert strange <= len(line) // 8
    assert {note.note % 12 for note in tune(score.home[1])[0]} <= {n % 12 for n in (harmony[-1].bass, *harmony[-1].voices)}


def test_a_piece_of_any_length_is_whole_bars_a_cadence_and_home() -> None:
    for name, score in SCORES.items():
        for seconds in (9.5, 11.3, 26.0, 200.0):
            parts = form(name, seconds)
            assert [part.start for part in parts] == sorted(part.start for part in parts)
            assert parts[-1].phrase == HOME
            assert score.homecoming <= seconds - parts[-1].start < score.homecoming + 2 * score.bar
            assert parts[-2].phrase == CADENCE or len(parts) == 2
        assert form(name, 2.0)[-1].phrase == 0
    longer, shorter = form("hopeful", 60.0), form("hopeful", 58.0)
    assert longer[:4] == shorter[:4], "a film that gets longer plays no phrase anew"


@pytest.mark.parametrize("name", ["playful", "sad"])
def test_a_stretch_of_music_rings_out(name: str) -> None:
    heard = stretch(name, 0, 1)
    assert heard.tobytes() == stretch(name, 0, 1).tobytes()
    assert len(heard) > SCORES[name].bar * RATE
    assert np.abs(heard).max() < 0.9
    assert np.abs(heard[-50:]).max() < 1e-3
    assert -45 < loudness(heard, RATE) < -14


def test_files_are_read_at_the_rate_of_the_mix(tmp_path: Path) -> None:
    wave = (0.4 * np.sin(2 * np.pi * 441 * np.arange(44_100) / 44_100)).astype(np.float32)
    write_wave(tmp_path / "a.wav", np.stack([wave, wave], axis=1), 44_100)
    made = decoded(tmp_path / "a.wav")
    assert abs(len(made) - RATE) <= 64
    assert pitch(made[:, 0]) == pytest.approx(441, rel=0.003)
    assert decoded(tmp_path / "a.wav", 0.25).shape == (RATE // 4, 2)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("list.mp3", b"#EXTM3U\nfile:///etc/passwd\n", "cannot be read as mp3"),
        ("list.wav", b"ffconcat version 1.0\nfile a.wav\n", "cannot be read as wav"),
        ("empty.flac", b"", "there is no sound in it"),
        ("notes.txt", b"hello", "not a kind of sound file"),
        ("gone.wav", None, "no such file"),
    ],
)
def test_what_is_no_sound_file_is_a_clear_error(tmp_path: Path, name: str, content: bytes | None, says: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(SoundError, match=says) as caught:
        decoded(tmp_path / name)
    assert str(tmp_path) not in str(caught.value)


def test_a_file_that_kills_its_decoder_is_a_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a decoder does to its process: it is not the one that mixes."""
    write_wave(tmp_path / "a.wav", np.zeros((RATE, 2), np.float32), RATE)
    (tmp_path / "av.py").write_text("import os\nos.abort()\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", ""), *sys.path]))
    with pytest.raises(SoundError, match=r"a\.wav: makes the decoder fail"):
        decoded(tmp_path / "a.wav")


def test_a_decoder_may_take_no_more_memory_and_time_than_it_should(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_wave(tmp_path / "a.wav", np.zeros((RATE, 2), np.float32), RATE)
    (tmp_path / "av.py").write_text("raise MemoryError\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *sys.path]))
    with pytest.raises(SoundError, match="more memory"):
        decoded(tmp_path / "a.wav")
    (tmp_path / "av.py").write_text("while True: pass\n", encoding="utf-8")
    monkeypatch.setattr("scenec.sound.decode.SECONDS", 1)
    with pytest.raises(SoundError, match="takes too long"):
        decoded(tmp_path / "a.wav", 1.0)
