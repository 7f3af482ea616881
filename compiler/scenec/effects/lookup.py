"""Colours through a table, on pictures in U, V, Y: what it does to greys exactly, on every pixel; what it does to colours beyond
that on a picture of half the size, where the film's own colours are kept."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.drawing.canvas import Picture
from scenec.drawing.colour import YUV, YUV_OFFSET
from scenec.effects.shown import FrameEffect, Shown

BITS = 6  # of each channel that are told apart in colours
MIDDLE = 128


def lookup(table: NDArray[np.float32], shown: Shown) -> FrameEffect:
    """Mixes the picture with what `table` (cube.read_cube) makes of it, by the level."""
    greys, rest = _greys(table), _rest(table)
    levels = shown.level

    def apply(pixels: Picture, t: int) -> None:
        level = float(levels[t])
        height, width = pixels.shape[:2]
        half = np.asarray(cv2.resize(pixels, (width // 2, height // 2), interpolation=cv2.INTER_AREA), np.uint8)
        u, v, y = (half[..., i].astype(np.int32) >> (8 - BITS) for i in range(3))
        change = rest[(y << 2 * BITS) | (u << BITS) | v].view(np.uint8).reshape(half.shape)
        luma = np.asarray(cv2.extractChannel(pixels, 2), np.uint8)
        curve = np.arange(256) + (greys - np.arange(256)) * level
        cv2.insertChannel(cv2.LUT(luma, np.asarray(np.clip(curve.round(), 0, 255), np.uint8)), pixels, 2)
        whole = cv2.resize(change, (width, height), interpolation=cv2.INTER_LINEAR)
        cv2.addWeighted(pixels, 1, whole, level, -MIDDLE * level, pixels)

    return apply


def through(table: NDArray[np.float32], yuv: NDArray[np.float64]) -> NDArray[np.float64]:
    """Y, U, V (..., 3) of 0..255 as the table shows them: trilinear."""
    size = len(table)
    place = np.clip((yuv - YUV_OFFSET) @ np.linalg.inv(YUV).T / 255, 0, 1) * (size - 1)
    low = np.minimum(place.astype(int), size - 2)
    share = place - low
    found = np.zeros(yuv.shape)
    for corner in range(8):
        bits = [corner >> axis & 1 for axis in range(3)]
        weight = np.prod([share[..., i] if bits[i] else 1 - share[..., i] for i in range(3)], axis=0)
        red, green, blue = (low[..., i] + bits[i] for i in range(3))
        found += weight[..., None] * table[blue, green, red]
    return np.asarray(found * 255 @ YUV.T + YUV_OFFSET)


def _greys(table: NDArray[np.float32]) -> NDArray[np.float64]:
    """What becomes of the brightness of greys, (256,)."""
    levels = np.arange(256, dtype=np.float64)
    return through(table, np.stack([levels, np.full(256, 128.0), np.full(256, 128.0)], -1))[:, 0]


def _rest(table: NDArray[np.float32]) -> NDArray[np.uint32]:
    """Of every colour (Y, U, V at BITS each, in that order of an index): four bytes, U, V, Y, A that are added, 128 for 0."""
    steps = (np.arange(1 << BITS) + 0.5) * (1 << 8 - BITS) - 0.5
    colours = np.stack(np.meshgrid(steps, steps, steps, indexing="ij"), -1).reshape(-1, 3)
    shown = through(table, colours)
    shown[:, 0] -= np.interp(colours[:, 0], np.arange(256), _greys(table))
    shown[:, 1:] -= colours[:, 1:]
    add = np.full((len(colours), 4), MIDDLE, np.float64)
    add[:, :3] += shown[:, [1, 2, 0]]
    return np.asarray(np.clip(add.round(), 0, 255), np.uint8).reshape(-1).view(np.uint32)
