"""Every set as a picture: no gaps wherever the camera goes, and as it was looked at and found good."""

from __future__ import annotations

import os
from pathlib import Path

import cv2
import numpy as np
import pytest

from scenec.camera.bake import layer_picture, stack
from scenec.camera.framing import View, to_screen
from scenec.camera.regions import Shot, screen_region
from scenec.sets.lights import LIGHTS
from scenec.sets.picture import painters
from scenec.sets.table import SETS, Stage

GOLDEN = Path(__file__).parent.parent / "golden" / "sets"
WIDE = View(949.7, 571.8, 1.0125)


def shot(stage: Stage, light: str, view: View, width: int = 320, height: int = 180) -> Shot:
    return Shot(stage, light, width, height, "wide", (view,), ())


def behind(stage: Stage) -> list:  # type: ignore[type-arg]
    return [layer for layer in stage.layers if layer.name != "front"]


@pytest.mark.parametrize("name", SETS)
def test_a_set_is_complete(name: str) -> None:
    stage = SETS[name]
    assert set(painters(stage)) == {layer.name for layer in stage.layers} | {
        table.name for table in (stage.table, stage.between) if table is not None
    }
    assert {stage.rows.get(light, light) for light in stage.lights} <= set(LIGHTS)
    assert set(stage.pools) <= {layer.name for layer in stage.layers}
    assert all(0 < share < 1 for share in stage.marks.values())
    assert [layer.factor for layer in stage.layers] == sorted(layer.factor for layer in stage.layers)


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize(
    ("view", "width", "height"),
    [
        (View(960 - 340, 540, 1.0), 160, 90), (View(960 + 340, 540, 1.0), 160, 90), (View(960, 540, 0.72), 160, 90),
        (View(960, 500, 0.6), 90, 160), (View(640, 480, 6.0), 160, 90), (View(300, 560, 0.78), 90, 160),
        (View(960, 560, 0.8), 120, 120),
    ],
)  # fmt: skip
def test_no_camera_sees_a_gap(name: str, view: View, width: int, height: int) -> None:
    stage = SETS[name]
    one = shot(stage, "day", view, width, height)
    layers = behind(stage)
    assert layer_picture(one, layers[0], screen_region(one, layers[0]), ())[..., 3].min() == 255
    covered = np.zeros((height, width), bool)
    open_behind = layers[0].name in ("sky", "outside")  # else it is a wall or a cloth, and may be seen anywhere
    for layer in layers[1:] if open_behind else layers:
        covered |= layer_picture(one, layer, screen_region(one, layer), ())[..., 3] == 255
    horizon = to_screen(view, (960, 660), width, height)[1]
    assert covered[max(0, int(horizon)) :].all(), "sky is seen through the ground"


@pytest.mark.parametrize("light", ["day", "dusk", "night"])
@pytest.mark.parametrize("name", [name for name in SETS if name != "studio"])
def test_a_set_looks_as_it_did(name: str, light: str) -> None:
    picture = stack(shot(SETS[name], light, WIDE), behind(SETS[name]), ())[..., :3]
    file = GOLDEN / f"{name}-{light}.png"
    if os.environ.get("UPDATE_GOLDEN"):
        cv2.imwrite(str(file), picture)
    wanted = cv2.imread(str(file))
    assert wanted is not None, "run with UPDATE_GOLDEN=1, look at the picture, and keep it"
    off = np.abs(picture.astype(int) - wanted.astype(int))
    assert off.mean() < 1.0
    assert np.percentile(off, 99.5) < 24


@pytest.mark.parametrize("name", [name for name in SETS if name != "studio"])
def test_lightness_of_the_whole_frame_by_light(name: str) -> None:
    def mean(light: str) -> float:
        small = stack(shot(SETS[name], light, WIDE, 96, 54), behind(SETS[name]), ())[..., :3]
        lab = cv2.cvtColor((small / 255).astype(np.float32), cv2.COLOR_BGR2Lab)
        return float(lab[..., 0].mean())

    day, dusk, night = mean("day"), mean("dusk"), mean("night")
    assert day > dusk > night
    assert night > 14, "a night as dark as this reads as a fault on a phone"


def test_the_lamplit_drawing_shows_only_inside_the_pools() -> None:
    stage = SETS["railway-platform"]
    lit = stack(shot(stage, "night", WIDE), behind(stage), ()).astype(int)
    x, y = (int(v) for v in to_screen(WIDE, (930, 1000), 320, 180))
    far_x, far_y = (int(v) for v in to_screen(WIDE, (200, 1060), 320, 180))
    warm, cold = lit[y, x], lit[far_y, far_x]
    assert warm[2] - warm[0] > cold[2] - cold[0] + 15, "the floor under the lamp is warmer than the floor in the corner"
