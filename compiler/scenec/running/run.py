"""Running the nodes of a graph whose artifacts are not in the store, on worker processes, inputs first."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scenec.graph import Graph, Node
from scenec.nodes import KINDS, node_fields
from scenec.running.failures import ExecutionError, Failure
from scenec.running.need import needs
from scenec.running.progress import Progress
from scenec.running.supervisor import Event, Supervisor
from scenec.store import Store

__all__ = ["Execution", "ExecutionError", "Failure", "run_graph"]

TRIES = 3  # a node whose worker died is tried again twice: a machine short of memory may have killed it
# What work takes, by kind: a frame of it where it has frames. Only until the store has seen some on this machine.
SECONDS = {
    "backdrop": 1.0,
    "captions": 0.1,
    "film": 0.3,
    "mix": 0.003,
    "models": 9.0,
    "page": 0.3,
    "mouth": 0.0005,
    "piece": 0.03,
    "sheet": 0.7,
    "sound": 1.5,
    "speech": 0.5,
    "still": 1.0,
    "track": 0.5,
}
UNKNOWN = 1.0


@dataclass(frozen=True)
class Execution:
    """What a run made and found: artifact folders by node key, the keys that ran here, and those that did not have to."""

    artifacts: Mapping[str, Path]
    executed: tuple[str, ...]
    reused: tuple[str, ...]
    seconds: float


def run_graph(
    graph: Graph,
    store: Store,
    workers: Supervisor | int,
    progress: Progress | None = None,
    kinds: Mapping[str, str] = KINDS,
) -> Execution:
    """Make every artifact that is asked for and not stored. Raises ExecutionError when a node fails."""
    if unknown := [node.key for node in graph.nodes if node.digest is None]:
        raise ValueError(f"only a graph whose digests are all known can be run; {unknown[0]} has none")
    began = time.perf_counter()
    supervisor = Supervisor(workers) if isinstance(workers, int) else workers
    with store.in_use():
        found = needs(graph, store.verified)
        to_run = [node for node in graph.nodes if found[node.key].state == "run"]
        try:
            executed = _Run(graph, to_run, store, supervisor, progress or Progress(), kinds).run() if to_run else ()
        except KeyboardInterrupt:
            supervisor.stop()
            store.sweep()  # what the workers had in hand
            raise
        finally:
            if isinstance(workers, int):
                supervisor.stop()
    ran = set(executed)
    reused = tuple(node.key for node in graph.nodes if node.key not in ran)
    artifacts = {node.key: store.path(node.digest) for node in graph.nodes if node.digest is not None}
    return Execution(artifacts, executed, reused, time.perf_counter() - began)


@dataclass
class _Run:
    """The state of one run: what waits, what is in flight, what is done."""

    graph: Graph
    to_run: list[Node]
    store: Store
    supervisor: Supervisor
    progress: Progress
    kinds: Mapping[str, str]
    in_flight: dict[int, Node] = field(default_factory=dict)
    shares: dict[int, float] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)
    executed: set[str] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)
    tries: dict[str, int] = field(default_factory=dict)
    measured: dict[str, list[float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.by_key = {node.key: node for node in self.graph.nodes}
        self.known = SECONDS | self.store.seconds()
        behind = self._seconds_behind()
        self.waiting = sorted(self.to_run, key=lambda node: -behind[node.key])
        self.running_keys = {node.key for node in self.to_run}

    def run(self) -> tuple[str, ...]:
        self.store.sweep()
        self.progress.begin(len(self.to_run), len(self.graph.nodes) - len(self.to_run))
        try:
            self._give()
            while self.in_flight:
                for event in self.supervisor.events():
                    self._hear(event)
                self._give()
                self._show()
        finally:
            self.progress.end()
            self.store.remember_seconds({kind: sum(each) / len(each) for kind, each in self.measured.items()})
        if self.failures:
            raise ExecutionError(tuple(self.failures))
        return tuple(node.key for node in self.to_run if node.key in self.executed)

    def _give(self) -> None:
        """Give what is ready, most urgent first; nothing new once something has failed."""
        for node in list(self.waiting):
            if self.failures or not self.supervisor.free():
                return
            if all(key in self.done or key not in self.running_keys for key in node.inputs):
                self.waiting.remove(node)
                number = self.supervisor.give(self._job(node))
                self.in_flight[number], self.shares[number] = node, 0.0

    def _hear(self, event: Event) -> None:
        if event.worker not in self.in_flight:
            return
        if event.kind == "progress":
            self.shares[event.worker] = event.share
            return
        node = self.in_flight.pop(event.worker)
        self.shares.pop(event.worker)
        if event.kind == "done":
            self.done.add(node.key)
            if event.ran:
                self.executed.add(node.key)
                self.measured.setdefault(node.kind, []).append(event.seconds / _size(node))
            self.progress.finished(node.key, event.seconds)
        elif event.kind == "died" and self.tries.get(node.key, 0) + 1 < TRIES:
            self.tries[node.key] = self.tries.get(node.key, 0) + 1
            self.waiting.insert(0, node)
            self.progress.retried(node.key, event.message)
        else:
            times = f" ({TRIES} times)" if event.kind == "died" else ""
            self.failures.append(Failure(node.key, event.message + times, event.detail))

    def _show(self) -> None:
        """The share of the work that is done, and the time that the rest will take by what such work took before."""
        total = sum(self._seconds(node) for node in self.to_run)
        done = sum(self._seconds(self.by_key[key]) for key in self.done)
        done += sum(self._seconds(node) * self.shares[number] for number, node in self.in_flight.items())
        at_once = min(self.supervisor.count, max(1, len(self.to_run) - len(self.done)))
        self.progress.advanced(done / total, (total - done) / at_once, tuple(node.key for node in self.in_flight.values()))

    def _seconds(self, node: Node) -> float:
        """What a node is expected to take."""
        now = self.measured.get(node.kind)
        each = sum(now) / len(now) if now else self.known.get(node.kind, UNKNOWN)
        return max(each * _size(node), 1e-3)

    def _seconds_behind(self) -> dict[str, float]:
        """The seconds from a node's start to the end of the film: the longest way is begun first."""
        behind = {node.key: 0.0 for node in self.graph.nodes}
        for node in reversed(self.graph.nodes):
            behind[node.key] += self._seconds(node)
            for key in node.inputs:
                behind[key] = max(behind[key], behind[node.key])
        return behind

    def _job(self, node: Node) -> dict[str, Any]:
        digests = tuple(digest for key in node.inputs if (digest := self.by_key[key].digest) is not None)
        return {
            "kind": node.kind,
            "kinds": dict(self.kinds),
            "params": node.params,
            "inputs": [str(self.store.path(digest)) for digest in digests],
            "digest": node.digest,
            "fields": node_fields(node.kind, node.params, digests, self.kinds),
            "store": str(self.store.root),
        }


def _size(node: Node) -> float:
    """What the time of a node is proportional to: its frames, where it has some."""
    frames = node.params.get("frames")
    return float(frames) if isinstance(frames, int | float) and frames > 0 else 1.0
