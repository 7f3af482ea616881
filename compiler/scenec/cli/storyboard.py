"""Draw a contact sheet of a scene: one picture for each beat, as it will look in the film, with the words below.

It speaks the lines that have not been spoken yet, and draws only the pictures that it shows: seconds, not minutes.

examples:
  scenec storyboard scenes/hello.yaml                     to build/hello.storyboard.png
  scenec storyboard scenes/hello.yaml -o board.png
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

from scenec import line
from scenec.cli import DONE
from scenec.cli.common import add_scene, add_workers, supervisor, warn_of_fallbacks
from scenec.cli.report import print_diagnostics, visible
from scenec.cli.wishes import add_wishes, wish
from scenec.running.progress import choose
from scenec.store import Store, default_root
from scenec.tales import as_scene, is_tale, read_tale
from scenec.telling import tale_board


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    add_scene(parser)
    parser.add_argument(
        "-o", "--output", type=Path, metavar="BOARD.png", help="where to (default: build/SCENE-ID.storyboard.png)"
    )
    add_wishes(parser)
    add_workers(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="json: one object on standard output")


def run(arguments: argparse.Namespace) -> int:
    """Draw the storyboard."""
    store = Store(default_root())
    silent = arguments.format == "json"
    tale = read_tale(arguments.file, arguments.root, wish(arguments)) if is_tale(arguments.file, arguments.root) else None
    scene = as_scene(tale) if tale is not None else line.read(arguments.file, arguments.root, wish(arguments))
    if scene.warnings and not silent:
        print_diagnostics(scene.warnings)
    warn_of_fallbacks(scene)
    output = arguments.output or Path("build") / f"{scene.story.id}.storyboard.png"
    with supervisor(arguments) as workers:
        progress = choose(silent)
        board = (
            tale_board(tale, store, workers, progress) if tale is not None else line.board(scene.story, store, workers, progress)
        )
    if board.timeline.notes and not silent:
        print_diagnostics(board.timeline.notes)
    output.parent.mkdir(parents=True, exist_ok=True)
    unfinished = output.with_name(f".{output.name}.part")
    shutil.copyfile(board.execution.artifacts[board.graph.output] / "sheet.png", unfinished)
    unfinished.replace(output)
    panels = sum(len(node.params["stills"]) for node in board.graph.nodes if node.kind == "still")
    print(json.dumps({"output": str(output), "panels": panels}) if silent else visible(str(output)))
    return DONE
