"""Which nodes of a graph must run: those that something asked for needs, and whose artifact is not there or not whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from scenec.graph import Graph, Node

State = Literal["run", "cached"]


@dataclass(frozen=True)
class Need:
    """What becomes of a node in this run, and why."""

    state: State
    reason: str


def needs(graph: Graph, stored: Callable[[str], bool]) -> dict[str, Need]:
    """The need of every node by key. `stored` says whether the artifact of a digest is there, whole: it is asked only about
    artifacts that would be read.

    It goes backwards from what is asked for (nodes that no other node takes): an artifact that is there needs none of its inputs.
    """
    wanted = {node.key for node in graph.nodes} - {key for node in graph.nodes for key in node.inputs}
    found: dict[str, Need] = {}
    first = _first_of_each_digest(graph)
    for node in reversed(graph.nodes):
        if node.key not in wanted:
            found[node.key] = Need("cached", "nothing that needs it runs")
            continue
        found[node.key] = _need(node, first, stored)
        if found[node.key].state == "run":
            wanted.update(node.inputs)
        elif node.digest is not None:
            wanted.add(first[node.digest])
    return {node.key: found[node.key] for node in graph.nodes}


def _need(node: Node, first: Mapping[str, str], stored: Callable[[str], bool]) -> Need:
    if node.digest is None:
        return Need("run", "waits for a line that has not been spoken")
    if stored(node.digest):
        return Need("cached", "stored")
    if first[node.digest] != node.key:
        return Need("cached", f"the same work as {first[node.digest]}")
    return Need("run", "not in the store")


def _first_of_each_digest(graph: Graph) -> dict[str, str]:
    first: dict[str, str] = {}
    for node in graph.nodes:
        if node.digest is not None:
            first.setdefault(node.digest, node.key)
    return first
