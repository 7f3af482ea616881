"""The frame around the script: the picture's format, and who stands where at the start."""

from __future__ import annotations

from collections.abc import Mapping

from scenec.diagnostics import Diagnostic
from scenec.faults import unknown
from scenec.source import Tree
from scenec.story import Character, Format, Place, Staged
from scenec.vocabulary import NARRATOR, OFF, SIZES

SMALLEST, LARGEST = 16, 7680  # pixels


def story_format(scene: Tree) -> Format:
    """Size and frame rate; `size_faults` has looked at them."""
    data = scene.data.get("format") or {}
    width, height = _pixels(data.get("size", "1080p"))
    return Format(width, height, int(data.get("fps", 30)))  # the schema takes 30.0 for a whole number


def _pixels(size: str) -> tuple[int, int]:
    if size in SIZES:
        return SIZES[size]
    width, height = size.split("x")
    return int(width), int(height)


def _size_faults(scene: Tree, faults: list[Diagnostic]) -> None:
    size = (scene.data.get("format") or {}).get("size", "1080p")
    if any(side % 2 or not SMALLEST <= side <= LARGEST for side in _pixels(size)):
        message = f'"{size}" is not a size: both sides are even, from {SMALLEST} to {LARGEST} pixels'
        faults.append(Diagnostic("bad-size", "error", message, scene.span("format", "size")))


def cast_of(
    scene: Tree, characters: Mapping[str, Character], place: Place | None, faults: list[Diagnostic]
) -> tuple[Staged, ...]:
    """Who is on stage at the start, each on a mark of their own."""
    _size_faults(scene, faults)
    cast: list[Staged] = []
    taken: dict[str, str] = {}
    for name, mark in (scene.data.get("cast") or {}).items():
        key, value = scene.key_span("cast", name), scene.span("cast", name)
        if name not in characters:
            message = f'no character is called "{name}"'
            faults.append(unknown("unknown-character", "character", name, key, characters, message))
        elif name == NARRATOR:
            faults.append(Diagnostic("narrator-on-stage", "error", "the narrator is never seen", key, "remove it from `cast:`"))
        elif mark == OFF:
            cast.append(Staged(name, None))
        elif place is not None and mark not in place.marks:
            message = f'the place "{place.id}" has no mark "{mark}"'
            faults.append(unknown("unknown-mark", "mark", mark, value, (*place.marks, OFF), message))
            cast.append(Staged(name, mark))
        else:
            if mark in taken:
                message = f'{taken[mark]} stands on the mark "{mark}" already'
                faults.append(Diagnostic("mark-taken", "error", message, value, "choose another mark"))
            taken.setdefault(mark, name)
            cast.append(Staged(name, mark))
    return tuple(cast)
