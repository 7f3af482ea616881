"""The storyboard: a render graph that draws a small picture for each beat worth a look, and lays them out as a contact sheet."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scenec.acting.channels import BLINK, BLINK_FRAMES
from scenec.deeds import Choice, Display, Goto, Show
from scenec.graph import Graph, Node
from scenec.nodes import digested
from scenec.story import Beat, CameraMove, Fade, Feel, Format, Gaze, Line, Pause, Shot, Sound, Stop, Story, With
from scenec.timeline import Timeline, Track

# Beats that leave nothing to be seen of their own.
UNSEEN = (Sound, Stop, Pause, Feel, Gaze, Fade, Goto)
STILL_HEIGHT = 432
# Where in a beat its picture is taken: a line late enough for its gesture and its face, a shot after the cut has settled.
MOMENT = {Shot: 0.0, Line: 0.55, CameraMove: 0.95}
DEFAULT_MOMENT = 0.5
SETTLED = 10  # frames from a cut


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
            if isinstance(beat, Choice):
                frame = start - 1  # the picture that an interactive film holds
            if isinstance(beat, Show | Display):
                frame = _settled(timeline, beat.id, frame)
            if isinstance(beat, Line):
                frame = _eyes_open(timeline, _of_speaker(timeline, beat.who, start, end, frame))
            if isinstance(beat, CameraMove) and beat.move == "auto":
                continue  # its shots have panels of their own
            if isinstance(beat, CameraMove):  # it ends with its shot
                frame = min(frame, next(s.end for s in timeline.shots if s.start <= start < s.end) - 1)
        frame = max(0, min(frame, timeline.frames - 1))
        made.append(
            Panel(
                frame,
                f"{stamp(frame, timeline.format.fps)}  {beat.id}",
                _words(story, beat),
            )
        )
    made += _cuts(timeline, [panel.frame for panel in made])
    return tuple(sorted(made, key=lambda p: p.frame))


def _words(story: Story, beat: Beat) -> str:
    """What stands below the panel of a beat."""
    if isinstance(beat, Line):
        return beat.text
    if isinstance(beat, Choice):
        options = [f"{number} {text}" for number, text in enumerate(beat.options, start=1)]
        return f"{beat.text}  {'  '.join(f'[{each}]' if index == beat.taken else each for index, each in enumerate(options))}"
    return changed(story, beat.id)


def _settled(timeline: Timeline, beat: str, frame: int) -> int:
    """The first frame from `frame` on at which what a beat shows is wholly there."""
    showing = next((each for each in timeline.showings if each.beat == beat), None)
    if showing is None:
        return frame
    there = max((key.frame + key.over for key in showing.alpha.keys if key.value), default=showing.start)
    return min(max(frame, math.ceil(there)), showing.end - 1)


def changed(story: Story, beat: str) -> str:
    """What a beat does to how people stand to each other, as `ana & ben: closeness 0.45 to 0.75`; empty where it does nothing."""
    moves: dict[tuple[str, str], list[str]] = {}
    for each in story.ledger:
        if each.beat == beat and round(each.before, 2) != round(each.after, 2):
            what = f"{each.quantity} {each.before:.2g} to {each.after:.2g}"
            pair = (min(each.of, each.to), max(each.of, each.to))
            moves.setdefault(pair, []).append(what)
    return "; ".join(f"{a} & {b}: {', '.join(dict.fromkeys(found))}" for (a, b), found in moves.items())


def _of_speaker(timeline: Timeline, who: str, start: int, end: int, frame: int) -> int:
    """The frame nearest to `frame`, of a line over frames [start, end), in a shot that shows who speaks; else `frame`. Shots that
    automatic editing puts into a line have panels of their own."""
    seen = [s for s in timeline.shots if s.start < end and s.end > start and s.subject in (None, who)]
    near = [min(max(frame, s.start + SETTLED, start), s.end - SETTLED, end - 1) for s in seen if s.end - s.start > 2 * SETTLED]
    return min((f for f in near if start <= f < end), key=lambda f: (abs(f - frame), f), default=frame)


def _eyes_open(timeline: Timeline, frame: int) -> int:
    """The frame nearest to `frame` in its shot in which nobody who is seen blinks; else `frame`."""
    shot = next((s for s in timeline.shots if s.start <= frame < s.end), None)
    if shot is None:
        return frame
    seen = [p for p in timeline.performances if shot.subject in (None, p.character)]
    shut = [each.frame for p in seen for each in p.tracks.get(BLINK, Track()).pulses]
    length = (BLINK_FRAMES + 1) * timeline.format.fps / 30
    reach = range(max(shot.start, frame - SETTLED), min(shot.end, frame + SETTLED + 1))
    free = [at for at in reach if not any(-1 <= at - each <= length for each in shut)]
    return min(free, key=lambda at: (abs(at - frame), at), default=frame)


def _cuts(timeline: Timeline, taken: Sequence[int]) -> list[Panel]:
    """A panel of every shot that automatic editing cut to and that no other panel shows."""
    found = []
    for shot in timeline.shots:
        if shot.why and not any(shot.start <= frame < shot.end for frame in taken):
            frame = _eyes_open(timeline, shot.start + (shot.end - shot.start) // 2)
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
