"""The eight things, drawn: local colours by their seed, three planes each. The hand is at 0, 0."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import pairwise

from scenec.drawing.display import Plane
from scenec.rigs.things.shapes import Point, Shape, curved, flat, oval, rounded, stroke

PAPER, INK, LEAF, STEM, WOOD, METAL = "#f6efe0", "#9a917f", "#5d8a4c", "#4f7a45", "#8a5a3a", "#c9b48a"
COLOURS: Mapping[str, tuple[str, ...]] = {
    "cup": ("#c4473a", "#3f6f8f", "#e0a13c"), "letter": (PAPER,), "phone": ("#2d3340", "#3b3a4a"),
    "flowers": ("#d9506a", "#e8a33d", "#b56bc2"), "umbrella": ("#b23a48", "#2f5f7a", "#d9963c"),
    "gift": ("#c94f5d", "#3f7f86", "#7a5aa6"), "book": ("#2f6b66", "#8c3f3f", "#3d4f86"),
    "bag": ("#9a5b3c", "#5b4a3e", "#3f5a6b"),
}  # fmt: skip


@lru_cache(maxsize=64)
def shapes(kind: str, seed: int, opened: bool = False) -> tuple[Shape, ...]:
    """A thing's shapes from the back to the front. `opened`: an umbrella that is up."""
    colour = COLOURS[kind][seed % len(COLOURS[kind])]
    return _umbrella_up(colour) if kind == "umbrella" and opened else _DRAWN[kind](colour)


def _cup(colour: str) -> tuple[Shape, ...]:
    """A mug, its handle towards the holder."""
    body = ((-5.0, -7.2), (5.0, -7.2), (4.7, 5.2), (3.9, 6.6), (-3.9, 6.6), (-4.7, 5.2))
    return (
        stroke(colour, ((-4.6, -4.2), (-8.2, -4.0), (-8.4, 1.6), (-4.4, 2.8)), 0.95, "shadow"),
        flat(colour, *body),
        flat(colour, (1.9, -7.2), (5.0, -7.2), (4.7, 5.2), (3.9, 6.6), (1.4, 6.6), plane="shadow"),
        flat(colour, (-4.0, -6.2), (-2.9, -6.2), (-2.8, 5.0), (-3.6, 5.0), plane="light"),
        oval(PAPER, 0, -7.2, 5.0, 1.25),
        oval("#5b3a29", 0, -7.0, 4.1, 0.85),
    )


def _letter(colour: str) -> tuple[Shape, ...]:
    """A sheet that was folded once, written on."""
    lines = [
        flat(INK, (-4.6, y), (right, y), (right, y + 0.42), (-4.6, y + 0.42), alpha=0.75)
        for y, right in ((-16.6, 1.2), (-14.4, 4.6), (-12.8, 4.8), (-11.2, 4.2), (-8.0, 4.7), (-6.4, 4.4), (-4.8, 2.0))
    ]
    return (
        flat(colour, (-6.2, -18.4), (6.2, -18.7), (6.4, -9.4), (6.2, 1.2), (-6.2, 1.4), (-6.4, -9.2)),
        flat(colour, (-6.4, -9.4), (6.4, -9.6), (6.2, 1.2), (-6.2, 1.4), plane="shadow", alpha=0.45),
        flat(colour, (-6.4, -9.6), (6.4, -9.8), (6.4, -9.3), (-6.4, -9.1), plane="shadow"),
        *lines,
    )


def _phone(colour: str) -> tuple[Shape, ...]:
    """Its back, as others see it."""
    return (
        flat(colour, *rounded(-3.9, -12.4, 3.9, 3.4, 1.2)),
        flat(colour, *rounded(1.6, -12.4, 3.9, 3.4, 1.1), plane="shadow"),
        flat(colour, *rounded(-3.9, -12.4, -3.1, 3.4, 0.4), plane="light"),
        flat("#171b24", *rounded(-3.1, -11.6, -0.2, -7.6, 0.9)),
        oval("#5d6b80", -1.65, -10.6, 0.78, 0.78),
        oval("#5d6b80", -1.65, -8.6, 0.78, 0.78),
        oval("#dfe8f2", -1.9, -10.9, 0.26, 0.26),
    )


