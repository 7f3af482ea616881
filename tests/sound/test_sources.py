"""Built-in music and ambience, and files of a project."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

from scenec.sound import BUILT_IN, RATE, SoundError
from scenec.sound.decode import decoded
from scenec.sound.instruments import hertz, piano, strings
from scenec.sound.loudness import loudness
from scenec.sound.music import HOMECOMING, performed
from scenec.sound.scores import SCORES
from scenec.sound.wave import write_wave
from scenec.vocabulary import SOUND_NAMES

EVERYTHING = [(module, name) for names in BUILT_IN.values() for name, module in names.items()]


def test_the_language_and_the_players_know_the_same_names() -> None:
    assert {kind: set(names) for kind, names in SOUND_NAMES.items()} == {kind: set(names) for kind, names in BUILT_IN.items()}


@pytest.mark.parametrize(("module", "name"), EVERYTHING)
def test_built_in_sounds_are_stereo_of_their_length_and_always_the_same(module: str, name: str) -> None:
    play = import_module(module).play
    made = play(name, 1.2)
    assert made.shape == (round(1.2 * RATE), 2)
    assert made.dtype == np.float32
    assert np.isfinite(made).all()
    assert np.abs(made).max() == pytest.approx(0.5, abs=1e-3)
    assert np.abs(made[:, 0] - made[:, 1]).max() > 0.01
    assert -40 < loudness(made, RATE) < -10
    assert made.tobytes() == play(name, 1.2).tobytes()
    assert play(name, 0.02).shape == (960, 2)


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


@pytest.mark.parametrize("name", sorted(SCORES))
def test_music_goes_round_and_comes_home(name: str) -> None:
    score = SCORES[name]
    assert len(score.melody) % len(score.chords) == 0
    for before, after in zip(score.chords, (*score.chords[1:], score.chords[0]), strict=True):
        assert sum(abs(a - b) for a, b in zip(before.voices, after.voices, strict=True)) <= 17  # voices move by steps
    notes = list(performed(score, 90.0))
    last = max(note.start for note in notes)
    assert 90.0 - 2 * HOMECOMING - 4 < last < 90.0 - HOMECOMING + 1.5
    home = {note.note % 12 for note in notes if note.start > last - 0.4}
    assert home <= {note % 12 for note in (score.home.bass, *score.home.voices)}
    assert all(0 < note.velocity < 1 and note.seconds > 0 for note in notes)


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
