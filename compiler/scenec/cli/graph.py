"""Show what a film is made of: as a tree, for Graphviz, or as data.

examples:
  scenec graph scenes/hello.yaml
  scenec graph scenes/hello.yaml --format dot | dot -Tsvg > hello.svg
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from scenec import line
from scenec.branching import foreseen_ways
from scenec.cli import DONE
from scenec.cli.common import add_scene
from scenec.cli.report import visible
from scenec.cli.wishes import add_interactive, add_wishes, wish
from scenec.diagnostics.report import json_text
from scenec.graph import Graph, Node
from scenec.store import Store, default_root
from scenec.tales import is_tale, read_tale
from scenec.telling import foreseen_tale
from scenec.ways import read_ways


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    add_scene(parser)
    add_wishes(parser)
    add_interactive(parser)
    parser.add_argument("--format", choices=("text", "dot", "json"), default="text")


def run(arguments: argparse.Namespace) -> int:
    """Print the graph."""
    store = Store(default_root())
    if arguments.interactive:
        graph = foreseen_ways(read_ways(arguments.file, arguments.root, wish(arguments)), store)
    elif is_tale(arguments.file, arguments.root):
        graph = foreseen_tale(read_tale(arguments.file, arguments.root, wish(arguments)), store)
    else:
        graph = line.foreseen_graph(line.read(arguments.file, arguments.root, wish(arguments)).story, store)
    print({"text": as_tree, "dot": as_dot, "json": as_json}[arguments.format](graph))
    return DONE


def as_tree(graph: Graph) -> str:
    """From the film down to what it is made of. What has been shown above is not shown in full again."""
    by_key = {node.key: node for node in graph.nodes}
    taken = {key for node in graph.nodes for key in node.inputs}
    seen: set[str] = set()
    lines: list[str] = []
    for node in reversed(graph.nodes):
        if node.key not in taken:
            lines += _branch(node, by_key, seen, "", "")
    return "\n".join(lines)


def as_dot(graph: Graph) -> str:
    """For Graphviz."""
    lines = [f'  {_quoted(node.key)} [label="{_dot(node.key)}\\n{_dot(node.label[:40])}"];' for node in graph.nodes]
    lines += [f"  {_quoted(key)} -> {_quoted(node.key)};" for node in graph.nodes for key in node.inputs]
    return "\n".join(["digraph film {", "  rankdir=LR; node [shape=box, fontname=sans];", *lines, "}"])


def as_json(graph: Graph) -> str:
    """Everything but the parameters."""
    nodes = [
        {"key": node.key, "kind": node.kind, "digest": node.digest, "inputs": list(node.inputs), "label": node.label}
        for node in graph.nodes
    ]
    return json_text({"output": graph.output, "nodes": nodes})


def _branch(node: Node, by_key: dict[str, Node], seen: set[str], stem: str, twig: str) -> Iterator[str]:
    known = node.key in seen
    seen.add(node.key)
    text = f"{visible(node.key)}  {visible(node.label[:60])}".rstrip()
    yield f"{stem}{twig}{text}{' (see above)' if known and node.inputs else ''}"
    if not known:
        below = stem + {"": "", "├── ": "│   ", "└── ": "    "}[twig]
        for key in node.inputs:
            yield from _branch(by_key[key], by_key, seen, below, "└── " if key == node.inputs[-1] else "├── ")


def _dot(text: str) -> str:
    return visible(text).replace("\\", "\\\\").replace('"', '\\"')


def _quoted(text: str) -> str:
    return f'"{_dot(text)}"'
