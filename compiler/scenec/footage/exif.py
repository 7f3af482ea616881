"""The one entry of EXIF data that changes how a picture is seen."""

from __future__ import annotations

import struct

ORIENTATION = 0x0112


def orientation(data: bytes) -> int:
    """1..8 as of EXIF; 1 where it says nothing that makes sense. `data` begins with the byte order."""
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None or len(data) < 14:
        return 1
    place = struct.unpack(f"{order}I", data[4:8])[0]
    if place + 2 > len(data):
        return 1
    count = struct.unpack(f"{order}H", data[place : place + 2])[0]
    for start in range(place + 2, min(place + 2 + 12 * count, len(data) - 11), 12):
        tag, _, _, value = struct.unpack(f"{order}HHIH", data[start : start + 10])
        if tag == ORIENTATION:
            return int(value) if 1 <= value <= 8 else 1
    return 1
