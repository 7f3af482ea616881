"""The front half of the line: from a file to its story (expand, parse, validate, analyse). Speaks, draws and writes nothing.

`check` and the tools of editors import this and nothing of the other half, which is why they start quickly.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scenec.analyse import analyse, analyse_library, people_of
from scenec.diagnostics import Diagnostic, SceneError, has_errors, ordered
from scenec.expand import expand
from scenec.libraries import uses
from scenec.parse import parse
from scenec.project import project_root
from scenec.resources import builtin_libraries
from scenec.source import Source, Tree
from scenec.story import Character, Story
from scenec.validate import is_scene, validate


@dataclass(frozen=True)
class Scene:
    """A scene that has been read: its story, what is questionable in it, and the files that it was read from."""

    path: Path
    root: Path
    story: Story
    warnings: tuple[Diagnostic, ...]
    files: tuple[Path, ...]


@dataclass(frozen=True)
class Loaded:
    """One file, as far as it could be read: no tree where an error stands in the way."""

    tree: Tree | None
    faults: tuple[Diagnostic, ...]


@dataclass
class Shelf:
    """Files that have been read already, so that many scenes with the same libraries read these once."""

    files: dict[Path, Loaded] = field(default_factory=dict)

    def load(self, path: Path, root: Path) -> Loaded:
        """The file at `path`."""
        known = self.files.get(path)
        if known is None:
            known = self.files[path] = load(path, root)
        return known


@dataclass(frozen=True)
class Reading:
    """All that is known of one file. `story` is None for a library, and where there are errors."""

    root: Path
    tree: Tree | None
    libraries: tuple[Tree, ...]
    story: Story | None
    faults: tuple[Diagnostic, ...]


def read(path: Path, root: Path | None = None) -> Scene:
    """The scene at `path`. Raises SceneError with all that is wrong."""
    root = (root or project_root(path)).resolve()
    reading = examine(path, root)
    if has_errors(reading.faults):
        raise SceneError(reading.faults)
    if reading.story is None:  # a library; analyse says so
        assert reading.tree is not None
        raise SceneError(analyse(reading.tree, (), root)[1])
    files = (path, *(tree.source.path for tree in reading.libraries))
    return Scene(path, root, reading.story, reading.faults, files)


def examine(path: Path, root: Path | None = None, given: Source | None = None, shelf: Shelf | None = None) -> Reading:
    """Read the scene or library at `path` as far as it goes.

    `given`: its text, where that is not what the file holds (standard input). `shelf`: what has been read already.
    """
    root = (root or project_root(path)).resolve()
    shelf = shelf or Shelf()
    loaded = understood(given) if given is not None else load(path, root)
    faults = list(loaded.faults)
    if loaded.tree is None:
        return Reading(root, None, (), None, ordered(faults))
    libraries = tuple(_libraries(loaded.tree, root, faults, shelf))
    story = None
    if not has_errors(faults) and is_scene(loaded.tree.data):
        story, more = analyse(loaded.tree, libraries, root)
        faults += more
    elif not has_errors(faults):
        faults += analyse_library(loaded.tree, libraries)
    return Reading(root, loaded.tree, libraries, story, ordered(faults))


def people(path: Path, root: Path | None = None) -> dict[str, Character]:
    """The characters of the scene or library at `path`. Raises SceneError with all that is wrong."""
    reading = examine(path, root)
    found = reading.faults
    if reading.tree is not None and not has_errors(found):
        characters, found = people_of(reading.tree, reading.libraries)
        if not has_errors(found):
            return dict(characters)
    raise SceneError(found)


def load(path: Path, root: Path) -> Loaded:
    """expand, parse, validate: one file."""
    try:
        return understood(expand(path, root))
    except SceneError as error:
        return Loaded(None, error.diagnostics)


def understood(source: Source) -> Loaded:
    """parse, validate: one text."""
    try:
        tree, faults = parse(source)
    except SceneError as error:
        return Loaded(None, error.diagnostics)
    if not has_errors(faults):
        faults = (*faults, *validate(tree))
    return Loaded(None if has_errors(faults) else tree, faults)


def _libraries(scene: Tree, root: Path, faults: list[Diagnostic], shelf: Shelf) -> Iterator[Tree]:
    """The files that a scene uses, those that these use, each once, and those that come with scenec."""
    seen: set[Path] = {scene.source.path.resolve()}
    todo = [scene]
    while todo:
        found, more = uses(todo.pop(0), root)
        faults += more
        for use in found:
            if use.path.resolve() not in seen:
                seen.add(use.path.resolve())
                loaded = shelf.load(use.path, root)
                faults += loaded.faults
                if loaded.tree is not None:
                    todo.append(loaded.tree)
                    yield loaded.tree
    for path in builtin_libraries():
        loaded = shelf.load(path, path.parent)
        faults += loaded.faults
        if loaded.tree is not None:
            yield loaded.tree
