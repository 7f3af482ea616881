"""The line: from a file to a film, stage by stage. What each stage returns is all that the next one sees.

expand    Source        the file's text
parse     Tree          plain data, and a span for every value
validate  Tree          trusted in shape
analyse   Story         what it means
speak     Timings       how long every line lasts
arrange   Timeline      everything on whole frames
plan      Graph         the work, named and cut into pieces
optimise  Graph         no more of it than needed
execute   Execution     artifacts
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from scenec.analyse import analyse
from scenec.arrange import arrange
from scenec.diagnostics import Diagnostic, SceneError, has_errors, ordered
from scenec.execute import execute
from scenec.expand import expand
from scenec.graph import Graph
from scenec.libraries import uses
from scenec.nodes import sealed
from scenec.optimise import optimise
from scenec.parse import parse
from scenec.plan import plan
from scenec.plan.partial import agreed
from scenec.project import project_root
from scenec.resources import builtin_libraries
from scenec.running.progress import Progress
from scenec.running.run import Execution
from scenec.running.supervisor import Supervisor
from scenec.source import Tree
from scenec.speak import guessed, speak, spoken
from scenec.store import Store
from scenec.story import Story
from scenec.storyboard import small, storyboard
from scenec.timeline import Timeline
from scenec.validate import validate

# How much shorter or longer than guessed a line may turn out: what is planned for all of them holds for any.
GUESSES = (1.0, 0.5, 1.7)


@dataclass(frozen=True)
class Scene:
    """A scene that has been read: its story, what is questionable in it, and the files that it was read from."""

    path: Path
    root: Path
    story: Story
    warnings: tuple[Diagnostic, ...]
    files: tuple[Path, ...]


@dataclass(frozen=True)
class Film:
    """A film that has been made."""

    timeline: Timeline
    graph: Graph
    execution: Execution


def read(path: Path, root: Path | None = None) -> Scene:
    """expand, parse, validate, analyse: the scene at `path`. Raises SceneError with all that is wrong."""
    root = (root or project_root(path)).resolve()
    faults: list[Diagnostic] = []
    scene = _tree(path, root, faults)
    libraries = list(_libraries(scene, root, faults)) if scene else []
    if scene is None or has_errors(faults):
        raise SceneError(ordered(faults))
    story, more = analyse(scene, libraries, root)
    faults += more
    if story is None or has_errors(faults):
        raise SceneError(ordered(faults))
    files = (path, *(tree.source.path for tree in libraries))
    return Scene(path, root, story, ordered(faults), files)


def film_graph(story: Story, store: Store, workers: Supervisor, progress: Progress | None = None) -> tuple[Timeline, Graph]:
    """speak, arrange, plan, optimise: exactly what the film is made of."""
    timings = speak(story, store, workers, progress)
    timeline = arrange(story, timings)
    return timeline, optimise(plan(timeline, story, timings))


def foreseen_graph(story: Story, store: Store) -> Graph:
    """The same without speaking: what is known of the film now. Exact where every line has been spoken."""
    known = spoken(story, store)
    unspoken = guessed(story).keys() - known.keys()
    guesses = [guessed(story, scale) | known for scale in (GUESSES if unspoken else GUESSES[:1])]
    return optimise(agreed([plan(arrange(story, timings), story, timings, unspoken) for timings in guesses]))


def render(story: Story, store: Store, workers: Supervisor, progress: Progress | None = None) -> Film:
    """All of it: the film of a story."""
    timeline, graph = film_graph(story, store, workers, progress)
    return Film(timeline, graph, execute(graph, store, workers, progress))


def board(story: Story, store: Store, workers: Supervisor, progress: Progress | None = None) -> Film:
    """The storyboard of a story: the same line as for the film, drawn small and only where it shows."""
    timings = speak(story, store, workers, progress)
    timeline = arrange(story, timings)
    sheet = storyboard(story, timeline, plan(small(timeline), story, timings))
    graph = optimise(replace(sheet, nodes=sealed(sheet.nodes)))
    return Film(timeline, graph, execute(graph, store, workers, progress))


def _tree(path: Path, root: Path, faults: list[Diagnostic]) -> Tree | None:
    """expand, parse, validate: one file. None when it cannot be used; the faults say why."""
    try:
        tree, found = parse(expand(path, root))
    except SceneError as error:
        faults += error.diagnostics
        return None
    faults += found
    if has_errors(found):
        return None
    found = validate(tree)
    faults += found
    return None if has_errors(found) else tree


def _libraries(scene: Tree, root: Path, faults: list[Diagnostic]) -> Iterator[Tree]:
    """The files that a scene uses, those that these use, each once, and those that come with scenec."""
    seen: set[Path] = {scene.source.path.resolve()}
    todo = [scene]
    while todo:
        found, more = uses(todo.pop(0), root)
        faults += more
        for use in found:
            if use.path.resolve() not in seen:
                seen.add(use.path.resolve())
                if (tree := _tree(use.path, root, faults)) is not None:
                    todo.append(tree)
                    yield tree
    yield from (tree for path in builtin_libraries() if (tree := _tree(path, path.parent, faults)) is not None)
