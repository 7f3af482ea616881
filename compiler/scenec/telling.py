"""The film of a story of several scenes: every scene through the line, their pictures and sound joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scenec.execute import execute
from scenec.graph import Graph, Node
from scenec.line import Film, film_graph
from scenec.nodes import sealed
from scenec.optimise import optimise
from scenec.plain import to_plain
from scenec.running.progress import Progress
from scenec.running.supervisor import Supervisor
from scenec.store import Store
from scenec.tales import Tale
from scenec.timeline import CaptionCue, Timeline


def tell(tale: Tale, store: Store, workers: Supervisor, progress: Progress | None = None) -> Film:
    """One film of all scenes on the way."""
    made = [film_graph(story, store, workers, progress) for story in tale.scenes]
    timelines = [timeline for timeline, _ in made]
    graph = joined(tale, timelines, [graph for _, graph in made])
    frames = sum(timeline.frames for timeline in timelines)
    whole = replace(timelines[0], id=tale.id, title=tale.title, frames=frames)
    return Film(whole, graph, execute(graph, store, workers, progress))


def joined(tale: Tale, timelines: Sequence[Timeline], graphs: Sequence[Graph]) -> Graph:
    """One graph: the nodes of all scenes but their films, then the sound and the film of the whole."""
    nodes = [node for graph in graphs for node in graph.nodes if node.key != graph.output and node.kind != "captions"]
    films = [next(node for node in graph.nodes if node.key == graph.output) for graph in graphs]
    fps = timelines[0].format.fps
    mixes = tuple(film.inputs[-1] for film in films)
    frames = [timeline.frames for timeline in timelines]
    sound = Node(f"{tale.id}/mix", "medley", {"fps": fps, "frames": frames}, mixes, label=f"{len(mixes)} scenes")
    pieces = tuple(key for film in films for key in film.inputs[:-1])
    params = {**films[0].params, "pieces": [count for film in films for count in film.params["pieces"]]}
    film = Node(f"{tale.id}/film", "film", params, (*pieces, sound.key), label=tale.title)
    captions = _captions(tale, timelines)
    return optimise(Graph(sealed([*nodes, *captions, sound, film]), film.key))


def _captions(tale: Tale, timelines: Sequence[Timeline]) -> list[Node]:
    files = sorted({name for timeline in timelines for name in timeline.caption_style.files})
    if not files:
        return []
    cues: list[CaptionCue] = []
    start = 0
    for timeline in timelines:
        cues += [replace(cue, start=cue.start + start, end=cue.end + start) for cue in timeline.captions]
        start += timeline.frames
    form = timelines[0].format
    params = {
        "cues": to_plain(tuple(cues)),
        "fps": form.fps,
        "width": form.width,
        "height": form.height,
        "language": timelines[0].language,
        "files": files,
    }
    return [Node(f"{tale.id}/captions", "captions", params, label=", ".join(files))]
