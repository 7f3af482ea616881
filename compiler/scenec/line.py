"""The line: from a file to a film, stage by stage. What each stage returns is all that the next one sees.

expand    Source        the file's text
parse     Tree          plain data, and a span for every value
validate  Tree          trusted in shape
analyse   Story         what it means
speak     Takes         how long every line lasts
arrange   Timeline      everything on whole frames
plan      Graph         the work, named and cut into pieces
optimise  Graph         no more of it than needed
execute   Execution     artifacts

The first four are in `front.py`, which imports nothing of the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scenec.arrange import arrange
from scenec.diagnostics import Diagnostic, SceneError
from scenec.execute import execute
from scenec.front import Scene, read
from scenec.graph import Graph
from scenec.nodes import sealed
from scenec.optimise import optimise
from scenec.plan import plan
from scenec.plan.partial import agreed
from scenec.plan.shows import footage_key
from scenec.running.failures import ExecutionError
from scenec.running.progress import Progress
from scenec.running.run import Execution
from scenec.running.supervisor import Supervisor
from scenec.sheets.storyboard import small, storyboard
from scenec.speak import Takes, guessed, speak, spoken
from scenec.store import Store
from scenec.story import Story
from scenec.timeline import Timeline

__all__ = [
    "Film",
    "Scene",
    "Story",
    "board",
    "board_graph",
    "executed",
    "film_graph",
    "foreseen",
    "foreseen_graph",
    "read",
    "render",
]

# How much shorter or longer than guessed a line may turn out: what is planned for all of them holds for any.
GUESSES = (1.0, 0.5, 1.7)


Guesses = list[tuple[Timeline, Graph]]  # a film for each guess at what is not spoken yet


@dataclass(frozen=True)
class Film:
    """A film that has been made."""

    timeline: Timeline
    graph: Graph
    execution: Execution


def film_graph(story: Story, store: Store, workers: Supervisor, progress: Progress | None = None) -> tuple[Timeline, Graph]:
    """speak, arrange, plan, optimise: exactly what the film is made of."""
    return _planned(story, speak(story, store, workers, progress))


def foreseen_graph(story: Story, store: Store) -> Graph:
    """The same without speaking: what is known of the film now. Exact where every line has been spoken."""
    return known_graph(foreseen(story, store))


def known_graph(guesses: Guesses) -> Graph:
    """What all guesses agree on."""
    return optimise(agreed([graph for _, graph in guesses]))


def foreseen(story: Story, store: Store) -> Guesses:
    """The film planned for each of several guesses at what is not spoken yet; for one, where all is spoken."""
    known = spoken(story, store)
    unspoken = guessed(story).keys() - known.keys()
    guesses = [guessed(story, scale) | known for scale in (GUESSES if unspoken else GUESSES[:1])]
    timelines = [(arrange(story, timings), timings) for timings in guesses]
    return [(timeline, plan(timeline, story, timings, unspoken)) for timeline, timings in timelines]


def foreseen_notes(scenes: Iterable[Guesses]) -> tuple[Diagnostic, ...]:
    """What could not be done as it is written, however long lines turn out to be; of scenes as `foreseen` gives them."""
    found: list[Diagnostic] = []
    for guesses in scenes:
        notes = [{note.span: note for note in timeline.notes} for timeline, _ in guesses]
        found += [note for span, note in notes[0].items() if all(span in guess for guess in notes)]
    return tuple(dict.fromkeys(found))


def render(story: Story, store: Store, workers: Supervisor, progress: Progress | None = None) -> Film:
    """All of it: the film of a story."""
    takes = speak(story, store, workers, progress)
    timeline, graph = _planned(story, takes)
    return Film(timeline, graph, _together(takes, executed((timeline,), graph, store, workers, progress)))


def board(story: Story, store: Store, workers: Supervisor, progress: Progress | None = None) -> Film:
    """The storyboard of a story: the same line as for the film, drawn small and only where it shows."""
    timeline, takes, graph = board_graph(story, store, workers, progress)
    return Film(timeline, graph, _together(takes, executed((timeline,), graph, store, workers, progress)))


def board_graph(
    story: Story, store: Store, workers: Supervisor, progress: Progress | None = None
) -> tuple[Timeline, Takes, Graph]:
    """speak, arrange, plan: what the storyboard is made of."""
    takes = speak(story, store, workers, progress)
    timeline = arrange(story, takes)
    sheet = storyboard(story, timeline, plan(small(timeline), story, takes))
    return timeline, takes, optimise(replace(sheet, nodes=sealed(sheet.nodes)))


def _planned(story: Story, takes: Takes) -> tuple[Timeline, Graph]:
    timeline = arrange(story, takes)
    return timeline, optimise(plan(timeline, story, takes))


def executed(
    timelines: Iterable[Timeline], graph: Graph, store: Store, workers: Supervisor, progress: Progress | None
) -> Execution:
    """execute. A picture or a clip that cannot be decoded is a fault of the beat that shows it."""
    try:
        return execute(graph, store, workers, progress)
    except ExecutionError as error:
        spans = {footage_key(timeline, showing): showing.span for timeline in timelines for showing in timeline.showings}
        found = [Diagnostic("bad-media", "error", each.message, spans[each.key]) for each in error.failures if each.key in spans]
        if found:
            raise SceneError(tuple(found)) from error
        raise


def _together(takes: Takes, execution: Execution) -> Execution:
    """What ran for a film: first its takes, then the rest."""
    executed = takes.executed + execution.executed
    reused = tuple(key for key in execution.reused if key not in takes.executed)
    return replace(execution, executed=executed, reused=reused, seconds=takes.seconds + execution.seconds)
