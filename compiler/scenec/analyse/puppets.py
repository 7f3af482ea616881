"""Figures that a user drew: the file that a look names, looked over, and what acting and drawing must know of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from scenec.analyse.sections import Entry
from scenec.diagnostics import Diagnostic
from scenec.project import project_root, why_outside
from scenec.rigs.examining import Examined, examine
from scenec.source import Span
from scenec.story import Character
from scenec.vocabulary.spelling import nearest

PUPPETS = ("svg", "sprites")
SHOWN = 3  # faults of one file that are said


def puppet(character: Character, entry: Entry, faults: list[Diagnostic]) -> Character:
    """The character with the look that its rig draws; others as they are."""
    written = (entry.value or {}).get("look") or {}
    if written.get("rig") not in PUPPETS:
        return character
    name, kind = written.get("image"), written["rig"]
    if name is None:
        span = entry.tree.key_span(*entry.path, "look")
        example = "image: puppets/tin.svg" if kind == "svg" else "image: puppets/owl"
        faults.append(
            Diagnostic("missing-key", "error", f"a figure of rig {kind} needs `image:`", span, f"write for example `{example}`")
        )
        return character
    span = entry.tree.span(*entry.path, "look", "image")
    path = find(str(name), kind, entry.tree.source.path, span, faults)
    if path is None:
        return character
    found = examine(path, kind)
    faults += described(found, str(name), span)
    if found.look is None:
        return character
    return replace(character, look={"seed": character.look.get("seed", 0), **found.look})


def find(name: str, kind: str, source: Path, span: Span, faults: list[Diagnostic]) -> Path | None:
    """The file or folder that a look names, inside its project."""
    base = source.resolve().parent
    why = why_outside(name, base, project_root(source))
    if why is not None:
        faults.append(
            Diagnostic("outside-project", "error", f'"{name[:80]}" {why}', span, "a scene names files of its own project only")
        )
        return None
    path = (base / name).resolve()
    if path.is_dir() if kind == "sprites" else path.is_file():
        return path
    wanted = "folder" if kind == "sprites" else "file"
    near = nearest(path.name, [other.name for other in path.parent.iterdir()]) if path.parent.is_dir() else None
    advice = f'did you mean "{near}"?' if near and near != path.name else "the path is relative to this file"
    faults.append(Diagnostic("file-not-found", "error", f'there is no {wanted} "{name[:80]}"', span, advice))
    return None


def described(found: Examined, name: str, span: Span) -> list[Diagnostic]:
    """What keeps a figure from playing."""
    serious = [fault for fault in found.faults if fault.serious]
    return [
        Diagnostic(
            "bad-figure", "error", f"{name[:80]}:{fault.where}: {fault.message}", span, f"`scenec rig {name[:80]}` says more"
        )
        for fault in serious[:SHOWN]
    ]
