"""The edge light on people: what lies outermost on the lit side, drawn once more behind them, a little towards the light."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.drawing import canvas
from scenec.drawing.canvas import Command
from scenec.drawing.display import Op
from scenec.sets.light import rim

# What a low sun or a lamp behind catches the edge of, and the width of a head in H.
RIMMED = ("head/hair/cap", "head/hair/back", "head/hair/bun", "head/skin", "torso", "arm-left/sleeve", "arm-right/sleeve")
HEAD_WIDTH = 0.77


def rims(params: Mapping[str, Any], ops: Sequence[Op], place: NDArray[np.float32], span: float) -> list[Command]:
    """The edge of one person. `place` (T, 3): the person to the frame; `span`: depths that a person has of their own."""
    edge = rim(params["set"], params["light"], params["weather"])
    if edge is None:
        return []
    chosen = [op for op in ops if op.plane == "base" and op.part.partition("/")[2] in RIMMED]
    behind = [replace(op, z=op.z // span * span, colour=edge.colour, clip=None, alpha=1.0) for op in chosen]
    step = place[:, 0] * np.float32(edge.width * HEAD_WIDTH)
    moved = place + np.stack([step * 0, edge.side * step, -0.4 * step], 1)
    return canvas.prepare(behind, moved, lambda colour, _plane: colour)
