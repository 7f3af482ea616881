"""Lanes: who walks past others does so a little farther away, where all is smaller and stands higher in the picture. Numpy.

Feet keep their place along the stage whatever the lane, and a foot that stands keeps its lane until it is lifted: nothing slides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.acting.channels import SIDE_NAMES, SIDES
from scenec.acting.easing import sm
from scenec.acting.seats import CAMERA
from scenec.timeline import Feet

Array = NDArray[np.float64]

EYE_LEVEL = 1.25  # metres: the horizon above the ground, as most sets have it
NEAR = 0.9  # metres between two people from which on it matters who is behind
BEHIND = 0.08  # metres of depth that are a difference


def size(lane: NDArray[np.floating[Any]]) -> Array:
    """How large somebody is seen, of how large they are on the line."""
    return np.asarray(CAMERA / (CAMERA + lane), np.float64)


def rise(lane: NDArray[np.floating[Any]], height: float) -> Array:
    """How much higher in the picture the ground of a lane lies, for a horizon `height` above the line's."""
    return height * (1 - size(lane))


def plant(pose: dict[str, Array], feet: Feet, t: Array, head: float) -> None:
    """Ankles of feet that stand in another lane than the body has got to by now. `head`: metres of an H."""
    body = rise(pose["lane"], EYE_LEVEL)
    for side in SIDES:
        own = sorted((s for s in feet.steps if s.side == side), key=lambda s: s.lift)
        lane, before = np.zeros(len(t)), 0.0
        for step in own:
            k = np.clip((t - step.lift) / max(step.land - step.lift, 1e-6), 0, 1)
            lane = np.where(t >= step.lift, before + (step.lane - before) * sm(k), lane)
            before = step.lane
        pose["ankleY" + SIDE_NAMES[side]] += (rise(lane, EYE_LEVEL) - body) / (head * size(pose["lane"]))


def order(poses: Sequence[Mapping[str, NDArray[np.float32]]]) -> list[int]:
    """For each person the rank in which they are drawn in a piece: who is behind where they are near each other comes first."""
    behind = [[_behind(a, b) for b in poses] for a in poses]
    left, ranks = list(range(len(poses))), [0] * len(poses)
    for rank in range(len(poses)):
        free = [i for i in left if not any(behind[j][i] for j in left)]
        chosen = free[0] if free else left[0]
        ranks[chosen] = rank
        left.remove(chosen)
    return ranks


def _behind(a: Mapping[str, NDArray[np.float32]], b: Mapping[str, NDArray[np.float32]]) -> bool:
    """Whether `a` is behind `b` wherever the two are near each other."""
    near = np.abs(a["x"] - b["x"]) < NEAR
    return bool(near.any() and float((a["lane"] + a["depth"] - b["lane"] - b["depth"])[near].mean()) > BEHIND)
