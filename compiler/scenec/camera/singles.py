"""Shots of one person: others are seen with their whole face or not at all. A view comes a little nearer until that is so; where
that does not help, who is cut by the frame's edge is left out of the shot, as a film crew would send them aside. Pure Python."""

from __future__ import annotations

from collections.abc import Sequence

from scenec.camera.framing import CROWN, Standing, View, eyes, inside, to_screen
from scenec.sets.stage import STAGE_HEIGHT, Stage

# By framing: how much larger the person may become for it, and how far their eyes may go to the side, of the frame's width.
ROOM = {"medium": (0.20, 0.06), "close": (0.10, 0.04)}
STEPS = 6
SHOULDER = 0.15  # half the width of a body with its arms, of its height
REACH = 0.42  # half the width of a body whose arms may speak, of its height
FACE = 0.075  # half the width of a head with its hair, of the body's height
CHIN = 0.85  # of the body's height
MARGIN = 0.01  # of the frame's width and height
SIDE, SIZE = 3.0, 1.0  # prices: of moving by a frame's width, of another size


def cleared(framing: str, view: View, who: Standing, others: Sequence[Standing], width: int, height: int, stage: Stage) -> View:
    """The view nearest to `view` in which nobody of `others` is cut; `view` itself where there is none. `who` it is of."""
    if framing not in ROOM or not any(cut(view, each, width, height, stage) for each in others):
        return view
    larger, aside = ROOM[framing]
    x, y = eyes(who, stage)
    tried = []
    for i in range(STEPS + 1):
        share = 1 + larger * i / STEPS
        for j in range(-STEPS, STEPS + 1):
            step = aside * j / STEPS
            z = view.z * share
            moved = x + (view.x - x) / share + step * STAGE_HEIGHT * width / height / z
            there = inside(View(moved, y + (view.y - y) / share, z), width, height, stage.bounds)
            if not any(cut(there, each, width, height, stage) for each in others):
                tried.append((SIZE * (share - 1) + SIDE * abs(step), there))
    return min(tried)[1] if tried else view


def cut(view: View, who: Standing, width: int, height: int, stage: Stage, broad: float = SHOULDER) -> bool:
    """Whether some of somebody is in the frame, but not all of their face. `broad`: half their width, of their height."""
    half = broad * who.height * stage.pixels_per_metre
    middle = stage.stage_x(who.x)
    left, right = (to_screen(view, (x, 0.0), width, height)[0] / width for x in (middle - half, middle + half))
    return left < 1 and right > 0 and not whole(view, who, width, height, stage)


def whole(view: View, who: Standing, width: int, height: int, stage: Stage) -> bool:
    """Whether all of somebody's face and hair is in the frame."""
    middle, half = stage.stage_x(who.x), FACE * who.height * stage.pixels_per_metre
    feet, pixels = stage.ground + who.lowered * stage.pixels_per_metre, who.height * stage.pixels_per_metre
    x0, y0 = to_screen(view, (middle - half, feet - CROWN * pixels), width, height)
    x1, y1 = to_screen(view, (middle + half, feet - CHIN * pixels), width, height)
    return x0 > MARGIN * width and x1 < (1 - MARGIN) * width and y0 > MARGIN * height and y1 < (1 - MARGIN) * height
