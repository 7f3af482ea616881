"""Everything that has a name in a scene and in all files that it uses, put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scenec.diagnostics import Diagnostic
from scenec.project.resources import is_builtin
from scenec.source import Tree, TreePath


@dataclass(frozen=True)
class Entry:
    """One named thing of a section, and where it stands."""

    value: Any
    tree: Tree
    path: TreePath


@dataclass(frozen=True)
class Sections:
    """Everything that has a name."""

    characters: Mapping[str, Entry]
    places: Mapping[str, Entry]
    lexicon: Mapping[str, str]
    relationships: Mapping[str, Entry]
    interactions: Mapping[str, Entry]
    fonts: Mapping[str, Entry]


NAMES = ("characters", "places", "lexicon", "relationships", "interactions", "fonts")


def gather(scene: Tree, libraries: Sequence[Tree], faults: list[Diagnostic]) -> Sections:
    """Merge the sections, the scene's own first. The same id in two files of the user is an error; built-in ones give way."""
    for tree in libraries:
        if isinstance(tree.data, dict) and "script" in tree.data:
            message = f'"{tree.source.name}" is a scene; `use:` takes libraries'
            advice = "move its people and places into a file of their own"
            faults.append(Diagnostic("not-a-library", "error", message, tree.key_span("script"), advice))
    own = [scene, *(tree for tree in libraries if not is_builtin(tree.source.path))]
    builtin = [tree for tree in libraries if is_builtin(tree.source.path)]
    merged = {section: _section(section, own, builtin, faults) for section in NAMES}
    lexicon = {word: str(entry.value) for word, entry in sorted(merged["lexicon"].items())}
    others = (merged[name] for name in ("relationships", "interactions", "fonts"))
    return Sections(merged["characters"], merged["places"], lexicon, *others)


def _section(section: str, own: list[Tree], builtin: list[Tree], faults: list[Diagnostic]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for tree in own:
        for name, value in _items(tree, section):
            entry = Entry(value, tree, (section, name))
            if name in found:
                first = found[name].tree.key_span(section, name)
                span = tree.key_span(section, name)
                message = f'"{name[:60]}" stands in two files that are used together'
                advice = f"the other one is in {first.file}:{first.line}:{first.column}; rename or remove one"
                faults.append(Diagnostic("duplicate-id", "error", message, span, advice))
            else:
                found[name] = entry
    for tree in builtin:
        for name, value in _items(tree, section):
            found.setdefault(name, Entry(value, tree, (section, name)))
    return found


def _items(tree: Tree, section: str) -> list[tuple[str, Any]]:
    values = tree.data.get(section) if isinstance(tree.data, dict) else None
    return list(values.items()) if isinstance(values, dict) else []
