"""GIFs: their size, and how long they run."""

from __future__ import annotations

import struct
from typing import BinaryIO

from scenec.footage.limits import GIF_FRAMES, PICTURE_BYTES, FootageError

SHORTEST, INSTEAD = 2, 10  # hundredths of a second: browsers show frames that ask for less than the first for the second


def read(file: BinaryIO, size: int) -> tuple[int, int, float | None]:
    """Width, height, and seconds; None where it is one picture."""
    if size > PICTURE_BYTES:
        raise FootageError(f"is larger than {PICTURE_BYTES // 1_000_000} MB", "save it as mp4")
    data = file.read()
    width, height, flags = struct.unpack("<HHB", data[6:11])
    place = 13 + (3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0)
    frames = total = 0
    delay = INSTEAD
    while data[place] != 0x3B:  # the end
        if data[place] == 0x21:
            if data[place + 1] == 0xF9:
                delay = struct.unpack("<H", data[place + 4 : place + 6])[0]
            place = _blocks(data, place + 2)
        elif data[place] == 0x2C:
            flags = data[place + 9]
            place = _blocks(data, place + 11 + (3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0))
            frames += 1
            total += delay if delay >= SHORTEST else INSTEAD
            if frames > GIF_FRAMES:
                raise FootageError(f"has more than {GIF_FRAMES} frames", "save it as mp4")
        else:
            raise FootageError("is a damaged GIF", "save it again")
    if not frames:
        raise FootageError("is a GIF without a picture", "save it again")
    return width, height, total / 100 if frames > 1 else None


def _blocks(data: bytes, place: int) -> int:
    """The place after blocks of data that each begin with their length."""
    while data[place]:
        place += data[place] + 1
    return place + 1
