"""Puppets that a user made, looked over for `check` and for their sheets: what is wrong, what is missing. Loads nothing heavy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from scenec.rigs.naming import WANTED

Kind = Literal["svg", "sprites"]


@dataclass(frozen=True)
class Fault:
    """What is wrong: `where` is a line of the file or a file of the folder. A `serious` one keeps the puppet from playing."""

    where: str
    message: str
    serious: bool


@dataclass(frozen=True)
class Examined:
    """A puppet looked over. `look` is what a rig draws it from, None where it cannot be drawn."""

    kind: Kind
    look: dict[str, Any] | None
    heads: float
    faults: tuple[Fault, ...]
    missing: tuple[str, ...]  # parts, each with what it is for
    missing_mouths: tuple[str, ...]

    @property
    def usable(self) -> bool:
        """Whether it can play."""
        return self.look is not None


def kind_of(path: Path) -> Kind:
    """A folder holds sprites; everything else is taken for SVG."""
    return "sprites" if path.is_dir() else "svg"


def examine(path: Path, kind: Kind | None = None) -> Examined:
    """The puppet at `path`."""
    return _sprites(path) if (kind or kind_of(path)) == "sprites" else _svg(path)


def _svg(path: Path) -> Examined:
    from scenec.digest import file_digest
    from scenec.rigs.svg.puppet import lacking, puppet
    from scenec.rigs.svg.reading import read

    drawing = read(path)
    faults = [Fault(str(f.line), f.message, f.serious) for f in drawing.faults]
    if not drawing.usable:
        return Examined("svg", None, 0.0, tuple(faults), (), ())
    found = puppet(drawing)
    faults += [
        Fault("1", f'no group is called "{part.title()}": without it nothing {WANTED[part]}', True) for part in lacking(found)
    ]
    if not drawing.shapes:
        faults.append(Fault("1", "nothing is drawn in it", True))
    missing = tuple(f"{part} ({WANTED[part]})" for part in found.missing)
    usable = not any(fault.serious for fault in faults)
    look = (
        {"rig": "svg", "art": {"path": str(path), "digest": file_digest(path)}, "heads": round(found.heads, 4)}
        if usable
        else None
    )
    return Examined("svg", look, found.heads, tuple(faults), missing, found.missing_mouths)


def _sprites(path: Path) -> Examined:
    from scenec.digest import file_digest
    from scenec.rigs.puppets import SPRITE_HEADS
    from scenec.rigs.sprites.folder import look_over

    found = look_over(path)
    faults = tuple(Fault(p.file, p.message, p.serious) for p in found.problems)
    look: dict[str, Any] | None = None
    if found.usable:
        groups = {"poses": found.poses, "mouths": found.mouths}
        art = {
            group: {name: {"path": str(file), "digest": file_digest(file)} for name, file in sorted(files.items())}
            for group, files in groups.items()
        }
        look = {"rig": "sprites", "art": art, "heads": SPRITE_HEADS}
    missing = tuple(f"poses/{name}.png" for name in found.missing)
    return Examined("sprites", look, SPRITE_HEADS, faults, missing, found.missing_mouths)
