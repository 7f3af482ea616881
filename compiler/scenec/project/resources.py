"""Where the files that come with scenec lie: beside the package in a wheel, at the top of a checkout."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@lru_cache(maxsize=8)
def folder(name: str) -> Path:
    """The folder `schemas` or `templates`. `importlib.resources` would fail in an editable install."""
    candidates = (_PACKAGE / name, _PACKAGE.parent.parent / name)
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"this installation of scenec is incomplete: no folder {name!r} beside {_PACKAGE}")


def schema(name: str) -> Path:
    """The file of the JSON Schema called `name` (scene or library)."""
    return folder("schemas") / f"{name}.schema.json"


def explanation(code: str) -> Path:
    """The page that explains a code of a diagnostic."""
    return folder("docs/errors") / f"{code}.md"


def builtin_libraries() -> tuple[Path, ...]:
    """The library files that come with scenec, sorted by name."""
    return tuple(sorted((folder("templates") / "library").glob("*.yaml")))


def is_builtin(path: Path) -> bool:
    """Whether `path` is one of the files that come with scenec."""
    return path.is_relative_to(folder("templates") / "library")


def builtin_interactions() -> tuple[Path, ...]:
    """The files that say what the built-in interactions are, sorted by name; read only where a script has one."""
    return tuple(sorted((folder("templates") / "library" / "interactions").glob("*.yaml")))
