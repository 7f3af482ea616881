"""Composing a backdrop into frames, in the drawing surface's colours (bytes U, V, Y, 255).

A still backdrop is one copy. For a moving one the frame is cut into tiles; in each tile only the nearest layer that covers it
wholly is resampled, and above it those layers that cover part of it. So a frame costs little more than one resampled picture,
however many layers the place has.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec.camera.backdrops import CELL, Backdrop, Picture, Sheet
from scenec.camera.framing import View, layer_zoom
from scenec.camera.tiles import TILE, runs
from scenec.sets.table import CENTRE_X, CENTRE_Y, STAGE_HEIGHT

CLEAR, PARTLY, WHOLLY = 0, 1, 2


def background(backdrop: Backdrop, view: View, out: Picture, falls: Callable[[skia.Canvas], None] | None = None) -> None:
    """Fills `out` with all that lies behind people. A still backdrop has its own camera and takes no notice of `view`. `falls`
    draws rain or snow between the layers behind it and those near to us."""
    if backdrop.picture is not None:
        np.copyto(out, backdrop.picture)
        return
    kept = backdrop.kept
    if kept.view != view:
        if kept.last != view:
            kept.last = view
            _compose(backdrop, view, out, falls)
            return
        _keep(backdrop, view)
    assert kept.behind is not None
    np.copyto(out, kept.behind)
    if falls is not None:
        canvas = _canvas(backdrop, out)
        falls(canvas)
        _lay_near(backdrop, canvas, out)


def _compose(backdrop: Backdrop, view: View, out: Picture, falls: Callable[[skia.Canvas], None] | None) -> None:
    """All sheets as `view` shows them, and the finish."""
    cover = [_coverage(backdrop, sheet, view) for sheet in backdrop.sheets]
    base = np.zeros(cover[0].shape, np.int32)
    for number, kinds in enumerate(cover):
        base[kinds == WHOLLY] = number
    canvas = _canvas(backdrop, out)
    for near in (False, True):
        chosen = [number for number, sheet in enumerate(backdrop.sheets) if sheet.near == near]
        for number in chosen:
            sheet = backdrop.sheets[number]
            matrix = _matrix(backdrop, sheet, view)
            for rect in runs(base == number, backdrop.width, backdrop.height):
                _resample(sheet, matrix, rect, out)
        for number in chosen:
            _blend(backdrop, backdrop.sheets[number], view, (cover[number] == PARTLY) & (base < number), canvas)
        if falls is not None and not near:
            falls(canvas)
    if backdrop.finish is not None:
        canvas.drawImage(backdrop.finish, 0, 0)


def _keep(backdrop: Backdrop, view: View) -> None:
    """Composes what `view` shows once, for all frames in which the camera stays there."""
    kept, shape = backdrop.kept, (backdrop.height, backdrop.width, 4)
    kept.view, kept.behind = view, np.zeros(shape, np.uint8)
    if not any(sheet.near for sheet in backdrop.sheets):
        _compose(backdrop, view, kept.behind, None)
        return
    far = replace(backdrop, sheets=tuple(sheet for sheet in backdrop.sheets if not sheet.near))
    _compose(far, view, kept.behind, None)
    near = np.zeros(shape, np.uint8)
    info = skia.ImageInfo.Make(backdrop.width, backdrop.height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Canvas.MakeRasterDirect(info, near, backdrop.width * 4)
    for sheet in backdrop.sheets:
        if sheet.near:
            _blend(backdrop, sheet, view, _coverage(backdrop, sheet, view) != CLEAR, canvas)
    if backdrop.finish is not None:
        canvas.drawImage(backdrop.finish, 0, 0, skia.SamplingOptions(), skia.Paint(BlendMode=skia.BlendMode.kSrcATop))
    rows, columns = -(-backdrop.height // TILE), -(-backdrop.width // TILE)
    alpha = np.pad(near[..., 3], ((0, rows * TILE - backdrop.height), (0, columns * TILE - backdrop.width)), mode="edge")
    tiles = alpha.reshape(rows, TILE, columns, TILE)
    whole, clear = tiles.min((1, 3)) == 255, tiles.max((1, 3)) == 0
    kept.near, kept.whole, kept.partly = (
        near,
        list(runs(whole, backdrop.width, backdrop.height)),
        list(runs(~whole & ~clear, backdrop.width, backdrop.height)),
    )


def _lay_near(backdrop: Backdrop, canvas: skia.Canvas, out: Picture) -> None:
    """Lays what is near to us over what falls."""
    kept = backdrop.kept
    if kept.near is None:
        return
    for left, top, right, bottom in kept.whole:
        out[top:bottom, left:right] = kept.near[top:bottom, left:right]
    image = skia.Image.fromarray(kept.near, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType, copy=False)
    _draw(canvas, image, kept.partly)


def foreground(backdrop: Backdrop, view: View, out: Picture) -> None:
    """Draws what stands in front of people, over a finished frame."""
    if not backdrop.front_stills and not backdrop.front_sheets:
        return
    canvas = _canvas(backdrop, out)
    for still in backdrop.front_stills:
        canvas.drawImage(still.image, still.left, still.top)
    for sheet in backdrop.front_sheets:
        _blend(backdrop, sheet, view, _coverage(backdrop, sheet, view) != CLEAR, canvas)


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
    rects = list(runs(tiles, backdrop.width, backdrop.height))
    for rect in rects:
        _resample(sheet, matrix, rect, backdrop.scratch)
    image = skia.Image.fromarray(backdrop.scratch, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType, copy=False)
    _draw(canvas, image, rects)


def _draw(canvas: skia.Canvas, image: skia.Image, rects: Sequence[tuple[int, int, int, int]]) -> None:
    """Lays parts of an image over the frame where they are. One image under a clip: drawing rectangle by rectangle resamples."""
    region = skia.Region()
    for rect in rects:
        region.op(skia.IRect.MakeLTRB(*rect), skia.Region.kUnion_Op)
    canvas.save()
    canvas.clipRegion(region)
    canvas.drawImage(image, 0, 0)
    canvas.restore()


def _canvas(backdrop: Backdrop, out: Picture) -> skia.Canvas:
    info = skia.ImageInfo.Make(backdrop.width, backdrop.height, skia.kBGRA_8888_ColorType, skia.kOpaque_AlphaType)
    return skia.Canvas.MakeRasterDirect(info, out, backdrop.width * 4)
