"""MP4 and QuickTime files: the boxes that say how large a clip is, how long, and whether it has sound."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from scenec.footage import fragments
from scenec.footage.limits import FootageError

MOST_BOXES = 100_000
LARGEST_MOOV = 200_000_000  # bytes


@dataclass(frozen=True)
class Clip:
    """What a container says of its film."""

    width: int
    height: int
    seconds: float
    sound: bool


def read(file: BinaryIO, size: int) -> Clip:
    """The clip of a file."""
    moov = _contents(file, size)
    fragmented = False
    seconds, video, sound, number = 0.0, None, False, 0
    for name, start, end in _boxes(file, *moov):
        if name == b"mvhd":
            seconds = _length(file, start)
        elif name == b"trak":
            kind, size_ = _track(file, start, end)
            sound = sound or kind == b"soun"
            if kind == b"vide" and video is None:
                video, number = size_, _number(file, start, end)
        elif name == b"mvex" and not seconds:
            seconds = _fragments(file, start, end, moov)
            fragmented = True
    if video is None:
        raise FootageError("has no picture in it", "sound is for `sound:` or `music:`")
    if fragmented and not seconds:
        seconds = fragments.length(file, _boxes, moov, size, number)
    return Clip(*video, seconds, sound)


def _contents(file: BinaryIO, size: int) -> tuple[int, int]:
    """Where the table of contents lies; the boxes around it are whole."""
    moov = None
    for name, start, end in _boxes(file, 0, size):
        if end > size:
            raise FootageError("is cut off", "copy or download it again")
        if name == b"moov":
            moov = (start, end)
    if moov is None:
        raise FootageError("is cut off: it has no table of contents", "copy or download it again")
    if moov[1] - moov[0] > LARGEST_MOOV:
        raise FootageError("has a table of contents that is too large", "save it again")
    return moov


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """The boxes between two places: name, where the content begins and where it ends."""
    for _ in range(MOST_BOXES):
        if start + 8 > end:
            return
        file.seek(start)
        length, name = struct.unpack(">I4s", file.read(8))
        content = start + 8
        if length == 1:
            length, content = struct.unpack(">Q", file.read(8))[0], start + 16
        elif length == 0:
            length = end - start
        if length < content - start:
            raise FootageError("is damaged: a box is shorter than its own head", "save it again")
        yield name, content, start + length
        start += length
    raise FootageError("has too many boxes", "save it again")


def _length(file: BinaryIO, start: int) -> float:
    """Seconds, of a movie header."""
    file.seek(start)
    version = file.read(1)[0]
    form = ">3x16xIQ" if version == 1 else ">3x8xII"
    scale, length = struct.unpack(form, file.read(struct.calcsize(form)))
    unknown = length in (0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF)
    return 0.0 if unknown or not scale else length / scale


def _track(file: BinaryIO, start: int, end: int) -> tuple[bytes, tuple[int, int]]:
    """What kind of track it is, and its size as it is to be seen."""
    kind, size = b"", (0, 0)
    for name, inside, after in _boxes(file, start, end):
        if name == b"tkhd":
            file.seek(inside)
            skip = 88 if file.read(1)[0] == 1 else 76
            file.seek(inside + skip - 36)
            a, b, *_ = struct.unpack(">9i", file.read(36))
            width, height = (each >> 16 for each in struct.unpack(">II", file.read(8)))
            size = (height, width) if abs(b) > abs(a) else (width, height)  # turned by a quarter
        elif name == b"mdia":
            for inner, content, _ in _boxes(file, inside, after):
                if inner == b"hdlr":
                    file.seek(content + 8)
                    kind = file.read(4)
    return kind, size


def _fragments(file: BinaryIO, start: int, end: int, moov: tuple[int, int]) -> float:
    """Seconds of a film in fragments, where its header says so; else 0."""
    scale = 0
    for name, inside, _ in _boxes(file, *moov):
        if name == b"mvhd":
            file.seek(inside)
            form = ">3x16xI" if file.read(1)[0] == 1 else ">3x8xI"
            scale = struct.unpack(form, file.read(struct.calcsize(form)))[0]
    for name, inside, _ in _boxes(file, start, end):
        if name == b"mehd" and scale:
            file.seek(inside)
            form = ">3xQ" if file.read(1)[0] == 1 else ">3xI"
            return float(struct.unpack(form, file.read(struct.calcsize(form)))[0] / scale)
    return 0.0


def _number(file: BinaryIO, start: int, end: int) -> int:
    """The number of a track."""
    return next((fragments.track_number(file, inside) for name, inside, _ in _boxes(file, start, end) if name == b"tkhd"), 0)
