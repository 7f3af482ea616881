"""The back of the head as a surface to cut hair and hats on: the line round the nape, what lies above it, strokes down to it."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import skia

from scenec.drawing.display import Cached
from scenec.drawing.geometry import Points, spline
from scenec.rigs.person import hair
from scenec.rigs.person.hairstyles import Strand, Style
from scenec.rigs.person.projection import Array, Projection, projection, skull

UNDER = 0.010  # hair above the skull at the nape
# Strokes from the crown down to the nape, and down the back.
DOWN = (
    Strand((150, -0.44), (118, 0.16), 0.011), Strand((166, -0.46), (146, 0.27), 0.012), Strand((186, -0.46), (182, 0.30), 0.011),
    Strand((200, -0.45), (222, 0.26), 0.012), Strand((214, -0.43), (246, 0.14), 0.010),
)  # fmt: skip
HANGING = (
    Strand((128, -0.40), (112, 0.92), 0.012), Strand((152, -0.45), (140, 0.96), 0.013), Strand((172, -0.47), (166, 0.97), 0.012),
    Strand((196, -0.46), (202, 0.97), 0.012), Strand((212, -0.44), (228, 0.95), 0.013), Strand((232, -0.40), (250, 0.92), 0.012),
)  # fmt: skip


@lru_cache(maxsize=64)
def _round_the_back(style: Style) -> tuple[Array, Array]:
    """Longitudes 0..360 and heights of the hairline round the back of the head, dense; the nape closes it."""
    line = style.hairline
    right, left = [p for p in line if p[0] > 0], [(lon + 360, y) for lon, y in line if lon < 0]
    low = max(y for _, y in (*right, *left))
    knots = np.array([*right, (180.0, low + 0.02), *left], np.float32) / np.array([160, 1], np.float32)
    dense = spline(knots[None], closed=False, samples=5)[0]
    return dense[:, 0] * 160, dense[:, 1]


def nape_line(style: Style, turned: Projection) -> Points:
    """The hairline as it is seen from behind, from our left to our right (T, n, 2)."""
    longitude, height = _round_the_back(style)
    away = np.where(turned.yaw < 0, turned.yaw + 360, turned.yaw)  # 90..270: what is at longitude 360 - away points at us
    place = hair.seen_part(longitude - 360, projection(away, turned.pitch))
    lon, y = hair.at_place(longitude, place), hair.at_place(height, place)
    return turned.at(*skull(lon, y, UNDER, style.hangs))


def _below(line: Points) -> Points:
    """All that lies below a line across the head and beyond its ends."""
    ends = []
    for side, at in ((-1, line[:, :1]), (1, line[:, -1:])):
        ends.append(at + np.array([(0.02 * side, 0.0), (0.30 * side, 0.02), (1.2 * side, 0.1), (1.6 * side, 2.2)], np.float32))
    return np.concatenate([ends[0][:, ::-1], line, ends[1]], 1).astype(np.float32)


def back_sides(turned: Projection, low: float) -> Points:
    """The back of the skull down to the nape, as wide as hair is there."""
    y = np.linspace(-0.30, low, 9, dtype=np.float32)
    edges = [turned.at(*skull(side * 88 - turned.yaw, y, 0.028)) for side in (-1, 1)]
    return np.concatenate([edges[0], edges[1][:, ::-1]], 1)


def lowest(style: Style) -> float:
    """How far below the middle of the head hair or cloth reaches behind, in H."""
    return float(max(y for _, y in style.hairline)) + 0.04


def cut_back(name: str, style: Style, front: Projection, turned: Projection) -> Cached:
    """The hair above the line round the nape, once an angle."""
    angles = np.rint(np.concatenate([turned.yaw, turned.pitch], 1) * hair.ANGLE).astype(int)
    _, first, index = np.unique(angles, axis=0, return_index=True, return_inverse=True)
    some, seen = (projection(p.yaw[first], p.pitch[first]) for p in (front, turned))
    line = nape_line(style, seen)
    low = lowest(style)
    made = []
    for whole, nape, below in zip(
        hair.paths(hair.silhouette(style, some)), hair.paths(back_sides(seen, low)), hair.paths(_below(line)), strict=True
    ):
        joined = skia.Op(whole, nape, skia.PathOp.kUnion_PathOp)
        cut = skia.Op(joined, below, skia.PathOp.kDifference_PathOp) if joined is not None else None
        if cut is None:
            raise RuntimeError(f"the back of hair {name!r} cannot be cut")
        made.append(cut)
    return Cached(tuple(made), index.reshape(-1).astype(np.intp))
