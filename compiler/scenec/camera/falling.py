"""What falls: rain and snow as closed forms of time, drawn in the surface's colours (U, V, Y).

Streaks and flakes are drawn once on sheets higher than the frame, and a sheet scrolls. Rain behind people falls between a place's
layers (Stage.falls_behind), a little falls before everybody, but never under a roof. Where a shot begins, time is zero.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

import skia

from scenec.camera.framing import View
from scenec.camera.roofs import open_sky
from scenec.camera.splashes import drips, splashes
from scenec.drawing.colour import yuv
from scenec.sets.light import light_of
from scenec.sets.table import SETS, STAGE_HEIGHT, Stage
from scenec.sets.weather import FLAKE, STREAK

SLANT = -0.16  # of rain: sideways by so much of the way down
NIGHT_ALPHA = 0.85
GROWS = {False: 0.30, True: 0.45}  # by what power of the zoom streaks grow; True: those before people


@dataclass(frozen=True)
class Kind:
    """One depth of rain or snow: how many, sizes (length or radius) and width in pixels of a 1080 high frame, alpha, pixels a
    second. `sheets`: they do not all fall alike."""

    count: int
    sizes: tuple[float, float]
    width: float
    alpha: float
    speed: float
    sheets: int
    near: bool = False


RAIN = (
    Kind(650, (14, 26), 1.0, 0.30, 900, 3),
    Kind(240, (40, 70), 1.5, 0.36, 1700, 3),
    Kind(40, (120, 200), 2.6, 0.26, 2900, 2, near=True),
)
SNOW = (
    Kind(420, (1.2, 2.2), 0.0, 0.75, 60, 4),
    Kind(150, (2.6, 4.4), 0.0, 0.90, 130, 4),
    Kind(24, (7, 13), 0.0, 0.55, 260, 4, near=True),
)


@dataclass(frozen=True)
class Sheet:
    """Streaks or flakes that move together: so high, falling so fast, swaying so far (pixels) in so many seconds. `path` is drawn
    with each of `paints`; one path for each where a flake has a soft edge."""

    paths: tuple[skia.Path, ...]
    paint: skia.Paint
    height: float
    speed: float
    sway: float
    period: float
    near: bool


@dataclass(frozen=True)
class Falling:
    """The weather of a piece."""

    stage: Stage
    weather: str
    width: int
    height: int
    sheets: tuple[Sheet, ...]
    colour: str
    seed: int

    def behind(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """What falls behind people and behind what stands where they stand."""
        for sheet in self.sheets:
            if not sheet.near:
                self._scroll(canvas, sheet, view, seconds)

    def ground(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """What is seen on the ground and at the roof's edge, under people."""
        if self.weather == "rain" and self.stage.open_air:
            splashes(canvas, self.stage, view, (self.width, self.height), seconds, self.seed, self.colour)
            drips(canvas, self.stage, view, (self.width, self.height), seconds, self.seed, self.colour)

    def before(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """What falls between people and us: nothing in rooms and under roofs."""
        if not self.stage.open_air:
            return
        canvas.save()
        if self.stage.roof is not None:
            canvas.clipPath(open_sky(self.stage.roof, view, self.width, self.height, SLANT), True)
        for sheet in self.sheets:
            if sheet.near:
                self._scroll(canvas, sheet, view, seconds)
        canvas.restore()

    def _scroll(self, canvas: skia.Canvas, sheet: Sheet, view: View, seconds: float) -> None:
        scale = max(1.0, view.z ** GROWS[sheet.near])
        down = (sheet.speed * seconds) % sheet.height
        side = sheet.sway * math.sin(2 * math.pi * seconds / sheet.period) if sheet.period else 0.0
        canvas.save()
        canvas.translate(self.width / 2, self.height / 2)
        canvas.scale(scale, scale)
        canvas.translate(-self.width / 2 + side, -self.height / 2)
        if self.weather == "rain":
            canvas.skew(SLANT, 0)
        for top in (down, down - sheet.height):
            if top < self.height:
                canvas.save()
                canvas.translate(0, top)
                for path in sheet.paths:
                    canvas.drawPath(path, sheet.paint)
                canvas.restore()
        canvas.restore()


def falling(stage: str, light: str, weather: str | None, width: int, height: int, seed: int) -> Falling | None:
    """The weather of a piece ready to be drawn; None where nothing falls."""
    if weather not in ("rain", "snow"):
        return None
    time = light_of(SETS[stage], light, weather).time
    colour = (STREAK if weather == "rain" else FLAKE)[time]
    strength = NIGHT_ALPHA if time == "night" else 1.0
    dice = random.Random(seed)
    sheets = [
        _sheet(kind, number, weather, colour, strength, width, height, dice)
        for kind in (RAIN if weather == "rain" else SNOW)
        for number in range(kind.sheets)
    ]
    return Falling(SETS[stage], weather, width, height, tuple(sheets), colour, seed)


def _sheet(
    kind: Kind, number: int, weather: str, colour: str, strength: float, width: int, height: int, dice: random.Random
) -> Sheet:
    unit = height / STAGE_HEIGHT
    high = height * 1.25
    many = round(kind.count / kind.sheets * 1.25 * (width / height) / (16 / 9))
    pace = 0.85 + 0.3 * number / max(1, kind.sheets - 1)
    luma, blue, red = yuv(colour)
    paint = skia.Paint(AntiAlias=True, Color=skia.Color(luma, red, blue, round(kind.alpha * strength * 255)))
    if weather == "rain":
        builder = skia.PathBuilder()
        for _ in range(many):
            x, y, length = dice.uniform(0, width - SLANT * high * 1.3), dice.uniform(0, high), dice.uniform(*kind.sizes) * unit
            builder.moveTo(x, y)
            builder.lineTo(x, y + length)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(0.0 if kind.width * unit <= 1 else kind.width * unit)
        return Sheet((builder.detach(),), paint, high, kind.speed * unit * pace, 0.0, 0.0, kind.near)
    rings = (1.0, 0.78, 0.55) if kind.near else (1.0,)
    builders = [skia.PathBuilder() for _ in rings]
    for _ in range(many):
        x, y, size = dice.uniform(-60 * unit, width + 60 * unit), dice.uniform(0, high), dice.uniform(*kind.sizes) * unit
        for builder, ring in zip(builders, rings, strict=True):
            builder.addCircle(x, y, max(0.6, size * ring))
    if kind.near:
        paint.setAlphaf(1 - (1 - kind.alpha * strength) ** (1 / len(rings)))
    paths = tuple(builder.detach() for builder in builders)
    return Sheet(paths, paint, high, kind.speed * unit * pace, dice.uniform(12, 40) * unit, dice.uniform(2.2, 4.2), kind.near)
