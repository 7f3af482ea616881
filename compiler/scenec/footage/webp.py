"""WebP pictures and animations: how large they are, how they are turned, and how long each frame of an animation is seen."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from scenec.footage import exif
from scenec.footage.limits import ANIMATED_PIXELS, GIF_FRAMES, PICTURE_BYTES, FootageError

ANIMATED, EXIF = 0x02, 0x08  # flags
SHORTEST, INSTEAD = 10, 100  # milliseconds: browsers show frames that ask for less than the first, or for it, for the second
MOST_CHUNKS = 20_000


@dataclass(frozen=True)
class Image:
    """`width` and `height` in pixels of the file; `orientation` as of EXIF; `lasts`: milliseconds of each frame of an animation,
    none of a still picture."""

    width: int
    height: int
    orientation: int = 1
    lasts: tuple[int, ...] = ()


def read(file: BinaryIO, start: bytes, size: int) -> Image:
    """What a file says, whose first bytes are `start`."""
    if struct.unpack("<I", start[4:8])[0] + 8 > size:
        raise FootageError("is cut off", "copy or download it again")
    kind = start[12:16]
    if kind == b"VP8 ":
        width, height = (each & 0x3FFF for each in struct.unpack("<HH", start[26:30]))
        return Image(width, height)
    if kind == b"VP8L":
        bits = int.from_bytes(start[21:25], "little")
        return Image((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind != b"VP8X":
        raise FootageError("is a damaged WebP", "save it again")
    width, height = (1 + int.from_bytes(start[place : place + 3], "little") for place in (24, 27))
    if start[20] & ANIMATED:
        return Image(width, height, lasts=_frames(file, width * height, size))
    orientation = 1
    if start[20] & EXIF:
        for name, place, length in _chunks(file, size):
            if name == b"EXIF":
                file.seek(place)
                orientation = exif.orientation(file.read(min(length, 65536)).removeprefix(b"Exif\0\0"))
    return Image(width, height, orientation)


def _frames(file: BinaryIO, pixels: int, size: int) -> tuple[int, ...]:
    """How long each frame is seen. All of them are decoded at once, so that their pixels are counted."""
    if size > PICTURE_BYTES:
        raise FootageError(f"is larger than {PICTURE_BYTES // 1_000_000} MB", "save it as mp4")
    lasts = []
    for name, place, length in _chunks(file, size):
        if name == b"ANMF":
            if length < 16:
                raise FootageError("is a damaged WebP", "save it again")
            file.seek(place + 12)
            milliseconds = int.from_bytes(file.read(3), "little")
            lasts.append(milliseconds if milliseconds > SHORTEST else INSTEAD)
    if not lasts:
        raise FootageError("is an animated WebP without a frame", "save it again")
    if len(lasts) > GIF_FRAMES or len(lasts) * pixels > ANIMATED_PIXELS:
        raise FootageError(f"is an animated WebP of {len(lasts)} frames, more than fit into memory", "save it as mp4")
    return tuple(lasts)


def _chunks(file: BinaryIO, size: int) -> Iterator[tuple[bytes, int, int]]:
    """Name, place and length of every chunk."""
    place = 12
    for _ in range(MOST_CHUNKS):
        if place + 8 > size:
            return
        file.seek(place)
        name, length = struct.unpack("<4sI", file.read(8))
        if place + 8 + length > size:
            raise FootageError("is cut off", "copy or download it again")
        yield name, place + 8, length
        place += 8 + length + length % 2
    raise FootageError("has too many parts", "save it again")
