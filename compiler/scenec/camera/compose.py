"""Composing a backdrop into frames, in the drawing surface's colours (bytes U, V, Y, 255).

A still backdrop is one copy. For a moving one the frame is cut into tiles; in each tile only the nearest layer that covers it
wholly is resampled, and above it those layers that cover part of it. So a frame costs little more than one resampled picture,
however many layers the place has.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec.camera.framing import View, layer_zoom
from scenec.drawing.colour import YUV, YUV_OFFSET
from scenec.sets.table import CENTRE_X, CENTRE_Y, STAGE_HEIGHT

Picture = NDArray[np.uint8]
TILE = 32  # pixels of the frame
CELL = 16  # pixels of a layer's picture
CLEAR, PARTLY, WHOLLY = 0, 1, 2


@dataclass(frozen=True)
class Sheet:
    """One layer: premultiplied U, V, Y, A; `wholly` and `clear` count, for every corner of its grid of cells, the cells above and
    left of it that are all opaque, or all clear."""

    pixels: Picture
    factor: float
    scale: float
    left: float
    top: float
    wholly: NDArray[np.int32]
    clear: NDArray[np.int32]


@dataclass(frozen=True)
class Still:
    """A picture that lies at a place of the frame."""

    image: skia.Image
    left: int
    top: int


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


def load(folder: Path) -> Backdrop:
    """Reads a backdrop's artifact and turns it into the surface's colours."""
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


def background(backdrop: Backdrop, view: View, out: Picture) -> None:
    """Fills `out` with all that lies behind people. A still backdrop has its own camera and takes no notice of `view`."""
    if backdrop.picture is not None:
        np.copyto(out, backdrop.picture)
        return
    cover = [_coverage(backdrop, sheet, view) for sheet in backdrop.sheets]
    base = np.zeros(cover[0].shape, np.int32)
    for number, kinds in enumerate(cover):
        base[kinds == WHOLLY] = number
    for number, sheet in enumerate(backdrop.sheets):
        matrix = _matrix(backdrop, sheet, view)
        for rect in _runs(base == number, backdrop):
            _resample(sheet, matrix, rect, out)
    canvas = _canvas(backdrop, out)
    for number, sheet in enumerate(backdrop.sheets):
        _blend(backdrop, sheet, view, (cover[number] == PARTLY) & (base < number), canvas)
    if backdrop.finish is not None:
        canvas.drawImage(backdrop.finish, 0, 0)


def foreground(backdrop: Backdrop, view: View, out: Picture) -> None:
    """Draws what stands in front of people, over a finished frame."""
    if not backdrop.front_stills and not backdrop.front_sheets:
        return
    canvas = _canvas(backdrop, out)
    for still in backdrop.front_stills:
        canvas.drawImage(still.image, still.left, still.top)
    for sheet in backdrop.front_sheets:
        _blend(backdrop, sheet, view, _coverage(backdrop, sheet, view) != CLEAR, canvas)


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
    cells = padded.reshape(rows, CELL, columns, CELL)
    place = (entry["factor"], entry["scale"], entry["left"], entry["top"])
    return Sheet(pixels, *place, _summed(cells.min((1, 3)) == 255), _summed(cells.max((1, 3)) == 0))


def _summed(cells: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Summed area table with a row and a column of zeros before it."""
    return np.pad(cells.astype(np.int32), ((1, 0), (1, 0))).cumsum(0, dtype=np.int32).cumsum(1, dtype=np.int32)


def _matrix(backdrop: Backdrop, sheet: Sheet, view: View) -> tuple[float, float, float]:
    """Frame pixel to sheet pixel, both counted at their middles: factor, then x and y offsets."""
    zoom = layer_zoom(view.z, sheet.factor) * backdrop.height / STAGE_HEIGHT
    step = sheet.scale / zoom
    x = CENTRE_X + sheet.factor * (view.x - CENTRE_X) - sheet.left
    y = CENTRE_Y + sheet.factor * (view.y - CENTRE_Y) - sheet.top
    half = (step - 1) / 2
    return step, x * sheet.scale - backdrop.width / 2 * step + half, y * sheet.scale - backdrop.height / 2 * step + half


