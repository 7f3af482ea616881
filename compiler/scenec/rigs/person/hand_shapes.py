"""The shapes of a hand, measured. Unit: the hand's length; wrist at 0, 0, fingers towards +x, thumb side -y."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from scenec.drawing.geometry import resample, spline

Knots = tuple[tuple[float, float], ...]
Array = NDArray[np.float32]

PALM_POINTS, FINGER_POINTS, ROOT_POINTS = 40, 10, 20


@dataclass(frozen=True)
class Finger:
    """Four joints from the root to the tip, and the radius at both ends."""

    joints: Knots
    root: float
    tip: float


@dataclass(frozen=True)
class Shape:
    """Fingers from the index to the little one. `folded`: they lie over the palm."""

    palm: Knots
    fingers: tuple[Finger, Finger, Finger, Finger]
    thumb: Finger
    folded: bool = False


_RELAXED = (
    (-0.06, -0.105),
    (0.14, -0.14),
    (0.36, -0.155),
    (0.46, -0.1),
    (0.47, 0.06),
    (0.38, 0.135),
    (0.16, 0.145),
    (-0.06, 0.115),
)
_FLAT = (
    (-0.06, -0.105), (0.12, -0.145), (0.34, -0.205), (0.46, -0.19), (0.5, -0.02), (0.45, 0.165), (0.3, 0.185), (0.1, 0.145),
    (-0.06, 0.105),
)  # fmt: skip
_SHAKE = ((-0.06, -0.12), (0.14, -0.17), (0.36, -0.19), (0.47, -0.13), (0.48, 0.06), (0.4, 0.16), (0.16, 0.155), (-0.06, 0.12))
_BLOCK = (
    (-0.06, -0.105), (0.1, -0.14), (0.3, -0.215), (0.46, -0.215), (0.565, -0.16), (0.59, -0.05), (0.58, 0.08), (0.53, 0.185),
    (0.4, 0.215), (0.22, 0.185), (0.08, 0.13), (-0.06, 0.105),
)  # fmt: skip
_FOLDED = (
    Finger(((0.49, -0.145), (0.43, -0.144), (0.34, -0.141), (0.28, -0.14)), 0.064, 0.058),
    Finger(((0.515, -0.045), (0.451, -0.045), (0.354, -0.045), (0.29, -0.045)), 0.066, 0.058),
    Finger(((0.505, 0.055), (0.444, 0.054), (0.351, 0.051), (0.29, 0.05)), 0.064, 0.056),
    Finger(((0.47, 0.15), (0.421, 0.146), (0.349, 0.139), (0.3, 0.135)), 0.058, 0.052),
)
# With the thumb across them they end under it.
_CLENCHED = (
    Finger(((0.49, -0.145), (0.45, -0.144), (0.41, -0.142), (0.37, -0.14)), 0.064, 0.058),
    Finger(((0.515, -0.045), (0.47, -0.045), (0.42, -0.045), (0.375, -0.045)), 0.066, 0.058),
    Finger(((0.505, 0.055), (0.46, 0.054), (0.40, 0.051), (0.355, 0.05)), 0.064, 0.056),
    Finger(((0.47, 0.15), (0.43, 0.147), (0.38, 0.141), (0.335, 0.137)), 0.058, 0.052),
)

SHAPES: Mapping[str, Shape] = {
    # A hand that does nothing is seen from its back and its thumb's side: fingers together, curled a little.
    "relaxed": Shape(_RELAXED, (
        Finger(((0.40, -0.088), (0.575, -0.082), (0.695, -0.040), (0.770, 0.030)), 0.060, 0.044),
        Finger(((0.43, -0.025), (0.610, -0.010), (0.730, 0.045), (0.795, 0.120)), 0.061, 0.044),
        Finger(((0.42, 0.035), (0.585, 0.055), (0.690, 0.105), (0.745, 0.170)), 0.058, 0.042),
        Finger(((0.38, 0.090), (0.515, 0.108), (0.600, 0.145), (0.645, 0.195)), 0.053, 0.039),
    ), Finger(((0.13, -0.060), (0.27, -0.118), (0.40, -0.118), (0.505, -0.078)), 0.062, 0.046)),
    "loose": Shape(_RELAXED, (
        Finger(((0.40, -0.088), (0.560, -0.066), (0.655, -0.005), (0.700, 0.080)), 0.060, 0.045),
        Finger(((0.43, -0.025), (0.585, 0.004), (0.675, 0.075), (0.705, 0.160)), 0.061, 0.045),
        Finger(((0.42, 0.035), (0.560, 0.066), (0.635, 0.130), (0.655, 0.205)), 0.058, 0.043),
        Finger(((0.38, 0.090), (0.500, 0.118), (0.565, 0.170), (0.580, 0.235)), 0.053, 0.040),
    ), Finger(((0.13, -0.060), (0.26, -0.105), (0.38, -0.090), (0.465, -0.040)), 0.062, 0.046)),
    "slack": Shape(_RELAXED, (
        Finger(((0.40, -0.088), (0.590, -0.094), (0.725, -0.072), (0.820, -0.030)), 0.059, 0.042),
        Finger(((0.43, -0.025), (0.630, -0.020), (0.765, 0.012), (0.855, 0.066)), 0.060, 0.042),
        Finger(((0.42, 0.035), (0.605, 0.046), (0.730, 0.080), (0.810, 0.132)), 0.057, 0.041),
        Finger(((0.38, 0.090), (0.530, 0.102), (0.635, 0.130), (0.700, 0.172)), 0.052, 0.038),
    ), Finger(((0.13, -0.060), (0.28, -0.130), (0.415, -0.142), (0.525, -0.118)), 0.062, 0.045)),
    "open": Shape(_FLAT, (
        Finger(((0.42, -0.145), (0.6, -0.186), (0.722, -0.206), (0.815, -0.212)), 0.066, 0.048),
        Finger(((0.47, -0.045), (0.672, -0.052), (0.815, -0.048), (0.922, -0.036)), 0.067, 0.048),
        Finger(((0.465, 0.055), (0.650, 0.074), (0.780, 0.094), (0.876, 0.118)), 0.066, 0.048),
        Finger(((0.42, 0.140), (0.550, 0.182), (0.640, 0.214), (0.712, 0.250)), 0.059, 0.044),
    ), Finger(((0.15, -0.075), (0.290, -0.205), (0.410, -0.283), (0.505, -0.322)), 0.072, 0.052)),
    "wave": Shape(_FLAT, (
        Finger(((0.42, -0.145), (0.605, -0.189), (0.738, -0.212), (0.842, -0.222)), 0.068, 0.051),
        Finger(((0.47, -0.045), (0.68, -0.056), (0.83, -0.052), (0.944, -0.041)), 0.068, 0.051),
        Finger(((0.465, 0.055), (0.659, 0.075), (0.796, 0.103), (0.898, 0.13)), 0.068, 0.051),
        Finger(((0.42, 0.145), (0.559, 0.186), (0.656, 0.226), (0.737, 0.266)), 0.061, 0.046),
    ), Finger(((0.15, -0.075), (0.265, -0.239), (0.385, -0.344), (0.49, -0.402)), 0.074, 0.054)),
    "flat": Shape(_FLAT, (
        Finger(((0.42, -0.145), (0.6, -0.154), (0.729, -0.151), (0.828, -0.141)), 0.068, 0.051),
        Finger(((0.47, -0.045), (0.669, -0.047), (0.812, -0.037), (0.92, -0.022)), 0.068, 0.051),
        Finger(((0.465, 0.055), (0.65, 0.059), (0.782, 0.074), (0.88, 0.092)), 0.068, 0.051),
        Finger(((0.42, 0.145), (0.558, 0.153), (0.656, 0.169), (0.739, 0.188)), 0.061, 0.046),
    ), Finger(((0.15, -0.075), (0.316, -0.187), (0.462, -0.252), (0.579, -0.277)), 0.074, 0.054)),
    "shake": Shape(_SHAKE, (
        Finger(((0.42, -0.105), (0.59, -0.117), (0.707, -0.092), (0.783, -0.044)), 0.062, 0.046),
        Finger(((0.44, -0.03), (0.61, -0.03), (0.724, 0.007), (0.793, 0.065)), 0.062, 0.046),
        Finger(((0.43, 0.05), (0.59, 0.061), (0.699, 0.11), (0.759, 0.177)), 0.062, 0.046),
        Finger(((0.4, 0.12), (0.528, 0.143), (0.613, 0.196), (0.655, 0.263)), 0.058, 0.044),
    ), Finger(((0.17, -0.08), (0.308, -0.196), (0.439, -0.244), (0.549, -0.236)), 0.072, 0.053)),
    "fist": Shape(_BLOCK, _CLENCHED, Finger(((0.08, -0.1), (0.22, -0.135), (0.335, -0.075), (0.385, 0.03)), 0.078, 0.054), True),
    "point": Shape(
        _BLOCK,
        (Finger(((0.36, -0.145), (0.6, -0.165), (0.78, -0.165), (0.95, -0.15)), 0.070, 0.046), *_CLENCHED[1:]),
        Finger(((0.08, -0.1), (0.22, -0.115), (0.345, -0.055), (0.4, 0.03)), 0.078, 0.054), True,
    ),
    "hold": Shape(_BLOCK, _FOLDED, Finger(((0.08, -0.1), (0.2, -0.165), (0.32, -0.2), (0.46, -0.2)), 0.078, 0.054), True),
}  # fmt: skip

# A blob of flesh that hides where the thumb starts, and the part of the palm that hides where the fingers start.
_ROOT_OPEN = ((0.03, -0.085), (0.14, -0.125), (0.23, -0.11), (0.25, -0.04), (0.12, 0.0), (0.01, -0.02))
_ROOT_BLOCK = ((0.0, -0.06), (0.08, -0.125), (0.175, -0.14), (0.195, -0.07), (0.1, 0.0), (0.02, 0.02))
_COVER_BLOCK = (
    (0.0, -0.08),
    (0.1, -0.11),
    (0.2, -0.12),
    (0.24, -0.06),
    (0.25, 0.0),
    (0.24, 0.06),
    (0.18, 0.12),
    (0.08, 0.09),
    (0.0, 0.07),
)


@dataclass(frozen=True)
class Drawn:
    """A shape at the sample counts that let any two of them be blended point by point."""

    palm: Array  # (PALM_POINTS, 2)
    cover: Array  # (PALM_POINTS, 2)
    fingers: Array  # (4, FINGER_POINTS, 2)
    radii: Array  # (4, FINGER_POINTS)
    thumb: Array  # (FINGER_POINTS, 2)
    thumb_radii: Array  # (FINGER_POINTS,)
    root: Array  # (ROOT_POINTS, 2)
    folded: float


def _loop(knots: Knots, count: int, sharp: tuple[int, ...] = ()) -> Array:
    curve = spline(np.asarray(knots, np.float32)[None], samples=6, sharp=sharp)
    closed = np.concatenate([curve, curve[:, :1]], 1)
    return resample(closed, count + 1)[0, :-1]


def _line(finger: Finger) -> tuple[Array, Array]:
    line = resample(spline(np.asarray(finger.joints, np.float32)[None], closed=False, samples=6), FINGER_POINTS)[0]
    return line, np.linspace(finger.root, finger.tip, FINGER_POINTS, dtype=np.float32)


@lru_cache(maxsize=32)
def drawn(name: str) -> Drawn:
    """A shape by name, sampled."""
    shape = SHAPES[name]
    palm = _loop(shape.palm, PALM_POINTS, (0, len(shape.palm) - 1))
    lines = [_line(f) for f in shape.fingers]
    thumb, thumb_radii = _line(shape.thumb)
    return Drawn(
        palm, _loop(_COVER_BLOCK, PALM_POINTS) if shape.folded else palm,
        np.stack([line for line, _ in lines]), np.stack([radius for _, radius in lines]), thumb, thumb_radii,
        _loop(_ROOT_BLOCK if shape.folded else _ROOT_OPEN, ROOT_POINTS), float(shape.folded),
    )  # fmt: skip
