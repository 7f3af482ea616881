"""Make a project folder with a scene, a cast and a Makefile, that renders at once.

examples:
  scenec new first-film && cd first-film && make
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scenec.cli import CALL_WRONG, DONE
from scenec.cli.report import visible
from scenec.scaffold import ProjectError, new


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument("name", help="small letters, digits and hyphens; becomes the folder's name and the scene's id")
    parser.add_argument("--in", dest="parent", type=Path, default=Path(), help="where to make it (default: here)")


def run(arguments: argparse.Namespace) -> int:
    """Make the project."""
    try:
        written = new(arguments.name, arguments.parent)
    except ProjectError as error:
        print(f"scenec: {visible(str(error))}", file=sys.stderr)
        return CALL_WRONG
    print("\n".join(visible(str(path)) for path in written))
    print(f"\nnow: cd {visible(str(arguments.parent / arguments.name))} && make")
    return DONE
