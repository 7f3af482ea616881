"""The automatic ids of a scene's beats, so that they can be written down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scenec.diagnostics import SceneError
from scenec.front import examine
from scenec.parse import parse
from scenec.source import Source, Tree, TreePath
from scenec.story import Beat, With


def automatic_ids(source: Source, root: Path | None = None) -> dict[TreePath, str]:
    """The ids of the beats of this file by their paths: of all that are played. Raises SceneError for a scene with errors."""
    reading = examine(source.path, root, source)
    tree, _ = parse(source)
    if reading.tree is None or (reading.story is None and "script" in reading.tree.data):
        raise SceneError(reading.faults)
    if reading.story is None:
        return {}
    places = _places(tree)
    found: dict[TreePath, str] = {}
    for beat in _flat(reading.story.beats):
        span = beat.span
        path = places.get((span.line, span.column)) if span is not None and span.file == source.name else None
        if path is not None:
            found.setdefault(path, beat.id)  # several people who walk are one beat, which comes first
    return found


def _flat(beats: tuple[Beat, ...]) -> Iterator[Beat]:
    for beat in beats:
        yield beat
        if isinstance(beat, With):
            yield from _flat(beat.beats)


def _places(tree: Tree) -> dict[tuple[int, int], TreePath]:
    """To which beat of the file each of its own keys and values belongs, by where they stand."""
    found: dict[tuple[int, int], TreePath] = {}
    todo: list[tuple[TreePath, Any]] = [(("script",), tree.data.get("script"))]
    while todo:
        path, beats = todo.pop()
        for index, beat in enumerate(beats if isinstance(beats, list) else ()):
            here = (*path, index)
            for key in beat if isinstance(beat, dict) else ():
                for span in (tree.key_span(*here, key), tree.span(*here, key)):
                    found[span.line, span.column] = here
                if key == "with":
                    todo.append(((*here, key), beat[key]))
    return found
