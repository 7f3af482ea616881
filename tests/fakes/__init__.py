"""Kinds of nodes for tests, and how to make graphs of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scenec.graph import Graph, Node
from scenec.nodes import sealed

FOLDER = Path(__file__).parent
KINDS = {"text": "fake_text", "fails": "fake_fails", "waits": "fake_waits"}


def node(key: str, text: str = "", *inputs: str, kind: str = "text", **params: Any) -> Node:
    return Node(key, kind, {"text": text or key, **params}, tuple(inputs))


def graph(*nodes: Node, kinds: Mapping[str, str] = KINDS) -> Graph:
    """A graph of nodes in order, with digests; the last one is its output."""
    return Graph(sealed(nodes, kinds=kinds), nodes[-1].key)
