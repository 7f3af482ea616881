"""Included scripts: the beats of one file put where another one says `include:`, with the place of everything kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from scenec.source import Source, Span, Tree, TreePath


def spliced(tree: Tree, parts: Mapping[int, Tree]) -> Tree:
    """`tree` with the beats number `parts` replaced by the scripts of these trees."""
    script: list[Any] = []
    values: dict[TreePath, Span] = {path: span for path, span in tree.values.items() if path[:1] != ("script",) or len(path) == 1}
    keys: dict[TreePath, Span] = {path: span for path, span in tree.keys.items() if path[:1] != ("script",) or len(path) == 1}
    moves: dict[int, dict[int, int]] = {}  # of which part (-1: the tree itself), from where, to where
    for index, beat in enumerate(tree.data["script"]):
        source, items = (index, parts[index].data["script"]) if index in parts else (-1, [beat])
        for place, item in enumerate(items):
            moves.setdefault(source, {})[place if index in parts else index] = len(script)
            script.append(item)
    others: dict[str, Source] = {}
    for number, moved in moves.items():
        part = tree if number < 0 else parts[number]
        others |= {each.name: each for each in (part.source, *part.others)}
        for found, spans in ((values, part.values), (keys, part.keys)):
            found.update(
                {
                    ("script", moved[int(path[1])], *path[2:]): span
                    for path, span in spans.items()
                    if len(path) > 1 and path[0] == "script" and path[1] in moved
                }
            )
    others.pop(tree.source.name, None)
    return replace(tree, data={**tree.data, "script": script}, values=values, keys=keys, others=tuple(others.values()))


def without_script(part: Tree) -> Tree:
    """The sections of an included file, as a library."""
    return replace(part, data={name: value for name, value in part.data.items() if name != "script"})
