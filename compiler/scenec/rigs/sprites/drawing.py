"""Draws sprites: the pose whose emotion is nearest to the face, the mouth that is spoken over it, and a little life for both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.drawing.display import Op
from scenec.drawing.texture import Texture
from scenec.lipsync.visemes import VISEMES
from scenec.rigs.motion import Pose, channel, feelings, frames_of, turning, visemes
from scenec.rigs.naming import chosen, mouths
from scenec.rigs.person.build import Build
from scenec.rigs.puppets import build_of_heads
from scenec.rigs.sprites.folder import header

PITCHED = 0.005  # of the whole height, a degree that the head goes down: a nod
ASIDE = 0.14  # H that the whole goes aside as the head turns: a shake of the head
MARGIN = 2  # pixels around what is drawn, so that edges stay soft


@dataclass(frozen=True)
class Cut:
    """A picture without its empty margin, and where it lay."""

    bgra: NDArray[np.uint8]
    x: int
    y: int


@dataclass(frozen=True, eq=False)
class Figure:
    """The pictures of one figure."""

    build: Build
    poses: Mapping[str, Cut]
    mouths: Mapping[str, Cut]
    spoken: Mapping[str, str]  # viseme -> mouth


def cut(path: Path) -> Cut:
    """A picture, cropped to what is not transparent."""
    picture = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
    if picture is None or picture.dtype != np.uint8:
        raise ValueError(f"{path.name}: this PNG cannot be read (8 bits a channel are wanted)")
    if picture.ndim == 2:
        picture = cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR)
    if picture.shape[2] == 3:
        picture = cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA)
    rows, columns = np.flatnonzero(picture[..., 3].any(1)), np.flatnonzero(picture[..., 3].any(0))
    if not len(rows):
        return Cut(np.zeros((1, 1, 4), np.uint8), 0, 0)
    top, left = max(0, int(rows[0]) - MARGIN), max(0, int(columns[0]) - MARGIN)
    return Cut(np.ascontiguousarray(picture[top : rows[-1] + 1 + MARGIN, left : columns[-1] + 1 + MARGIN], np.uint8), left, top)


@lru_cache(maxsize=256)
def load(path: str, digest: str) -> Cut:
    """The picture of a file. The digest stands for what is in it: a file that has changed is read again."""
    del digest
    header(Path(path))  # a picture that is too large is not opened
    return cut(Path(path))


def figure(look: Mapping[str, Any]) -> Figure:
    """The figure that a look names."""
    poses, lips = (
        {name: load(file["path"], file["digest"]) for name, file in look["art"][group].items()} for group in ("poses", "mouths")
    )
    table, _ = mouths(lips)
    return Figure(build_of_heads(float(look["heads"])), poses, lips, chosen(table, lips))


def draw(f: Figure, pose: Pose) -> list[Op]:
    """All frames."""
    frames = frames_of(pose)
    base = f.poses["neutral"]
    high, wide = base.bgra.shape[:2]
    unit = f.build.heads / (high - 2 * MARGIN)
    middle, ground = base.x + wide / 2, base.y + high - MARGIN
    names = list(f.poses)
    felt = feelings(pose, names)
    nod = 0.25 * channel(pose, "headRoll") + 0.4 * channel(pose, "lean")
    rise = channel(pose, "hipHeight", f.build.hip_height) - f.build.hip_height
    breath = 0.006 * channel(pose, "breath") + PITCHED * channel(pose, "headPitch")
    aside = ASIDE * np.sin(np.radians(channel(pose, "headYaw")))
    whole = turning(nod, (0.0, 0.0), aside, -np.clip(rise, -0.4, 0.3))
    whole[:, :, 1] *= (1 + breath)[:, None]
    matrix = np.ascontiguousarray(whole[:, :2], np.float32)

    def op(z: float, part: str, c: Cut, shown: NDArray[np.bool_]) -> Op:
        texture = Texture(c.bgra, (c.x - middle) * unit, (c.y - ground) * unit, unit)
        return Op(z, part, "#888888", (texture.corners(),), matrix=matrix, visible=shown, texture=texture)

    ops = [op(5.0, f"pose/{name}", f.poses[name], felt == i) for i, name in enumerate(names)]
    if f.mouths:
        spoken = np.array([f.spoken[name] for name in VISEMES])[visemes(pose)]
        ops += [op(6.0, f"mouth/{name}", c, spoken == name) for name, c in f.mouths.items() if (spoken == name).any()]
    assert len(matrix) == frames
    return ops