def _flowers(colour: str) -> tuple[Shape, ...]:
    """A bunch in paper."""
    dice = random.Random(7)
    stems = [stroke(STEM, ((x * 0.4, 10.5), (x * 0.2, 0), (x, -14)), 0.45, "shadow") for x in (-4, -1.5, 1.5, 4)]
    sides: tuple[tuple[float, int, Plane], ...] = ((-3, -1, "base"), (3, 1, "shadow"))
    leaves = [
        curved(LEAF, (x, -12), (x + side * 6.4, -17.5), (x + side * 8.2, -22), (x + side * 3.4, -19.5), plane=plane)
        for x, side, plane in sides
    ]
    blooms: list[Shape] = []
    for x, y, r, tone in (
        (-5.6, -20.5, 4.3, 0), (5.6, -20.0, 4.2, 2), (0.2, -25.0, 4.6, 0), (-3.8, -26.6, 3.5, 1), (4.2, -26.0, 3.7, 2),
        (-0.6, -18.0, 4.2, 1), (7.6, -24.6, 2.9, 1), (-7.8, -25.0, 3.0, 2),
    ):  # fmt: skip
        local = (colour, "#f3d9d2", "#e9b85a")[tone]
        around = [dice.uniform(0.92, 1.08) for _ in range(6)]
        ring = [
            (x + r * k * c, y + r * k * s)
            for k, (c, s) in zip(around, ((1, 0), (0.5, 0.87), (-0.5, 0.87), (-1, 0), (-0.5, -0.87), (0.5, -0.87)), strict=True)
        ]
        blooms += [
            curved(local, *ring),
            curved(local, (x + r, y), (x + 0.4 * r, y + 0.9 * r), (x - 0.5 * r, y + 0.8 * r), (x + 0.2 * r, y + 0.35 * r),
                   plane="shadow"),
            oval(local, x - 0.2 * r, y - 0.2 * r, r * 0.42, r * 0.36, "light"),
            oval(local, x - 0.02 * r, y - 0.08 * r, r * 0.2, r * 0.16, "shadow"),
        ]  # fmt: skip
    wrap = "#ead9bd"
    return (
        *stems,
        *leaves,
        *blooms,
        flat(wrap, (-9.2, -17.5), (-3.0, -13.0), (0.4, -15.6), (3.2, -12.8), (9.2, -17.0), (2.4, 2.5), (-2.4, 2.5)),
        flat(wrap, (3.2, -12.8), (9.2, -17.0), (2.4, 2.5), (0.4, 2.5), plane="shadow"),
        flat(wrap, (-9.2, -17.5), (-7.6, -16.4), (-1.6, 2.5), (-2.4, 2.5), plane="light"),
    )


def _umbrella(colour: str) -> tuple[Shape, ...]:
    """Rolled up, held below the crook, its tip at the ground."""
    return (
        stroke(WOOD, ((0, 9), (0, -7), (0.6, -10.6), (4.2, -10.8), (4.8, -7.6)), 1.0),
        stroke(METAL, ((0, 60), (0, 70)), 0.55),
        curved(colour, (-1.6, 8), (1.6, 8), (3.3, 26), (2.2, 50), (0.6, 63), (-0.6, 63), (-2.2, 50), (-3.3, 26)),
        curved(colour, (0.4, 8), (1.6, 8), (3.3, 26), (2.2, 50), (0.6, 63), (0.9, 36), plane="shadow"),
        flat(colour, (-2.9, 27), (3.0, 24), (3.0, 26.4), (-2.9, 29.4), plane="shadow"),
    )


def _umbrella_up(colour: str) -> tuple[Shape, ...]:
    """Open above its holder: six panels between meridians of a dome."""
    panels: list[Shape] = []
    for (left, right), plane in zip(pairwise(MERIDIANS), PANELS, strict=True):
        rim = _meridian(left)[-1], ((left + right) * 29, RIM - 3.0), _meridian(right)[-1]
        panels.append(flat(colour, *_meridian(left), rim[1], *reversed(_meridian(right)), plane=plane))
        panels.append(stroke(colour, _meridian(right), 0.28, "shadow"))
    under = [point for s in MERIDIANS for point in ((58 * s, RIM),)]
    return (
        flat(colour, *under, (44, RIM - 7), (0, RIM - 10), (-44, RIM - 7), plane="shadow"),
        stroke(WOOD, ((0, 12), (0, RIM - 8)), 0.8),
        stroke(WOOD, ((0, 5), (0, 11), (0.8, 14), (4.0, 14), (4.8, 11)), 1.15, "shadow"),
        *panels,
        stroke(METAL, ((0, RIM - 30), (0, RIM - 36)), 0.6),
    )


RIM = -66.0
MERIDIANS = (-1.0, -0.68, -0.32, 0.06, 0.42, 0.74, 1.0)
PANELS: tuple[Plane, ...] = ("light", "base", "base", "base", "shadow", "shadow")


def _meridian(share: float) -> list[Point]:
    """From the top of the dome to its rim."""
    turn = [math.pi / 2 * step / 10 for step in range(11)]
    return [(58 * share * math.sin(a), RIM - 31 * math.cos(a)) for a in turn]


