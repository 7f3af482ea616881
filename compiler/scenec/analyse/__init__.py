"""The fourth stage: what the tree means. Names are resolved, lines taken apart, moments tied to beats: the Story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scenec.analyse.anchors import resolve_anchors
from scenec.analyse.bonds import Bonds, relationships
from scenec.analyse.context import Context
from scenec.analyse.drafts import Draft, draft_script, texts_of
from scenec.analyse.forms import interaction_forms
from scenec.analyse.library import analyse_library, people_of, place_faults
from scenec.analyse.people import everybody, unfinished_people
from scenec.analyse.places import find_place
from scenec.analyse.route import Exits, exits, take
from scenec.analyse.seated import crowded
from scenec.analyse.sections import Sections, gather
from scenec.analyse.staging import cast_of, story_format, story_outputs
from scenec.analyse.titles import project_fonts
from scenec.analyse.translation import Translation
from scenec.captions import glyphs
from scenec.deeds import Question
from scenec.diagnostics import Diagnostic, capped, has_errors
from scenec.hearing import Heard
from scenec.project import project_root
from scenec.project.resources import is_builtin
from scenec.source import Tree
from scenec.story import Captions, Feeling, Place, Story

__all__ = ["PLAIN_WAY", "Carried", "Way", "analyse", "analyse_library", "people_of"]


@dataclass(frozen=True)
class Carried:
    """What a scene hands on to the next one of its story."""

    bonds: Bonds = field(default_factory=Bonds)
    moods: Mapping[str, Feeling] = field(default_factory=dict)


@dataclass(frozen=True)
class Way:
    """How a scene is to be played: choices, its language, and what the story knows of it."""

    choose: Mapping[str, int] = field(default_factory=dict)
    answers: Mapping[str, int] | None = None  # of an interactive film: the choices that have been made; it stops at the next one
    translation: Tree | None = None
    scenes: tuple[str, ...] | None = None
    carried: Carried | None = None
    left: list[Carried] = field(default_factory=list)  # filled: what it hands on
    exits: list[Exits] = field(default_factory=list)  # filled: where it may lead
    asks: list[Question] = field(default_factory=list)  # filled: what it stops to ask


PLAIN_WAY = Way()


def analyse(
    scene: Tree, libraries: Sequence[Tree] = (), root: Path | None = None, way: Way = PLAIN_WAY
) -> tuple[Story | None, tuple[Diagnostic, ...]]:
    """The story of `scene`, and what is wrong with it: with an error there is no story (None).

    `libraries`: the validated trees of the files that `use:` names, and of those that come with scenec (these give way).
    `root` is the project folder; None: the one that the scene's place decides.
    """
    data = scene.data
    faults: list[Diagnostic] = []
    if not isinstance(data, dict) or "scene" not in data or "script" not in data:
        message = f'"{scene.source.name}" is a library, not a scene'
        return None, (Diagnostic("not-a-scene", "error", message, scene.span(), "a scene has `scene:` and `script:`"),)
    sections = gather(scene, libraries, faults)
    place_faults(sections.places, faults)
    home = (root or project_root(scene.source.path)).resolve()
    place = find_place(scene, sections.places, home, faults)
    context = _context(scene, sections, place, home, way, faults)
    translation = Translation(way.translation)
    if way.translation is not None:
        context.sources[way.translation.source.name] = way.translation.source
    drafts = draft_script(context, translation)
    route = take(context, drafts)
    beats = resolve_anchors(context, route, translation)
    way.exits.append(exits(context, drafts))
    outputs = story_outputs(scene, faults)
    unfinished_people(context.used, sections.characters, faults)
    if place is None or has_errors(faults):
        return None, capped(faults)
    captions = data.get("captions", {})
    title = str(data.get("title") or data["scene"])
    story = Story(
        id=data["scene"],
        title=translation.title(title, scene.span("title"), context),
        language=translation.language or context.language,
        format=story_format(scene),
        place=place,
        characters={name: context.characters[name] for name in sorted(context.used)},
        cast=context.staged,
        captions=Captions(captions.get("burn", True), tuple(captions.get("files", ())), captions.get("style", "plate")),
        lexicon=sections.lexicon,
        heard=Heard(**data.get("sound", {})),
        beats=beats,
        file=scene.source.name,
        bonds=context.start.between(context.used),
        ledger=tuple(context.bonds.changes),
        outputs=outputs,
        leads_to=route.leads_to,
        texts=_texts(scene, drafts),
    )
    if route.asks is not None:
        way.asks.append(route.asks)
    way.left.append(Carried(context.bonds.copy(), dict(context.moods)))
    faults += glyphs.faults(story)
    return story, capped(faults)


def _texts(scene: Tree, drafts: tuple[Draft, ...]) -> dict[str, str]:
    """What is to be translated, by id."""
    title = {"title": scene.data["title"]} if "title" in scene.data else {}
    return title | dict(texts_of(drafts))


def _context(scene: Tree, sections: Sections, place: Place | None, home: Path, way: Way, faults: list[Diagnostic]) -> Context:
    characters = everybody(sections.characters, faults)
    forms = interaction_forms(sections.interactions, characters, faults)
    own = frozenset(name for name in forms if not is_builtin(sections.interactions[name].tree.source.path))
    start = relationships(sections.relationships, characters, faults)
    if way.carried is not None:  # what has happened weighs more than what was written of the beginning
        start.of.update(way.carried.bonds.of)
    staged = cast_of(scene, characters, place, faults)
    crowded(scene, place, staged, characters, faults)
    return Context(
        tree=scene,
        root=home,
        fonts=project_fonts(sections.fonts, home, faults),
        characters=characters,
        place=place,
        staged=staged,
        faults=faults,
        forms=forms,
        own_forms=own,
        language=scene.data.get("language", "en"),
        choose=way.choose,
        answers=way.answers,
        scenes=way.scenes,
        start=start,
        start_moods=way.carried.moods if way.carried is not None else {},
    )
