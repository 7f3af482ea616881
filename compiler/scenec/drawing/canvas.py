"""The surface: display lists painted straight in BT.709 YUV on a numpy array, and handed to the encoder without conversion.

The surface's bytes are U, V, Y, 255 (skia believes they are blue, green, red, alpha). Anti-aliasing and alpha are linear, so
mixing in YUV is mixing in gamma-encoded RGB.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec.drawing.colour import YUV, YUV_OFFSET, yuv
from scenec.drawing.display import Cached, Op, Outline, Plane, pack, packed

Picture = NDArray[np.uint8]  # (H, W, 4)
Box = tuple[int, int, int, int]  # left, top, right, bottom in pixels
FEW = 8  # shapes under a clip, up to which it is worked out around them only
CORNERS = np.array([(0, 1), (2, 1), (2, 3), (0, 3)])  # of a box
Light = Callable[[str, Plane], str]  # a local colour, and the plane that it lies on, to the colour in the picture


@dataclass(frozen=True)
class Surface:
    """A picture and the canvas that paints on it. `pixels` (H, W, 4) uint8: U, V, Y, 255."""

    pixels: Picture
    canvas: skia.Canvas = field(compare=False)


def surface(width: int, height: int) -> Surface:
    """A black surface."""
    pixels = np.empty((height, width, 4), np.uint8)
    pixels.view(np.uint32)[:] = np.array([128, 128, 16, 255], np.uint8).view(np.uint32)
    info = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kOpaque_AlphaType)
    return Surface(pixels, skia.Canvas.MakeRasterDirect(info, pixels, width * 4))


def to_yuv(bgra: Picture) -> Picture:
    """(H, W, 3 or 4) B, G, R(, A) to U, V, Y, A. Colours must not be premultiplied."""
    matrix = np.zeros((4, 5), np.float32)
    for row, source in ((0, 1), (1, 2), (2, 0)):  # U, V, Y
        matrix[row, :3], matrix[row, 4] = YUV[source, ::-1], YUV_OFFSET[source]
    matrix[3, 3] = 1
    if bgra.shape[2] == 3:
        bgra = cv2.cvtColor(bgra, cv2.COLOR_BGR2BGRA)  # type: ignore[assignment]
    return np.asarray(cv2.transform(bgra, matrix), np.uint8)


def to_bgr(pixels: Picture) -> NDArray[np.uint8]:
    """U, V, Y, A to (H, W, 3) B, G, R: for stills."""
    inverse = np.linalg.inv(YUV)  # columns Y, U, V; rows R, G, B
    matrix = np.zeros((3, 5), np.float32)
    for row, channel in ((0, 2), (1, 1), (2, 0)):
        u, v, y = inverse[channel, 1], inverse[channel, 2], inverse[channel, 0]
        matrix[row, :3] = (u, v, y)
        matrix[row, 4] = -(inverse[channel] @ YUV_OFFSET)
    return np.asarray(cv2.transform(pixels, matrix), np.uint8)


def check_packing() -> None:
    """Raises RuntimeError if this skia reads packed paths otherwise than display.pack writes them."""
    triangle = np.array([[[0, 0], [4, 0], [0, 4]]], np.float32)
    path = skia.Path()
    read = path.readFromMemory(pack([triangle])[0].tobytes())
    if not read or path.getBounds() != skia.Rect.MakeLTRB(0, 0, 4, 4) or path.countPoints() != 3:
        raise RuntimeError(f"skia {skia.__version__} reads paths in another layout than 144.1: scenec must be adapted to it")


def _around(cached: Cached | None) -> NDArray[np.float32]:
    assert cached is not None
    bounds = [path.getBounds() for path in cached.paths]
    sides = np.array([(b.left(), b.top(), b.right(), b.bottom()) for b in bounds], np.float32)
    return np.concatenate([sides[:, :2].min(0), sides[:, 2:].max(0)])


class _Reader:
    """The path of each frame: read from packed rows, or taken from cached paths (then one outline only). `box`: left, top, right
    and bottom of all of them."""

    def __init__(self, outlines: tuple[Outline, ...]) -> None:
        first = outlines[0]
        self.cached = first if isinstance(first, Cached) else None
        if self.cached is not None and len(outlines) > 1:
            raise ValueError("a cached outline cannot be joined with others")
        arrays = [o for o in outlines if not isinstance(o, Cached)]
        self.rows: NDArray[np.uint8] | None = None
        if arrays:
            self.rows, self.box = packed(arrays)
        else:
            self.box = _around(self.cached)

    def boxes(self) -> NDArray[np.float32]:
        """Left, top, right and bottom of every frame's path: (T, 4), or (1, 4) of all."""
        if self.rows is None:
            return self.box[None]
        count = int(self.rows[0, 4:8].view(np.int32)[0])
        points = self.rows[:, 16 : 16 + 8 * count].view(np.float32).reshape(len(self.rows), count, 2)
        x, y = points[..., 0], points[..., 1]
        return np.stack([x.min(1), y.min(1), x.max(1), y.max(1)], 1)

    def at(self, t: int, scratch: skia.Path | None = None) -> skia.Path:
        """The path of frame `t`. `scratch` is overwritten and given back, where the path is read."""
        if self.rows is None:
            assert self.cached is not None
            return self.cached.paths[int(self.cached.index[t % len(self.cached.index)])]
        path = skia.Path() if scratch is None else scratch
        path.readFromMemory(self.rows[t if len(self.rows) > 1 else 0])
        return path


