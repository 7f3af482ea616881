"""The ways through a story, or through a scene with choices: stretches of film from one choice to the next, for films that ask.

A stretch is what is seen between two choices. Moods and relationships are carried along every way, so the same scene may be
several stretches; ways that come to the same scene in the same state go on in the same stretch.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scenec.analyse import Carried, Way
from scenec.deeds import Goto, Question
from scenec.diagnostics import Diagnostic, SceneError, has_errors, ordered
from scenec.front import PLAIN, Reading, Scene, Shelf, Wish, examine, read
from scenec.plain import to_plain
from scenec.story import Story
from scenec.tales import LONGEST, Telling, is_tale, open_tale
from scenec.vocabulary import END

MOST = 100  # stretches of one film
FIRST = "start"
LONGEST_NAME = 80


@dataclass(frozen=True)
class Part:
    """What of a stretch plays in one scene: its story until the stretch ends, and the choice after which it begins (None: where
    the scene does)."""

    story: Story
    after: str | None = None


@dataclass(frozen=True)
class Stretch:
    """A stretch of film. It ends with a `question`, whose options lead to the stretches `leads`; without one the film ends.

    `name`: the answers on the first way that leads here, as `follow-1.leave-2`; it is good for a file.
    """

    name: str
    parts: tuple[Part, ...]
    question: Question | None = None
    leads: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ways:
    """All that may be seen of a story: its stretches, the first one first, what is questionable, the files."""

    id: str
    title: str
    root: Path
    stretches: tuple[Stretch, ...]
    warnings: tuple[Diagnostic, ...]
    files: tuple[Path, ...]

    @property
    def stories(self) -> tuple[Story, ...]:
        """The stories of all parts."""
        return tuple(part.story for stretch in self.stretches for part in stretch.parts)


@dataclass(frozen=True)
class _State:
    """A moment at which a stretch begins: in a scene that began with `carried`, after these answers in it."""

    scene: str
    carried: Carried | None = None
    answers: tuple[tuple[str, int], ...] = ()

    @property
    def key(self) -> str:
        carried = self.carried
        bonds = [to_plain(bond) for _, bond in sorted(carried.bonds.of.items())] if carried is not None else None
        moods = {who: to_plain(mood) for who, mood in carried.moods.items()} if carried is not None else None
        return json.dumps([self.scene, bonds, moods, self.answers], sort_keys=True)


@dataclass(frozen=True)
class _Found:
    """A stretch whose options have not been followed yet; `state`: in which its question is asked."""

    parts: tuple[Part, ...]
    question: Question | None
    state: _State


def read_ways(path: Path, root: Path | None = None, wish: Wish = PLAIN) -> Ways:
    """The ways through the story or the scene at `path`. Raises SceneError with all that is wrong."""
    if not is_tale(path, root):
        scene = read(path, root, wish)  # its faults, before it is taken apart
        walk = _Walk(_reader(path, scene.root, wish), (scene.story.id,), None)
        stretches = walk.stretches()
        return Ways(scene.story.id, scene.story.title, scene.root, stretches, _told(scene.warnings, walk), scene.files)
    telling = open_tale(path, root, wish)
    data = telling.tree.data
    walk = _Walk(telling.read, tuple(telling.paths), telling)
    stretches = walk.stretches()
    files = (path, *telling.files)
    warnings = _told(telling.faults, walk)
    return Ways(data["story"], str(data.get("title", data["story"])), telling.root, stretches, warnings, files)


def _reader(path: Path, root: Path, wish: Wish) -> Callable[[str, Way], Reading]:
    shelf = Shelf()
    return lambda _, way: examine(path, root, shelf=shelf, wish=wish, way=way)


def _told(known: Sequence[Diagnostic], walk: _Walk) -> tuple[Diagnostic, ...]:
    faults = ordered(tuple(dict.fromkeys((*known, *walk.faults))))
    if has_errors(faults):
        raise SceneError(faults)
    return faults


def every_way(ways: Ways) -> Scene:
    """The ways as far as files, runs and voices are concerned: all that may happen, in one scene."""
    stories = ways.stories
    beats = tuple(beat for story in stories for beat in story.beats)
    characters = {name: character for story in stories for name, character in story.characters.items()}
    whole = replace(stories[0], id=f"{ways.id} interactive", title=ways.title, beats=beats, characters=characters)
    return Scene(ways.files[0], ways.root, whole, ways.warnings, ways.files)


class _Walk:
    """Follows every option from every choice, breadth first, so that names are short."""

    def __init__(self, read_scene: Callable[[str, Way], Reading], order: tuple[str, ...], telling: Telling | None) -> None:
        self.read_scene, self.order, self.telling = read_scene, order, telling
        self.scenes = order if telling is not None else None
        self.faults: list[Diagnostic] = []
        self.played: dict[str, tuple[Question | None, Story | None, _State]] = {}

    def stretches(self) -> tuple[Stretch, ...]:
        """All of them; nothing where something is wrong."""
        names = {(first := self.arrive(_State(self.order[0]))).key: FIRST}
        todo, done = [first], list[Stretch]()
        while todo:
            state = todo.pop(0)
            name = names[state.key]
            found = self.follow(state)
            if has_errors(self.faults):
                return ()
            leads = []
            for number, _ in found.question.options if found.question is not None else ():
                assert found.question is not None
                answer = (found.question.id, number)
                following = self.arrive(replace(found.state, answers=(*found.state.answers, answer)))
                if following.key not in names:
                    names[following.key] = _name(name, answer, set(names.values()))
                    todo.append(following)
                leads.append(names[following.key])
            done.append(Stretch(name, found.parts, found.question, tuple(leads)))
            if len(names) > MOST and found.question is not None:
                self.faults.append(_too_many(found.question))
                return ()
        if self.telling is not None:
            self.telling.same_format([part.story for stretch in done for part in stretch.parts])
        return tuple(done)

    def arrive(self, state: _State) -> _State:
        """The state in which something is seen again: an answer may lead to another scene at once."""
        for _ in range(LONGEST):
            if state.scene == END or not state.answers:
                return state
            _, story, following = self.play(state)
            if story is None or _seen(story, state.answers[-1][0]):
                return state
            state = following
        return state

    def follow(self, state: _State) -> _Found:
        """What is seen from here to the next question, or to the end."""
        parts: list[Part] = []
        while state.scene != END:
            if len(parts) >= LONGEST and self.telling is not None:
                self.telling.endless()
                break
            question, story, following = self.play(state)
            if story is None:
                break
            again = sum(part.story.id.partition("--")[0] == story.id for part in parts)
            named = replace(story, id=f"{story.id}--{again + 1}") if again else story
            parts.append(Part(named, _after(state)))
            if question is not None:
                return _Found(tuple(parts), question, state)
            state = following
        return _Found(tuple(parts), None, state)

    def play(self, state: _State) -> tuple[Question | None, Story | None, _State]:
        """A scene until it asks or ends: what it asks, its story, and the state after it."""
        if state.key in self.played:
            return self.played[state.key]
        way = Way(scenes=self.scenes, carried=state.carried, answers=dict(state.answers))
        reading = self.read_scene(state.scene, way)
        self.faults += [fault for fault in reading.faults if fault not in self.faults]
        if reading.story is None:
            return None, None, state
        following = self.order.index(state.scene) + 1
        after = reading.story.leads_to or (self.order[following] if following < len(self.order) else END)
        going_on = _State(after, way.left[0]) if after in self.order else _State(END)
        played = (way.asks[0] if way.asks else None), reading.story, going_on
        self.played[state.key] = played
        return played


def _after(state: _State) -> str | None:
    """The choice after which a stretch begins."""
    return state.answers[-1][0] if state.answers else None


def _seen(story: Story, after: str) -> bool:
    """Whether anything happens in a scene after a choice: not where its answer leads on at once."""
    place = next(index for index, beat in enumerate(story.beats) if beat.id == after)
    return not all(isinstance(beat, Goto) for beat in story.beats[place + 1 :])


def _name(before: str, answer: tuple[str, int], taken: set[str]) -> str:
    """A short name for what an answer leads to."""
    own = f"{answer[0]}-{answer[1]}"
    name = own if before == FIRST else f"{before}.{own}"
    if len(name) > LONGEST_NAME or name in taken:
        name = f"{own[:LONGEST_NAME]}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
    return name


def _too_many(question: Question) -> Diagnostic:
    message = f'with the choice "{question.id}" there are more than {MOST} stretches of film between choices'
    advice = f"let ways come together again, or give its answer: --choose {question.id}=1"
    assert question.span is not None
    return Diagnostic("too-many-ways", "error", message, question.span, advice)
