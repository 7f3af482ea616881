"""Deliver: put a film that has been made, and what belongs to it, where somebody asked for it. Whole or not at all."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from scenec import __version__
from scenec.deeds import CaptionText, Display, Show, Title
from scenec.digest import file_digest, tool_version
from scenec.graph import Graph
from scenec.line import Film, Scene
from scenec.nodes import kind_module
from scenec.project.resources import is_builtin
from scenec.store import Store
from scenec.story import Beat, Sound, With

STRETCH = re.compile(r"[a-z0-9.-]{1,200}\.mp4")  # names of files that pages have beside them


def deliver(film: Film, store: Store, output: Path) -> tuple[Path, ...]:
    """The film at `output`, captions and the manifest beside it; returns the files. They are replaced by rename."""
    artifacts = film.execution.artifacts
    files = [(artifacts[film.graph.output] / "film.mp4", output)]
    for node in film.graph.nodes:
        if node.kind == "captions":
            of = node.key.rpartition("/captions")[2]  # .fr, or nothing: of the language that is spoken
            made = artifacts[node.key]
            files += [(made / name, output.with_suffix(of + Path(name).suffix)) for name in sorted(store.manifest(made.name))]
    for source, target in files:
        put(source, target)
    note = output.with_suffix(".manifest.json")
    _write(note, _as_json(manifest(film, store)))
    return (*(target for _, target in files), note)


def deliver_page(film: Film, store: Store, output: Path) -> tuple[Path, ...]:
    """The page at `output`, the films of its stretches in their folder, the manifest beside it; returns the files. Films that an
    earlier page had there and this one has not are removed."""
    from scenec.outputs.page import placed

    artifacts = film.execution.artifacts
    page = next(node for node in film.graph.nodes if node.key == film.graph.output)
    folder = output.with_name(f"{output.stem}_media")
    files = dict.fromkeys(told["film"] for told in page.params["stretches"] if told["film"] is not None)
    films = {name: artifacts[key] / "film.mp4" for name, key in zip(files, page.inputs, strict=True)}
    note = output.with_suffix(".manifest.json")
    for name, source in films.items():
        put(source, folder / name)
    _write(output, placed((artifacts[page.key] / "page.html").read_text(encoding="utf-8"), folder.name))
    for name in _films_before(note) - films.keys():
        (folder / name).unlink(missing_ok=True)
    shown = {name: {"sha256": store.manifest(source.parent.name)["film.mp4"]} for name, source in films.items()}
    _write(note, _as_json(_made(film) | {"films": shown}))
    return (output, *(folder / name for name in films), note)


def _films_before(note: Path) -> set[str]:
    """The films that an earlier manifest lists. It may hold anything: only names that are those of stretches count."""
    try:
        films = json.loads(note.read_text(encoding="utf-8"))["films"]
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return {name for name in films if isinstance(name, str) and STRETCH.fullmatch(name)} if isinstance(films, dict) else set()


def _as_json(data: dict[str, Any]) -> str:
    return json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def manifest(film: Film, store: Store) -> dict[str, Any]:
    """What made this film: nodes with their digests, versions. No clocks and no paths: the same film has the same manifest."""
    digest = film.execution.artifacts[film.graph.output].name
    made = _made(film)
    return made | {"film": {"sha256": store.manifest(digest)["film.mp4"], **made["film"]}}


def _made(film: Film) -> dict[str, Any]:
    timeline, graph = film.timeline, film.graph
    return {
        "scene": timeline.id,
        "scenec": __version__,
        "film": {
            "frames": timeline.frames,
            "fps": timeline.format.fps,
            "size": [timeline.format.width, timeline.format.height],
        },
        "nodes": [{"key": node.key, "kind": node.kind, "digest": node.digest} for node in graph.nodes],
        "tools": _tools(graph),
    }


def write_depfile(depfile: Path, output: Path, scene: Scene) -> None:
    """The files that the film is made from, as a rule for make. Each has an empty rule too, so that removing one is no error."""
    read = [*(file for file in scene.files if not is_builtin(file)), *(scene.root / name for name in _sounds(scene.story.beats))]
    names = list(dict.fromkeys(map(_shown, read)))
    rule = f"{escaped(str(output))}: {' '.join(map(escaped, names))}\n"
    depfile.parent.mkdir(parents=True, exist_ok=True)
    _write(depfile, rule + "".join(f"\n{escaped(name)}:\n" for name in names))


def escaped(name: str) -> str:
    """A file's name as make reads it."""
    for character in " #:":
        name = name.replace(character, "\\" + character)
    return name.replace("$", "$$")


def _sounds(beats: Iterable[Beat]) -> Iterator[str]:
    for beat in beats:
        if isinstance(beat, With):
            yield from _sounds(beat.beats)
        elif isinstance(beat, Sound) and beat.path is not None:
            yield beat.path
        elif isinstance(beat, Show | Display) and beat.footage is not None:
            yield beat.footage.path
        elif isinstance(beat, Title | CaptionText) and beat.font is not None:
            yield beat.font.path


def _shown(path: Path) -> str:
    """Relative to the working folder where it lies below it: as the user would write it in a Makefile."""
    absolute, here = path.absolute(), Path.cwd()
    return str(absolute.relative_to(here)) if absolute.is_relative_to(here) else str(absolute)


def _tools(graph: Graph) -> dict[str, str]:
    names: Iterable[str] = (name for kind in {node.kind for node in graph.nodes} for name in kind_module(kind).TOOLS)
    return {name: tool_version(name) for name in sorted(set(names))}


def put(source: Path, target: Path) -> None:
    """Copy a file of an artifact, by rename. Not a link: nobody may change the store through it. One that is there already only
    gets a new date, for make."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_file() and target.stat().st_size == source.stat().st_size and file_digest(target) == file_digest(source):
        os.utime(target)
        return
    scratch = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        shutil.copyfile(source, scratch)
        scratch.replace(target)
    finally:
        scratch.unlink(missing_ok=True)


def _write(target: Path, text: str) -> None:
    scratch = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        scratch.write_text(text, encoding="utf-8")
        scratch.replace(target)
    finally:
        scratch.unlink(missing_ok=True)