@dataclass(frozen=True)
class Command:
    """One op made ready: packed, lit, and with the matrix of every frame. `places` (T, 2, 3): the same matrices as numbers.
    `within`: around all that is painted under its clip, in pixels, on every frame; a clip is worked out inside it only."""

    op: Op
    path: _Reader
    clip: _Reader | None
    paint: skia.Paint
    matrices: Sequence[skia.Matrix]
    places: NDArray[np.float64] | None = field(default=None, compare=False)
    within: Sequence[skia.Rect] | None = field(default=None, compare=False)


def _matrices(place: NDArray[np.float32], inner: NDArray[np.float32] | None) -> tuple[list[skia.Matrix], NDArray[np.float64]]:
    whole = np.zeros((len(place), 3, 3))
    whole[:, 0, 0] = whole[:, 1, 1] = place[:, 0]
    whole[:, :2, 2], whole[:, 2, 2] = place[:, 1:], 1
    if inner is not None:
        local = np.zeros((len(inner), 3, 3))
        local[:, :2], local[:, 2, 2] = inner, 1
        whole = whole @ local
    return [skia.Matrix.MakeAll(*m) for m in whole.reshape(-1, 9).tolist()], whole[:, :2]


def _brush(op: Op, light: Light) -> skia.Paint:
    if op.texture is not None:
        return op.texture.paint(lambda colour: light(colour, op.plane), op.alpha)
    y, u, v = yuv(light(op.colour, op.plane))
    return skia.Paint(Color=skia.Color(y, v, u, round(op.alpha * 255)), AntiAlias=True)


def prepare(ops: Sequence[Op], place: NDArray[np.float32], light: Light) -> list[Command]:
    """Packs and lights `ops`. `place` (T, 3): pixels a unit, then x and y in pixels of the person's origin, for every frame."""
    cache: dict[int | None, tuple[list[skia.Matrix], NDArray[np.float64]]] = {}
    clips: dict[int, _Reader] = {}
    commands = []
    for op in ops:
        key = None if op.matrix is None else id(op.matrix)
        if key not in cache:
            cache[key] = _matrices(place, op.matrix)
        if op.clip is not None and id(op.clip) not in clips:
            clips[id(op.clip)] = _Reader(op.clip)
        clip = clips[id(op.clip)] if op.clip is not None else None
        commands.append(Command(op, _Reader(op.outlines), clip, _brush(op, light), *cache[key]))
    return _bounded(commands)


def _bounded(commands: Sequence[Command]) -> list[Command]:
    """The commands that have a clip, told what is painted under it. Where that is much, it is as large as the clip."""
    groups: dict[tuple[int, int], list[Command]] = {}
    for c in commands:
        if c.clip is not None:
            groups.setdefault((id(c.clip), id(c.matrices)), []).append(c)
    within = {}
    for key, group in groups.items():
        places = group[0].places
        assert places is not None
        if len(group) <= FEW:
            boxes = [c.path.boxes() for c in group]
            start, end = _placed(_union(boxes), places)
            within[key] = [skia.Rect.MakeLTRB(*sides) for sides in np.concatenate([start, end], 1).tolist()]
    return [replace(c, within=within.get((id(c.clip), id(c.matrices)))) if c.clip is not None else c for c in commands]


