"""Figures from pictures: a folder of poses and a folder of mouths, all PNG files of one size."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from scenec.drawing.display import Op
    from scenec.rigs.sprites.drawing import Figure


def figure(look: Mapping[str, Any], _age: str | None = None) -> Figure:
    """The figure whose pictures a look names."""
    from scenec.rigs.sprites.drawing import figure as make

    return make(look)


def draw(figure: Figure, pose: Mapping[str, NDArray[np.float32]], _hands: object, _detail: float) -> list[Op]:
    """All frames of a pose in H; the origin is on the ground under the figure's middle."""
    from scenec.rigs.sprites.drawing import draw as paint

    return paint(figure, pose)
