"""Rain and snow: the same picture at the same time, dry under roofs and in rooms, nothing jumps where pieces meet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import skia
from numpy.typing import NDArray

from scenec.camera import backdrops, compose
from scenec.camera.bake import bake
from scenec.camera.falling import Falling, falling
from scenec.camera.framing import View, to_screen
from scenec.camera.regions import Shot, groups
from scenec.nodes import backdrop
from scenec.nodes.work import NodeError, Work
from scenec.sets.light import light_of
from scenec.sets.table import SETS

SIZE = (480, 270)
VIEW = View(960.0, 540.0, 1.0)


def weather(place: str, kind: str, light: str = "day") -> Falling:
    found = falling(place, light, kind, *SIZE, 5)
    assert found is not None
    return found


def drawn(part: Any, view: View, seconds: float) -> NDArray[np.uint8]:
    """What a part of the weather draws on black."""
    pixels = np.zeros((SIZE[1], SIZE[0], 4), np.uint8)
    pixels[..., 3] = 255
    info = skia.ImageInfo.Make(*SIZE, skia.kBGRA_8888_ColorType, skia.kOpaque_AlphaType)
    part(skia.Canvas.MakeRasterDirect(info, pixels, SIZE[0] * 4), view, seconds)
    return pixels[..., 2]


@pytest.mark.parametrize("kind", ["rain", "snow"])
def test_a_closed_form_of_time(kind: str) -> None:
    one, same = weather("park", kind), weather("park", kind)
    for part in ("behind", "ground", "before"):
        here = drawn(getattr(one, part), VIEW, 1.5)
        assert (here == drawn(getattr(same, part), VIEW, 1.5)).all()
        if part != "ground" or kind == "rain":
            assert (here != drawn(getattr(one, part), VIEW, 1.6)).any()
    assert falling("park", "day", None, *SIZE, 5) is None


def test_it_goes_on_for_hours() -> None:
    for kind in ("rain", "snow"):
        share = [float((drawn(weather("park", kind).behind, VIEW, at) > 0).mean()) for at in (0.0, 12.34, 3600.0)]
        assert min(share) > 0.6 * max(share) > 0.001


def test_snow_moves_little_from_frame_to_frame() -> None:
    snow = weather("park", "snow")
    first, second = (drawn(snow.behind, VIEW, at).astype(int) for at in (2.0, 2.0 + 1 / 60))
    shifted = [np.abs(first[: 270 - k] - second[k:]).mean() for k in range(12)]
    assert int(np.argmin(shifted)) <= 2, "a flake falls about a pixel in a sixtieth of a second"


def test_dry_under_the_roof() -> None:
    rain = weather("railway-platform", "rain")
    wet = np.zeros((SIZE[1], SIZE[0]), bool)
    for at in np.arange(0, 3, 0.1):
        wet |= drawn(rain.before, VIEW, float(at)) > 0
    end, _ = to_screen(VIEW, (1330.0, 900.0), *SIZE)
    assert not wet[:, : int(end)].any()
    assert wet[:, int(end) + 40 :].mean() > 0.12
    closer = View(760.0, 520.0, 2.4)
    assert not drawn(rain.before, closer, 1.0).any(), "a medium shot of who stands under the roof"


@pytest.mark.parametrize("place", ["cafe", "living-room"])
def test_nothing_falls_in_rooms(place: str) -> None:
    rain = weather(place, "rain")
    assert not drawn(rain.before, VIEW, 1.0).any()
    assert not drawn(rain.ground, VIEW, 1.0).any()


def frames(
    folder: Path, place: str, light: str, kind: str, views: tuple[View, ...], shown: list[View], at: list[float]
) -> list[Any]:
    folder.mkdir()
    bake(Shot(SETS[place], light, *SIZE, "wide", views, (), kind), folder)
    ready, rain = backdrops.load(folder), weather(place, kind, light)
    made = []
    for view, seconds in zip(shown, at, strict=True):
        out = np.zeros((SIZE[1], SIZE[0], 4), np.uint8)
        compose.background(ready, view, out, lambda canvas, v=view, s=seconds: rain.behind(canvas, v, s))
        made.append(out.astype(int))
    return made


def test_rain_is_seen_through_the_windows_only(tmp_path: Path) -> None:
    first, _, third = frames(tmp_path / "a", "cafe", "day", "rain", (VIEW,), [VIEW] * 3, [0.0, 0.0, 0.5])
    moved = np.abs(first - third).max(2) > 3
    inside = np.zeros_like(moved)
    for left, top, right, bottom in ((186, 136, 1050, 640), (-420, 200, -140, 640)):  # windows and their frames, the door
        x0, y0 = to_screen(VIEW, (left, top), *SIZE, 0.72)
        x1, y1 = to_screen(VIEW, (right, bottom), *SIZE, 0.72)
        inside[int(y0) : int(y1) + 1, max(0, int(x0)) : max(0, int(x1) + 1)] = True
    assert moved.any()
    assert not (moved & ~inside).any()


@pytest.mark.parametrize("place", ["park", "living-room"])
def test_a_view_that_stays_is_composed_once_and_looks_the_same(tmp_path: Path, place: str) -> None:
    """The first frame is composed layer by layer, the third comes from what was kept."""
    first, second, third = frames(tmp_path / "a", place, "dusk", "rain", (VIEW,), [VIEW] * 3, [1.0, 1.0, 1.0])
    assert (second == third).all()
    assert np.abs(first - second).max() <= 10, "but for how the grain lies on rain"
    assert np.abs(first - second).mean() < 0.6
    goal = View(990.0, 530.0, 1.1)
    moving = frames(tmp_path / "b", place, "dusk", "rain", (VIEW, goal), [VIEW, VIEW, goal, VIEW], [1.0] * 4)
    assert np.abs(moving[0] - moving[1]).mean() < 0.6
    assert np.abs(moving[1] - moving[3]).mean() < 0.6


def test_layers_are_not_joined_over_what_falls() -> None:
    for place in ("cafe", "park"):
        shot = Shot(SETS[place], "day", *SIZE, "close", (VIEW,), (), "rain")
        for group in groups(shot, [layer for layer in shot.stage.layers if layer.name != "front"]):
            assert shot.falls_behind not in group[1:]


def test_weather_changes_the_light() -> None:
    park, cafe = SETS["park"], SETS["cafe"]
    for light in ("day", "dusk", "night"):
        clear, rain, snow = (light_of(park, light, kind) for kind in (None, "rain", "snow"))
        assert rain.chroma < clear.chroma
        assert rain.sky != clear.sky != snow.sky
        assert rain.disc == snow.disc == ""
        assert rain.lamps == clear.lamps
    assert light_of(cafe, "day", "rain").patch is None, "no sun on the floor"


def test_a_set_without_that_weather_says_so(tmp_path: Path) -> None:
    params = {"set": "studio", "light": "day", "weather": "rain", "width": 160, "height": 90, "framing": "wide",
              "views": [list(VIEW)], "people": []}  # fmt: skip
    with pytest.raises(NodeError, match="rain"):
        backdrop.run(Work(params, (), tmp_path))
