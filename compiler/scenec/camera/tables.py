"""Who is drawn before whom, and the furniture that people sit at: drawn again above their legs, below arms that lie on it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec.acting.interactions.contact import Touched
from scenec.camera.framing import View, to_screen
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
OVER_ALL = 90.0  # of the range that one person has


def clip_below(canvas: skia.Canvas, sill: float, view: View) -> None:
    """Lets nothing be drawn below a stage pixel, as `view` shows it, until the canvas is restored."""
    size = canvas.imageInfo()
    _, y = to_screen(view, (0.0, sill), size.width(), size.height())
    canvas.save()
    canvas.clipRect(skia.Rect.MakeWH(size.width(), max(0, round(y))))


@dataclass(frozen=True)
class Cover:
    """Furniture over those who are behind it: `hidden` (T,) of each on which frames; no `texture`: none is seen. `grip`: only
    hands of those named here come above it, not arms; `name`: of the part in masks."""

    name: str
    hidden: Sequence[NDArray[np.bool_]]
    texture: Texture
    grip: frozenset[int] | None = None


@dataclass(frozen=True)
class Over:
    """In which order people are drawn (`ranks`, by index; `partner` of who touches somebody), and the furniture that covers them,
    what is farther away first."""

    ranks: Sequence[int]
    partner: Mapping[int, int]
    covers: tuple[Cover, ...] = ()

    def base(self, index: int) -> float:
        """Where somebody's depths begin."""
        if index in self.partner:
            return PERSON_Z * (min(self.ranks[index], self.ranks[self.partner[index]]) + 1) + PAIR_Z
        return PERSON_Z * (self.ranks[index] + 1)

    def depth(self, cover: Cover) -> float:
        """That of some furniture: below the arms that may lie on it, or above all of those behind it."""
        above = UNDER_ARM if cover.grip is None else OVER_ALL
        return above + max((self.base(index) for index, hidden in enumerate(cover.hidden) if hidden.any()), default=0.0)

    def under_arms(self, ops: Sequence[Op], index: int) -> list[Op]:
        """Somebody's shapes: if they are behind a table, their arm on our side comes above it; or hands that hold something."""
        for cover in self.covers:
            if cover.hidden[index].any():
                base, depth = self.base(index), self.depth(cover)
                ops = [
                    replace(op, z=max(op.z, depth + 1e-3 * (op.z - base))) if _above(op, index, base, cover, self.partner) else op
                    for op in ops
                ]
        return list(ops)

    def commands(self, cameras: Sequence[View], width: int, height: int) -> list[Command]:
        """The furniture on every frame of the piece."""
        x, y, z = (np.asarray(v, np.float32) for v in zip(*cameras, strict=True))
        zoom = np.asarray(height / STAGE_HEIGHT * z, np.float32)
        place = np.stack([zoom, width / 2 - zoom * x, height / 2 - zoom * y], 1)
        ops = []
        for cover in self.covers:
            if outlines := _outlines(cover.texture):
                visible = np.asarray(np.logical_or.reduce(cover.hidden), np.bool_)
                ops.append(Op(self.depth(cover), cover.name, "#000000", outlines, visible=visible, texture=cover.texture))
        return canvas.prepare(ops, place, lambda colour, _plane: colour)


def _above(op: Op, index: int, base: float, cover: Cover, paired: Collection[int]) -> bool:
    if cover.grip is None:
        return op.z - base >= ARM
    return index in cover.grip and "/hand" in op.part and index not in paired


def over(stage: Stage, folder: Path, poses: Sequence[Pose], ranks: Sequence[int], touched: Touched) -> Over:
    """The order of people whose `poses` are these, ranked already, before the backdrop in `folder`. Who is behind the table at
    some time comes before the others, and before those who is behind the seats in front."""
    hidden = [behind(stage, pose) for pose in poses]
    back = [
        np.asarray(pose["lane"] > 0, np.bool_) if stage.between is not None else np.zeros_like(h)
        for pose, h in zip(poses, hidden, strict=True)
    ]
    covers = []
    if any(each.any() for each in hidden):
        order = sorted(range(len(poses)), key=lambda i: (not back[i].any(), not hidden[i].any(), ranks[i]))
        ranks = [order.index(i) for i in range(len(poses))]
    if any(each.any() for each in back) and (texture := _texture(folder, "between")) is not None:
        covers.append(Cover("between", back, texture, frozenset()))
    if any(each.any() for each in hidden) and (texture := _texture(folder, "table")) is not None:
        holding = frozenset(index for index, pose in enumerate(poses) if _grips(stage, pose)) if stage.seated else None
        covers.append(Cover("table", hidden, texture, holding))
    return replace(unfurnished(len(poses), touched), ranks=ranks, covers=tuple(covers))


def _grips(stage: Stage, pose: Pose) -> bool:
    """Whether somebody sits where hands hold something."""
    return any(
        seat.grip is not None and abs(stage.metres_of(seat.x) - float(pose["x"][0])) < NEAR_SEAT / 4 for seat in stage.seats
    )


def unfurnished(count: int, touched: Touched | None) -> Over:
    """So many people in their order, and no table."""
    partner = {} if touched is None else {index: touched.partner[index] for index in touched.places}
    return Over(range(count), partner)


def behind(stage: Stage, pose: Pose) -> NDArray[np.bool_]:
    """On which frames (T,) somebody sits at the table, or stands between it and the seat."""
    hidden = np.full(len(pose["x"]), stage.seated, np.bool_)
    for seat in stage.seats:
        if seat.edge is not None:
            back = (stage.ground - seat.floor) / stage.pixels_per_metre
            hidden |= (np.abs(pose["x"] - stage.metres_of(seat.x)) < NEAR_SEAT) & (pose["depth"] > 0.5 * back)
    return hidden


def _texture(folder: Path, key: str) -> Texture | None:
    """The table of a backdrop, or what else it calls `key`, if it has one."""
    layout = json.loads((folder / "layout.json").read_text(encoding="utf-8")).get(key)
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
