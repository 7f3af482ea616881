"""Where heads will be in a shot: what a backdrop keeps calm behind them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scenec.acting.channels import SEAT
from scenec.acting.seats import lowered_by
from scenec.acting.tracks import window
from scenec.rigs.person.build import build_of
from scenec.sets.table import SETS, Stage
from scenec.timeline import Performance, ShotSpan, Timeline, Track


def heads(timeline: Timeline, shot: ShotSpan, start: int, end: int) -> Iterator[dict[str, Any]]:
    """Everybody of a shot, frames [start, end) of the action: "x", "height" and "skin"; "lowered" where they sit as it begins."""
    stage = SETS[timeline.place.set]
    out = (*shot.unseen, *([shot.near.who] if shot.near is not None else ()))
    for performance in timeline.performances:
        if not any(first < end and last > start for first, last in performance.visible) or performance.character in out:
            continue
        low = lowered(performance, start, stage)
        for x in places(performance, start, end):
            person = {"x": x, "height": performance.height, "skin": performance.look.get("skin")}
            yield {**person, "lowered": low} if low else person


def places(performance: Performance, start: int, end: int) -> tuple[float, ...]:
    """Where somebody stands in a shot: at its start, and where they go."""
    track = window(performance.tracks.get("x", Track()), start, end)
    return tuple(dict.fromkeys((track.start, *(key.value for key in track.keys))))


def lowered(performance: Performance, at: int, stage: Stage) -> float:
    """Metres of the picture that somebody's eyes are lower at a frame because they sit; 0 where they stand, or are about to."""
    sit, seat, lane = (window(performance.tracks.get(name, Track()), at, at + 1).start for name in ("sit", SEAT, "lane"))
    if sit < 0.99:
        return 0.0
    build = build_of(performance.look, performance.age)
    depth = sum(performance.feet.depth) / 2
    for step in performance.feet.steps:
        depth = step.depth if step.land <= at else depth
    horizon = (stage.ground - stage.horizon) / stage.pixels_per_metre
    return round(lowered_by(seat, depth, lane, build, performance.height / build.heads, horizon), 4)
