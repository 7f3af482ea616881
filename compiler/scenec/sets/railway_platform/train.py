"""The train at the other platform's edge: a rounded cab, doors, windows with people in them when it is dark."""

from __future__ import annotations

from collections.abc import Callable

import skia

from scenec.sets.brush import Brush, rounded
from scenec.sets.table import OVERSCAN

RIGHT = OVERSCAN[2] + 40
NOSE, TOP, FOOT = 1226.0, 360.0, 786.0
BODY, BAND, LINE, DOOR, ROOF, SKIRT, GLASS, DARK = (
    "#E9E3D4",
    "#2F6F78",
    "#E0A63A",
    "#D8A03C",
    "#C2BFB7",
    "#3A4046",
    "#24323C",
    "#1F2429",
)
GLOW, SEAT, SITTER, LED = "#FFDC9C", "#D9924E", "#8A5238", "#FFB44A"
SITTERS = ((False, True), (True, False), (False, True), (True, True), (False, False))  # by window: somebody left, right
WINDOW_TOP, WINDOW_FOOT = TOP + 78, TOP + 200
FIRST, PITCH, DOOR_PITCH = NOSE + 190, 184, 132


def train(brush: Brush) -> None:
    """Everything from the nose to beyond the right edge."""
    brush.box(NOSE + 40, FOOT - 20, RIGHT, FOOT + 26, DARK)
    for x in (NOSE + 150, NOSE + 262, NOSE + 840, NOSE + 952):
        brush.disc(x, FOOT + 6, 27, DARK)
        brush.disc(x, FOOT + 6, 17, SKIRT, "light", alpha=0.5)
        brush.disc(x, FOOT + 6, 6, DARK)
    body = _body()
    brush.shape(body, BODY)
    brush.within(body, lambda: _livery(brush))
    _roof(brush)
    _cab(brush)
    _side(brush)
    _headlights(brush)


def _body() -> skia.Path:
    builder = skia.PathBuilder()
    builder.moveTo(RIGHT, TOP)
    builder.lineTo(NOSE + 148, TOP)
    builder.cubicTo(NOSE + 70, TOP + 2, NOSE + 34, TOP + 96, NOSE + 8, TOP + 236)
    builder.cubicTo(NOSE - 4, TOP + 300, NOSE - 8, FOOT - 70, NOSE - 6, FOOT - 34)
    builder.quadTo(NOSE - 4, FOOT - 4, NOSE + 26, FOOT - 4)
    builder.lineTo(RIGHT, FOOT - 4)
    builder.close()
    return builder.detach()


def _livery(brush: Brush) -> None:
    """Stripes and planes, inside the body's outline."""
    left = NOSE - 20
    brush.box(left, TOP - 10, RIGHT, TOP + 30, ROOF, "shadow")
    brush.box(left, TOP + 30, RIGHT, TOP + 40, BODY, "light")
    brush.box(left, FOOT - 186, RIGHT, FOOT - 98, BAND)
    brush.box(left, FOOT - 106, RIGHT, FOOT - 98, BAND, "shadow")
    brush.box(left, FOOT - 193, RIGHT, FOOT - 185, LINE)
    brush.box(left, FOOT - 98, RIGHT, FOOT - 40, BODY, "shadow")
    brush.box(left, FOOT - 40, RIGHT, FOOT, SKIRT)
    brush.box(left, FOOT - 40, RIGHT, FOOT - 36, SKIRT, "light")
    # The nose turns towards us: its left side takes the light.
    builder = skia.PathBuilder()
    builder.moveTo(NOSE + 132, TOP + 30)
    builder.cubicTo(NOSE + 64, TOP + 40, NOSE + 40, TOP + 110, NOSE + 18, TOP + 236)
    builder.cubicTo(NOSE + 6, TOP + 300, NOSE + 2, FOOT - 60, NOSE + 4, FOOT - 40)
    builder.lineTo(NOSE - 30, FOOT - 40)
    builder.lineTo(NOSE - 30, TOP)
    builder.lineTo(NOSE + 132, TOP)
    builder.close()
    brush.shape(builder.detach(), BODY, "light", alpha=0.8)
    for x in (NOSE + 150, NOSE + 640, NOSE + 1140):
        brush.line([(x, TOP + 42), (x, FOOT - 42)], 1.8, BODY, "shadow", alpha=0.8)


