"""Small things that fly through the picture, behind people and before them. Where each is follows from the time alone."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import skia
from numpy.typing import NDArray

from scenec.camera.framing import View
from scenec.drawing.colour import yuv
from scenec.sets.table import CENTRE_X, STAGE_HEIGHT

NEAR = 0.62  # depth from which something flies between people and us
NEAREST = 0.9  # from here on it is out of focus
APPEARS = 0.12  # of the level, over which one of them grows to its size
GROWS = 0.28  # power of the camera's zoom by which they grow


@dataclass(frozen=True)
class Thing:
    """One of them. `depth` 0 far to 1 near; `share`: the level from which it is there; the rest are its own chances, 0..1."""

    depth: float
    share: float
    x: float
    y: float
    phase: float
    pace: float
    size: float
    spin: float
    sort: int


def things(seed: int, count: int, sorts: int) -> tuple[Thing, ...]:
    """`count` of them, far ones first."""
    dice = random.Random(seed)
    found = [Thing(dice.random(), dice.random() * (1 - APPEARS), *_chances(dice), dice.randrange(sorts)) for _ in range(count)]
    return tuple(sorted(found, key=lambda each: each.depth))


def _chances(dice: random.Random) -> tuple[float, float, float, float, float, float]:
    return dice.random(), dice.random(), dice.random(), dice.random(), dice.random(), dice.random()


def grown(thing: Thing, level: float) -> float:
    """How much of its size it has, 0..1."""
    t = min(1.0, max(0.0, (level - thing.share) / APPEARS))
    return t * t * (3 - 2 * t)


@dataclass(frozen=True)
class Frame:
    """The picture that things fly through, in pixels, and how the camera sees it."""

    width: int
    height: int
    view: View

    @property
    def scale(self) -> float:
        """How much larger things are than in a wide shot, 1080 high."""
        return float(max(1.0, self.view.z**GROWS)) * self.height / STAGE_HEIGHT

    def aside(self, depth: float) -> float:
        """How far the camera has moved things of this depth, in pixels."""
        return -(self.view.x - CENTRE_X) * self.view.z * (0.25 + 0.9 * depth) * self.height / STAGE_HEIGHT


@dataclass(frozen=True)
class Skin:
    """A thing's shapes, each with a paint: its face, and its back where it has turned over."""

    face: tuple[tuple[skia.Path, skia.Paint], ...]
    back: tuple[tuple[skia.Path, skia.Paint], ...]


def paint(colour: str, alpha: float = 1.0, soft: float = 0.0) -> skia.Paint:
    """A fill in the picture's own colours; `soft`: standard deviation in the thing's units by which its edge is out of focus."""
    y, u, v = yuv(colour)
    made = skia.Paint(Color=skia.Color(y, v, u, round(255 * alpha)), AntiAlias=True)
    if soft > 0:
        made.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, soft))
    return made


def cubics(start: tuple[float, float], *curves: Sequence[float]) -> skia.Path:
    """A closed path of cubic curves: each with two handles and an end."""
    builder = skia.PathBuilder()
    builder.moveTo(*start)
    for curve in curves:
        builder.cubicTo(*curve)
    builder.close()
    return builder.detach()


def draw(canvas: skia.Canvas, skin: Skin, place: tuple[float, float], size: float, turn: float, flip: float) -> None:
    """Draws one: `turn` in radians on the screen, `flip` the cosine of how far it has turned over its own axis."""
    narrow = math.copysign(max(0.12, abs(flip)), flip)
    canvas.save()
    canvas.translate(*place)
    canvas.rotate(math.degrees(turn))
    canvas.scale(size * narrow, size)
    for path, each in skin.face if flip > 0 else skin.back:
        canvas.drawPath(path, each)
    canvas.restore()


Anchors = NDArray[np.float32]  # (T, 3): x, y in pixels of somebody's head, and pixels of its height
