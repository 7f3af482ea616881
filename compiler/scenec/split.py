"""Split screens: parts of a picture, each with a camera, a backdrop and somebody of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import skia

from scenec import painter
from scenec.drawing import canvas
from scenec.drawing.canvas import Box, Picture
from scenec.drawing.colour import yuv

LINE, LINE_WIDTH = "#F3E9D8", 0.008  # between the parts, and its share of the picture's shorter side
NOT_OF_PARTS = ("captions", "titles", "effects", "shows", "near", "shake", "split", "transition")


@dataclass(frozen=True)
class Split:
    """A split screen. `whole` lays over it what stands on the picture; its own scene is not seen."""

    whole: painter.Painter
    parts: tuple[tuple[int, int, painter.Painter], ...]  # left, top

    @property
    def surface(self) -> canvas.Surface:
        """What the picture is painted on."""
        return self.whole.surface

    def frame(self, t: int) -> Picture:
        """As of painter.Frames."""
        return self.finish(self.scene(t), t)

    def changed(self, _t: int) -> Box:
        """As of painter.Frames: all of it."""
        height, width = self.surface.pixels.shape[:2]
        return 0, 0, width, height

    def scene(self, t: int) -> Picture:
        """The parts beside each other, and the lines between them."""
        pixels = self.surface.pixels
        for left, top, part in self.parts:
            picture = part.scene(t)
            height, width = picture.shape[:2]
            pixels[top : top + height, left : left + width] = picture
        height, width = pixels.shape[:2]
        luma, blue, red = yuv(LINE)
        line = skia.Paint(Color=skia.Color(luma, red, blue))
        half = max(1.0, LINE_WIDTH * min(height, width) / 2)
        for left, top, _ in self.parts[1:]:
            across = skia.Rect.MakeLTRB(left - half, 0, left + half, height) if left else None
            self.surface.canvas.drawRect(across or skia.Rect.MakeLTRB(0, top - half, width, top + half), line)
        return pixels

    def finish(self, pixels: Picture, t: int) -> Picture:
        """As of painter.Painter."""
        return self.whole.finish(pixels, t)


def prepare(params: Mapping[str, Any], backdrops: Sequence[Path], mouths: Sequence[Path], frames: Sequence[int] | None) -> Split:
    """From a piece's parameters (`split`: of every part `who`, `left`, `top`, `width`, `height` and `camera`) and a backdrop a
    part."""
    bare = {name: value for name, value in params.items() if name not in NOT_OF_PARTS} | {"captions": []}
    parts = []
    for part, backdrop in zip(params["split"], backdrops, strict=True):
        own = [each for each in params["performances"] if each["character"] == part["who"]]
        size = {name: part[name] for name in ("width", "height", "camera")}
        made = painter.prepare({**bare, **size, "performances": own}, backdrop, mouths, frames)
        parts.append((int(part["left"]), int(part["top"]), made))
    over = {name: value for name, value in params.items() if name not in ("near", "split", "transition", "shows", "shake")}
    whole = painter.prepare({**over, "performances": [], "mouths": []}, backdrops[0], (), frames)
    return Split(whole, tuple(parts))
