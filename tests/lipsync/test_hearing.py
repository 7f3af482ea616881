"""Recordings of all kinds, and files that are none."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from scenec.lipsync.hearing import hear
from scenec.sound import SoundError


def write_wav(path: Path, samples: NDArray[np.float32], rate: int, channels: int = 1) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.repeat(samples, channels) * 32767).astype("<i2").tobytes())
    return path


def tone(rate: int, seconds: float = 2.0) -> NDArray[np.float32]:
    return (0.5 * np.sin(2 * np.pi * 440 * np.arange(round(rate * seconds)) / rate)).astype(np.float32)


@pytest.mark.parametrize(("rate", "channels"), [(8_000, 1), (16_000, 1), (44_100, 2), (96_000, 2)])
def test_any_rate_becomes_sixteen_kilohertz_mono(tmp_path: Path, rate: int, channels: int) -> None:
    path = write_wav(tmp_path / "a.wav", tone(rate), rate, channels)
    blocks = list(hear(path))
    sound = np.concatenate(blocks)
    assert len(blocks) > 1
    assert abs(len(sound) - 32_000) < 80
    peak = np.fft.rfftfreq(16_000, 1 / 16_000)[np.abs(np.fft.rfft(sound[8000:24_000])).argmax()]
    assert peak == 440


def test_a_film_has_a_sound_track(tmp_path: Path) -> None:
    import av

    path = tmp_path / "film.mp4"
    with av.open(str(path), "w") as film:
        picture = film.add_stream("mpeg4", rate=25, width=64, height=64, pix_fmt="yuv420p")
        track = film.add_stream("aac", rate=44_100, layout="mono")
        for _ in range(25):
            film.mux(picture.encode(av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), "rgb24")))
        frame = av.AudioFrame.from_ndarray(tone(44_100, 1.0)[None], "fltp", "mono")
        frame.sample_rate = 44_100
        film.mux(track.encode(frame))
        film.mux(picture.encode())
        film.mux(track.encode())
    assert abs(sum(len(block) for block in hear(path)) - 16_000) < 2000


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.wav", b"", "empty"),
        ("text.wav", b"this is no sound at all, but a letter to a friend\n" * 20, "cannot be read"),
        ("list.wav", b"#EXTM3U\n#EXTINF:1,\nother.wav\n", "cannot be read"),
        ("list.ffconcat", b"ffconcat version 1.0\nfile other.wav\n", "cannot be read"),
    ],
)
def test_what_is_no_recording_is_said_to_be_none(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    write_wav(tmp_path / "other.wav", tone(16_000), 16_000)
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SoundError, match=reason) as caught:
        list(hear(tmp_path / name))
    assert str(tmp_path) not in str(caught.value)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(SoundError, match="no such file"):
        list(hear(tmp_path / "none.wav"))


def test_a_damaged_end_is_let_pass(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "cut.wav", tone(16_000), 16_000)
    path.write_bytes(path.read_bytes()[:40_001])
    assert sum(len(block) for block in hear(path)) > 18_000
