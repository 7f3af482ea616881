"""Crowns in wind: they move, what is round them does not, nothing jumps, and a set without trees or wind costs nothing of it."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from scenec.camera.framing import View, to_screen
from scenec.camera.swaying import REACH, swaying
from scenec.drawing.canvas import surface
from scenec.sets.crowns import CROWNS
from scenec.sets.table import SETS

FRONT, SIZE = View(960, 540, 1.0), (960, 540)


def striped(seconds: float, view: View = FRONT, kind: str = "wind") -> NDArray[np.int16]:
    """Upright stripes, as the crowns of the park leave them."""
    made = surface(*SIZE)
    made.pixels[..., 2] = 128 + 100 * np.sin(np.arange(SIZE[0]) / 6)
    crowns = swaying("park", kind, 5)
    assert crowns is not None
    crowns.behind(made.canvas, view, seconds)
    crowns.ground(made.canvas, view, seconds)
    return made.pixels[..., 2].astype(np.int16)


def inside(view: View) -> NDArray[np.bool_]:
    y, x = np.mgrid[0 : SIZE[1], 0 : SIZE[0]]
    found = np.zeros(SIZE[::-1], bool)
    for crown in CROWNS["park"]:
        factor = next(layer.factor for layer in SETS["park"].layers if layer.name == crown.layer)
        cx, cy = to_screen(view, (crown.x, crown.y), *SIZE, factor)
        rx, ry = (r * REACH * 0.5 * view.z ** (0.45 + 0.55 * factor) + 1 for r in (crown.rx, crown.ry))
        found |= ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1
    return found


@pytest.mark.parametrize("view", [FRONT, View(700, 400, 1.7)])
def test_crowns_move_and_nothing_else_does(view: View) -> None:
    still = surface(*SIZE).pixels[..., 2].astype(np.int16)
    still[:] = 128 + 100 * np.sin(np.arange(SIZE[0]) / 6)
    moved = np.abs(striped(1.3, view) - still.astype(np.uint8)) > 2
    assert not moved[~inside(view)].any()
    assert moved[inside(view)].mean() > 0.2


def test_they_swing_without_a_jump_and_alike_every_time() -> None:
    steps = [np.abs(striped(t) - striped(t + 1 / 30)).max() for t in (0.4, 1.9, 3.4)]
    assert max(steps) < 30
    assert np.abs(striped(0.4) - striped(1.3)).max() > 40
    assert (striped(2.2) == striped(2.2)).all()
    assert (striped(2.2) != striped(2.2, kind="leaves")).any()


def test_calm_weather_and_sets_without_trees_have_none() -> None:
    assert swaying("park", "snow", 1) is None
    assert swaying("railway-platform", "wind", 1) is None
    for name, crowns in CROWNS.items():
        assert {crown.layer for crown in crowns} <= {layer.name for layer in SETS[name].layers}
