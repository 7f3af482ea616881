"""What stays where it is outside: the sky, hills, fields and the road that runs away from us."""

from __future__ import annotations

from scenec.drawing.colour import mix
from scenec.sets.brush import Brush, Point
from scenec.sets.car.shape import HORIZON, MIDDLE
from scenec.sets.sky import Lights, sky
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import GROUND_WHITE, MID_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
SKY = Lights(sun=(1660.0, 150.0, 44.0), low_sun=(1180.0, 430.0, 60.0), moon=(1806.0, 96.0, 30.0))
HILLS: tuple[tuple[str, tuple[Point, ...]], ...] = (
    (
        "#8FB0A4",
        (
            (-900, 400), (-420, 372), (-60, 398), (330, 352), (640, 396), (900, 420), (1240, 388), (1640, 342), (2060, 392),
            (2800, 366),
        ),
    ),
    (
        "#86A878",
        ((-900, 430), (-300, 410), (180, 424), (520, 400), (820, 432), (1130, 436), (1480, 408), (1900, 428), (2800, 404)),
    ),
)  # fmt: skip
MEADOW, VERGE, ROAD, LINE = "#8DAE62", "#A3A06A", "#77797E", "#ECE7DA"
# The road's edges in stage pixels at 100 below the horizon: its verges, its lines, its middle is drawn as it goes by.
SLOPES = (-4.05, -3.0, 5.65, 6.7)


def land(brush: Brush) -> None:
    """The whole layer."""
    snow = brush.light.weather == "snow"
    sky(brush, SKY)
    for colour, ridge in HILLS:
        hue = mix(MID_WHITE, colour, 0.35) if snow else colour
        brush.polygon([(LEFT - 200, BOTTOM), *ridge, (RIGHT + 200, BOTTOM)], hue)
    meadow = GROUND_WHITE if snow else MEADOW
    brush.box(LEFT - 200, HORIZON, RIGHT + 200, BOTTOM, meadow)
    for top, foot, side in (
        (HORIZON, HORIZON + 9, "shadow"),
        (HORIZON + 34, HORIZON + 70, "light"),
        (HORIZON + 150, HORIZON + 260, "shadow"),
    ):
        brush.box(LEFT - 200, top, RIGHT + 200, foot, meadow, side, alpha=0.25)  # type: ignore[arg-type]
    verge = "#D6DFE6" if snow else VERGE
    road = mix(ROAD, "#C9D2DA", 0.35) if snow else mix(ROAD, "#565C66", 0.6) if brush.light.weather == "rain" else ROAD
    _strip(brush, SLOPES[0], SLOPES[3], verge)
    _strip(brush, SLOPES[1], SLOPES[2], road)
    _strip(brush, SLOPES[1] + 0.16, SLOPES[1] + 0.30, LINE, 0.8)
    _strip(brush, SLOPES[2] - 0.30, SLOPES[2] - 0.16, LINE, 0.8)


def _strip(brush: Brush, left: float, right: float, colour: str, alpha: float = 1.0) -> None:
    deep = BOTTOM - HORIZON
    brush.polygon([(MIDDLE, HORIZON), (MIDDLE + left * deep, BOTTOM), (MIDDLE + right * deep, BOTTOM)], colour, alpha=alpha)