def _gift(colour: str) -> tuple[Shape, ...]:
    """A box on the hand."""
    ribbon = "#f0d58c"
    return (
        flat(colour, (-10.5, -13.5), (10.5, -13.5), (10.5, 1.2), (-10.5, 1.2)),
        flat(colour, (4.6, -13.5), (10.5, -13.5), (10.5, 1.2), (4.6, 1.2), plane="shadow"),
        flat(ribbon, (-2.4, -13.5), (1.2, -13.5), (1.2, 1.2), (-2.4, 1.2)),
        flat(colour, (-11.4, -17.4), (11.4, -17.4), (11.4, -12.9), (-11.4, -12.9)),
        flat(colour, (-11.4, -13.4), (11.4, -13.4), (11.4, -12.7), (-11.4, -12.7), plane="shadow"),
        flat(colour, (-11.4, -17.4), (4.6, -17.4), (4.6, -16.5), (-11.4, -16.5), plane="light"),
        flat(ribbon, (-2.6, -17.4), (1.4, -17.4), (1.4, -12.9), (-2.6, -12.9)),
        curved(ribbon, (-0.6, -17.4), (-6.6, -17.6), (-8.0, -21.4), (-4.4, -22.0)),
        curved(ribbon, (-0.6, -17.4), (5.6, -17.6), (7.0, -21.2), (3.4, -22.2), plane="shadow"),
        curved(ribbon, (-1.9, -17.2), (-1.7, -19.4), (0.6, -19.4), (0.8, -17.2), plane="light"),
    )


def _book(colour: str) -> tuple[Shape, ...]:
    """Closed, its cover to us."""
    return (
        flat(colour, *rounded(-7.2, -15.4, 7.6, 5.4, 0.6), plane="shadow"),
        flat(PAPER, (-6.2, -14.8), (7.0, -14.8), (7.0, 4.9), (-6.2, 4.9)),
        flat(colour, *rounded(-7.2, -15.8, 6.6, 4.6, 0.6)),
        flat(colour, (-7.2, -15.5), (-5.2, -15.8), (-5.2, 4.6), (-7.2, 4.3), plane="shadow"),
        flat(colour, (-5.2, -15.8), (6.2, -15.8), (6.2, -15.0), (-5.2, -15.0), plane="light"),
        flat("#ecd9a8", (-3.2, -12.2), (4.6, -12.2), (4.6, -11.2), (-3.2, -11.2)),
        flat("#ecd9a8", (-2.2, -10.2), (3.6, -10.2), (3.6, -9.5), (-2.2, -9.5)),
        oval("#ecd9a8", 0.7, -4.4, 2.1, 2.1),
        oval(colour, 0.7, -4.4, 1.4, 1.4),
    )


def _bag(colour: str) -> tuple[Shape, ...]:
    """A hand bag that hangs from its handles."""
    return (
        stroke(colour, ((-6.6, 17), (-5.6, 3.4), (0, -0.8), (5.6, 3.4), (6.6, 17)), 0.85, "shadow"),
        flat(colour, (-13.4, 15.6), (13.4, 15.6), (15.2, 35.0), (14.0, 37.4), (-14.0, 37.4), (-15.2, 35.0)),
        flat(colour, (6.0, 15.6), (13.4, 15.6), (15.2, 35.0), (14.0, 37.4), (6.6, 37.4), plane="shadow"),
        flat(colour, (-15.2, 35.0), (15.2, 35.0), (14.0, 37.4), (-14.0, 37.4), plane="shadow"),
        curved(colour, (-13.8, 15.2), (13.8, 15.2), (12.0, 23.6), (0, 26.4), (-12.0, 23.6)),
        flat(colour, (6.0, 15.4), (13.2, 15.2), (14.2, 18.4), (11.8, 23.8), (6.0, 26.0), plane="shadow"),
        flat(colour, (-13.6, 15.2), (4.0, 15.2), (4.0, 16.2), (-13.4, 16.2), plane="light"),
        stroke(colour, ((-8.0, 18.6), (-6.8, 4.8), (-0.6, -0.2), (5.0, 4.8), (6.2, 18.6)), 0.8),
        flat(METAL, *rounded(-1.6, 23.4, 1.6, 27.0, 0.6)),
    )


_DRAWN: Mapping[str, Callable[[str], tuple[Shape, ...]]] = {
    "cup": _cup, "letter": _letter, "phone": _phone, "flowers": _flowers, "umbrella": _umbrella, "gift": _gift, "book": _book,
    "bag": _bag,
}  # fmt: skip
