"""Which library files a scene uses: those that `use:` names, and those that come with scenec."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scenec.diagnostics import Diagnostic
from scenec.faults import not_yet
from scenec.project import project_root, why_outside
from scenec.resources import builtin_libraries
from scenec.source import Span, Tree

__all__ = ["Use", "builtin_libraries", "uses"]


@dataclass(frozen=True)
class Use:
    """One file that is used, and where its name stands."""

    path: Path
    span: Span


def uses(tree: Tree, root: Path | None = None) -> tuple[tuple[Use, ...], tuple[Diagnostic, ...]]:
    """The files that `tree` names in `use:`, in order, each inside the project and there. Libraries may use others."""
    names = tree.data.get("use") if isinstance(tree.data, dict) else None
    folder = root or project_root(tree.source.path)
    found: list[Use] = []
    faults: list[Diagnostic] = []
    for index, name in enumerate(names if isinstance(names, list) else ()):
        span = tree.span("use", index)
        if not isinstance(name, str):
            if isinstance(name, dict) and "template" in name:
                faults.append(not_yet("use", "template", span))
            continue  # anything else is for validate to say
        path = tree.source.path.parent / name
        why = why_outside(name, tree.source.path.resolve().parent, folder)
        if why is not None:
            message = f'"{name[:80]}" {why}'
            faults.append(Diagnostic("outside-project", "error", message, span, "a scene uses files of its own project only"))
        elif not path.is_file():
            near = [other.name for other in path.parent.glob("*.yaml")] if path.parent.is_dir() else []
            faults.append(_missing(name, span, near))
        else:
            found.append(Use(path, span))
    return tuple(found), tuple(faults)


def _missing(name: str, span: Span, near: list[str]) -> Diagnostic:
    from scenec.spelling import nearest

    guess = nearest(Path(name).name, near)
    advice = f'did you mean "{guess}"?' if guess else "the path is relative to this file"
    return Diagnostic("file-not-found", "error", f'there is no file "{name[:80]}"', span, advice)
