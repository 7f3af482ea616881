"""Stories of several scenes: each read, and the way through them taken, with moods and relationships carried along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scenec.analyse import Carried, Way
from scenec.analyse.route import Exits
from scenec.diagnostics import Diagnostic, SceneError, has_errors, ordered
from scenec.diagnostics.faults import unknown
from scenec.front import PLAIN, Reading, Scene, Wish, examine, load
from scenec.project import project_root
from scenec.project.libraries import file_fault
from scenec.project.reaching import Shelf
from scenec.source import Tree
from scenec.story import Story
from scenec.validate import kind_of
from scenec.vocabulary import END

LONGEST = 200  # scenes in one film


@dataclass(frozen=True)
class Tale:
    """A story that has been read: its scenes in the order in which they play, what is questionable, the files."""

    id: str
    title: str
    root: Path
    scenes: tuple[Story, ...]
    warnings: tuple[Diagnostic, ...]
    files: tuple[Path, ...]


def as_scene(tale: Tale) -> Scene:
    """A story as far as files, runs, voices, feelings and relationships are concerned: all that happens, in one scene."""
    beats = tuple(beat for scene in tale.scenes for beat in scene.beats)
    ledger = tuple(change for scene in tale.scenes for change in scene.ledger)
    characters = {name: character for scene in tale.scenes for name, character in scene.characters.items()}
    story = replace(tale.scenes[0], id=tale.id, title=tale.title, beats=beats, ledger=ledger, characters=characters)
    return Scene(tale.files[0], tale.root, story, tale.warnings, tale.files)


def is_tale(path: Path, root: Path | None = None) -> bool:
    """Whether a file holds a story of several scenes."""
    if not path.is_file() or path.suffix not in (".yaml", ".yml"):
        return False
    tree = load(path, root or project_root(path)).tree
    return tree is not None and isinstance(tree.data, dict) and kind_of(tree.data) == "story"


def read_tale(path: Path, root: Path | None = None, wish: Wish = PLAIN) -> Tale:
    """The story at `path`. Raises SceneError with all that is wrong."""
    telling = open_tale(path, root, wish)
    scenes = telling.play()
    faults = ordered(telling.faults)
    if has_errors(faults):
        raise SceneError(faults)
    data = telling.tree.data
    title = str(data.get("title", data["story"]))
    return Tale(data["story"], title, telling.root, tuple(scenes), faults, (path, *telling.files))


def open_tale(path: Path, root: Path | None = None, wish: Wish = PLAIN) -> Telling:
    """The story at `path` with every scene of it looked at, before a way is taken. Raises SceneError with all that is wrong."""
    folder = (root or project_root(path)).resolve()
    loaded = load(path, folder)
    if loaded.tree is None:
        raise SceneError(loaded.faults)
    telling = Telling(loaded.tree, folder, Shelf(), wish)
    telling.faults += loaded.faults
    telling.look()
    if has_errors(telling.faults):
        raise SceneError(ordered(telling.faults))
    return telling


def tale_faults(tree: Tree, root: Path, shelf: Shelf, wish: Wish = PLAIN) -> tuple[Diagnostic, ...]:
    """What is wrong with a story and with its scenes."""
    telling = Telling(tree, root, shelf, wish)
    telling.look()
    if not has_errors(telling.faults):
        telling.play()
    return tuple(telling.faults)


class Telling:
    """One story being read."""

    def __init__(self, tree: Tree, root: Path, shelf: Shelf, wish: Wish) -> None:
        self.tree, self.root, self.shelf, self.wish = tree, root, shelf, wish
        self.faults: list[Diagnostic] = []
        self.files: list[Path] = []
        self.paths: dict[str, Path] = {}  # by the scene's id, in order

    def look(self) -> None:
        """Every scene by itself, and which of them can be reached."""
        self._find()
        if has_errors(self.faults):
            return
        exits: dict[str, Exits] = {}
        choices: set[str] = set()
        for name in self.paths:
            way = Way(scenes=tuple(self.paths))
            reading = self.read(name, way)
            self.faults += reading.faults
            if way.exits:
                exits[name] = way.exits[0]
                choices.update(way.exits[0].choices)
        if not has_errors(self.faults):
            self._reach(exits)
            for name in self.wish.choose:
                if name not in choices:
                    span, message = self.tree.key_span("scenes"), f'there is no choice "{name}" in this story'
                    self.faults.append(unknown("unknown-choice", "choice", name, span, sorted(choices), message))

    def read(self, name: str, way: Way) -> Reading:
        """A scene of it, played on this way."""
        wish = replace(self.wish, values=None)
        return examine(self.paths[name], self.root, shelf=self.shelf, wish=wish, way=way)

    def _find(self) -> None:
        for index, name in enumerate(self.tree.data["scenes"]):
            span = self.tree.span("scenes", index)
            path = self.tree.source.path.parent / name
            fault = file_fault(name, path, span, self.tree, self.root)
            loaded = load(path, self.root) if fault is None else None
            if fault is not None or loaded is None:
                self.faults += [fault] if fault else []
                continue
            self.files.append(path)
            self.faults += loaded.faults
            data = loaded.tree.data if loaded.tree is not None else {}
            if loaded.tree is None:
                continue
            if "scene" not in data:
                self.faults.append(
                    Diagnostic("not-a-scene", "error", f'"{name[:80]}" is not a scene', span, "a story is made of scenes")
                )
            elif data["scene"] in self.paths or data["scene"] == END:
                message = f'two scenes of the story are called "{data["scene"]}"'
                self.faults.append(Diagnostic("duplicate-id", "error", message, span, "every scene has an id of its own"))
            else:
                self.paths[data["scene"]] = path

    def _reach(self, exits: dict[str, Exits]) -> None:
        """Warn of scenes to which nothing leads."""
        order = list(self.paths)
        reached: set[str] = set()
        todo = order[:1]
        while todo:
            name = todo.pop()
            if name in reached:
                continue
            reached.add(name)
            todo += [target for target, _ in exits[name].scenes]
            following = order.index(name) + 1
            todo += order[following : following + 1] if exits[name].runs_out else []
        for index, name in enumerate(order):
            if name not in reached:
                span = self.tree.span("scenes", index)
                self.faults.append(
                    Diagnostic("unreachable-scene", "warning", f'nothing leads to "{name}"', span, "let a `goto` lead there")
                )

    def play(self) -> list[Story]:
        """The scenes on the way that the film takes."""
        order = list(self.paths)
        scenes: list[Story] = []
        carried: Carried | None = None
        name: str | None = order[0]
        while name is not None and name != END:
            if len(scenes) >= LONGEST:
                self.endless()
                return scenes
            way = Way(scenes=tuple(order), carried=carried)
            reading = self.read(name, way)
            self.faults += [fault for fault in reading.faults if fault not in self.faults]
            if reading.story is None:
                return scenes
            carried = way.left[0]
            again = sum(scene.id.partition("--")[0] == name for scene in scenes)
            scenes.append(replace(reading.story, id=f"{name}--{again + 1}") if again else reading.story)
            following = order.index(name) + 1
            name = reading.story.leads_to or (order[following] if following < len(order) else None)
        self.same_format(scenes)
        return scenes

    def endless(self) -> None:
        """Note that a way has no end."""
        message = f"this way through the story goes on for ever: it has passed {LONGEST} scenes"
        span = self.tree.key_span("scenes")
        self.faults.append(Diagnostic("endless-story", "error", message, span, "let a `goto: end` end it"))

    def same_format(self, scenes: Sequence[Story]) -> None:
        """Note which scenes have another picture than the first one."""
        for scene in scenes[1:]:
            if scene.format != scenes[0].format:
                index = list(self.paths).index(scene.id.partition("--")[0])
                message = f'"{scene.id}" has another size or frame rate than "{scenes[0].id}"'
                span = self.tree.span("scenes", index)
                self.faults.append(
                    Diagnostic("mixed-formats", "error", message, span, "all scenes of a story have one `format:`")
                )
