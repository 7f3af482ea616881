"""Write or update the translation of a scene: `reunion.yaml` -> `reunion.fr.yaml`, with every line and its id.

What is translated stays. A line whose original has changed is found again, kept, and marked `fuzzy: true`. Then
`scenec render reunion.yaml --language fr` makes the film.

examples:
  scenec translate scenes/reunion.yaml --to fr
  scenec translate scenes/reunion.yaml --to fr --check       only says what is missing, and which lines are much longer
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from scenec import front
from scenec.cli import DONE, SCENE_WRONG
from scenec.cli.common import add_scene
from scenec.cli.report import visible
from scenec.cli.wishes import language
from scenec.diagnostics import SceneError, has_errors
from scenec.diagnostics.report import json_text
from scenec.project import project_root
from scenec.project.reaching import translation_path
from scenec.story import Story
from scenec.translating import Count, Entry, anchored_words, as_yaml, cue_faults, entries_of, updated
from scenec.translating.overruns import Overrun, overruns


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    add_scene(parser)
    parser.add_argument("--to", type=language, required=True, metavar="xx", help="a language like fr or pt-BR")
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 where something is missing or changed")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(arguments: argparse.Namespace) -> int:
    """Update the file, and say what there is to do."""
    root = (arguments.root or project_root(arguments.file)).resolve()
    scene = front.read(arguments.file, root)
    path = translation_path(arguments.file, arguments.to)
    old, obsolete, before = _there(path, root)
    entries, gone, count = updated(scene.story.texts, anchored_words(scene.story), old, obsolete)
    text = as_yaml(arguments.to, arguments.file.name, entries, gone)
    if not arguments.check and text != before:
        _write(path, text)
    longer = _longer(arguments, root, scene.story) if path.is_file() else []
    wrong = cue_faults(entries)
    open_ = [name for name, entry in entries.items() if not entry.text or entry.fuzzy]
    _report(arguments, path, entries, count, longer, wrong)
    return SCENE_WRONG if wrong or (arguments.check and (open_ or text != before)) else DONE


def _there(path: Path, root: Path) -> tuple[dict[str, Entry], dict[str, Entry], str]:
    """The entries that there are already."""
    if not path.is_file():
        return {}, {}, ""
    loaded = front.load(path, root)
    if loaded.tree is None or has_errors(loaded.faults):
        raise SceneError(loaded.faults)
    data = loaded.tree.data
    return entries_of(data, "entries"), entries_of(data, "obsolete"), path.read_text(encoding="utf-8")


def _longer(arguments: argparse.Namespace, root: Path, original: Story) -> list[Overrun]:
    reading = front.examine(arguments.file, root, wish=front.Wish(language=arguments.to))
    return overruns(original, reading.story) if reading.story is not None else []


def _report(
    arguments: argparse.Namespace,
    path: Path,
    entries: dict[str, Entry],
    count: Count,
    longer: list[Overrun],
    wrong: list[str],
) -> None:
    empty = sum(not entry.text for entry in entries.values())
    if arguments.format == "json":
        overrun = [
            {"id": each.line, "seconds": each.seconds, "translated": each.translated, "against": each.against, "room": each.room}
            for each in longer
        ]
        print(json_text({"file": str(path), "entries": len(entries), "empty": empty, "new": count.new, "fuzzy": count.fuzzy,
                          "obsolete": count.gone, "cue_mismatch": wrong, "overrun": overrun}))  # fmt: skip
        return
    fuzzy = sum(entry.fuzzy for entry in entries.values())
    print(f"{visible(str(path))}: {len(entries)} texts, {empty} empty, {fuzzy} fuzzy, {count.gone} obsolete")
    for name in wrong:
        print(f"  {name}: other cues than the original, {visible(entries[name].source)}", file=sys.stderr)
    for each in longer:
        print(f"  {visible(_said(each))}", file=sys.stderr)


def _said(overrun: Overrun) -> str:
    """`ana-17f4: takes about 3.4 s, but "walk-1" ends after 2.2 s`."""
    takes = f"{overrun.line}: takes about {overrun.translated:.1f} s"
    if overrun.against is None:
        return f"{takes}, {overrun.translated / overrun.seconds - 1:.0%} longer than the original ({overrun.seconds:.1f} s)"
    return f'{takes}, but "{overrun.against}" {"begins" if overrun.comes else "ends"} after {overrun.room:.1f} s'


def _write(path: Path, text: str) -> None:
    scratch = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        scratch.write_text(text, encoding="utf-8")
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)
