"""The frame around the script: the picture's format, and who stands where at the start."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from scenec.diagnostics import Diagnostic
from scenec.diagnostics.faults import unknown
from scenec.source import Tree, TreePath
from scenec.story import Character, Format, Output, Place, Staged
from scenec.vocabulary import DEFAULT_LOUDNESS, LOUDNESS, NARRATOR, OFF, SIZES

SMALLEST, LARGEST = 16, 7680  # pixels


def story_format(scene: Tree) -> Format:
    """Size and frame rate; `size_faults` has looked at them."""
    return _format(scene.data.get("format") or {})


def _format(data: Mapping[str, Any]) -> Format:
    width, height = _pixels(data.get("size", "1080p"))
    loudness = data.get("loudness", DEFAULT_LOUDNESS)
    return Format(
        width, height, int(data.get("fps", 30)), float(LOUDNESS.get(loudness, loudness))
    )  # the schema takes 30.0 for a whole number


def story_outputs(scene: Tree, faults: list[Diagnostic]) -> tuple[Output, ...]:
    """The films of a scene that asks for several. What an output leaves open is as in `format:`."""
    found: list[Output] = []
    for index, item in enumerate(scene.data.get("output") or ()):
        path = ("output", index)
        _size_faults(scene, item, (*path, "size"), faults)
        name = item["file"]
        span = scene.span(*path, "file")
        parts = PurePosixPath(name).parts
        if "\\" in name or PurePosixPath(name).is_absolute() or ".." in parts or name.startswith("~"):
            message = f'"{name[:80]}" leaves the folder that films are written to'
            faults.append(Diagnostic("outside-project", "error", message, span, "write a name like reel.mp4"))
        elif not name.lower().endswith(".mp4") or not all(character.isprintable() for character in name):
            faults.append(
                Diagnostic("bad-value", "error", "an output is a file that ends in .mp4", span, "write a name like reel.mp4")
            )
        elif name in [output.file for output in found]:
            faults.append(Diagnostic("duplicate-id", "error", "two outputs have the same file", span, "choose another name"))
        else:
            found.append(Output(_format({**(scene.data.get("format") or {}), **item}), name))
    return tuple(found)


def _pixels(size: str) -> tuple[int, int]:
    if size in SIZES:
        return SIZES[size]
    width, height = size.split("x")
    return int(width), int(height)


def _size_faults(scene: Tree, data: Mapping[str, Any], path: TreePath, faults: list[Diagnostic]) -> None:
    size = data.get("size", "1080p")
    if any(side % 2 or not SMALLEST <= side <= LARGEST for side in _pixels(size)):
        message = f'"{size}" is not a size: both sides are even, from {SMALLEST} to {LARGEST} pixels'
        faults.append(Diagnostic("bad-size", "error", message, scene.span(*path)))


def cast_of(
    scene: Tree, characters: Mapping[str, Character], place: Place | None, faults: list[Diagnostic]
) -> tuple[Staged, ...]:
    """Who is on stage at the start, each on a mark of their own."""
    _size_faults(scene, scene.data.get("format") or {}, ("format", "size"), faults)
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
