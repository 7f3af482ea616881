"""What a picture's or a clip's own header says, read without any library: kind, size, length; and whether it is whole.

What a file is called does not matter, what is in it does: a text called .png is no picture, a playlist called .mp4 no clip.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Literal

from scenec.footage import exif, gif, matroska, quicktime, webp
from scenec.footage.limits import CLIP_BYTES, CLIP_PIXELS, CLIP_SECONDS, PICTURE_BYTES, PICTURE_PIXELS, FootageError

Kind = Literal["png", "jpeg", "webp", "gif", "mov", "matroska"]
SAMPLE = 4096  # bytes in which a text shows itself
PLAYLISTS = (b"#EXTM3U", b"ffconcat", b"<MPD", b"[playlist]", b"<smil", b"#!")


@dataclass(frozen=True)
class Header:
    """`width` and `height` in pixels as it is to be seen; `seconds` None: a picture that stands still. `orientation`: as of EXIF,
    1..8, for pictures. `sound`: it has some."""

    kind: Kind
    width: int
    height: int
    seconds: float | None = None
    orientation: int = 1
    sound: bool = False


def read_header(path: Path) -> Header:
    """The header of a file. Raises FootageError for what cannot be used, OSError where it cannot be read."""
    size = path.stat().st_size
    with path.open("rb") as file:
        start = file.read(SAMPLE)
        file.seek(0)
        header = _of_kind(file, start, size)
    still = header.seconds is None
    if header.width < 1 or header.height < 1:
        raise FootageError("has no size", "save it again from the program that made it")
    if size > (PICTURE_BYTES if still else CLIP_BYTES):
        raise FootageError(f"is larger than {(PICTURE_BYTES if still else CLIP_BYTES) // 1_000_000} MB", "make it smaller")
    most = PICTURE_PIXELS if still else CLIP_PIXELS
    if header.width * header.height > most:
        raise FootageError(f"has {header.width} x {header.height} pixels, more than {most / 1e6:.1f} million", "make it smaller")
    if header.seconds is not None and not 0 < header.seconds <= CLIP_SECONDS:
        raise FootageError("has no length that a clip can have", "save it again from the program that made it")
    return header


def _of_kind(file: BinaryIO, start: bytes, size: int) -> Header:
    try:
        if start.startswith(b"\x89PNG\r\n\x1a\n"):
            return _png(file, size)
        if start.startswith(b"\xff\xd8\xff"):
            return _jpeg(file, size)
        if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
            return _webp(file, start, size)
        if start[:6] in (b"GIF87a", b"GIF89a"):
            width, height, seconds = gif.read(file, size)
            return Header("gif", width, height, seconds)
        if start[4:8] in (b"ftyp", b"moov", b"mdat", b"free", b"wide", b"skip", b"pnot"):
            clip = quicktime.read(file, size)
            return Header("mov", clip.width, clip.height, clip.seconds, sound=clip.sound)
        if start.startswith(b"\x1a\x45\xdf\xa3"):
            clip = matroska.read(file, size)
            return Header("matroska", clip.width, clip.height, clip.seconds, sound=clip.sound)
    except (struct.error, IndexError) as fault:
        raise FootageError("is cut off", "copy or download it again") from fault
    raise FootageError(_what(start), "use png, jpg, webp, gif, mp4, mov or webm")


def _what(start: bytes) -> str:
    """What a file is that is neither picture nor clip."""
    if not start:
        return "is empty"
    bare = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if any(bare.startswith(mark) for mark in PLAYLISTS) or b"#EXTM3U" in start:
        return "is a playlist or a script, not a clip"
    if bare.startswith((b"<svg", b"<?xml", b"<!DOCTYPE", b"<html")):
        return "is a text (markup), not a picture"
    if b"\0" not in start:
        try:
            start.decode("utf-8", "strict" if len(start) < SAMPLE else "ignore")
        except UnicodeDecodeError:
            return "is of no kind of picture or clip that is known"
        return "is a text, not a picture or a clip"
    return "is of no kind of picture or clip that is known"


def _png(file: BinaryIO, size: int) -> Header:
    head = file.read(33)
    if head[12:16] != b"IHDR":
        raise FootageError("is a damaged PNG", "save it again")
    width, height = struct.unpack(">II", head[16:24])
    orientation, place = 1, 33
    for _ in range(200):  # chunks before the picture's own
        file.seek(place)
        chunk = file.read(8)
        length, name = struct.unpack(">I4s", chunk)
        if name == b"IDAT":
            break
        if name == b"eXIf":
            orientation = exif.orientation(file.read(min(length, 65536)))
        place += 12 + length
    file.seek(max(0, size - 64))
    if b"IEND" not in file.read():
        raise FootageError("is cut off", "copy or download it again")
    return _turned(Header("png", width, height, orientation=orientation))


def _jpeg(file: BinaryIO, size: int) -> Header:
    place, orientation = 2, 1
    for _ in range(500):
        file.seek(place)
        mark = file.read(4)
        if mark[0] != 0xFF:
            raise FootageError("is a damaged JPEG", "save it again")
        if mark[1] == 0xFF:  # filling
            place += 1
            continue
        if 0xD0 <= mark[1] <= 0xD9 or mark[1] == 0x01:
            place += 2
            continue
        length = struct.unpack(">H", mark[2:4])[0]
        if 0xC0 <= mark[1] <= 0xCF and mark[1] not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">xHH", file.read(5))
            break
        if mark[1] == 0xE1 and (data := file.read(length - 2))[:6] == b"Exif\0\0":
            orientation = exif.orientation(data[6:])
        place += 2 + length
    else:
        raise FootageError("is a damaged JPEG", "save it again")
    file.seek(max(0, size - 65536))
    if b"\xff\xd9" not in file.read():
        raise FootageError("is cut off", "copy or download it again")
    return _turned(Header("jpeg", width, height, orientation=orientation))


def _webp(file: BinaryIO, start: bytes, size: int) -> Header:
    found = webp.read(file, start, size)
    seconds = sum(found.lasts) / 1000 if len(found.lasts) > 1 else None
    return _turned(Header("webp", found.width, found.height, seconds, found.orientation))


def _turned(header: Header) -> Header:
    """With the size that it has once it is turned as its orientation says."""
    return replace(header, width=header.height, height=header.width) if header.orientation >= 5 else header
