"""The third stage: has the tree the shape of a scene or a library? A beat's head is picked first, then that head's schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from scenec.diagnostics import MOST, Diagnostic, Fix, capped
from scenec.diagnostics.faults import head_fault, key_fault, schema_fault
from scenec.project.resources import schema as schema_file
from scenec.source import Tree, TreePath
from scenec.source.positions import bounds
from scenec.validate.quick import accepts
from scenec.vocabulary import HEAD_OPTIONS, INTERACTION, LINE_OPTIONS, VERBS
from scenec.vocabulary.heads import Head, HeadFault, allowed_options, split
from scenec.vocabulary.spelling import nearest

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

PART = "part"  # a file whose script is included

_LIST: Mapping[str, Any] = {"type": "array", "title": "a list of beats", "minItems": 1}


def validate(tree: Tree, part: bool = False) -> tuple[Diagnostic, ...]:
    """What is wrong with the shape of `tree`. Only a tree without errors may be analysed. `part`: its script is included."""
    if not isinstance(tree.data, dict) or not tree.data:
        what = "is empty" if tree.data is None or tree.data == {} else "is not a mapping of sections"
        message = f'"{tree.source.name}" {what}'
        return (Diagnostic("empty-file", "error", message, tree.span(), "a scene has `scene:` and `script:`"),)
    kind = PART if part else kind_of(tree.data)
    faults = islice(_faults(tree, tree.data, kind), MOST + 1)
    return capped(faults)


def is_scene(data: Any) -> bool:
    """Whether plain data was meant to be a scene (else it is a library)."""
    return isinstance(data, dict) and ("scene" in data or "script" in data)


def is_library(data: Any) -> bool:
    """Whether plain data was meant to be a library."""
    return isinstance(data, dict) and kind_of(data) == "library"


def kind_of(data: Mapping[str, Any]) -> str:
    """What a file was meant to be."""
    if "scene" in data or "script" in data:
        return "scene"
    return "story" if "story" in data or "scenes" in data else "translation" if "translation" in data else "library"


def _faults(tree: Tree, data: dict[str, Any], kind: str) -> Iterator[Diagnostic]:
    if not accepts(_sections(kind), _schema(kind), data):
        for error in _validator(kind).iter_errors(data):
            yield from schema_fault(tree, error, ())
    if kind in ("scene", PART) and isinstance(data.get("script"), list):
        yield from _script(tree, data["script"], ("script",), _names(data))


def _names(data: Mapping[str, Any]) -> frozenset[str]:
    """The characters that this file itself names."""
    sections = (data.get("cast"), data.get("characters"))
    return frozenset(name for section in sections if isinstance(section, dict) for name in section)


def _script(tree: Tree, beats: list[Any], path: TreePath, names: frozenset[str]) -> Iterator[Diagnostic]:
    for index, beat in enumerate(beats):
        here = (*path, index)
        if isinstance(beat, dict):
            yield from _beat(tree, beat, here, names)
        else:
            advice = (
                'a line is written `- ana: "Hello!"`' if isinstance(beat, str) else "see `- walk: ana` with `to: ben` below it"
            )
            yield Diagnostic("wrong-type", "error", "this is not a beat", tree.span(*here), advice)


def _beat(tree: Tree, beat: dict[str, Any], path: TreePath, names: frozenset[str]) -> Iterator[Diagnostic]:
    head = split(beat, names)
    if isinstance(head, HeadFault):
        yield head_fault(tree, head, path)
        return
    if head.verb in ("line", INTERACTION):
        odd = _odd_line(tree, head, path, names)
        if odd is not None:
            yield odd
            return
    yield from _options(tree, head, path)
    yield from _shape(tree, beat, head, path)
    if head.verb == "with" and isinstance(head.value, list):
        yield from _script(tree, head.value, (*path, "with"), names)


def _odd_line(tree: Tree, head: Head, path: TreePath, names: frozenset[str]) -> Diagnostic | None:
    """A line that stands where no line may stand, or a mistyped verb that only looks like one."""
    start, _ = bounds(tree.source, tree.span(*path))
    in_flow = tree.source.text[start : start + 1] == "{"
    strange = in_flow or not isinstance(head.value, str) or not set(head.options) <= set(LINE_OPTIONS)
    name = head.who or head.form
    if strange and name is not None and name not in names and head.emotion is None and not _may_be_own(tree, head):
        fitting = [verb for verb in (*VERBS, "say", "do") if _options_of(verb, head)]  # its options say what it may be
        guess = nearest(name, fitting) or nearest(name, (*VERBS, "say", "do"))
        if guess is not None and (in_flow or not isinstance(head.value, str) or _options_of(guess, head)):
            span = tree.key_span(*path, head.key)
            message = f'"{name}" is neither a character nor a verb'
            return Diagnostic("unknown-head", "error", message, span, f'did you mean the verb "{guess}"?', Fix(span, guess))
    if in_flow:
        advice = 'write it on lines of its own: `- ana: "..."`'
        return Diagnostic("line-in-flow", "error", "a line cannot be written inside braces", tree.span(*path), advice)
    return None


def _may_be_own(tree: Tree, head: Head) -> bool:
    """Whether a beat may be one of the writer's own interactions, which another file may hold: analyse knows."""
    own = tree.data.get("interactions")
    if head.verb != INTERACTION:
        return False
    if isinstance(own, dict) and head.form in own:
        return True
    return isinstance(head.value, list) and len(head.value) == 2 and set(head.options) <= set(allowed_options(head))


