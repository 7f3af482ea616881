"""Decoding: right in colour, direction and time, inside a process with limits that may die of what it reads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from footage.media import (
    BLUE,
    FRAGMENTS,
    RED,
    bomb_png,
    clear_png,
    clip,
    deep_png,
    halves,
    moving_gif,
    moving_webp,
    saved,
    turned_jpeg,
)
from scenec.footage import child
from scenec.footage.headers import read_header
from scenec.footage.limits import FootageError
from scenec.footage.play import Reader
from scenec.footage.reading import Wanted, decode


def decoded(tmp_path: Path, data: bytes) -> np.ndarray:
    """A picture, R, G, B."""
    (tmp_path / "a.bin").write_bytes(data)
    found = read_header(tmp_path / "a.bin")
    request: dict[str, Any] = {"path": str(tmp_path / "a.bin"), "kind": found.kind, "orientation": found.orientation}
    return child.picture(request)[..., ::-1].astype(int)


@pytest.mark.parametrize(
    "data",
    [
        saved(halves(), "PNG"),
        deep_png(),
        saved(halves(), "JPEG", quality=95),
        saved(halves().convert("CMYK"), "JPEG", quality=95),
        saved(halves(), "WEBP", lossless=True),
        saved(halves().quantize(8), "GIF"),
        saved(halves().quantize(8), "PNG"),
    ],
    ids=["png", "16 bit", "jpeg", "cmyk", "webp", "gif", "palette"],
)
def test_colours_are_right(data: bytes, tmp_path: Path) -> None:
    pixels = decoded(tmp_path, data)
    assert pixels.shape == (40, 60, 3)
    assert np.abs(pixels[20, 12] - RED).max() < 14
    assert np.abs(pixels[20, 48] - BLUE).max() < 14


def test_grey_and_what_is_transparent_lies_on_white(tmp_path: Path) -> None:
    pixels = decoded(tmp_path, clear_png())
    assert np.abs(pixels[20, 12] - RED).max() < 4
    assert pixels[20, 48].min() > 250
    assert decoded(tmp_path, saved(halves().convert("L"), "PNG")).shape == (40, 60, 3)


@pytest.mark.parametrize(
    ("orientation", "red_at"),
    [(1, (20, 5)), (2, (20, 55)), (3, (20, 55)), (4, (20, 5)), (5, (5, 20)), (6, (5, 20)), (7, (55, 20)), (8, (55, 20))],
)
def test_a_turned_picture_is_turned_back(orientation: int, red_at: tuple[int, int], tmp_path: Path) -> None:
    pixels = decoded(tmp_path, turned_jpeg(orientation))
    assert np.abs(pixels[red_at] - RED).max() < 14


def test_another_shape_is_shown_whole_and_a_like_one_fills_the_frame() -> None:
    bgr = np.full((100, 100, 3), 200, np.uint8)
    for fit, edge in (("whole", 90), ("bare", 0), ("fill", 200)):
        made = child.fitted(bgr, 192, 108, fit)
        assert made.shape == (108, 192, 3)
        assert abs(int(made[54, 4, 0]) - edge) < 6
        assert made[54, 96, 0] == 200
    assert child.fitted(np.full((100, 170, 3), 200, np.uint8), 192, 108, "bare").min() == 200
    assert child.fitted(np.full((2, 9000, 3), 200, np.uint8), 192, 108, "whole").shape == (108, 192, 3)


def test_a_clip_keeps_its_time_at_another_rate_and_holds_its_last_frame(tmp_path: Path) -> None:
    clip(tmp_path / "a.mp4")
    decode(tmp_path / "a.mp4", Wanted(64, 36, 30, 36), tmp_path)
    reader = Reader(tmp_path)
    levels = [int(reader.frame(t)[18, 32, 2]) for t in (0, 12, 29, 35, 6)]
    expected = [20 + 8 * round(t / 30 * 25 - 0.4) for t in (0, 12, 29)]
    assert np.abs(np.array(levels[:3]) - (16 + np.array(expected) * 219 / 255)).max() < 10
    assert levels[3] == levels[2]
    assert levels[0] < levels[4] < levels[1]
    assert reader.frame(500)[18, 32, 2] == levels[2]


def test_a_gif_moves(tmp_path: Path) -> None:
    (tmp_path / "a.gif").write_bytes(moving_gif())
    decode(tmp_path / "a.gif", Wanted(60, 40, 10, 6), tmp_path)
    reader = Reader(tmp_path)
    red, blue = (reader.frame(t)[20, 30, 1] for t in (0, 2))
    assert red > 150
    assert blue < 120


@pytest.mark.parametrize("lossless", [True, False])
@pytest.mark.parametrize("clear", [True, False])
def test_a_webp_moves(lossless: bool, clear: bool, tmp_path: Path) -> None:
    """Of each frame the file holds only what has changed; what is transparent lies on white."""
    (tmp_path / "a.webp").write_bytes(moving_webp((200, 200, 200, 200), lossless, clear))
    decode(tmp_path / "a.webp", Wanted(60, 40, 10, 9), tmp_path)
    reader = Reader(tmp_path)
    for frame, place in ((0, 0), (1, 0), (2, 1), (5, 2)):
        shown = reader.frame(frame)
        assert [index for index in range(3) if shown[20, 20 * index + 10, 1] > 150] == [place], frame
        assert shown[2, 2, 0] > 150
    assert bool(reader.frame(8)[..., 2].min() > 220) is clear


def test_a_film_in_fragments_is_read_to_its_end(tmp_path: Path) -> None:
    clip(tmp_path / "a.mp4", options=FRAGMENTS)
    decode(tmp_path / "a.mp4", Wanted(64, 36, 25, 25), tmp_path)
    reader = Reader(tmp_path)
    levels = [int(reader.frame(t)[18, 32, 2]) for t in (0, 11, 24)]
    assert np.abs(np.diff(levels) - np.array([88, 104]) * 219 / 255).max() < 6


@pytest.mark.parametrize("name", ["bomb", "noise"])
def test_what_its_header_does_not_show_is_a_clear_failure(name: str, tmp_path: Path) -> None:
    if name == "bomb":
        data = bomb_png(8900, 8900)
    else:
        good = bytearray(clip(tmp_path / "good.mp4").read_bytes())
        start = good.index(b"mdat") + 4
        good[start : start + 300] = bytes(255 for _ in range(300))
        data = bytes(good)
    (tmp_path / "a.bin").write_bytes(data)
    with pytest.raises(FootageError):
        decode(tmp_path / "a.bin", Wanted(64, 36, 10, 0 if name == "bomb" else 10), tmp_path)


def test_the_process_has_limits(tmp_path: Path) -> None:
    code = (
        "import json, resource, sys, io; sys.stdin = io.StringIO(json.dumps({'seconds': 3}));"
        "from scenec.footage import child;"
        "child.answer = lambda request: {'a': bytearray(10**10) and 1};"
        "child.main()"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, env=dict(os.environ))
    assert b"more memory" in ran.stdout


def test_a_playlist_opens_nothing(tmp_path: Path) -> None:
    """Even where a header is passed over: the format is named, and no other file is opened."""
    secret = clip(tmp_path / "secret.mp4")
    (tmp_path / "list.mp4").write_text(f"ffconcat version 1.0\nfile {secret}\n")
    request = {"path": str(tmp_path / "list.mp4"), "kind": "mov", "orientation": 1}
    with pytest.raises(Exception, match=r"Invalid data|moov"):
        next(child.moments(request))


def test_a_picture_is_written_as_large_as_it_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(saved(halves(), "PNG"))
    decode(tmp_path / "a.png", Wanted(96, 64, 0), tmp_path)
    made = cv2.imread(str(tmp_path / "picture.png"))
    assert made is not None
    assert made.shape == (64, 96, 3)
