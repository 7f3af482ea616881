"""Framings: where the camera stands so that people's eyes lie where they should. Pure Python.

Zoom 1 shows 1080 stage pixels in the frame's height, whatever the frame's size; a layer of parallax factor p is drawn at scale
`layer_zoom(z, p)`: that of the stage (p = 1) is z, farther layers grow less.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from scenec.sets.table import CENTRE_X, CENTRE_Y, OVERSCAN, STAGE_HEIGHT, Stage

EYES = 0.923  # height of the eyes, of the body's
CROWN = 1.03  # top of the hair, of the body's height
HEADROOM = 0.05  # at least this share of the frame is left above the tallest
LOWEST_EYES = 0.62  # in a group the smallest person's eyes lie above this share of the frame
FRAMINGS = ("wide", "two-shot", "medium", "close", "over")
NEAR_EYES = ((0.86, 0.30), (0.93, 0.30))  # of who is seen from behind in a shot over them, 16:9 and 9:16; looking left


class View(NamedTuple):
    """A camera: the stage point in the middle of the frame, and the zoom."""

    x: float
    y: float
    z: float


@dataclass(frozen=True)
class Standing:
    """Somebody as the camera sees them: place and height in metres, facing -1 left, 0 us, +1 right."""

    x: float
    height: float
    facing: float = 0.0
    lowered: float = 0.0  # metres of the picture that eyes are lower: of who sits; less than 0 farther back


@dataclass(frozen=True)
class Rule:
    """`body`: a person's height, of the frame's. `eyes`: their place, x for who looks right (a group's middle). `spread`: how far
    from the group's middle the outermost eyes may lie, of the frame's width; None for framings of one person."""

    body: float
    eyes: tuple[float, float]
    spread: float | None = None


# For 16:9 and for 9:16; frames between them are interpolated.
RULES: dict[str, tuple[Rule, Rule]] = {
    "wide": (Rule(0.46, (0.47, 0.40), 0.36), Rule(0.36, (0.50, 0.44), 0.40)),
    "two-shot": (Rule(0.84, (0.50, 0.36), 0.25), Rule(0.50, (0.50, 0.40), 0.36)),
    "medium": (Rule(1.42, (0.40, 0.365)), Rule(0.86, (0.44, 0.37))),
    "close": (Rule(2.65, (0.42, 0.40)), Rule(1.62, (0.46, 0.38))),
    "over": (Rule(1.50, (0.335, 0.37)), Rule(0.94, (0.34, 0.37))),
}

# Blur in pixels of a 1080 high frame: sky, far, mid, stage, front. Only a wide shot shows what stands in front.
BLUR: dict[str, Sequence[float]] = {
    "wide": (0.0, 0.0, 0.0, 0.0, 5.0),
    "two-shot": (3.0, 3.0, 1.2, 0.0, 9.0),
    "medium": (7.0, 7.0, 4.5, 1.6, 16.0),
    "close": (13.0, 13.0, 10.0, 6.0, 26.0),
    "over": (10.0, 10.0, 7.0, 3.5, 20.0),
}


def layer_zoom(z: float, factor: float) -> float:
    """The scale of a layer: at zoom 4 the sky grows 2 times, the stage 4, what is in front 5.2; no singularity."""
    return float(z ** (0.45 + 0.55 * factor))


def to_screen(view: View, point: tuple[float, float], width: int, height: int, factor: float = 1.0) -> tuple[float, float]:
    """The frame's pixel where a layer's point is seen."""
    scale = layer_zoom(view.z, factor) * height / STAGE_HEIGHT
    x = point[0] - CENTRE_X - factor * (view.x - CENTRE_X)
    y = point[1] - CENTRE_Y - factor * (view.y - CENTRE_Y)
    return width / 2 + scale * x, height / 2 + scale * y


def eyes(who: Standing, stage: Stage) -> tuple[float, float]:
    """The stage pixel of somebody's eyes."""
    return stage.stage_x(who.x), stage.ground - (EYES * who.height - who.lowered) * stage.pixels_per_metre


def frame(
    framing: str,
    subject: Standing | None,
    people: Sequence[Standing],
    width: int,
    height: int,
    stage: Stage,
    nearer: float = 1.0,
    lead: float = 0.0,
) -> View:
    """The camera of `framing`. `subject` is who a medium or close shot is of; `people` are all who are on stage.
    Of a shot of one: `nearer`, so many times larger than the rule; `lead`, so much more room ahead of the nose, of the width."""
    if framing == "wide" and stage.wide is not None:
        x, y, wide = stage.wide
        return inside(View(x, y, STAGE_HEIGHT * width / height / wide), width, height, stage.bounds)
    rule = rule_for(framing, width, height)
    rule = replace(rule, body=rule.body * stage.nearer.get(framing, 1.0))
    group = list(people) or ([subject] if subject else [])
    if rule.spread is None:
        if subject is None:
            raise ValueError(f"a {framing} shot needs a subject")
        group = [subject]
    if not group:
        return View(CENTRE_X, CENTRE_Y, 1.0)
    zoom = _zoom(rule, group, width / height, stage) * (nearer if rule.spread is None else 1.0)
    places = [eyes(who, stage) for who in group]
    middle_x = (min(x for x, _ in places) + max(x for x, _ in places)) / 2
    middle_y = sum(y for _, y in places) / len(places)
    share = rule.eyes[0] if rule.spread is not None else _lead(rule.eyes[0] - lead, group[0].facing)
    x = middle_x + (0.5 - share) * STAGE_HEIGHT * width / height / zoom
    y = middle_y + (0.5 - rule.eyes[1]) * STAGE_HEIGHT / zoom
    crown = min(_crown(who, stage) for who in group)
    y = min(y, crown + (0.5 - HEADROOM) * STAGE_HEIGHT / zoom)
    return inside(View(x, y, zoom), width, height, stage.bounds)


def rule_for(framing: str, width: int, height: int) -> Rule:
    """The rule for a frame's shape: between 16:9 and 9:16 by the logarithm of the aspect, so that a square is half way."""
    flat, tall = RULES[framing]
    t = _tallness(width, height)

    def mix(a: float, b: float) -> float:
        return a + (b - a) * t

    spread = None if flat.spread is None or tall.spread is None else mix(flat.spread, tall.spread)
    return Rule(mix(flat.body, tall.body), (mix(flat.eyes[0], tall.eyes[0]), mix(flat.eyes[1], tall.eyes[1])), spread)


def shoulder_place(width: int, height: int, facing: int) -> tuple[float, float]:
    """Where the eyes of who is near to us would be in a shot over their shoulder, in shares of the frame; `facing` -1: to the
    left, so they stand on the right."""
    t = _tallness(width, height)
    (x0, y0), (x1, y1) = NEAR_EYES
    x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
    return (x if facing < 0 else 1 - x), y


def split_places(width: int, height: int, count: int) -> list[tuple[int, int, int, int]]:
    """The parts of a split screen: left, top, width, height; beside each other, or above each other where the frame is tall."""
    if width >= height:
        edges = [round(width * i / count) for i in range(count + 1)]
        return [(a, 0, b - a, height) for a, b in itertools.pairwise(edges)]
    edges = [round(height * i / count) for i in range(count + 1)]
    return [(0, a, width, b - a) for a, b in itertools.pairwise(edges)]


def _tallness(width: int, height: int) -> float:
    """0 for 16:9 and wider, 1 for 9:16, between them by the logarithm of the aspect."""
    limit = math.log(16 / 9)
    return min(1.0, max(0.0, (limit - math.log(width / height)) / (2 * limit)))


def inside(view: View, width: int, height: int, bounds: tuple[float, float, float, float] = OVERSCAN) -> View:
    """The same view, zoomed in and moved no more than it must be for the frame to stay on what the set paints (its `bounds`)."""
    left, top, right, bottom = bounds
    zoom = max(view.z, STAGE_HEIGHT / (bottom - top), STAGE_HEIGHT * width / height / (right - left))
    half_x, half_y = STAGE_HEIGHT * width / height / zoom / 2, STAGE_HEIGHT / zoom / 2
    x = min(max(view.x, left + half_x), right - half_x)
    y = min(max(view.y, top + half_y), bottom - half_y)
    return View(x, y, zoom)


def _crown(who: Standing, stage: Stage) -> float:
    return stage.ground - (CROWN * who.height - who.lowered) * stage.pixels_per_metre


def _lead(share: float, facing: float) -> float:
    """Room is left ahead of the nose: mirrored for who looks left, the middle for who looks at us."""
    return 0.5 + (share - 0.5) * max(-1.0, min(1.0, facing))


def _zoom(rule: Rule, group: Sequence[Standing], aspect: float, stage: Stage) -> float:
    """The rule's size, made smaller where a group is too wide, or where tall and small would not both be seen."""
    mean = sum(who.height for who in group) / len(group)
    zoom = rule.body * STAGE_HEIGHT / (mean * stage.pixels_per_metre)
    if rule.spread is not None:
        places = [stage.stage_x(who.x) for who in group]
        half = (max(places) - min(places)) / 2
        if half > 0:
            zoom = min(zoom, rule.spread * STAGE_HEIGHT * aspect / half)
        tallest, smallest = max(who.height for who in group), min(who.height for who in group)
        drop = (CROWN * tallest - EYES * smallest) * stage.pixels_per_metre
        zoom = min(zoom, (LOWEST_EYES - HEADROOM) * STAGE_HEIGHT / drop)
    return zoom
