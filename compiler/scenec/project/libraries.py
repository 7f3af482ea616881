"""Which library files a scene uses: those that `use:` names, and those that come with scenec."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scenec.diagnostics import Diagnostic, Fix
from scenec.project import is_template, project_root, why_outside
from scenec.project.resources import builtin_libraries
from scenec.source import Span, Tree

__all__ = ["Use", "builtin_libraries", "file_fault", "uses"]


@dataclass(frozen=True)
class Use:
    """One file that is used, and where its name stands. `values`: of a template's variables. `part`: its script is included."""

    path: Path
    span: Span
    values: Mapping[str, Any] | None = None
    part: bool = False
    builtin: bool = False

    @property
    def key(self) -> tuple[Any, ...]:
        """What is read: the same file may be used with other values."""
        values = json.dumps(self.values, sort_keys=True, ensure_ascii=False) if self.values is not None else None
        return (self.path.resolve(), values, self.part)


def uses(tree: Tree, root: Path | None = None) -> tuple[tuple[Use, ...], tuple[Diagnostic, ...]]:
    """The files that `tree` names in `use:`, in order, each inside the project and there. Libraries may use others."""
    items = tree.data.get("use") if isinstance(tree.data, dict) else None
    folder = root or project_root(tree.source.path)
    found: list[Use] = []
    faults: list[Diagnostic] = []
    for index, item in enumerate(items if isinstance(items, list) else ()):
        template = isinstance(item, dict)
        name = item.get("template") if isinstance(item, dict) else item
        span = tree.span("use", index, "template") if template else tree.span("use", index)
        if not isinstance(name, str):
            continue  # that is for validate to say
        path = tree.source.path.parent / name
        fault = file_fault(name, path, span, tree, folder)
        if fault is None and is_template(path) != template:
            advice = f"write `- {{template: {name}}}`" if not template else f"write `- {name}`; templates end in .yaml.j2"
            fault = Diagnostic("not-a-library", "error", f'"{name[:80]}" is {"not " * template}a template', span, advice)
        if fault is not None:
            faults.append(fault)
        else:
            values = (item.get("with") or {}) if isinstance(item, dict) else None
            found.append(Use(path, span, values))
    return tuple(found), tuple(faults)


def file_fault(name: str, path: Path, span: Span, tree: Tree, root: Path) -> Diagnostic | None:
    """Why `tree` cannot name this file, or None."""
    why = why_outside(name, tree.source.path.resolve().parent, root)
    if why is not None:
        message = f'"{name[:80]}" {why}'
        return Diagnostic("outside-project", "error", message, span, "a scene uses files of its own project only")
    if path.is_file():
        return None
    near = [other.name for other in path.parent.iterdir() if ".yaml" in other.name] if path.parent.is_dir() else []
    return _missing(name, span, near)


def _missing(name: str, span: Span, near: list[str]) -> Diagnostic:
    from scenec.vocabulary.spelling import nearest

    guess = nearest(Path(name).name, sorted(near))
    whole = f"{name.rpartition('/')[0]}/{guess}".removeprefix("/") if guess else None
    advice = f'did you mean "{guess}"?' if guess else "the path is relative to this file"
    plain = whole is not None and span.line == span.end_line and span.end_column - span.column == len(name)
    fix = Fix(span, whole) if whole is not None and plain else None
    return Diagnostic("file-not-found", "error", f'there is no file "{name[:80]}"', span, advice, fix)
