"""The names that a project may use beside the language's own words: its people, places, marks; for editors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scenec.front import load
from scenec.project.files import scene_files
from scenec.project.resources import builtin_libraries, is_builtin
from scenec.sets.table import SETS
from scenec.source import Tree
from scenec.vocabulary import NARRATOR


@dataclass(frozen=True)
class Names:
    """What a project defines, with a description each."""

    people: dict[str, str]
    places: dict[str, str]  # PLACE and PLACE/LOOK
    marks: tuple[str, ...]
    interactions: dict[str, str]  # of the writer's own


def names_of(root: Path) -> Names:
    """The names in all files of the project that can be read, and those that come with scenec."""
    people: dict[str, str] = {}
    places: dict[str, str] = {}
    marks: dict[str, None] = {}
    deeds: dict[str, str] = {}
    for tree in _trees(root):
        for name, data in _section(tree, "characters"):
            shown = str((data or {}).get("name", name)) if isinstance(data, dict | None) else name
            people.setdefault(name, f"{shown}, in {tree.source.path.name}.")
        if not is_builtin(tree.source.path):
            deeds |= {name: f"An interaction of two, in {tree.source.path.name}." for name, _ in _section(tree, "interactions")}
        for name, data in _section(tree, "places"):
            stage = SETS.get(data.get("set", "")) if isinstance(data, dict) else None
            looks = data.get("looks") or (dict.fromkeys(stage.lights) if stage else {}) if isinstance(data, dict) else {}
            places.setdefault(name, f"A place, in {tree.source.path.name}.")
            places |= {f"{name}/{look}": f"{name}, {look}." for look in looks}
            marks |= dict.fromkeys(
                [*(data.get("marks") or {}), *(stage.marks if stage else ())] if isinstance(data, dict) else []
            )
    people.setdefault(NARRATOR, "Always there, off screen.")
    marks |= dict.fromkeys(SETS["studio"].marks)
    return Names(people, places, tuple(marks), deeds)


def _trees(root: Path) -> Iterator[Tree]:
    for path in (*scene_files([root]), *builtin_libraries()):
        loaded = load(path, root if path.is_relative_to(root) else path.parent)
        if loaded.tree is not None:
            yield loaded.tree


def _section(tree: Tree, name: str) -> Iterator[tuple[str, Any]]:
    section = tree.data.get(name)
    yield from section.items() if isinstance(section, dict) else ()
