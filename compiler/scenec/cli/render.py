"""Make the film of a scene: only what has changed since the last time is spoken and drawn anew.

Captions that the scene asks for (captions: {files: [srt, vtt]}) and a manifest of what made the film are written beside it.

examples:
  scenec render scenes/hello.yaml                      to build/hello.mp4
  scenec render scenes/hello.yaml -o hello.mp4 --workers 4
  scenec render scenes/hello.yaml -o build/hello.mp4 --depfile build/hello.d     for make
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from scenec import line
from scenec.cli import DONE
from scenec.cli.common import add_scene, add_workers, run_id, supervisor, warn_of_fallbacks
from scenec.cli.report import print_diagnostics, visible
from scenec.deliver import deliver, write_depfile
from scenec.running.progress import choose, readable
from scenec.store import Store, default_root


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    add_scene(parser)
    parser.add_argument("-o", "--output", type=_film, metavar="FILM.mp4", help="where to (default: build/SCENE-ID.mp4)")
    add_workers(parser)
    parser.add_argument("--depfile", type=Path, metavar="FILE.d", help="write what the film is made from, as a rule for make")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="json: one object on standard output")


def run(arguments: argparse.Namespace) -> int:
    """Render."""
    began = time.perf_counter()
    store = Store(default_root())
    silent = arguments.format == "json"
    scene = line.read(arguments.file, arguments.root)
    if scene.warnings and not silent:
        print_diagnostics(scene.warnings)
    warn_of_fallbacks(scene)
    output = arguments.output or Path("build") / f"{scene.story.id}.mp4"
    with supervisor(arguments) as workers:
        film = line.render(scene.story, store, workers, choose(silent))
    files = deliver(film, store, output)
    store.remember_run(run_id(scene), {node.key: node.digest for node in film.graph.nodes if node.digest is not None})
    if arguments.depfile:
        write_depfile(arguments.depfile, output, scene)
    if silent:
        print(json.dumps(result(film, output), ensure_ascii=False))
    else:
        executed = len(film.execution.executed)
        made = (
            f"{executed} made, {len(film.execution.reused)} stored, in {readable(time.perf_counter() - began)}"
            if executed
            else "nothing to do"
        )
        length = film.timeline.frames / film.timeline.format.fps
        print(f"{length:.1f} s of film, {made}", file=sys.stderr)
        print("\n".join(visible(str(file)) for file in files[:-1]))
    return DONE


def result(film: line.Film, output: Path) -> dict[str, object]:
    """What `--format json` prints."""
    timeline, execution = film.timeline, film.execution
    return {
        "output": str(output),
        "frames": timeline.frames,
        "seconds": round(timeline.frames / timeline.format.fps, 4),
        "executed": list(execution.executed),
        "reused": list(execution.reused),
    }


def _film(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() != ".mp4":
        raise argparse.ArgumentTypeError(f"a film's name ends in .mp4, got {text!r}")
    return path
