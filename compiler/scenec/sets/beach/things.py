"""What stands on the beach: a parasol over a towel, the upturned boat, a sandcastle, two posts with bulbs on a line, grass."""

from __future__ import annotations

import math
import random

import skia

from scenec.sets.beach.sand import sand_colour
from scenec.sets.brush import Brush
from scenec.sets.nature import tuft
from scenec.sets.outdoors import festoon
from scenec.sets.room import block

RED, CREAM, WOOD, BOAT, TRIM, GRASS = (
    "#D2664C", "#F6EEDC", "#A9744A", "#4F8594", "#F1EADB", "#9AA766",
)  # fmt: skip
DAMP = "#C79C62"  # the sand that castles are built of
POSTS = (-76.0, 1812.0)
LINE = 176.0  # where the line is tied to the posts
SAG = 66.0


def things(brush: Brush) -> None:
    """Everything."""
    ground = sand_colour(brush)
    _posts(brush, ground)
    _dunes(brush, ground)
    _parasol(brush, 1560.0, 884.0, ground)
    _castle(brush, 1330.0, 876.0)
    _boat(brush, 30.0, 420.0, 896.0, ground)
    festoon(brush, POSTS, LINE, SAG, 14)


def _posts(brush: Brush, ground: str) -> None:
    for x in POSTS:
        brush.disc(x + 8, 872, 40, ground, "shadow", ry=8)
        brush.polygon([(x - 9, LINE - 22), (x + 9, LINE - 22), (x + 12, 874), (x - 12, 874)], WOOD)
        brush.polygon([(x - 9, LINE - 22), (x - 2, LINE - 22), (x - 2, 874), (x - 12, 874)], WOOD, "shadow")
        for y in (LINE - 6, LINE + 2, LINE + 10):
            brush.line([(x - 10, y), (x + 10, y - 3)], 4, CREAM, "shadow")
        brush.smooth([(x - 52, 886), (x - 22, 862), (x + 20, 860), (x + 56, 886)], ground)
        brush.smooth([(x - 52, 886), (x - 26, 868), (x - 6, 870), (x - 10, 886)], ground, "shadow", alpha=0.7)


def _dunes(brush: Brush, ground: str) -> None:
    """Grass on low dunes at the sides."""
    snow = brush.light.weather == "snow"
    dice = random.Random(41)
    for left, right, top in ((-900.0, -40.0, 800.0), (1700.0, 2800.0, 790.0)):
        brush.smooth(
            [(left, 900), (left + (right - left) * 0.3, top), (left + (right - left) * 0.7, top + 8), (right, 900)], ground
        )
        brush.smooth(
            [(left, 900), (left + (right - left) * 0.3, top + 26), (left + (right - left) * 0.5, 900)],
            ground,
            "shadow",
            alpha=0.5,
        )
        for k in range(26):
            x = left + (right - left) * (k + dice.random()) / 26
            share = (x - left) / (right - left)
            y = 896 - (896 - top) * math.sin(math.pi * min(1.0, max(0.0, share))) * 0.9
            tuft(brush, x, y, 34 + 12 * dice.random(), ground if snow and k % 2 else GRASS, k)


def _parasol(brush: Brush, x: float, foot: float, ground: str) -> None:
    """Tilted a little; under it a towel with a bag and a book."""
    brush.smooth(
        [(x - 250, foot + 10), (x - 120, foot - 20), (x + 120, foot - 20), (x + 230, foot + 8), (x, foot + 24)], ground, "shadow"
    )
    brush.polygon([(x - 190, foot + 4), (x - 146, foot - 16), (x + 92, foot - 16), (x + 80, foot + 4)], "#5E92A6")
    for share in (0.22, 0.5, 0.78):
        a, b = x - 190 + 270 * share, x - 146 + 238 * share
        brush.polygon([(a, foot + 4), (b, foot - 16), (b + 17, foot - 16), (a + 19, foot + 4)], CREAM)
    top = 470.0
    brush.line([(x, foot), (x + 22, top)], 9, WOOD)
    brush.line([(x - 2, foot), (x + 20, top)], 3, WOOD, "shadow")
    cx, left, right, rim = x + 24, x - 212, x + 254, 600.0
    lean = 26.0
    ribs = 6
    points = [(left + (right - left) * k / ribs, rim - lean * (k / ribs - 0.5) * -1 + 0.0) for k in range(ribs + 1)]
    for k in range(ribs):
        (ax, ay), (bx, by) = points[k], points[k + 1]
        builder = skia.PathBuilder()
        builder.moveTo(cx, top - 22)
        builder.quadTo(cx + (ax - cx) * 0.72, top - 8 + (ay - top) * 0.16, ax, ay)
        builder.quadTo((ax + bx) / 2, (ay + by) / 2 - 15, bx, by)
        builder.quadTo(cx + (bx - cx) * 0.72, top - 8 + (by - top) * 0.16, cx, top - 22)
        builder.close()
        brush.shape(builder.detach(), RED if k % 2 == 0 else CREAM, "shadow" if k < 2 else "light" if k == 4 else "base")
    brush.disc(cx, top - 26, 7, WOOD)
    if brush.light.weather == "snow":
        brush.smooth(
            [(cx - 130, top + 40), (cx - 70, top - 6), (cx, top - 26), (cx + 70, top - 2), (cx + 130, top + 50), (cx, top + 16)],
            "#F4F8FC",
        )
    block(brush, (x - 128, foot - 46, x - 60, foot - 4), "#D9A441", shade=0.3, r=10, lit=0)
    brush.arc((x - 116, foot - 44), (x - 94, foot - 84), (x - 72, foot - 44), 5, "#D9A441", "shadow")
    brush.box(x - 40, foot - 18, x + 10, foot - 8, "#C65B44", r=2)


