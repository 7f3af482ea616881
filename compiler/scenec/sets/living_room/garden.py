"""What the living room's window shows: a hill, trees, a lawn with a fence; at night the windows of a house far off."""

from __future__ import annotations

from scenec.sets.brush import Brush, foliage
from scenec.sets.sky import Lights, sky
from scenec.sets.table import OVERSCAN
from scenec.sets.weather import CROWN_WHITE, MID_WHITE

LEFT, _, RIGHT, BOTTOM = OVERSCAN
SKY = Lights(sun=None, low_sun=(560, 512, 44), moon=(300, 236, 30))
HILL, LAWN, FENCE, TRUNK = "#86A08C", "#7FA06C", "#EDE6D6", "#6B4F3C"
CROWNS = ("#6E9A6A", "#7BA870", "#5F8C66")
TREES = (
    (262, 486, 118, 0),
    (706, 500, 132, 1),
    (96, 520, 120, 2),
    (980, 505, 120, 0),
    (1420, 500, 140, 2),
    (-340, 500, 130, 1),
    (2060, 500, 130, 0),
)


def garden(brush: Brush) -> None:
    """The whole layer."""
    snow = brush.light.weather == "snow"
    sky(brush, SKY)
    ridge = ((-900, 540), (-300, 470), (60, 486), (430, 528), (800, 474), (1150, 520), (1600, 470), (2100, 520), (2800, 490))
    brush.smooth([(LEFT - 300, 1000), *ridge, (RIGHT + 300, 1000)], MID_WHITE if snow else HILL)
    _house(brush, 420, 520)
    for x, y, r, kind in TREES:
        _tree(brush, float(x), float(y), float(r), CROWN_WHITE if snow else CROWNS[kind])
    brush.box(LEFT - 300, 640, RIGHT + 300, BOTTOM, MID_WHITE if snow else LAWN)
    for x in range(int(LEFT), int(RIGHT), 36):
        brush.polygon([(x, 660), (x, 598), (x + 10, 588), (x + 20, 598), (x + 20, 660)], FENCE)
        brush.box(x + 14, 598, x + 20, 660, FENCE, "shadow", alpha=0.7)
    for y in (608, 638):
        brush.box(LEFT, y, RIGHT, y + 7, FENCE)
        if snow:
            brush.box(LEFT, y - 4, RIGHT, y + 1, MID_WHITE)


def _house(brush: Brush, x: float, foot: float) -> None:
    """A neighbour's house on the hill."""
    brush.box(x, foot - 44, x + 74, foot + 14, "#E4D6BC")
    brush.box(x, foot - 44, x + 24, foot + 14, "#E4D6BC", "shadow")
    brush.polygon(
        [(x - 10, foot - 42), (x + 37, foot - 82), (x + 84, foot - 42)], MID_WHITE if brush.light.weather == "snow" else "#A8604C"
    )
    brush.box(x + 56, foot - 82, x + 66, foot - 58, "#A8604C", "shadow")
    for dx in (14, 46):
        brush.box(x + dx, foot - 30, x + dx + 14, foot - 12, "#5C7380")
        if brush.lamps:
            brush.box(x + dx, foot - 30, x + dx + 14, foot - 12, "#FFD48A", "own", alpha=0.8)


def _tree(brush: Brush, x: float, y: float, r: float, colour: str) -> None:
    brush.box(x - 8, y, x + 8, 700, TRUNK)
    brush.box(x - 8, y, x - 2, 700, TRUNK, "shadow")
    outline = foliage(x, y, r, r * 0.86, 12, int(x) + 900)
    brush.shape(outline, colour)

    def planes() -> None:
        brush.shape(foliage(x - r * 0.3, y + r * 0.36, r * 0.86, r * 0.6, 10, int(x) + 901), colour, "shadow")
        brush.shape(foliage(x + r * 0.36, y - r * 0.42, r * 0.52, r * 0.36, 8, int(x) + 902), colour, "light")

    brush.within(outline, planes)
