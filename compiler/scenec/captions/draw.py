"""Drawing one caption: its plate, the speaker's name on a pill, and the text, as a small picture with its place.

Glyphs are drawn as outlines that HarfBuzz reads from the font, not as skia text: skia draws some variable fonts with mixed
weights, and outlines are the same on every system.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
import skia
import uharfbuzz
from numpy.typing import NDArray

from scenec.captions.fonts import face
from scenec.captions.layout import PADDING, em, lines, setting
from scenec.captions.shaping import Shaped, Type, font, is_rtl, shape, spaced
from scenec.timeline import CaptionCue

Style = Literal["plate", "outline"]

PLATE = "#14161D"
PILL_TEXT = "#1B1D24"
OPACITY = {False: 0.78, True: 0.86}  # of the plate, in dim and in bright places
LEADING = 1.28  # em from line to line
RADIUS = 0.27  # em, of the plate's corners
ABOVE, BELOW = 1.166, 0.63  # em from the plate's top to the first baseline, from the last baseline to its bottom
NARRATOR = "narrator"


@dataclass(frozen=True)
class Sprite:
    """A picture to lay over a frame with its top left corner at pixel (x, y). `bgra`: (h, w, 4) uint8, premultiplied; x, y, h and
    w are even, so that it sits well on frames with half-size chroma."""

    x: int
    y: int
    bgra: NDArray[np.uint8]


@dataclass(frozen=True)
class _Line:
    """A shaped line, `size` pixels an em, its left end and baseline at (x, y)."""

    shaped: Shaped
    kind: Type
    size: float
    x: float
    y: float


@dataclass(frozen=True)
class _Plan:
    """Where everything of a caption goes, in the frame's pixels."""

    plate: skia.Rect
    pill: skia.Rect | None
    name: _Line | None
    text: tuple[_Line, ...]


