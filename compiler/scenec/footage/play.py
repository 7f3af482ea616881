"""Pictures and clips in the frames of a piece: read as they come, moved, lit, and laid where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec.acting.sampling import sample
from scenec.camera.framing import View, to_screen
from scenec.camera.regions import Shot, blur
from scenec.drawing import canvas
from scenec.drawing.canvas import Picture
from scenec.drawing.colour import yuv
from scenec.footage.places import inset_corner
from scenec.plain import from_plain
from scenec.sets.light import light_of
from scenec.sets.stage import STAGE_HEIGHT, Screen, Stage
from scenec.sets.table import SETS
from scenec.timeline import Track

SMOOTH = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
SKIP = 24  # frames further on it is quicker to jump there
BEZEL, GLASS, CLOTH = "#23262B", "#12161C", "#EFE9DC"
BORDER, SHADOW = "#FFF6E5", 0.28  # of an inset
GLOW = {"day": 0.94, "dusk": 0.92, "night": 0.86}  # of a lit screen, by the time of day
SHADE = {"day": 0.95, "dusk": 0.84, "night": 0.74}  # of a picture thrown on a cloth


@dataclass
class Reader:
    """The frames of a footage node, or of a film, in the surface's colours, in any order, quickest forwards."""

    folder: Path
    film: str = "clip.mp4"  # its file, where it is no picture
    still: Picture | None = None
    at: int = -1
    last: Picture | None = None
    frames: Iterator[av.VideoFrame] | None = field(default=None, repr=False)
    container: Any = field(default=None, repr=False)

    def frame(self, number: int) -> Picture:
        """Frame `number`, (h, w, 4) U, V, Y, 255."""
        if self.still is None and self.container is None:
            self._open()
        if self.still is not None:
            return self.still
        if number < self.at or number > self.at + SKIP:
            stream = self.container.streams.video[0]
            self.container.seek(round(number / stream.average_rate / stream.time_base), stream=stream)
            self.frames, self.at = None, -1
        while self.last is None or self.at < number:
            if not self._advance():
                break
        assert self.last is not None
        return self.last

    def _open(self) -> None:
        picture = self.folder / "picture.png"
        if picture.is_file():
            read = cv2.imread(str(picture))
            self.still = canvas.to_yuv(np.asarray(read, np.uint8))
            return
        self.container = av.open(str(self.folder / self.film), format="mp4")

    def _advance(self) -> bool:
        stream = self.container.streams.video[0]
        self.frames = self.frames or self.container.decode(stream)
        frame = next(self.frames, None)
        if frame is None:
            return False
        self.at = round(frame.pts * stream.time_base * stream.average_rate)
        height, width = frame.height, frame.width
        planes = [
            np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width] for plane in frame.planes
        ]
        blue, red = (cv2.resize(plane, (width, height), interpolation=cv2.INTER_LINEAR) for plane in planes[1:])
        full = np.full((height, width), 255, np.uint8)
        self.last = np.asarray(cv2.merge([blue, red, np.ascontiguousarray(planes[0]), full]), np.uint8)
        return True


