"""A bag that is worn on a strap across the body: over the channels' right shoulder, at the left hip."""

from __future__ import annotations

import numpy as np

from scenec.drawing.display import Op, clipped, fill
from scenec.drawing.geometry import Points, ellipse, ribbon, spline
from scenec.rigs.person.channels import Channels, Side, settled
from scenec.rigs.person.figures import Figure
from scenec.rigs.person.placement import Skeleton
from scenec.rigs.person.shading import cel, dark, shown, tones
from scenec.rigs.person.torso import Torso

Z_STRAP, Z_NEAR, Z_FAR = 5.25, 5.3, 0.9
HIP: Side = -1  # the channels' side on which the bag hangs
STRAP = 0.040  # half its width, H
# From the shoulder down to the hip: across the garment as it is seen (-1..1), and levels of the trunk.
FRONT = ((0.60, 0.075), (0.52, 0.20), (0.30, 0.40), (-0.10, 0.62), (-0.62, 0.84), (-0.98, 1.0))
WIDE, TALL = (0.22, 0.32), 0.50  # half width seen from the front and from the side; half of that down, H
BELOW = 1.15  # level of the bag's middle


def satchel(c: Channels, figure: Figure, s: Skeleton, t: Torso) -> list[Op]:
    """Strap and bag; the bag is before the hip or behind it."""
    assert figure.satchel is not None
    leather = tones(figure.satchel)
    away = t.trunk.away[:, None]
    line = np.stack([np.where(away, t.on_back(-u, v), t.on(u, v)) for u, v in FRONT], 1)
    strap = ribbon(spline(line, closed=False, samples=6), STRAP)
    edge = ribbon(spline(line, closed=False, samples=6) + np.array([0.026, 0.022], np.float32), STRAP)
    ops = clipped(
        [
            dark(Z_STRAP, "torso/satchel", tones(figure.top.colour).shadow, edge),
            *cel(Z_STRAP, "torso/satchel", leather, strap, (-0.03, -0.01)),
        ],
        t.outline,
    )
    far = settled(HIP * c.aside(), 2, 8)
    bag = _bag(c, figure, s)
    for z, when in ((Z_NEAR, ~far), (Z_FAR, far)):
        if when.any():
            ops += shown(_drawn(z, bag, figure.satchel), when)
    return ops


def _bag(c: Channels, figure: Figure, s: Skeleton) -> tuple[Points, Points, Points]:
    """The bag's contour, its flap and the middle of its clasp."""
    trunk, b = s.trunk, figure.build
    x = trunk.beside(HIP, b.hip + figure.top.cut.ease - 0.02, 0.12) - 0.10 * trunk.sin * np.abs(trunk.cos)
    middle = trunk.at(x, BELOW) + np.stack([0.5 * c("hem"), np.zeros_like(c("hem"))], -1).astype(np.float32)
    size = 0.72 + 0.28 * b.torso / 1.69
    half = (WIDE[0] + (WIDE[1] - WIDE[0]) * np.abs(trunk.sin)) * size
    tall = TALL * size

    def at(u: float, v: float) -> Points:
        return np.asarray(middle + np.stack([half * u, np.full_like(half, tall * v)], -1), np.float32)

    contour = spline(
        np.stack(
            [
                at(-0.92, -0.5),
                at(0.92, -0.5),
                at(1.0, -0.36),
                at(1.04, 0.36),
                at(0.9, 0.5),
                at(-0.9, 0.5),
                at(-1.04, 0.36),
                at(-1.0, -0.36),
            ],
            1,
        ),
        samples=5,
    )
    flap = spline(
        np.stack([at(-0.94, -0.52), at(0.94, -0.52), at(1.04, -0.05), at(0.72, 0.12), at(-0.72, 0.12), at(-1.04, -0.05)], 1),
        samples=5,
    )
    return contour, flap, at(0.0, 0.08)


def _drawn(z: float, bag: tuple[Points, Points, Points], colour: str) -> list[Op]:
    contour, flap, clasp = bag
    leather = tones(colour)
    part = "satchel"
    low = flap + np.array([0.006, 0.030], np.float32)
    return [
        *cel(z, part, leather, contour, (-0.06, -0.02)),
        *clipped([dark(z, part, leather.shadow, low)], contour),
        *cel(z, part, leather, flap, (-0.045, -0.012)),
        fill(z, part, leather.light, ellipse(clasp, 0.022, 0.026, 14), plane="light"),
    ]
