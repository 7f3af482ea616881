"""The light of a picture of the project: measured in it, and what it does to people. Plain rules, stated in docs/places.md."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec.drawing.colour import from_linear, linear, mix, oklab
from scenec.sets.art import Tone
from scenec.sets.lights import LIGHTS, Light, Time, Triple

SMALL = (160, 90)  # the picture in which it is measured
EXTREME = 0.12  # share of the pixels that are its brightest, and its darkest
USUAL = 0.72  # OKLab lightness of a picture by day
CAST = 0.45  # how much of a picture's tint is taken to be its light's, not its things'
EXPOSURES = (0.36, 1.05)
SIDED = 0.12  # difference between left and right from which light comes from a side
LUMA = np.array([0.2126, 0.7152, 0.0722])


def measured(file: Path) -> Tone:
    """The tone of a decoded picture."""
    pixels = cv2.imread(str(file), cv2.IMREAD_COLOR)
    if pixels is None:
        raise ValueError(f"{file.name} is not a picture")
    small = cv2.resize(pixels, SMALL, interpolation=cv2.INTER_AREA)[..., ::-1].astype(np.float64) / 255
    light = np.where(small <= 0.04045, small / 12.92, ((small + 0.055) / 1.055) ** 2.4)
    luma = light @ LUMA
    order = np.argsort(luma, axis=None)
    flat, count = light.reshape(-1, 3), max(1, round(EXTREME * luma.size))
    upper, third = luma[: SMALL[1] * 2 // 3], SMALL[0] // 3
    left, right = float(upper[:, :third].mean()), float(upper[:, -third:].mean())
    side = (left - right) / max(1e-6, left + right)
    bright, dark = flat[order[-count:]].mean(0), flat[order[:count]].mean(0)
    return Tone(from_linear(flat.mean(0)), from_linear(bright), from_linear(dark), round(side, 2))


def _cast(colour: str, share: float) -> Triple:
    """How a colour differs from grey of its lightness, in linear red, green, blue, so much of it."""
    parts: NDArray[np.float64] = np.maximum(linear(colour), 0.004)
    red, green, blue = np.clip(parts / float(parts @ LUMA), 0.5, 1.8) ** share
    return float(red), float(green), float(blue)


@lru_cache(maxsize=32)
def light_in(tone: Tone) -> Light:
    """The light on people who stand in a picture: as bright and as tinted as it is, from the side on which it is brighter."""
    lightness = float(oklab(tone.mean)[0])
    time: Time = "day" if lightness > 0.60 else "dusk" if lightness > 0.44 else "night"
    base, exposure = LIGHTS[time], float(np.clip((lightness / USUAL) ** 2.2, *EXPOSURES))
    tint, shade = _cast(tone.mean, CAST), _cast(tone.dark, 0.25)
    sided = abs(tone.side) > SIDED
    day = LIGHTS["day"].shadow
    return Light(
        tint=(tint[0] * exposure, tint[1] * exposure, tint[2] * exposure),
        shadow=(day[0] * shade[0], day[1] * shade[1], day[2] * shade[2]),
        key=tone.bright,
        key_share=0.30,
        haze=tone.mean,
        far_haze=0.0,
        mid_haze=0.0,
        sky=((tone.mean, 0.0), (tone.mean, 1.0)),
        cloud=(tone.bright, tone.mean, 0.0),
        ground_shadow=mix(tone.dark, "#000000", 0.45),
        vignette=0.06,
        hour=base.hour,
        chroma=base.chroma,
        floor=base.floor,
        lamps=1.0 if sided else 0.0,  # there are none: it only says that edges are lit
        rim=mix(tone.bright, "#FFFFFF", 0.25) if sided else "",
        rim_side=-1 if tone.side > 0 else 1,
        time=time,
    )


# What weather leaves of a picture's light on people: of its colour, and of red, green and blue.
DULLED: dict[str, tuple[float, Triple]] = {
    "rain": (0.86, (0.84, 0.88, 0.96)),
    "lightning": (0.74, (0.58, 0.64, 0.78)),
    "snow": (0.90, (0.98, 1.0, 1.02)),
    "fog": (0.82, (0.97, 0.98, 1.0)),
}


def in_weather(light: Light, weather: str | None) -> Light:
    """A picture's light as weather leaves it; only fog and rain hide where it comes from."""
    if not weather:
        return light
    chroma, (red, green, blue) = DULLED.get(weather, (1.0, (1.0, 1.0, 1.0)))
    tint = light.tint[0] * red, light.tint[1] * green, light.tint[2] * blue
    hidden = weather in ("rain", "lightning", "fog")
    share = light.key_share * (0.4 if hidden else 1.0)
    return replace(
        light, tint=tint, chroma=light.chroma * chroma, key_share=share, rim="" if hidden else light.rim, weather=weather
    )
