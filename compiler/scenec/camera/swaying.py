"""Crowns that sway in wind: what a frame shows of each is moved sideways, most in its middle and not at its edge, in ripples that
run through it. A closed form of time, made on the finished picture of the layer, so it costs a set nothing to have trees.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec.camera.framing import View, layer_zoom, to_screen
from scenec.sets.air import WIND, wind
from scenec.sets.crowns import CROWNS, Crown
from scenec.sets.table import SETS, STAGE_HEIGHT, Stage

LEAST = 0.3  # of wind from which on crowns move
REACH = 1.28  # of a crown's half width and height, beyond which nothing moves
FAR, MORE = 1.6, 0.026  # stage pixels that a crown's middle moves in full wind, and so much of its half width more
GRID = 40  # cells of a crown to either side in which the movement is worked out
PERIOD, RIPPLE = 1.9, (2.6, 1.9)  # seconds of a sway, and by how much it is later across and down a crown (radians)

Field = NDArray[np.float32]


@dataclass(frozen=True)
class Swaying:
    """The crowns of a set in the wind of a piece."""

    stage: Stage
    weather: str
    seed: int
    behind_: tuple[Crown, ...]
    before_: tuple[Crown, ...]

    def behind(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Those of the layers that what flies by is before."""
        for number, crown in enumerate(self.behind_):
            self._move(canvas, view, seconds, crown, number)

    def ground(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Those that stand where people stand."""
        for number, crown in enumerate(self.before_):
            self._move(canvas, view, seconds, crown, number + 7)

    def _move(self, canvas: skia.Canvas, view: View, seconds: float, crown: Crown, number: int) -> None:
        size = canvas.imageInfo()
        factor = next(layer.factor for layer in self.stage.layers if layer.name == crown.layer)
        middle = to_screen(view, (crown.x, crown.y), size.width(), size.height(), factor)
        scale = layer_zoom(view.z, factor) * size.height() / STAGE_HEIGHT
        rx, ry = crown.rx * REACH * scale, crown.ry * REACH * scale
        left, top = max(0, math.floor(middle[0] - rx)), max(0, math.floor(middle[1] - ry))
        right, foot = min(size.width(), math.ceil(middle[0] + rx)), min(size.height(), math.ceil(middle[1] + ry))
        if right - left < 4 or foot - top < 4:
            return
        away = (FAR + MORE * crown.rx) * scale
        small = away * self._field(seconds, crown, number)
        matrix = np.array(
            [[GRID / rx, 0, (left - middle[0]) * GRID / rx + GRID], [0, GRID / ry, (top - middle[1]) * GRID / ry + GRID]]
        )
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        moved = cv2.warpAffine(small, matrix, (right - left, foot - top), flags=flags, borderMode=cv2.BORDER_CONSTANT)
        across, down = _places(right - left, foot - top)
        pixmap = skia.Pixmap()
        if not canvas.peekPixels(pixmap):
            raise RuntimeError("the surface has no pixels of its own")
        part = np.array(pixmap, copy=False)[top:foot, left:right]
        part[:] = cv2.remap(part.copy(), across - moved, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)

    def _field(self, seconds: float, crown: Crown, number: int) -> Field:
        """How far everything in a crown is moved, of its most: it leans with the gusts, and swings about that."""
        weight, cos, sin = _weights()
        blows = wind(self.weather, seconds - crown.x / 900, self.seed)
        turn = 2 * math.pi * (seconds / (PERIOD * (1 + 0.0007 * crown.rx)) + number * 0.37)
        quick = 2 * math.pi * (seconds / 0.83 + number * 0.61)
        leans, swings = 0.45 * blows, 0.5 * blows
        a = swings * math.sin(turn) + 0.13 * blows * math.sin(quick)
        b = swings * math.cos(turn) + 0.13 * blows * math.cos(quick)
        return np.asarray(leans * weight + a * cos - b * sin, np.float32)


@lru_cache(maxsize=1)
def _weights() -> tuple[Field, Field, Field]:
    """1 in a crown's middle and 0 at its edge, and the same times cosine and sine of how much later a ripple comes there."""
    u, v = np.meshgrid(*[np.linspace(-1, 1, 2 * GRID + 1, dtype=np.float32)] * 2)
    weight = np.clip(1 - u * u - v * v, 0, 1) ** 1.5
    later = RIPPLE[0] * u + RIPPLE[1] * v
    fields = (weight, weight * np.cos(later), weight * np.sin(later))
    a, b, c = (np.asarray(each, np.float32) for each in fields)
    return a, b, c


@lru_cache(maxsize=24)
def _places(width: int, height: int) -> tuple[Field, Field]:
    across, down = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    return across, down


def swaying(stage: str, weather: str, seed: int) -> Swaying | None:
    """The crowns of a piece; None where there are none, or too little wind."""
    crowns = CROWNS.get(stage, ())
    if not crowns or WIND.get(weather, 0.0) < LEAST:
        return None
    place = SETS[stage]
    order = [layer.name for layer in place.layers]
    near = order.index(place.falls_behind)
    behind = tuple(crown for crown in crowns if order.index(crown.layer) < near)
    return Swaying(place, weather, seed, behind, tuple(crown for crown in crowns if crown not in behind))
