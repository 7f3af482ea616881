"""Camera moves: a camera over time as a few keys, eased by a trapezoid of speed. Pure Python.

Between two keys log z is interpolated, and the place moves so that every stage point slides along a straight line on the screen
(the eyes too): no swing, no jitter, and the path does not depend on how long it takes.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import replace

from scenec.camera.framing import Standing, View, eyes, inside, rule_for, to_screen
from scenec.sets.table import OVERSCAN, STAGE_HEIGHT, Stage
from scenec.timeline import CameraKey

EASE_IN, EASE_OUT = 0.22, 0.38  # shares of a move's time in which it gathers speed and loses it
PUSH_IN, PULL_OUT = 1.2, 0.8  # how much z grows or shrinks when nothing else is said
SMALL_PUSH, EDGE = 1.4, 0.13  # up to there a push keeps whom it sees: eyes this share of the width inside the frame
Bounds = tuple[float, float, float, float]  # of a set: left, top, right, bottom

SHORTEST_PAN = 1.0  # seconds
PAN_SPEED = 0.25  # a face moves at most this share of the frame's width a second


def trapezoid(t: float) -> float:
    """Progress 0..1 at time 0..1: slow in, steady, slower out; no speed at either end."""
    if t <= 0.0:
        return 0.0
    if t >= 1.0:
        return 1.0
    top = 1.0 / (1.0 - EASE_IN / 2 - EASE_OUT / 2)
    if t < EASE_IN:
        return top * t * t / (2 * EASE_IN)
    if t < 1.0 - EASE_OUT:
        return top * (t - EASE_IN / 2)
    return 1.0 - top * (1.0 - t) ** 2 / (2 * EASE_OUT)


def between(first: View, last: View, progress: float) -> View:
    """The camera at `progress` 0..1 of the way from `first` to `last`."""
    if progress <= 0.0 or first == last:
        return first
    if progress >= 1.0:
        return last
    growth = math.log(last.z / first.z)
    # Linear in 1/z: the stage point that both views show at one place of the frame stays there. Plain pan as growth -> 0.
    way = progress if abs(growth) < 1e-6 else math.expm1(-growth * progress) / math.expm1(-growth)
    z = first.z * math.exp(growth * progress)
    return View(first.x + (last.x - first.x) * way, first.y + (last.y - first.y) * way, z)


def camera_at(keys: Sequence[CameraKey], frame: float) -> View:
    """The camera of a shot at `frame`: still before the first key and after the last, eased between each two."""
    before = keys[0]
    for key in keys[1:]:
        if frame < key.frame:
            if frame <= before.frame:
                break
            t = (frame - before.frame) / (key.frame - before.frame)
            return between(_view(before), _view(key), trapezoid(t))
        before = key
    return _view(before)


def window(keys: Sequence[CameraKey], start: float, end: float) -> tuple[CameraKey, ...]:
    """The keys that frames [start, end) see, counted from `start`; a single key at 0 where the camera stands still in them."""
    last = end - 1
    first = max((i for i, key in enumerate(keys) if key.frame <= start), default=0)
    final = min((i for i, key in enumerate(keys) if key.frame >= last), default=len(keys) - 1)
    seen = keys[first : max(first, final) + 1]
    moving = len({_view(key) for key in seen}) > 1
    here = camera_at(keys, start)
    if not moving or all(camera_at(keys, start + i) == here for i in range(int(last - start) + 1)):
        return (CameraKey(0, here.x, here.y, here.z),)
    return tuple(replace(key, frame=key.frame - start) for key in seen)


def views(keys: Sequence[CameraKey]) -> tuple[View, ...]:
    """Where the camera goes, without when: the places of the keys in order, none twice running. One view: it stands still."""
    places = [_view(key) for key in keys]
    return tuple(place for i, place in enumerate(places) if i == 0 or place != places[i - 1])


def path(places: Sequence[View], steps: int = 24) -> tuple[View, ...]:
    """Every view on the way through `places`, `steps` to a move, ends included."""
    found = [places[0]]
    for first, last in itertools.pairwise(places):
        found += [between(first, last, i / steps) for i in range(1, steps + 1)]
    return tuple(found)


def move(first: View, last: View, start: float, end: float) -> tuple[CameraKey, CameraKey]:
    """The two keys of a move over frames start..end."""
    return CameraKey(start, *first), CameraKey(end, *last)


def push_in(
    view: View,
    subject: Standing,
    width: int,
    height: int,
    stage: Stage,
    amount: float = PUSH_IN,
    seconds: float = 3.0,
    people: Sequence[Standing] = (),
) -> View:
    """Where a push-in on `subject` from `view` ends: z times `amount`, the eyes carried towards the place that a medium
    shot gives them, the whole way for a big push, half of it for a small one, never faster than an eye likes. Of `people`
    nobody is left half in the frame by a small push."""
    point = eyes(subject, stage)
    here_x, here_y = (a / b for a, b in zip(to_screen(view, point, width, height), (width, height), strict=True))
    rule = rule_for("medium" if view.z * amount < 4.5 else "close", width, height)
    ideal_x = 0.5 + (rule.eyes[0] - 0.5) * max(-1.0, min(1.0, subject.facing))
    share = min(1.0, 0.5 + max(0.0, amount - 1.25) * 1.4)
    reach = PAN_SPEED * seconds / 1.43  # the trapezoid's top speed is 1.43 times its mean
    there_x = here_x + max(-reach, min(reach, (ideal_x - here_x) * share))
    if amount <= SMALL_PUSH:
        for who in people:
            apart = (eyes(who, stage)[0] - point[0]) * view.z / STAGE_HEIGHT * height / width
            if EDGE <= here_x + apart <= 1 - EDGE:  # in the frame before: keep them
                there_x = min(max(there_x, EDGE - apart * amount), 1 - EDGE - apart * amount)
        there_x = min(max(there_x, EDGE), 1 - EDGE)
    return _seen_at(point, (there_x, here_y + (rule.eyes[1] - here_y) * share), view.z * amount, width, height, stage.bounds)


def pull_out(view: View, people: Sequence[Standing], width: int, height: int, stage: Stage, amount: float = PULL_OUT) -> View:
    """Where a pull-out from `view` ends: z times `amount`, the group's middle drifting half way to the frame's middle."""
    if not people:
        return inside(View(view.x, view.y, view.z * amount), width, height, stage.bounds)
    places = [eyes(who, stage) for who in people]
    point = (min(x for x, _ in places) + max(x for x, _ in places)) / 2, sum(y for _, y in places) / len(places)
    here_x, here_y = (a / b for a, b in zip(to_screen(view, point, width, height), (width, height), strict=True))
    target_y = here_y + (rule_for("wide", width, height).eyes[1] - here_y) * 0.5
    return _seen_at(point, (here_x + (0.5 - here_x) * 0.5, target_y), view.z * amount, width, height, stage.bounds)


def pan_to(view: View, x: float, facing: float, width: int, height: int, bounds: Bounds = OVERSCAN) -> View:
    """The view of the same size whose place of interest is stage pixel `x`, with room ahead for who faces left or right."""
    share = 0.5 + (rule_for("medium", width, height).eyes[0] - 0.5) * max(-1.0, min(1.0, facing))
    return inside(View(x + (0.5 - share) * STAGE_HEIGHT * width / height / view.z, view.y, view.z), width, height, bounds)


def pan_seconds(first: View, last: View, width: int, height: int) -> float:
    """How long a pan takes by itself: so long that nothing crosses the frame faster than an eye likes."""
    share = abs(last.x - first.x) * first.z * height / (STAGE_HEIGHT * width)
    return max(SHORTEST_PAN, share / PAN_SPEED)


def _seen_at(point: tuple[float, float], place: tuple[float, float], z: float, width: int, height: int, bounds: Bounds) -> View:
    """The view of zoom z that shows a stage point at a share of the frame."""
    x = point[0] + (0.5 - place[0]) * STAGE_HEIGHT * width / height / z
    y = point[1] + (0.5 - place[1]) * STAGE_HEIGHT / z
    return inside(View(x, y, z), width, height, bounds)


def _view(key: CameraKey) -> View:
    return View(key.x, key.y, key.z)
