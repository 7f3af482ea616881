"""A new project: a folder with a scene, a cast and a Makefile, that renders at once."""

from __future__ import annotations

import re
from pathlib import Path

from scenec.project.resources import folder

# File in templates/project -> where it goes. `@name@` in either stands for the project's name, `@title@` for that in words.
FILES = {
    "Makefile": "Makefile",
    "cast.yaml": "cast.yaml",
    "gitignore": ".gitignore",  # a name of its own, so that git does not obey it here
    "scene.yaml": "scenes/@name@.yaml",
    "scenec.toml": "scenec.toml",
}

NAME = re.compile(r"[a-z][a-z0-9-]*")


class ProjectError(Exception):
    """No project can be made; the message says why and what to do."""


def new(name: str, parent: Path) -> list[Path]:
    """Make the project `name` in the folder `parent`; returns the files written. Nothing that is there is touched."""
    if not NAME.fullmatch(name):
        better = suggestion(name)
        raise ProjectError(
            f"{name!r} cannot be a project's name: it becomes the scene's id, so it is small letters, digits and hyphens, "
            "a letter first" + (f"; try {better!r}" if better else "")
        )
    target = parent / name
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise ProjectError(f"{target} is a file; choose another name, or remove it")
    if target.is_dir() and any(target.iterdir()):
        raise ProjectError(f"the folder {target} is there and not empty; choose another name, or empty it")
    if not parent.is_dir():
        raise ProjectError(f"there is no folder {parent}")
    written = []
    for source, place in FILES.items():
        text = (folder("templates") / "project" / source).read_text(encoding="utf-8")
        path = target / _filled(place, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_filled(text, name), encoding="utf-8", newline="\n")
        written.append(path)
    return written


def suggestion(name: str) -> str:
    """The nearest name that would do: "My Film 2.0" is "my-film-2-0". Empty when nothing is left of it."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-").lstrip("0123456789-")


def _filled(text: str, name: str) -> str:
    return text.replace("@name@", name).replace("@title@", name.replace("-", " ").capitalize())
