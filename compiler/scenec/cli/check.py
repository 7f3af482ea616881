"""Say what is wrong with scenes, without speaking or drawing anything.

examples:
  scenec check scenes/*.yaml
  scenec check scenes/hello.yaml --format json
"""

from __future__ import annotations

import argparse
from pathlib import Path

from scenec import front
from scenec.cli import DONE, SCENE_WRONG
from scenec.cli.report import FORMATS, print_diagnostics, visible
from scenec.diagnostics import Diagnostic, SceneError, has_errors
from scenec.story import lines_of


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument("file", type=Path, nargs="+", help="scenes (.yaml)")
    parser.add_argument("--root", type=Path, help="the project folder (default: the nearest with scenec.toml or .git)")
    parser.add_argument("--format", choices=FORMATS, default="text", help="text for people, json for programs, github for CI")


def run(arguments: argparse.Namespace) -> int:
    """Check each file."""
    found: list[Diagnostic] = []
    fine: list[str] = []
    for path in arguments.file:
        try:
            scene = front.read(path, arguments.root)
        except SceneError as error:
            found += error.diagnostics
        else:
            found += scene.warnings
            lines, people = len(list(lines_of(scene.story.beats))), len(scene.story.cast)
            fine.append(f"{path}: fine ({counted(lines, 'line', 'lines')}, {counted(people, 'person', 'people')})")
    if found or arguments.format == "json":
        print_diagnostics(dict.fromkeys(found), arguments.format)
    if arguments.format == "text" and fine:
        print("\n".join(map(visible, fine)))
    return SCENE_WRONG if has_errors(found) else DONE


def counted(count: int, one: str, many: str) -> str:
    """`1 line`, `3 lines`."""
    return f"{count} {one if count == 1 else many}"
