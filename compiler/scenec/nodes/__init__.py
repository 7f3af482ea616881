"""The kinds of work in a render graph: one module a kind, found in the table below."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from importlib import import_module
from typing import Any, cast

from scenec.digest import code_digest, digest_plain, hashed, tool_version
from scenec.graph import Node
from scenec.nodes.work import Kind
from scenec.plain import to_plain

KINDS: dict[str, str] = {
    "backdrop": "scenec.nodes.backdrop",
    "captions": "scenec.nodes.captions",
    "film": "scenec.nodes.film",
    "footage": "scenec.nodes.footage",
    "medley": "scenec.nodes.medley",
    "mix": "scenec.nodes.mix",
    "models": "scenec.nodes.models",
    "mouth": "scenec.nodes.mouth",
    "page": "scenec.nodes.page",
    "piece": "scenec.nodes.piece",
    "sheet": "scenec.nodes.sheet",
    "sound": "scenec.nodes.sound",
    "speech": "scenec.nodes.speech",
    "still": "scenec.nodes.still",
    "track": "scenec.nodes.track",
}


def kind_module(kind: str, kinds: Mapping[str, str] = KINDS) -> Kind:
    """The module that does work of this kind."""
    if kind not in kinds:
        raise KeyError(f"no kind of node is called {kind!r}; there are {', '.join(sorted(kinds))}")
    return cast("Kind", import_module(kinds[kind]))


def node_fields(kind: str, params: Any, inputs: tuple[str, ...], kinds: Mapping[str, str] = KINDS) -> dict[str, Any]:
    """Everything that the artifact of a node depends on, as plain data: its digest is the digest of this."""
    module = kind_module(kind, kinds)
    return {
        "kind": kind,
        "version": module.VERSION,
        "params": hashed(to_plain(params)),
        "inputs": list(inputs),
        "tools": {name: tool_version(name) for name in module.TOOLS},
        "code": {name: code_digest(name) for name in (*module.CODE, *_own_source(kinds[kind]))},
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
    }


def _own_source(module: str) -> tuple[str, ...]:
    """A kind's own file, where it is one of scenec's."""
    package, _, path = module.partition(".")
    return (path.replace(".", "/") + ".py",) if package == "scenec" else ()


def digested(node: Node, digests: Mapping[str, str | None], kinds: Mapping[str, str] = KINDS) -> Node:
    """The node with its digest, which is None while that of an input is not known."""
    inputs = [digests[key] for key in node.inputs]
    known = tuple(each for each in inputs if each is not None)
    if len(known) < len(inputs):
        return Node(node.key, node.kind, node.params, node.inputs, None, node.label)
    return Node(
        node.key, node.kind, node.params, node.inputs, digest_plain(node_fields(node.kind, node.params, known, kinds)), node.label
    )


def sealed(nodes: Iterable[Node], unknown: AbstractSet[str] = frozenset(), kinds: Mapping[str, str] = KINDS) -> tuple[Node, ...]:
    """Nodes, inputs first, with their digests; those that are `unknown` and what hangs on them have none."""
    done: list[Node] = []
    digests: dict[str, str | None] = {}
    for node in nodes:
        done.append(node if node.key in unknown else digested(node, digests, kinds))
        digests[node.key] = done[-1].digest
    return tuple(done)
