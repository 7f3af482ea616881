"""Frozen takes: lines that were spoken once and lie in the project as FLAC, so that nobody needs the engine any more.

`scenes/hello.yaml` has them in `scenes/hello.takes/`: one .flac a line, and takes.json, which holds for each what it was asked
for (as a digest), by whom it was spoken, and its times. What was asked for is what the scene says, not what a machine made of
it: who speaks, the voice as written, the words, the feeling. So the takes are found on a machine without the engine; and when a
line is edited, its take is not found, and the engine speaks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from scenec.digest import digest, file_digest
from scenec.story import Line, Story

FILE = "takes.json"
ENGINE = "frozen"


def takes_folder(scene: str | Path) -> Path:
    """Where the takes of a scene lie: beside it, named as it is."""
    path = Path(scene)
    return path.with_name(path.name.split(".")[0] + ".takes")


def asked(story: Story, line: Line, heard: Mapping[str, Any]) -> str:
    """The digest of what a line asks for: `heard` (the params of its speech node) without what a machine chose."""
    voice = story.characters[line.who].voice
    free = {key: value for key, value in heard.items() if key not in {"engine", "voice", "files"}}
    return digest({"who": line.who, "voice": voice, "speed": round(line.speed, 4), **free})


def frozen_params(story: Story, line: Line, heard: Mapping[str, Any]) -> dict[str, Any] | None:
    """The params of the speech node of a line whose take is frozen; None where there is none, or it no longer fits."""
    folder = takes_folder(story.file) if story.file else None
    entries = read_takes(folder) if folder is not None else {}
    entry = entries.get(asked(story, line, heard)) if entries else None
    if folder is None or entry is None:
        return None
    path = folder / str(entry["file"])
    if path.name != entry["file"] or not path.is_file():  # a name, never a path
        return None
    return {"engine": ENGINE, "audio": {"path": str(path.absolute()), "digest": file_digest(path)}, "timing": entry["timing"]}


def read_takes(folder: Path) -> dict[str, dict[str, Any]]:
    """What is asked for -> its take; empty where nothing is frozen."""
    try:
        state = (folder / FILE).stat()
    except OSError:
        return {}
    return _read(folder / FILE, (state.st_size, state.st_mtime_ns))


@lru_cache(maxsize=8)
def _read(path: Path, _state: tuple[int, int]) -> dict[str, dict[str, Any]]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        takes = {str(key): dict(entry) for key, entry in data["takes"].items()}
        return {key: entry for key, entry in takes.items() if {"file", "timing"} <= entry.keys()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def write_takes(folder: Path, takes: Mapping[str, Mapping[str, Any]]) -> None:
    """Write takes.json, one line of it a take, so that a diff shows which have changed."""
    rows = [
        f" {json.dumps(key)}: {json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(',', ':'))}"
        for key, entry in sorted(takes.items(), key=lambda each: (str(each[1]["line"]), each[0]))
    ]
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f".{FILE}.part"
    unfinished.write_text('{"version": 1, "takes": {\n' + ",\n".join(rows) + "\n}}\n", encoding="utf-8")
    unfinished.replace(folder / FILE)
