"""Pictures inside a display list: straight B, G, R, A, lit like colours are, and handed to skia in the surface's U, V, Y."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import skia
from numpy.typing import NDArray

from scenec.drawing.colour import YUV, YUV_OFFSET

LEVELS = 16  # steps a channel in which the light is worked out for a picture; between them the difference is kept


@dataclass(frozen=True, eq=False)
class Texture:
    """A picture (h, w, 4) uint8, not premultiplied; its corner lies at (x, y) of the op, its pixels are `unit` wide there."""

    bgra: NDArray[np.uint8] = field(repr=False)
    x: float
    y: float
    unit: float

    def paint(self, light: Callable[[str], str], alpha: float) -> skia.Paint:
        """The brush that lays the picture down. `light`: a local colour to that in the picture."""
        shown = lit(self.bgra, light).astype(np.float32)
        yuv = shown[..., 2::-1] @ YUV.T.astype(np.float32) + YUV_OFFSET.astype(np.float32)  # Y, U, V
        opacity = shown[..., 3:]
        premultiplied = np.concatenate([yuv[..., (1, 2, 0)] * (opacity / 255), opacity], -1)
        pixels = np.ascontiguousarray(np.clip(np.round(premultiplied), 0, 255), np.uint8)
        image = skia.Image.fromarray(pixels, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType, copy=True).withDefaultMipmaps()
        place = skia.Matrix().setScale(self.unit, self.unit)
        place.postTranslate(self.x, self.y)
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        brush = skia.Paint(AntiAlias=True, Alphaf=alpha)
        brush.setShader(image.makeShader(skia.TileMode.kDecal, skia.TileMode.kDecal, sampling, place))
        return brush

    def corners(self) -> NDArray[np.float32]:
        """The outline to fill: (1, 4, 2)."""
        high, wide = self.bgra.shape[0] * self.unit, self.bgra.shape[1] * self.unit
        x, y = self.x, self.y
        return np.array([[(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]], np.float32)


def lit(bgra: NDArray[np.uint8], light: Callable[[str], str]) -> NDArray[np.uint8]:
    """The picture in a light: each colour moves by what the light does to the nearest of 4096."""
    step = 256 // LEVELS
    coarse = bgra[..., :3].astype(np.int32) // step
    key = (coarse[..., 0] * LEVELS + coarse[..., 1]) * LEVELS + coarse[..., 2]
    seen = np.unique(key[bgra[..., 3] > 0])
    table = np.zeros((LEVELS**3, 3), np.int16)
    for number in seen:
        b, g, r = (int(number // LEVELS**p % LEVELS) * step + step // 2 for p in (2, 1, 0))
        after = light(f"#{r:02x}{g:02x}{b:02x}")
        table[number] = [int(after[i : i + 2], 16) - v for i, v in ((5, b), (3, g), (1, r))]
    moved = np.clip(bgra[..., :3].astype(np.int16) + table[key], 0, 255).astype(np.uint8)
    return np.concatenate([moved, bgra[..., 3:]], -1)
