"""Where rain lands: rings on the open floor, drops from a roof's edge. In stage coordinates, as the camera sees them."""

from __future__ import annotations

import math

import skia

from scenec.camera.framing import View
from scenec.drawing.colour import yuv
from scenec.sets.table import STAGE_HEIGHT, Stage

COUNT, LIFE = 130, 0.25  # rings at work on an open floor, and the seconds that one is seen
DRIPS, DRIP_SPEED = 46, 900.0  # drops along 2000 pixels of a roof's edge; stage pixels a second


def splashes(
    canvas: skia.Canvas, stage: Stage, view: View, size: tuple[int, int], seconds: float, seed: int, colour: str
) -> None:
    """Rings that grow and go, small far away and larger near us."""
    if stage.open_floor is None:
        return
    left, top, right, bottom = stage.open_floor
    canvas.save()
    _stage_matrix(canvas, view, size)
    for number in range(COUNT):
        period = 0.45 + 0.5 * _chance(number, 1, seed)
        turn, age = divmod(seconds + period * _chance(number, 2, seed), period)
        if age >= LIFE:
            continue
        depth = _chance(number, turn * 3 + 3, seed) ** 0.8
        x, y = left + (right - left) * _chance(number, turn * 3 + 4, seed), top + (bottom - top) * depth
        grown, scale = age / LIFE, 0.5 + 0.9 * depth
        half = 14 * scale * (0.45 + 0.75 * grown)
        canvas.drawOval(
            skia.Rect.MakeLTRB(x - half, y - half * 0.28, x + half, y + half * 0.28), _ink(colour, 0.34 * (1 - grown), 1.6)
        )
        if number % 3 == 0 and grown < 0.6:
            for away, jump in ((-0.9, 9.0), (0.1, 15.0), (1.0, 8.0)):
                lift = jump * scale * 4 * grown * (1 - grown)
                canvas.drawCircle(x + away * 8 * scale * (0.5 + grown), y - lift, 1.4 * scale, _ink(colour, 0.5))
    canvas.restore()


def drips(canvas: skia.Canvas, stage: Stage, view: View, size: tuple[int, int], seconds: float, seed: int, colour: str) -> None:
    """Drops that fall from the roof's edge to the ground."""
    if stage.roof is None:
        return
    end, eaves = stage.roof
    fall = stage.ground - 120 - eaves
    canvas.save()
    _stage_matrix(canvas, view, size)
    for number in range(DRIPS):
        period = 0.9 + 1.4 * _chance(number, 5, seed)
        turn, age = divmod(seconds + period * _chance(number, 6, seed), period)
        way = DRIP_SPEED * age * (0.35 + 0.65 * min(1.0, age / 0.5))
        if way > fall:
            continue
        x = end - 2000 * _chance(number, turn + 7, seed)
        length = 8 + 14 * min(1.0, age / 0.4)
        canvas.drawLine(x, eaves + 40 + way, x, eaves + 40 + way + length, _ink(colour, 0.35, 1.8))
    canvas.restore()


def _stage_matrix(canvas: skia.Canvas, view: View, size: tuple[int, int]) -> None:
    scale = view.z * size[1] / STAGE_HEIGHT
    canvas.translate(size[0] / 2, size[1] / 2)
    canvas.scale(scale, scale)
    canvas.translate(-view.x, -view.y)


def _ink(colour: str, alpha: float, stroke: float = 0.0) -> skia.Paint:
    luma, blue, red = yuv(colour)
    paint = skia.Paint(AntiAlias=True, Color=skia.Color(luma, red, blue, round(alpha * 255)))
    if stroke:
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(stroke)
    return paint


def _chance(number: int, which: float, seed: int) -> float:
    """A number 0..1 that depends on nothing but its arguments."""
    value = math.sin(number * 12.9898 + which * 78.233 + seed * 0.618) * 43758.5453
    return value - math.floor(value)
