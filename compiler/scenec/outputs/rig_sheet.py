"""The sheet of a puppet: its parts with boxes and pivots, its mouths and feelings, and what is missing. For whoever draws one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec.captions.draw import text_path
from scenec.captions.shaping import Type, width
from scenec.lipsync.visemes import VISEMES
from scenec.outputs.model_sheet import GROUND, INK, MOOD, PLAIN, WALL, Cell, Section, cell_width, colour_of, laid_out, paint_of
from scenec.outputs.portraits import Sitter, drawn, feeling, sitter

Picture = NDArray[np.uint8]
TALL = 860  # the annotated picture
FEELINGS = ("neutral", "happy", "laughing", "tender", "sad", "afraid", "angry", "surprised", "disgusted")
MARKS = ("#c4473a", "#2f6b66", "#39566b", "#9a5b3c", "#7a4a8a", "#5f7a3a")
ARMS = {"armUpLeft": -9.0, "armUpRight": 9.0, "armLowLeft": -5.0, "armLowRight": 5.0}


def rig_sheet(name: str, look: Mapping[str, Any], notes: Sequence[str]) -> Picture:
    """The sheet of the puppet that `look` names. `notes`: what is wrong with it or missing, a line each."""
    who = sitter(look)
    sections = (overview(who, notes), feelings(who), mouths(who))
    return laid_out(name, f"{look['rig']}  ·  {who.heads:.1f} heads high", sections, ())


def figure(who: Sitter, pose: Mapping[str, float], size: tuple[int, int], ground: str, room: float = 0.08) -> Picture:
    """All of it, as large as it fits."""
    wide, tall = size
    scale = min(tall * (1 - room) / who.heads, wide * (1 - room) / breadth(who))
    return drawn(who, pose, size, scale, (wide / 2, tall * (1 - room / 2)), ground)


def breadth(who: Sitter) -> float:
    """How many H wide, a little more than drawn."""
    boxes = getattr(getattr(who.figure, "puppet", None), "boxes", None)
    if boxes:
        left, _, right, _ = who.figure.box("whole")
        return float(right - left)
    cuts = getattr(who.figure, "poses", {}).values()
    tall = max((c.bgra.shape[0] for c in cuts), default=1)
    return float(max((c.bgra.shape[1] for c in cuts), default=1) / tall * who.heads)


def overview(who: Sitter, notes: Sequence[str]) -> Section:
    """The figure with its parts marked, and the notes beside it."""
    size = (cell_width(2), TALL)
    shown = figure(who, {"armUpLeft": 0.0}, size, GROUND, 0.12)
    if hasattr(who.figure, "puppet"):
        mark(shown, who, size)
    return Section("Parts", [Cell(shown, "boxes, and the points about which parts turn"), Cell(page(notes, size), "notes")], 2)


def mark(picture: Picture, who: Sitter, size: tuple[int, int]) -> None:
    """Boxes, pivots and names over the picture, in place."""
    wide, tall = size
    scale = min(tall * 0.88 / who.heads, wide * 0.88 / breadth(who))
    x0, y0 = wide / 2, tall * 0.94
    layer = np.ascontiguousarray(cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA))
    info = skia.ImageInfo.Make(wide, tall, skia.kBGRA_8888_ColorType, skia.kOpaque_AlphaType)
    canvas = skia.Canvas.MakeRasterDirect(info, layer, layer.strides[0])
    taken: list[tuple[float, float]] = []
    boxes = {part: who.figure.box(part) for part in who.figure.puppet.boxes if part != "whole"}
    for index, (part, box) in enumerate(
        sorted(boxes.items(), key=lambda item: -(item[1][2] - item[1][0]) * (item[1][3] - item[1][1]))
    ):
        left, top, right, bottom = (x0 + box[0] * scale, y0 + box[1] * scale, x0 + box[2] * scale, y0 + box[3] * scale)
        pen = paint_of(MARKS[index % len(MARKS)])
        pen.setStyle(skia.Paint.kStroke_Style)
        pen.setStrokeWidth(2)
        canvas.drawRoundRect(skia.Rect.MakeLTRB(left, top, right, bottom), 6, 6, pen)
        px, py = who.figure.at(who.figure.puppet.pivots[part])
        canvas.drawCircle(x0 + px * scale, y0 + py * scale, 6, pen)
        canvas.drawCircle(x0 + px * scale, y0 + py * scale, 2, paint_of(MARKS[index % len(MARKS)]))
        label(canvas, part, index, (left, top, right, bottom), taken, wide)
    picture[:] = cv2.cvtColor(layer, cv2.COLOR_BGRA2BGR)


def label(
    canvas: skia.Canvas,
    part: str,
    index: int,
    box: tuple[float, float, float, float],
    taken: list[tuple[float, float]],
    wide: int,
) -> None:
    """A part's name in the margin that is nearer, with a line to its box."""
    left, top, right, bottom = box
    at_left = (left + right) / 2 < wide / 2
    y = (top + bottom) / 2
    side = 0.0 if at_left else 1.0
    while any(side == other and abs(y - where) < 30 for other, where in taken):
        y += 30
    taken.append((side, y))
    size, kind = 20.0, Type(600)
    long = width(part, kind) * size
    x = 18.0 if at_left else wide - 18 - long
    pen = paint_of(MARKS[index % len(MARKS)])
    canvas.drawPath(text_path(part, kind, size, x, y + 7), pen)
    pen.setStrokeWidth(1.5)
    end = (left, (top + bottom) / 2) if at_left else (right, (top + bottom) / 2)
    canvas.drawLine(x + long + 8 if at_left else x - 8, y, *end, pen)


def page(notes: Sequence[str], size: tuple[int, int]) -> Picture:
    """Lines of text."""
    wide, tall = size
    sheet = np.empty((tall, wide, 4), np.uint8)
    info = skia.ImageInfo.Make(wide, tall, skia.kBGRA_8888_ColorType, skia.kOpaque_AlphaType)
    canvas = skia.Canvas.MakeRasterDirect(info, sheet, sheet.strides[0])
    canvas.clear(colour_of("#f6ecda"))
    y, em = 64.0, 24.0
    for note in notes:
        line = ""
        for word in [*note.split(), ""]:
            if not word or width(f"{line} {word}", Type(450)) * em > wide - 96:
                canvas.drawPath(text_path(line, Type(450), em, 48, y), paint_of(INK))
                y += em * 1.4
                line = "    " + word
            else:
                line = f"{line} {word}" if line else word
        y += 8
        if y > tall - 40:
            break
    return np.ascontiguousarray(cv2.cvtColor(sheet, cv2.COLOR_BGRA2BGR), np.uint8)


def feelings(who: Sitter) -> Section:
    """Nine feelings."""
    size = (cell_width(9), 300)
    cells = [Cell(figure(who, ARMS | feeling(name), size, MOOD.get(name, PLAIN)), name) for name in FEELINGS]
    return Section("Feelings", cells, 9)


def mouths(who: Sitter) -> Section:
    """What is shown for each viseme."""
    size = (cell_width(15), 190)
    return Section("Visemes", [Cell(figure(who, ARMS | shape, size, WALL, 0.02), name) for name, shape in VISEMES.items()], 15)
