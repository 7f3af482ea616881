"""What a set is to the stages and the camera: places, layers, lamps. Plain data, no numpy.

Stage pixels are those of a 1920 x 1080 picture taken with the camera at (960, 540) and zoom 1; y points down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from scenec.sets.art import Tone

STAGE_WIDTH, STAGE_HEIGHT = 1920.0, 1080.0
CENTRE_X, CENTRE_Y = 960.0, 540.0

BESIDE = 1.05  # metres from a mark within which its seats are

# What every layer paints at the least, so that pans, zooms and tall formats never show a gap.
OVERSCAN = (-800.0, -500.0, 2720.0, 1500.0)  # left, top, right, bottom


@dataclass(frozen=True)
class Layer:
    """One sheet of a set. `factor` is its parallax: 0 infinitely far, 1 where people stand. `light` names the row of haze, `row`
    that of blur (none: the layer's name). `outside`: it is seen through the windows of a room; `blur`: its least in pixels."""

    name: str
    factor: float
    light: str
    row: str = ""
    outside: bool = False
    blur: float = 0.0


@dataclass(frozen=True)
class Pool:
    """Lamp light on one layer: an ellipse in stage pixels and its strength 0..1."""

    x: float
    y: float
    rx: float
    ry: float
    strength: float


@dataclass(frozen=True)
class Screen:
    """Something in a set that can show pictures: `box` (left, top, right, bottom) in stage pixels of the layer `layer`. `kind`:
    a screen that shines, or a cloth that a picture is thrown on. `rim`: of its frame, in stage pixels. It hangs there in scenes
    that show something on it; one that `comes` is there only meanwhile, let down from above or unrolled."""

    box: tuple[float, float, float, float]
    layer: str
    kind: Literal["lit", "cloth"]
    rim: float = 8.0
    comes: Literal["", "down", "unrolled"] = ""


@dataclass(frozen=True)
class Table:
    """Furniture of the layer "stage" that people sit at and are seen behind: its painter's name, what it covers (left, top,
    right, bottom) and the height of its top, in stage pixels."""

    name: str
    box: tuple[float, float, float, float]
    top: float


@dataclass(frozen=True)
class Grip:
    """Where the wrist of a hand is, in stage pixels from the middle of the hips, that holds something of the set."""

    x: float
    up: float


@dataclass(frozen=True)
class Seat:
    """A place to sit, in stage pixels: the middle of the hips, the height of what one sits on, and that of the floor at one's
    feet. `way`: which side a chair is turned to, 0: one may turn to either. `knees`: degrees that knees point aside from us.
    `edge`: where the top of a table begins that one sits at."""

    x: float
    top: float
    floor: float
    way: int = 0
    knees: float = 40.0
    edge: float | None = None
    yaw: float | None = None  # degrees of the trunk, if not those of a bench or a chair
    lane: float = 0.0  # metres behind the line on which people are: seen smaller
    grip: tuple[Grip, Grip] | None = None  # what the hands hold, left and right in the picture


@dataclass(frozen=True)
class Road:
    """A landscape that goes by behind a set that drives. `glass`: the windscreen before people, a polygon in stage pixels;
    `metre`: stage pixels of a metre at one metre from the camera; `eye`: metres of the camera above the road; `line`: metres from
    the camera's way to the middle of the road; `speed`: kilometres an hour where nothing else is said."""

    glass: tuple[tuple[float, float], ...]
    metre: float
    eye: float
    line: float
    speed: float
    wipers: tuple[tuple[float, float, float], ...] = ()  # x and y that each turns about, and its length


@dataclass(frozen=True)
class Spot:
    """Where somebody of the background may stand: the `layer` that they are painted into, feet in its pixels, pixels a metre
    there, and the side that they face (0: either)."""

    layer: str
    x: float
    y: float
    scale: float
    facing: int = 0


@dataclass(frozen=True)
class Stage:
    """One set as the stages and the camera know it; how it is drawn is `module`'s business.

    `marks` are shares of the stage's width. `veil`: top, bottom and strength of the air between mid and stage. `head_veil`:
    radius in metres of the veil behind a head. `hero`: how much lamp light reaches everybody while the lamps are on.
    """

    name: str
    module: str
    pixels_per_metre: float
    ground: float
    horizon: float
    marks: Mapping[str, float]
    lights: tuple[str, ...]  # the first is the default
    layers: tuple[Layer, ...]  # from the back to the front
    veil: tuple[float, float, float]
    head_veil: float
    hero: float = 0.0
    pools: Mapping[str, tuple[Pool, ...]] = field(default_factory=dict)
    low_sun: tuple[float, float] | None = None  # the horizon below the setting sun: shadows run away from it, towards us
    rows: Mapping[str, str] = field(default_factory=dict)  # light to row of sets.lights, if not of its name
    weather: tuple[str, ...] = ()  # what may fall
    falls_behind: str = "stage"  # the layer that what falls is seen behind; in rooms it is the wall, in a picture none
    roof: tuple[float, float] | None = None  # its right end and its edge's height, where people stand under one
    screens: Mapping[str, Screen] = field(default_factory=dict)
    tops: tuple[tuple[float, float, float], ...] = ()  # left, right and height of what things can be put on
    grass: tuple[tuple[float, float, float], ...] = ()  # tufts that sway in wind: x, y and height
    open_floor: tuple[float, float, float, float] | None = None  # left, top, right, bottom of the ground that rain falls on
    seats: tuple[Seat, ...] = ()
    table: Table | None = None  # is drawn once more over those who sit at it
    between: Table | None = None  # the same before those whose seats have a lane, and behind the others
    seated: bool = False  # everybody sits there from beginning to end, behind the table
    hidden_below: float | None = None  # the stage pixel below which nothing of people is seen
    road: Road | None = None  # it drives
    wide: tuple[float, float, float] | None = None  # the middle and the width of what a wide shot shows
    nearer: Mapping[str, float] = field(default_factory=dict)  # framing to how much larger people are in it than elsewhere
    spots: tuple[Spot, ...] = ()  # for people in the background

    bounds: tuple[float, float, float, float] = OVERSCAN  # left, top, right, bottom of what is painted
    tone: Tone | None = None  # of a picture of the project: its light
    image: str = ""  # the file of that picture, while it is painted

    # What draws the eye above heads, and its layer's factor: left, top, right, bottom.
    strong: tuple[tuple[float, tuple[float, float, float, float]], ...] = ()

    @property
    def open_air(self) -> bool:
        """Whether what falls comes down on people, too."""
        return self.falls_behind in ("stage", "")

    def stage_x(self, metres: float) -> float:
        """Stage pixels of a place in metres from the stage's middle."""
        return CENTRE_X + metres * self.pixels_per_metre

    def metres_of(self, pixels: float) -> float:
        """Metres from the stage's middle of a stage pixel's x."""
        return (pixels - CENTRE_X) / self.pixels_per_metre

    def seats_at(self, share: float) -> tuple[Seat, ...]:
        """The seats beside a place given as a share 0..1 of the stage's width."""
        return tuple(seat for seat in self.seats if abs(self.metres_of(seat.x) - self.metres(share)) <= BESIDE)

    def at_table(self, x: float) -> bool:
        """Whether a place in metres is that of hips on a seat at the table."""
        if self.seated:
            return True
        return any(seat.edge is not None and abs(self.metres_of(seat.x) - x) < 0.02 for seat in self.seats)

    def metres(self, share: float) -> float:
        """Metres from the stage's middle of a share 0..1 of its width."""
        return (share * STAGE_WIDTH - CENTRE_X) / self.pixels_per_metre
