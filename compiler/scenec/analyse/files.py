"""Files that a beat names: inside the project, of the right kind, and there; with the digest of what they hold."""

from __future__ import annotations

import hashlib
from pathlib import Path

from scenec.analyse.context import Context
from scenec.diagnostics import Diagnostic
from scenec.project import why_outside
from scenec.source import Span
from scenec.vocabulary.spelling import listed, nearest


def project_file(context: Context, name: str, span: Span, suffixes: tuple[str, ...], kind: str) -> tuple[str, str] | None:
    """The path and the digest of the file that is called `name` at `span`, relative to the file that says so."""
    return located(name, context.source(span).path.resolve().parent, context.root, span, suffixes, kind, context.faults)


def located(
    name: str, base: Path, root: Path, span: Span, suffixes: tuple[str, ...], kind: str, faults: list[Diagnostic]
) -> tuple[str, str] | None:
    """The same, relative to the folder `base`."""

    def wrong(code: str, message: str, advice: str) -> None:
        faults.append(Diagnostic(code, "error", message, span, advice))

    why = why_outside(name, base, root)
    if why is not None:
        wrong("outside-project", f'"{name[:80]}" {why}', "a scene names files of its own project only")
        return None
    file = (base / name).resolve()
    if file.suffix.lower() not in suffixes:
        wrong("unknown-format", f'"{name[:80]}" is not a {kind} file', f"there is {listed(suffixes, 'and')}")
        return None
    if not file.is_file():
        near = _near(file, suffixes)
        guess = nearest(file.name, near)
        advice = f'did you mean "{guess}"?' if guess else "the path is relative to this file"
        wrong("file-not-found", f'there is no file "{name[:80]}"', advice)
        return None
    with file.open("rb") as opened:
        return str(file), hashlib.file_digest(opened, "sha256").hexdigest()


def _near(file: Path, suffixes: tuple[str, ...]) -> list[str]:
    if not file.parent.is_dir():
        return []
    return [other.name for other in file.parent.glob("*") if other.suffix.lower() in suffixes]
