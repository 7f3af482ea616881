"""Plan: name the work that makes a film, and cut it into pieces. A node for everything that is made once and kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from scenec.graph import Graph, Node
from scenec.lipsync.params import mouth_params
from scenec.nodes import KINDS, sealed
from scenec.nodes.speeches import speech_key, speech_nodes
from scenec.plain import to_plain
from scenec.plan.pieces import backdrop_parts, piece_params
from scenec.plan.shows import footage_key, footage_nodes, visible
from scenec.plan.sounding import mix_params, sound_nodes
from scenec.sets.table import SETS
from scenec.story import Story
from scenec.take import Timing
from scenec.timeline import CaptionCue, ShotSpan, Timeline
from scenec.vocabulary import CAPTION_FILES

LARGEST = 3840.0  # pixels of the longer side of a picture in which people stand


def plan(
    timeline: Timeline,
    story: Story,
    timings: Mapping[str, Timing],
    unspoken: AbstractSet[str] = frozenset(),
    kinds: Mapping[str, str] = KINDS,
) -> Graph:
    """The graph of the film. `unspoken` are lines whose timing is only an estimate: what hangs on it has no digest."""
    nodes = list(speech_nodes(story, kinds).values())
    nodes += _mouths(timeline, story, timings)
    nodes += _picture(timeline)
    nodes += [node for shot in timeline.shots for node in _backdrops(timeline, shot)]
    nodes += footage_nodes(timeline)
    pieces = _pieces(timeline)
    nodes += pieces
    nodes += caption_nodes(timeline.id, timeline, timeline.captions, timeline.subtitles)
    sounds = sound_nodes(timeline)
    mix = Node(f"{timeline.id}/mix", "mix", mix_params(timeline), (*_speeches(timeline, story), *(node.key for node in sounds)))
    nodes += [*sounds, replace(mix, label=f"{len(timeline.lines)} lines, {len(timeline.sounds)} sounds")]
    nodes += [Node(f"{timeline.id}/track", "track", {}, (mix.key,)), _film(timeline, pieces)]
    estimated = {_mouth_key(timeline, line) for line in unspoken}
    return Graph(sealed(nodes, estimated, kinds), f"{timeline.id}/film")


def _mouth_key(timeline: Timeline, line: str) -> str:
    return f"{timeline.id}/mouth/{line}"


def _mouths(timeline: Timeline, story: Story, timings: Mapping[str, Timing]) -> list[Node]:
    """A mouth for each line that moves one."""
    moving = {speech.line for performance in timeline.performances for speech in performance.speech}
    return [
        Node(
            _mouth_key(timeline, line.id),
            "mouth",
            mouth_params(timings[line.id], timeline.format.fps, line.frames, timeline.language, story.characters.get(line.who)),
            label=f"{line.who}: {line.text}",
        )
        for line in timeline.lines
        if line.id in moving
    ]


def _backdrops(timeline: Timeline, shot: ShotSpan) -> list[Node]:
    label = f"{timeline.place.id if timeline.place.picture else timeline.place.set}, {timeline.place.light}"
    parts = zip(_backdrop_keys(timeline, shot), backdrop_parts(timeline, shot), strict=True)
    inputs = tuple(node.key for node in _picture(timeline))
    return [Node(key, "backdrop", params, inputs, label=label) for key, params in parts]


def _picture(timeline: Timeline) -> list[Node]:
    """The picture of the project that the place is, decoded once and no larger than films need it."""
    if timeline.place.picture is None:
        return []
    path, digest = timeline.place.picture
    stage = SETS[timeline.place.set]
    left, top, right, bottom = stage.bounds
    shrunk = min(1.0, LARGEST / max(right - left, bottom - top))
    size = {"width": round((right - left) * shrunk), "height": round((bottom - top) * shrunk)}
    params = {"file": {"path": path, "digest": digest}, **size, "fps": 0, "frames": 0, "fit": "fill"}
    return [Node(f"{timeline.id}/picture", "footage", params, label=timeline.place.id)]


def _backdrop_keys(timeline: Timeline, shot: ShotSpan) -> list[str]:
    key = f"{timeline.id}/{shot.id}/backdrop"
    return [f"{key}-{i}" for i in range(1, len(shot.halves) + 1)] or [key]


def _pieces(timeline: Timeline) -> list[Node]:
    nodes = []
    for window in timeline.windows:
        params, lines = piece_params(timeline, window)
        shots = (window.shot,) if window.into is None else (window.shot, window.into)
        backdrops = (key for shot in timeline.shots if shot.id in shots for key in _backdrop_keys(timeline, shot))
        footage = (footage_key(timeline, showing) for showing in visible(timeline, window.start, window.end))
        inputs = (*backdrops, *footage, *(_mouth_key(timeline, line) for line in lines))
        label = f"{params['frames']} frames from {window.start}"
        nodes.append(Node(f"{timeline.id}/{window.key}", "piece", params, inputs, label=label))
    return nodes


def caption_nodes(
    name: str, timeline: Timeline, captions: Sequence[CaptionCue], subtitles: Mapping[str, Sequence[CaptionCue]]
) -> Iterator[Node]:
    """The files beside the film: its captions where the scene asks for them, and subtitles in other languages."""
    files = sorted(timeline.caption_style.files)
    form = timeline.format
    told = {"": captions} if files else {}
    for language, cues in {**told, **subtitles}.items():
        params = {
            "cues": to_plain(tuple(cues)),
            "fps": form.fps,
            "width": form.width,
            "height": form.height,
            "language": language or timeline.language,
            "files": files or list(CAPTION_FILES),
        }
        key = f"{name}/captions{f'.{language}' if language else ''}"
        yield Node(key, "captions", params, label=", ".join(params["files"]))


def _speeches(timeline: Timeline, story: Story) -> tuple[str, ...]:
    return tuple(speech_key(story, line.id) for line in timeline.lines)


def _film(timeline: Timeline, pieces: list[Node]) -> Node:
    size = [timeline.format.width, timeline.format.height]
    params = {"fps": timeline.format.fps, "size": size, "pieces": [node.params["frames"] for node in pieces]}
    inputs = (*(node.key for node in pieces), f"{timeline.id}/track")
    return Node(f"{timeline.id}/film", "film", params, inputs, label=timeline.title)
