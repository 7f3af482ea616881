"""Execute: make what a graph asks for. Here, on all cores; what is in the store is not made again."""

from __future__ import annotations

from collections.abc import Mapping

from scenec.graph import Graph
from scenec.nodes import KINDS
from scenec.running.progress import Progress
from scenec.running.run import Execution, run_graph
from scenec.running.supervisor import Supervisor
from scenec.store import Store


def execute(
    graph: Graph,
    store: Store,
    workers: Supervisor | int,
    progress: Progress | None = None,
    kinds: Mapping[str, str] = KINDS,
) -> Execution:
    """The artifacts of a graph by node key, what ran and what did not. Raises running.run.ExecutionError when a node fails."""
    return run_graph(graph, store, workers, progress, kinds)
