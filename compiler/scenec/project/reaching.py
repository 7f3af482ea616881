"""The files that a scene reaches: what it includes, the libraries that it uses, its translation, and what comes with scenec."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scenec.diagnostics import Diagnostic
from scenec.project.libraries import Use, file_fault, uses
from scenec.project.resources import builtin_interactions, builtin_libraries
from scenec.source import Tree
from scenec.source.splice import spliced, without_script
from scenec.vocabulary import INTERACTIONS

HANDED = ("give", "take")  # what these are between two people is written there, too

DEEPEST = 10  # files that include one another


@dataclass(frozen=True)
class Loaded:
    """One file, as far as it could be read: no tree where an error stands in the way."""

    tree: Tree | None
    faults: tuple[Diagnostic, ...]


Load = Callable[[Use], Loaded]


@dataclass
class Shelf:
    """Files that have been read already, so that many scenes with the same libraries read these once."""

    files: dict[tuple[Any, ...], Loaded] = field(default_factory=dict)

    def load(self, use: Use, load: Load) -> Loaded:
        """The file that is used."""
        known = self.files.get(use.key)
        if known is None:
            known = self.files[use.key] = load(use)
        return known


@dataclass
class Reach:
    """A scene being put together."""

    root: Path
    shelf: Shelf
    load: Load
    faults: list[Diagnostic] = field(default_factory=list)
    parts: list[Tree] = field(default_factory=list)

    def whole(self, scene: Tree, above: tuple[Path, ...] = ()) -> Tree:
        """`scene` with everything that it includes."""
        script = scene.data.get("script") if isinstance(scene.data, dict) else None
        if not isinstance(script, list):
            return scene
        here = (*above, scene.source.path.resolve())
        found: dict[int, Tree] = {}
        for index, beat in enumerate(script):
            if isinstance(beat, dict) and isinstance(beat.get("include"), str):
                part = self._part(scene, index, str(beat["include"]), here)
                if part is not None:
                    found[index] = part
        return spliced(scene, found) if found else scene

    def _part(self, scene: Tree, index: int, name: str, above: tuple[Path, ...]) -> Tree | None:
        span = scene.span("script", index, "include")
        path = scene.source.path.parent / name
        fault = file_fault(name, path, span, scene, self.root)
        if fault is None and (path.resolve() in above or len(above) > DEEPEST):
            message = (
                f'"{name[:80]}" includes itself' if path.resolve() in above else "these files include one another too deeply"
            )
            fault = Diagnostic("include-cycle", "error", message, span, "a script cannot stand inside itself")
        if fault is not None:
            self.faults.append(fault)
            return None
        loaded = self.shelf.load(Use(path, span, part=True), self.load)
        self.faults += loaded.faults
        if loaded.tree is None:
            return None
        self.parts.append(without_script(loaded.tree))
        return self.whole(loaded.tree, above)

    def libraries(self, scene: Tree) -> Iterator[Tree]:
        """The sections of included files, the files that are used, those that these use, each once, and those of scenec."""
        yield from self.parts
        seen: set[object] = {Use(scene.source.path, scene.span()).key}
        todo = [scene, *self.parts]
        read = [scene, *self.parts]
        while todo:
            found, more = uses(todo.pop(0), self.root)
            self.faults += more
            for use in found:
                if use.key not in seen:
                    seen.add(use.key)
                    loaded = self.shelf.load(use, self.load)
                    self.faults += loaded.faults
                    if loaded.tree is not None:
                        todo.append(loaded.tree)
                        read.append(loaded.tree)
                        yield loaded.tree
        for path in (*builtin_libraries(), *(builtin_interactions() if any(map(_has_interaction, read)) else ())):
            loaded = self.shelf.load(Use(path, scene.span(), builtin=True), self.load)
            self.faults += loaded.faults
            if loaded.tree is not None:
                yield loaded.tree

    def translation(self, scene: Tree, language: str) -> Tree | None:
        """The translation of a scene that lies beside it."""
        path = translation_path(scene.source.path, language)
        if not path.is_file():
            message = f'there is no translation of "{scene.source.name}" to {language}'
            advice = f"`scenec translate {scene.source.name} --to {language}` writes {path.name}"
            self.faults.append(Diagnostic("file-not-found", "error", message, scene.span("scene"), advice))
            return None
        loaded = self.shelf.load(Use(path, scene.span()), self.load)
        self.faults += loaded.faults
        if loaded.tree is not None and loaded.tree.data.get("translation") != language:
            span = loaded.tree.span("translation")
            message = f"this is not a translation to {language}"
            self.faults.append(Diagnostic("bad-value", "error", message, span, f"write `translation: {language}`"))
            return None
        return loaded.tree


def translation_path(scene: Path, language: str) -> Path:
    """`reunion.yaml` -> `reunion.fr.yaml`."""
    return scene.with_name(f"{scene.name.removesuffix('.j2').removesuffix('.yaml').removesuffix('.yml')}.{language}.yaml")


def _has_interaction(tree: Tree) -> bool:
    """Whether a script has one of the built-in interactions."""
    todo: list[Any] = [tree.data.get("script")] if isinstance(tree.data, dict) else []
    while todo:
        item = todo.pop()
        if isinstance(item, list):
            todo += item
        elif isinstance(item, dict):
            if any(name in (*INTERACTIONS, *HANDED) for name in (*item, item.get("do"))):
                return True
            todo.append(item.get("with"))
    return False
