"""Light: one drawing in local colours, and a function from local colour, layer and plane to the picture's colour.

The order of the steps is SETS's: chroma and contrast of the day, key on the lit plane, tint and exposure in linear light,
shadow (bluish, never grey), haze by distance, and a floor so that night never goes to black.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from scenec.drawing.canvas import Light as Lit
from scenec.drawing.colour import from_linear, from_oklab, linear, mix, oklab
from scenec.drawing.display import Plane
from scenec.sets.lights import LIGHTS, Light, Triple
from scenec.sets.table import SETS, Stage
from scenec.sets.tones import in_weather, light_in
from scenec.sets.weather import under

FRONT_TINT: Triple = (0.45, 0.45, 0.50)  # what stands in front of the camera's focus is dark
FRONT_HAZE = 0.04

# People are drawn with tones of their own: their shadow is a shadow already, so they take only part of the light's.
PEOPLE_SHADOW = 0.25
PEOPLE_KEY = 0.35


def light_of(stage: Stage, name: str, weather: str | None = None) -> Light:
    """The light that a set has by a name of the language, as the weather leaves it; in a picture that of the picture."""
    if stage.tone is not None:
        return in_weather(light_in(stage.tone), weather)
    return _row(stage.rows.get(name, name), weather)


def outside(light: Light) -> Light:
    """The light of what is seen through the windows of a room; outdoors the light itself."""
    return _row(light.outside, light.weather, seen_from_inside=True) if light.outside else light


@lru_cache(maxsize=64)
def _row(name: str, weather: str | None, seen_from_inside: bool = False) -> Light:
    return under(LIGHTS[name], weather, seen_from_inside=seen_from_inside)


@lru_cache(maxsize=64)
def lamp_light(light: Light) -> Light:
    """The light under the lamps, for the second drawing inside a pool."""
    return replace(
        light,
        tint=light.lamp_tint,
        shadow=(0.58, 0.50, 0.56),
        key="#FFE2AE",
        key_share=0.42,
        far_haze=light.far_haze * 0.5,
        mid_haze=light.mid_haze * 0.4,
        chroma=0.86,
        contrast=1.0,
    )


@lru_cache(maxsize=16384)
def lit(local: str, light: Light, layer: str = "stage", plane: Plane = "base") -> str:
    """The picture's colour of a local colour on a layer (sky, far, mid, stage, front) and plane."""
    shadow = light.shadow if plane == "shadow" else (1.0, 1.0, 1.0)
    key_share = light.key_share if plane == "light" else 0.0
    return from_oklab(_through(local, light, layer, shadow, key_share))


def _through(local: str, light: Light, layer: str, shadow: Triple, key_share: float) -> NDArray[np.float64]:
    lab = oklab(local)
    lab = np.array([0.55 + (lab[0] - 0.55) * light.contrast, lab[1] * light.chroma, lab[2] * light.chroma])
    lab = lab * (1 - key_share) + oklab(light.key) * key_share
    colour = linear(from_oklab(lab)) * light.tint * shadow
    if layer == "front":
        colour = colour * FRONT_TINT
    near = light.near_haze
    haze = {"far": light.far_haze, "mid": light.mid_haze, "front": max(near, FRONT_HAZE), "stage": near}.get(layer, 0.0)
    lab = oklab(from_linear(colour)) * (1 - haze) + oklab(light.haze) * haze
    if lab[0] < light.floor:
        lab[0] = light.floor + (lab[0] - light.floor) * 0.3
    return np.asarray(lab)


def lamp_share(stage: Stage, light: Light, x: float) -> float:
    """How much of the light on somebody at `x` metres is lamp light: the nearest pool's, never under the set's hero level."""
    share = stage.hero
    place = stage.stage_x(x)
    for pool in stage.pools.get("stage", ()):
        distance = abs(place - pool.x) / (1.25 * pool.rx)
        if distance < 1:
            share = max(share, pool.strength * (1 - distance * distance))
    return min(1.0, share * light.lamps)


def people_light(stage: str, light: str, x: float, weather: str | None = None) -> Lit:
    """The light on somebody at `x` metres: from a tone of theirs and its plane to the picture's colour."""
    ambient = light_of(SETS[stage], light, weather)
    lamp = lamp_light(ambient)
    share = lamp_share(SETS[stage], ambient, x)

    @lru_cache(maxsize=1024)
    def tone(local: str, plane: Plane) -> str:
        return from_oklab(_on_people(local, ambient, plane) * (1 - share) + _on_people(local, lamp, plane) * share)

    return tone


@lru_cache(maxsize=16384)
def _on_people(local: str, source: Light, plane: Plane) -> NDArray[np.float64]:
    red, green, blue = (channel**PEOPLE_SHADOW for channel in source.shadow)
    shadow = (red, green, blue) if plane == "shadow" else (1.0, 1.0, 1.0)
    return _through(local, source, "stage", shadow, source.key_share * PEOPLE_KEY if plane == "light" else 0.0)


@dataclass(frozen=True)
class Rim:
    """The edge light on hair and shoulders: its colour in the picture, the side it comes from (-1 left, +1 right), its width as a
    share of the head's width."""

    colour: str
    side: int
    width: float = 0.025


def rim(stage: str, light: str, weather: str | None = None) -> Rim | None:
    """The edge light that a light gives people; none under a covered sky, by plain day and between walls."""
    source = light_of(SETS[stage], light, weather)
    return Rim(source.rim, source.rim_side) if source.rim and source.lamps > 0 else None


def sky_at(light: Light, share: float) -> str:
    """The sky's colour at a share of the way from the top to the horizon."""
    stops = light.sky
    for (first, start), (last, end) in itertools.pairwise(stops):
        if share <= end:
            return mix(first, last, max(0.0, share - start) / (end - start))
    return stops[-1][0]
