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
from scenec.sets.table import SETS, Stage

Triple = tuple[float, float, float]


@dataclass(frozen=True)
class Light:
    """One light. Colours are "#rrggbb"; triples multiply linear red, green, blue."""

    tint: Triple  # exposure is in it
    shadow: Triple
    key: str
    key_share: float
    haze: str
    far_haze: float
    mid_haze: float
    sky: tuple[tuple[str, float], ...]  # colours from the top to the horizon
    cloud: tuple[str, str, float]  # body, underside, alpha
    ground_shadow: str
    vignette: float
    hour: float  # what the clock says
    chroma: float = 1.0
    contrast: float = 1.0
    floor: float = 0.0  # OKLab lightness below which darkness is compressed
    lamps: float = 0.0  # 0 off, 1 full
    veil: float = 1.0  # strength of the air between mid and stage
    disc: str = ""  # sun, moon or nothing
    rim: str = ""  # colour of the edge light on people
    rim_side: int = -1  # where it comes from: -1 left, +1 right


LIGHTS: dict[str, Light] = {
    "day": Light(
        tint=(1.0, 0.99, 0.96),
        shadow=(0.64, 0.70, 0.84),
        key="#FFF4D8",
        key_share=0.30,
        haze="#CFE4EA",
        far_haze=0.50,
        mid_haze=0.16,
        sky=(("#7DB9D6", 0.0), ("#A9D3E0", 0.5), ("#E3EFE9", 1.0)),
        cloud=("#FFFFFF", "#DDE7EE", 0.92),
        ground_shadow="#2C3A44",
        vignette=0.12,
        hour=15.35,
        disc="sun",
        rim="#FFF8E4",
    ),
    "overcast": Light(
        tint=(0.94 * 0.92, 0.97 * 0.92, 0.92),
        shadow=(0.76, 0.78, 0.84),
        key="#FFFFFF",
        key_share=0.0,
        haze="#C4CDD2",
        far_haze=0.54,
        mid_haze=0.20,
        sky=(("#8FA0AA", 0.0), ("#B4C0C5", 0.5), ("#D2D8D8", 1.0)),
        cloud=("#C3CCD0", "#A9B5BB", 0.8),
        ground_shadow="#333C44",
        vignette=0.12,
        hour=11.45,
        chroma=0.82,
        contrast=0.9,
    ),
    "dusk": Light(
        tint=(0.72, 0.72 * 0.80, 0.72 * 0.72),
        shadow=(0.52, 0.50, 0.72),
        key="#FFB878",
        key_share=0.42,
        haze="#D9907F",
        far_haze=0.50,
        mid_haze=0.18,
        sky=(("#39477C", 0.0), ("#7C5C8E", 0.42), ("#DB7F6C", 0.74), ("#FFC48A", 1.0)),
        cloud=("#F2A58A", "#B9708A", 0.75),
        ground_shadow="#241331",
        vignette=0.22,
        hour=19.2,
        chroma=1.02,
        lamps=0.72,
        disc="sun",
        rim="#FFCB94",
    ),
    "night": Light(
        tint=(0.56 * 0.34, 0.68 * 0.34, 0.34),
        shadow=(0.50, 0.56, 0.74),
        key="#9DB6EA",
        key_share=0.25,
        haze="#22315C",
        far_haze=0.55,
        mid_haze=0.20,
        sky=(("#0D1433", 0.0), ("#1A2650", 0.55), ("#34477C", 1.0)),
        cloud=("#2B3A68", "#1E2A52", 0.7),
        ground_shadow="#060A18",
        vignette=0.26,
        hour=22.7,
        chroma=0.80,
        contrast=0.95,
        floor=0.16,
        lamps=1.0,
        veil=0.45,
        disc="moon",
        rim="#A9BFF0",
        rim_side=1,
    ),
}

LAMP_TINT: Triple = (1.0, 0.80, 0.52)
FRONT_TINT: Triple = (0.45, 0.45, 0.50)  # what stands in front of the camera's focus is dark
FRONT_HAZE = 0.04

# People are drawn with tones of their own: their shadow is a shadow already, so they take only part of the light's.
PEOPLE_SHADOW = 0.25
PEOPLE_KEY = 0.35


@lru_cache(maxsize=16)
def lamp_light(light: Light) -> Light:
    """The light under the lamps, for the second drawing inside a pool."""
    return replace(
        light,
        tint=LAMP_TINT,
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
    haze = {"far": light.far_haze, "mid": light.mid_haze, "front": FRONT_HAZE}.get(layer, 0.0)
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


def people_light(stage: str, light: str, x: float) -> Lit:
    """The light on somebody at `x` metres: from a tone of theirs and its plane to the picture's colour."""
    ambient = LIGHTS[light]
    lamp = lamp_light(ambient)
    share = lamp_share(SETS[stage], ambient, x)

    def one(local: str, source: Light, plane: Plane) -> NDArray[np.float64]:
        red, green, blue = (channel**PEOPLE_SHADOW for channel in source.shadow)
        shadow = (red, green, blue) if plane == "shadow" else (1.0, 1.0, 1.0)
        return _through(local, source, "stage", shadow, source.key_share * PEOPLE_KEY if plane == "light" else 0.0)

    @lru_cache(maxsize=1024)
    def tone(local: str, plane: Plane) -> str:
        return from_oklab(one(local, ambient, plane) * (1 - share) + one(local, lamp, plane) * share)

    return tone


@dataclass(frozen=True)
class Rim:
    """The edge light on hair and shoulders: its colour in the picture, the side it comes from (-1 left, +1 right), its width as a
    share of the head's width."""

    colour: str
    side: int
    width: float = 0.025


def rim(light: str) -> Rim | None:
    """The edge light that a light gives people; none under a covered sky and by plain day."""
    source = LIGHTS[light]
    return Rim(source.rim, source.rim_side) if source.rim and source.lamps > 0 else None


def sky_at(light: Light, share: float) -> str:
    """The sky's colour at a share of the way from the top to the horizon."""
    stops = light.sky
    for (first, start), (last, end) in itertools.pairwise(stops):
        if share <= end:
            return mix(first, last, max(0.0, share - start) / (end - start))
    return stops[-1][0]
