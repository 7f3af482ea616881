"""Where trees' crowns are in the sets, so that wind can move them. Plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Crown:
    """A crown of a layer: its middle, half width and half height in the layer's pixels."""

    layer: str
    x: float
    y: float
    rx: float
    ry: float


def _trees(layer: str, *trees: tuple[float, float, float, float]) -> tuple[Crown, ...]:
    """As sets.nature.tree is told them: x, foot, height, spread."""
    return tuple(Crown(layer, x, foot - 0.66 * height, spread / 2, 0.4 * height) for x, foot, height, spread in trees)


CROWNS: Mapping[str, tuple[Crown, ...]] = {
    "park": (
        *_trees(
            "mid",
            (-640, 676, 330, 300), (-250, 668, 300, 230), (60, 672, 290, 260), (330, 658, 250, 200), (1500, 650, 240, 220),
            (1776, 676, 350, 320), (2080, 668, 310, 250), (2420, 676, 330, 310),
        ),
        Crown("stage", 130, 40, 580, 330),
    ),
    "street": (Crown("stage", 88, 40, 330, 236),),
    "living-room": tuple(
        Crown("outside", x, y, 1.1 * r, 1.1 * r)
        for x, y, r in ((262, 486, 118), (706, 500, 132), (96, 520, 120), (980, 505, 120), (1420, 500, 140))
    ),
    "kitchen": _trees("outside", (700, 600, 330, 270), (130, 620, 360, 300), (1640, 600, 340, 270)),
    "classroom": _trees("outside", (300, 660, 400, 280), (-220, 660, 360, 250), (760, 660, 380, 260)),
}  # fmt: skip
