"""Figures from pictures: headers are checked before anything is opened; poses follow feelings, mouths the speech."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest
import skia
from numpy.typing import NDArray

from scenec.acting.emotions import EMOTIONS
from scenec.drawing.canvas import in_order, paint, prepare, surface, to_bgr
from scenec.drawing.texture import Texture, lit
from scenec.lipsync.visemes import VISEMES
from scenec.rigs import sprites
from scenec.rigs.examining import examine
from scenec.rigs.motion import feelings, visemes
from scenec.rigs.sprites.folder import header, look_over

OWL = Path(__file__).resolve().parents[2] / "scenes" / "puppets" / "owl"


def png(path: Path, width: int, height: int) -> Path:
    """A header that promises so many pixels; there are none."""
    chunk = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk)))
    return path


@pytest.mark.parametrize(("width", "height"), [(30_000, 30_000), (30_000, 10), (5000, 5000), (0, 5)])
def test_pictures_that_are_too_large_are_never_opened(tmp_path: Path, width: int, height: int) -> None:
    with pytest.raises(ValueError, match="pixels are too many"):
        header(png(tmp_path / "a.png", width, height))
    found = look_over(png(tmp_path / "poses" / "neutral.png", width, height).parent.parent)
    assert not found.usable


def test_what_is_wrong_with_a_folder_is_said(tmp_path: Path) -> None:
    assert "neutral" in look_over(tmp_path).problems[0].file
    png(tmp_path / "poses" / "neutral.png", 40, 60)
    png(tmp_path / "poses" / "grumpy.png", 40, 60)
    png(tmp_path / "mouths" / "A.png", 41, 60)
    (tmp_path / "mouths" / "B.png").write_bytes(b"GIF89a")
    messages = {p.file: p.message for p in look_over(tmp_path).problems}
    assert "emotion" in messages["poses/grumpy.png"]
    assert "41 x 60" in messages["mouths/A.png"]
    assert "not a PNG" in messages["mouths/B.png"]
    outside = tmp_path.parent / "outside.png"
    png(outside, 40, 60)
    (tmp_path / "poses" / "happy.png").symlink_to(outside)
    assert "out of the folder" in {p.file: p.message for p in look_over(tmp_path).problems}["poses/happy.png"]


def picture(**channels: float) -> NDArray[np.uint8]:
    found = examine(OWL)
    assert found.look is not None
    pose = {name: np.array([value], np.float32) for name, value in channels.items()} | {"x": np.zeros(1, np.float32)}
    ops = sprites.draw(sprites.figure(found.look), pose, None, 60)
    s = surface(300, 320)
    s.pixels[:] = (128, 128, 200, 255)
    paint(s.canvas, in_order(prepare(ops, np.array([[60, 150, 300]], np.float32), lambda colour, _plane: colour)), 0)
    return to_bgr(s.pixels)


def test_the_pose_that_is_felt_shows() -> None:
    calm, cross = picture(), picture(**EMOTIONS["angry"])
    assert np.abs(calm.astype(int) - cross).mean() > 1
    names = ["neutral", "happy", "sad", "angry"]
    share = np.array([0, 0.2, 0.45, 0.505, 1.0], np.float32)
    channels = {name: share * np.float32(value) for name, value in EMOTIONS["angry"].items()}
    assert [names[i] for i in feelings(channels, names)] == ["neutral"] * 4 + ["angry"], (
        "what is shown stays until another is clearly nearer"
    )


def test_mouths_do_not_flicker() -> None:
    steps = [VISEMES["aa"]] * 4 + [VISEMES["ou"]] + [VISEMES["aa"]] * 3 + [VISEMES["PP"]] + [VISEMES["aa"]] * 2
    pose = {name: np.array([s.get(name, 0) for s in steps], np.float32) for name in {n for s in steps for n in s}}
    names = [list(VISEMES)[i] for i in visemes(pose)]
    assert names[4] == "aa"
    assert names[8] == "PP", "lips that meet are seen even for one frame"


def test_pictures_keep_their_colours_and_soft_edges() -> None:
    bgra = np.zeros((20, 20, 4), np.uint8)
    bgra[4:16, 4:16] = (40, 90, 200, 255)
    bgra[3, 4:16] = (40, 90, 200, 128)
    ready = Texture(bgra, 0, 0, 1)
    s = surface(20, 20)
    s.pixels[:] = (128, 128, 235, 255)
    s.canvas.drawRect(skia.Rect.MakeWH(20, 20), ready.paint(lambda c: c, 1.0))
    shown = to_bgr(s.pixels).astype(int)
    assert np.abs(shown[10, 10] - (40, 90, 200)).max() <= 4
    assert np.abs(shown[3, 10] - ((40 + 255) / 2, (90 + 255) / 2, (200 + 255) / 2)).max() <= 6
    assert (shown[0, 0] >= 252).all()


def test_light_falls_on_pictures() -> None:
    bgra = np.full((2, 2, 4), (10, 20, 250, 255), np.uint8)
    assert (lit(bgra, lambda _c: "#000000")[..., 2] < 16).all()
    assert (lit(bgra, lambda c: c) == bgra).all()


def test_the_owl_is_whole() -> None:
    found = examine(OWL)
    assert found.usable
    assert not found.missing_mouths
    assert cv2.imread(str(OWL / "poses" / "neutral.png"), cv2.IMREAD_UNCHANGED).shape[2] == 4
