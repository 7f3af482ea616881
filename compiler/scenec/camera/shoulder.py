"""Over the shoulder: the one who is near to us, from behind, large, dark and soft, at the edge of the frame.

Head and body are drawn once each for a piece, blurred, and laid over every frame where breath, nods and steps of that person
and the camera's own move take them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec.acting.evaluate import evaluate
from scenec.camera.framing import View, layer_zoom, shoulder_place
from scenec.drawing.canvas import Command, in_order, paint, prepare
from scenec.drawing.colour import from_linear, linear
from scenec.drawing.display import Op, Plane
from scenec.plain import from_plain
from scenec.rigs.person import figure
from scenec.rigs.person.behind import LOWEST, behind, half_width
from scenec.rigs.person.build import build_of
from scenec.sets.light import people_light
from scenec.sets.table import SETS, STAGE_HEIGHT
from scenec.timeline import Performance

Picture = NDArray[np.uint8]
FACTOR = 1.35  # parallax, as what stands in front of people
LARGER = 1.36  # than somebody of that height at the plane of the stage
SHADE = 0.6  # of the light that others have
BLUR = 4.5  # pixels of a 1080 high frame
COVERS = 0.34  # of the frame's width at the most ...
FARTHEST = 1.02  # ... but the middle of the head is no farther out than this
NECK = 0.52  # H below the middle of the head: what it turns about
WIDE, HIGH = 1.75, 1.05  # H to each side and above the middle of the head that may be drawn


@dataclass(frozen=True)
class Sprite:
    """A soft picture, premultiplied U, V, Y, A, `scale` pixels an H; `left` and `top` are its corner in H from the head."""

    pixels: Picture
    scale: float
    left: float
    top: float


@dataclass(frozen=True)
class Shoulder:
    """Ready for every frame: where the middle of the head is, how many pixels an H has (T,), and the pose."""

    body: Sprite
    head: Sprite
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    scale: NDArray[np.float64]
    roll: NDArray[np.float64]
    nod: NDArray[np.float64]
    turn: NDArray[np.float64]
    sink: NDArray[np.float64]
    visible: NDArray[np.bool_]
    commands: tuple[Command, ...]  # for masks of frame 0

    def draw(self, canvas: skia.Canvas, t: int) -> None:
        """Lays the person over frame `t`."""
        if not self.visible[t]:
            return
        size = float(self.scale[t])
        x, y = float(self.x[t]), float(self.y[t]) + float(self.sink[t]) * size
        self._lay(canvas, self.body, x, y, size, 0.0)
        # The head turns about the neck; a nod takes it down a little.
        about = y + NECK * size
        moved_x = x + float(self.turn[t]) * size
        self._lay(canvas, self.head, moved_x, y + float(self.nod[t]) * size, size, float(self.roll[t]), about)

    def _lay(
        self, canvas: skia.Canvas, sprite: Sprite, x: float, y: float, size: float, degrees: float, about: float = 0.0
    ) -> None:
        """Resampled by OpenCV, which is eight times as fast as skia with an image that is not its own size."""
        share, angle = size / sprite.scale, math.radians(degrees)
        cos, sin = math.cos(angle), math.sin(angle)
        left, top = x + sprite.left * size, y + sprite.top * size
        turned = np.array([[cos, -sin, x - cos * x + sin * about], [sin, cos, about - sin * x - cos * about], [0, 0, 1]])
        matrix = turned @ np.array([[share, 0, left], [0, share, top], [0, 0, 1]])
        height, width = sprite.pixels.shape[:2]
        corners = matrix @ np.array([[0, width, 0, width], [0, 0, height, height], [1, 1, 1, 1]])
        bounds = canvas.imageInfo()
        x0, y0 = (max(0, math.floor(v) - 1) for v in corners[:2].min(1))
        x1, y1 = (
            min(most, math.ceil(v) + 1) for v, most in zip(corners[:2].max(1), (bounds.width(), bounds.height()), strict=True)
        )
        if x1 <= x0 or y1 <= y0:
            return
        # From pixels counted at their corners to pixels counted at their middles, in the part of the frame that is covered.
        centred = (
            np.array([[1, 0, -0.5 - x0], [0, 1, -0.5 - y0], [0, 0, 1]]) @ matrix @ np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
        )
        part = cv2.warpAffine(
            sprite.pixels, centred[:2], (x1 - x0, y1 - y0), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT
        )
        canvas.drawImage(skia.Image.fromarray(part, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType, copy=False), x0, y0)


def shoulder(params: Mapping[str, Any], cameras: Sequence[View], chosen: NDArray[np.intp]) -> Shoulder:
    """From a piece's parameters (`near`: its performance, `facing`, the shot's first `view`, and `x`, its place then)."""
    near = params["near"]
    performance: Performance = from_plain(Performance, near["performance"])
    stage, facing = SETS[params["set"]], int(near["facing"])
    width, height = int(params["width"]), int(params["height"])
    times = np.asarray(params["times"])[chosen] if "times" in params else np.asarray(chosen, np.float64)
    acted = math.floor(params["times"][-1]) + 2 if "times" in params else int(params["frames"])
    frames = np.arange(acted)
    whole = evaluate(performance, acted, int(params["fps"]), {})
    pose = {name: np.interp(times, frames, values) for name, values in whole.items()}
    first = View(*near["view"])
    unit = height / STAGE_HEIGHT
    head = performance.height / build_of(performance.look, performance.age).heads * stage.pixels_per_metre
    size = LARGER * first.z * unit * head
    person = figure(performance.look, performance.age)
    x_share, y_share = shoulder_place(width, height, facing)
    room = min(FARTHEST, 1 - COVERS + half_width(person) * size / width)  # so broad that they would cover too much
    at = (max(x_share, room) if facing < 0 else min(x_share, 1 - room)), y_share
    # The place in the front layer that the first view shows there, seen by every view.
    start, growth = layer_zoom(first.z, FACTOR) * unit, np.array([layer_zoom(v.z, FACTOR) * unit for v in cameras])
    px, py = ((share - 0.5) * side / start for share, side in zip(at, (width, height), strict=True))
    x = width / 2 + growth * (px - FACTOR * (np.array([v.x for v in cameras]) - first.x))
    y = height / 2 + growth * (py - FACTOR * (np.array([v.y for v in cameras]) - first.y))
    scale = size * growth / start
    walked = (pose["x"] - float(near["x"])) * stage.pixels_per_metre / head
    tint = people_light(params["set"], params["light"], float(near["x"]), params["weather"])
    body, skull = behind(person, facing)
    detail, sigma = float(scale.max()), BLUR * unit * float(scale.max()) / (size or 1.0) * min(1.0, width / height)
    sprites = [_sprite(ops, detail, sigma, tint) for ops in (body, skull)]
    seen = np.array([any(a <= t < b for a, b in performance.visible) for t in times])
    place = np.stack([scale, x + walked * scale, y], 1).astype(np.float32)
    commands = prepare([_named(op, performance.character) for op in (*body, *skull)], place, tint)
    return Shoulder(
        body=sprites[0],
        head=sprites[1],
        x=x + walked * scale,
        y=y,
        scale=scale,
        roll=pose["headRoll"] + 0.5 * pose["lean"],
        nod=np.asarray(-0.0035 * pose["headPitch"], np.float64),
        turn=0.05 * np.sin(np.radians(pose["headYaw"])),
        sink=np.asarray(-0.012 * pose["breath"], np.float64),
        visible=seen,
        commands=tuple(commands),
    )


def _named(op: Op, who: str) -> Op:
    return Op(op.z, f"{who}/{op.part}", op.colour, op.outlines, op.plane, op.alpha, op.matrix, op.clip)


def _sprite(ops: Sequence[Op], scale: float, sigma: float, light: Any) -> Sprite:
    """The shapes painted and blurred."""
    pad = math.ceil(3 * sigma) + 2
    width, height = math.ceil(2 * WIDE * scale) + 2 * pad, math.ceil((HIGH + LOWEST) * scale) + 2 * pad
    pixels: Picture = np.zeros((height, width, 4), np.uint8)
    info = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Canvas.MakeRasterDirect(info, pixels, width * 4)

    def dim(colour: str, plane: Plane) -> str:
        return from_linear(linear(light(colour, plane)) * SHADE)

    place = np.array([[scale, pad + WIDE * scale, pad + HIGH * scale]], np.float32)
    paint(canvas, in_order(prepare(ops, place, dim)), 0)
    if sigma > 0.3:
        pixels = np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma), np.uint8)
    filled = np.flatnonzero(pixels[..., 3].any(1)), np.flatnonzero(pixels[..., 3].any(0))
    top, left = int(filled[0][0]), int(filled[1][0])
    cut = np.ascontiguousarray(pixels[top : int(filled[0][-1]) + 1, left : int(filled[1][-1]) + 1])
    return Sprite(cut, scale, (left - pad) / scale - WIDE, (top - pad) / scale - HIGH)
