"""The render graph: named pieces of work, what each needs, and the digest that says when it is the same work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Node:
    """One piece of work. `key` is stable and readable; `kind` is a member of nodes.KINDS; `params` is plain JSON data.

    `digest` is None while something that it depends on is not known yet (a line that has not been spoken). The label is for
    people and stays out of the digest.
    """

    key: str
    kind: str
    params: Mapping[str, Any]
    inputs: tuple[str, ...] = ()  # keys of other nodes, in the order that the kind expects
    digest: str | None = None
    label: str = field(default="", compare=False)


@dataclass(frozen=True)
class Graph:
    """Nodes in an order in which they can run (inputs first). `output` is the key of the node whose artifact is the film."""

    nodes: tuple[Node, ...]
    output: str
