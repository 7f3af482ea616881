"""Optimise: the same film from less work. Nodes that do the same become one; nodes that nothing asks for go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from scenec.graph import Graph, Node

DELIVERED = ("captions",)  # kinds that are wanted beside the graph's output


def optimise(graph: Graph) -> Graph:
    """An equal graph with no more nodes than it needs."""
    return _reachable(_merged(graph))


def _merged(graph: Graph) -> Graph:
    """One node a digest, the first; the others' readers read it. Two shots from the same place share their backdrop."""
    first: dict[str, str] = {}
    renamed: dict[str, str] = {}
    nodes: list[Node] = []
    for node in graph.nodes:
        if node.digest is not None and node.key != graph.output:
            renamed[node.key] = first.setdefault(node.digest, node.key)
        if renamed.get(node.key, node.key) == node.key:
            nodes.append(replace(node, inputs=tuple(renamed.get(key, key) for key in node.inputs)))
    return Graph(tuple(nodes), graph.output)


def _reachable(graph: Graph) -> Graph:
    """Without nodes that nothing wanted is made of (the mouth of somebody who is never in the picture)."""
    by_key = {node.key: node for node in graph.nodes}
    kept: set[str] = set()
    todo: list[str] = [graph.output, *_keys(node for node in graph.nodes if node.kind in DELIVERED)]
    while todo:
        key = todo.pop()
        if key not in kept:
            kept.add(key)
            todo += by_key[key].inputs
    return Graph(tuple(node for node in graph.nodes if node.key in kept), graph.output)


def _keys(nodes: Iterable[Node]) -> Iterable[str]:
    return (node.key for node in nodes)
