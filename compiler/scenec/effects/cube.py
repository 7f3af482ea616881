"""Reads a colour table: a 3D LUT in the .cube format (Adobe, "Cube LUT Specification 1.0"). Plain Python and numpy."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

LARGEST = 8_000_000  # bytes of a file
SIZES = (2, 65)  # entries on a side
WORDS = ("TITLE", "DOMAIN_MIN", "DOMAIN_MAX", "LUT_3D_SIZE", "LUT_3D_INPUT_RANGE")


class CubeError(ValueError):
    """A file that is no colour table that can be used; the message says why."""


def read_cube(path: Path) -> NDArray[np.float32]:
    """(n, n, n, 3): the R, G, B in 0..1 of blue, green, red, each from 0 to 1. Raises CubeError."""
    if path.stat().st_size > LARGEST:
        raise CubeError(f"is larger than {LARGEST // 1_000_000} MB")
    return parse_cube(path.read_bytes())


def parse_cube(data: bytes) -> NDArray[np.float32]:
    """The table of a file's bytes. Raises CubeError."""
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise CubeError("is not text") from None
    size = 0
    numbers: list[tuple[float, float, float]] = []
    for number, line in enumerate(lines, 1):
        words = line.split("#")[0].split()
        if not words:
            continue
        if words[0][0].isalpha():
            size = _keyword(words, number) or size
            continue
        if size == 0:
            raise CubeError(f"has colours before LUT_3D_SIZE (line {number})")
        if len(numbers) == size**3:
            raise CubeError(f"has more than {size**3} colours (line {number})")
        numbers.append(_numbers(words, number))
    if size == 0:
        raise CubeError("has no LUT_3D_SIZE")
    if len(numbers) != size**3:
        raise CubeError(f"has {len(numbers)} colours where {size}³ = {size**3} should be")
    return np.clip(np.asarray(numbers, np.float32), 0, 1).reshape(size, size, size, 3)


def _keyword(words: list[str], number: int) -> int:
    """The size of the table where this line says it, else 0."""
    word = words[0]
    if word == "LUT_1D_SIZE":
        raise CubeError("is a table for each channel alone (LUT_1D_SIZE); a 3D one is needed")
    if word not in WORDS:
        raise CubeError(f'has the unknown word "{word[:20]}" (line {number})')
    if word.startswith("DOMAIN") and [float(each) for each in _numbers(words[1:], number)] != [float(word == "DOMAIN_MAX")] * 3:
        raise CubeError(f"is not for colours from 0 to 1 (line {number})")
    if word != "LUT_3D_SIZE":
        return 0
    if len(words) != 2 or not words[1].isdigit() or not SIZES[0] <= int(words[1][:4]) <= SIZES[1]:
        raise CubeError(f"has a size that is not between {SIZES[0]} and {SIZES[1]} (line {number})")
    return int(words[1])


def _numbers(words: list[str], number: int) -> tuple[float, float, float]:
    """Three numbers."""
    try:
        red, green, blue = (float(word) for word in words)
    except ValueError:
        raise CubeError(f"has something that is not three numbers (line {number})") from None
    if not all(abs(each) < 1e6 for each in (red, green, blue)):
        raise CubeError(f"has a number that is no colour (line {number})")
    return red, green, blue
