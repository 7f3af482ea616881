"""What rooms are fitted with, wherever they are: window light, skirtings, window frames, tiles, lamps, chairs, plants."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence

import skia

from scenec.sets.brush import Brush, Point
from scenec.sets.room import BOTTOM, LEFT, RIGHT, TOP, Rect, blade, drops, loop, patch, shine, sill_snow

IRON = "#3A4248"
DEPTHS = (0.0, 16.0, 38.0, 66.0, 102.0, 148.0, 206.0, 280.0, 376.0, 500.0, 700.0)  # of rows of tiles below the wall's foot


def along(x: float, down: float, floor: float, vanish: Point) -> Point:
    """Where the line towards us from `x` at the wall's foot is, `down` pixels below that."""
    y = floor + down
    return vanish[0] + (x - vanish[0]) * (y - vanish[1]) / (floor - vanish[1]), y


def sunlight(brush: Brush, panes: Sequence[tuple[float, float]], floor: float, vanish: Point, lean: float) -> None:
    """The windows' light on the floor: a patch for each pane (left, right), moved sideways the more the nearer it lies."""
    for left, right in panes:
        corners: list[Point] = []
        for down, share in ((14.0, 0.5), (168.0, 1.0)):
            ends = [along(x, down, floor, vanish) for x in (left, right)]
            corners += ends if not corners else ends[::-1]
            corners[-2:] = [(x + lean * share, y) for x, y in corners[-2:]]
        patch(brush, corners)


def tiles(brush: Brush, colour: str, other: str, floor: float, vanish: Point, pitch: float, seed: int) -> None:
    """A floor of tiles in two colours like a chessboard, from the wall's foot to us; some are worn."""
    brush.box(LEFT - 400, floor, RIGHT + 400, BOTTOM + 20, colour)
    dice = random.Random(seed)
    for number in range(-34, 34):
        x = vanish[0] + number * pitch
        for row, (top, foot) in enumerate(itertools.pairwise(DEPTHS)):
            corners = [along(x + wide, down, floor, vanish) for wide, down in ((0, top), (pitch, top), (pitch, foot), (0, foot))]
            if (number + row) % 2:
                brush.polygon(corners, other)
            if dice.random() < 0.2:
                brush.polygon(corners, colour, "light" if dice.random() < 0.5 else "shadow", alpha=0.14)
    brush.box(LEFT - 400, floor, RIGHT + 400, floor + 8, colour, "shadow", alpha=0.8)


def skirting(brush: Brush, colour: str, top: float, floor: float) -> None:
    """The board along the wall's foot."""
    brush.box(LEFT - 400, top, RIGHT + 400, floor + 8, colour)
    brush.box(LEFT - 400, top, RIGHT + 400, top + 5, colour, "light")
    brush.box(LEFT - 400, floor - 7, RIGHT + 400, floor + 8, colour, "shadow")


def casement(
    brush: Brush, window: Rect, frame: str, wall: str, bars: Sequence[Sequence[float]], seed: int, *, wide: float = 16.0
) -> None:
    """A window's panes and frame. `bars`: where upright and lying bars are, shares of its width and its height."""
    left, top, right, foot = window
    shine(brush, window, ((0.12, 0.16), (0.44, 0.07)))
    drops(brush, window, seed, 40)
    sill_snow(brush, left, right, foot)
    brush.box(left - wide, top - wide, right + wide, top, frame)
    brush.box(left - wide, top - wide, right + wide, top - wide + 5, frame, "light")
    brush.box(left - wide, top - wide, left, foot, frame, "shadow")
    brush.box(right, top - wide, right + wide, foot, frame)
    brush.box(left, top, right, top + 5, frame, "shadow")
    for share in bars[1]:
        y = top + (foot - top) * share
        brush.box(left, y - 5, right, y + 5, frame)
        brush.box(left, y + 2, right, y + 5, frame, "shadow")
    for share in bars[0]:
        x = left + (right - left) * share
        brush.box(x - 6, top, x + 6, foot, frame)
        brush.box(x - 6, top, x - 2, foot, frame, "shadow")
    brush.box(left - wide - 10, foot, right + wide + 10, foot + 16, frame)
    brush.box(left - wide - 10, foot, right + wide + 10, foot + 5, frame, "light")
    brush.box(left - wide - 4, foot + 16, right + wide + 4, foot + 23, wall, "shadow")


