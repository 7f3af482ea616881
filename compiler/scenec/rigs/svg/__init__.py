"""Figures that a user drew as layered SVG: named groups for the parts, a set of mouths, pivots."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from scenec.drawing.display import Op
    from scenec.rigs.svg.figures import Figure


def figure(look: Mapping[str, Any], age: str | None = None) -> Figure:
    """The puppet that a look names."""
    from scenec.rigs.svg.figures import figure as make

    return make(look, age)


def draw(figure: Figure, pose: Mapping[str, NDArray[np.float32]], _hands: object, _detail: float) -> list[Op]:
    """All frames of a pose as shapes in H; the origin is on the ground under the figure's middle. Hands are as drawn."""
    from scenec.rigs.svg.drawing import draw as paint

    return paint(figure, pose)
