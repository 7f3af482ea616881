"""Write scenes and libraries in one canonical form. Comments stay, nothing is lost, and the story is the same.

The head of a beat comes first, then its options in one order; what is said stands in double quotes; two spaces a level.

examples:
  scenec fmt scenes
  scenec fmt scenes --check            for CI: exit code 1 when a file would change
  scenec fmt scenes/hello.yaml --expand       say: ... who: ana
  scenec fmt scenes/hello.yaml --short        ana: ...
  scenec fmt scenes/hello.yaml --ids          write down the automatic ids
  scenec fmt - < scenes/hello.yaml            to standard output
"""

from __future__ import annotations

import argparse
import difflib
import sys
from pathlib import Path

from scenec.cli import CALL_WRONG, DONE, RUN_FAILED, SCENE_WRONG
from scenec.cli.check import STDIN, counted, standard_input
from scenec.cli.report import print_diagnostics, quoted, visible
from scenec.diagnostics import SceneError
from scenec.diagnostics.fixing import rewrite
from scenec.expand import expand
from scenec.formatting import Form, UnsafeError, formatted
from scenec.formatting.ids import automatic_ids
from scenec.project import project_root
from scenec.project.files import scene_files
from scenec.source import Source


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument("file", type=Path, nargs="+", help="scenes and libraries (.yaml), folders of them, or -")
    parser.add_argument("--root", type=Path, help="the project folder (default: the nearest with scenec.toml or .git)")
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 when something would be written")
    parser.add_argument("--diff", action="store_true", help="write nothing; show what would change")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--expand", dest="form", action="store_const", const="long", help="beats in the long form")
    forms.add_argument("--short", dest="form", action="store_const", const="short", help="beats in the short form")
    parser.add_argument("--ids", action="store_true", help="write the automatic id of every beat that has none")
    parser.add_argument("--only-ours", action="store_true", help="skip YAML files without a section of the scene language")
    parser.add_argument("--stdin-name", type=Path, metavar="FILE", help="which file standard input stands for")


def run(arguments: argparse.Namespace) -> int:
    """Format each file."""
    files = list(scene_files(arguments.file, arguments.only_ours))
    if not files and not arguments.only_ours:
        print(f"scenec: no scene or library lies in {quoted(str(arguments.file[0]))}", file=sys.stderr)
        return CALL_WRONG
    if templates := [path for path in files if path.suffix == ".j2"]:
        print(f"scenec: {quoted(str(templates[0]))} is a template; its form is its author's", file=sys.stderr)
        return CALL_WRONG
    code, changed = DONE, 0
    for path in files:
        try:
            source = standard_input(arguments.stdin_name) if path == STDIN else _read(path, arguments.root)
            result = _formatted(source, arguments)
        except SceneError as error:
            print_diagnostics(error.diagnostics)
            code = max(code, SCENE_WRONG)
            continue
        except UnsafeError as error:
            print(f"scenec: a fault of the formatter: {visible(str(error))}; it is left as it is", file=sys.stderr)
            code = RUN_FAILED
            continue
        changed += result != source.text
        _deliver(path, source, result, arguments)
    if not arguments.diff and STDIN not in files:
        would = "would be " if arguments.check else ""
        print(f"{counted(changed, 'file', 'files')} {would}written, {len(files) - changed} left as they are")
    return max(code, SCENE_WRONG) if changed and arguments.check else code


def _read(path: Path, root: Path | None) -> Source:
    return expand(path, (root or project_root(path)).resolve())


def _formatted(source: Source, arguments: argparse.Namespace) -> str:
    form: Form = arguments.form or "as written"
    ids = automatic_ids(source, arguments.root) if arguments.ids else {}
    return formatted(source, form, ids)


def _deliver(path: Path, source: Source, result: str, arguments: argparse.Namespace) -> None:
    """Write the result where it belongs, or say what it would be."""
    if arguments.diff:
        lines = difflib.unified_diff(source.text.splitlines(), result.splitlines(), str(path), str(path), lineterm="")
        print("\n".join(map(visible, lines)), end="\n" if result != source.text else "")
    elif path == STDIN and not arguments.check:
        print(result, end="")
    elif result != source.text:
        print(visible(f"{path}: {'not formatted' if arguments.check else 'written'}"))
        if not arguments.check:
            rewrite(path, result)
