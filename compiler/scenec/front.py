"""The front half of the line: from a file to its story (expand, parse, validate, analyse). Speaks, draws and writes nothing.

`check` and the tools of editors import this and nothing of the other half, which is why they start quickly.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from scenec.analyse import PLAIN_WAY, Way, analyse, analyse_library, people_of
from scenec.diagnostics import Diagnostic, SceneError, has_errors, ordered
from scenec.diagnostics.asked import as_written, story_as_written
from scenec.expand import expand
from scenec.parse import parse
from scenec.project import project_root
from scenec.project.libraries import Use
from scenec.project.reaching import Loaded, Reach, Shelf
from scenec.source import Source, Tree
from scenec.story import Character, Story, lines_of
from scenec.validate import is_library, is_scene, kind_of, validate
from scenec.vocabulary import CAPTION_FILES

__all__ = ["PLAIN", "Loaded", "Reading", "Scene", "Shelf", "Wish", "examine", "load", "people", "read", "understood"]


@dataclass(frozen=True)
class Scene:
    """A scene that has been read: its story, what is questionable in it, and the files that it was read from."""

    path: Path
    root: Path
    story: Story
    warnings: tuple[Diagnostic, ...]
    files: tuple[Path, ...]


@dataclass(frozen=True)
class Reading:
    """All that is known of one file. `story` is None for a library, and where there are errors."""

    root: Path
    tree: Tree | None
    libraries: tuple[Tree, ...]
    story: Story | None
    faults: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Wish:
    """What is asked of a scene: the languages of its film, the options that choices take, the values of its template."""

    language: str | None = None
    choose: Mapping[str, int] = field(default_factory=dict)
    values: Mapping[str, Any] | None = None
    subtitles: tuple[str, ...] = ()  # the languages that the film is subtitled in, beside the one that is spoken


PLAIN = Wish()


def read(path: Path, root: Path | None = None, wish: Wish = PLAIN) -> Scene:
    """The scene at `path`. Raises SceneError with all that is wrong."""
    root = (root or project_root(path)).resolve()
    reading = examine(path, root, wish=wish)
    if has_errors(reading.faults):
        raise SceneError(reading.faults)
    if reading.story is None:  # a library; analyse says so
        assert reading.tree is not None
        raise SceneError(analyse(reading.tree, (), root)[1])
    trees = (reading.tree, *reading.libraries)
    sources = [source for tree in trees if tree is not None for source in (tree.source, *tree.others)]
    templates = (Path(piece.file) for source in sources for piece in source.written)
    files = dict.fromkeys((path, *(source.path for source in sources), *templates))
    return Scene(path, root, reading.story, reading.faults, tuple(files))


def examine(
    path: Path,
    root: Path | None = None,
    given: Source | None = None,
    shelf: Shelf | None = None,
    wish: Wish = PLAIN,
    way: Way = PLAIN_WAY,
) -> Reading:
    """Read the scene or library at `path` as far as it goes.

    `given`: its text, where that is not what the file holds (standard input). `shelf`: what has been read already.
    `way`: what the story that it belongs to knows of it.
    """
    shelf = shelf or Shelf()
    reading = _examined(path, root, given, shelf, wish, way)
    if reading.story is None or reading.tree is None:
        return reading
    spoken, story, told = reading.tree.data.get("language", "en"), reading.story, dict[str, Mapping[str, str]]()
    faults, trees = list(reading.faults), list(reading.libraries)
    for language in wish.subtitles:
        if language == story.language:
            story = replace(story, captions=replace(story.captions, files=story.captions.files or CAPTION_FILES))
            continue
        asked = replace(wish, language=None if language == spoken else language, subtitles=())
        other = _examined(path, root, given, shelf, asked, replace(way, left=[], exits=[], asks=[]))
        faults += [fault for fault in other.faults if fault not in faults and fault.code != "unanchored-word"]
        trees += [tree for tree in other.libraries if tree not in trees]
        if other.story is not None:
            told[language] = {line.id: line.text for line in lines_of(other.story.beats)}
    story = replace(story, captions=replace(story.captions, told=told))
    return replace(reading, story=story if not has_errors(faults) else None, faults=ordered(faults), libraries=tuple(trees))


def _examined(path: Path, root: Path | None, given: Source | None, shelf: Shelf, wish: Wish, way: Way) -> Reading:
    root = (root or project_root(path)).resolve()
    reach = Reach(root, shelf, partial(load_use, root))
    loaded = understood(given) if given is not None else load(path, root, values=wish.values)
    reach.faults += loaded.faults
    if loaded.tree is None:
        return Reading(root, None, (), None, ordered(reach.faults))
    tree = reach.whole(loaded.tree)
    libraries = tuple(reach.libraries(tree))
    translation = reach.translation(tree, wish.language) if wish.language else None
    story, faults = None, reach.faults
    if not has_errors(faults) and is_scene(tree.data):
        story, more = analyse(tree, libraries, root, replace(way, choose=wish.choose, translation=translation))
        faults += more
    elif not has_errors(faults) and kind_of(tree.data) == "story":
        from scenec.tales import tale_faults  # which reads scenes by this very function

        faults += tale_faults(tree, root, reach.shelf, wish)
    elif not has_errors(faults) and is_library(tree.data):
        faults += analyse_library(tree, libraries, root)
    trees = (*libraries, translation) if translation else libraries
    sources = [source for each in (tree, *trees) for source in (each.source, *each.others)]
    story = story_as_written(story, sources) if story is not None else None
    return Reading(root, tree, trees, story, ordered(as_written(faults, sources)))


def load_use(root: Path, use: Use) -> Loaded:
    """A file that another one uses."""
    return load(use.path, use.path.parent if use.builtin else root, use.part, use.values)


def people(path: Path, root: Path | None = None) -> dict[str, Character]:
    """The characters of the scene or library at `path`. Raises SceneError with all that is wrong."""
    reading = examine(path, root)
    found = reading.faults
    if reading.tree is not None and not has_errors(found):
        characters, found = people_of(reading.tree, reading.libraries)
        if not has_errors(found):
            return dict(characters)
    raise SceneError(found)


def load(path: Path, root: Path, part: bool = False, values: Mapping[str, Any] | None = None) -> Loaded:
    """expand, parse, validate: one file."""
    try:
        source = expand(path, root, values)
    except SceneError as error:
        return Loaded(None, error.diagnostics)
    loaded = understood(source, part)
    return Loaded(loaded.tree, as_written(loaded.faults, (source,)))


def understood(source: Source, part: bool = False) -> Loaded:
    """parse, validate: one text."""
    try:
        tree, faults = parse(source)
    except SceneError as error:
        return Loaded(None, error.diagnostics)
    if not has_errors(faults):
        faults = (*faults, *validate(tree, part))
    return Loaded(None if has_errors(faults) else tree, faults)
