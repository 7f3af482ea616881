"""What is wrong with the people and places of a file, whether a scene uses them or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from scenec.analyse.bonds import relationships
from scenec.analyse.forms import interaction_forms
from scenec.analyse.people import everybody
from scenec.analyse.pictures import set_of, useless
from scenec.analyse.sections import Entry, gather
from scenec.diagnostics import Diagnostic, capped
from scenec.diagnostics.faults import unknown
from scenec.project import project_root
from scenec.project.resources import is_builtin
from scenec.sets.table import SETS
from scenec.source import Tree
from scenec.story import Character
from scenec.vocabulary import WEATHERS
from scenec.vocabulary.unfinished import NOT_YET


def analyse_library(library: Tree, libraries: Sequence[Tree] = (), root: Path | None = None) -> tuple[Diagnostic, ...]:
    """What is wrong with a validated library that is looked at by itself, and with those that it uses."""
    faults: list[Diagnostic] = []
    sections = gather(library, libraries, faults)
    people = everybody(sections.characters, faults)
    interaction_forms(sections.interactions, people, faults)
    relationships(sections.relationships, people, faults)
    place_faults(sections.places, faults)
    home = (root or project_root(library.source.path)).resolve()
    for entry in sections.places.values():  # of a scene only the place is looked at that it plays in
        if "art" in entry.value and "set" not in entry.value:
            set_of(entry, home, faults)
    return capped(faults)


def people_of(file: Tree, libraries: Sequence[Tree] = ()) -> tuple[Mapping[str, Character], tuple[Diagnostic, ...]]:
    """The characters of a validated scene or library: those that it defines, and those on its stage; else all that it uses."""
    faults: list[Diagnostic] = []
    sections = gather(file, libraries, faults)
    everyone = everybody(sections.characters, faults)
    data = file.data if isinstance(file.data, dict) else {}
    own = [name for section in ("cast", "characters") for name in data.get(section) or ()]
    named = own or [name for name, entry in sections.characters.items() if not is_builtin(entry.tree.source.path)]
    return {name: everyone[name] for name in dict.fromkeys(named) if name in everyone}, capped(faults)


def place_faults(places: Mapping[str, Entry], faults: list[Diagnostic]) -> None:
    """Sets, lights and weathers that are not there, of every place and look that a user wrote."""
    for entry in places.values():
        if is_builtin(entry.tree.source.path):
            continue
        name = entry.value.get("set")
        useless(entry, faults)
        if name is None and "art" not in entry.value:
            message = f'the place "{entry.path[-1]}" needs `set:` or `art:`'
            faults.append(Diagnostic("missing-key", "error", message, entry.tree.key_span(*entry.path), "add `set: ...`"))
        elif name is not None and name not in (*SETS, *NOT_YET["set"]):
            span = entry.tree.span(*entry.path, "set")
            faults.append(unknown("unknown-set", "set", name, span, (*SETS, *NOT_YET["set"])))
        if name not in set(SETS):
            continue
        looks: Mapping[str, Any] = entry.value.get("looks") or {}
        for look, data in looks.items():
            _look_faults(entry, look, data or {}, SETS[name].lights, faults)


def _look_faults(entry: Entry, look: str, data: Mapping[str, Any], lights: tuple[str, ...], faults: list[Diagnostic]) -> None:
    for key, choices in (("light", lights), ("weather", WEATHERS)):
        value = data.get(key)
        if value is not None and value not in choices:
            span = entry.tree.span(*entry.path, "looks", look, key)
            faults.append(unknown(f"unknown-{key}", key, value, span, choices))
