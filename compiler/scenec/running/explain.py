"""Why a node runs: which of the fields that make its digest differ from the last run of the same key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scenec.digest import differences
from scenec.graph import Graph, Node
from scenec.nodes import KINDS, node_fields
from scenec.running.need import Need
from scenec.store import Store


def explained(
    graph: Graph, found: Mapping[str, Need], store: Store, last: Mapping[str, str], kinds: Mapping[str, str] = KINDS
) -> dict[str, tuple[str, ...]]:
    """The reasons by node key; one or more each."""
    digests = {node.key: node.digest for node in graph.nodes}
    return {node.key: _reasons(node, found[node.key], digests, store, last, kinds) for node in graph.nodes}


def _reasons(
    node: Node,
    need: Need,
    digests: Mapping[str, str | None],
    store: Store,
    last: Mapping[str, str],
    kinds: Mapping[str, str],
) -> tuple[str, ...]:
    if need.state == "cached" or node.digest is None:
        return (need.reason,)
    before = last.get(node.key)
    if before is None:
        return ("never made",)
    if before == node.digest:
        return ("made before, no longer in the store",)
    fields = store.fields(before)
    if fields is None:
        return ("changed; the last one is no longer in the store",)
    inputs = tuple(digest for key in node.inputs if (digest := digests[key]) is not None)
    now = node_fields(node.kind, node.params, inputs, kinds)
    changed = _changed_inputs(node, fields, inputs) + list(differences(_own(fields), _own(now)))
    return tuple(changed + _changed_code(fields["code"], now["code"]))


def _own(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields whose values tell people something."""
    return {name: value for name, value in fields.items() if name not in {"inputs", "code"}}


def _changed_code(before: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    return [f"code of scenec/{name} changed" for name in sorted(before.keys() | now.keys()) if before.get(name) != now.get(name)]


def _changed_inputs(node: Node, fields: Mapping[str, Any], inputs: tuple[str, ...]) -> list[str]:
    """Inputs by key: a digest tells people nothing."""
    before = fields["inputs"]
    changed = [f"input {key} changed" for key, digest in zip(node.inputs, inputs, strict=True) if digest not in before]
    gone = len([digest for digest in before if digest not in inputs]) - len(changed)
    if not changed and before != list(inputs):
        changed = [f"inputs: {len(before)} -> {len(inputs)}" if len(before) != len(inputs) else "inputs: another order"]
    return [*changed, *([f"{gone} inputs less"] if gone > 0 and changed else [])]
