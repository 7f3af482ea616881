"""Fog, wind, leaves and lightning: closed forms of time, outside only, and a face is left alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import skia
from numpy.typing import NDArray

from scenec.camera.framing import View
from scenec.camera.weather import Weather, weather
from scenec.drawing.colour import oklch
from scenec.plan.pieces import piece_params
from scenec.sets.air import EVERY, FLASH_SECONDS, flash, strikes, wind
from scenec.sets.light import light_of, lit, people_light
from scenec.sets.table import SETS
from scenec.story import Shot
from stories import film, line

SIZE = (480, 270)
VIEW = View(960.0, 540.0, 1.0)
NEW = ("fog", "wind", "leaves", "lightning")
PARTS = ("behind", "ground", "before")


def made(place: str, kind: str, light: str = "day", seed: int = 5) -> Weather:
    return weather(place, light, kind, *SIZE, seed)


def drawn(part: Any, seconds: float, view: View = VIEW) -> NDArray[np.int_]:
    """What a part of the weather changes on grey, in Y."""
    pixels = np.full((SIZE[1], SIZE[0], 4), (128, 128, 90, 255), np.uint8)
    info = skia.ImageInfo.Make(*SIZE, skia.kBGRA_8888_ColorType, skia.kOpaque_AlphaType)
    part(skia.Canvas.MakeRasterDirect(info, pixels, SIZE[0] * 4), view, seconds)
    return pixels[..., 2].astype(int) - 90


@pytest.mark.parametrize("kind", NEW)
def test_a_closed_form_of_time(kind: str) -> None:
    one, same, other = made("park", kind), made("park", kind), made("park", kind, seed=6)
    changed = False
    for part in PARTS:
        here = drawn(getattr(one, part), 1.5)
        drawn(getattr(one, part), 7.0)
        assert (here == drawn(getattr(same, part), 1.5)).all()
        changed |= bool((here != drawn(getattr(one, part), 1.75)).any())
    assert changed
    assert any((drawn(getattr(one, part), 1.5) != drawn(getattr(other, part), 1.5)).any() for part in PARTS)


@pytest.mark.parametrize("kind", ["fog", "wind", "leaves"])
def test_it_goes_on_for_an_hour(kind: str) -> None:
    share = [float(np.mean([drawn(made("park", kind).behind, at + k) != 0 for k in (0, 1.0, 2.0)])) for at in (20.0, 3600.0)]
    assert min(share) > 0.45 * max(share) > 0.0005


@pytest.mark.parametrize("kind", ["fog", "wind", "leaves"])
@pytest.mark.parametrize("place", ["cafe", "office"])
def test_nothing_blows_in_rooms(place: str, kind: str) -> None:
    inside = made(place, kind)
    for at in (0.5, 3.0):
        assert not drawn(inside.ground, at).any()
        assert not drawn(inside.before, at).any()
        assert drawn(inside.behind, at).any(), "it is there behind the wall, for the windows to show"


def test_the_flash_comes_into_rooms_weaker_than_outside() -> None:
    at = next(strikes(5, 10)).at + 0.16
    park, room = made("park", "lightning"), made("living-room", "lightning")
    assert np.median(drawn(park.before, at)) > np.median(drawn(room.before, at)) > 5
    assert np.median(drawn(park.before, at - 0.3)) == 0


def test_near_leaves_keep_out_of_the_middle() -> None:
    leaves = made("park", "leaves")
    seen = sum((drawn(leaves.before, float(at)) != 0).astype(int) for at in np.arange(0, 12, 0.25))
    assert seen.any()
    assert not seen[:, round(SIZE[0] * 0.40) : round(SIZE[0] * 0.66)].any()


def test_leaves_do_not_fall_through_a_roof() -> None:
    leaves = made("railway-platform", "leaves")
    for at in np.arange(0, 4, 0.5):
        assert not drawn(leaves.ground, float(at))[:, : round(SIZE[0] * 0.7)].any()


def test_fog_moves_slowly_and_never_jumps() -> None:
    fog = made("park", "fog")
    for at in (0.0, 30.0, 200.0):
        step = np.abs(drawn(fog.behind, at) - drawn(fog.behind, at + 1 / 30))
        assert step.max() <= 8
    assert np.abs(drawn(fog.behind, 0) - drawn(fog.behind, 6)).max() > 12


def test_air_by_layers() -> None:
    for time in ("day", "dusk", "night"):
        clear, fog = light_of(SETS["park"], time), light_of(SETS["park"], time, "fog")
        assert fog.far_haze > fog.mid_haze > fog.near_haze > 0
        dark, pale = "#203020", "#F0E8E0"
        contrast = [
            oklch(lit(pale, light, layer))[0] - oklch(lit(dark, light, layer))[0]
            for light, layer in ((clear, "stage"), (fog, "stage"), (fog, "mid"), (fog, "far"))
        ]
        assert contrast == sorted(contrast, reverse=True)
        skin = oklch(people_light("park", time, 0.0, "fog")("#c98c66", "base"))
        assert skin[1] > 0.03, "a face stays alive in fog"


def test_strikes_differ_from_shot_to_shot_and_are_seconds_apart() -> None:
    one, other = ([strike.at for strike in strikes(seed, 120)] for seed in (1, 2))
    assert one != other
    assert one == [strike.at for strike in strikes(1, 120)]
    assert min(np.diff(one)) > 3 > one[0]
    strike = next(strikes(1, 60))
    levels = [flash(strike, strike.at + k / 100) for k in range(round(FLASH_SECONDS * 100) + 2)]
    assert levels[3] > 3 * levels[10] < levels[16], "two stages"
    assert levels[-1] == flash(strike, strike.at - 0.01) == 0.0


def test_wind_is_a_number_for_others() -> None:
    assert wind(None, 2.0) == 0.0
    blows = [wind("wind", t / 10, 3) for t in range(100)]
    assert 0.6 < min(blows) < max(blows) < 1.4
    assert max(wind("leaves", t / 10) for t in range(100)) < min(blows)


def test_every_set_with_a_sky_has_every_weather() -> None:
    for stage in SETS.values():
        assert stage.weather in ((), EVERY), stage.name


def test_only_foggy_pieces_know_the_first_zoom() -> None:
    told = film(Shot("s", framing="wide", subject=None), line("a", "ana", "It rains."), line("b", "ben", "So it does."))
    for kind in EVERY:
        pieces = [piece_params(replace(told, place=replace(told.place, weather=kind)), window)[0] for window in told.windows]
        assert all(("zoom" in piece) == (kind == "fog") for piece in pieces)
