"""Where people talk nothing busy is behind their heads: the spread of lightness in the box around their eyes."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from scenec.camera.bake import stack
from scenec.camera.framing import EYES, Standing, View, frame, to_screen
from scenec.camera.regions import Shot
from scenec.camera.veil import CALM, Face, box
from scenec.drawing.colour import oklab
from scenec.sets.table import SETS

HEIGHT = 1.7
# Sets in which somewhere only the veil behind heads makes it calm, and how busy it is there without one.
BUSIER = {"railway-platform": 0.105, "cafe": 0.09, "office": 0.06, "park": 0.09, "street": 0.07, "beach": 0.06, "car": 0.11}


SIZE = (96, 54)


def spreads(name: str) -> dict[tuple[str, str, str], float]:
    """Behind both heads in the lights with lamps, far and near."""
    stage = SETS[name]
    low = 0.47 if stage.seated else 0.0  # metres that eyes are lower in a car
    two = {side: Standing(stage.metres(stage.marks[side]), HEIGHT, way, low) for side, way in (("left", 1), ("right", -1))}
    found = {}
    for light in ("dusk", "night"):
        pictures: dict[View, NDArray[np.uint8]] = {}
        for framing in ("wide", "close"):
            for side, each in two.items():
                view = frame(framing, each, list(two.values()), *SIZE, stage)
                if view not in pictures:
                    shot = Shot(stage, light, *SIZE, framing, (view,), ())
                    pictures[view] = stack(shot, [layer for layer in stage.layers if layer.name != "front"], ())[..., 2::-1]
                picture = pictures[view]
                left, top, right, bottom = box(
                    Face(stage.stage_x(each.x), stage.ground - (EYES * HEIGHT - low) * stage.pixels_per_metre, None), stage
                )
                x0, y0 = to_screen(view, (left, top), *SIZE)
                x1, y1 = to_screen(view, (right, bottom), *SIZE)
                part = picture[max(0, int(y0)) : int(y1) + 1, max(0, int(x0)) : int(x1) + 1].reshape(-1, 3)
                colours, counts = np.unique(part, axis=0, return_counts=True)
                lightness = np.repeat([oklab("#{:02x}{:02x}{:02x}".format(*colour))[0] for colour in colours.tolist()], counts)
                found[light, framing, side] = float(lightness.std())
    return found


@pytest.mark.parametrize("name", [name for name in SETS if name != "studio"])
def test_it_is_calm_behind_heads(name: str) -> None:
    found = spreads(name)
    worst = max(found, key=lambda place: found[place])
    assert found[worst] <= BUSIER.get(name, CALM), worst
