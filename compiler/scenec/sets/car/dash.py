"""Before those in front: the steering wheel, the dashboard under the glass, wipers, the bonnet. Drawn once more over them."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush, rounded
from scenec.sets.car.body import glass
from scenec.sets.car.shape import BODY, CHROME, DARK, FOOT, MIDDLE, TRIM

WHEEL = (1248.0, 852.0, 186.0, 180.0)  # middle, half width, half height
TOP = 788.0  # of the dashboard, in its middle
WIPERS = ((1500.0, 838.0, 640.0), (840.0, 840.0, 640.0))  # where each turns, and how long it is
AT_REST = 2.5  # degrees above the cowl
BONNET_FOOT = 1520.0


def dash(brush: Brush) -> None:
    """All of it."""
    _wheel(brush)
    brush.within(_below(), lambda: _board(brush))
    _bonnet(brush)


def _wheel(brush: Brush) -> None:
    x, y, rx, ry = WHEEL
    oval = skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry)
    brush.canvas.drawOval(oval, brush.paint(DARK, "shadow", stroke=30))
    brush.canvas.drawOval(oval, brush.paint(DARK, stroke=25))
    brush.canvas.drawArc(oval, 200, 80, False, brush.paint("#5B6A74", "light", 0.55, stroke=6))
    for end in (x - rx, x + rx):
        brush.line([(x, y + 8), (end, y + 2)], 20, DARK)
    brush.disc(x, y + 6, 62, DARK, ry=50)
    brush.disc(x, y + 2, 26, CHROME, "shadow", ry=22)


def _below() -> skia.Path:
    """The dashboard's outline: a hood over the instruments, and down to the cowl."""
    builder = skia.PathBuilder()
    builder.moveTo(150, FOOT + 60)
    builder.lineTo(216, TOP - 8)
    builder.cubicTo(420, TOP + 4, 640, TOP + 6, 900, TOP + 2)
    builder.cubicTo(1000, TOP + 2, 1050, TOP + 2, 1080, TOP - 10)
    builder.cubicTo(1120, TOP - 26, 1380, TOP - 26, 1416, TOP - 10)
    builder.cubicTo(1452, TOP - 4, 1560, TOP, 1704, TOP - 8)
    builder.lineTo(1770, FOOT + 60)
    builder.close()
    return builder.detach()


def _board(brush: Brush) -> None:
    brush.box(100, TOP - 60, 1820, FOOT + 80, TRIM)
    brush.box(100, TOP - 60, 1820, TOP + 8, TRIM, "light", alpha=0.55)
    brush.box(1060, TOP - 60, 1436, TOP + 8, DARK)
    brush.arc((1084, TOP - 10), (1248, TOP - 34), (1412, TOP - 10), 5, DARK, "light", alpha=0.8)
    brush.box(100, TOP + 16, 1820, FOOT + 80, TRIM, "shadow", alpha=0.85)
    if brush.lamps:
        brush.glow(1248, TOP - 20, 150, "#FFC46B", 0.20, ry=60)


def _bonnet(brush: Brush) -> None:
    """The cowl with the wipers, and the painted metal below it."""
    cowl = skia.PathBuilder()
    cowl.moveTo(170, FOOT - 6)
    cowl.quadTo(MIDDLE, FOOT + 30, 1750, FOOT - 6)
    cowl.lineTo(1800, FOOT + 60)
    cowl.quadTo(MIDDLE, FOOT + 96, 120, FOOT + 60)
    cowl.close()
    brush.shape(cowl.detach(), DARK)
    builder = skia.PathBuilder()
    builder.moveTo(-40, 1010)
    builder.cubicTo(10, 900, 60, 838, 130, FOOT + 26)
    builder.quadTo(MIDDLE, FOOT + 70, 1790, FOOT + 26)
    builder.cubicTo(1860, 838, 1910, 900, 1960, 1010)
    builder.cubicTo(2010, 1140, 2030, 1300, 2040, BONNET_FOOT)
    builder.lineTo(-120, BONNET_FOOT)
    builder.cubicTo(-110, 1300, -90, 1140, -40, 1010)
    builder.close()
    metal = builder.detach()
    brush.shape(metal, BODY)

    def planes() -> None:
        brush.polygon(
            [(-200, BONNET_FOOT), (-60, 980), (130, 820), (330, 846), (210, 1000), (120, BONNET_FOOT)], BODY, "shadow", alpha=0.85
        )
        brush.polygon(
            [(1590, 846), (1790, 820), (1980, 980), (2060, BONNET_FOOT), (1800, BONNET_FOOT), (1716, 1000)],
            BODY,
            "light",
            alpha=0.35,
        )
        for side in (-1, 1):
            x = MIDDLE + side * 250
            brush.arc((x, FOOT + 52), (x + side * 50, 960), (x + side * 96, BONNET_FOOT), 7, BODY, "shadow", alpha=0.8)
            brush.arc((x + 7, FOOT + 52), (x + 7 + side * 50, 960), (x + 7 + side * 96, BONNET_FOOT), 4, BODY, "light", alpha=0.9)
        sheen = brush.light.sky[len(brush.light.sky) // 2][0]
        brush.polygon([(420, 900), (1500, 900), (1640, 1040), (280, 1040)], sheen, "own", alpha=0.16)
        brush.polygon([(180, 1090), (1740, 1090), (1840, 1300), (80, 1300)], sheen, "own", alpha=0.10)

    brush.within(metal, planes)
    line = brush.paint(DARK, "shadow", 0.8, stroke=5)
    edge = skia.PathBuilder()
    edge.moveTo(130, FOOT + 26)
    edge.quadTo(MIDDLE, FOOT + 70, 1790, FOOT + 26)
    brush.canvas.drawPath(edge.detach(), line)
    for x in (420.0, 1500.0):
        brush.shape(rounded(x - 28, FOOT + 54, x + 28, FOOT + 62, 4), DARK, "shadow")
    brush.canvas.drawPath(glass(), brush.paint(DARK, "base", 0.0, stroke=1))
    if brush.light.weather not in ("rain", "snow"):
        for x, y, length in WIPERS:
            wiper(brush, x, y, length, AT_REST)


def wiper(brush: Brush, x: float, y: float, length: float, degrees: float) -> None:
    """An arm with its blade, lying to the left, lifted by so many degrees."""
    brush.canvas.save()
    brush.canvas.translate(x, y)
    brush.canvas.rotate(degrees)
    brush.line([(0, 0), (-length, 0)], 7, DARK, "shadow")
    brush.line([(-length * 0.3, -6), (-length, -6)], 5, DARK)
    brush.canvas.restore()
    brush.disc(x, y, 10, DARK)