def _roof(brush: Brush) -> None:
    """Boxes and the current collector on the roof."""
    for left, right in ((NOSE + 250, NOSE + 420), (NOSE + 760, NOSE + 980)):
        brush.box(left, TOP - 14, right, TOP + 2, ROOF, r=5)
        brush.box(left + 8, TOP - 6, right, TOP + 2, ROOF, "shadow", r=3)
    if brush.light.weather == "snow":
        brush.box(NOSE + 170, TOP - 9, RIGHT, TOP + 6, "#F2F6FA", r=6)
    x = NOSE + 560
    brush.box(x - 46, TOP - 8, x + 46, TOP + 1, DARK, r=2)
    brush.line([(x + 34, TOP - 8), (x - 22, TOP - 34), (x + 26, TOP - 58)], 3.6, DARK)
    brush.line([(x - 4, TOP - 60), (x + 56, TOP - 60)], 4, DARK)


def _cab(brush: Brush) -> None:
    """Windscreen, its reflection, wiper, number, coupling."""
    builder = skia.PathBuilder()
    builder.moveTo(NOSE + 24, TOP + 206)
    builder.cubicTo(NOSE + 36, TOP + 150, NOSE + 50, TOP + 96, NOSE + 74, TOP + 72)
    builder.quadTo(NOSE + 82, TOP + 62, NOSE + 98, TOP + 62)
    builder.lineTo(NOSE + 130, TOP + 62)
    builder.quadTo(NOSE + 138, TOP + 62, NOSE + 138, TOP + 72)
    builder.lineTo(NOSE + 138, TOP + 196)
    builder.quadTo(NOSE + 138, TOP + 206, NOSE + 128, TOP + 206)
    builder.close()
    screen = builder.detach()
    brush.shape(screen, GLASS)

    def reflection() -> None:
        brush.polygon(
            [(NOSE + 40, TOP + 210), (NOSE + 84, TOP + 56), (NOSE + 112, TOP + 56), (NOSE + 70, TOP + 210)],
            GLASS,
            "light",
            alpha=0.5,
        )
        brush.polygon(
            [(NOSE + 82, TOP + 210), (NOSE + 124, TOP + 56), (NOSE + 132, TOP + 56), (NOSE + 92, TOP + 210)],
            GLASS,
            "light",
            alpha=0.5,
        )

    brush.within(screen, reflection)
    brush.line([(NOSE + 58, TOP + 206), (NOSE + 104, TOP + 142)], 2.6, DARK)
    brush.text("412", NOSE + 92, FOOT - 128, 34, 720, BODY)
    brush.box(NOSE - 16, FOOT - 44, NOSE + 14, FOOT - 28, DARK, r=4)


def _headlights(brush: Brush) -> None:
    for y, r in ((FOOT - 146, 12.5), (FOOT - 78, 7.5)):
        brush.disc(NOSE + 30, y, r + 4, SKIRT)
        brush.disc(NOSE + 30, y, r, "#FFF3CF", "own")
    if brush.lamps:
        brush.glow(NOSE + 26, FOOT - 146, 240, "#FFE2A0", 0.70)


def _side(brush: Brush) -> None:
    """Doors and windows in turn: one door, three windows."""
    x, number = FIRST, 0
    while x < RIGHT:
        if number % 4 == 0:
            _door(brush, x)
            x += DOOR_PITCH
        else:
            _window(brush, x, number)
            x += PITCH
        number += 1


