"""Make the film of a scene or a story: only what has changed since the last time is spoken and drawn anew.

Captions that the scene asks for (captions: {files: [srt, vtt]}) and a manifest of what made the film are written beside it. A
scene with `output:` makes several films.

examples:
  scenec render scenes/hello.yaml                      to build/hello.mp4
  scenec render scenes/hello.yaml -o hello.mp4 --workers 4
  scenec render scenes/hello.yaml --language fr        to build/hello.fr.mp4
  scenec render two-endings.yaml --choose follow=2     a story of several scenes
  scenec render two-endings.yaml -o story.html         a page that asks who watches, its films in story_media
  scenec render ad.yaml.j2 --set guest=ana             a template
  scenec render scenes/hello.yaml -o build/hello.mp4 --depfile build/hello.d     for make
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from scenec import line
from scenec.branching import branch
from scenec.cli import DONE
from scenec.cli.common import add_scene, add_workers, run_id, supervisor, warn_of_fallbacks
from scenec.cli.report import print_diagnostics, visible
from scenec.cli.wishes import add_wishes, wish
from scenec.deliver import deliver, deliver_page, write_depfile
from scenec.diagnostics.report import json_text
from scenec.running.progress import choose, readable
from scenec.store import Store, default_root
from scenec.tales import as_scene, is_tale, read_tale
from scenec.telling import tell
from scenec.ways import every_way, read_ways


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    add_scene(parser)
    parser.add_argument(
        "-o",
        "--output",
        type=_film,
        metavar="FILM",
        help="where to (default: build/SCENE-ID.mp4); .html: an interactive film, which asks at choices",
    )
    add_wishes(parser)
    add_workers(parser)
    parser.add_argument("--depfile", type=Path, metavar="FILE.d", help="write what the film is made from, as a rule for make")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="json: one object on standard output")


def run(arguments: argparse.Namespace) -> int:
    """Render."""
    began = time.perf_counter()
    silent = arguments.format == "json"
    made = list(_made(arguments))
    if silent:
        results = [result(film, output) for film, output, _ in made]
        print(json_text(results[0] if len(results) == 1 else {"films": results}))
        return DONE
    executed = sum(len(film.execution.executed) for film, _, _ in made)
    reused = sum(len(film.execution.reused) for film, _, _ in made)
    what = f"{executed} made, {reused} stored, in {readable(time.perf_counter() - began)}" if executed else "nothing to do"
    length = sum(film.timeline.frames / film.timeline.format.fps for film, _, _ in made)
    print(f"{length:.1f} s of film, {what}", file=sys.stderr)
    print("\n".join(visible(str(file)) for _, _, files in made for file in files[:-1]))
    return DONE


Made = tuple[line.Film, Path, tuple[Path, ...]]


def _made(arguments: argparse.Namespace) -> Iterator[Made]:
    if arguments.output is not None and arguments.output.suffix.lower() == ".html":
        return _page(arguments)
    return _tale(arguments) if is_tale(arguments.file, arguments.root) else _scenes(arguments)


def _scenes(arguments: argparse.Namespace) -> Iterator[Made]:
    """The film of a scene, or the films that its `output:` asks for."""
    store = Store(default_root())
    silent = arguments.format == "json"
    scene = line.read(arguments.file, arguments.root, wish(arguments))
    if scene.warnings and not silent:
        print_diagnostics(scene.warnings)
    warn_of_fallbacks(scene)
    with supervisor(arguments) as workers:
        for story, output in outputs(scene, arguments.output, arguments.language):
            film = line.render(story, store, workers, choose(silent))
            if film.timeline.notes and not silent:
                print_diagnostics(film.timeline.notes)
            files = deliver(film, store, output)
            main = output == _default(scene.story.id, arguments.output, arguments.language)
            run = run_id(scene) if main else run_id(replace(scene, story=replace(story, id=f"{story.id} {output.name}")))
            store.remember_run(run, {node.key: node.digest for node in film.graph.nodes if node.digest is not None})
            if arguments.depfile and main:
                write_depfile(arguments.depfile, output, scene)
            yield film, output, files


def outputs(scene: line.Scene, asked: Path | None, language: str | None) -> Iterator[tuple[line.Story, Path]]:
    """Every film of a scene and where it goes: the one that is asked for, else all that the scene lists."""
    default = _default(scene.story.id, asked, language)
    if scene.story.outputs and (asked is None or not asked.suffix):
        for output in scene.story.outputs:
            yield replace(scene.story, format=output.format), default.parent / output.file
    else:
        yield scene.story, default


def _default(name: str, asked: Path | None, language: str | None) -> Path:
    return asked or Path("build") / f"{name}{f'.{language}' if language else ''}.mp4"


def _tale(arguments: argparse.Namespace) -> Iterator[Made]:
    """The film of a story."""
    store = Store(default_root())
    silent = arguments.format == "json"
    tale = read_tale(arguments.file, arguments.root, wish(arguments))
    if tale.warnings and not silent:
        print_diagnostics(tale.warnings)
    output = _default(tale.id, arguments.output, arguments.language)
    with supervisor(arguments) as workers:
        film = tell(tale, store, workers, choose(silent))
    if film.timeline.notes and not silent:
        print_diagnostics(film.timeline.notes)
    scene = as_scene(tale)
    store.remember_run(run_id(scene), {node.key: node.digest for node in film.graph.nodes if node.digest is not None})
    if arguments.depfile:
        write_depfile(arguments.depfile, output, scene)
    yield film, output, deliver(film, store, output)


def _page(arguments: argparse.Namespace) -> Iterator[Made]:
    """The interactive film of a story or a scene."""
    store = Store(default_root())
    silent = arguments.format == "json"
    ways = read_ways(arguments.file, arguments.root, wish(arguments))
    if ways.warnings and not silent:
        print_diagnostics(ways.warnings)
    scene = every_way(ways)
    warn_of_fallbacks(scene)
    with supervisor(arguments) as workers:
        film = branch(ways, store, workers, choose(silent))
    if film.timeline.notes and not silent:
        print_diagnostics(film.timeline.notes)
    store.remember_run(run_id(scene), {node.key: node.digest for node in film.graph.nodes if node.digest is not None})
    if arguments.depfile:
        write_depfile(arguments.depfile, arguments.output, scene)
    yield film, arguments.output, deliver_page(film, store, arguments.output)


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
    if path.suffix.lower() not in (".mp4", ".html"):
        raise argparse.ArgumentTypeError(f"a film's name ends in .mp4, that of an interactive one in .html; got {text!r}")
    return path
