"""The front end of the line for tests: a scene's text or file to its story and all diagnostics, as `front.examine` does it."""

from __future__ import annotations

from pathlib import Path

from scenec.diagnostics import Diagnostic
from scenec.front import PLAIN, Wish, examine
from scenec.source import Source
from scenec.story import Story

HEAD = "scene: test\nplace: platform/dusk\ncast: {ben: left, ana: right}\nscript:\n"


def from_text(text: str, folder: Path = Path(), wish: Wish = PLAIN) -> tuple[Story | None, tuple[Diagnostic, ...]]:
    """What a scene with this text means. `folder` is its project."""
    reading = examine(folder / "test.yaml", folder, Source(folder / "test.yaml", "test.yaml", text), wish=wish)
    return reading.story, reading.faults


def from_script(script: str) -> tuple[Story | None, tuple[Diagnostic, ...]]:
    """What a script means that ana and ben play on the platform."""
    return from_text(HEAD + script)


def story_of(script: str) -> Story:
    """The story of such a script, which must be free of errors."""
    story, diagnostics = from_script(script)
    assert story is not None, [diagnostic.message for diagnostic in diagnostics]
    return story


def codes(script: str) -> list[str]:
    """The codes of all diagnostics of such a script, in order."""
    return [diagnostic.code for diagnostic in from_script(script)[1]]


def from_file(path: Path, root: Path, wish: Wish = PLAIN) -> tuple[Story | None, tuple[Diagnostic, ...]]:
    """What the scene in a file means."""
    reading = examine(path, root, wish=wish)
    return reading.story, reading.faults