def _coverage(backdrop: Backdrop, sheet: Sheet, view: View) -> NDArray[np.uint8]:
    """For every tile of the frame, from top left: is the sheet CLEAR there, does it cover it PARTLY or WHOLLY."""
    step, x, y = _matrix(backdrop, sheet, view)

    def cells(length: int, offset: float, count: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        edges = np.arange(0, length, TILE)
        first = np.floor((edges * step + offset - 1) / CELL).astype(int)
        last = np.ceil((np.minimum(edges + TILE, length) * step + offset + 2) / CELL).astype(int)
        return np.clip(first, 0, count), np.clip(last, 0, count)

    rows, columns = sheet.wholly.shape
    top, bottom = (side[:, None] for side in cells(backdrop.height, y, rows - 1))
    left, right = (side[None, :] for side in cells(backdrop.width, x, columns - 1))
    area = (bottom - top) * (right - left)

    def count(table: NDArray[np.int32]) -> NDArray[np.int32]:
        return np.asarray(table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left])

    kinds = np.full(area.shape, PARTLY, np.uint8)
    kinds[count(sheet.wholly) == area] = WHOLLY
    kinds[count(sheet.clear) == area] = CLEAR
    return kinds


def _runs(chosen: NDArray[np.bool_], backdrop: Backdrop) -> Iterator[tuple[int, int, int, int]]:
    """The chosen tiles as few rectangles of pixels: runs along rows, joined downwards while they are alike."""
    rows, columns = chosen.shape
    steps = np.zeros((rows, columns + 2), np.int8)
    steps[:, 1:-1] = chosen
    row, column = np.nonzero(np.diff(steps))  # every second one begins a run, the next ends it
    runs = zip(row[::2].tolist(), column[::2].tolist(), column[1::2].tolist(), strict=True)
    begun: dict[tuple[int, int], list[int]] = {}  # from a run's sides to its first row and the row after its last
    for at, left, right in runs:
        span = begun.get((left, right))
        if span is not None and span[1] == at:
            span[1] = at + 1
            continue
        if span is not None:
            yield _pixels(left, right, span, backdrop)
        begun[left, right] = [at, at + 1]
    for (left, right), span in begun.items():
        yield _pixels(left, right, span, backdrop)


def _pixels(left: int, right: int, rows: list[int], backdrop: Backdrop) -> tuple[int, int, int, int]:
    """Tiles to pixels: left, top, right, bottom, inside the frame."""
    return left * TILE, rows[0] * TILE, min(right * TILE, backdrop.width), min(rows[1] * TILE, backdrop.height)


def _resample(sheet: Sheet, matrix: tuple[float, float, float], rect: tuple[int, int, int, int], out: Picture) -> None:
    left, top, right, bottom = rect
    step, x, y = matrix
    inverse = np.array([[step, 0, step * left + x], [0, step, step * top + y]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    part = out[top:bottom, left:right]
    cv2.warpAffine(sheet.pixels, inverse, (right - left, bottom - top), part, flags, cv2.BORDER_REPLICATE)


def _blend(backdrop: Backdrop, sheet: Sheet, view: View, tiles: NDArray[np.bool_], canvas: skia.Canvas) -> None:
    """Lays the chosen tiles of a sheet over the frame."""
    if not tiles.any():
        return
    matrix = _matrix(backdrop, sheet, view)
    rects = list(_runs(tiles, backdrop))
    for rect in rects:
        _resample(sheet, matrix, rect, backdrop.scratch)
    image = skia.Image.fromarray(backdrop.scratch, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType, copy=False)
    for rect in rects:
        bounds = skia.Rect.MakeLTRB(*rect)
        canvas.drawImageRect(image, bounds, bounds)


def _canvas(backdrop: Backdrop, out: Picture) -> skia.Canvas:
    info = skia.ImageInfo.Make(backdrop.width, backdrop.height, skia.kBGRA_8888_ColorType, skia.kOpaque_AlphaType)
    return skia.Canvas.MakeRasterDirect(info, out, backdrop.width * 4)
