"""tint: the whole picture in one light, as through coloured glass; or through a colour table (`lut:`, a .cube file)."""

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
ORDER = (1, 2, 0)  # of Y, U, V in a picture


def make(shown: Shown) -> FrameEffect:
    """Colours by the level."""
    arguments = shown.arguments or {}
    if "lut" in arguments:
        return lookup(read_cube(Path(arguments["lut"]["path"])), shown)
    whole, levels = glass(arguments.get("colour", WARM)), shown.level

    def apply(pixels: Picture, t: int) -> None:
        level = float(levels[t])
        matrix = np.eye(4, 5, dtype=np.float32) * np.float32(1 - level) + whole * np.float32(level)
        cv2.transform(pixels, matrix, pixels)

    return apply


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
