"""Say what is wrong with scenes and libraries, without speaking or drawing anything; put right what a machine can put right.

Folders are searched for files of scenec. `-` is standard input; --stdin-name says which file it stands for.

examples:
  scenec check scenes
  scenec check scenes/hello.yaml --fix
  scenec check scenes --format sarif > scenes.sarif
  scenec check - --stdin-name scenes/hello.yaml < draft.yaml
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from scenec import front
from scenec.cli import CALL_WRONG, DONE, SCENE_WRONG
from scenec.cli.report import FORMATS, print_diagnostics, quoted, visible
from scenec.cli.wishes import add_wishes, wish
from scenec.diagnostics import Diagnostic, SceneError, has_errors
from scenec.diagnostics.fixing import fixed, rewrite
from scenec.expand import LARGEST, expand, given
from scenec.project import display_name, is_template, project_root
from scenec.project.files import scene_files
from scenec.source import Source
from scenec.story import lines_of

STDIN = Path("-")


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument("file", type=Path, nargs="+", help="scenes and libraries (.yaml), folders of them, or -")
    parser.add_argument("--root", type=Path, help="the project folder (default: the nearest with scenec.toml or .git)")
    add_wishes(parser)
    parser.add_argument("--data", type=Path, metavar="FILE", help="rows for a template; every one is checked")
    parser.add_argument("--fix", action="store_true", help="write into the files what can be put right by a machine")
    parser.add_argument("--only-ours", action="store_true", help="skip YAML files without a section of the scene language")
    parser.add_argument("--stdin-name", type=Path, metavar="FILE", help="which file standard input stands for")
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="text for people, json for programs, sarif and github for CI"
    )


def run(arguments: argparse.Namespace) -> int:
    """Check each file."""
    files = list(scene_files(arguments.file, arguments.only_ours))
    if not files and not arguments.only_ours:
        print(f"scenec: no scene or library lies in {quoted(str(arguments.file[0]))}", file=sys.stderr)
        return CALL_WRONG
    if arguments.fix and STDIN in files:
        print("scenec: --fix writes into files; standard input is none", file=sys.stderr)
        return CALL_WRONG
    shelf, found, fine, sources = front.Shelf(), list[Diagnostic](), list[str](), list[Source]()
    for path in files:
        try:
            source = standard_input(arguments.stdin_name) if path == STDIN else None
            sources += [source] if source else []
            if arguments.fix and not is_template(path):
                count, fixed_ = fix(path, arguments.root)
                readings = [(fixed_, "")]
                if count:
                    fine.append(f"{path}: {counted(count, 'fix', 'fixes')} written")
                    shelf = front.Shelf()  # others may use this file
            else:
                here = source.path if source else path
                readings = [
                    (front.examine(here, arguments.root, source, shelf, asked), where)
                    for asked, where in wishes_of(arguments, path)
                ]
        except SceneError as error:
            found += error.diagnostics
            continue
        for reading, where in readings:
            found += reading.faults
            if not has_errors(reading.faults):
                fine.append(f"{path}{where}: fine ({summary(reading)})")
    if found or arguments.format != "text":
        print_diagnostics(dict.fromkeys(found), arguments.format, sources)
    if arguments.format == "text" and fine:
        print("\n".join(map(visible, fine)))
    return SCENE_WRONG if has_errors(found) else DONE


def wishes_of(arguments: argparse.Namespace, path: Path) -> Iterator[tuple[front.Wish, str]]:
    """How a file is to be read: once, or a template once for each row of data."""
    asked = wish(arguments)
    if arguments.data is None or not is_template(path):
        yield replace(asked, values=asked.values if is_template(path) else None), ""
        return
    from scenec.batch.rows import rows  # here, because only templates need it

    for row in rows(arguments.data, arguments.root):
        yield replace(asked, values={**row.values, **(asked.values or {})}), f", row {row.number}"


def fix(path: Path, root: Path | None) -> tuple[int, front.Reading]:
    """Put right what can be put right in one file; how many fixes that were, and how it reads now."""
    root = (root or project_root(path)).resolve()
    readings: dict[str, front.Reading] = {}

    def examine(draft: Source) -> tuple[Diagnostic, ...]:
        readings[draft.text] = front.examine(path, root, draft)
        return readings[draft.text].faults

    better, count = fixed(expand(path, root), examine)
    if count:
        rewrite(path, better.text)
    return count, readings[better.text]


def standard_input(name: Path | None) -> Source:
    """What comes in, as the file that it stands for."""
    path = name or Path.cwd() / "standard-input.yaml"
    return given(sys.stdin.buffer.read(LARGEST + 1), path, display_name(name) if name else "-")


def summary(reading: front.Reading) -> str:
    """What a file holds, in a few words."""
    if reading.story is None:
        data = reading.tree.data if reading.tree else {}
        if "scenes" in data:
            return counted(len(data["scenes"]), "scene", "scenes")
        return ", ".join(counted(*part) for part in _library(data)) or "library"
    lines, people = len(list(lines_of(reading.story.beats))), len(reading.story.cast)
    return f"{counted(lines, 'line', 'lines')}, {counted(people, 'person', 'people')}"


def counted(count: int, one: str, many: str) -> str:
    """`1 line`, `3 lines`."""
    return f"{count} {one if count == 1 else many}"


def _library(data: dict[str, object]) -> Iterator[tuple[int, str, str]]:
    names = {"characters": ("character", "characters"), "places": ("place", "places"), "lexicon": ("word", "words")}
    for section, (one, many) in names.items():
        value = data.get(section)
        if isinstance(value, dict) and value:
            yield len(value), one, many
