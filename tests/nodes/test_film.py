"""Segments and a mix become a film: every frame in its place, nothing re-encoded, the same bytes twice."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from scenec.nodes import film, track
from scenec.nodes.work import Work
from scenec.outputs import mp4
from scenec.outputs.h264 import OPTIONS as H264
from scenec.sound.wave import write_wave

FPS, WIDTH, HEIGHT = 30, 128, 96
COUNTS = (7, 1, 33, 2)


def luma(number: int) -> int:
    """The brightness of the film's frame: differs enough from its neighbours to be told from them after coding."""
    return 30 + (number * 53) % 190


def segment(folder: Path, first: int, count: int, options: dict[str, str] | None = None, frames: int | None = None) -> Path:
    folder.mkdir(parents=True)
    with av.open(str(folder / "segment.mp4"), "w", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("libx264", rate=FPS, options=options or H264)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        context = stream.codec_context
        context.color_range, context.colorspace, context.color_primaries, context.color_trc = 1, 1, 1, 1
        stream.time_base = context.time_base = Fraction(1, FPS)
        for index in range(count if frames is None else frames):
            picture = np.full((HEIGHT * 3 // 2, WIDTH), 128, np.uint8)
            picture[:HEIGHT] = luma(first + index)
            picture[20:60, 10 + index : 40 + index] = 235  # something that moves, so that there are B-frames
            frame = av.VideoFrame.from_ndarray(picture, format="yuv420p")
            frame.pts, frame.time_base = index, Fraction(1, FPS)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return folder


def sound(folder: Path, seconds: float) -> Path:
    folder.mkdir(parents=True)
    times = np.arange(round(seconds * 48000)) / 48000
    tone = np.repeat((np.sin(times * 2 * np.pi * 440) * 0.25).astype(np.float32)[:, None], 2, axis=1)
    write_wave(folder / "mix.wav", tone, 48000)
    track.run(Work({}, (folder,), folder))
    return folder


def work(folder: Path, seconds: float = sum(COUNTS) / FPS) -> Work:
    starts = np.cumsum((0, *COUNTS))
    pieces = [segment(folder / f"piece-{i}", int(starts[i]), count) for i, count in enumerate(COUNTS)]
    out = folder / "out"
    out.mkdir()
    params = {"fps": FPS, "size": [WIDTH, HEIGHT], "pieces": list(COUNTS)}
    return Work(params, (*pieces, sound(folder / "mix", seconds)), out)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Work:
    this = work(tmp_path_factory.mktemp("film"))
    film.run(this)
    return this


def test_every_frame_is_in_its_place(made: Work) -> None:
    with av.open(str(made.out / "film.mp4")) as container:
        frames = list(container.decode(video=0))
    assert [round(frame.time * FPS, 3) for frame in frames] == list(range(sum(COUNTS)))
    corners = [int(frame.to_ndarray()[5, 120]) for frame in frames]
    assert corners == pytest.approx([luma(number) for number in range(sum(COUNTS))], abs=3)


def test_it_is_what_a_player_expects(made: Work) -> None:
    with av.open(str(made.out / "film.mp4")) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        assert (video.codec_context.name, video.pix_fmt, video.width, video.height) == ("h264", "yuv420p", WIDTH, HEIGHT)
        assert (video.average_rate, video.frames) == (FPS, sum(COUNTS))
        context = video.codec_context
        assert (context.color_range, context.colorspace, context.color_primaries, context.color_trc) == (1, 1, 1, 1)
        assert (audio.codec_context.name, audio.rate, audio.layout.name) == ("aac", 48000, "stereo")
        assert video.start_time == 0
    data = (made.out / "film.mp4").read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")  # a browser can start before it has everything


def test_picture_and_sound_end_together(made: Work) -> None:
    with av.open(str(made.out / "film.mp4")) as container:
        heard = sum(frame.samples for frame in container.decode(audio=0))
    assert abs(heard / 48000 - sum(COUNTS) / FPS) * FPS <= 2


def test_the_sound_is_not_late(made: Work) -> None:
    with av.open(str(made.out / "film.mp4")) as container:
        frames = list(container.decode(audio=0))
    samples = np.concatenate([frame.to_ndarray()[0] for frame in frames])
    start = round(frames[0].time * 48000)
    expected = np.sin((np.arange(4000, 12000) + start) / 48000 * 2 * np.pi * 440) * 8000 / 32768
    assert np.corrcoef(samples[4000:12000], expected)[0, 1] > 0.99


def test_pictures_are_not_encoded_again(made: Work) -> None:
    def packets(path: Path) -> list[bytes]:
        with av.open(str(path)) as container:
            return [bytes(packet) for packet in container.demux(video=0) if packet.size]

    assert packets(made.out / "film.mp4") == [one for folder in made.inputs[:-1] for one in packets(folder / "segment.mp4")]


def test_the_same_bytes_twice(made: Work, tmp_path: Path) -> None:
    again = Work(made.params, made.inputs, tmp_path)
    film.run(again)
    assert (tmp_path / "film.mp4").read_bytes() == (made.out / "film.mp4").read_bytes()


@pytest.mark.parametrize("options", [{"bframes": "0"}, {"bframes": "3", "b-pyramid": "normal"}])
def test_other_encodings_join_too(tmp_path: Path, options: dict[str, str]) -> None:
    pieces = tuple(segment(tmp_path / str(i), 10 * i, 10, {"crf": "20", "threads": "1", **options}) for i in range(2))
    params = {"fps": FPS, "size": [WIDTH, HEIGHT], "pieces": [10, 10]}
    film.run(Work(params, (*pieces, sound(tmp_path / "mix", 20 / FPS)), tmp_path))
    with av.open(str(tmp_path / "film.mp4")) as container:
        corners = [int(frame.to_ndarray()[5, 120]) for frame in container.decode(video=0)]
    assert corners == pytest.approx([luma(number) for number in range(20)], abs=3)


def test_a_missing_frame_is_an_error(tmp_path: Path) -> None:
    piece = segment(tmp_path / "piece", 0, 10, frames=9)
    params = {"fps": FPS, "size": [WIDTH, HEIGHT], "pieces": [10]}
    with pytest.raises(mp4.FilmError, match="holds 9 frames, planned 10"):
        film.run(Work(params, (piece, sound(tmp_path / "mix", 10 / FPS)), tmp_path))


def test_a_short_mix_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(mp4.FilmError, match=r"lasts 0\.500 s"):
        film.run(work(tmp_path, seconds=0.5))


def test_other_settings_are_an_error(tmp_path: Path) -> None:
    pieces = segment(tmp_path / "a", 0, 5), segment(tmp_path / "b", 5, 5, {"profile": "baseline"})
    params = {"fps": FPS, "size": [WIDTH, HEIGHT], "pieces": [5, 5]}
    with pytest.raises(mp4.FilmError, match="other settings"):
        film.run(Work(params, (*pieces, sound(tmp_path / "mix", 10 / FPS)), tmp_path))


def test_a_wrong_size_is_an_error(made: Work, tmp_path: Path) -> None:
    with pytest.raises(mp4.FilmError, match="128x96, planned 64x64"):
        film.run(Work({**made.params, "size": [64, 64]}, made.inputs, tmp_path))
