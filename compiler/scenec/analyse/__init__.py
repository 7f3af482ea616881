"""The fourth stage: what the tree means. Names are resolved, lines taken apart, moments tied to beats: the Story."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from scenec.analyse.anchors import resolve_anchors
from scenec.analyse.beats import build_beats
from scenec.analyse.context import Context
from scenec.analyse.drafts import draft_script
from scenec.analyse.library import analyse_library, people_of, place_faults
from scenec.analyse.people import everybody
from scenec.analyse.places import find_place
from scenec.analyse.sections import gather
from scenec.analyse.staging import cast_of, story_format
from scenec.captions import glyphs
from scenec.diagnostics import Diagnostic, capped, has_errors
from scenec.project import project_root
from scenec.source import Tree
from scenec.story import Captions, Story

__all__ = ["analyse", "analyse_library", "people_of"]


def analyse(scene: Tree, libraries: Sequence[Tree] = (), root: Path | None = None) -> tuple[Story | None, tuple[Diagnostic, ...]]:
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
    characters = everybody(sections.characters, faults)
    place_faults(sections.places, faults)
    place = find_place(scene, sections.places, faults)
    staged = cast_of(scene, characters, place, faults)
    context = Context(scene, (root or project_root(scene.source.path)).resolve(), characters, place, staged, faults)
    drafts = draft_script(context)
    beats = resolve_anchors(context, drafts, build_beats(context, drafts))
    if place is None or has_errors(faults):
        return None, capped(faults)
    captions = data.get("captions", {})
    story = Story(
        id=data["scene"],
        title=str(data.get("title") or data["scene"]),
        language=data.get("language", "en"),
        format=story_format(scene),
        place=place,
        characters={name: characters[name] for name in sorted(context.used)},
        cast=staged,
        captions=Captions(captions.get("burn", True), tuple(captions.get("files", ())), captions.get("style", "plate")),
        lexicon=sections.lexicon,
        beats=beats,
        file=scene.source.name,
    )
    faults += glyphs.faults(story)
    return story, capped(faults)
