"""What a piece shows of pictures and clips, and the work that decodes them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from scenec.acting.tracks import window as track_window
from scenec.footage.places import inset, on_screen, whole_frame
from scenec.graph import Node
from scenec.sets.table import SETS
from scenec.timeline import Showing, Timeline, Track


def covers(showing: Showing, start: int, end: int) -> bool:
    """Whether nothing else is seen in frames [start, end)."""
    whole = showing.style == "full" and showing.start <= start and showing.end >= end
    return whole and track_window(showing.alpha, start, end) == Track(1.0)


def visible(timeline: Timeline, start: int, end: int) -> Iterator[Showing]:
    """What is shown at some time of frames [start, end), in order: one footage input of the piece each."""
    for showing in timeline.showings:
        if showing.start < end and showing.end > start:
            yield showing


def shown(timeline: Timeline, start: int, end: int) -> Iterator[dict[str, Any]]:
    """The parameters of what is shown, and of the screens that are off meanwhile."""
    off = {each.screen: None for each in timeline.showings if each.screen is not None}
    for showing in visible(timeline, start, end):
        if showing.screen is not None:
            off.pop(showing.screen, None)
        params: dict[str, Any] = {
            "style": showing.style,
            "start": max(showing.start, start) - start,
            "end": min(showing.end, end) - start,
            "alpha": track_window(showing.alpha, start, end),
        }
        if showing.screen is not None:
            params["screen"] = showing.screen
        if showing.hang is not None:
            params["hang"] = track_window(showing.hang, start, end)
        if showing.style == "inset":
            params["side"] = showing.place[0]
        if showing.drift is not None:
            params |= {"drift": showing.drift, "progress": track_window(showing.progress, start, end)}
        if showing.footage.seconds is not None:
            params["first"] = start - showing.start
            if showing.footage.loops:
                params["loop"] = own_frames(timeline, showing)
        yield params
    screens = SETS[timeline.place.set].screens
    for screen in (name for name in off if name in screens and not screens[name].comes):
        yield {"style": "screen", "screen": screen, "start": 0, "end": 0, "alpha": Track(), "footage": False}


def own_frames(timeline: Timeline, showing: Showing) -> int:
    """The frames that a clip has by itself."""
    return max(1, math.ceil(round((showing.footage.seconds or 0.0) * timeline.format.fps, 6)))


def footage_key(timeline: Timeline, showing: Showing) -> str:
    """The key of the node that decodes it."""
    return f"{timeline.id}/footage/{showing.beat}"


def footage_nodes(timeline: Timeline) -> list[Node]:
    """A node for everything that is shown: as large as it is seen, and no more frames than are."""
    return [_node(timeline, showing) for showing in timeline.showings]


def _node(timeline: Timeline, showing: Showing) -> Node:
    footage, form = showing.footage, timeline.format
    if showing.screen is not None:
        width, height = on_screen(SETS[timeline.place.set].screens[showing.screen], form.height)
    elif showing.style == "inset":
        _, _, width, height = inset((footage.width, footage.height), form.width, form.height, *showing.place)
    else:
        width, height = whole_frame(form.width, form.height, showing.drift is not None)
    frames = 0
    if footage.seconds is not None:
        frames = own_frames(timeline, showing)
        if not footage.loops:
            frames = min(frames, showing.end - showing.start)
    params = {
        "file": {"path": footage.path, "digest": footage.digest},
        "width": width,
        "height": height,
        "fps": form.fps if frames else 0,
        "frames": frames,
        "fit": "bare" if showing.screen is not None else "whole",
    }
    span = showing.span
    place = f"{span.file}:{span.line}" if span is not None else showing.beat
    return Node(footage_key(timeline, showing), "footage", params, label=place)
