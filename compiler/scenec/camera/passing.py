"""What goes by: the land behind a set that drives, as a closed form of time, in the surface's colours (U, V, Y); and what the
glass before people shows of it: street lamps' light that sweeps over them, drops and wipers.

The camera looks back along the road: what stands beside it comes in at the sides of the frame and shrinks towards the horizon.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec.camera.framing import View, layer_zoom, to_screen
from scenec.camera.glass import Glass, glass
from scenec.drawing.colour import mix, yuv
from scenec.sets.car.roadside import Thing, ahead, shapes, sweep, things
from scenec.sets.light import light_of, lit, outside
from scenec.sets.lights import Light
from scenec.sets.nature import of_weather
from scenec.sets.stage import Road
from scenec.sets.table import CENTRE_X, SETS, STAGE_HEIGHT, Stage

FACTOR = 0.12  # parallax of the place where the road ends
BINS = 6  # of distance, by which the air's colour is mixed in
NEAREST, FADES = 1.6, (150.0, 200.0)  # metres: nothing is drawn nearer; over these it is gone in the air
DASH, GAP, WIDE = 3.0, 12.0, 0.13  # of the road's middle line: metres long, from one to the next, and half of its width
SOFT_FROM, SOFTEST = 1.12, 9.0  # zoom from which the land is out of focus, and pixels of a 1080 high frame at zoom 2
# The land is painted so much smaller than the frame: it is quick, and what moves and is far away is soft beside people.
SMALLER, SMALLER_SOFT = 2, 4
SWEEPS = 0.27  # of the light there is, that a lamp adds as it goes by
SHIMMER = 0.9  # pixels of a 1080 high frame that the road shakes the land

WIDEST = 4.8  # metres that something reaches to either side of its middle

Paints = dict[tuple[str, str, str, int], skia.Paint]


@dataclass(frozen=True)
class Passing:
    """The land of a piece, and the weather that it has."""

    stage: Stage
    road: Road
    width: int
    height: int
    source: Light
    things: tuple[Thing, ...]
    paints: Paints
    speed: float  # metres a second
    glass: Glass

    def behind(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """The land, soft where the camera is close to people; then what falls there."""
        gone, soft = self.speed * seconds, self._softness(view)
        smaller = SMALLER if soft < 1 else SMALLER_SOFT
        small = np.zeros((-(-self.height // smaller), -(-self.width // smaller), 4), np.uint8)
        info = skia.ImageInfo.Make(small.shape[1], small.shape[0], skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
        self._land(skia.Canvas.MakeRasterDirect(info, small, small.shape[1] * 4), view, gone, 1 / smaller)
        self._lay(canvas, small, soft / smaller, smaller)
        self.glass.behind(canvas, view, seconds)

    def ground(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Nothing: no ground of the set is seen."""

    def before(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Lamps that sweep over everybody, and what is on the glass."""
        if self.source.lamps > 0 and self.speed > 0:
            for z in sweep(self.speed * seconds):
                self._sweep(canvas, view, z)
        self.glass.before(canvas, view, seconds)

    def _softness(self, view: View) -> float:
        return SOFTEST * max(0.0, view.z - SOFT_FROM) / (2 - SOFT_FROM) * self.height / STAGE_HEIGHT

    def _lay(self, canvas: skia.Canvas, small: NDArray[np.uint8], sigma: float, smaller: int) -> None:
        """Lays a small picture of the land over the frame, blurred by `sigma` of its own pixels."""
        fine = cv2.GaussianBlur(small, (0, 0), sigma) if sigma > 0.3 else small
        size = (small.shape[1] * smaller, small.shape[0] * smaller)
        large = np.ascontiguousarray(cv2.resize(fine, size, interpolation=cv2.INTER_LINEAR))
        canvas.drawImage(skia.Image.fromarray(large, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType, copy=False), 0, 0)

    def _land(self, canvas: skia.Canvas, view: View, gone: float, share: float) -> None:
        """All of it, `share` pixels to one of the frame; what is far first."""
        zoom = layer_zoom(view.z, FACTOR) * self.height / STAGE_HEIGHT * share
        x, y = to_screen(view, (CENTRE_X, self.stage.horizon), self.width, self.height, FACTOR)
        x, y = x * share, y * share + SHIMMER * zoom * math.sin(gone * 1.9) * math.sin(gone * 0.37)
        metre = self.road.metre * zoom
        self._dashes(canvas, (x, y), metre, gone)
        placed = sorted(((ahead(t.z, gone, 0.0) + NEAREST, t) for t in self.things), key=lambda each: -each[0])
        for z, thing in placed:
            size = metre / z
            if z > FADES[1] or abs(thing.x * size) - WIDEST * size > 0.6 * self.width * share:
                continue
            canvas.save()
            canvas.translate(x + thing.x * size, y + self.road.eye * size)
            canvas.scale(size, size)
            self._thing(canvas, thing, z)
            canvas.restore()

    def _thing(self, canvas: skia.Canvas, thing: Thing, z: float) -> None:
        away = min(BINS - 1, int(BINS * z / FADES[1]))
        fade = min(1.0, (FADES[1] - z) / (FADES[1] - FADES[0]))
        for shape in shapes(thing.kind, thing.seed):
            own = shape.lit if shape.lit and self.source.lamps > 0 else ""
            paint = self.paints[shape.colour, shape.side, own, away]
            paint.setAlphaf(fade)
            canvas.drawPath(shape.path, paint)
        if thing.kind == "lamp" and self.source.lamps > 0:
            self._glow(canvas, fade * self.source.lamps)

    def _glow(self, canvas: skia.Canvas, alpha: float) -> None:
        """The light in the air round a lamp's head, in metres."""
        luma, blue, red = yuv("#FFC46B")
        for r, share in ((1.5, 0.10), (0.9, 0.14), (0.45, 0.24)):
            canvas.drawCircle(
                1.35, -6.4, r, skia.Paint(AntiAlias=True, Color=skia.Color(luma, red, blue, round(255 * alpha * share)))
            )

    def _dashes(self, canvas: skia.Canvas, end: tuple[float, float], metre: float, gone: float) -> None:
        builder = skia.PathBuilder()
        for number in range(round(FADES[0] / GAP)):
            z = NEAREST + (number * GAP + gone) % (GAP * round(FADES[0] / GAP))
            corners = []
            for far in (z, z + DASH):
                size = metre / far
                corners.append(
                    [(end[0] + (self.road.line + side * WIDE) * size, end[1] + self.road.eye * size) for side in (-1, 1)]
                )
            (a, b), (c, d) = corners
            builder.moveTo(*a)
            builder.lineTo(*b)
            builder.lineTo(*d)
            builder.lineTo(*c)
            builder.close()
        canvas.drawPath(builder.detach(), self.paints["#ECE7DA", "base", "", 1])

    def _sweep(self, canvas: skia.Canvas, view: View, z: float) -> None:
        """A band of lamp light that comes up over the dashboard, passes over faces and leaves by the roof: luma is divided by
        what it leaves, so that colours stay what they are."""
        share = (z + 14.0) / 20.0
        strength = SWEEPS * self.source.lamps * math.sin(math.pi * share) ** 2
        if strength < 0.01:
            return
        (left, foot), (_, head) = self.road.glass[0], self.road.glass[1]
        right = self.road.glass[3][0]
        middle = foot + 160 - (foot - head + 420) * share
        corners = [to_screen(view, point, self.width, self.height) for point in ((left, middle - 260), (right, middle + 260))]
        ends = [
            skia.Point(corners[0][0], corners[0][1]),
            skia.Point(corners[0][0] + 0.22 * (corners[1][1] - corners[0][1]), corners[1][1]),
        ]
        levels = [0.0, 0.55, 1.0, 0.5, 0.0]
        paint = skia.Paint(AntiAlias=True, Dither=True, BlendMode=skia.BlendMode.kColorDodge)
        paint.setShader(
            skia.GradientShader.MakeLinear(
                ends, [skia.Color(round(255 * strength * v), 0, 0) for v in levels], [0.0, 0.3, 0.5, 0.7, 1.0]
            )
        )
        canvas.save()
        path = skia.Path.Polygon(
            [skia.Point(*to_screen(view, point, self.width, self.height)) for point in self.road.glass], True
        )
        canvas.clipPath(path, True)
        canvas.drawRect(skia.Rect.MakeWH(self.width, self.height), paint)
        canvas.restore()


def passing(stage: str, light: str, weather: str | None, width: int, height: int, seed: int, speed: float | None) -> Passing:
    """The land of a piece. `speed`: kilometres an hour, None for the set's own."""
    place = SETS[stage]
    road = place.road
    assert road is not None
    source = outside(light_of(place, light, weather))
    rows = things(seed)
    paints: Paints = {}
    for thing in rows:
        for shape in shapes(thing.kind, thing.seed):
            own = shape.lit if shape.lit and source.lamps > 0 else ""
            local = of_weather(shape.colour, source.weather, thing.seed) if shape.leafy else shape.colour
            for away in range(BINS):
                tone = own or lit(local, source, "stage", shape.side if shape.side != "own" else "base")
                haze = source.far_haze * (away + 0.5) / BINS * 1.5 * (0.4 if own else 1.0)
                paints[shape.colour, shape.side, own, away] = _paint(mix(tone, source.haze, min(0.92, haze)))
    paints["#ECE7DA", "base", "", 1] = _paint(mix(lit("#ECE7DA", source, "stage", "base"), source.haze, 0.12))
    pace = (road.speed if speed is None else speed) / 3.6
    return Passing(place, road, width, height, source, rows, paints, pace, glass(stage, light, weather, width, height, seed))


def _paint(colour: str) -> skia.Paint:
    luma, blue, red = yuv(colour)
    return skia.Paint(AntiAlias=True, Color=skia.Color(luma, red, blue))
