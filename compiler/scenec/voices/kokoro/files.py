"""Kokoro's files in the user's data folder: what is there, and the digest of each. Pure Python, and quick."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from scenec.digest import file_digest
from scenec.voices.folder import voices_folder
from scenec.voices.kokoro.names import blend

MODEL = "model.onnx"
INDEX = "digests.json"  # {file: [size, mtime in ns, sha256]}: 92 MB are not read again by every `plan`


def folder() -> Path:
    """Where Kokoro's files lie."""
    return voices_folder() / "kokoro"


def missing(name: str = "") -> str | None:
    """What is missing for Kokoro to speak with the voice `name`, in words; None when all of it is there."""
    if find_spec("onnxruntime") is None:
        return "the package onnxruntime is not installed"
    if not (folder() / MODEL).is_file():
        return "its model is not installed"
    for part, _ in blend(name).parts if name else ():
        if not (folder() / f"{part}.bin").is_file():
            return f"its voice {part} is not installed"
    return None


def installed_voices() -> tuple[str, ...]:
    """The voices whose files are there."""
    return tuple(sorted(path.stem for path in folder().glob("[a-z][fm]_*.bin")))


def digests(name: str) -> dict[str, str]:
    """sha256 of the model and of each voice in the blend `name`; "missing" for a file that is not there."""
    return {file: digest_of(folder() / file) for file in (MODEL, *(f"{part}.bin" for part, _ in blend(name).parts))}


def digest_of(path: Path) -> str:
    """The digest of an installed file: from the index while size and time are as they were when it was taken."""
    try:
        state = path.stat()
    except OSError:
        return "missing"
    return _digest_of(path, state.st_size, state.st_mtime_ns)


@cache
def _digest_of(path: Path, size: int, changed: int) -> str:
    known = read_index().get(path.name)
    return known[2] if known and known[:2] == [size, changed] else file_digest(path)


def read_index() -> dict[str, list[Any]]:
    """The index, empty where there is none or it cannot be read."""
    try:
        data = json.loads((folder() / INDEX).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def write_index() -> None:
    """Take the digests of all files that are there anew."""
    rows = {}
    for path in (folder() / MODEL, *folder().glob("*.bin")):
        if path.is_file():
            state = path.stat()
            rows[path.name] = [state.st_size, state.st_mtime_ns, file_digest(path)]
    (folder() / INDEX).write_text(json.dumps(rows, indent=1, sort_keys=True) + "\n", encoding="utf-8")
