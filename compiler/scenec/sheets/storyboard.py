"""The storyboard: a render graph that draws a small picture for each beat worth a look, and lays them out as a contact sheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scenec.graph import Graph, Node
from scenec.nodes import digested
from scenec.story import Beat, CameraMove, Fade, Feel, Format, Gaze, Line, Pause, Shot, Sound, Stop, Story, With
from scenec.timeline import Timeline, Track

# Beats that leave nothing to be seen of their own.
UNSEEN = (Sound, Stop, Pause, Feel, Gaze, Fade)
STILL_HEIGHT = 432
# Where in a beat its picture is taken: a line late enough for its gesture and its face, a shot after the cut has settled.
MOMENT = {Shot: 0.0, Line: 0.55, CameraMove: 0.95}
DEFAULT_MOMENT = 0.5


@dataclass(frozen=True)
class Panel:
    """One picture of the sheet: the film's frame, and what is written under it."""

    frame: int
    heading: str
    text: str


def flat(beats: Iterable[Beat]) -> list[Beat]:
    """The beats with those inside `with` in their place."""
    found: list[Beat] = []
    for beat in beats:
        found += flat(beat.beats) if isinstance(beat, With) else [beat]
    return found


def panels(story: Story, timeline: Timeline) -> tuple[Panel, ...]:
    """The panels in the order of time; a shot has none of its own where a line begins within half a second of it."""
    made = []
    for beat in flat(story.beats):
        if isinstance(beat, UNSEEN) or beat.id not in timeline.beats:
            continue
        start, end = timeline.beats[beat.id]
        if isinstance(beat, Shot):
            start, end = next(((s.start, s.end) for s in timeline.shots if s.start >= start), (start, end))
            if any(
                start <= timeline.beats[b.id][0] < start + timeline.format.fps // 2
                for b in flat(story.beats)
                if isinstance(b, Line)
            ):
                continue
            frame = start + min(4, end - start - 1)
        else:
            frame = start + round((end - start) * MOMENT.get(type(beat), DEFAULT_MOMENT))
            if isinstance(beat, CameraMove):  # it ends with its shot
                frame = min(frame, next(s.end for s in timeline.shots if s.start <= start < s.end) - 1)
        frame = max(0, min(frame, timeline.frames - 1))
        made.append(Panel(frame, f"{stamp(frame, timeline.format.fps)}  {beat.id}", beat.text if isinstance(beat, Line) else ""))
    made += _cuts(timeline, [panel.frame for panel in made])
    return tuple(sorted(made, key=lambda p: p.frame))


def _cuts(timeline: Timeline, taken: Sequence[int]) -> list[Panel]:
    """A panel of every shot that automatic editing cut to and that no other panel shows."""
    found = []
    for shot in timeline.shots:
        if shot.why and not any(shot.start <= frame < shot.end for frame in taken):
            frame = shot.start + (shot.end - shot.start) // 2
            name = f"{shot.framing} {shot.subject}" if shot.subject else shot.framing
            found.append(Panel(frame, f"{stamp(frame, timeline.format.fps)}  {name}", shot.why))
    return found


def stamp(frame: int, fps: int) -> str:
    """`m:ss.ff`: minutes, seconds, frames."""
    seconds, rest = divmod(frame, fps)
    return f"{seconds // 60}:{seconds % 60:02}.{rest:02}"


def small(timeline: Timeline) -> Timeline:
    """The same film at the size of a panel, without captions in the picture (the text stands below) and without fades."""
    f = timeline.format
    width = round(f.width * STILL_HEIGHT / f.height / 2) * 2
    return replace(timeline, format=Format(width, STILL_HEIGHT, f.fps), captions=(), fade=Track(1.0))


def storyboard(story: Story, timeline: Timeline, graph: Graph) -> Graph:
    """The graph of the contact sheet. `graph` is the plan of `small(timeline)`."""
    wanted = panels(story, timeline)
    windows = {f"{timeline.id}/{w.key}": w for w in timeline.windows}
    by_key = {n.key: n for n in graph.nodes}
    digests = {n.key: n.digest for n in graph.nodes}
    stills: list[Node] = []
    cells = []
    for node in graph.nodes:
        window = windows.get(node.key)
        here = [p for p in wanted if window and window.start <= p.frame < window.end]
        if window is None or not here:
            continue
        params: dict[str, Any] = {**node.params, "stills": [p.frame - window.start for p in here]}
        still = digested(Node(node.key + "/still", "still", params, node.inputs, label=f"panels of {window.key}"), digests)
        digests[still.key] = still.digest
        cells += [{"input": len(stills), "index": i, "heading": p.heading, "text": p.text} for i, p in enumerate(here)]
        stills.append(still)
    sheet = Node(
        f"{timeline.id}/storyboard", "sheet", {"title": story.title or story.id, "cells": cells}, tuple(n.key for n in stills)
    )
    needed = closure(stills, by_key)
    return Graph((*(n for n in graph.nodes if n.key in needed), *stills, digested(sheet, digests)), sheet.key)


def closure(nodes: Iterable[Node], by_key: Mapping[str, Node]) -> set[str]:
    """The keys of everything that `nodes` need, at any distance."""
    todo, seen = [key for n in nodes for key in n.inputs], set[str]()
    while todo:
        key = todo.pop()
        if key not in seen:
            seen.add(key)
            todo += by_key[key].inputs
    return seen
