"""WebM and Matroska files: size, length, and whether there is sound."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

from scenec.footage.limits import FootageError
from scenec.footage.quicktime import Clip

SEGMENT, INFO, TRACKS, CLUSTER, SCALE, DURATION = 0x18538067, 0x1549A966, 0x1654AE6B, 0x1F43B675, 0x2AD7B1, 0x4489
ENTRY, KIND, VIDEO, WIDTH, HEIGHT, SHOWN_WIDTH, SHOWN_HEIGHT = 0xAE, 0x83, 0xE0, 0xB0, 0xBA, 0x54B0, 0x54BA
MOST = 10_000  # elements
LARGEST = 1_000_000  # bytes of one that is read


def read(file: BinaryIO, size: int) -> Clip:
    """The clip of a file."""
    for identity, start, end in _elements(file, 0, size):
        if identity != SEGMENT:
            continue
        if end > size:
            raise FootageError("is cut off", "copy or download it again")
        return _segment(file, start, end)
    raise FootageError("is cut off", "copy or download it again")


def _segment(file: BinaryIO, start: int, end: int) -> Clip:
    scale, length, size, sound = 1_000_000, 0.0, None, False
    for identity, inside, after in _elements(file, start, end):
        if identity == INFO:
            for name, a, b in _elements(file, inside, after):
                if name == SCALE:
                    scale = _number(file, a, b)
                elif name == DURATION:
                    length = _real(file, a, b)
        elif identity == TRACKS:
            for name, a, b in _elements(file, inside, after):
                if name == ENTRY:
                    kind, own = _track(file, a, b)
                    sound = sound or kind == 2
                    size = size or (own if kind == 1 else None)
        if identity == CLUSTER and size:
            break
    if size is None:
        raise FootageError("has no picture in it", "sound is for `sound:` or `music:`")
    if not length:
        raise FootageError("does not say how long it is", "save it again, as mp4 or webm")
    return Clip(*size, length * scale / 1e9, sound)


def _track(file: BinaryIO, start: int, end: int) -> tuple[int, tuple[int, int]]:
    kind, width, height, shown = 0, 0, 0, [0, 0]
    for name, a, b in _elements(file, start, end):
        if name == KIND:
            kind = _number(file, a, b)
        elif name == VIDEO:
            for inner, c, d in _elements(file, a, b):
                if inner == WIDTH:
                    width = _number(file, c, d)
                elif inner == HEIGHT:
                    height = _number(file, c, d)
                elif inner in (SHOWN_WIDTH, SHOWN_HEIGHT):
                    shown[inner == SHOWN_HEIGHT] = _number(file, c, d)
    return kind, (shown[0] or width, shown[1] or height)


def _elements(file: BinaryIO, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The elements between two places: identity, where the content begins and where it ends. One without a length ends there."""
    for _ in range(MOST):
        if start + 2 > end:
            return
        file.seek(start)
        head = file.read(12)
        wide = _width(head[0])
        identity = int.from_bytes(head[:wide], "big")
        long = _width(head[wide])
        length = int.from_bytes(head[wide : wide + long], "big") & ((1 << 7 * long) - 1)
        content = start + wide + long
        unknown = length == (1 << 7 * long) - 1
        yield identity, content, end if unknown else content + length
        if unknown:
            return
        start = content + length
    raise FootageError("has too many parts", "save it again")


def _width(first: int) -> int:
    """How many bytes a number has, by its first one."""
    for count in range(1, 9):
        if first & (0x80 >> count - 1):
            return count
    raise FootageError("is damaged", "save it again")


def _number(file: BinaryIO, start: int, end: int) -> int:
    file.seek(start)
    return int.from_bytes(file.read(min(8, max(0, end - start))), "big")


def _real(file: BinaryIO, start: int, end: int) -> float:
    file.seek(start)
    data = file.read(min(8, max(0, end - start)))
    value = float(struct.unpack(">d" if len(data) == 8 else ">f", data)[0])
    return value if value > 0 else 0.0
