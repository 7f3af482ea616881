"""The drawn person: `figure` makes one from a look, `draw` turns poses into shapes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from scenec.drawing.display import Op
    from scenec.rigs.person.body import Hands
    from scenec.rigs.person.figures import Figure

HAS_BACK = True  # it can be turned all the way round

# Nothing heavy at the top: acting reads the build from this package, and `check` must start fast.


def figure(look: Mapping[str, Any], age: str | None = None) -> Figure:
    """The person that a look describes."""
    from scenec.rigs.person.figures import figure as make

    return make(look, age)


def draw(figure: Figure, pose: Mapping[str, NDArray[np.float32]], hands: Hands, detail: float) -> list[Op]:
    """All frames of a pose (channels of scenec.pose, (T,) each) as shapes in H, sorted by z; `detail` is the pixels of one H.

    The origin is on the ground under the pelvis, y runs down. `hands`: for left and right the shapes at channel hand = 0 and 1.
    """
    from scenec.rigs.person.whole import draw as paint

    return paint(figure, pose, hands, detail)
