"""The automatic ids of a scene's beats, so that they can be written down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from scenec.diagnostics import SceneError
from scenec.front import examine
from scenec.source import Source, TreePath
from scenec.story import Beat, With


def automatic_ids(source: Source, root: Path | None = None) -> dict[TreePath, str]:
    """The id of every beat by its path. Raises SceneError for a scene with errors: its beats have no ids yet."""
    reading = examine(source.path, root, source)
    if reading.tree is None or (reading.story is None and "script" in reading.tree.data):
        raise SceneError(reading.faults)
    return dict(_ids(reading.tree.data["script"], reading.story.beats, ("script",))) if reading.story else {}


def _ids(written: list[Any], beats: Sequence[Beat], path: TreePath) -> Iterator[tuple[TreePath, str]]:
    """Without errors there is a beat for each one written, in the same order."""
    for index, (data, beat) in enumerate(zip(written, beats, strict=True)):
        yield (*path, index), beat.id
        if isinstance(beat, With) and isinstance(data.get("with"), list):
            yield from _ids(data["with"], beat.beats, (*path, index, "with"))
