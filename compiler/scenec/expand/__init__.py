"""The first stage: a file becomes text. A template (.yaml.j2) is expanded, in a process of its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scenec.diagnostics import Diagnostic, SceneError
from scenec.expand.reading import LARGEST, given, read_text
from scenec.project import display_name, is_template
from scenec.source import Source, Span

__all__ = ["LARGEST", "expand", "given"]


def expand(path: Path, root: Path | None = None, values: Mapping[str, Any] | None = None) -> Source:
    """Read the scene or library at `path`. Raises SceneError where it is not text that a scene can be made of.

    `root` is the project folder that the file must lie in; None: the one that the file's place decides. `values`: of the
    variables of a template.
    """
    source = read_text(path, root)
    if is_template(path):
        from scenec.expand.template import expanded  # here: a child process is none of a plain scene's business

        return expanded(source, root, values or {})
    if values:
        name = display_name(path)
        message = f'"{name}" is not a template, and takes no values'
        raise SceneError((Diagnostic("bad-value", "error", message, Span(name, 1, 1, 1, 1), "templates end in .yaml.j2"),))
    return source