def _options_of(verb: str, head: Head) -> bool:
    """Whether a beat has options that no line takes, but this verb does."""
    if verb in ("say", "do"):
        return "who" in head.options
    return any(option not in LINE_OPTIONS and option in HEAD_OPTIONS.get(verb, ()) for option in head.options)


def _options(tree: Tree, head: Head, path: TreePath) -> Iterator[Diagnostic]:
    """Options that this head does not take."""
    allowed = allowed_options(head)
    shown = "a line" if head.verb == "line" else f"`{head.form or head.verb}`"
    for option in head.options:
        if option not in allowed:
            yield key_fault(tree, (*path, option), allowed, f"{shown} takes no `{option[:40]}:`")


def _shape(tree: Tree, beat: dict[str, Any], head: Head, path: TreePath) -> Iterator[Diagnostic]:
    """The values of a beat, by its own subschema; the long form is put in the words of the short one first."""
    allowed = allowed_options(head)
    options = {name: value for name, value in beat.items() if name in allowed and name in head.options}
    if head.verb == "line":
        definition, renamed = ("beat-say", {}) if head.key == "say" else ("beat-line", {})
        instance = {head.key: head.value, **options}
    else:
        name = head.form or head.verb
        definition, renamed = f"beat-{head.verb}", {name: head.value_key}
        instance = {name: head.value, **options}
    if not accepts(_definition(definition), _schema("scene"), instance):
        for error in _validator("scene").evolve(schema=_definition(definition)).iter_errors(instance):
            yield from schema_fault(tree, error, path, renamed)
    if "for" in options and "until" in options:
        span = tree.key_span(*path, "until")
        yield Diagnostic("two-lengths", "error", "`for:` and `until:` both say when it ends", span, "keep one of the two")
    if head.emotion is not None and "emotion" in options:
        span = tree.key_span(*path, "emotion")
        yield Diagnostic("two-emotions", "error", "the emotion stands in the head already", span, "keep one of the two")
    if (
        "level" in options
        and head.verb == "line"
        and (head.level is not None or (head.emotion is None and "emotion" not in options))
    ):
        message = "the level stands in the head already" if head.level is not None else "a level needs an emotion"
        yield Diagnostic("lone-level", "error", message, tree.key_span(*path, "level"), "write `NAME (emotion, 0.5):`")


@lru_cache(maxsize=8)
def _schema(kind: str) -> dict[str, Any]:
    if kind == PART:
        library = _schema("library")
        properties = {**library["properties"], "script": _LIST}
        return {**library, "title": "an included file", "properties": properties, "required": ["script"]}
    schema: dict[str, Any] = json.loads(schema_file(kind).read_text(encoding="utf-8"))
    return schema


@lru_cache(maxsize=8)
def _sections(kind: str) -> dict[str, Any]:
    """The schema of a whole file, but for the beats: each of these is picked by its own head."""
    schema = _schema(kind)
    return {**schema, "properties": {**schema["properties"], "script": _LIST}} if kind == "scene" else schema


def _definition(name: str) -> dict[str, Any]:
    """The schema of one kind of beat, not of the beats inside it."""
    schema: dict[str, Any] = _schema("scene")["definitions"][name]
    return {**schema, "properties": {**schema["properties"], "with": _LIST}} if name == "beat-with" else schema


@lru_cache(maxsize=8)
def _validator(kind: str) -> Validator:
    from jsonschema import Draft7Validator  # here, because its import costs more than all the rest of `check`

    return Draft7Validator(_sections(kind))
