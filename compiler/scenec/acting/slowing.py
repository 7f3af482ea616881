"""Acting seen at other moments than whole frames: poses between two frames, for slow motion and freezes. Numpy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from scenec.acting.interactions.bodies import Body
from scenec.acting.interactions.contact import Touched
from scenec.timeline import Performance

Number = TypeVar("Number", np.float32, np.float64)
Moments = NDArray[np.float64]  # frames of the action, (T,)


def seen_at(performances: Sequence[Performance], touched: Touched, moments: Moments) -> tuple[list[Performance], Touched]:
    """Everybody as they are at these moments: frame t of what comes back is the action's moment t."""
    poses = [{name: between(values, moments) for name, values in pose.items()} for pose in touched.poses]
    bodies = {index: Body(body.performance, poses[index], body.facing) for index, body in touched.bodies.items()}
    wraps = [replace(w, level=between(w.level, moments), weight=between(w.weight, moments)) for w in touched.wraps]
    seen = [replace(each, visible=_ranges(each.visible, moments)) for each in performances]
    return seen, replace(touched, poses=poses, bodies=bodies, wraps=wraps)


def between(values: NDArray[Number], moments: Moments) -> NDArray[Number]:
    """An array of frames (N, ...) at moments between them, which lie in 0..N-1."""
    low = np.clip(np.floor(moments).astype(int), 0, len(values) - 1)
    high = np.minimum(low + 1, len(values) - 1)
    share = (moments - low).reshape(-1, *(1,) * (values.ndim - 1))
    return np.asarray(values[low] + (values[high] - values[low]) * share, values.dtype)


def _ranges(visible: Sequence[tuple[int, int]], moments: Moments) -> tuple[tuple[int, int], ...]:
    """Ranges of frames [a, b) as the frames at whose moments they hold."""
    shown = [t for t, moment in enumerate(moments) if any(a <= moment < b for a, b in visible)]
    return tuple((t, t + 1) for t in shown)
