"""Putting right what a machine can put right: the fixes of diagnostics, as many at once as do not touch each other."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from scenec.diagnostics import Diagnostic, Fix
from scenec.source import Source
from scenec.source.positions import bounds

ROUNDS = 12  # a fix may uncover another fault; a text that is never done would go round in circles
LARGE, ROUNDS_OF_LARGE = 300_000, 3  # characters: nobody waits for more

Examine = Callable[[Source], Iterable[Diagnostic]]


def apply(source: Source, fixes: Iterable[Fix]) -> tuple[Source, int]:
    """The text with the fixes made, and how many: of two that overlap, the one that begins first."""
    placed = sorted({(*bounds(source, fix.span), fix.text) for fix in fixes if fix.span.file == source.name})
    parts: list[str] = []
    done, reached = 0, 0
    for start, end, text in placed:
        if start < reached or (done and start == reached == end):  # two insertions at one place are one too many
            continue
        parts += (source.text[reached:start], text)
        reached, done = end, done + 1
    return replace(source, text="".join((*parts, source.text[reached:]))), done


def fixed(source: Source, examine: Examine) -> tuple[Source, int]:
    """The text with all made that can be made, and how many that were. A round after which it does not parse is taken back."""
    total, faults = 0, tuple(examine(source))
    for _ in range(ROUNDS if len(source.text) < LARGE else ROUNDS_OF_LARGE):
        better, count = apply(source, (each.fix for each in faults if each.fix is not None))
        if not count or better.text == source.text:
            break
        left = tuple(examine(better))
        if _broken(left) > _broken(faults):  # it no longer parses
            break
        source, faults, total = better, left, total + count
    return source, total


def rewrite(path: Path, text: str) -> None:
    """Put `text` in the place of the file, whole or not at all. A link stays a link: what it points to is rewritten."""
    import tempfile  # here, because it brings half of the standard library with it

    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(target.stat().st_mode & 0o7777)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


# Codes of texts that are not read further than to their YAML.
_UNREAD = frozenset(
    "yaml-syntax tab unquoted-line several-documents duplicate-key bad-key yaml-anchor yaml-alias yaml-tag".split()
)


def _broken(faults: Iterable[Diagnostic]) -> int:
    return sum(each.code in _UNREAD for each in faults)
