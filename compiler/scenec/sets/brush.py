"""The brush that sets are drawn with: flat shapes in local colours, lit as they are painted; and a few shapes from nature."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import skia

from scenec.sets.light import lit
from scenec.sets.lights import Light

Point = tuple[float, float]
# Which side of a thing a shape is; "own": it shines by itself, and no light changes its colour.
Side = Literal["base", "shadow", "light", "own"]


@dataclass(frozen=True)
class Brush:
    """Paints on a canvas in the coordinates of one layer. `lamplit`: this is the second drawing, seen through the lamp pools."""

    canvas: skia.Canvas = field(compare=False)
    light: Light
    layer: str
    lamplit: bool = False

    @property
    def lamps(self) -> bool:
        """Whether the lamps are on."""
        return self.light.lamps > 0

    def tone(self, colour: str, side: Side = "base") -> str:
        """The picture's colour of a local colour."""
        return colour if side == "own" else lit(colour, self.light, self.layer, side)

    def paint(self, colour: str, side: Side = "base", alpha: float = 1.0, stroke: float = 0.0) -> skia.Paint:
        """A fill, or a round stroke of that width."""
        paint = skia.Paint(AntiAlias=True, Color=ink(self.tone(colour, side), alpha))
        if stroke:
            paint.setStyle(skia.Paint.kStroke_Style)
            paint.setStrokeWidth(stroke)
            paint.setStrokeCap(skia.Paint.kRound_Cap)
            paint.setStrokeJoin(skia.Paint.kRound_Join)
        return paint

    def box(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        colour: str,
        side: Side = "base",
        *,
        r: float = 0,
        alpha: float = 1,
    ) -> None:
        """A rectangle, its corners rounded by `r`."""
        rect = skia.Rect.MakeLTRB(left, top, right, bottom)
        self.canvas.drawRoundRect(rect, r, r, self.paint(colour, side, alpha))

    def polygon(self, points: Sequence[Point], colour: str, side: Side = "base", *, alpha: float = 1) -> None:
        """A closed polygon."""
        self.canvas.drawPath(polygon(points), self.paint(colour, side, alpha))

    def smooth(self, points: Sequence[Point], colour: str, side: Side = "base", *, alpha: float = 1) -> None:
        """A closed curve through the points."""
        self.canvas.drawPath(smooth(points), self.paint(colour, side, alpha))

    def disc(
        self, x: float, y: float, rx: float, colour: str, side: Side = "base", *, ry: float | None = None, alpha: float = 1
    ) -> None:
        """A circle, or an ellipse where `ry` is given."""
        high = rx if ry is None else ry
        self.canvas.drawOval(skia.Rect.MakeLTRB(x - rx, y - high, x + rx, y + high), self.paint(colour, side, alpha))

    def ring(self, x: float, y: float, r: float, width: float, colour: str, side: Side = "base", *, alpha: float = 1) -> None:
        """A circle's line."""
        self.canvas.drawCircle(x, y, r, self.paint(colour, side, alpha, stroke=width))

    def line(self, points: Sequence[Point], width: float, colour: str, side: Side = "base", *, alpha: float = 1) -> None:
        """Straight strokes from point to point."""
        builder = skia.PathBuilder()
        builder.moveTo(*points[0])
        for point in points[1:]:
            builder.lineTo(*point)
        self.canvas.drawPath(builder.detach(), self.paint(colour, side, alpha, stroke=width))

    def arc(
        self, start: Point, bend: Point, end: Point, width: float, colour: str, side: Side = "base", *, alpha: float = 1
    ) -> None:
        """A stroke along a quadratic curve."""
        builder = skia.PathBuilder()
        builder.moveTo(*start)
        builder.quadTo(*bend, *end)
        self.canvas.drawPath(builder.detach(), self.paint(colour, side, alpha, stroke=width))

    def shape(self, path: skia.Path, colour: str, side: Side = "base", *, alpha: float = 1) -> None:
        """A filled path."""
        self.canvas.drawPath(path, self.paint(colour, side, alpha))

    def within(self, path: skia.Path, draw: Callable[[], None]) -> None:
        """Draws inside a path only."""
        self.canvas.save()
        self.canvas.clipPath(path, True)
        draw()
        self.canvas.restore()

    def gradient(self, left: float, top: float, right: float, bottom: float, stops: Sequence[tuple[str, float, float]]) -> None:
        """A vertical gradient of own colours: (colour, alpha, share of the way down)."""
        paint = skia.Paint(AntiAlias=True, Dither=True)
        colours, places = [ink(colour, alpha) for colour, alpha, _ in stops], [place for _, _, place in stops]
        ends = [skia.Point(left, top), skia.Point(left, bottom)]
        paint.setShader(skia.GradientShader.MakeLinear(ends, colours, places))
        self.canvas.drawRect(skia.Rect.MakeLTRB(left, top, right, bottom), paint)

    def glow(self, x: float, y: float, r: float, colour: str, alpha: float = 0.5, *, ry: float | None = None) -> None:
        """Light in the air around something that shines; only in the first drawing."""
        if not self.lamplit:
            fade = ((0.0, 1.0), (0.38, 0.38), (0.70, 0.10), (1.0, 0.0))
            wide, high = r * self.light.halo, (r if ry is None else ry) * self.light.halo
            soft_disc(self.canvas, x, y, wide, high, colour, alpha, fade, skia.BlendMode.kScreen)

    def text(self, words: str, x: float, y: float, size: float, weight: float, colour: str, side: Side = "base") -> None:
        """Lettering in Inter on the baseline `y`, its middle at `x`."""
        font = lettering(size, weight)
        self.canvas.drawString(words, x - font.measureText(words) / 2, y, font, self.paint(colour, side))

    def words(self, words: str, x: float, y: float, size: float, weight: float, colour: str, side: Side = "base") -> None:
        """As `text`, from `x` to the right."""
        self.canvas.drawString(words, x, y, lettering(size, weight), self.paint(colour, side))

    def title(self, words: str, x: float, y: float, size: float, colour: str, side: Side = "base") -> None:
        """Lettering in Fraunces, a shop's and a poster's, its middle at `x`."""
        font = lettering(size, 600, "fontpkg_fraunces")
        self.canvas.drawString(words, x - font.measureText(words) / 2, y, font, self.paint(colour, side))


