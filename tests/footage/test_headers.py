"""Headers: every kind read without a library as one reads it, and what cannot be used is said."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest

from footage.media import (
    FRAGMENTS,
    bomb_png,
    clear_png,
    clip,
    deep_png,
    halves,
    hostile,
    moving_gif,
    moving_webp,
    saved,
    turned_jpeg,
)
from scenec.footage.headers import Header, read_header
from scenec.footage.limits import FootageError


def header(tmp_path: Path, data: bytes, name: str = "a.bin") -> Header:
    (tmp_path / name).write_bytes(data)
    return read_header(tmp_path / name)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (saved(halves(), "PNG"), "png"),
        (deep_png(), "png"),
        (clear_png(), "png"),
        (saved(halves(), "JPEG"), "jpeg"),
        (saved(halves(), "JPEG", progressive=True), "jpeg"),
        (saved(halves().convert("CMYK"), "JPEG"), "jpeg"),
        (saved(halves(), "WEBP"), "webp"),
        (saved(halves(), "WEBP", lossless=True), "webp"),
        (saved(halves(), "GIF"), "gif"),
    ],
)
def test_pictures(data: bytes, kind: str, tmp_path: Path) -> None:
    found = header(tmp_path, data)
    assert (found.kind, found.width, found.height, found.seconds) == (kind, 60, 40, None)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_picture_is_as_large_as_it_is_seen(orientation: int, tmp_path: Path) -> None:
    found = header(tmp_path, turned_jpeg(orientation))
    assert found.orientation == orientation
    assert (found.width, found.height) == ((40, 60) if orientation >= 5 else (60, 40))


def test_clips(tmp_path: Path) -> None:
    film = read_header(clip(tmp_path / "a.mp4", sound=True))
    assert (film.kind, film.width, film.height, film.sound) == ("mov", 64, 36, True)
    assert film.seconds == pytest.approx(1.0, abs=0.03)
    web = read_header(clip(tmp_path / "a.webm", "libvpx", "webm"))
    assert (web.kind, web.width, web.height, web.sound) == ("matroska", 64, 36, False)
    assert web.seconds == pytest.approx(1.0, abs=0.05)
    pieces = read_header(clip(tmp_path / "b.mp4", sound=True, options=FRAGMENTS))
    assert (pieces.kind, pieces.width, pieces.height, pieces.sound) == ("mov", 64, 36, True)
    assert pieces.seconds == pytest.approx(1.0, abs=0.001)
    moving = header(tmp_path, moving_webp((200, 100, 4)))
    assert (moving.kind, moving.width, moving.height, moving.seconds) == ("webp", 60, 40, pytest.approx(0.4))
    assert header(tmp_path, moving_webp((200,))).seconds is None
    moving = header(tmp_path, moving_gif())
    assert (moving.kind, moving.seconds) == ("gif", pytest.approx(0.6))


def test_what_cannot_be_used_is_said(tmp_path: Path) -> None:
    for name, (data, said) in hostile(tmp_path).items():
        with pytest.raises(FootageError) as error:
            header(tmp_path, data, name)
        assert said in str(error.value), name


def test_no_damage_makes_it_fail_otherwise(tmp_path: Path) -> None:
    """Bytes changed at random: read, or said to be unusable, never anything else, and never for long."""
    rng = random.Random(7)
    whole = [
        clip(tmp_path / "a.mp4").read_bytes(),
        clip(tmp_path / "a.webm", "libvpx", "webm").read_bytes(),
        moving_gif(),
        moving_webp(),
        clip(tmp_path / "b.mp4", options=FRAGMENTS).read_bytes(),
        turned_jpeg(6),
        saved(halves(), "WEBP"),
        bomb_png(30, 20),
    ]
    for data in whole:
        for _ in range(50):
            damaged = bytearray(data)
            for _ in range(rng.randint(1, 12)):
                damaged[rng.randrange(min(len(damaged), 700))] = rng.randrange(256)
            with contextlib.suppress(FootageError):
                header(tmp_path, bytes(damaged[: rng.randint(1, len(damaged))]))
