"""Make one film of each row of a table, from a template. What is the same in all of them is made once.

Rows that fail do not stop the others; at the end it says which failed, and why.

examples:
  scenec batch ad.yaml.j2 --data people.csv
  scenec batch ad.yaml.j2 --data people.csv --name "{company}/{name}-{row}.mp4" -o build/ads
  scenec check ad.yaml.j2 --data people.csv            looks at every row without making a film
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from dataclasses import replace
from pathlib import Path

from scenec import line
from scenec.batch.naming import PatternError, names
from scenec.batch.rows import Row, rows
from scenec.cli import CALL_WRONG, DONE, RUN_FAILED, SCENE_WRONG
from scenec.cli.common import add_scene, add_workers, supervisor
from scenec.cli.report import print_diagnostics, quoted, visible
from scenec.cli.wishes import add_wishes, wish
from scenec.deliver import deliver
from scenec.diagnostics import Diagnostic, SceneError
from scenec.diagnostics.report import as_text, json_text
from scenec.project import TEMPLATES, is_template
from scenec.running.failures import ExecutionError
from scenec.running.progress import choose
from scenec.running.supervisor import Supervisor
from scenec.store import Store, default_root


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    add_scene(parser)
    add_wishes(parser)
    parser.add_argument(
        "--data", type=Path, required=True, metavar="FILE", help="rows: .csv (the first line names the columns), .json, .yaml"
    )
    parser.add_argument("--name", default="{scene}-{row}.mp4", metavar="PATTERN", help="of the films: {row}, {scene} and columns")
    parser.add_argument("-o", "--output", type=Path, default=Path("build"), metavar="FOLDER", help="where to (default: build)")
    add_workers(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(arguments: argparse.Namespace) -> int:
    """Make them."""
    if not is_template(arguments.file):
        print(f"scenec: {quoted(str(arguments.file))} is not a template; these end in .yaml.j2", file=sys.stderr)
        return CALL_WRONG
    table = rows(arguments.data, arguments.root)
    try:
        files = names(arguments.name, [row.values for row in table], _stem(arguments.file), arguments.output)
    except PatternError as error:
        print(f"scenec: {visible(str(error))}", file=sys.stderr)
        return CALL_WRONG
    failed: list[tuple[Row, str, int]] = []
    with supervisor(arguments) as workers:
        for row, file in zip(table, files, strict=True):
            why = _film(arguments, row, file, workers)
            if why is not None:
                failed.append((row, *why))
            elif arguments.format == "text":
                print(visible(str(file)))
    _summary(arguments, table, files, failed)
    return max((code for _, _, code in failed), default=DONE)


def _film(arguments: argparse.Namespace, row: Row, file: Path, workers: Supervisor) -> tuple[str, int] | None:
    """One film; why it failed and the exit code for that, or None."""
    asked = wish(arguments)
    store = Store(default_root())
    try:
        scene = line.read(arguments.file, arguments.root, replace(asked, values={**row.values, **(asked.values or {})}))
        film = line.render(scene.story, store, workers, choose(arguments.format == "json"))
        deliver(film, store, file)
    except ExecutionError as error:
        return "; ".join(f"{each.key}: {each.message}" for each in error.failures[:3]), RUN_FAILED
    except SceneError as error:
        if arguments.format == "text":
            print_diagnostics(error.diagnostics)
        return _first(error.diagnostics), SCENE_WRONG if type(error) is SceneError else RUN_FAILED
    run_id = hashlib.sha256(f"{scene.root}\0{scene.story.id}\0{file.name}".encode()).hexdigest()[:24]
    store.remember_run(run_id, {node.key: node.digest for node in film.graph.nodes if node.digest is not None})
    return None


def _first(diagnostics: tuple[Diagnostic, ...]) -> str:
    first = next(each for each in diagnostics if each.severity == "error")
    more = sum(each.severity == "error" for each in diagnostics) - 1
    return as_text([first]).splitlines()[0] + (f" (and {more} more)" if more else "")


def _summary(
    arguments: argparse.Namespace, table: tuple[Row, ...], files: tuple[Path, ...], failed: list[tuple[Row, str, int]]
) -> None:
    bad = {row.number for row, _, _ in failed}
    if arguments.format == "json":
        made = [str(file) for row, file in zip(table, files, strict=True) if row.number not in bad]
        wrong = [{"row": row.number, "file": row.span.file, "line": row.span.line, "reason": why} for row, why, _ in failed]
        print(json_text({"films": made, "failed": wrong}))
        return
    print(f"{len(table) - len(failed)} of {len(table)} films made", file=sys.stderr)
    for row, why, _ in failed:
        print(f"  row {row.number} ({visible(row.span.file)}:{row.span.line}): {visible(why)}", file=sys.stderr)


def _stem(path: Path) -> str:
    return next(path.name.removesuffix(ending) for ending in TEMPLATES if path.name.endswith(ending))
