"""A beard: the face below a line from ear to ear, drawn before the mouth."""

from __future__ import annotations

import numpy as np

from scenec.drawing.colour import shadow
from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import Points, crescent, spline
from scenec.rigs.person.hair import at_place, seen_part
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Projection, skull, smooth

# The beard's upper edge: longitude in degrees, y.
LINE = (
    (-84, 0.02), (-78, 0.10), (-64, 0.16), (-48, 0.235), (-30, 0.232), (-14, 0.218), (0, 0.226),
    (14, 0.218), (30, 0.232), (48, 0.235), (64, 0.16), (78, 0.10), (84, 0.02),
)  # fmt: skip


def beard(look: HeadLook, turned: Projection, outline: Points, z: float) -> list[Op]:
    """The beard; it relies on the face's clip for its lower edge."""
    if not look.beard:
        return []
    dense = spline(np.array(LINE, np.float32)[None] / np.array([160, 1], np.float32), closed=False, samples=5)[0]
    longitude, height = dense[:, 0] * 160, dense[:, 1]
    place = seen_part(longitude, turned)
    edge = turned.at(*skull(at_place(longitude, place), at_place(height, place), -0.005))
    frame = np.array([(1.4, 1.3), (-1.4, 1.3)], np.float32)
    shape = np.concatenate([
        edge[:, :1] + np.array([-0.2, -0.1], np.float32), edge, edge[:, -1:] + np.array([0.2, -0.1], np.float32),
        np.broadcast_to(frame, (turned.frames, 2, 2)),
    ], 1)  # fmt: skip
    low = edge[:, -1:, 1]
    side = crescent(outline, (-0.052, -0.020), 1.5, smooth(outline[..., 1] - low, 0.0, 0.06))
    return [
        fill(z, "head/beard", look.whiskers, shape.astype(np.float32)),
        fill(z, "head/beard", shadow(look.whiskers), side, plane="shadow"),
    ]
