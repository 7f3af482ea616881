"""Which files a command is meant for: those that were named, and in folders those that look like files of scenec."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

# Never looked into: what programs keep for themselves. Hidden folders neither.
SKIPPED = frozenset(("build", "dist", "node_modules", "venv", "__pycache__"))

# A file of scenec has one of these at the left edge; other YAML (of CI, of containers) is none of ours.
_SECTION = re.compile(
    rb"^(?:scene|script|story|scenes|characters|places|relationships|interactions|lexicon|translation)[ \t]*:", re.MULTILINE
)
READ = 200_000  # bytes of a file that are looked at


def scene_files(paths: Iterable[Path], only_ours: bool = False) -> Iterator[Path]:
    """The files to read, each once: files as they were named, folders searched in the order of their names.

    `only_ours`: leave out named files, too, that do not look like files of scenec.
    """
    seen: set[Path] = set()
    for path in paths:
        for file in _inside(path) if path.is_dir() else (path,):
            if file not in seen and not (only_ours and not looks_like_ours(file)):
                seen.add(file)
                yield file


def _inside(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):  # links to folders are not followed: they may go round in circles
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in SKIPPED)
        for name in sorted(names):
            path = Path(here, name)
            if name.endswith((".yaml", ".yml")) and not name.startswith(".") and looks_like_ours(path):
                yield path


def looks_like_ours(path: Path) -> bool:
    """Whether a file holds a section of the scene language. One that cannot be read may be: reading it says what is wrong."""
    try:
        with path.open("rb") as file:
            return _SECTION.search(file.read(READ)) is not None
    except OSError:
        return True