def pendant(brush: Brush, x: float, rim: float, half: float, colour: str, top: float = TOP - 60) -> None:
    """A dome on a cord; `rim` is its lower edge."""
    brush.box(x - 1.8, top, x + 1.8, rim - half * 0.9, IRON)
    builder = skia.PathBuilder()
    builder.moveTo(x - half, rim)
    builder.cubicTo(x - half * 0.96, rim - half * 0.52, x - half * 0.5, rim - half * 0.72, x - half * 0.2, rim - half * 0.86)
    builder.lineTo(x + half * 0.2, rim - half * 0.86)
    builder.cubicTo(x + half * 0.5, rim - half * 0.72, x + half * 0.96, rim - half * 0.52, x + half, rim)
    builder.close()
    dome = builder.detach()
    brush.shape(dome, colour)

    def planes() -> None:
        brush.box(x - half, rim - half, x - half * 0.42, rim, colour, "shadow")
        brush.disc(x + half * 0.42, rim - half * 0.46, half * 0.20, colour, "light", ry=half * 0.13, alpha=0.8)

    brush.within(dome, planes)
    brush.box(x - half * 0.24, rim - half * 1.02, x + half * 0.24, rim - half * 0.84, IRON, r=3)
    if brush.lamps:
        brush.glow(x, rim + 8, half * 3.4, "#FFC46B", 0.40)
        brush.disc(x, rim, half * 0.94, "#FFF0C8", "own", ry=half * 0.11)
    else:
        brush.disc(x, rim, half * 0.94, colour, "shadow", ry=half * 0.10)


def wooden_chair(brush: Brush, x: float, side: int, wood: str, seat: str, floor: str) -> None:
    """A kitchen chair seen from its side, its seat at .45 m; `side` +1 looks right."""

    def at(dx: float, y: float) -> Point:
        return x + side * dx, y

    brush.disc(x + 8, 886, 76, floor, "shadow", ry=9, alpha=0.9)
    for dx, spread in ((34, 5), (-38, -6)):
        loop(brush, [at(dx, 764), at(dx + spread, 870)], 8, wood, "shadow")
    loop(brush, [at(-44, 770), at(-50, 690), at(-62, 596)], 10, wood)
    loop(brush, [at(-36, 768), at(-42, 690), at(-53, 600)], 5, wood, "shadow")
    for y, dx in ((612, -58), (650, -54), (690, -49)):
        brush.line([at(dx - 3, y), at(dx + 8, y + 1)], 11, wood)
    loop(brush, [at(-46, 770), at(-50, 826), at(-58, 886)], 10, wood)
    loop(brush, [at(44, 770), at(48, 826), at(54, 886)], 10, wood)
    brush.line([at(-48, 836), at(47, 836)], 6, wood, "shadow")
    brush.box(x - 56, 754, x + 56, 771, seat, r=6)
    brush.box(x - 54, 754, x + 54, 759, seat, "light", r=3)
    brush.box(x - 54, 766, x + 54, 772, seat, "shadow", r=3)


def pot_plant(brush: Brush, x: float, foot: float, size: float, leaf: str, pot: str) -> None:
    """A plant of pointed leaves in a pot; `size` 1: about 130 pixels high."""
    s = size
    for degrees, length in ((-152, 62), (-28, 64), (-126, 80), (-54, 82), (-102, 90), (-76, 88)):
        blade(brush, x, foot - 40 * s, degrees, length * s, 25 * s, leaf, 0.08)
    body = [(x - 31 * s, foot - 46 * s), (x + 31 * s, foot - 46 * s), (x + 22 * s, foot), (x - 22 * s, foot)]
    brush.polygon(body, pot)
    brush.polygon([body[0], (x - 10 * s, foot - 46 * s), (x - 8 * s, foot), body[3]], pot, "shadow")
    brush.box(x - 35 * s, foot - 53 * s, x + 35 * s, foot - 40 * s, pot, "light", r=3 * s)
