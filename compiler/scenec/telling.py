"""The film of a story of several scenes: every scene through the line, their pictures and sound joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from scenec.diagnostics import Diagnostic
from scenec.graph import Graph, Node
from scenec.line import Film, Guesses, board_graph, executed, film_graph, foreseen
from scenec.nodes import digested, sealed
from scenec.optimise import optimise
from scenec.plan import caption_nodes
from scenec.plan.partial import agreed
from scenec.running.progress import Progress
from scenec.running.supervisor import Supervisor
from scenec.store import Store
from scenec.tales import Tale
from scenec.timeline import CaptionCue, Timeline


def tell(tale: Tale, store: Store, workers: Supervisor, progress: Progress | None = None) -> Film:
    """One film of all scenes on the way."""
    timelines, graph = tale_graph(tale, store, workers, progress)
    frames = sum(timeline.frames for timeline in timelines)
    whole = replace(timelines[0], id=tale.id, title=tale.title, frames=frames, notes=noted(timelines))
    return Film(whole, graph, executed(timelines, graph, store, workers, progress))


def tale_graph(tale: Tale, store: Store, workers: Supervisor, progress: Progress | None = None) -> tuple[list[Timeline], Graph]:
    """speak, arrange, plan, optimise every scene, and join them: exactly what the film is made of."""
    made = [film_graph(story, store, workers, progress) for story in tale.scenes]
    timelines = [timeline for timeline, _ in made]
    return timelines, optimise(joined(tale, timelines, [graph for _, graph in made]))


def foreseen_tale(tale: Tale, store: Store) -> Graph:
    """What is known of it now, without speaking. Exact where every line has been spoken."""
    return known_tale(tale, [foreseen(story, store) for story in tale.scenes])


def known_tale(tale: Tale, guesses: Sequence[Guesses]) -> Graph:
    """The same from the guesses at each scene."""
    wholes = []
    for guess in range(max(map(len, guesses))):
        made = [each[min(guess, len(each) - 1)] for each in guesses]
        wholes.append(joined(tale, [timeline for timeline, _ in made], [graph for _, graph in made]))
    return optimise(agreed(wholes))


def tale_board(tale: Tale, store: Store, workers: Supervisor, progress: Progress | None = None) -> Film:
    """The storyboard of all scenes on the way, on one sheet."""
    made = [board_graph(story, store, workers, progress) for story in tale.scenes]
    nodes = [node for _, _, graph in made for node in graph.nodes if node.key != graph.output]
    cells: list[dict[str, Any]] = []
    inputs: list[str] = []
    for timeline, _, graph in made:
        sheet = next(node for node in graph.nodes if node.key == graph.output)
        before = len(inputs)
        cells += [
            {**cell, "input": cell["input"] + before, "heading": f"{timeline.id}  {cell['heading']}"}
            for cell in sheet.params["cells"]
        ]
        inputs += sheet.inputs
    whole = Node(f"{tale.id}/storyboard", "sheet", {"title": tale.title, "cells": cells}, tuple(inputs))
    graph = optimise(Graph(sealed([*nodes, whole]), whole.key))
    shown = replace(made[0][0], notes=noted([timeline for timeline, _, _ in made]))
    return Film(shown, graph, executed([timeline for timeline, _, _ in made], graph, store, workers, progress))


def noted(timelines: Sequence[Timeline]) -> tuple[Diagnostic, ...]:
    """What could not be done as it was written, in any of the scenes."""
    return tuple(dict.fromkeys(note for timeline in timelines for note in timeline.notes))


def joined(tale: Tale, timelines: Sequence[Timeline], graphs: Sequence[Graph]) -> Graph:
    """One graph: the nodes of all scenes but their films, then the sound and the film of the whole."""
    nodes = [node for graph in graphs for node in graph.nodes if node.key != graph.output and node.kind != "captions"]
    films = [next(node for node in graph.nodes if node.key == graph.output) for graph in graphs]
    fps = timelines[0].format.fps
    by_key = {node.key: node for node in nodes}
    mixes = tuple(by_key[film.inputs[-1]].inputs[0] for film in films)  # a film's last input is its track, made of its mix
    frames = [timeline.frames for timeline in timelines]
    sound = Node(f"{tale.id}/mix", "medley", {"fps": fps, "frames": frames}, mixes, label=f"{len(mixes)} scenes")
    track = Node(f"{tale.id}/track", "track", {}, (sound.key,))
    pieces = tuple(key for film in films for key in film.inputs[:-1])
    params = {**films[0].params, "pieces": [count for film in films for count in film.params["pieces"]]}
    film = Node(f"{tale.id}/film", "film", params, (*pieces, track.key), label=tale.title)
    captions = _captions(tale, timelines)
    digests = {node.key: node.digest for node in nodes}
    for node in (*captions, sound, track, film):  # what is not known of a scene is not known of the whole
        nodes.append(digested(node, digests))
        digests[node.key] = nodes[-1].digest
    return Graph(tuple(nodes), film.key)


def _captions(tale: Tale, timelines: Sequence[Timeline]) -> list[Node]:
    style = timelines[0].caption_style
    files = tuple(sorted({name for timeline in timelines for name in timeline.caption_style.files}))
    whole = replace(timelines[0], caption_style=replace(style, files=files))
    subtitles = {
        language: _after_each_other(timelines, [timeline.subtitles[language] for timeline in timelines])
        for language in timelines[0].subtitles
    }
    cues = _after_each_other(timelines, [timeline.captions for timeline in timelines])
    return list(caption_nodes(tale.id, whole, cues, subtitles))


def _after_each_other(timelines: Sequence[Timeline], cues: Sequence[Sequence[CaptionCue]]) -> list[CaptionCue]:
    """The captions of scenes, in the frames of the whole."""
    found: list[CaptionCue] = []
    start = 0
    for timeline, own in zip(timelines, cues, strict=True):
        found += [replace(cue, start=cue.start + start, end=cue.end + start) for cue in own]
        start += timeline.frames
    return found
