"""Hair that is worn up: a bun, a pony tail."""

from __future__ import annotations

import numpy as np

from scenec.drawing.display import Op, fill
from scenec.drawing.geometry import crescent, ellipse, ribbon, spline
from scenec.rigs.person.looks import HeadLook
from scenec.rigs.person.projection import Array, Projection


def bun_ops(look: HeadLook, bun: tuple[float, float, float, float], turned: Projection, z: float) -> list[Op]:
    """A knot of hair at `bun`: x, y, z and radius."""
    x, y, depth, r = bun
    ball = ellipse(turned.at(x, y, depth)[:, 0], r, r * 0.95, 32)
    wound = []
    for share, start in ((0.62, 0.3), (0.30, 1.2)):
        a = np.linspace(start, start + 3.6, 14, dtype=np.float32)
        circle = np.stack([np.cos(a), np.sin(a) * 0.9], -1) * r * share
        wound.append(
            ribbon(
                turned.at(x, y, depth) + circle.astype(np.float32), 0.011 * np.sin(np.linspace(0, np.pi, 14)).astype(np.float32)
            )
        )
    return [
        fill(z, "head/hair/bun", look.hair, ball),
        fill(z, "head/hair/bun", look.hair_shade, crescent(ball, (-0.05, -0.04)), plane="shadow"),
        fill(z, "head/hair/bun", look.hair_shade, *wound, plane="shadow"),
    ]


def tail_ops(look: HeadLook, turned: Projection, swung: Array, z: float) -> list[Op]:
    """A pony tail from the back of the head; it hangs on the side that is turned to us."""
    root = turned.at(0, -0.08 if look.hat else -0.30, -0.50)[:, 0]  # a hat presses it down
    side = -np.sin(np.clip(turned.yaw * 3, -90, 90) * np.pi / 180)  # changes sides smoothly as the head passes the front
    k = np.abs(turned.sin)
    knots = [root]
    for x, turn, y in ((0.10, 0.06, -0.03), (0.17, 0.10, 0.25), (0.12, 0.10, 0.62), (0.20, 0.10, 0.86)):
        knots.append(root + np.concatenate([side * (x + turn * k), np.full_like(k, y)], 1))
    line = spline(np.stack(knots, 1), closed=False)
    s = np.linspace(0, 1, line.shape[1])
    line[..., 0] += swung * s.astype(np.float32) ** 1.6
    width = (0.05 + 0.11 * np.sin(np.pi * np.clip(s * 1.02, 0, 1)) ** 0.8 * (1 - 0.25 * s)) * (1 - np.clip(s - 0.78, 0, 1) / 0.22)
    tail = ribbon(line, width.astype(np.float32))
    strokes = [
        ribbon(line[:, 4:-3] + np.array([dx, 0], np.float32), (0.010 * np.sin(np.pi * s[4:-3])).astype(np.float32))
        for dx in (-0.045, 0.03)
    ]
    return [
        fill(z, "head/hair/tail", look.hair, tail),
        fill(z, "head/hair/tail", look.hair_shade, crescent(tail, (-0.05, -0.02)), plane="shadow"),
        fill(z, "head/hair/tail", look.hair_shade, *strokes, plane="shadow"),
    ]
