"""The interactive film of a story: every stretch between two choices as a film of its own, and the page that plays them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scenec.graph import Graph, Node
from scenec.line import Film, executed, film_graph, foreseen
from scenec.nodes import digested
from scenec.optimise import optimise
from scenec.plain import to_plain
from scenec.plan.partial import agreed
from scenec.running.progress import Progress
from scenec.running.supervisor import Supervisor
from scenec.store import Store
from scenec.story import Story
from scenec.telling import noted
from scenec.timeline import CaptionCue, Timeline
from scenec.ways import Part, Stretch, Ways

Made = tuple[Timeline, Graph]


@dataclass(frozen=True)
class _Seen:
    """What of a scene is seen in a stretch: frames [first, end) of its timeline, as pieces with their frames."""

    timeline: Timeline
    first: int
    pieces: tuple[tuple[str, int], ...]
    mix: str

    @property
    def frames(self) -> int:
        return self.timeline.frames - self.first

    @property
    def captions(self) -> dict[str, list[CaptionCue]]:
        """Captions that come up in it, by language, that which is spoken first."""
        found = {self.timeline.language: self.timeline.captions, **self.timeline.subtitles}
        return {language: [cue for cue in cues if cue.start >= self.first] for language, cues in found.items()}


def branch(ways: Ways, store: Store, workers: Supervisor, progress: Progress | None = None) -> Film:
    """All of it: the films of all stretches, and the page."""
    timelines, graph = ways_graph(ways, store, workers, progress)
    whole = replace(timelines[0], id=ways.id, title=ways.title, frames=_frames(graph), notes=noted(timelines))
    return Film(whole, graph, executed(timelines, graph, store, workers, progress))


def ways_graph(ways: Ways, store: Store, workers: Supervisor, progress: Progress | None = None) -> tuple[list[Timeline], Graph]:
    """speak, arrange, plan every stretch, and the page: exactly what the interactive film is made of."""
    made = [[film_graph(told, store, workers, progress) for told in told_in(stretch)] for stretch in ways.stretches]
    return [timeline for each in made for timeline, _ in each], optimise(joined(ways, made))


def foreseen_ways(ways: Ways, store: Store) -> Graph:
    """What is known of it now, without speaking. Exact where every line has been spoken."""
    guesses = [[foreseen(told, store) for told in told_in(stretch)] for stretch in ways.stretches]
    count = max((len(each) for stretch in guesses for each in stretch), default=1)
    return optimise(
        agreed([joined(ways, [[each[min(n, len(each) - 1)] for each in made] for made in guesses]) for n in range(count)])
    )


def told_in(stretch: Stretch) -> list[Story]:
    """The stories of a stretch, by names of their own. Captions are laid over the picture by the page."""
    return [
        replace(part.story, id=f"{stretch.name}/{part.story.id}", captions=replace(part.story.captions, aside=True, files=()))
        for part in stretch.parts
    ]


def joined(ways: Ways, made: Sequence[Sequence[Made]]) -> Graph:
    """One graph: the work of all stretches, a film for each that is seen, and the page."""
    nodes = [node for each in made for _, graph in each for node in graph.nodes if node.key != graph.output]
    digests = {node.key: node.digest for node in nodes}
    films: dict[str, tuple[str, str]] = {}  # by digest: the file beside the page, the node; what looks the same is one film
    told: list[dict[str, Any]] = []
    for stretch, each in zip(ways.stretches, made, strict=True):
        seen = [_seen(part, *one) for part, one in zip(stretch.parts, each, strict=True)]
        for node in _film(stretch, seen) if seen else ():
            nodes.append(digested(node, digests))
            digests[node.key] = nodes[-1].digest
        own = (f"{stretch.name}.mp4", nodes[-1].key)
        file, _ = films.setdefault(nodes[-1].digest or own[0], own) if seen else (None, "")
        told.append(_told(stretch, seen, file))
    first = next(timeline for each in made for timeline, _ in each)
    params = {
        "title": ways.title,
        "language": first.language,
        "size": [first.format.width, first.format.height],
        "fps": first.format.fps,
        "captions": first.caption_style.burn,
        "subtitles": list(first.subtitles),
        "stretches": told,
    }
    page = Node(f"{ways.id}/page", "page", params, tuple(key for _, key in films.values()), label=f"{len(told)} stretches")
    return Graph((*nodes, digested(page, digests)), page.key)


def _seen(part: Part, timeline: Timeline, graph: Graph) -> _Seen:
    film = next(node for node in graph.nodes if node.key == graph.output)
    track = next(node for node in graph.nodes if node.key == film.inputs[-1])
    first = timeline.beats[part.after][1] if part.after is not None else 0
    drawn = zip(timeline.windows, film.inputs[:-1], film.params["pieces"], strict=True)
    return _Seen(timeline, first, tuple((key, count) for window, key, count in drawn if window.start >= first), track.inputs[0])


def _film(stretch: Stretch, seen: Sequence[_Seen]) -> Iterable[Node]:
    """The sound of a stretch, and the film: inputs first."""
    form = seen[0].timeline.format
    params: dict[str, Any] = {"fps": form.fps, "frames": [each.frames for each in seen]}
    if seen[0].first:
        params["since"] = seen[0].first
    if stretch.question is not None:
        params["asks"] = True
    sound = Node(f"{stretch.name}/mix", "medley", params, tuple(each.mix for each in seen))
    track = Node(f"{stretch.name}/track", "track", {}, (sound.key,))
    pieces = [piece for each in seen for piece in each.pieces]
    shape = {"fps": form.fps, "size": [form.width, form.height], "pieces": [count for _, count in pieces]}
    yield sound
    yield track
    yield Node(f"{stretch.name}/film", "film", shape, (*(key for key, _ in pieces), track.key), label=_label(stretch))


def _label(stretch: Stretch) -> str:
    return f"until {stretch.question.text}" if stretch.question is not None else "to an end"


def _told(stretch: Stretch, seen: Sequence[_Seen], file: str | None) -> dict[str, Any]:
    """What the page knows of a stretch."""
    captions: dict[str, list[CaptionCue]] = {}
    start = 0
    for each in seen:
        shift = start - each.first
        for language, cues in each.captions.items():
            moved = [replace(cue, start=cue.start + shift, end=cue.end + shift) for cue in cues]
            captions.setdefault(language, []).extend(moved)
        start += each.frames
    asked = stretch.question
    question = {"text": asked.text, "options": [text for _, text in asked.options]} if asked is not None else None
    return {
        "name": stretch.name,
        "film": file,
        "frames": start,
        "captions": {language: to_plain(tuple(cues)) for language, cues in captions.items()},
        "question": question,
        "leads": list(stretch.leads),
    }


def _frames(graph: Graph) -> int:
    """Frames of all films together, each once."""
    return sum(sum(node.params["pieces"]) for node in graph.nodes if node.kind == "film")
