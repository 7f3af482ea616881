"""Cuts every shot into windows of about 1 to 4 s at the edges of beats: an edit is drawn where it is seen, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scenec.acting.tracks import mouth_lead
from scenec.arrange.beats import ADVANCING, asked, lines_of
from scenec.story import Beat, Line, Pause, Story
from scenec.take import Timing, Word
from scenec.timeline import ShotSpan, Window

SHORTEST = 1.0  # seconds; less is added to the window before
LONGEST = 5.0  # more is cut again, in a pause of the speech where there is one
WANTED = 3.5
CUT_GESTURE = 1000.0  # price, in frames, of a cut through a gesture
BEFORE, AFTER = 0.6, 1.0  # seconds around a gesture's word that it needs


@dataclass
class _Part:
    start: int
    end: int
    beat: str


def cut(
    story: Story, times: Mapping[str, tuple[int, int]], timings: Mapping[str, Timing], shots: Sequence[ShotSpan], frames: int
) -> tuple[Window, ...]:
    """All windows in order; together they are the film. A window's `beat` is unique and says nothing of where it lies. Where an
    interactive film has stopped, one ends."""
    fps = story.format.fps
    stops = [times[choice.id][1] for choice in asked(story.beats)]
    edges = _edges(story.beats, times, fps, frames)
    windows: list[Window] = []
    used: dict[str, int] = {}
    before = ""
    for shot, following in zip(shots, [*shots[1:], None], strict=True):
        start, end = shot.start, shot.end
        if (begins := shot.transition) is not None:
            start = begins.end
            beat = f"{_parts(edges, begins.start, begins.end)[0].beat}~into"
            used[beat] = used.get(beat, 0) + 1
            name = beat if used[beat] == 1 else f"{beat}~{used[beat]}"
            windows.append(Window(f"{shot.id}/transition", before, name, begins.start, begins.end, shot.id))
        before = shot.id
        if following is not None and following.transition is not None:
            end = following.transition.start
        if start >= end:
            continue  # transitions take all of it
        bounds = [start, *(stop for stop in stops if start < stop < end), end]
        parts = [part for a, b in pairwise(bounds) for part in _merge(_parts(edges, a, b), round(SHORTEST * fps))]
        whole = [piece for part in parts for piece in _split(part, story.beats, times, timings, fps)]
        for number, part in enumerate(whole, 1):
            used[part.beat] = used.get(part.beat, 0) + 1
            name = part.beat if used[part.beat] == 1 else f"{part.beat}~{used[part.beat]}"
            windows.append(Window(f"{shot.id}/piece-{number}", shot.id, name, part.start, part.end))
    return tuple(windows)


def _edges(beats: Sequence[Beat], times: Mapping[str, tuple[int, int]], fps: int, frames: int) -> list[tuple[int, str]]:
    """Where beats of the spine begin, and which: a line a little before its first word."""
    edges: list[tuple[int, str]] = []
    reached = 0
    for beat in beats:
        if beat.at is not None or not isinstance(beat, ADVANCING):
            continue
        start, end = times[beat.id]
        if lines_of(beat):
            start = max(reached, start - mouth_lead(fps))
        elif isinstance(beat, Pause):
            start = min(start + mouth_lead(fps), end)  # the mouth before it closes first
        if end > start:
            edges.append((min(max(start, 0), frames), beat.id))
            if not isinstance(beat, Pause):
                reached = max(reached, end)
    if not edges:
        return [(0, "film")]
    return [(0, edges[0][1]), *edges[1:]]


def _parts(edges: Sequence[tuple[int, str]], start: int, end: int) -> list[_Part]:
    """The stretch of a shot, cut at the edges inside it."""
    beat = next((name for at, name in reversed(edges) if at <= start), edges[0][1])
    parts = [_Part(start, end, beat)]
    for at, name in edges:
        if parts[-1].start < at < end:
            parts[-1].end = at
            parts.append(_Part(at, end, name))
        elif at == parts[-1].start:
            parts[-1].beat = name
    return parts


def _merge(parts: list[_Part], shortest: int) -> list[_Part]:
    """Short ones go to the one before; a short first one to the next. Only its own length decides about a part."""
    merged: list[_Part] = []
    for part in parts:
        if merged and (part.end - part.start < shortest):
            merged[-1].end = part.end
        elif merged and merged[-1].end - merged[-1].start < shortest:
            merged[-1].end, merged[-1].beat = part.end, part.beat
        else:
            merged.append(part)
    return merged


def _split(
    part: _Part, beats: Sequence[Beat], times: Mapping[str, tuple[int, int]], timings: Mapping[str, Timing], fps: int
) -> list[_Part]:
    length = part.end - part.start
    count = max(1, round(length / (WANTED * fps))) if length > LONGEST * fps else 1
    cuts = [part.start]
    for i in range(1, count):
        ideal = part.start + length * i / count
        cuts += _pause_near(ideal, part, beats, times, timings, fps)
    cuts.append(part.end)
    return [_Part(a, b, part.beat) for a, b in pairwise(cuts) if b > a]


def _pause_near(
    ideal: float,
    part: _Part,
    beats: Sequence[Beat],
    times: Mapping[str, tuple[int, int]],
    timings: Mapping[str, Timing],
    fps: int,
) -> list[int]:
    """A frame near `ideal`, between two words where that can be, the longer the silence the better; none that cuts a gesture."""
    best, cost = round(ideal), 0.55 * fps
    spoilt = False
    for beat in beats:
        if not isinstance(beat, Line) or times[beat.id][1] <= part.start or times[beat.id][0] >= part.end:
            continue
        words = timings[beat.id].words
        for index, (word, following) in enumerate(pairwise(words), 1):
            at = times[beat.id][0] + (word.end + following.start) / 2 * fps
            price = abs(at - ideal) - 3 * (following.start - word.end) * fps + (CUT_GESTURE if _acts(beat, index, words) else 0)
            spoilt = spoilt or (price >= CUT_GESTURE and abs(at - ideal) < AFTER * fps)
            if price < cost and abs(at - ideal) < 1.0 * fps and part.start < at < part.end:
                best, cost = round(at), price
    return [] if spoilt and best == round(ideal) else [best]


def _acts(line: Line, word: int, words: Sequence[Word]) -> bool:
    """Whether a cut before `word` would go through a gesture that the line has."""
    at = words[word].start
    marked = [cue for cue in line.cues if cue.kind not in {"feel", "gaze", "pause"} and cue.word < len(words)]
    return any(words[cue.word].start - BEFORE < at < words[cue.word].start + AFTER for cue in marked)