def sprite(
    cue: CaptionCue, width: int, height: int, style: Style = "plate", language: str = "en", bright: bool = False
) -> Sprite:
    """The caption of `cue` for a frame of this size. `bright`: the place is light, so the plate is denser."""
    if not cue.text.split():
        return Sprite(0, 0, np.zeros((2, 2, 4), np.uint8))
    plan = _plan(cue, width, height, language)
    size = em(width, height)
    bounds = plan.plate.makeOffset(0, 0)
    for line in plan.text:
        bounds.join(_path(line).getBounds())
    if plan.pill:
        bounds.join(plan.pill)
    bounds.outset(0.2 * size, 0.2 * size)  # room for the outline and its shadow
    left, top = (max(0, int(edge)) // 2 * 2 for edge in (bounds.left(), bounds.top()))
    right, bottom = (-(-int(edge + 1) // 2) * 2 for edge in (min(bounds.right(), width), min(bounds.bottom(), height)))
    pixels = np.zeros((min(bottom, height) - top, min(right, width) - left, 4), np.uint8)
    info = skia.ImageInfo.Make(pixels.shape[1], pixels.shape[0], skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Canvas.MakeRasterDirect(info, pixels, pixels.strides[0])
    canvas.translate(-left, -top)
    {"plate": _plate, "outline": _outline}[style](canvas, plan, cue, size, OPACITY[bright])
    if plan.pill and plan.name:
        radius = plan.pill.height() / 2
        canvas.drawRoundRect(plan.pill, radius, radius, _paint(cue.colour))
        canvas.drawPath(_path(plan.name), _paint(PILL_TEXT))
    return Sprite(left, top, pixels)


def blend(frame: NDArray[np.uint8], drawn: Sprite) -> None:
    """Lays a sprite over a frame (H, W, 3 or 4) of the same channels, in place."""
    height, width, _ = drawn.bgra.shape
    under = frame[drawn.y : drawn.y + height, drawn.x : drawn.x + width]
    over = drawn.bgra[: under.shape[0], : under.shape[1], : under.shape[2]].astype(np.uint16)
    left = 255 - drawn.bgra[: under.shape[0], : under.shape[1], 3:].astype(np.uint16)
    under[:] = over + (under * left + 127) // 255


def _plan(cue: CaptionCue, width: int, height: int, language: str) -> _Plan:
    chosen, size = setting(width, height), em(width, height)
    kind = Type(chosen.weight, italic=cue.who == NARRATOR)
    rtl = is_rtl(cue.text)
    shaped = [shape(line, kind, language, rtl) for line in lines(cue.text, width, height, language)]
    half = max(line.advance for line in shaped) * size / 2 + PADDING * size
    tall = (ABOVE + BELOW + LEADING * (len(shaped) - 1)) * size
    centre, bottom = chosen.centre * width, chosen.bottom * height
    plate = skia.Rect.MakeLTRB(centre - half, bottom - tall, centre + half, bottom)
    text = tuple(
        _Line(line, kind, size, centre - line.advance * size / 2, plate.top() + (ABOVE + LEADING * index) * size)
        for index, line in enumerate(shaped)
    )
    if not (cue.tag and cue.name):
        return _Plan(plate, None, None, text)
    return _Plan(plate, *_tag(cue, chosen.tag / chosen.size * size, plate, rtl, language), text)


def _tag(cue: CaptionCue, size: float, plate: skia.Rect, rtl: bool, language: str) -> tuple[skia.Rect, _Line]:
    """The pill with the name: half on the plate's edge, where the text begins."""
    kind = Type(750)
    name = shape(cue.name, kind, language)
    wide, tall = name.advance * size + 1.1 * size, 1.54 * size
    left = plate.right() - 0.4 * size - wide if rtl else plate.left() + 0.4 * size
    top = plate.top() - 0.74 * tall
    return skia.Rect.MakeXYWH(left, top, wide, tall), _Line(name, kind, size, left + 0.55 * size, top + 0.5 * tall + 0.36 * size)


def _plate(canvas: skia.Canvas, plan: _Plan, cue: CaptionCue, size: float, opacity: float) -> None:
    canvas.drawRoundRect(plan.plate, RADIUS * size, RADIUS * size, _paint(PLATE, opacity))
    for line in plan.text:
        canvas.drawPath(_path(line), _paint(cue.colour))


def _outline(canvas: skia.Canvas, plan: _Plan, cue: CaptionCue, size: float, _: float) -> None:
    """No plate: a dark rim around every letter, on a soft shadow."""
    rim = _paint(PLATE, 0.92)
    rim.setStyle(skia.Paint.kStroke_Style)
    rim.setStrokeWidth(0.15 * size)
    rim.setStrokeJoin(skia.Paint.kRound_Join)
    shadow = skia.Paint(rim)
    shadow.setAlphaf(0.5)
    shadow.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.06 * size))
    for paint in (shadow, rim):
        for line in plan.text:
            canvas.drawPath(_path(line), paint)
    for line in plan.text:
        canvas.drawPath(_path(line), _paint(cue.colour))


def _paint(colour: str, opacity: float = 1.0) -> skia.Paint:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return skia.Paint(AntiAlias=True, Color=skia.Color(red, green, blue, round(255 * opacity)))


def _path(line: _Line) -> skia.Path:
    whole = skia.Path()
    for glyph in line.shaped.glyphs:
        scale = line.size / face(glyph.face).upem
        place = skia.Matrix().setScale(scale, -scale)
        place.postTranslate(line.x + glyph.x * line.size, line.y - glyph.y * line.size)
        whole.addPath(_glyph(glyph.face, line.kind, glyph.number), place)
    return whole


@lru_cache(maxsize=4096)
def _glyph(name: str, kind: Type, number: int) -> skia.Path:
    """A glyph's outline in units of its font, y up."""
    path = skia.Path()
    pen = uharfbuzz.DrawFuncs()
    pen.set_move_to_func(lambda x, y, _: path.moveTo(x, y))
    pen.set_line_to_func(lambda x, y, _: path.lineTo(x, y))
    pen.set_quadratic_to_func(lambda cx, cy, x, y, _: path.quadTo(cx, cy, x, y))
    pen.set_cubic_to_func(lambda ax, ay, bx, by, x, y, _: path.cubicTo(ax, ay, bx, by, x, y))
    pen.set_close_path_func(lambda _: path.close())
    font(name, kind).draw_glyph(number, pen, None)
    return path


def text_path(text: str, kind: Type, size: float, x: float, y: float, language: str = "en", tracking: float = 0.0) -> skia.Path:
    """One line of text as a path: `size` pixels an em, its left end and baseline at (x, y). For sheets and cards."""
    return _path(_Line(spaced(shape(text, kind, language), text, tracking), kind, size, x, y))


def text_width(text: str, kind: Type, language: str = "en", tracking: float = 0.0) -> float:
    """How wide that line is, in em."""
    return spaced(shape(text, kind, language), text, tracking).advance
