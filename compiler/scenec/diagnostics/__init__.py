"""What is wrong with a scene: diagnostics as data, and how they are printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from scenec.source import Span

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Fix:
    """An edit that a machine may apply: put `text` in the place of `span`."""

    span: Span
    text: str


@dataclass(frozen=True)
class Diagnostic:
    """One fault. `code` is stable (kebab-case); `message` says what is wrong; `help` says what to write instead."""

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    help: str | None = None
    fix: Fix | None = None


class SceneError(Exception):
    """A stage cannot go on: the diagnostics say why. Holds at least one error."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("; ".join(d.message for d in diagnostics))
        self.diagnostics = diagnostics


def has_errors(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> bool:
    """Whether any of them is an error (warnings let a stage's result be used)."""
    return any(d.severity == "error" for d in diagnostics)


MOST = 200  # errors that are worth reading in one run


def capped(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """In order, and no more of them than anybody reads."""
    found = ordered(diagnostics)
    if len(found) <= MOST:
        return found
    rest = Diagnostic("too-many-errors", "error", f"there are more than {MOST} faults; the rest is not shown", found[MOST].span)
    return (*found[:MOST], rest)


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Without repetitions, and each file's in the order of their places."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda d: (d.span.file, d.span.line, d.span.column) if d.span else ("", 0, 0)))
