"""Who is drawn before whom, and the furniture that people sit at: drawn again above their legs, below arms that lie on it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.acting.interactions.contact import Touched
from scenec.camera.framing import View
from scenec.drawing import canvas
from scenec.drawing.canvas import Command
from scenec.drawing.display import Op
from scenec.drawing.geometry import Points
from scenec.drawing.texture import Texture
from scenec.sets.stage import STAGE_HEIGHT, Stage

Pose = Mapping[str, NDArray[np.float32]]
PERSON_Z = 100.0  # people are drawn one after the other, each with depths of its own below this
PAIR_Z = 20.0  # two who touch share one range of depths, some of them below 0
SOLID = 6  # of 255: what is less opaque is no part of it
NEAR_SEAT = 0.75  # metres from a seat within which who is as far back as the seat is behind the table
ARM, UNDER_ARM = 8.0, 7.95  # depth from which on a part of the rig is the arm on our side; the table's


@dataclass(frozen=True)
class Over:
    """In which order people are drawn (`ranks`, by index; `partner` of who touches somebody), and the table over those who are
    behind it: `hidden` (T,) of each on which frames; no `texture`: none is seen."""

    ranks: Sequence[int]
    partner: Mapping[int, int]
    hidden: Sequence[NDArray[np.bool_]]
    texture: Texture | None

    def base(self, index: int) -> float:
        """Where somebody's depths begin."""
        if index in self.partner:
            return PERSON_Z * (min(self.ranks[index], self.ranks[self.partner[index]]) + 1) + PAIR_Z
        return PERSON_Z * (self.ranks[index] + 1)

    @property
    def depth(self) -> float:
        """The table's."""
        return UNDER_ARM + max((self.base(index) for index, hidden in enumerate(self.hidden) if hidden.any()), default=0.0)

    def under_arms(self, ops: Sequence[Op], index: int) -> list[Op]:
        """Somebody's shapes: if they are behind the table, their arm on our side comes above it."""
        if self.texture is None or not self.hidden[index].any():
            return list(ops)
        base, depth = self.base(index), self.depth
        return [replace(op, z=max(op.z, depth + 1e-3 * (op.z - base))) if op.z - base >= ARM else op for op in ops]

    def commands(self, cameras: Sequence[View], width: int, height: int) -> list[Command]:
        """The table on every frame of the piece."""
        if self.texture is None or not (outlines := _outlines(self.texture)):
            return []
        x, y, z = (np.asarray(v, np.float32) for v in zip(*cameras, strict=True))
        zoom = np.asarray(height / STAGE_HEIGHT * z, np.float32)
        place = np.stack([zoom, width / 2 - zoom * x, height / 2 - zoom * y], 1)
        visible = np.asarray(np.logical_or.reduce(self.hidden), np.bool_)
        op = Op(self.depth, "table", "#000000", outlines, visible=visible, texture=self.texture)
        return canvas.prepare([op], place, lambda colour, _plane: colour)


def over(stage: Stage, folder: Path, poses: Sequence[Pose], ranks: Sequence[int], touched: Touched) -> Over:
    """The order of people whose `poses` are these, ranked already, before the backdrop in `folder`. Who is behind the table at
    some time comes before the others."""
    hidden = [behind(stage, pose) for pose in poses]
    texture = _texture(folder) if any(each.any() for each in hidden) else None
    if texture is not None:
        order = sorted(range(len(poses)), key=lambda i: (not hidden[i].any(), ranks[i]))
        ranks = [order.index(i) for i in range(len(poses))]
    return replace(unfurnished(len(poses), touched), ranks=ranks, hidden=hidden, texture=texture)


def unfurnished(count: int, touched: Touched | None) -> Over:
    """So many people in their order, and no table."""
    partner = {} if touched is None else {index: touched.partner[index] for index in touched.places}
    return Over(range(count), partner, (), None)


def behind(stage: Stage, pose: Pose) -> NDArray[np.bool_]:
    """On which frames (T,) somebody sits at the table, or stands between it and the seat."""
    hidden = np.zeros(len(pose["x"]), np.bool_)
    for seat in stage.seats:
        if seat.edge is not None:
            back = (stage.ground - seat.floor) / stage.pixels_per_metre
            hidden |= (np.abs(pose["x"] - stage.metres_of(seat.x)) < NEAR_SEAT) & (pose["depth"] > 0.5 * back)
    return hidden


def _texture(folder: Path) -> Texture | None:
    """The table of a backdrop, if it has one."""
    layout = json.loads((folder / "layout.json").read_text(encoding="utf-8")).get("table")
    if layout is None:
        return None
    bgra = cv2.imdecode(np.frombuffer((folder / layout["file"]).read_bytes(), np.uint8), cv2.IMREAD_UNCHANGED)
    if bgra is None:
        raise RuntimeError(f"{layout['file']} is not a picture")
    return Texture(np.asarray(bgra, np.uint8), layout["left"], layout["top"], 1 / layout["scale"])


def _outlines(texture: Texture) -> tuple[Points, ...]:
    """Around what is not clear, holes turned the other way: masks tell what it covers, and nothing clear is painted."""
    solid = cv2.dilate((texture.bgra[..., 3] > SOLID).astype(np.uint8), np.ones((3, 3), np.uint8))
    found, _ = cv2.findContours(solid, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    corner = np.array([texture.x, texture.y], np.float32)
    return tuple(((c[:, 0].astype(np.float32) + 0.5) * texture.unit + corner)[None] for c in found if len(c) > 2)