def _door(brush: Brush, x: float) -> None:
    top, foot = TOP + 58, FOOT - 42
    brush.box(x - 4, top - 4, x + 108, foot, BODY, "shadow", r=6)
    brush.box(x, top, x + 104, foot, DOOR, r=4)
    brush.box(x + 96, top + 4, x + 104, foot, DOOR, "shadow")
    brush.box(x, top, x + 104, top + 8, DOOR, "shadow", r=3)
    brush.box(x + 50.5, top + 6, x + 53.5, foot, DOOR, "shadow")
    brush.box(x, foot - 5, x + 104, foot, SKIRT)
    for left in (x + 10, x + 58):
        pane = rounded(left, top + 26, left + 36, top + 148, 6)
        _lit_glass(brush, pane, lambda a=left: brush.polygon(_shine(a, top + 26, 36, 122), GLASS, "light", alpha=0.45))  # type: ignore[misc]
        brush.box(left + 15, top + 196, left + 21, top + 232, DOOR, "light", r=3)
    brush.disc(x + 52, top + 178, 5, "#B84A3E")
    if brush.lamps:
        brush.disc(x + 52, top + 178, 2.6, "#FFD0B0", "own")


def _window(brush: Brush, x: float, number: int) -> None:
    pane = rounded(x, WINDOW_TOP, x + 166, WINDOW_FOOT, 11)
    brush.shape(rounded(x - 4, WINDOW_TOP - 4, x + 170, WINDOW_FOOT + 4, 14), BODY, "shadow")
    _lit_glass(
        brush, pane, lambda: brush.polygon(_shine(x, WINDOW_TOP, 166, WINDOW_FOOT - WINDOW_TOP), GLASS, "light", alpha=0.45)
    )
    if brush.lamps:
        brush.within(pane, lambda: _inside(brush, x, number))
    brush.box(x, WINDOW_TOP + 34, x + 166, WINDOW_TOP + 37, SKIRT, alpha=0.55)
    if number % 4 == 1:
        brush.box(x + 34, TOP + 46, x + 132, TOP + 68, DARK, r=3)
        brush.text("2  Harbour", x + 83, TOP + 62.5, 16, 650, LED, "own" if brush.lamps else "base")


def _lit_glass(brush: Brush, pane: skia.Path, shine: Callable[[], None]) -> None:
    brush.shape(pane, GLASS)
    if brush.lamps:
        brush.shape(pane, GLOW, "own", alpha=0.96)
    else:
        brush.within(pane, shine)


def _shine(x: float, y: float, width: float, height: float) -> list[tuple[float, float]]:
    """A slanted reflection in a pane."""
    return [(x + 0.12 * width, y + height), (x + 0.42 * width, y), (x + 0.66 * width, y), (x + 0.36 * width, y + height)]


def _inside(brush: Brush, x: float, number: int) -> None:
    """Seat backs and sitters against the warm light."""
    top = WINDOW_TOP
    brush.box(x, top, x + 166, top + 9, "#FFF0C8", "own", alpha=0.8)
    for seat in (x + 22, x + 104):
        brush.box(seat, top + 72, seat + 50, top + 140, SEAT, "own", r=12, alpha=0.75)
    first, second = SITTERS[number % len(SITTERS)]
    if first:
        brush.disc(x + 50, top + 56, 15, SITTER, "own", alpha=0.82, ry=17)
        brush.box(x + 26, top + 76, x + 76, top + 140, SITTER, "own", r=19, alpha=0.82)
    if second:
        brush.disc(x + 126, top + 60, 14, "#6E4436", "own", alpha=0.82, ry=16)
        brush.box(x + 104, top + 78, x + 150, top + 140, "#6E4436", "own", r=18, alpha=0.82)
        brush.polygon(
            [(x + 84, top + 92), (x + 106, top + 88), (x + 108, top + 112), (x + 86, top + 116)], "#FFF0D0", "own", alpha=0.9
        )
