"""What can be said of a film some of whose lines have not been spoken: what holds however long they turn out to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scenec.graph import Graph, Node

ORDER = ("speech", "mouth", "footage", "backdrop", "piece", "captions", "sound", "mix", "medley", "track", "film", "page")


def agreed(plans: Sequence[Graph]) -> Graph:
    """One graph of several that were made with different guesses: every key of any of them, and the digests that all agree on."""
    merged: dict[str, Node] = {}
    for graph in plans:
        for node in graph.nodes:
            merged.setdefault(node.key, node)
    digests = [{node.key: node.digest for node in graph.nodes} for graph in plans]
    nodes = [
        node if all(each.get(node.key) == node.digest for each in digests) else replace(node, digest=None)
        for node in merged.values()
    ]
    return Graph(tuple(sorted(nodes, key=lambda node: ORDER.index(node.kind))), plans[0].output)
