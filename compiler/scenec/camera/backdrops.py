"""Backdrops: an artifact's pictures read and turned into the drawing surface's colours (bytes U, V, Y, 255)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec.camera.framing import View
from scenec.drawing.colour import YUV, YUV_OFFSET

Picture = NDArray[np.uint8]
CELL = 16  # pixels of a layer's picture


@dataclass(frozen=True)
class Sheet:
    """One layer: premultiplied U, V, Y, A; `wholly` and `clear` count, for every corner of its grid of cells, the cells above and
    left of it that are all opaque, or all clear. `near`: rain and snow fall behind it."""

    pixels: Picture
    factor: float
    scale: float
    left: float
    top: float
    wholly: NDArray[np.int32]
    clear: NDArray[np.int32]
    near: bool = False


@dataclass(frozen=True)
class Still:
    """A picture that lies at a place of the frame."""

    image: skia.Image
    left: int
    top: int


@dataclass
class Kept:
    """What a view that stays has already been composed to: `behind` what falls (or all of it), and `near` it, with the tiles that
    are covered wholly and partly. `last`: the view of the frame before."""

    last: View | None = None
    view: View | None = None
    behind: Picture | None = None
    near: Picture | None = None
    whole: Sequence[tuple[int, int, int, int]] = ()
    partly: Sequence[tuple[int, int, int, int]] = ()


@dataclass(frozen=True)
class Backdrop:
    """A backdrop ready for frames. `picture`: all behind people, where the camera stands still; else `sheets` and `finish`."""

    width: int
    height: int
    picture: Picture | None
    front_stills: tuple[Still, ...]
    sheets: tuple[Sheet, ...]
    front_sheets: tuple[Sheet, ...]
    finish: skia.Image | None
    scratch: Picture
    kept: Kept = field(default_factory=Kept, compare=False)


def load(folder: Path) -> Backdrop:
    """Reads a backdrop's artifact and turns it into the surface's colours. A worker reads it once for the pieces of a shot."""
    return replace(read(folder), kept=Kept())  # what is kept depends on the views that came before: to each piece its own


@lru_cache(maxsize=2)
def read(folder: Path) -> Backdrop:
    """An artifact's pictures; artifacts never change. Two are kept: those of a transition."""
    layout = json.loads((folder / "layout.json").read_text(encoding="utf-8"))
    width, height = layout["width"], layout["height"]
    moving = layout["mode"] == "moving"
    sheets = [(bool(entry["front"]), _sheet(folder, entry)) for entry in layout["layers"]] if moving else []
    stills = [Still(_image(_read(folder / entry["file"])), entry["left"], entry["top"]) for entry in layout.get("front", ())]
    return Backdrop(
        width=width,
        height=height,
        picture=None if moving else _read(folder / layout["picture"]),
        front_stills=tuple(stills),
        sheets=tuple(sheet for front, sheet in sheets if not front),
        front_sheets=tuple(sheet for front, sheet in sheets if front),
        finish=_image(_read(folder / layout["finish"])) if moving else None,
        scratch=np.zeros((height, width, 4) if moving else (1, 1, 4), np.uint8),
    )


def to_yuv(picture: Picture) -> Picture:
    """B, G, R or premultiplied B, G, R, A to U, V, Y, A, premultiplied as it was."""
    if picture.shape[2] == 3:
        picture = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA), np.uint8)
    matrix = np.zeros((4, 4), np.float32)
    for row, source in ((0, 1), (1, 2), (2, 0)):
        matrix[row, :3], matrix[row, 3] = YUV[source, ::-1], YUV_OFFSET[source] / 255
    matrix[3, 3] = 1
    return np.asarray(cv2.transform(picture, matrix), np.uint8)


def _read(file: Path) -> Picture:
    picture = cv2.imdecode(np.frombuffer(file.read_bytes(), np.uint8), cv2.IMREAD_UNCHANGED)
    if picture is None:
        raise RuntimeError(f"{file.name} is not a picture")
    return to_yuv(np.asarray(picture, np.uint8))


def _image(pixels: Picture) -> skia.Image:
    return skia.Image.fromarray(pixels, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)


def _sheet(folder: Path, entry: dict[str, Any]) -> Sheet:
    pixels = _read(folder / entry["file"])
    alpha = np.ascontiguousarray(pixels[..., 3])
    rows, columns = -(-alpha.shape[0] // CELL), -(-alpha.shape[1] // CELL)
    padded = np.pad(alpha, ((0, rows * CELL - alpha.shape[0]), (0, columns * CELL - alpha.shape[1])), mode="edge")
    bands = padded.reshape(rows, CELL, columns * CELL)  # whole rows first: many times as fast as cell by cell
    least, most = (band.reshape(rows, columns, CELL) for band in (bands.min(1), bands.max(1)))
    place = (entry["factor"], entry["scale"], entry["left"], entry["top"])
    return Sheet(pixels, *place, _summed(least.min(2) == 255), _summed(most.max(2) == 0), entry["near"])


def _summed(cells: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Summed area table with a row and a column of zeros before it."""
    return np.pad(cells.astype(np.int32), ((1, 0), (1, 0))).cumsum(0, dtype=np.int32).cumsum(1, dtype=np.int32)
