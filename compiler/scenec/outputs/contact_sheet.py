"""Contact sheets: pictures in rows, each with a heading and the words that are spoken in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec.captions.draw import text_path
from scenec.captions.layout import broken
from scenec.captions.shaping import Type, width

Picture = NDArray[np.uint8]

PAPER, INK, SOFT, ACCENT = "#fbf6ec", "#2a2522", "#8b7d72", "#c4573f"
MARGIN, GAP = 56, 36
HEADING, BODY, TITLE = 22, 25, 60  # pixels an em
TEXT_LINES = 2
LEADING = 1.34
HEADER = 150


@dataclass(frozen=True)
class Cell:
    """One picture (h, w, 3) B, G, R, and what stands under it."""

    picture: Picture
    heading: str
    text: str


def contact_sheet(title: str, cells: Sequence[Cell]) -> Picture:
    """The sheet as (H, W, 3) B, G, R: as many columns as keep it about as wide as high."""
    tall, wide = cells[0].picture.shape[:2]
    columns = min(len(cells), 3 if wide > tall else 6)
    rows = -(-len(cells) // columns)
    cell = tall + round(HEADING * 1.9 + TEXT_LINES * BODY * LEADING) + GAP
    sheet = np.empty((HEADER + rows * cell + MARGIN, 2 * MARGIN + columns * wide + (columns - 1) * GAP, 4), np.uint8)
    info = skia.ImageInfo.Make(sheet.shape[1], sheet.shape[0], skia.kBGRA_8888_ColorType, skia.kOpaque_AlphaType)
    canvas = skia.Canvas.MakeRasterDirect(info, sheet, sheet.strides[0])
    canvas.clear(_colour(PAPER))
    canvas.drawPath(text_path(title, Type(600, family="fraunces"), TITLE, MARGIN, 98), _paint(INK))
    canvas.drawRect(skia.Rect.MakeXYWH(MARGIN, 120, 72, 6), _paint(ACCENT))
    for index, c in enumerate(cells):
        x, y = MARGIN + index % columns * (wide + GAP), HEADER + index // columns * cell
        _draw(canvas, sheet, c, x, y)
    return np.ascontiguousarray(cv2.cvtColor(sheet, cv2.COLOR_BGRA2BGR), np.uint8)


def _draw(canvas: skia.Canvas, sheet: Picture, cell: Cell, x: int, y: int) -> None:
    tall, wide = cell.picture.shape[:2]
    sheet[y : y + tall, x : x + wide, :3] = cell.picture
    baseline = y + tall + HEADING * 1.35
    canvas.drawPath(text_path(cell.heading, Type(650), HEADING, x, baseline), _paint(SOFT))
    kind = Type(450)
    for line in _wrapped(cell.text, wide / BODY, kind):
        baseline += BODY * LEADING
        canvas.drawPath(text_path(line, kind, BODY, x, baseline), _paint(INK))


def _wrapped(text: str, room: float, kind: Type) -> list[str]:
    """At most TEXT_LINES lines of `room` em; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}", kind) <= room:
            lines[-1] += f" {word}"
        else:
            lines += broken(word, room, kind)
    if len(lines) > TEXT_LINES:
        kept = lines[TEXT_LINES - 1]
        while kept and width(kept + "…", kind) > room:
            kept = kept[:-1]
        lines = [*lines[: TEXT_LINES - 1], kept.rstrip() + "…"]
    return lines


def _colour(colour: str) -> int:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return int(skia.Color(red, green, blue))


def _paint(colour: str) -> skia.Paint:
    return skia.Paint(AntiAlias=True, Color=_colour(colour))
