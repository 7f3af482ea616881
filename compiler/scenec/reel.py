"""The frames of a piece, whatever it is made of: one shot, or two that come out of one another."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec import painter, split
from scenec.drawing.canvas import Box, Picture
from scenec.drawing.colour import yuv
from scenec.sets.art import is_art

OF_SHOT = ("camera", "clock", "seed", "zoom", "shake", "near", "unseen", "framing", "split")  # what a piece holds of its shot
SOFT = 0.14  # of the picture's width: the edge of a wipe
RIM, RIM_WIDTH = "#FFF1DA", 0.006  # of an iris, and its share of the picture's height


@dataclass(frozen=True)
class Joined:
    """A transition: frames of `before` become those of `after`. What stands on the picture belongs to `before`."""

    before: painter.Painter | split.Split
    after: painter.Painter | split.Split
    kind: str
    centre: tuple[float, float]
    progress: NDArray[np.float32]  # 0..1 of each frame, eased
    ramp: NDArray[np.float32] = field(compare=False)  # (1, n, 1) of a wipe's edge, 1 is the new picture

    def frame(self, t: int) -> Picture:
        """As of painter.Frames."""
        p = float(self.progress[t])
        old, new = self.before.scene(t), self.after.scene(t)
        {"dissolve": self._dissolve, "fade": self._fade, "wipe": self._wipe, "iris": self._iris}[self.kind](old, new, p)
        return self.before.finish(old, t)

    def changed(self, _t: int) -> Box:
        """As of painter.Frames: all of it."""
        height, width = self.before.surface.pixels.shape[:2]
        return 0, 0, width, height

    def _dissolve(self, old: Picture, new: Picture, p: float) -> None:
        cv2.addWeighted(old, 1 - p, new, p, 0, old)

    def _fade(self, old: Picture, new: Picture, p: float) -> None:
        if p >= 0.5:
            np.copyto(old, new)
        painter.darken(old, abs(2 * p - 1))

    def _wipe(self, old: Picture, new: Picture, p: float) -> None:
        """From left to right, with a soft edge."""
        width, soft = old.shape[1], self.ramp.shape[1]
        edge = round(p * (width + soft)) - soft
        left, right = max(edge, 0), min(edge + soft, width)
        old[:, :left] = new[:, :left]
        if right > left:
            share = self.ramp[:, left - edge : right - edge]
            mixed = old[:, left:right] + share * (new[:, left:right].astype(np.float32) - old[:, left:right])
            old[:, left:right] = np.round(mixed).astype(np.uint8)

    def _iris(self, old: Picture, new: Picture, p: float) -> None:
        """A circle opens from a face."""
        height, width = old.shape[:2]
        x, y = self.centre[0] * width, self.centre[1] * height
        reach = float(np.hypot(max(x, width - x), max(y, height - y)))
        canvas = self.before.surface.canvas
        canvas.save()
        canvas.clipPath(skia.Path.Circle(x, y, p * (reach + 2 + height * RIM_WIDTH)), True)
        canvas.drawImage(skia.Image.fromarray(new, skia.kBGRA_8888_ColorType, skia.kOpaque_AlphaType, copy=False), 0, 0)
        canvas.restore()
        luma, blue, red = yuv(RIM)
        rim = skia.Paint(AntiAlias=True, Color=skia.Color(luma, red, blue), Style=skia.Paint.kStroke_Style)
        rim.setStrokeWidth(height * RIM_WIDTH)
        canvas.drawCircle(x, y, p * (reach + 2 + height * RIM_WIDTH), rim)


def prepare(params: Mapping[str, Any], inputs: Sequence[Path], frames: Sequence[int] | None = None) -> painter.Frames:
    """The frames of a piece from its parameters and inputs (nodes/piece.py says what they hold). `frames`: as of
    painter.prepare."""
    params = in_its_light(params, inputs[0])
    first = len(params.get("split", ())) or 1
    transition = params.get("transition")
    shots = first + ((len(transition.get("split", ())) or 1) if transition else 0)
    films = shots + sum(show.get("footage", True) for show in params.get("shows", ()))
    footage, mouths = inputs[shots:films], inputs[films:]
    if transition is None:
        return _shot(params, inputs[:first], mouths, frames, footage)
    shared = {name: value for name, value in params.items() if name not in OF_SHOT}
    other = shared | {name: transition[name] for name in OF_SHOT if name in transition} | {"captions": (), "titles": ()}
    before = _shot(params, inputs[:first], mouths, frames, footage)
    after = _shot(other, inputs[first:shots], mouths, frames, footage)
    count = int(params["frames"])
    chosen = np.arange(count) if frames is None else np.asarray(frames)
    x, y = transition["centre"]
    ramp = ease(1 - (np.arange(max(2, round(SOFT * params["width"]))) + 0.5) / max(2, round(SOFT * params["width"])))
    return Joined(before, after, transition["kind"], (x, y), ease((chosen + 0.5) / count), ramp[None, :, None])


def in_its_light(params: Mapping[str, Any], backdrop: Path) -> Mapping[str, Any]:
    """The parameters of a piece whose place is a picture of the project, in the light that its backdrop measured there."""
    if not is_art(params["set"]):
        return params
    return {**params, "set": json.loads((backdrop / "set.json").read_text(encoding="utf-8"))["set"]}


def _shot(
    params: Mapping[str, Any],
    backdrops: Sequence[Path],
    mouths: Sequence[Path],
    frames: Sequence[int] | None,
    footage: Sequence[Path],
) -> painter.Painter | split.Split:
    """One shot, whole or in parts."""
    if "split" in params:
        return split.prepare(params, backdrops, mouths, frames)
    return painter.prepare(params, backdrops[0], mouths, frames, footage)


def ease(share: NDArray[np.float64]) -> NDArray[np.float32]:
    """Slow in, slow out: progress 0..1 of a share 0..1 of the time."""
    return np.asarray(share * share * (3 - 2 * share), np.float32)
