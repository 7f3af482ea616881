"""The bar: boards under a stone top, the espresso machine, a grinder, pastry under a dome, a till."""

from __future__ import annotations

import skia

from scenec.sets.brush import Brush
from scenec.sets.room import RIGHT, block

BOARDS, STONE, RED, STEEL, DARK, CUP, BRASS = "#7B4A33", "#E8DCC6", "#C65B44", "#AEB4B4", "#2B2E30", "#F3EBDA", "#C79A4A"
CRUST, WOOD = "#D08A3E", "#6A4630"
START, STONE_TOP, FOOT = 1286.0, 610.0, 900.0


def counter(brush: Brush) -> None:
    """The layer."""
    _body(brush)
    _dome(brush, 1352.0)
    _till(brush, 1572.0)
    _machine(brush, 1690.0)
    _grinder(brush, 2010.0)
    _jars(brush, 2120.0)


def _body(brush: Brush) -> None:
    right = RIGHT + 400
    brush.box(START, 630, right, FOOT, BOARDS)
    brush.box(START, 630, START + 24, FOOT, BOARDS, "shadow")
    for x in range(int(START) + 40, int(right), 96):
        brush.box(x, 668, x + 78, 790, BOARDS, "shadow", alpha=0.7)
        brush.box(x + 6, 674, x + 78, 790, BOARDS)
        brush.box(x + 6, 785, x + 78, 790, BOARDS, "light", alpha=0.7)
        brush.box(x + 74, 674, x + 78, 790, BOARDS, "light", alpha=0.45)
    brush.box(START, 640, right, 654, BOARDS, "shadow", alpha=0.8)
    brush.box(START + 10, 812, right, 820, BRASS, r=4)
    brush.box(START + 10, 812, right, 815, BRASS, "light", r=2)
    brush.box(START, 824, right, FOOT, BOARDS, "shadow")
    brush.box(START - 22, STONE_TOP, right, 641, STONE, r=4)
    brush.box(START - 22, 633, right, 641, STONE, "shadow", r=3)
    brush.box(START - 22, STONE_TOP, right, STONE_TOP + 7, STONE, "light", r=3)


def _dome(brush: Brush, x: float) -> None:
    """Croissants under glass, on a stand."""
    brush.box(x + 66, 588, x + 104, STONE_TOP, "#E9E1D0")
    brush.box(x + 66, 588, x + 78, STONE_TOP, "#E9E1D0", "shadow")
    brush.box(x - 6, 578, x + 176, 590, "#E9E1D0", r=6)
    brush.box(x - 6, 578, x + 176, 582, "#E9E1D0", "light", r=3)
    for px, lift in ((x + 18, 0.0), (x + 66, 0.0), (x + 112, 0.0), (x + 42, 22.0), (x + 88, 22.0)):
        _croissant(brush, px, 578 - lift)
    builder = skia.PathBuilder()
    builder.moveTo(x + 4, 578)
    builder.cubicTo(x + 2, 470, x + 168, 470, x + 166, 578)
    builder.close()
    dome = builder.detach()
    brush.shape(dome, "#FFFFFF", "own", alpha=0.06 if brush.light.time == "night" else 0.14)
    brush.arc((x + 22, 560), (x + 22, 520), (x + 50, 505), 5, "#FFFFFF", "own", alpha=0.45)
    brush.disc(x + 85, 492, 8, "#E9E1D0")


def _croissant(brush: Brush, x: float, foot: float) -> None:
    builder = skia.PathBuilder()
    builder.moveTo(x, foot)
    builder.cubicTo(x + 2, foot - 30, x + 40, foot - 30, x + 44, foot)
    builder.close()
    bun = builder.detach()
    brush.shape(bun, CRUST)

    def crumb() -> None:
        brush.box(x, foot - 30, x + 13, foot, CRUST, "shadow")
        for line in (x + 16, x + 25, x + 34):
            brush.line([(line, foot), (line + 3, foot - 26)], 1.8, CRUST, "shadow")
        brush.disc(x + 26, foot - 19, 9, CRUST, "light", ry=3)

    brush.within(bun, crumb)


def _till(brush: Brush, x: float) -> None:
    brush.box(x + 26, 596, x + 66, STONE_TOP + 2, DARK, r=3)
    brush.polygon([(x, 540), (x + 84, 532), (x + 90, 596), (x + 6, 602)], DARK)
    brush.polygon(
        [(x + 6, 546), (x + 78, 539), (x + 83, 589), (x + 11, 595)],
        "#5F7C84" if not brush.lamps else "#BFD8D6",
        "base" if not brush.lamps else "own",
    )
    for row in range(3):
        brush.line([(x + 18, 557 + row * 12), (x + 52 + 8 * (row % 2), 554 + row * 12)], 3, "#E8EDEA", alpha=0.7)


def _machine(brush: Brush, x: float) -> None:
    """Red enamel, two groups, cups to warm on its top."""
    width, top = 280.0, 470.0
    brush.box(x + 4, 598, x + width - 4, STONE_TOP + 2, DARK)
    block(brush, (x, top, x + width, 600), RED, shade=0.20, r=14, lit=0)
    brush.box(x + 12, top + 8, x + width - 14, top + 17, RED, "light", r=4)
    brush.box(x + 22, 526, x + width - 22, 584, DARK, r=6)
    brush.box(x + 22, 520, x + width - 22, 530, STEEL, r=3)
    brush.box(x - 6, 588, x + width + 6, 602, STEEL, r=4)
    brush.box(x - 6, 588, x + width + 6, 592, STEEL, "light", r=3)
    for group in (x + 66, x + 162):
        brush.box(group, 526, group + 50, 542, STEEL, r=4)
        brush.box(group, 526, group + 14, 542, STEEL, "shadow", r=4)
        brush.box(group + 17, 540, group + 33, 552, DARK, "light", r=3)
        brush.line([(group + 25, 546), (group - 14, 556)], 7, WOOD)
        block(brush, (group + 10, 562, group + 40, 588), CUP, shade=0.33, r=5, lit=0)
    brush.disc(x + 138, 497, 13, CUP)
    brush.ring(x + 138, 497, 13, 3, STEEL)
    brush.line([(x + 138, 497), (x + 144, 489)], 2.4, RED)
    for knob in (x + 38, x + width - 38):
        brush.disc(knob, 498, 9, DARK)
    brush.box(x + 8, top - 6, x + width - 8, top + 2, STEEL, r=3)
    for q in range(6):
        block(brush, (x + 18 + q * 42, top - 30, x + 52 + q * 42, top - 5), CUP, shade=0.33, r=7, lit=0)


def _grinder(brush: Brush, x: float) -> None:
    block(brush, (x, 530, x + 62, STONE_TOP + 1), DARK, shade=0.3, r=6, lit=3)
    brush.polygon([(x - 4, 462), (x + 66, 462), (x + 48, 530), (x + 14, 530)], "#8A5A3A")
    brush.polygon([(x - 4, 462), (x + 18, 462), (x + 26, 530), (x + 14, 530)], "#8A5A3A", "shadow")
    brush.box(x - 6, 454, x + 68, 464, DARK, r=4)
    brush.box(x + 20, 560, x + 44, 586, STEEL, r=3)


def _jars(brush: Brush, x: float) -> None:
    for q, colour in enumerate(("#D9A441", "#8C5B4A", "#E8DCC2")):
        left = x + q * 66
        block(brush, (left, 544, left + 52, STONE_TOP), colour, shade=0.3, r=10, lit=0)
        brush.box(left - 2, 534, left + 54, 548, WOOD, r=4)
