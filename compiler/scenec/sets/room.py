"""What rooms are made of: walls with holes, floors that run to a vanishing point, ceilings, panes, books, leaves."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import skia

from scenec.sets.brush import Brush, Point, Side
from scenec.sets.table import OVERSCAN

LEFT, TOP, RIGHT, BOTTOM = OVERSCAN
Rect = tuple[float, float, float, float]  # left, top, right, bottom


def wall(brush: Brush, colour: str, holes: Sequence[Rect], foot: float = BOTTOM) -> None:
    """A wall over the whole layer, with holes for windows."""
    builder = skia.PathBuilder()
    builder.addRect(skia.Rect.MakeLTRB(LEFT - 400, TOP - 200, RIGHT + 400, foot))
    for hole in holes:
        builder.addRect(skia.Rect.MakeLTRB(*hole))
    path = builder.detach()
    path.setFillType(skia.PathFillType.kEvenOdd)
    brush.shape(path, colour)


def ceiling(brush: Brush, colour: str, foot: float, vanish: Point, pitch: float, beam: str) -> None:
    """The ceiling that comes towards us above `foot`, with beams that run to the vanishing point."""
    vx, vy = vanish
    top = TOP - 200
    growth = (top - vy) / (foot - vy)
    brush.box(LEFT - 400, top, RIGHT + 400, foot, colour, "shadow")
    for number in range(-12, 13):
        x = vx + number * pitch
        if not LEFT - 500 < x < RIGHT + 500:
            continue
        near, far = [vx + (x + side - vx) * growth for side in (-9, 9)], [x - 9, x + 9]
        brush.polygon([(far[0], foot), (far[1], foot), (near[1], top), (near[0], top)], beam)
        brush.polygon([(far[0], foot), (far[0] + 5, foot), (near[0] + 5 * growth, top), (near[0], top)], beam, "light", alpha=0.5)
    brush.box(LEFT - 400, foot - 12, RIGHT + 400, foot, colour, "shadow", alpha=0.6)


def planks(brush: Brush, colour: str, edge: float, vanish: Point, pitch: float, seed: int) -> None:
    """A floor of boards from `edge` downwards; each board ends somewhere, and some are darker or lighter."""
    vx, vy = vanish
    dice = random.Random(seed)
    brush.box(LEFT - 400, edge, RIGHT + 400, BOTTOM + 20, colour)
    deep = (0.0, 14.0, 32.0, 54.0, 82.0, 118.0, 164.0, 222.0, 296.0, 390.0, 510.0, BOTTOM + 20 - edge)

    def along(x: float, y: float) -> float:
        return vx + (x - vx) * (y - vy) / (edge - vy)

    for number in range(-44, 44):
        x = vx + number * pitch
        for band in range(len(deep) - 1):
            top, foot = edge + deep[band], edge + deep[band + 1]
            if dice.random() < 0.16:
                corners = [
                    (along(x, top), top),
                    (along(x + pitch, top), top),
                    (along(x + pitch, foot), foot),
                    (along(x, foot), foot),
                ]
                brush.polygon(corners, colour, "light" if dice.random() < 0.5 else "shadow", alpha=0.17)
            if dice.random() < 0.22:
                brush.line([(along(x, foot), foot), (along(x + pitch, foot), foot)], 2.0, colour, "shadow", alpha=0.5)
    for number in range(-44, 45):
        x = vx + number * pitch
        brush.line([(x, edge), (along(x, BOTTOM + 20), BOTTOM + 20)], 2.0, colour, "shadow", alpha=0.42)
    brush.box(LEFT - 400, edge, RIGHT + 400, edge + 7, colour, "shadow")


def patch(brush: Brush, corners: Sequence[Point], strength: float = 1.0) -> None:
    """Window light on a floor or a wall, whatever lies there: what is below stays to be seen."""
    if brush.light.patch is None or brush.lamplit:
        return
    colour, share = brush.light.patch
    brush.polygon(corners, colour, "own", alpha=share * strength)


def shine(brush: Brush, pane: Rect, places: Sequence[tuple[float, float]] = ((0.14, 0.22), (0.42, 0.08))) -> None:
    """Slanted reflections in a pane: (share of its width, width) each."""
    left, top, right, foot = pane
    width, lean = right - left, (foot - top) * 0.30
    area = skia.Path.Rect(skia.Rect.MakeLTRB(*pane))
    alpha = {"day": 0.11, "dusk": 0.07, "night": 0.05}[brush.light.time]

    def streaks() -> None:
        for start, wide in places:
            x = left + start * width
            brush.polygon(
                [(x, foot), (x + lean, top), (x + lean + wide * width, top), (x + wide * width, foot)],
                "#FFFFFF",
                "own",
                alpha=alpha,
            )

    brush.within(area, streaks)


def drops(brush: Brush, pane: Rect, seed: int, count: int = 40) -> None:
    """Rain on the glass: drops, every fifth with the trail that it has run."""
    if brush.light.weather != "rain":
        return
    dice = random.Random(seed)
    left, top, right, foot = pane
    colour = "#EAF2FA" if brush.light.time != "night" else "#B9C9E8"
    for number in range(count):
        x, y = dice.uniform(left + 6, right - 6), dice.uniform(top + 4, foot - 10)
        if number % 5 == 0:
            up = min(y - top - 4, dice.uniform(20, 80))
            brush.arc(
                (x, y), (x + dice.uniform(-3, 3), y - up * 0.5), (x + dice.uniform(-3, 3), y - up), 2.2, colour, "own", alpha=0.22
            )
        brush.disc(x, y, 2.4, colour, "own", ry=3.2, alpha=0.5)
        brush.disc(x - 0.7, y - 1.1, 0.9, "#FFFFFF", "own", alpha=0.7)


def sill_snow(brush: Brush, left: float, right: float, y: float) -> None:
    """Snow that lies outside on a sill."""
    if brush.light.weather == "snow":
        brush.box(left, y - 11, right, y + 4, "#F2F6FA", r=6)
        brush.box(left + 4, y - 3, right - 4, y + 4, "#F2F6FA", "shadow", r=3)


def blade(brush: Brush, x: float, y: float, degrees: float, length: float, width: float, colour: str, bend: float = 0.0) -> None:
    """A long pointed leaf from (x, y), its upper half lit and its lower half in shadow; `bend` droops its tip."""
    angle = math.radians(degrees)
    ex, ey = x + math.cos(angle) * length, y + math.sin(angle) * length + bend * length
    nx, ny = -math.sin(angle) * width, math.cos(angle) * width
    mx, my = x + math.cos(angle) * length * 0.55, y + math.sin(angle) * length * 0.55 + bend * length * 0.2
    for sides, side in (((1, -1), "base"), ((1, 0), "shadow")):
        builder = skia.PathBuilder()
        builder.moveTo(x, y)
        builder.quadTo(mx + nx * sides[0], my + ny * sides[0], ex, ey)
        builder.quadTo(mx + nx * sides[1], my + ny * sides[1], x, y)
        builder.close()
        brush.shape(builder.detach(), colour, side)  # type: ignore[arg-type]
    brush.arc((x, y), (mx, my), (x + (ex - x) * 0.86, y + (ey - y) * 0.86), 1.8, colour, "light", alpha=0.55)


def books(
    brush: Brush, left: float, right: float, foot: float, tall: tuple[float, float], colours: Sequence[str], seed: int
) -> None:
    """A row of books on a shelf, now and then a gap with one that leans."""
    dice = random.Random(seed)
    x = left
    while x < right - 14:
        width, height, colour = dice.uniform(13, 27), dice.uniform(*tall), dice.choice(list(colours))
        if dice.random() < 0.09 and x + 46 < right:
            _leaning(brush, x + 4, foot, height * 0.9, colour)
            x += 44
            continue
        if x + width > right:
            break
        top = foot - height
        brush.box(x, top, x + width, foot, colour)
        brush.box(x, top, x + width * 0.28, foot, colour, "shadow")
        if dice.random() < 0.6:
            brush.box(x + 2, top + 9, x + width - 2, top + 13, "#EFE3C8", alpha=0.75)
            brush.box(x + 2, foot - 16, x + width - 2, foot - 13, "#EFE3C8", alpha=0.55)
        else:
            brush.box(x + width * 0.38, top + height * 0.25, x + width * 0.72, top + height * 0.55, "#EFE3C8", alpha=0.5)
        x += width + 1.2


def _leaning(brush: Brush, x: float, foot: float, height: float, colour: str) -> None:
    lean = height * 0.30
    back = [(x + lean, foot - height * 0.95), (x + lean + 15, foot - height * 0.95 + 4), (x + 16, foot), (x, foot)]
    brush.polygon(back, colour)
    brush.polygon([back[0], (back[0][0] + 5, back[0][1] + 1.5), (x + 5, foot), (x, foot)], colour, "shadow")


def picture(brush: Brush, area: Rect, frame: str, mat: str, wall_colour: str) -> skia.Path:
    """A frame on the wall with its shadow and its mat; what is in it may be drawn inside the path that comes back."""
    left, top, right, foot = area
    brush.box(left + 5, top + 8, right + 6, foot + 9, wall_colour, "shadow", r=2, alpha=0.8)
    brush.box(left, top, right, foot, frame, r=2)
    brush.box(left, top, right, top + 3, frame, "light", r=1)
    brush.box(left + 9, top + 9, right - 9, foot - 9, mat)
    brush.box(left + 9, top + 9, right - 9, top + 13, mat, "shadow")
    inset = min(right - left, foot - top) * 0.17
    return skia.Path.Rect(skia.Rect.MakeLTRB(left + inset, top + inset, right - inset, foot - inset))


def block(brush: Brush, area: Rect, colour: str, *, shade: float = 0.3, r: float = 0.0, lit: float = 4.0) -> None:
    """A plain thing with its three planes: base, its left side in shadow, its upper edge lit."""
    left, top, right, foot = area
    outline = skia.Path.RRect(skia.Rect.MakeLTRB(*area), r, r)
    brush.shape(outline, colour)

    def planes() -> None:
        if shade:
            brush.box(left, top, left + (right - left) * shade, foot, colour, "shadow")
        if lit:
            brush.box(left, top, right, top + lit, colour, "light")

    brush.within(outline, planes)


def loop(brush: Brush, points: Sequence[Point], width: float, colour: str, side: Side = "base") -> None:
    """An open stroke along a smooth curve through the points."""
    builder = skia.PathBuilder()
    builder.moveTo(*points[0])
    whole = [points[0], *points, points[-1]]
    for a, b, c, d in zip(whole, whole[1:], whole[2:], whole[3:], strict=False):
        builder.cubicTo(
            b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6, c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6, *c
        )
    brush.canvas.drawPath(builder.detach(), brush.paint(colour, side, stroke=width))
