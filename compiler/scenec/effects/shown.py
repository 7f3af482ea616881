"""An effect as a piece shows it: how much of it there is on each frame, and everything that it is made from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.drawing.canvas import Picture

STAGE_HEIGHT = 1080  # lengths of effects are for this height; other sizes scale by it
FrameEffect = Callable[[Picture, int], None]  # changes the picture (H, W, 4) in U, V, Y, 255 order in place, at a frame


@dataclass(frozen=True)
class Shown:
    """`level` 0..1 and `seconds` since the effect began, (T,); `seed` from the beat's id; `on`: somebody, or nobody."""

    effect: str
    level: NDArray[np.float32]
    seconds: NDArray[np.float64]
    seed: int
    width: int
    height: int
    on: str | None = None
    arguments: Mapping[str, Any] | None = None

    @property
    def unit(self) -> float:
        """Pixels of this picture to a pixel of one 1080 high."""
        return self.height / STAGE_HEIGHT


def seed_of(beat: str) -> int:
    """A number that hangs on a beat's id alone."""
    return int.from_bytes(hashlib.sha256(beat.encode()).digest()[:4], "big")
