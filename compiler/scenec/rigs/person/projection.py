"""The head as a surface: from head coordinates (x right, y down, z towards us) to the picture, for all frames at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scenec.drawing.geometry import Points

Array = NDArray[np.float32]  # (T, 1) a number a frame, (n,) the same on all frames, or (T, n)

# The face is the ellipsoid x = FACE_X sin, z = FACE_Z cos: z = .395 sqrt(1 - .98 (x / .40)^2).
FACE_X, FACE_Z = 0.4041, 0.395


def smooth(x: ArrayLike, low: float, high: float) -> Array:
    """0 below `low`, 1 above `high`, a smoothstep between: what appears with a turn or a smile grows and never pops."""
    k = np.clip((np.asarray(x, np.float32) - low) / (high - low), 0, 1)
    return np.asarray(k * k * (3 - 2 * k), np.float32)


def mixed(a: ArrayLike, b: ArrayLike, share: Array) -> Array:
    """`a` with `share` of `b`."""
    return np.asarray(np.asarray(a, np.float32) * (1 - share) + np.asarray(b, np.float32) * share, np.float32)


def depth_factor(yaw: Array) -> Array:
    """How deep the features lie: with the whole depth a 3/4 view pushes eyes, nose and mouth on to the far edge of the face."""
    return np.asarray(0.84 + 0.12 * smooth(np.abs(yaw), 40, 85), np.float32)


@dataclass(frozen=True)
class Projection:
    """How each frame's head is turned. `facing` is +1 where it looks to our right, else -1; all (T, 1)."""

    yaw: Array
    pitch: Array
    facing: Array
    depth: Array
    cos: Array
    sin: Array
    cos_pitch: Array
    sin_pitch: Array

    @property
    def frames(self) -> int:
        """How many frames."""
        return len(self.yaw)

    def project(self, x: ArrayLike, y: ArrayLike, z: ArrayLike) -> tuple[Points, Array]:
        """Points (T, n, 2) in the picture and their depths (T, n) towards us."""
        x, y, z = (np.asarray(v, np.float32) for v in (x, y, z))
        z = z * self.depth
        across = x * self.cos + z * self.sin
        toward = z * self.cos - x * self.sin
        down = y * self.cos_pitch - toward * self.sin_pitch
        across, down, toward = np.broadcast_arrays(across, down, toward)
        return np.stack([across, down], -1).astype(np.float32), np.asarray(toward, np.float32)

    def at(self, x: ArrayLike, y: ArrayLike, z: ArrayLike) -> Points:
        """The points alone."""
        return self.project(x, y, z)[0]

    def within(self, x: ArrayLike, across: ArrayLike = FACE_X, towards: ArrayLike = FACE_Z) -> Array:
        """`x` kept on this side of where an ellipsoid turns away from us: what lies beyond is held at its contour."""
        across = np.asarray(across, np.float32)
        edge = np.arctan2(across * self.cos, np.asarray(towards, np.float32) * self.depth * np.abs(self.sin))
        limit = across * np.sin(edge)
        return np.asarray(self.facing * np.minimum(self.facing * np.asarray(x, np.float32), limit), np.float32)

    def front(self, x: ArrayLike, across: ArrayLike = FACE_X, towards: ArrayLike = FACE_Z) -> Array:
        """1 where `x` lies on this side, falling to 0 just beyond the contour: strokes thin out there instead of piling up."""
        return 1 - smooth(np.abs(np.asarray(x, np.float32) - self.within(x, across, towards)), 0.0, 0.022)

    def on_face(self, x: ArrayLike, y: ArrayLike, lift: float = 0.0) -> Points:
        """Points on the face, `lift` above its surface."""
        x = self.within(x)
        return self.at(x, y, face_depth(x) + lift)


def projection(yaw: ArrayLike, pitch: ArrayLike) -> Projection:
    """For yaw and pitch in degrees (T,)."""
    t, p = (np.asarray(v, np.float32).reshape(-1, 1) for v in (yaw, pitch))
    a, b = np.radians(t), np.radians(p)
    facing = np.where(t >= 0, np.float32(1), np.float32(-1))
    return Projection(t, p, facing, depth_factor(t), np.cos(a), np.sin(a), np.cos(b), np.sin(b))


def face_depth(x: ArrayLike) -> Array:
    """z of the face's surface at x."""
    share = np.clip(np.abs(np.asarray(x, np.float32)), 0, 0.395) / FACE_X
    return np.asarray(FACE_Z * np.sqrt(1 - share * share), np.float32)


def skull(longitude: ArrayLike, y: ArrayLike, volume: ArrayLike = 0.0, hangs: bool = False) -> tuple[Array, Array, Array]:
    """x, y, z at a longitude (degrees, 0 in front) and height, `volume` above the skull; what hangs falls straight below y 0."""
    lon, down, rise = (np.asarray(v, np.float32) for v in (longitude, y, volume))
    lon = np.radians(lon)
    crown = np.sqrt(np.clip(1 - ((down + 0.04) / 0.475) ** 2, 0, 1))
    nape = 1 - 0.25 * np.clip((down - 0.15) / 0.5, 0, 1) ** 1.2
    girth = np.where(down < -0.04, crown, 1.0 if hangs else nape)
    length = np.where(np.cos(lon) > 0, 0.40, 0.47) + rise
    x, z = (0.388 + rise) * girth * np.sin(lon), length * girth * np.cos(lon)
    return np.asarray(x, np.float32), np.broadcast_to(down, x.shape), np.asarray(z, np.float32)