@dataclass(frozen=True)
class Shown:
    """A picture or a clip ready for the frames of a piece; arrays hold a number a frame. `first`: the clip's frame at the piece's
    frame 0. Without a reader it is a screen that is off."""

    style: str
    reader: Reader | None
    first: int
    alpha: NDArray[np.float32]
    progress: NDArray[np.float32]
    drift: str | None
    chosen: NDArray[np.intp]
    size: tuple[int, int]
    stage: Stage
    time: str
    screen: Screen | None = None
    blur: float = 0.0
    side: float = 1.0  # of an inset: 0 left .. 1 right
    loop: int = 0  # frames after which a clip begins again
    hang: NDArray[np.float32] | None = None  # how far a cloth that comes down for it has come, 0..1
    kept: list[tuple[int, skia.Image]] = field(default_factory=list, compare=False)

    def frame(self, t: int) -> Picture:
        """What it shows at frame `t` of the piece."""
        assert self.reader is not None
        number = self.first + int(self.chosen[t])
        return self.reader.frame(number % self.loop if self.loop else max(0, number))

    def behind(self, surface: canvas.Surface, view: View, t: int) -> None:
        """Draws a screen of the set, behind people."""
        if self.screen is None:
            return
        layer = next(each for each in self.stage.layers if each.name == self.screen.layer)
        width, height = self.size
        left, top, right, foot = self.screen.box
        corners = [to_screen(view, point, width, height, layer.factor) for point in ((left, top), (right, foot))]
        (x, y), (far, low) = corners
        if far < 0 or x > width or low < 0 or y > height:
            return
        scale = (far - x) / (right - left)
        drawing = surface.canvas
        drawing.save()
        rim = self.screen.rim * scale
        hang = 1.0 if self.hang is None else float(self.hang[t])
        if hang <= 0:
            drawing.restore()
            return
        if self.screen.comes == "down":  # what is still to come is above the frame
            up = (1 - hang) * (low + 2 * rim)
            y, low = y - up, low - up
        elif hang < 1:
            low = y + (low - y) * hang
        self._clip(drawing, view)
        lit = self.screen.kind == "lit"
        frame = skia.Rect.MakeLTRB(x - rim, y - rim, far + rim, low + rim)
        soft = skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 5 * scale + self.blur)
        drawing.drawRect(frame.makeOffset(3 * scale, 6 * scale), _paint("#000000", 0.22, soft))
        edge = skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, self.blur) if self.blur > 0.4 else None
        drawing.drawRoundRect(
            frame, rim * 0.5, rim * 0.5, _paint(BEZEL if lit else CLOTH, 1.0 if lit else SHADE[self.time], edge)
        )
        inside = skia.Rect.MakeLTRB(x, y, far, low)
        drawing.drawRect(inside, _paint(GLASS if lit else CLOTH, 1.0 if lit else SHADE[self.time], edge))
        alpha = float(self.alpha[t])
        if self.reader is not None and alpha > 0.002:
            paint = skia.Paint(AntiAlias=True, Alphaf=alpha * (GLOW if lit else SHADE)[self.time])
            if edge is not None:
                paint.setImageFilter(skia.ImageFilters.Blur(self.blur, self.blur, skia.TileMode.kClamp))
                drawing.clipRect(skia.Rect.MakeLTRB(x - rim, y - rim, far + rim, low + rim), True)
            drawing.drawImageRect(self._image(t), inside, SMOOTH, paint)
        if lit:
            self._shine(drawing, x, y, far, low)
        drawing.restore()

    def _clip(self, drawing: skia.Canvas, view: View) -> None:
        """Keeps what hangs before the set's screens free of it."""
        outline = getattr(import_module(self.stage.module), "before_screens", None) if self.stage.module else None
        if outline is not None:
            (x0, y0), (x1, _) = (to_screen(view, (x, 0.0), *self.size) for x in (0.0, 1.0))
            path = skia.Path(outline())
            path.transform(skia.Matrix.MakeAll(x1 - x0, 0, x0, 0, x1 - x0, y0, 0, 0, 1))
            drawing.clipPath(path, skia.ClipOp.kDifference, True)

    def _shine(self, drawing: skia.Canvas, x: float, y: float, far: float, low: float) -> None:
        """A streak of the room's light on the glass."""
        corners = ((0.10, low), (0.34, y), (0.47, y), (0.23, low))
        streak = skia.Path.Polygon([skia.Point(x + share * (far - x), level) for share, level in corners], True)
        drawing.drawPath(streak, _paint("#FFFFFF", 0.05 if self.time == "day" else 0.03, None))

    def _image(self, t: int) -> skia.Image:
        """The frame as an image; kept while it is the same."""
        assert self.reader is not None
        pixels = self.frame(t)
        number = -1 if self.reader.still is not None else self.reader.at
        if not self.kept or self.kept[0][0] != number:
            self.kept[:] = [(number, skia.Image.fromarray(pixels, skia.kBGRA_8888_ColorType, skia.kOpaque_AlphaType))]
        return self.kept[0][1]

    def before(self, surface: canvas.Surface, t: int) -> None:
        """Lays what fills the frame, or an inset, over a finished picture."""
        alpha = float(self.alpha[t])
        if self.screen is not None or alpha <= 0.002:
            return
        if self.style == "inset":
            self._inset(surface.canvas, alpha, t)
            return
        pixels = self.frame(t)
        if self.drift is not None or pixels.shape[:2] != self.size[::-1]:
            pixels = drifted(pixels, self.size, self.drift, float(self.progress[t]))
        if alpha >= 0.998:
            np.copyto(surface.pixels, pixels)
        else:
            cv2.addWeighted(surface.pixels, 1 - alpha, pixels, alpha, 0, surface.pixels)

    def _inset(self, drawing: skia.Canvas, alpha: float, t: int) -> None:
        image = self._image(t)
        wide, high = image.width(), image.height()
        left, top = inset_corner((wide, high), *self.size, self.side)
        left += round((1 - alpha) * 0.03 * self.size[0])
        unit = min(self.size) / 1080
        card = skia.Rect.MakeXYWH(left - 8 * unit, top - 8 * unit, wide + 16 * unit, high + 16 * unit)
        soft = skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 12 * unit)
        drawing.drawRoundRect(card.makeOffset(0, 8 * unit), 6 * unit, 6 * unit, _paint("#000000", SHADOW * alpha, soft))
        drawing.drawRoundRect(card, 6 * unit, 6 * unit, _paint(BORDER, alpha, None))
        paint = skia.Paint(AntiAlias=True, Alphaf=alpha)
        drawing.drawImageRect(image, skia.Rect.MakeXYWH(left, top, wide, high), SMOOTH, paint)


