"""The front end of the line for tests: a scene's text or file to its story and all diagnostics, as `line.read` does it."""

from __future__ import annotations

from pathlib import Path

from scenec.analyse import analyse
from scenec.diagnostics import Diagnostic, SceneError, has_errors, ordered
from scenec.expand import expand
from scenec.libraries import builtin_libraries, uses
from scenec.parse import parse
from scenec.source import Source, Tree
from scenec.story import Story
from scenec.validate import validate

HEAD = "scene: test\nplace: platform/dusk\ncast: {ben: left, ana: right}\nscript:\n"


def from_text(text: str, folder: Path = Path()) -> tuple[Story | None, tuple[Diagnostic, ...]]:
    """What a scene with this text means. `folder` is its project."""
    return _read(Source(folder / "test.yaml", "test.yaml", text), folder)


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


def from_file(path: Path, root: Path) -> tuple[Story | None, tuple[Diagnostic, ...]]:
    """What the scene in a file means."""
    try:
        return _read(expand(path, root), root)
    except SceneError as error:
        return None, error.diagnostics


def _read(source: Source, root: Path) -> tuple[Story | None, tuple[Diagnostic, ...]]:
    tree, found = _checked(source)
    if has_errors(found):
        return None, found
    used, more = uses(tree, root)
    found = (*found, *more)
    libraries = []
    for path, folder in [(use.path, root) for use in used] + [(path, path.parent) for path in builtin_libraries()]:
        library, more = _checked(expand(path, folder))
        libraries.append(library)
        found = (*found, *more)
    if has_errors(found):
        return None, ordered(found)
    story, more = analyse(tree, libraries, root)
    return story, ordered((*found, *more))


def _checked(source: Source) -> tuple[Tree, tuple[Diagnostic, ...]]:
    tree, found = parse(source)
    return tree, found if has_errors(found) else (*found, *validate(tree))
