"""Display lists: what to draw, in which order and colour, for all frames of a piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np
import skia
from numpy.typing import NDArray

from scenec.drawing.geometry import Points
from scenec.drawing.texture import Texture

Plane = Literal["base", "shadow", "light"]


@dataclass(frozen=True)
class Cached:
    """Paths made once (by boolean operations, say) and chosen a frame: frame t shows `paths[index[t]]`."""

    paths: tuple[skia.Path, ...]
    index: NDArray[np.intp]


Outline = Points | Cached


@dataclass(frozen=True)
class Op:
    """One filled shape. Outlines of one op are one path (winding fill). Coordinates are those of the person: H units.

    `z` orders ops of all people in a picture (ART section 6); ops of equal z keep their order. `part` names what it is, from
    the outside in ("head/mouth/lips"): layer masks select by it. `plane` tells the light which side of a thing this is.
    `matrix` (T, 2, 3) places it inside the person (a turned head); `clip` bounds it, in the same coordinates, and costs about
    80 microseconds a frame, consecutive ops with the same clip object share it. `visible` (T,) hides it on some frames.
    """

    z: float
    part: str
    colour: str
    outlines: tuple[Outline, ...]
    plane: Plane = "base"
    alpha: float = 1.0
    matrix: NDArray[np.float32] | None = field(default=None, compare=False)
    clip: tuple[Outline, ...] | None = None
    visible: NDArray[np.bool_] | None = None
    texture: Texture | None = field(default=None, compare=False)  # a picture instead of the colour; its outline bounds it


def fill(z: float, part: str, colour: str, *outlines: Outline, plane: Plane = "base", alpha: float = 1.0) -> Op:
    """An op without extras."""
    return Op(z, part, colour, outlines, plane, alpha)


def placed(ops: Sequence[Op], matrix: NDArray[np.float32]) -> list[Op]:
    """The ops moved into the person by one shared matrix (T, 2, 3); they must not have one yet."""
    return [replace(op, matrix=matrix) for op in ops]


def clipped(ops: Sequence[Op], *outlines: Outline) -> list[Op]:
    """The ops bounded by one shared clip."""
    return [replace(op, clip=outlines) for op in ops]


def similarity(
    x: NDArray[np.float32], y: NDArray[np.float32], degrees: NDArray[np.float32], scale: float = 1.0
) -> NDArray[np.float32]:
    """Matrices (T, 2, 3): scale, then turn (clockwise on screen), then move to x, y (T,)."""
    a = np.radians(degrees)
    cos, sin = np.cos(a) * scale, np.sin(a) * scale
    return np.stack([np.stack([cos, -sin, x], -1), np.stack([sin, cos, y], -1)], 1).astype(np.float32)


def pack(outlines: Sequence[Points], even_odd: bool = False) -> NDArray[np.uint8]:
    """Rows (T, bytes) that skia.Path.readFromMemory takes: closed polygons of outlines (T, n, 2).

    The layout (version word 5 with the fill type above it, counts, float32 points, verbs padded to 4) is private to a version
    of skia: canvas.check_packing compares it with what this skia writes.
    """
    return packed(outlines, even_odd)[0]


def packed(outlines: Sequence[Points], even_odd: bool = False) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """As `pack`, and what bounds the points of all frames: left, top, right, bottom. ValueError where one is not finite."""
    frames = max(len(o) for o in outlines)
    counts = [o.shape[1] for o in outlines]
    n = sum(counts)
    verbs = b"".join(b"\0" + b"\1" * (k - 1) + b"\5" for k in counts)
    header = np.array([5 | int(even_odd) << 8, n, 0, len(verbs)], np.int32).tobytes()
    verbs += b"\0" * (-len(verbs) % 4)
    rows = np.empty((frames, 16 + 8 * n + len(verbs)), np.uint8)
    rows[:, :16] = np.frombuffer(header, np.uint8)
    joined = np.ascontiguousarray(
        np.concatenate([np.broadcast_to(o, (frames, *o.shape[1:])) for o in outlines], 1), np.float32
    ).reshape(frames, -1)
    least, most = joined.min(0).reshape(-1, 2).min(0), joined.max(0).reshape(-1, 2).max(0)  # over frames first: whole vectors
    if not (np.isfinite(least).all() and np.isfinite(most).all()):
        raise ValueError("an outline holds a number that is not finite")
    rows[:, 16 : 16 + 8 * n] = joined.view(np.uint8)
    rows[:, 16 + 8 * n :] = np.frombuffer(verbs, np.uint8)
    return rows, np.concatenate([least, most])
