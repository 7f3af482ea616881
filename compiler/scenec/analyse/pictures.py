"""A place that is a picture of the project: there, whole, still, of a shape that people can stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from scenec.analyse.files import located
from scenec.analyse.sections import Entry
from scenec.diagnostics import Diagnostic
from scenec.diagnostics.faults import unknown
from scenec.footage.headers import Header, read_header
from scenec.footage.limits import FootageError
from scenec.sets.art import FLOOR, HORIZON, LEAST_DEPTH, TALLEST, WIDEST, Art, share_of, stage_of
from scenec.sets.stage import Stage
from scenec.source import Span
from scenec.vocabulary import PICTURE_FILES

OF_ART = ("floor", "horizon", "scale", "seats")  # what only a place with `art:` has


def set_of(entry: Entry, root: Path, faults: list[Diagnostic]) -> tuple[str, tuple[str, str]] | None:
    """The name of the set that the picture is, with its path and digest; None where it cannot be one (the faults say why)."""
    span = entry.tree.span(*entry.path, "art")
    name = str(entry.value["art"]).strip()
    found = located(name, entry.tree.source.path.resolve().parent, root, span, PICTURE_FILES, "picture", faults)
    if found is None:
        return None
    try:
        header = read_header(Path(found[0]))
        _shape(header)
    except FootageError as fault:
        faults.append(Diagnostic("bad-media", "error", f'"{name[:80]}" {fault}', span, fault.advice))
        return None
    except OSError as fault:
        message = f'"{name[:80]}" cannot be read: {fault.strerror}'
        faults.append(Diagnostic("unreadable-file", "error", message, span))
        return None
    floor, horizon = float(entry.value.get("floor", FLOOR)), float(entry.value.get("horizon", HORIZON))
    if floor - horizon < LEAST_DEPTH:
        key = "floor" if "floor" in entry.value else "horizon"
        message = f"people stand at {floor:g} of the picture's height, which is not below its horizon at {horizon:g}"
        advice = f"`floor:` is at least {LEAST_DEPTH} more than `horizon:`; 0 is the top of the picture, 1 its foot"
        faults.append(Diagnostic("out-of-range", "error", message, entry.tree.span(*entry.path, key), advice))
        return None
    plain = Art(header.width, header.height, floor, horizon, float(entry.value.get("scale", 1.0)))
    return replace(plain, seats=tuple(_seats(entry, stage_of(plain.name), faults))).name, found


def _seats(entry: Entry, stage: Stage, faults: list[Diagnostic]) -> Iterator[tuple[float, float]]:
    """Where one can sit in the picture: shares of the stage's width, and metres above the floor."""
    own = {mark: share_of(stage, share) for mark, share in (entry.value.get("marks") or {}).items()}
    marks = {**stage.marks, **own}
    for name, height in (entry.value.get("seats") or {}).items():
        if name not in marks:
            message = f'the place has no mark "{name[:40]}" to sit at'
            faults.append(unknown("unknown-mark", "mark", name, entry.tree.key_span(*entry.path, "seats", name), marks, message))
        else:
            yield marks[name], float(height)


def _shape(header: Header) -> None:
    if header.seconds is not None:
        raise FootageError("moves", "a place is a still picture; `show:` plays clips")
    if not TALLEST <= header.width / header.height <= WIDEST:
        raise FootageError(
            f"has {header.width} x {header.height} pixels, which is no shape for a place", "cut it: 16 to 9 suits films best"
        )


def useless(entry: Entry, faults: list[Diagnostic]) -> None:
    """Keys that do nothing: those of pictures on a set, and a set beside a picture."""

    def fault(key: str, message: str, span: Span) -> None:
        faults.append(Diagnostic("useless-option", "error", message, span, f"leave `{key}:` out"))

    if "art" in entry.value and "set" in entry.value:
        fault("set", "a place is a picture (`art:`) or a set, not both", entry.tree.key_span(*entry.path, "set"))
    for key in OF_ART:
        if key in entry.value and "art" not in entry.value:
            fault(key, f"`{key}:` is for places with `art:`; a set has its own", entry.tree.key_span(*entry.path, key))
