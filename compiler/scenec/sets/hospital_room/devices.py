"""The drip on its stand, the monitor with the heart's line, the cabinet with water beside the bed."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush
from scenec.sets.hospital_room.floor import SHEET
from scenec.sets.room import block

STEEL, IRON, CASE, GREEN, AMBER, BLUE, CABINET, WOOD, BAG = (
    "#AEB6BB", "#3A4248", "#D9DAD4", "#7BE0A0", "#F0C24B", "#7CC4F0", "#E6E4DC", "#C99C6B", "#DCE9EE",
)  # fmt: skip
# One beat of the heart: share of its width, height.
BEAT = (
    (0.0, 0),
    (0.30, 0),
    (0.38, -4),
    (0.46, 0),
    (0.52, 5),
    (0.58, -26),
    (0.65, 13),
    (0.70, 0),
    (0.80, -6),
    (0.88, 0),
    (1.0, 0),
)


def drip(brush: Brush, x: float) -> None:
    """A bag on a pole with five feet; its tube runs to the bed."""
    brush.disc(x + 6, 886, 54, SHEET, "shadow", ry=8, alpha=0.8)
    brush.box(x - 4, 388, x + 4, 866, STEEL)
    brush.box(x - 3, 388, x - 0.5, 866, STEEL, "light")
    for dx in (-46, -20, 22, 46):
        brush.line([(x, 862), (x + dx, 878)], 6, STEEL)
        brush.disc(x + dx, 882, 6, IRON)
    brush.line([(x - 40, 392), (x + 40, 392)], 6, STEEL)
    for dx in (-40, 40):
        brush.arc((x + dx, 392), (x + dx * 1.2, 382), (x + dx * 1.1, 372), 4, STEEL)
    bag = skia.Path.RRect(skia.Rect.MakeLTRB(x - 66, 402, x - 16, 500), 12, 12)
    brush.shape(bag, BAG, alpha=0.9)

    def filled() -> None:
        brush.box(x - 66, 434, x - 16, 500, "#B4D2E0")
        brush.box(x - 66, 402, x - 54, 500, BAG, "shadow", alpha=0.6)
        brush.box(x - 52, 446, x - 26, 478, "#F4F8F8")

    brush.within(bag, filled)
    brush.line([(x - 41, 392), (x - 41, 404)], 3, STEEL)
    brush.box(x - 45, 498, x - 37, 528, BAG, r=3)
    brush.arc((x - 41, 528), (x - 44, 680), (x - 150, 700), 2.2, "#DCE9EE")
    block(brush, (x - 20, 560, x + 20, 622), CASE, shade=0.3, r=6, lit=0)
    brush.box(x - 12, 570, x + 12, 588, GREEN, "own", r=2, alpha=0.8)


def monitor(brush: Brush, x: float) -> None:
    """On the cabinet beside the bed; its lines shine by day and by night."""
    brush.disc(x + 8, 884, 96, SHEET, "shadow", ry=10, alpha=0.9)
    block(brush, (x - 82, 716, x + 82, 880), CABINET, shade=0.12, r=5, lit=0)
    for y in (736.0, 790.0):
        brush.box(x - 56, y, x + 74, y + 44, CABINET, "shadow", r=3)
        brush.box(x - 54, y + 2, x + 74, y + 44, CABINET, r=3)
        brush.box(x - 8, y + 16, x + 28, y + 22, STEEL, r=3)
    brush.box(x - 90, 704, x + 90, 720, WOOD, r=4)
    brush.box(x - 90, 704, x + 90, 709, WOOD, "light", r=3)
    brush.box(x - 12, 650, x + 12, 706, STEEL)
    brush.box(x - 40, 696, x + 40, 706, STEEL, r=3)
    block(brush, (x - 94, 512, x + 94, 656), CASE, shade=0.0, r=12, lit=4)
    brush.box(x - 94, 644, x + 94, 656, CASE, "shadow", r=6)
    brush.box(x - 82, 524, x + 56, 640, "#16242C", "own", r=5)
    for row, colour in enumerate((GREEN, BLUE, AMBER)):
        y = 552.0 + row * 36
        height = (1.0, 0.42, 0.30)[row]
        points = [(x - 78 + (beat + share) * 43, y + rise * height) for beat in range(3) for share, rise in BEAT]
        brush.line(points, 2.6, colour, "own", alpha=0.95)
    for k, colour in enumerate((GREEN, BLUE, AMBER)):
        brush.disc(x + 75, 548 + k * 30, 7, colour, "own", alpha=0.9)
    if brush.lamps:
        brush.glow(x - 14, 582, 150, "#9CE8D0", 0.20)
    block(brush, (x + 44, 664, x + 74, 704), "#DCE9EA", shade=0.3, r=5, lit=0)
    brush.box(x + 44, 682, x + 74, 704, "#A9CBD6", r=5)