def _union(boxes: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Around boxes (T or 1, 4) of every frame: left, top, right, bottom."""
    least, most = boxes[0][:, :2], boxes[0][:, 2:]
    for box in boxes[1:]:
        least, most = np.minimum(least, box[:, :2]), np.maximum(most, box[:, 2:])
    return np.concatenate([least, most], 1)


def _placed(box: NDArray[np.float32], places: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Boxes (T or 1, 4) to corners of whole pixels around them on every frame, (T, 2) each. A pixel more for soft edges."""
    corners = np.ones((len(box), 4, 3))
    corners[..., :2] = box[:, CORNERS]
    placed = corners @ places.transpose(0, 2, 1)
    return np.floor(placed.min(1)) - 1, np.ceil(placed.max(1)) + 1


def paint(canvas: skia.Canvas, commands: Sequence[Command], t: int) -> None:
    """Paints frame `t`. The commands are already in drawing order."""
    clip: _Reader | None = None
    matrices: Sequence[skia.Matrix] | None = None
    scratch = skia.Path()
    canvas.save()
    for c in commands:
        if c.op.visible is not None and not c.op.visible[t]:
            continue
        if c.clip is not clip or (clip is not None and c.matrices is not matrices):
            canvas.restore()
            canvas.save()
            clip, matrices = c.clip, None
            if clip is not None:
                matrices = c.matrices
                if c.within is not None:
                    canvas.resetMatrix()
                    canvas.clipRect(c.within[t])
                canvas.setMatrix(matrices[t])
                canvas.clipPath(clip.at(t), skia.ClipOp.kIntersect, True)
        if c.matrices is not matrices:
            matrices = c.matrices
            canvas.setMatrix(matrices[t])
        canvas.drawPath(c.path.at(t, scratch), c.paint)
    canvas.restore()


def boxes(commands: Sequence[Command], frames: int, width: int, height: int) -> NDArray[np.int32]:
    """Outside of which pixels nothing is painted, on every frame: (T, 4) left, top, right, bottom, inside the picture; where
    nothing is painted, right and bottom are not beyond left and top. A piece's shapes are taken together over its frames before
    they are placed, so a box is a little wider than what one frame holds."""
    groups: dict[int, tuple[Command, list[NDArray[np.float32]]]] = {}
    for c in commands:
        groups.setdefault(id(c.matrices), (c, []))[1].append(c.path.box[None])
    size = np.array([width, height])
    least, most = np.tile(size, (frames, 1)), np.zeros((frames, 2), np.intp)
    for c, each in groups.values():
        assert c.places is not None
        around = _placed(_union(each), c.places)
        start, end = (np.clip(side, 0, size).astype(np.intp) for side in around)
        seen = (start < end).all(1, keepdims=True)
        least, most = np.where(seen, np.minimum(least, start), least), np.where(seen, np.maximum(most, end), most)
    return np.concatenate([least, most], 1).astype(np.int32)


def in_order(commands: Sequence[Command]) -> list[Command]:
    """Sorted by z; equal z keeps its order."""
    return sorted(commands, key=lambda c: c.op.z)


def mask(commands: Sequence[Command], t: int, width: int, height: int, chosen: Callable[[str], bool]) -> NDArray[np.bool_]:
    """Which pixels of frame `t` show an op whose part is `chosen`, with everything drawn over it taken away: (H, W)."""
    shown = np.zeros((height, width, 4), np.uint8)
    info = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kOpaque_AlphaType)
    canvas = skia.Canvas.MakeRasterDirect(info, shown, width * 4)
    flat = []
    for c in commands:
        grey = 255 if chosen(c.op.part) else 0
        flat.append(Command(c.op, c.path, c.clip, skia.Paint(Color=skia.Color(grey, grey, grey), AntiAlias=False), c.matrices))
    paint(canvas, flat, t)
    return np.asarray(shown[..., 0] > 127)
