"""The literal table of sets: where people stand, how far away each layer is, where the lamps hang. Plain data, no numpy.

Stage pixels are those of a 1920 x 1080 picture taken with the camera at (960, 540) and zoom 1; y points down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

STAGE_WIDTH, STAGE_HEIGHT = 1920.0, 1080.0
CENTRE_X, CENTRE_Y = 960.0, 540.0

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
    falls_behind: str = "stage"  # the layer that what falls is seen behind; in rooms it is the wall
    roof: tuple[float, float] | None = None  # its right end and its edge's height, where people stand under one
    open_floor: tuple[float, float, float, float] | None = None  # left, top, right, bottom of the ground that rain falls on

    def stage_x(self, metres: float) -> float:
        """Stage pixels of a place in metres from the stage's middle."""
        return CENTRE_X + metres * self.pixels_per_metre

    def metres(self, share: float) -> float:
        """Metres from the stage's middle of a share 0..1 of its width."""
        return (share * STAGE_WIDTH - CENTRE_X) / self.pixels_per_metre


OUTDOORS = (
    Layer("sky", 0.05, "sky"),
    Layer("far", 0.20, "far"),
    Layer("mid", 0.60, "mid"),
    Layer("stage", 1.00, "stage"),
    Layer("front", 1.35, "front"),
)

SETS: dict[str, Stage] = {
    "railway-platform": Stage(
        name="railway-platform",
        module="scenec.sets.railway_platform",
        pixels_per_metre=282.0,
        ground=918.0,
        horizon=592.0,
        marks={"left": 0.335, "right": 0.595, "middle": 0.465, "bench": 0.33, "edge": 0.84},
        lights=("day", "dusk", "night", "overcast"),
        layers=OUTDOORS,
        veil=(330.0, 760.0, 0.30),
        head_veil=1.5,
        hero=0.50,
        pools={
            "stage": (
                Pool(430, 420, 420, 620, 0.85),
                Pool(930, 420, 430, 620, 0.85),
                Pool(1712, 470, 360, 560, 0.75),
                Pool(430, 930, 520, 120, 0.75),
                Pool(930, 930, 540, 120, 0.80),
                Pool(1712, 930, 430, 110, 0.70),
            ),
            "mid": (Pool(430, 720, 420, 180, 0.30), Pool(1250, 700, 700, 200, 0.25)),
        },
        low_sun=(404.0, 592.0),
        weather=("rain", "snow"),
        roof=(1480.0, 172.0),
        open_floor=(1400.0, 880.0, 2720.0, 1100.0),
    ),
    "cafe": Stage(
        name="cafe",
        module="scenec.sets.cafe",
        pixels_per_metre=292.0,
        ground=940.0,
        horizon=540.0,
        marks={"left": 0.30, "right": 0.635, "table": 0.47, "counter": 0.78, "door": 0.05},
        lights=("day", "dusk", "night"),
        rows={"day": "cafe-day", "dusk": "cafe-dusk", "night": "cafe-night"},
        layers=(
            Layer("outside", 0.30, "far", "far", outside=True, blur=4.0),
            Layer("wall", 0.72, "mid", "mid"),
            Layer("counter", 0.85, "mid", "mid"),
            Layer("stage", 1.00, "stage"),
            Layer("front", 1.35, "front"),
        ),
        veil=(360.0, 700.0, 0.14),
        head_veil=0.95,
        hero=0.55,
        pools={
            "wall": (
                Pool(310, 430, 420, 420, 0.85),
                Pool(735, 430, 420, 420, 0.85),
                Pool(1150, 430, 420, 420, 0.90),
                Pool(1640, 410, 480, 430, 0.90),
                Pool(2100, 410, 420, 420, 0.90),
                Pool(-330, 430, 420, 420, 0.85),
            ),
            "counter": (Pool(1360, 610, 420, 270, 0.90), Pool(1760, 610, 460, 290, 0.90), Pool(2150, 610, 420, 280, 0.90)),
            "stage": (
                Pool(310, 560, 420, 560, 0.80),
                Pool(735, 560, 440, 560, 0.85),
                Pool(1150, 560, 420, 560, 0.85),
                Pool(1580, 560, 420, 560, 0.80),
                Pool(500, 930, 560, 130, 0.70),
                Pool(1000, 930, 560, 130, 0.75),
                Pool(1560, 930, 460, 120, 0.65),
            ),
        },
        weather=("rain", "snow"),
        falls_behind="wall",
    ),
    "living-room": Stage(
        name="living-room",
        module="scenec.sets.living_room",
        pixels_per_metre=296.0,
        ground=946.0,
        horizon=540.0,
        marks={"left": 0.45, "right": 0.63, "sofa": 0.58, "window": 0.24, "middle": 0.53, "door": 0.05},
        lights=("day", "dusk", "night"),
        rows={"day": "living-day", "dusk": "living-dusk", "night": "living-night"},
        layers=(
            Layer("outside", 0.35, "far", "far", outside=True, blur=1.8),
            Layer("wall", 0.75, "mid", "mid"),
            Layer("stage", 1.00, "stage"),
            Layer("front", 1.35, "front"),
        ),
        veil=(330.0, 720.0, 0.10),
        head_veil=0.95,
        hero=0.38,
        pools={
            "wall": (Pool(1512, 300, 740, 560, 1.0),),
            "stage": (Pool(1512, 330, 580, 490, 0.95), Pool(1420, 880, 760, 210, 0.9), Pool(1200, 690, 420, 300, 0.6)),
        },
        weather=("rain", "snow"),
        falls_behind="wall",
    ),
    "park": Stage(
        name="park",
        module="scenec.sets.park",
        pixels_per_metre=276.0,
        ground=930.0,
        horizon=560.0,
        marks={"left": 0.34, "right": 0.58, "bench": 0.78, "tree": 0.14, "middle": 0.46},
        lights=("day", "dusk", "night", "overcast"),
        rows={"day": "park-day", "dusk": "park-dusk", "night": "park-night"},
        layers=(
            Layer("sky", 0.05, "sky"),
            Layer("far", 0.22, "far"),
            Layer("mid", 0.58, "mid"),
            Layer("stage", 1.00, "stage"),
            Layer("front", 1.40, "front"),
        ),
        veil=(400.0, 760.0, 0.34),
        head_veil=1.5,
        hero=0.42,
        pools={
            "stage": (
                Pool(1776, 330, 420, 460, 0.90),
                Pool(1690, 900, 820, 170, 0.95),
                Pool(1450, 800, 480, 230, 0.70),
                Pool(700, 940, 520, 110, 0.55),
            ),
            "mid": (Pool(1776, 620, 460, 220, 0.45), Pool(470, 640, 300, 130, 0.75), Pool(1330, 640, 260, 100, 0.60)),
        },
        low_sun=(880.0, 560.0),
        weather=("rain", "snow"),
        open_floor=(-400.0, 850.0, 2400.0, 1120.0),
    ),
    "studio": Stage(
        name="studio",
        module="scenec.sets.studio",
        pixels_per_metre=282.0,
        ground=918.0,
        horizon=592.0,
        marks={"left": 0.36, "right": 0.64, "middle": 0.5},
        lights=("day", "dusk", "night", "overcast"),
        layers=(Layer("mid", 0.60, "stage"), Layer("stage", 1.00, "stage")),
        veil=(0.0, 1.0, 0.0),
        head_veil=1.5,
        hero=0.45,
        pools={
            "mid": (Pool(960, 470, 1250, 820, 0.38),),
            "stage": (Pool(960, 945, 1150, 190, 0.80), Pool(960, 700, 1000, 700, 0.60)),
        },
    ),
}
