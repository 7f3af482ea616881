"""tint: the whole picture in one light, as through coloured glass; or through a colour table (`lut:`, a .cube file).

Glass is a matrix. What it does to brightness is done on every pixel, what it does to colours on a picture of half the size, where
the film keeps its colours anyway: half of what the matrix costs on all pixels.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.drawing.canvas import Picture
from scenec.drawing.colour import YUV, YUV_OFFSET, rgb
from scenec.effects.cube import read_cube
from scenec.effects.lookup import lookup
from scenec.effects.shown import FrameEffect, Shown

WARM = "#ffb066"  # the colour when none is written
PALER = 0.30  # share of the picture's own colours that the glass takes away
DARKER = 0.75  # how little of the glass's own darkness is kept
THIN = 0.30  # share of white light that comes through it all the same
GREY = 128.0  # U and V of what has no colour
ORDER = (1, 2, 0)  # of Y, U, V in a picture


def make(shown: Shown) -> FrameEffect:
    """Colours by the level."""
    arguments = shown.arguments or {}
    if "lut" in arguments:
        return lookup(read_cube(Path(arguments["lut"]["path"])), shown)
    whole, levels = glass(arguments.get("colour", WARM)), shown.level
    size, whole_size = (shown.width // 2, shown.height // 2), (shown.width, shown.height)
    half = np.empty((size[1], size[0], 4), np.uint8)
    luma, lights = (np.empty((shown.height, shown.width), np.uint8) for _ in range(2))

    def apply(pixels: Picture, t: int) -> None:
        level = float(levels[t])
        matrix = np.eye(4, 5, dtype=np.float32) * np.float32(1 - level) + whole * np.float32(level)
        cv2.resize(pixels, size, half, interpolation=cv2.INTER_AREA)
        cv2.extractChannel(pixels, 2, luma)
        u, v, y, opaque = (np.asarray(each, np.uint8) for each in cv2.split(half))
        blue, red, light = (_coloured(u, v, row) for row in matrix[:3])
        cv2.addWeighted(blue, 1, y, matrix[0, 2], _rest(matrix[0]), blue)
        cv2.addWeighted(red, 1, y, matrix[1, 2], _rest(matrix[1]), red)
        cv2.resize(light, whole_size, lights, interpolation=cv2.INTER_LINEAR)
        cv2.addWeighted(lights, 1, luma, matrix[2, 2], _rest(matrix[2]), luma)
        cv2.merge([blue, red, y, opaque], half)
        cv2.resize(half, whole_size, pixels, interpolation=cv2.INTER_NEAREST_EXACT)
        cv2.insertChannel(luma, pixels, 2)

    return apply


def _coloured(u: NDArray[np.uint8], v: NDArray[np.uint8], row: NDArray[np.float32]) -> NDArray[np.uint8]:
    """What U and V give to a row of the matrix, about grey, so that it fits into a byte."""
    return np.asarray(cv2.addWeighted(u, float(row[0]), v, float(row[1]), GREY * (1 - float(row[:2].sum()))), np.uint8)


def _rest(row: NDArray[np.float32]) -> float:
    """What is added to `_coloured` and to the share of brightness."""
    return float(row[4]) - GREY * (1 - float(row[:2].sum()))


def glass(colour: str) -> NDArray[np.float32]:
    """What coloured glass does to U, V, Y, A: (4, 5), the last column added."""
    red, green, blue = (float(each) * (1 - THIN) + THIN for each in rgb(colour))
    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    through = np.array([red, green, blue]) / max(luma, 0.05) ** DARKER
    grey = np.tile([0.2126, 0.7152, 0.0722], (3, 1))
    change = np.diag(through) @ (np.eye(3) * (1 - PALER) + grey * PALER)
    change /= max(1.0, float(change.sum(1).max()) / 1.12)
    inner = YUV @ change @ np.linalg.inv(YUV)
    moved = YUV_OFFSET - inner @ YUV_OFFSET  # black stays black
    matrix = np.eye(4, 5, dtype=np.float32)
    for row, source in enumerate(ORDER):
        matrix[row, :3], matrix[row, 4] = inner[source, list(ORDER)], moved[source]
    return matrix
