"""moviepy.NAME: effects of MoviePy by its own classes, on the frames of a piece in RGB. They cost more than our own."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.drawing import canvas
from scenec.drawing.canvas import Picture
from scenec.effects.shown import FrameEffect, Shown
from scenec.effects.table import MOVIEPY_EFFECTS, PREFIX


def make(shown: Shown) -> FrameEffect:
    """Mixes each frame with what the effect makes of it, by the level."""
    current: list[NDArray[np.uint8]] = []
    changed = _clip(shown, current)
    levels = shown.level

    def apply(pixels: Picture, t: int) -> None:
        level = float(levels[t])
        if level <= 0:
            return
        current[:] = [canvas.to_bgr(pixels)[..., ::-1]]
        made = np.asarray(changed.get_frame(0.0), np.uint8)
        after = canvas.to_yuv(np.ascontiguousarray(made[..., ::-1]))
        after[..., 3] = 255
        if level >= 1:
            np.copyto(pixels, after)
        else:
            cv2.addWeighted(pixels, 1 - level, after, level, 0, pixels)

    return apply


def _clip(shown: Shown, current: list[NDArray[np.uint8]]) -> Any:
    """A clip whose frames are the effect's of the `current` one."""
    from moviepy import VideoClip

    name = shown.effect.removeprefix(PREFIX)
    if name not in MOVIEPY_EFFECTS:
        raise ValueError(f"{name} is none of the effects that may be used")
    current[:] = [np.zeros((shown.height, shown.width, 3), np.uint8)]
    clip = VideoClip(frame_function=lambda _t: current[0], duration=1.0)
    effect = getattr(import_module("moviepy.video.fx"), name)
    arguments = dict((shown.arguments or {}).get("arguments", {}))
    return clip.with_effects([effect(**arguments)])