@contextmanager
def larger(brush: Brush, x: float, y: float, scale: float) -> Iterator[None]:
    """What is painted meanwhile is so much larger, from the point (x, y) outwards."""
    brush.canvas.save()
    brush.canvas.translate(x, y)
    brush.canvas.scale(scale, scale)
    brush.canvas.translate(-x, -y)
    yield
    brush.canvas.restore()


def ink(colour: str, alpha: float = 1.0) -> int:
    """skia's number for "#rrggbb" and an alpha."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return int(skia.Color(red, green, blue, round(alpha * 255)))


def soft_disc(
    canvas: skia.Canvas,
    x: float,
    y: float,
    rx: float,
    ry: float,
    colour: str,
    alpha: float,
    fade: Sequence[tuple[float, float]],
    blend: skia.BlendMode,
) -> None:
    """An ellipse that fades outwards: `fade` holds (share of the radius, share of `alpha`)."""
    paint = skia.Paint(AntiAlias=True, Dither=True, BlendMode=blend)
    colours, places = [ink(colour, alpha * share) for _, share in fade], [place for place, _ in fade]
    paint.setShader(skia.GradientShader.MakeRadial(skia.Point(0, 0), rx, colours, places))
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(1, ry / rx)
    canvas.drawCircle(0, 0, rx, paint)
    canvas.restore()


def polygon(points: Sequence[Point]) -> skia.Path:
    """A closed polygon."""
    return skia.Path.Polygon([skia.Point(float(x), float(y)) for x, y in points], True)


def smooth(points: Sequence[Point]) -> skia.Path:
    """A closed Catmull-Rom curve through the points, as cubics."""
    count = len(points)
    builder = skia.PathBuilder()
    builder.moveTo(*points[0])
    for i in range(count):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        builder.cubicTo(bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy)
    builder.close()
    return builder.detach()


def rounded(left: float, top: float, right: float, bottom: float, r: float) -> skia.Path:
    """A rounded rectangle as a path."""
    return skia.Path.RRect(skia.Rect.MakeLTRB(left, top, right, bottom), r, r)


def foliage(x: float, y: float, rx: float, ry: float, bumps: int, seed: int, bulge: float = 0.42) -> skia.Path:
    """A leafy outline: an ellipse of outward bumps."""
    dice = random.Random(seed)
    ring = []
    for i in range(bumps):
        angle = 2 * math.pi * i / bumps + dice.uniform(-0.12, 0.12)
        reach = 1 + dice.uniform(-0.10, 0.10)
        ring.append((x + math.cos(angle) * rx * reach, y + math.sin(angle) * ry * reach, angle))
    builder = skia.PathBuilder()
    builder.moveTo(ring[0][0], ring[0][1])
    for i, (ax, ay, a) in enumerate(ring):
        bx, by, b = ring[(i + 1) % bumps]
        middle = math.atan2(math.sin(a) + math.sin(b), math.cos(a) + math.cos(b))
        out = math.hypot(bx - ax, by - ay) * bulge
        ox, oy = math.cos(middle) * out, math.sin(middle) * out
        builder.cubicTo(ax + ox, ay + oy, bx + ox, by + oy, bx, by)
    builder.close()
    return builder.detach()


# Packages of fonts: the file, and the axes besides the weight with their values.
FONTS = {
    "fontpkg_inter": ("Inter[opsz,wght].ttf", {"opsz": 28.0}),
    "fontpkg_fraunces": ("Fraunces[SOFT,WONK,opsz,wght].ttf", {"opsz": 72.0}),
}


@lru_cache(maxsize=32)
def lettering(size: float, weight: float, package: str = "fontpkg_inter") -> skia.Font:
    """A font at a size and weight, without hinting so that it scales smoothly."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise RuntimeError(f"the font package {package.replace('_', '-')} is not installed")
    file, axes = FONTS[package]
    face = skia.Typeface.MakeFromFile(str(Path(spec.origin).parent / "files" / file))
    coordinate = skia.FontArguments.VariationPosition.Coordinate
    values = [coordinate(_tag(axis), value) for axis, value in {"wght": weight, **axes}.items()]
    places = skia.FontArguments.VariationPosition.Coordinates(values)
    arguments = skia.FontArguments()
    arguments.setVariationDesignPosition(skia.FontArguments.VariationPosition(places))
    font = skia.Font(face.makeClone(arguments), size)
    font.setSubpixel(True)
    font.setEdging(skia.Font.Edging.kAntiAlias)
    font.setHinting(skia.FontHinting.kNone)
    font.setLinearMetrics(True)
    return font


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("ascii"), "big")
