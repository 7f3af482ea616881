"""Write or update the translation of a scene: `reunion.yaml` -> `reunion.fr.yaml`, with every line and its id.

What is translated stays. A line whose original has changed is found again, kept, and marked `fuzzy: true`. Then
`scenec render reunion.yaml --language fr` makes the film.

examples:
  scenec translate scenes/reunion.yaml --to fr
  scenec translate scenes/reunion.yaml --to fr --check       only says what is missing, and which lines are much longer
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from scenec import front
from scenec.cli import DONE, SCENE_WRONG
from scenec.cli.common import add_scene
from scenec.cli.report import visible
from scenec.cli.wishes import language
from scenec.diagnostics import SceneError, has_errors
from scenec.project import project_root
from scenec.project.reaching import translation_path
from scenec.story import Story
from scenec.translating import Count, Entry, anchored_words, as_yaml, cue_faults, entries_of, overruns, updated


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


def _longer(arguments: argparse.Namespace, root: Path, original: Story) -> list[tuple[str, float, float]]:
    reading = front.examine(arguments.file, root, wish=front.Wish(language=arguments.to))
    return overruns(original, reading.story) if reading.story is not None else []


def _report(
    arguments: argparse.Namespace,
    path: Path,
    entries: dict[str, Entry],
    count: Count,
    longer: list[tuple[str, float, float]],
    wrong: list[str],
) -> None:
    empty = sum(not entry.text for entry in entries.values())
    if arguments.format == "json":
        overrun = [{"id": name, "seconds": before, "translated": after} for name, before, after in longer]
        print(json.dumps({"file": str(path), "entries": len(entries), "empty": empty, "new": count.new, "fuzzy": count.fuzzy,
                          "obsolete": count.gone, "cue_mismatch": wrong, "overrun": overrun}, ensure_ascii=False))  # fmt: skip
        return
    fuzzy = sum(entry.fuzzy for entry in entries.values())
    print(f"{visible(str(path))}: {len(entries)} texts, {empty} empty, {fuzzy} fuzzy, {count.gone} obsolete")
    for name in wrong:
        print(f"  {name}: other cues than the original, {visible(entries[name].source)}", file=sys.stderr)
    for name, before, after in longer:
        print(
            f"  {name}: about {after / before - 1:.0%} longer than the original ({after:.1f} s, {before:.1f} s)", file=sys.stderr
        )


def _write(path: Path, text: str) -> None:
    scratch = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        scratch.write_text(text, encoding="utf-8")
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)
