"""focus-pull: the place goes out of focus behind people; with `on:`, everybody but one (and whom they touch) goes, too."""

from __future__ import annotations

import math
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
import skia
from numpy.typing import NDArray

from scenec.drawing.canvas import Command, Picture, paint
from scenec.effects.blur import soften
from scenec.effects.shown import Shown

WIDEST = 8.0  # standard deviation at level 1, in pixels of a picture 1080 high
GROUND = "ground/"  # shadows that people throw lie on the place
TABLE = "table"  # what people sit at


@dataclass(frozen=True)
class Focus:
    """What is painted before the picture goes out of focus, and what after. `behind`: what is sharp, but behind the furniture
    `covers`, which is out of focus."""

    soft: tuple[Command, ...]
    sharp: tuple[Command, ...]
    level: NDArray[np.float32]
    unit: float
    behind: tuple[Command, ...] = ()
    covers: tuple[Command, ...] = ()

    def people(self, canvas: skia.Canvas, t: int) -> None:
        """Paints what is sharp at frame `t`; what is behind furniture spares that out."""
        if self.behind:
            canvas.save()
            for cover in self.covers:
                if cover.op.visible is None or cover.op.visible[t]:
                    outline = cover.path.at(t)
                    outline.transform(cover.matrices[t])
                    canvas.clipPath(outline, skia.ClipOp.kDifference, True)
            paint(canvas, self.behind, t)
            canvas.restore()
        paint(canvas, self.sharp, t)

    def blur(self, pixels: Picture, t: int) -> None:
        """Takes what has been painted out of focus."""
        soften(pixels, float(self.level[t]) * WIDEST * self.unit)


def pull(shown: Shown, commands: Iterable[Command], groups: Iterable[AbstractSet[str]]) -> Focus:
    """The commands in two: `groups` are people who touch one another."""
    kept = {shown.on} if shown.on else None
    for group in groups:
        if kept is not None and shown.on in group:
            kept |= group
    soft: list[Command] = []
    sharp: list[Command] = []
    for command in commands:
        who = command.op.part.partition("/")[0]
        is_sharp = not command.op.part.startswith(GROUND) and (kept is None or who in kept)
        (sharp if is_sharp else soft).append(command)
    covers = tuple(command for command in soft if command.op.part == TABLE)
    depth = max((command.op.z for command in covers), default=-math.inf)
    behind = tuple(command for command in sharp if command.op.z < depth)
    return Focus(tuple(soft), tuple(sharp[len(behind) :]), shown.level, shown.unit, behind, covers)
