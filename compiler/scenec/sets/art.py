"""A picture of the project as a set: a name that holds its numbers, and the stage that the name means. Pure Python.

The rules (docs/places.md): `floor` is where feet stand, `horizon` where the eyes of who took the picture were, both shares of its
height. That camera is taken to have been EYE_LEVEL above the floor, so the way from floor to horizon says how large a metre is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from scenec.sets.air import EVERY
from scenec.sets.stage import CENTRE_X, CENTRE_Y, STAGE_HEIGHT, STAGE_WIDTH, Layer, Seat, Stage

FLOOR, HORIZON = 0.86, 0.50  # where nothing else is said
LEAST_DEPTH = 0.06  # of the picture's height that the horizon is above the floor
EYE_LEVEL = 1.55  # metres
WIDEST, TALLEST = 5.0, 0.4  # shapes, width by height, that can be a place
PREFIX, LIGHT = "picture", "picture"
SEATS = "seats="
NEAR_FLOOR = 0.22  # of the way from the floor to the horizon, that drops are seen to land beyond people
BESIDE_MIDDLE = 0.8  # metres from the middle to the marks left and right


@dataclass(frozen=True)
class Tone:
    """What a picture's light is, measured: its mean, its brightest and darkest parts as "#rrggbb", and how much brighter its left
    side is than its right one (-1..1)."""

    mean: str
    bright: str
    dark: str
    side: float


@dataclass(frozen=True)
class Art:
    """A picture as a place: its size in pixels, and where the floor and the horizon are (shares of its height). `seats`: shares
    of the stage's width where one can sit, and how high, in metres."""

    width: int
    height: int
    floor: float = FLOOR
    horizon: float = HORIZON
    scale: float = 1.0
    seats: tuple[tuple[float, float], ...] = ()

    @property
    def name(self) -> str:
        """The name of the set that it is."""
        seats = SEATS + ",".join(f"{share:.4f}:{height:g}" for share, height in self.seats)
        size = f"{PREFIX} {self.width}x{self.height} {self.floor:g} {self.horizon:g} {self.scale:g}"
        return f"{size} {seats}" if self.seats else size


def named(art: str, tone: Tone) -> str:
    """The same set in the light that was measured in it."""
    return f"{art} {tone.mean} {tone.bright} {tone.dark} {tone.side:g}"


def is_art(name: object) -> bool:
    """Whether a set is a picture of the project."""
    return isinstance(name, str) and name.startswith(f"{PREFIX} ")


@lru_cache(maxsize=32)
def stage_of(name: str) -> Stage:
    """The stage that the name of a picture means. Raises KeyError for what is no such name."""
    try:
        _, size, floor, horizon, scale, *light = name.split(" ")
        wide, high = (int(part) for part in size.split("x"))
        written = light.pop(0).removeprefix(SEATS).split(",") if light and light[0].startswith(SEATS) else []
        seats = tuple((float(share), float(up)) for share, up in (each.split(":") for each in written))
        art = Art(wide, high, float(floor), float(horizon), float(scale), seats)
        tone = Tone(light[0], light[1], light[2], float(light[3])) if light else None
    except ValueError:
        raise KeyError(name) from None
    grown = max(STAGE_WIDTH / art.width, STAGE_HEIGHT / art.height)  # it covers the stage
    left, top = CENTRE_X - art.width * grown / 2, CENTRE_Y - art.height * grown / 2
    ground, horizon_y = (top + share * art.height * grown for share in (art.floor, art.horizon))
    metre = round((ground - horizon_y) / EYE_LEVEL * art.scale, 3)
    aside = round(min(0.3, BESIDE_MIDDLE * metre / STAGE_WIDTH), 4)
    return Stage(
        name=name,
        module="",
        pixels_per_metre=metre,
        ground=round(ground, 3),
        horizon=round(horizon_y, 3),
        marks={"left": 0.5 - aside, "middle": 0.5, "right": 0.5 + aside},
        lights=(LIGHT,),
        rows={LIGHT: "day"},
        layers=(Layer("stage", 1.0, "stage", "mid"),),
        weather=EVERY,
        falls_behind="",
        open_floor=(left, round(ground - NEAR_FLOOR * (ground - horizon_y), 3), left + art.width * grown, 1100.0),
        veil=(0.0, 1.0, 0.0),
        head_veil=1.0,
        seats=tuple(Seat(share * STAGE_WIDTH, ground - up * metre, ground) for share, up in art.seats),
        bounds=(left, top, left + art.width * grown, top + art.height * grown),
        tone=tone,
    )


def share_of(stage: Stage, share: float) -> float:
    """A share of the picture's width as one of the stage's."""
    left, _, right, _ = stage.bounds
    return (left + share * (right - left)) / STAGE_WIDTH


class Sets(dict[str, Stage]):
    """The sets by name. A picture of the project is one too."""

    def __missing__(self, name: str) -> Stage:
        if is_art(name):
            return stage_of(name)
        raise KeyError(name)

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or is_art(name)
