"""The project folder, and which files a scene may name: those that stay inside it."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

LONGEST_PART = 255  # bytes of one name in a path; file systems refuse more

ROOT_MARKS = ("scenec.toml", ".git")


TEMPLATES = (".yaml.j2", ".yml.j2")


def is_template(path: Path) -> bool:
    """Whether a file is a template of a scene or a library."""
    return path.name.endswith(TEMPLATES)


def project_root(scene: Path) -> Path:
    """The nearest folder upwards from `scene` that holds scenec.toml or .git, else the scene's own folder."""
    own = scene.absolute().parent.resolve()  # of the name that was given: a link does not move the project
    for folder in (own, *own.parents):
        if any((folder / mark).exists() for mark in ROOT_MARKS):
            return folder
    return own


def display_name(path: Path) -> str:
    """How diagnostics name a file: relative to the working folder where it can be."""
    absolute = path.absolute()
    here = Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else str(path)


def why_outside(name: str, base: Path, root: Path) -> str | None:
    """Why a scene in the folder `base` may not name the file `name`, or None where it may. Symbolic links are followed."""
    parts = name.split("/")
    if (
        not name
        or "\0" in name
        or "\\" in name
        or len(name) > 1000
        or any(len(os.fsencode(part)) > LONGEST_PART for part in parts)
    ):
        return "is not a path (folders are separated by /)"
    if PurePosixPath(name).is_absolute() or name.startswith("~"):
        return "is an absolute path; write it relative to this file"
    try:
        target = (base / name).resolve()
    except RecursionError:  # of who asks: a template that includes itself
        raise
    except (OSError, RuntimeError):  # RuntimeError: links that go round in a circle
        return "cannot be followed"
    return None if target.is_relative_to(root.resolve()) else "leaves the project folder"
