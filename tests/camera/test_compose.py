"""Composing: a moving backdrop shows what a still one shows at the same camera, frame after frame without gaps or jumps."""

from __future__ import annotations

import itertools
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from scenec.camera import backdrops, compose
from scenec.camera.bake import bake, finish
from scenec.camera.framing import Standing, View, frame
from scenec.camera.moves import between, path, push_in
from scenec.camera.regions import Shot
from scenec.drawing import canvas
from scenec.sets.table import SETS

PLATFORM = SETS["railway-platform"]
ANA = Standing(PLATFORM.metres(0.335), 1.68, 1)
BEN = Standing(PLATFORM.metres(0.595), 1.80, -1)
SIZE = (480, 270)


def ends(framing: str) -> tuple[View, View]:
    start = frame(framing, ANA, [ANA, BEN], *SIZE, PLATFORM)
    return start, push_in(start, ANA, *SIZE, PLATFORM)


def baked(out: Path, framing: str, *views: View, size: tuple[int, int] = SIZE, light: str = "dusk") -> backdrops.Backdrop:
    out.mkdir()
    bake(Shot(PLATFORM, light, *size, framing, views, ()), out)
    return backdrops.load(out)


def picture(backdrop: backdrops.Backdrop, view: View, size: tuple[int, int] = SIZE) -> NDArray[np.int64]:
    out = np.zeros((size[1], size[0], 4), np.uint8)
    compose.background(backdrop, view, out)
    compose.foreground(backdrop, view, out)
    assert out[..., 3].min() == 255
    return canvas.to_bgr(out).astype(int)


@pytest.mark.parametrize("framing", ["wide", "two-shot", "close"])
def test_still_and_moving_agree(tmp_path: Path, framing: str) -> None:
    start, end = ends(framing)
    still, moving = baked(tmp_path / "still", framing, start), baked(tmp_path / "moving", framing, start, end)
    one, other = (picture(each, start).astype(np.float32) for each in (still, moving))
    off = np.abs(one - other)
    assert off.mean() < 2.0
    assert np.percentile(off, 99.5) < 36, "only thin bright lines are softened by resampling"
    (x, y), _ = cv2.phaseCorrelate(one.mean(2), other.mean(2))
    assert abs(x) < 0.08
    assert abs(y) < 0.08


def test_tiles_leave_no_seams(tmp_path: Path) -> None:
    start, end = ends("two-shot")
    backdrop = baked(tmp_path / "moving", "two-shot", start, end)
    view = between(start, end, 0.4)
    tiled = picture(backdrop, view)
    whole = np.zeros((SIZE[1], SIZE[0], 4), np.float32)
    for sheet in backdrop.sheets:  # every layer resampled whole, and laid over one another
        part = np.zeros((SIZE[1], SIZE[0], 4), np.uint8)
        compose._resample(sheet, compose._matrix(backdrop, sheet, view), (0, 0, *SIZE), part)
        whole = part + whole * (255 - part[..., 3:].astype(np.float32)) / 255
    assert backdrop.finish is not None
    over = backdrop.finish.toarray(colorType=compose.skia.kBGRA_8888_ColorType).astype(np.float32)
    alpha = over[..., 3:] / 255
    plain = canvas.to_bgr(np.asarray(np.clip(over * alpha + whole * (1 - alpha), 0, 255).round(), np.uint8)).astype(int)
    assert np.abs(plain - tiled).max() <= 8


def test_motion_is_smooth_below_a_pixel(tmp_path: Path) -> None:
    start, end = ends("two-shot")
    backdrop = baked(tmp_path / "moving", "two-shot", start, end)
    frames = [picture(backdrop, between(start, end, 0.5 + i * 0.002)) for i in range(9)]
    steps = [np.abs(b - a).mean() for a, b in itertools.pairwise(frames)]
    assert min(steps) > 0, "even the smallest step moves"
    assert max(steps) < 2.2 * min(steps), "no frame jumps"


@pytest.mark.parametrize("size", [(480, 270), (270, 480), (320, 320)])
def test_every_size_on_the_whole_way(tmp_path: Path, size: tuple[int, int]) -> None:
    start = frame("wide", None, [ANA, BEN], *size, PLATFORM)
    end = push_in(start, BEN, *size, PLATFORM, amount=1.8)
    backdrop = baked(tmp_path / "moving", "wide", start, end, size=size)
    for view in path((start, end), steps=5):
        shown = picture(backdrop, view, size)
        assert shown.min() >= 0
        for sheet in backdrop.sheets:  # no pixel of the frame is read from beyond a sheet's edge
            step, x, y = compose._matrix(backdrop, sheet, view)
            assert min(x, y) >= -0.5
            assert step * (size[0] - 1) + x <= sheet.pixels.shape[1] - 0.5
            assert step * (size[1] - 1) + y <= sheet.pixels.shape[0] - 0.5


def test_yuv_of_premultiplied_pictures() -> None:
    opaque = np.random.default_rng(0).integers(0, 256, (20, 20, 4), np.uint8)
    opaque[..., 3] = 255
    assert np.abs(backdrops.to_yuv(opaque).astype(int) - canvas.to_yuv(opaque).astype(int)).max() <= 1
    assert backdrops.to_yuv(np.zeros((2, 2, 4), np.uint8)).max() == 0, "what is clear adds nothing"


def test_the_finish_darkens_corners_and_leaves_the_middle() -> None:
    over = finish(320, 180, 0.22).astype(int)
    assert over[0, 0, 3] > 30
    assert over[80:100, 150:170, 3].mean() < 6
