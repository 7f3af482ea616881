"""The supervisor: keeps worker processes, gives each a job at a time, and notices when one dies.

Processes are started afresh, never forked (a fork after native libraries have started threads can hang), and each loss is its
own: a killed worker costs the node that it had in hand, which another worker then tries again.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import subprocess
    from types import TracebackType

# Results must not depend on the number of threads, the order of a set, or the user's language.
ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "NUMEXPR_NUM_THREADS": "1",
    "OPENCV_FOR_THREADS_NUM": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONUNBUFFERED": "1",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
}


@dataclass(frozen=True)
class Event:
    """What a worker said about its job: `progress`, `done`, `failed`, or (the worker is gone) `died`."""

    kind: str
    worker: int
    share: float = 0.0  # progress
    seconds: float = 0.0  # done
    ran: bool = True  # done
    message: str = ""  # failed, died
    detail: str = ""  # failed, died: traceback, or the last words of the process


@dataclass
class _Worker:
    process: subprocess.Popen[bytes]
    words: IO[bytes]  # its standard error
    pending: bytes = b""


def default_workers() -> int:
    """The cores that this process may use: its affinity, and the quota of its container."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        quota, period = Path("/sys/fs/cgroup/cpu.max").read_text(encoding="ascii").split()
        return max(1, min(cores, -(-int(quota) // int(period))))
    except (OSError, ValueError):  # no such quota
        return cores


class Supervisor:
    """`with Supervisor(count) as supervisor`: workers are started when there is work for them, and ended at the end."""

    def __init__(self, count: int) -> None:
        if count < 1:
            raise ValueError(f"the number of workers must be at least 1, got {count}")
        self.count = count
        self._workers: dict[int, _Worker] = {}
        self._idle: list[int] = []
        self._next = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    def free(self) -> int:
        """How many jobs could be given now."""
        return self.count - len(self._workers) + len(self._idle)

    def give(self, job: Mapping[str, Any]) -> int:
        """Give a job to an idle worker, started if need be; returns the worker's number."""
        number = self._idle.pop() if self._idle else self._start()
        pipe = self._workers[number].process.stdin
        assert pipe is not None
        with suppress(BrokenPipeError):  # it died while idle; `events` will say so
            pipe.write(json.dumps(job).encode() + b"\n")
            pipe.flush()
        return number

    def events(self) -> Iterator[Event]:
        """Wait until workers have something to say, and yield it."""
        import selectors

        with selectors.DefaultSelector() as selector:
            for number, worker in self._workers.items():
                if number not in self._idle and worker.process.stdout is not None:
                    selector.register(worker.process.stdout, selectors.EVENT_READ, number)
            ready = [key.data for key, _ in selector.select()]
        for number in ready:
            yield from self._hear(number)

    def stop(self) -> None:
        """End all workers; what they had in hand is lost and leaves no trace in the store."""
        for worker in self._workers.values():
            worker.process.kill()
        for worker in self._workers.values():
            _close(worker)
        self._workers.clear()
        self._idle.clear()

    def _start(self) -> int:
        import subprocess
        import tempfile

        words = tempfile.TemporaryFile()  # noqa: SIM115 (lives as long as the process)
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "scenec.running.worker"],  # -P: no code from the working folder
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=words,
            env={**os.environ, **ENVIRONMENT, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        )
        self._next += 1
        self._workers[self._next] = _Worker(process, words)
        return self._next

    def _hear(self, number: int) -> Iterator[Event]:
        worker = self._workers[number]
        assert worker.process.stdout is not None
        chunk = os.read(worker.process.stdout.fileno(), 1 << 16)
        if not chunk:
            yield self._bury(number)
            return
        *lines, worker.pending = (worker.pending + chunk).split(b"\n")
        for line in lines:
            yield self._event(number, json.loads(line))

    def _event(self, number: int, said: Mapping[str, Any]) -> Event:
        if "progress" in said:
            return Event("progress", number, share=said["progress"])
        self._idle.append(number)
        if "failed" in said:
            return Event("failed", number, message=said["failed"], detail=said["detail"])
        return Event("done", number, seconds=said["done"], ran=said["ran"])

    def _bury(self, number: int) -> Event:
        worker = self._workers.pop(number)
        code = worker.process.wait()
        worker.words.seek(0, os.SEEK_END)
        worker.words.seek(max(0, worker.words.tell() - 4000))
        detail = worker.words.read().decode("utf-8", "replace")
        _close(worker)
        return Event("died", number, message=_cause(code), detail=detail)


def _cause(code: int) -> str:
    if code >= 0:
        return f"its process ended with status {code}"
    import signal

    hint = "; is there enough memory?" if -code == signal.SIGKILL else ""
    return f"its process was ended by {signal.Signals(-code).name}{hint}"


def _close(worker: _Worker) -> None:
    worker.process.wait()
    for pipe in (worker.process.stdin, worker.process.stdout, worker.words):
        if pipe is not None:
            with suppress(BrokenPipeError):
                pipe.close()
