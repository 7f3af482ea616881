"""How a puppet of flat parts moves with a pose: angles, shifts and which drawing shows, for all frames. Shared by other rigs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scenec.acting.emotions import EMOTIONS
from scenec.lipsync.visemes import VISEMES
from scenec.pose import REST

Array = NDArray[np.float32]
Pose = Mapping[str, NDArray[np.float32]]

# How much each channel counts in telling visemes apart.
_TELLING = {
    "jawOpen": 2.0, "mouthStretch": 0.8, "mouthPucker": 1.2, "mouthPress": 1.5, "mouthRollLower": 1.5, "teethUpper": 0.5,
    "tongue": 0.7, "teethLower": 0.3,
}  # fmt: skip
_FELT = (
    "browInnerUp", "browDown", "browOuterUp", "eyeWide", "eyeSquint", "cheekSquint", "noseSneer", "mouthSmile", "mouthFrown",
    "blush", "tear",
)  # fmt: skip
SHORTEST = 2  # frames that a drawing of a mouth stays: shorter ones flicker
SHUT = 0.62  # eyeBlink from which the drawing of closed eyes shows


def frames_of(pose: Pose) -> int:
    """T."""
    return max((len(values) for values in pose.values()), default=1)


def channel(pose: Pose, name: str, rest: float | None = None) -> Array:
    """A channel (T,), at rest where the pose has none."""
    if name in pose:
        return np.asarray(pose[name], np.float32)
    return np.full(frames_of(pose), REST.get(name, 0.0) if rest is None else rest, np.float32)


def visemes(pose: Pose) -> NDArray[np.intp]:
    """The index in VISEMES of the nearest mouth on every frame; a drawing that would show for a single frame gives way."""
    mouths = np.array([[shape.get(name, 0.0) for name in _TELLING] for shape in VISEMES.values()], np.float32)
    weights = np.array(list(_TELLING.values()), np.float32)
    now = np.stack([channel(pose, name) for name in _TELLING], 1)
    found: NDArray[np.intp] = (((now[:, None] - mouths[None]) * weights) ** 2).sum(2).argmin(1)
    closed = list(VISEMES).index("PP")
    steady: NDArray[np.intp] = found.copy()
    for t in range(1, len(found)):
        lasts = (found[t : t + SHORTEST] == found[t]).all() and t + SHORTEST <= len(found)
        steady[t] = found[t] if lasts or found[t] == closed or found[t] == steady[t - 1] else steady[t - 1]
    return steady


def feelings(pose: Pose, names: Sequence[str]) -> NDArray[np.intp]:
    """The index of the emotion among `names` that is nearest to the face on every frame; it holds on to what it shows."""
    faces = np.array([[EMOTIONS[name].get(c, 0.0) for c in _FELT] for name in names], np.float32)
    now = np.stack([channel(pose, name) for name in _FELT], 1)
    far = ((now[:, None] - faces[None]) ** 2).sum(2)
    shown = np.zeros(len(far), np.intp)
    shown[0] = far[0].argmin()
    for t in range(1, len(far)):
        best = int(far[t].argmin())
        shown[t] = best if far[t, best] + 0.08 < far[t, shown[t - 1]] else shown[t - 1]
    return shown


def turning(degrees: Array, about: tuple[float, float], dx: ArrayLike = 0.0, dy: ArrayLike = 0.0) -> Array:
    """Matrices (T, 3, 3): turned clockwise on screen about a point, then moved."""
    a = np.radians(np.atleast_1d(np.asarray(degrees, np.float32)))
    cos, sin = np.cos(a), np.sin(a)
    x, y = about
    made = np.zeros((len(a), 3, 3), np.float32)
    made[:, 0, 0], made[:, 0, 1], made[:, 0, 2] = cos, -sin, x - cos * x + sin * y + np.asarray(dx)
    made[:, 1, 0], made[:, 1, 1], made[:, 1, 2] = sin, cos, y - sin * x - cos * y + np.asarray(dy)
    made[:, 2, 2] = 1
    return made


def stretching(tall: Array, about: tuple[float, float]) -> Array:
    """Matrices (T, 3, 3): scaled in height about a point."""
    made = np.tile(np.eye(3, dtype=np.float32), (len(tall), 1, 1))
    made[:, 1, 1], made[:, 1, 2] = tall, about[1] * (1 - tall)
    return made