def _castle(brush: Brush, x: float, foot: float) -> None:
    sand = sand_colour(brush) if brush.light.weather == "snow" else DAMP
    brush.disc(x + 8, foot + 2, 84, sand, "shadow", ry=9)
    for dx, wide, high in ((-46, 32, 46), (46, 32, 46), (0, 46, 76)):
        block(brush, (x + dx - wide / 2, foot - high, x + dx + wide / 2, foot), sand, shade=0.4, r=2, lit=4)
        for k in (-1, 0, 1):
            brush.box(x + dx + k * wide / 3 - 4, foot - high - 8, x + dx + k * wide / 3 + 4, foot - high + 1, sand)
    brush.disc(x, foot, 11, sand, "shadow", ry=17)
    brush.line([(x, foot - 82), (x, foot - 112)], 2.6, WOOD)
    brush.polygon([(x, foot - 112), (x + 26, foot - 104), (x, foot - 95)], RED)
    brush.smooth([(x - 80, foot + 3), (x - 40, foot - 8), (x + 40, foot - 8), (x + 84, foot + 3)], sand)
    bucket = x + 106
    brush.polygon(
        [(bucket - 22, foot - 34), (bucket + 22, foot - 34), (bucket + 16, foot + 6), (bucket - 16, foot + 6)], "#D9A441"
    )
    brush.polygon(
        [(bucket - 22, foot - 34), (bucket - 8, foot - 34), (bucket - 6, foot + 6), (bucket - 16, foot + 6)], "#D9A441", "shadow"
    )
    brush.arc((bucket - 20, foot - 34), (bucket, foot - 74), (bucket + 20, foot - 34), 3, CREAM)


def _boat(brush: Brush, left: float, right: float, foot: float, ground: str) -> None:
    """A rowing boat, keel up: one sits on it."""
    top = 786.0
    brush.disc((left + right) / 2 + 6, foot + 2, (right - left) * 0.58, ground, "shadow", ry=15)
    builder = skia.PathBuilder()
    builder.moveTo(left - 16, foot)
    builder.cubicTo(left - 6, foot - 66, left + 40, top + 4, left + 110, top)
    builder.lineTo(right - 120, top)
    builder.cubicTo(right - 40, top + 4, right + 20, foot - 50, right + 40, foot)
    builder.close()
    hull = builder.detach()
    brush.shape(hull, BOAT)

    def planes() -> None:
        brush.box(left - 30, top, right + 50, top + 12, BOAT, "light")
        brush.box(left - 30, foot - 34, right + 50, foot, BOAT, "shadow")
        for y, bend in ((top + 34, -10), (top + 62, -6)):
            brush.arc((left - 20, y + 22), ((left + right) / 2, y + bend), (right + 40, y + 24), 3, BOAT, "shadow")
        brush.smooth(
            [(left - 30, foot + 8), (left + 20, foot - 60), (left + 60, top - 4), (left + 30, foot + 8)],
            BOAT,
            "shadow",
            alpha=0.7,
        )

    brush.within(hull, planes)
    brush.box(left - 24, foot - 10, right + 48, foot + 3, TRIM, r=5)
    brush.box(left - 24, foot - 3, right + 48, foot + 3, TRIM, "shadow", r=3)
    brush.box(left + 100, top - 7, right - 112, top + 3, WOOD, r=4)
    brush.box(left + 100, top - 7, right - 112, top - 3, WOOD, "light", r=3)
    if brush.light.weather == "snow":
        brush.smooth(
            [
                (left + 60, top + 12),
                (left + 110, top - 14),
                (right - 120, top - 14),
                (right - 66, top + 10),
                ((left + right) / 2, top + 4),
            ],
            "#F4F8FC",
        )
    brush.smooth([(left - 60, foot + 8), (left - 20, foot - 6), (left + 90, foot - 2), (left + 140, foot + 8)], ground)
    brush.smooth([(right - 90, foot + 8), (right - 30, foot - 2), (right + 40, foot - 4), (right + 80, foot + 8)], ground)
