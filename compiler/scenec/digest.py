"""Digests: what makes two pieces of work the same. Canonical JSON of declared fields in, sha256 out."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from scenec.plain import to_plain

PACKAGE = Path(__file__).parent


def hashed(value: Any) -> Any:
    """Plain data without the `path` beside a `digest`: where a file lies does not matter, what is in it does."""
    if isinstance(value, dict):
        return {key: hashed(item) for key, item in value.items() if not (key == "path" and "digest" in value)}
    if isinstance(value, list):
        return [hashed(item) for item in value]
    return value


def canonical(value: Any) -> bytes:
    """The one way to write `value`: sorted keys, no spaces, UTF-8, floats rounded. What JSON cannot write is an error."""
    return _written(hashed(to_plain(value)))


def digest(value: Any) -> str:
    """sha256 of `value` as canonical JSON, in hex."""
    return hashlib.sha256(canonical(value)).hexdigest()


def digest_plain(data: Any) -> str:
    """The same of what `hashed(to_plain(...))` has gone over already."""
    return hashlib.sha256(_written(data)).hexdigest()


def _written(data: Any) -> bytes:
    return json.dumps(data, sort_keys=True, allow_nan=False, ensure_ascii=False, separators=(",", ":")).encode()


def file_digest(path: Path) -> str:
    """sha256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@cache
def code_digest(name: str) -> str:
    """sha256 of the files of one part of scenec ("drawing", "rigs", "camera.py", "nodes/piece.py"), names included."""
    target = PACKAGE / name
    if target.is_dir():
        files = sorted(path for path in target.rglob("*") if _is_code(path.relative_to(target)) and path.is_file())
    else:
        files = [target if target.suffix else target.with_suffix(".py")]
    parts = hashlib.sha256()
    for path in files:
        parts.update(f"{path.relative_to(PACKAGE).as_posix()}\0{file_digest(path)}\n".encode())
    return parts.hexdigest()


def _is_code(path: Path) -> bool:
    """Caches of the interpreter and hidden files of editors are no part of what scenec does."""
    return not any(part == "__pycache__" or part.startswith(".") for part in path.parts)


@cache
def tool_version(distribution: str) -> str:
    """The installed version of a distribution. One that is not installed says so, and is a tool like any other."""
    if (found := _installed().get(_normal(distribution))) is not None:
        return found
    from importlib.metadata import (
        PackageNotFoundError,
        version,
    )  # 35 ms for a dozen: only where the folder's name does not say it

    try:
        return version(distribution)
    except PackageNotFoundError:
        return "not installed"


@cache
def _installed() -> dict[str, str]:
    """Versions by normal name, as the names of the .dist-info folders on the import path say them; the first one counts."""
    found: dict[str, str] = {}
    for folder in sys.path:
        for info in sorted(Path(folder).glob("*.dist-info")) if folder else ():
            name, _, version = info.name.removesuffix(".dist-info").partition("-")
            found.setdefault(_normal(name), version)
    return found


def _normal(name: str) -> str:
    """Distribution names are the same in spite of case, and of which of - _ . they are written with."""
    return name.lower().replace("_", "-").replace(".", "-")


def differences(before: Any, after: Any, where: str = "") -> Iterable[str]:
    """The fields in which two pieces of plain data differ, as `params.voice.pitch: 0 -> 2`."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in sorted(before.keys() | after.keys()):
            yield from differences(before.get(key), after.get(key), f"{where}.{key}" if where else key)
    elif isinstance(before, list) and isinstance(after, list):
        if len(before) != len(after):
            yield f"{where}: {len(before)} -> {len(after)} entries"
        for index, (old, new) in enumerate(zip(before, after, strict=False)):
            yield from differences(old, new, f"{where}[{index}]")
    elif before != after:
        yield f"{where}: {_short(before)} -> {_short(after)}"


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= 60 else f"{text[:57]}..."
