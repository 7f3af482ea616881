"""Look over a figure of your own: a layered SVG, or a folder of sprites. Says what is wrong and missing, and draws its sheet.

An SVG has groups named as in Adobe Character Animator (Head, Body, Left Arm, Mouth, Left Blink, ...), mouths named as there or
by Rhubarb's letters A-H and X, and may mark where a part turns by a shape called "Pivot" inside it. A folder of sprites holds
poses/neutral.png, other poses named like emotions, and mouths/A.png and so on, all of one size.

examples:
  scenec rig scenes/puppets/tin.svg                 to build/tin.rig.png
  scenec rig scenes/puppets/owl -o owl.png
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from scenec.cli import DONE, SCENE_WRONG
from scenec.cli.report import visible
from scenec.rigs.examining import Examined, examine


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument("file", type=Path, help="an SVG, or a folder of sprites")
    parser.add_argument("-o", "--output", type=Path, metavar="SHEET.png", help="where to (default: build/NAME.rig.png)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="json: one object on standard output")


def run(arguments: argparse.Namespace) -> int:
    """Look it over and draw the sheet."""
    path: Path = arguments.file
    found = examine(path)
    output = arguments.output or Path("build") / f"{path.stem}.rig.png"
    lines = notes(found)
    if found.look is not None:
        draw(path, found, lines, output)
    if arguments.format == "json":
        faults = [{"where": f.where, "message": f.message, "serious": f.serious} for f in found.faults]
        print(json.dumps({
            "output": str(output) if found.usable else None, "rig": found.kind, "usable": found.usable, "faults": faults,
            "missing": list(found.missing), "missing_mouths": list(found.missing_mouths),
        }))  # fmt: skip
        return DONE if found.usable else SCENE_WRONG
    for fault in found.faults:
        word = "error" if fault.serious else "warning"
        print(visible(f"{path}:{fault.where}: {word}: {fault.message}"), file=sys.stderr)
    print(visible("\n".join(line for line in lines[len(found.faults) :])))
    if found.usable:
        print(visible(str(output)))
    return DONE if found.usable else SCENE_WRONG


def notes(found: Examined) -> list[str]:
    """What there is to say, a line each: faults first."""
    said = [f"{'error' if f.serious else 'warning'}, {f.where}: {f.message}" for f in found.faults]
    if not found.usable:
        return [*said, "it cannot play yet"]
    said += [f"missing: {part}" for part in found.missing]
    said += [f"missing: the mouth {name.upper() if len(name) == 1 else name}" for name in found.missing_mouths]
    return said if found.missing or found.missing_mouths else [*said, "nothing is missing"]


def draw(path: Path, found: Examined, lines: list[str], output: Path) -> None:
    """The sheet."""
    import cv2

    from scenec.outputs.rig_sheet import rig_sheet

    assert found.look is not None
    output.parent.mkdir(parents=True, exist_ok=True)
    unfinished = output.with_name(f".part.{output.name}")
    cv2.imwrite(str(unfinished), rig_sheet(path.stem.title(), found.look, lines))
    unfinished.replace(output)
