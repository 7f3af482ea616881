"""Painting a set's layers: the drawing in the ambient light, and over it the same drawing in lamp light inside the pools."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import cast

import numpy as np
import skia
from numpy.typing import NDArray

from scenec.drawing.colour import mix
from scenec.sets.art import is_art
from scenec.sets.brush import Brush, soft_disc
from scenec.sets.extras import Extra, paint_extras
from scenec.sets.leaves import litter
from scenec.sets.light import lamp_light, outside
from scenec.sets.lights import Light
from scenec.sets.table import Layer, Stage

# What weather does to a picture of the project: how much colour is left, and factors of red, green and blue.
GRADES = {
    "rain": (0.78, 0.86, 0.89, 0.94),
    "lightning": (0.62, 0.66, 0.70, 0.80),
    "snow": (0.72, 1.0, 1.02, 1.05),
    "fog": (0.80, 0.98, 0.99, 1.0),
}

Picture = NDArray[np.uint8]  # (H, W, 4) B, G, R, A, premultiplied
Painter = Callable[[Brush], None]

# How lamp light falls off inside a pool: a plain 1-.38-.1 fall-off gives small hot spots.
POOL_FADE = ((0.0, 1.0), (0.30, 0.80), (0.58, 0.42), (0.80, 0.12), (1.0, 0.0))


def painters(stage: Stage) -> Mapping[str, Painter]:
    """What draws each layer of a set, by the layer's name."""
    if is_art(stage.name):
        return {layer.name: lambda brush: _photograph(brush, stage) for layer in stage.layers}
    return cast(Mapping[str, Painter], import_module(stage.module).PAINTERS)


def _photograph(brush: Brush, stage: Stage) -> None:
    """A picture of the project as it is; beyond its edges they go on."""
    image = skia.Image.open(stage.image)
    left, top, right, _ = stage.bounds
    place = skia.Matrix().setScale((right - left) / image.width(), (right - left) / image.width())
    place.postTranslate(left, top)
    shader = image.makeShader(
        skia.TileMode.kClamp, skia.TileMode.kClamp, skia.SamplingOptions(skia.CubicResampler.Mitchell()), place
    )
    paint = skia.Paint(Shader=shader)
    if (grade := GRADES.get(brush.light.weather)) is not None:
        paint.setColorFilter(skia.ColorFilters.Matrix(_matrix(*grade)))
    brush.canvas.drawPaint(paint)
    if brush.light.weather == "fog":  # thickest where the picture is farthest away
        left, top, right, foot = stage.bounds
        haze = mix(brush.light.haze, "#FFFFFF", 0.35 if brush.light.time == "day" else 0.1)
        middle = (stage.horizon - top) / (foot - top)
        stops = [(haze, 0.50, 0.0), (haze, 0.78, middle), (haze, 0.42, 0.5 + middle / 2), (haze, 0.10, 1.0)]
        brush.gradient(left - 4000, top, right + 4000, foot, stops)


def _matrix(saturation: float, red: float, green: float, blue: float) -> list[float]:
    """A colour matrix: how much colour is left, and factors of red, green and blue."""
    rows = []
    for channel, factor in enumerate((red, green, blue)):
        grey = [(1 - saturation) * share for share in (0.2126, 0.7152, 0.0722)]
        grey[channel] += saturation
        rows += [*(factor * value for value in grey), 0.0, 0.0]
    return [*rows, 0.0, 0.0, 0.0, 1.0, 0.0]


def paint_layer(
    stage: Stage,
    light: Light,
    layer: Layer,
    scale: float,
    left: float,
    top: float,
    width: int,
    height: int,
    extras: Sequence[Extra] = (),
    only: str = "",
) -> Picture:
    """The layer's region from (left, top) in stage pixels, `scale` picture pixels to a stage pixel, with the people in it.
    `only`: the painter of one piece of it."""
    pixels = np.zeros((height, width, 4), np.uint8)
    info = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Canvas.MakeRasterDirect(info, pixels, width * 4)
    canvas.scale(scale, scale)
    canvas.translate(-left, -top)
    alone = painters(stage)[only or layer.name]

    def draw(brush: Brush) -> None:
        alone(brush)
        if layer.name == "stage" and brush.light.weather == "leaves":
            litter(brush, stage)
        if extras:
            paint_extras(brush, extras)

    light = outside(light) if layer.outside else light
    draw(Brush(canvas, light, layer.light))
    pools = stage.pools.get(layer.name, ())
    if light.lamps > 0 and pools:
        canvas.saveLayer(None, None)
        draw(Brush(canvas, lamp_light(light), layer.light, lamplit=True))
        canvas.saveLayer(None, skia.Paint(BlendMode=skia.BlendMode.kDstIn))
        for pool in pools:
            strength = pool.strength * light.lamps
            soft_disc(canvas, pool.x, pool.y, pool.rx, pool.ry, "#FFFFFF", strength, POOL_FADE, skia.BlendMode.kPlus)
        canvas.restore()
        canvas.restore()
    return pixels