def drifted(pixels: Picture, size: tuple[int, int], drift: str | None, progress: float) -> Picture:
    """A part of a picture that is a little larger than the frame: it comes nearer (`in`), goes back, or passes to a side."""
    high, wide = pixels.shape[:2]
    width, height = size
    most = min(wide / width, high / height)
    share = {"in": 1 - progress, "out": progress, "left": 0.0, "right": 0.0}.get(drift or "", 1.0)
    zoom = 1 + (most - 1) * share  # picture pixels a frame pixel
    x, y = (wide - width * zoom) / 2, (high - height * zoom) / 2
    if drift in ("left", "right"):
        x = (wide - width) * (progress if drift == "right" else 1 - progress)
    matrix = np.array([[zoom, 0, x + (zoom - 1) / 2], [0, zoom, y + (zoom - 1) / 2]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(pixels, matrix, (width, height), flags=flags, borderMode=cv2.BORDER_REPLICATE), np.uint8)


def _softness(params: Mapping[str, Any], stage: Stage, screen: Screen) -> float:
    """Blur in pixels of the layer that a screen hangs on, in the shot's framing."""
    shot = Shot(stage, params["light"], params["width"], params["height"], params["framing"], (), (), params["weather"])
    layer = next(each for each in stage.layers if each.name == screen.layer)
    return 0.5 * blur(shot, layer) * int(params["height"]) / STAGE_HEIGHT


def _paint(colour: str, alpha: float, soft: skia.MaskFilter | None) -> skia.Paint:
    luma, blue, red = yuv(colour)
    paint = skia.Paint(AntiAlias=True, Color=skia.Color(luma, red, blue, round(255 * alpha)))
    if soft is not None:
        paint.setMaskFilter(soft)
    return paint


def shown(params: Mapping[str, Any], folders: Sequence[Path], chosen: NDArray[np.intp]) -> tuple[Shown, ...]:
    """What a piece shows, from the parameters of its node and the folders of its footage."""
    stage, count = SETS[params["set"]], int(params["frames"])
    time = light_of(stage, params["light"], params["weather"]).time
    size = int(params["width"]), int(params["height"])
    made, left = [], list(folders)
    for data in params.get("shows", ()):
        alpha = sample(from_plain(Track, data["alpha"]), count)[chosen]
        alpha = np.where((chosen >= data["start"]) & (chosen < data["end"]), alpha, 0).astype(np.float32)
        progress = sample(from_plain(Track, data.get("progress", {})), count)[chosen]
        screen = stage.screens[data["screen"]] if "screen" in data else None
        soft = _softness(params, stage, screen) if screen is not None else 0.0
        reader = Reader(left.pop(0)) if data.get("footage", True) else None
        made.append(
            Shown(
                style=data["style"],
                reader=reader,
                first=int(data.get("first", 0)),
                alpha=alpha,
                progress=progress,
                drift=data.get("drift"),
                chosen=chosen,
                size=size,
                stage=stage,
                time=time,
                screen=screen,
                blur=soft,
                side=float(data.get("side", 1)),
                loop=int(data.get("loop", 0)),
                hang=sample(from_plain(Track, data["hang"]), count)[chosen] if "hang" in data else None,
            )
        )
    return tuple(made)
