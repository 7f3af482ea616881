"""The weather of a piece, whatever it is: what is drawn between the layers, on the ground, and before people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import skia

from scenec.camera.falling import falling
from scenec.camera.fog import fog
from scenec.camera.framing import View
from scenec.camera.leaves import leaves
from scenec.camera.lightning import storm
from scenec.camera.passing import passing
from scenec.camera.swaying import Swaying, swaying
from scenec.camera.windy import windy
from scenec.sets.table import SETS


class Weather(Protocol):
    """Closed forms of the seconds since a shot began, drawn in the surface's colours (U, V, Y)."""

    def behind(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """What is seen behind people and behind what stands where they stand."""

    def ground(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """What is seen on the stage behind people."""

    def before(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """What is seen between people and us."""


@dataclass(frozen=True)
class Windswept:
    """A weather in which crowns sway."""

    weather: Weather
    crowns: Swaying

    def behind(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """Crowns, and before them what flies by."""
        self.crowns.behind(canvas, view, seconds)
        self.weather.behind(canvas, view, seconds)

    def ground(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """As `behind`, on the stage."""
        self.crowns.ground(canvas, view, seconds)
        self.weather.ground(canvas, view, seconds)

    def before(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """The weather alone."""
        self.weather.before(canvas, view, seconds)


def weather(stage: str, light: str, kind: str, width: int, height: int, seed: int, zoom: float = 1.0) -> Weather:
    """The weather called `kind`, ready to be drawn. `seed` is the shot's; `zoom` that of its camera when it begins."""
    plain = _weather(stage, light, kind, width, height, seed, zoom)
    crowns = swaying(stage, kind, seed)
    return plain if crowns is None else Windswept(plain, crowns)


def _weather(stage: str, light: str, kind: str, width: int, height: int, seed: int, zoom: float) -> Weather:
    match kind:
        case "fog":
            return fog(stage, light, width, height, seed, zoom)
        case "leaves":
            return leaves(stage, light, width, height, seed)
        case "wind":
            return windy(stage, light, width, height, seed)
        case "lightning":
            return storm(stage, light, width, height, seed)
    found = falling(stage, light, kind, width, height, seed)
    if found is None:
        raise ValueError(f"no weather {kind!r}")
    return found


def weather_of(params: Mapping[str, Any]) -> Weather | None:
    """The weather of a piece from its parameters (nodes/piece.py says what they hold), or the land that goes by; None: it is
    fine, and nothing does."""
    size, seed = (int(params["width"]), int(params["height"])), int(params.get("seed", 0))
    if SETS[params["set"]].road is not None:
        return passing(params["set"], params["light"], params["weather"], *size, seed, params.get("speed"))
    if not params["weather"]:
        return None
    return weather(params["set"], params["light"], params["weather"], *size, seed, float(params.get("zoom", 1.0)))
