"""How long an MP4 in fragments is (recorders and streams write them): their tables of frames, added up."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import BinaryIO

from scenec.footage.limits import FootageError

Boxes = Callable[[BinaryIO, int, int], Iterator[tuple[bytes, int, int]]]

MOST_FRAMES = 4_000_000
# Flags of a fragment's header (tfhd) and of a table of frames (trun): what stands in them.
OFFSET, DESCRIPTION, OWN_DURATION = 0x1, 0x2, 0x8
DATA_OFFSET, FIRST_FLAGS, DURATION, SIZE, FLAGS, COMPOSITION = 0x1, 0x4, 0x100, 0x200, 0x400, 0x800


def length(file: BinaryIO, boxes: Boxes, moov: tuple[int, int], size: int, track: int) -> float:
    """Seconds of the track with this number: all its frames in all fragments."""
    scale, default = _scale(file, boxes, moov, track), _default(file, boxes, moov, track)
    ticks = frames = 0
    for name, start, end in boxes(file, 0, size):
        if name != b"moof":
            continue
        for inner, inside, after in boxes(file, start, end):
            if inner == b"traf":
                own, count = _fragment(file, boxes, inside, after, track, default)
                ticks, frames = ticks + own, frames + count
                if frames > MOST_FRAMES:
                    raise FootageError("has too many frames", "make it shorter")
    if not ticks or not scale:
        raise FootageError("does not say how long it is (a film in fragments)", "save it as a plain mp4")
    return ticks / scale


def _fragment(file: BinaryIO, boxes: Boxes, start: int, end: int, track: int, default: int) -> tuple[int, int]:
    """Ticks and frames of a part of a fragment, where it belongs to the track."""
    ticks = frames = 0
    mine = False
    for name, inside, after in boxes(file, start, end):
        if name == b"tfhd":
            flags, number = _words(file, inside, 2)
            mine = number == track
            if flags & OWN_DURATION:
                place = inside + 8 + (8 if flags & OFFSET else 0) + (4 if flags & DESCRIPTION else 0)
                default = _words(file, place, 1)[0]
        elif name == b"trun" and mine:
            flags, count = _words(file, inside, 2)
            flags &= 0xFFFFFF
            frames += count
            if flags & DURATION:
                ticks += _listed(file, inside + 8, after, flags, count)
            else:
                ticks += count * default
    return ticks, frames


def _listed(file: BinaryIO, place: int, end: int, flags: int, count: int) -> int:
    """The sum of the durations in a table of frames: each row has as many numbers as its flags say, the duration first."""
    place += (4 if flags & DATA_OFFSET else 0) + (4 if flags & FIRST_FLAGS else 0)
    row = sum(1 for flag in (DURATION, SIZE, FLAGS, COMPOSITION) if flags & flag)
    if count > MOST_FRAMES or place + 4 * row * count > end:
        raise FootageError("is damaged: a table of frames is longer than its box", "save it again")
    numbers = struct.unpack(f">{row * count}I", _read(file, place, 4 * row * count))
    return sum(numbers[::row])


def _scale(file: BinaryIO, boxes: Boxes, moov: tuple[int, int], track: int) -> int:
    """Ticks a second of the track."""
    for name, start, end in boxes(file, *moov):
        if name == b"trak":
            number = scale = 0
            for inner, inside, after in boxes(file, start, end):
                if inner == b"tkhd":
                    number = track_number(file, inside)
                elif inner == b"mdia":
                    for deep, place, _ in boxes(file, inside, after):
                        if deep == b"mdhd":
                            wide = _read(file, place, 1)[0] == 1
                            scale = _words(file, place + (20 if wide else 12), 1)[0]
            if number == track:
                return scale
    return 0


def _default(file: BinaryIO, boxes: Boxes, moov: tuple[int, int], track: int) -> int:
    """Ticks of a frame of the track where nothing else is said."""
    for name, start, end in boxes(file, *moov):
        if name == b"mvex":
            for inner, inside, _ in boxes(file, start, end):
                if inner == b"trex":
                    _, number, _, ticks = _words(file, inside, 4)
                    if number == track:
                        return ticks
    return 0


def track_number(file: BinaryIO, start: int) -> int:
    """The number of a track, of its header."""
    return _words(file, start + (20 if _read(file, start, 1)[0] == 1 else 12), 1)[0]


def _words(file: BinaryIO, place: int, count: int) -> tuple[int, ...]:
    return struct.unpack(f">{count}I", _read(file, place, 4 * count))


def _read(file: BinaryIO, place: int, count: int) -> bytes:
    file.seek(place)
    return file.read(count)
