"""Draw the model sheets of a scene's characters: each turned about, in every emotion, with every mouth and hand.

FILE is a scene or a library. A sheet that has been drawn already is only copied.

examples:
  scenec cast scenes/cast.yaml                       to build/cast.cast.png
  scenec cast scenes/hello.yaml --who ana -o ana.png
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path

from scenec.cli import CALL_WRONG, DONE
from scenec.cli.common import add_scene, add_workers, supervisor
from scenec.cli.report import quoted, visible
from scenec.execute import execute
from scenec.front import people
from scenec.running.progress import choose
from scenec.sheets.models import model_sheet
from scenec.store import Store, default_root
from scenec.vocabulary.spelling import did_you_mean


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    add_scene(parser)
    parser.add_argument("-o", "--output", type=Path, metavar="SHEET.png", help="where to (default: build/FILE.cast.png)")
    parser.add_argument("--who", action="append", metavar="NAME", help="only this character; may be given several times")
    add_workers(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="json: one object on standard output")


def run(arguments: argparse.Namespace) -> int:
    """Draw the sheets."""
    everybody = people(arguments.file, arguments.root)
    if not everybody:
        print(f"scenec: {quoted(str(arguments.file))} has no characters", file=sys.stderr)
        return CALL_WRONG
    wanted = list(dict.fromkeys(arguments.who or everybody))
    for name in wanted:
        if name not in everybody:
            _, advice = did_you_mean(name, everybody)
            print(f"scenec: no character here is called {quoted(name)}; {advice}", file=sys.stderr)
            return CALL_WRONG
    silent = arguments.format == "json"
    output = arguments.output or Path("build") / f"{arguments.file.stem}.cast.png"
    graph = model_sheet(everybody[name] for name in wanted)
    with supervisor(arguments) as workers:
        made = execute(graph, Store(default_root()), workers, choose(silent))
    output.parent.mkdir(parents=True, exist_ok=True)
    unfinished = output.with_name(f".{output.name}.part")
    shutil.copyfile(made.artifacts[graph.output] / "sheet.png", unfinished)
    unfinished.replace(output)
    print(json.dumps({"output": str(output), "characters": wanted}) if silent else visible(str(output)))
    return DONE
