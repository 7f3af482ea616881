"""Composition: things that draw the eye (a sign, a clock, pictures, a monitor) are in the frame or out of it, not cut by its top,
nor by its sides. A view is moved and zoomed a little until that is so. Pure Python."""

from __future__ import annotations

from collections.abc import Sequence

from scenec.camera.framing import CROWN, HEADROOM, Standing, View, eyes, inside, to_screen
from scenec.sets.stage import STAGE_HEIGHT, Stage

Box = tuple[float, tuple[float, float, float, float]]

# By framing: how far eyes may move in the frame (its height), and how much larger or smaller people may be.
ROOM = {"wide": (0.03, 0.08), "two-shot": (0.07, 0.24), "medium": (0.06, 0.18), "over": (0.06, 0.18), "close": (0.06, 0.12)}
# How far aside eyes may move, of its width: of one person mostly so that there is more room ahead of the nose.
LEADS, GIVES_UP = 0.05, 0.01
LOWER = 0.5  # of it that one person's eyes may go down: heads would hang in the lower half
SHRINKS, SHRINKS_ALONE = 0.22, 0.08  # people never become smaller than by this; alone
ALONE = ("medium", "over", "close")  # framings of one person: these may move aside
STEPS = 6  # to each side that are tried
MARGIN = 0.012  # of the frame's height: a thing that all but touches its edge is no better
IN_VIEW = 0.25  # of a thing's width, or height at a side: what is seen less does not count
MOST_OF_IT = 0.55  # of a thing: who sees more of it, sees a thing that goes on outside and not a strip
SIDE_CUT, TOP_CUT, GOES_ON = 0.7, 1.0, 0.45  # prices: of a thing cut at a side, at the top; the share of it where most is seen
HOLD_SHRINKS, HOLD_UP, HOLD_STEPS = 0.3, 0.12, 12  # to hold a screen: how much smaller, and how far up, of the frame's height
LOWEST_FEET = 0.95  # of the frame's height
SHINS = (0.985, 1.10)  # of the frame's height: where soles are, if its lower edge cuts shins
LOWEST_FEET_STANDING, FEET_SHRINKS = 0.975, 0.14
UP, SIZE, SMALLER = 3.0, 3.0, 1.5  # prices: of moving by a frame's height, of another size; people may rather grow than shrink
SIDEWAYS = 2.0  # of moving by a frame's width


def composed(framing: str, view: View, people: Sequence[Standing], width: int, height: int, stage: Stage) -> View:
    """The view nearest to `view` that cuts the fewest strong things of the set, and no shins in a shot of a group."""
    best = _uncut(framing, view, people, width, height, stage)
    return _on_their_feet(best, people, width, height, stage) if framing in ("two-shot", "wide") else best


def _uncut(framing: str, view: View, people: Sequence[Standing], width: int, height: int, stage: Stage) -> View:
    if framing not in ROOM or not stage.strong:
        return view
    hidden = _ahead(people[0]) if framing == "over" and people else 0

    def cut_in(tried: View) -> float:
        return sliced(tried, width, height, stage, hidden) if framing in ALONE else cuts(tried, width, height, stage)

    if cut_in(view) == 0.0:
        return view
    most, larger = ROOM[framing]
    smaller = min(larger, SHRINKS_ALONE if framing in ALONE else SHRINKS)
    sizes = [(1 + (larger if j > 0 else smaller)) ** (j / STEPS) for j in range(-STEPS, STEPS + 1)]
    eyes_x, eyes_y = _eyes(people, stage, view)
    best, least, lowered = view, cut_in(view), 0.0

    def look(down: float, share: float, aside: float) -> None:
        """Keeps a view if it is better: the eyes stay where they are but for `down` and `aside`."""
        nonlocal best, least, lowered
        z = view.z * share
        x = eyes_x + (view.x - eyes_x) / share - aside * STAGE_HEIGHT * width / height / z if framing in ALONE else view.x
        y = eyes_y + (view.y - eyes_y) / share - down * STAGE_HEIGHT / z
        tried = inside(View(x, y, z), width, height, stage.bounds)
        if any(_crown(who, tried, width, height, stage) < HEADROOM for who in people):
            return
        price = (
            UP * abs(down) + SIZE * (share - 1 if share > 1 else SMALLER * (1 - share)) + SIDEWAYS * abs(aside) + cut_in(tried)
        )
        if price < least - 1e-9 and cuts(tried, width, height, stage) <= cuts(view, width, height, stage) + 1e-9:
            best, least, lowered = tried, price, down

    for i in range(-STEPS, STEPS + 1):
        for share in sizes:
            look(most * i / STEPS * (LOWER if i > 0 and framing in ALONE else 1.0), share, 0.0)
    down = lowered
    for aside in _asides(people) if framing in ALONE else ():
        for share in sizes:
            look(down, share, aside)
    return best


def _ahead(who: Standing) -> int:
    """Where somebody looks: -1 left, 1 right, 0 at us."""
    return (who.facing > 0) - (who.facing < 0)


def _asides(people: Sequence[Standing]) -> list[float]:
    """How far to the right one person's eyes may move, of the frame's width."""
    ahead = _ahead(people[0]) if people else 0
    if ahead == 0:
        return [GIVES_UP * k / STEPS for k in range(-STEPS, STEPS + 1)]
    return [-ahead * (k * (LEADS + GIVES_UP) / STEPS - GIVES_UP) for k in range(STEPS + 1)]


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
    if stage.seated:
        return view  # nobody's feet are seen
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


def sliced(view: View, width: int, height: int, stage: Stage, hidden: int) -> float:
    """What it costs that strong things are cut, a strip of one more than most of one. `hidden`: the side, -1 or 1, at which
    somebody's back stands before everything; 0: none."""
    total = 0.0
    for factor, (left, top, right, bottom) in stage.strong:
        x0, y0 = (a / b for a, b in zip(to_screen(view, (left, top), width, height, factor), (width, height), strict=True))
        x1, y1 = (a / b for a, b in zip(to_screen(view, (right, bottom), width, height, factor), (width, height), strict=True))
        wide, high = ((min(b, 1.0) - max(a, 0.0)) / (b - a) for a, b in ((x0, x1), (y0, y1)))
        margin = MARGIN * height / width
        if wide > IN_VIEW and y0 < MARGIN and y1 > -MARGIN:
            total += TOP_CUT * wide * (GOES_ON if high > MOST_OF_IT else 1.0)
        if high > IN_VIEW and (
            (x0 < margin < x1 + 2 * margin and hidden != -1) or (x0 - 2 * margin < 1 - margin < x1 and hidden != 1)
        ):
            total += SIDE_CUT * (GOES_ON if wide > MOST_OF_IT else 1.0)
    return total


def _eyes(people: Sequence[Standing], stage: Stage, view: View) -> tuple[float, float]:
    """The stage pixel that stays in its place."""
    if not people:
        return view.x, view.y
    places = [eyes(who, stage) for who in people]
    return sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)


def _crown(who: Standing, view: View, width: int, height: int, stage: Stage) -> float:
    """How much room is above somebody's hair, of the frame's height."""
    top = stage.ground - (CROWN * who.height - who.lowered) * stage.pixels_per_metre
    return to_screen(view, (stage.stage_x(who.x), top), width, height)[1] / height
