"""Composition: things that draw the eye (a sign, a clock, pictures on a wall) are in the frame or out of it, not cut by its upper
edge. A view is moved and zoomed a little until that is so. Pure Python."""

from __future__ import annotations

from collections.abc import Sequence

from scenec.camera.framing import CROWN, HEADROOM, Standing, View, eyes, inside, to_screen
from scenec.sets.stage import STAGE_HEIGHT, Stage

Box = tuple[float, tuple[float, float, float, float]]

# By framing: how far eyes may move in the frame (its height), and how much larger or smaller people may be.
ROOM = {"wide": (0.03, 0.08), "two-shot": (0.07, 0.24), "medium": (0.03, 0.08), "over": (0.03, 0.08)}
SHRINKS = 0.22  # people never become smaller than by this
STEPS = 6  # to each side that are tried
MARGIN = 0.012  # of the frame's height: a thing that all but touches its edge is no better
IN_VIEW = 0.25  # of a thing's width: what is seen less does not count
HOLD_SHRINKS, HOLD_UP, HOLD_STEPS = 0.3, 0.12, 12  # to hold a screen: how much smaller, and how far up, of the frame's height
LOWEST_FEET = 0.95  # of the frame's height
SHINS = (0.985, 1.10)  # of the frame's height: where soles are, if its lower edge cuts shins
LOWEST_FEET_STANDING, FEET_SHRINKS = 0.975, 0.14
UP, SIZE, SMALLER = 3.0, 3.0, 1.5  # prices: of moving by a frame's height, of another size; people may rather grow than shrink


def composed(framing: str, view: View, people: Sequence[Standing], width: int, height: int, stage: Stage) -> View:
    """The view nearest to `view` that cuts the fewest strong things of the set, and no shins in a shot of a group."""
    best = _uncut(framing, view, people, width, height, stage)
    return _on_their_feet(best, people, width, height, stage) if framing in ("two-shot", "wide") else best


def _uncut(framing: str, view: View, people: Sequence[Standing], width: int, height: int, stage: Stage) -> View:
    if framing not in ROOM or not stage.strong or cuts(view, width, height, stage) == 0.0:
        return view
    most, larger = ROOM[framing]
    smaller = min(larger, SHRINKS)
    best, least = view, cuts(view, width, height, stage)
    for i in range(-STEPS, STEPS + 1):
        for j in range(-STEPS, STEPS + 1):
            down, share = most * i / STEPS, (1 + (larger if j > 0 else smaller)) ** (j / STEPS)
            z = view.z * share
            # The eyes stay where they are but for `down`: the middle of the frame is taken along.
            y = _eyes(people, stage, view) + (view.y - _eyes(people, stage, view)) / share - down * STAGE_HEIGHT / z
            tried = inside(View(view.x, y, z), width, height, stage.bounds)
            if any(_crown(who, tried, width, height, stage) < HEADROOM for who in people):
                continue
            price = (
                cuts(tried, width, height, stage) + UP * abs(down) + SIZE * (share - 1 if share > 1 else SMALLER * (1 - share))
            )
            if price < least - 1e-9:
                best, least = tried, price
    return best


def _on_their_feet(view: View, people: Sequence[Standing], width: int, height: int, stage: Stage) -> View:
    """A view that cuts people between knee and sole, tilted down and a little wider, until they stand in it; where that would cut
    more of the set, or take the room above heads, it stays."""
    _, feet = to_screen(view, (0.0, stage.ground), width, height)
    if not people or any(who.lowered for who in people) or not SHINS[0] * height < feet < SHINS[1] * height:
        return view
    most = cuts(view, width, height, stage)
    for i in range(HOLD_STEPS + 1):
        z = view.z * (1 - FEET_SHRINKS * i / HOLD_STEPS)
        y = stage.ground - (LOWEST_FEET_STANDING - 0.5) * STAGE_HEIGHT / z
        tried = inside(View(view.x, y, z), width, height)
        _, feet = to_screen(tried, (0.0, stage.ground), width, height)
        room = all(_crown(who, tried, width, height, stage) >= HEADROOM for who in people)
        if feet < SHINS[0] * height and room and cuts(tried, width, height, stage) <= most + 1e-9:
            return tried
    return view


def holding(view: View, boxes: Sequence[Box], width: int, height: int, stage: Stage) -> View:
    """The largest view near `view`, from its size down, in which the `boxes` are whole and feet are on the picture; `view` where
    there is none. A box: the factor of its layer, and left, top, right, bottom in stage pixels."""
    for i in range(HOLD_STEPS + 1):
        z = view.z * (1 - HOLD_SHRINKS * i / HOLD_STEPS)
        for up in range(HOLD_STEPS + 1):
            y = view.y - HOLD_UP * up / HOLD_STEPS * STAGE_HEIGHT / z
            tried = inside(View(view.x, y, z), width, height, stage.bounds)
            _, feet = to_screen(tried, (0.0, stage.ground), width, height)
            if feet < LOWEST_FEET * height and all(_inside(tried, box, width, height) for box in boxes):
                return tried
    return view


def _inside(view: View, box: Box, width: int, height: int) -> bool:
    factor, (left, top, right, bottom) = box
    x0, y0 = to_screen(view, (left, top), width, height, factor)
    x1, y1 = to_screen(view, (right, bottom), width, height, factor)
    edge = 2 * MARGIN * height
    return x0 > edge and x1 < width - edge and y0 > edge and y1 < height - edge


def cuts(view: View, width: int, height: int, stage: Stage) -> float:
    """How many strong things the frame's upper edge cuts, each counted by how much of its width is seen."""
    total = 0.0
    for factor, (left, top, right, bottom) in stage.strong:
        x0, y0 = to_screen(view, (left, top), width, height, factor)
        x1, y1 = to_screen(view, (right, bottom), width, height, factor)
        seen = (min(x1, width) - max(x0, 0.0)) / (x1 - x0)
        if seen > IN_VIEW and y0 < MARGIN * height and y1 > -MARGIN * height:
            total += seen
    return total


def _eyes(people: Sequence[Standing], stage: Stage, view: View) -> float:
    """The stage pixel of the height that stays in its place."""
    if not people:
        return view.y
    return sum(eyes(who, stage)[1] for who in people) / len(people)


def _crown(who: Standing, view: View, width: int, height: int, stage: Stage) -> float:
    """How much room is above somebody's hair, of the frame's height."""
    top = stage.ground - (CROWN * who.height - who.lowered) * stage.pixels_per_metre
    return to_screen(view, (stage.stage_x(who.x), top), width, height)[1] / height
