"""The film, decoded again: size, rate, codecs, colour tags, length, true colours; the same bytes however it was made."""

from __future__ import annotations

import hashlib
import itertools
import shutil
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from scenec import line
from scenec.drawing import canvas, colour
from scenec.outputs import h264
from scenec.running.supervisor import Supervisor
from scenec.store import Store

SCENE = Path(__file__).parent / "golden" / "edits.scene.yaml"
# ART's skins, hair and cloth, and the lights of a dusk: what is drawn all the time.
COLOURS = (
    "#eab692", "#c58d6e", "#7f4f35", "#4a2a1c", "#c4473a", "#39566b", "#2f6b66", "#e9b44c", "#f4e3cb", "#14161d", "#39477c",
)  # fmt: skip


def render(scene: Path, store: Path, workers: int) -> tuple[line.Film, Path]:
    with Supervisor(workers) as running:
        film = line.render(line.read(scene, scene.parent).story, Store(store), running)
    return film, film.execution.artifacts[film.graph.output] / "film.mp4"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[line.Film, Path]:
    return render(SCENE, tmp_path_factory.mktemp("film"), 1)


def test_the_streams_are_what_players_expect(made: tuple[line.Film, Path]):
    film, path = made
    with av.open(str(path)) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        assert (video.codec_context.name, video.pix_fmt, video.average_rate) == ("h264", "yuv420p", Fraction(12))
        assert (video.width, video.height) == (192, 108)
        assert (video.codec_context.colorspace, video.codec_context.color_range) == (1, 1)
        assert (audio.codec_context.name, audio.rate) == ("aac", 48000)
        frames = list(container.decode(video))
    assert len(frames) == film.timeline.frames
    assert [f.pts * f.time_base for f in frames] == [Fraction(i, 12) for i in range(len(frames))]


def test_picture_and_sound_end_together(made: tuple[line.Film, Path]):
    film, path = made
    with av.open(str(path)) as container:
        last = max(f.pts * f.time_base + Fraction(f.samples, f.rate) for f in container.decode(audio=0))
    assert abs(last - Fraction(film.timeline.frames, 12)) <= Fraction(2, 12)


def test_every_frame_is_another(made: tuple[line.Film, Path]):
    _, path = made
    with av.open(str(path)) as container:
        pictures = [f.to_ndarray(format="gray") for f in container.decode(video=0)]
    moved = [np.abs(a.astype(int) - b).mean() for a, b in itertools.pairwise(pictures)]
    assert np.mean(np.array(moved) > 0) > 0.9


def test_the_same_bytes_with_two_workers_from_another_folder(made: tuple[line.Film, Path], tmp_path: Path):
    elsewhere = tmp_path / "some where else" / "scene.yaml"
    elsewhere.parent.mkdir()
    shutil.copy(SCENE, elsewhere)
    _, again = render(elsewhere, tmp_path / "store", 2)
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(made[1].read_bytes()).digest()


@pytest.mark.parametrize("name", COLOURS)
def test_a_drawn_colour_comes_out_of_the_film_within_3_of_255(name: str, tmp_path: Path):
    s = canvas.surface(64, 64)
    y, u, v = colour.yuv(name)
    s.pixels[:] = (u, v, y, 255)
    h264.encode(tmp_path / "flat.mp4", 64, 64, 30, 5, lambda t: s.pixels if t == 0 else None)
    with av.open(str(tmp_path / "flat.mp4")) as container:
        frame = list(container.decode(video=0))[-1]
    # BT.709 limited range by the definition, not by a library whose defaults depend on the picture's size.
    planes = frame.to_ndarray(format="yuv420p")
    yuv = np.array([planes[32, 32], planes[64:].reshape(2, -1)[0, 500], planes[64:].reshape(2, -1)[1, 500]], float)
    rgb = np.linalg.inv(colour.YUV) @ (yuv - colour.YUV_OFFSET)
    assert np.abs(rgb - colour.rgb(name) * 255).max() <= 3
