"""Fonts of a project: whether a file can be one, found in its header and its table of contents, without a font library."""

from __future__ import annotations

import struct
from pathlib import Path

LARGEST = 30_000_000  # bytes
MOST_TABLES = 64
KINDS = (b"\x00\x01\x00\x00", b"OTTO", b"true")
NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp")
OUTLINES = ("glyf", "CFF ", "CFF2")
OTHERS = {
    b"wOFF": "is a web font (woff); unpack it to ttf or otf",
    b"wOF2": "is a web font (woff2); unpack it to ttf or otf",
    b"ttcf": "is a collection of fonts (ttc); take one font out of it",
}


def font_fault(path: Path) -> str | None:
    """Why a file cannot be used as a font, to be read after its name; None where it looks like one."""
    size = path.stat().st_size
    if size > LARGEST:
        return f"is larger than {LARGEST // 1_000_000} MB"
    with path.open("rb") as file:
        header = file.read(12)
        if header[:4] in OTHERS:
            return OTHERS[header[:4]]
        if len(header) < 12 or header[:4] not in KINDS:
            return "is not a font"
        count = struct.unpack(">H", header[4:6])[0]
        if not 1 <= count <= MOST_TABLES:
            return "is not a font"
        directory = file.read(16 * count)
    if len(directory) < 16 * count:
        return "is cut off"
    entries = [struct.unpack(">4sIII", directory[place : place + 16]) for place in range(0, len(directory), 16)]
    if any(start + length > size for _, _, start, length in entries):
        return "is cut off"
    names = {tag.decode("latin-1") for tag, *_ in entries}
    if absent := [name for name in NEEDED if name not in names]:
        return f"is not a whole font: it has no table {absent[0]}"
    return None if names & set(OUTLINES) else "has no outlines (a font of bitmaps)"
