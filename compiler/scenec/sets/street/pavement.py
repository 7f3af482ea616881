"""Our side: the road with its crossing, the kerb, the slabs that people stand on."""

from __future__ import annotations

from scenec.sets.brush import Brush
from scenec.sets.outdoors import slabs
from scenec.sets.puddles import lamp_streaks, puddles
from scenec.sets.street.houses import LEFT, RIGHT, VANISH
from scenec.sets.weather import GROUND_WHITE, PATH_WHITE

ROAD, SLAB, KERB, PAINT, WET, WET_SLAB = "#7F7E80", "#C2B6A4", "#D8CFC0", "#EFE9DC", "#63656C", "#968F88"
FAR, EDGE = 792.0, 866.0  # the road in this layer, and where the kerb is
PUDDLES = ((520, 1010, 160), (1330, 968, 120), (1640, 1060, 190), (820, 1090, 150), (1120, 834, 90), (300, 838, 110))


def pavement(brush: Brush) -> None:
    """The ground."""
    snow, rain = brush.light.weather == "snow", brush.light.weather == "rain"
    road = PATH_WHITE if snow else WET if rain else ROAD
    slab = GROUND_WHITE if snow else WET_SLAB if rain else SLAB
    brush.box(LEFT - 400, FAR, RIGHT + 400, EDGE, road)
    brush.box(LEFT - 400, FAR, RIGHT + 400, FAR + 5, road, "shadow", alpha=0.5)
    if snow:
        for y in (816.0, 840.0):
            brush.box(LEFT - 400, y, RIGHT + 400, y + 9, road, "shadow", alpha=0.5)
    else:
        _crossing(brush, rain)
    slabs(brush, slab, EDGE + 22, VANISH, 96.0, (24.0, 56.0, 98.0, 152.0, 222.0, 312.0), 51)
    brush.box(LEFT - 400, EDGE, RIGHT + 400, EDGE + 12, KERB if not snow else GROUND_WHITE, "light")
    brush.box(LEFT - 400, EDGE - 5, RIGHT + 400, EDGE, road, "shadow")
    brush.box(LEFT - 400, EDGE + 12, RIGHT + 400, EDGE + 22, KERB if not snow else GROUND_WHITE)
    for number in range(-18, 19):
        x = VANISH[0] + number * 132
        brush.line([(x, EDGE), (x + number * 9, EDGE + 22)], 2, KERB, "shadow", alpha=0.7)
    if rain:
        puddles(brush, slab, PUDDLES)
        lamp_streaks(brush, ((1748, 936, 30, 0.40), (190, 820, 70, 0.14), (1600, 806, 90, 0.14)))


def _crossing(brush: Brush, rain: bool) -> None:
    """Stripes across the road, before the street that runs away; a broken line in the road's middle."""
    for number in range(-4, 4):
        left = VANISH[0] + number * 66 - 17
        corners = []
        for y, order in ((FAR + 4, 1), (EDGE - 6, -1)):
            grow = (y - VANISH[1]) / (FAR - VANISH[1])
            ends = [(VANISH[0] + (x - VANISH[0]) * grow, y) for x in (left, left + 34)]
            corners += ends[::order]
        brush.polygon(corners, PAINT, "shadow" if rain else "base", alpha=0.9)
    for number in range(12):
        for left in (1420.0 + number * 190, 330.0 - number * 190):
            brush.polygon([(left, 823), (left + 92, 823), (left + 96, 829), (left - 2, 829)], PAINT, alpha=0.8)
