"""to_clip: a scene as a MoviePy clip, with the film's own frames in any order, its length and its sound."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest

import scenec
from scenec.diagnostics import SceneError
from scenec.moviepy_clip import asked
from scenec.story import Format

SCENE = """scene: clip
format: {size: 160x90, fps: 12}
cast: {ana: left, ben: right}
characters:
  ana: {voice: {engine: tone}}
  ben: {voice: {engine: tone}}
script:
  - shot: wide
  - ana: "Hello there, my friend."
  - cut: close ben
  - ben: "Hello."
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("clip")
    (made / "clip.yaml").write_text(SCENE)
    return made


def luma_of(frame: av.VideoFrame) -> np.ndarray:
    plane = np.frombuffer(frame.planes[0], np.uint8).reshape(frame.planes[0].height, -1)
    return plane[:, : frame.width].astype(float)


def test_it_is_the_film(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCENEC_STORE", str(folder / "store"))
    clip = scenec.to_clip(folder / "clip.yaml", workers=1)
    film = next((folder / "store").rglob("film.mp4"))
    with av.open(str(film)) as container:
        frames = [(luma_of(each) - 16) * 255 / 219 for each in container.decode(video=0)]
    assert (clip.size, clip.fps) == ((160, 90), 12)
    assert clip.duration == pytest.approx(len(frames) / 12)
    for number in (0, 5, len(frames) - 1, 3, 20, 21):
        shown = clip.get_frame(number / 12)
        assert shown.shape == (90, 160, 3)
        luma = shown @ (0.2126, 0.7152, 0.0722)
        apart = [np.abs(luma - frame).mean() for frame in frames]
        assert apart[number] < 0.6, number
        assert apart[number] == min(apart), number
    reds = clip.get_frame(0).reshape(-1, 3).mean(0)
    assert reds.max() - reds.min() > 2
    sound = clip.audio.to_soundarray(fps=48000)
    assert len(sound) == pytest.approx(clip.duration * 48000, rel=0.01)
    assert np.abs(sound).max() > 0.05
    again = scenec.to_clip(folder / "clip.yaml", workers=1)
    assert np.array_equal(again.get_frame(0.5), clip.get_frame(0.5))


def test_another_size(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCENEC_STORE", str(folder / "store"))
    clip = scenec.to_clip(folder / "clip.yaml", size=(72, 128), workers=1)
    assert clip.get_frame(0).shape == (128, 72, 3)


def test_what_is_asked_for_can_be() -> None:
    assert asked(Format(), "vertical", 24) == Format(1080, 1920, 24)
    assert asked(Format(640, 360, 30), None, None) == Format(640, 360, 30)
    for size, fps in (("huge", None), ((15, 90), None), ((161, 90), None), (None, 5), (None, 240)):
        with pytest.raises(ValueError, match="not"):
            asked(Format(), size, fps)  # type: ignore[arg-type]


def test_what_is_wrong_is_said(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("scene: bad\nscript:\n  - anna: Hello.\n")
    with pytest.raises(SceneError):
        scenec.to_clip(tmp_path / "bad.yaml")


def test_importing_scenec_is_light() -> None:
    code = "import sys, scenec; print(len([m for m in sys.modules if m.startswith('scenec.')]), 'moviepy' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.stdout.split() == ["0", "False"], ran.stderr
