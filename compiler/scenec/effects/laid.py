"""The effects of a piece made ready: what its painter calls on every frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

import numpy as np
import skia
from numpy.typing import NDArray

from scenec.acting import lanes
from scenec.acting.sampling import sample
from scenec.camera.framing import View
from scenec.drawing.canvas import Picture
from scenec.effects.particles import Anchors, Frame
from scenec.effects.shown import FrameEffect, Shown, seed_of
from scenec.effects.table import kind_of
from scenec.plain import from_plain
from scenec.rigs import RIGS
from scenec.sets.table import CENTRE_X, SETS, STAGE_HEIGHT
from scenec.timeline import Performance, Track

FOCUS = "focus-pull"


class Flying(Protocol):
    """A layer effect that is drawn among people."""

    shown: Shown

    def draw(self, canvas: skia.Canvas, t: int, near: bool, frame: Frame, anchors: Anchors | None) -> None:
        """Draws what is behind people, or what is `near` to us."""


@dataclass(frozen=True)
class Laid:
    """`focus`: the focus pulls; `flying`: what is drawn among people; `frames`: what is done to the picture, in this order."""

    focus: tuple[Shown, ...] = ()
    flying: tuple[Flying, ...] = ()
    frames: tuple[tuple[Shown, FrameEffect], ...] = ()
    anchors: Mapping[str, Anchors] | None = None

    def fly(self, canvas: skia.Canvas, t: int, near: bool, view: View) -> None:
        """Draws what flies behind people, or before them."""
        for each in self.flying:
            if each.shown.level[t] > 0:
                frame = Frame(each.shown.width, each.shown.height, view)
                each.draw(canvas, t, near, frame, (self.anchors or {}).get(each.shown.on or ""))

    def change(self, pixels: Picture, t: int) -> None:
        """Does to the picture, in place, what its effects do."""
        for shown, apply in self.frames:
            if shown.level[t] > 0:
                apply(pixels, t)


NONE = Laid()


def lay(
    params: Mapping[str, Any],
    chosen: NDArray[np.intp],
    moments: NDArray[np.float64],
    performances: Sequence[Performance],
    poses: Sequence[Mapping[str, NDArray[np.float32]]],
    cameras: Sequence[View],
) -> Laid:
    """The effects of a piece's parameters on the frames chosen, and the `poses` and `cameras` there. `moments`: of the action."""
    all_ = [shown_of(data, params, chosen, moments) for data in params["effects"]]
    layers = [each for each in all_ if kind_of(each.effect).acts == "layer"]
    frames = [each for each in all_ if kind_of(each.effect).acts == "frame"]
    flying = [import_module(kind_of(each.effect).module).make(each) for each in layers if each.effect != FOCUS]
    made = [(each, import_module(kind_of(each.effect).module).make(each)) for each in frames]
    anchors = {
        who.character: head(params, who, pose, cameras)
        for who, pose in zip(performances, poses, strict=True)
        if any(each.shown.on == who.character for each in flying)
    }
    return Laid(tuple(each for each in layers if each.effect == FOCUS), tuple(flying), tuple(made), anchors)


def head(
    params: Mapping[str, Any], who: Performance, pose: Mapping[str, NDArray[np.float32]], cameras: Sequence[View]
) -> Anchors:
    """Where somebody's head is, and how high: (T, 3) in pixels."""
    stage = SETS[params["set"]]
    build = import_module(RIGS[who.look["rig"]]).figure(who.look, who.age).build
    pixels = who.height / build.heads * stage.pixels_per_metre
    above = (pose["hipHeight"] + build.head_height - build.hip_height) * pixels
    x, y, z = (np.asarray(v, np.float32) for v in zip(*cameras, strict=True))
    zoom = z * int(params["height"]) / STAGE_HEIGHT
    across = int(params["width"]) / 2 + zoom * (CENTRE_X + pose["x"] * stage.pixels_per_metre - x)
    size = lanes.size(pose["lane"])
    up = lanes.rise(pose["lane"], stage.ground - stage.horizon) + above * size
    down = int(params["height"]) / 2 + zoom * (stage.ground - up - y)
    return np.stack([across, down, zoom * pixels * size], 1).astype(np.float32)


def shown_of(data: Mapping[str, Any], params: Mapping[str, Any], chosen: NDArray[np.intp], moments: NDArray[np.float64]) -> Shown:
    """An effect of a piece's parameters. What flies does so in the action's time."""
    count, fps = int(params["frames"]), int(params["fps"])
    level = np.clip(sample(from_plain(Track, data["level"]), count)[chosen], 0, 1)
    time = moments if kind_of(data["effect"]).acts == "layer" else np.asarray(chosen, np.float64)
    seconds = (time + float(data.get("clock", 0))) / fps
    extra = {name: value for name, value in data.items() if name in ("colour", "lut", "arguments")}
    size = int(params["width"]), int(params["height"])
    return Shown(data["effect"], level, seconds, seed_of(data.get("beat", "")), *size, data.get("on"), extra)


def touching(pairs: Mapping[int, int], names: Sequence[str]) -> list[set[str]]:
    """People who touch one another, by name."""
    return [{names[one], names[other]} for one, other in pairs.items()]
