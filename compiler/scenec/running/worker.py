"""A worker: a long-lived process that makes artifacts, one after another. `python -m scenec.running.worker`.

It reads a job a line from standard input and answers in lines of JSON on what was standard output; whatever a library prints
goes to standard error, which the supervisor keeps. It dies with its supervisor: a thread waits for the end of standard input.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TextIO

PROGRESS_SECONDS = 0.1  # not more often than this


def main() -> None:
    """Work until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the supervisor's to handle
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    jobs: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(jobs,), daemon=True).start()
    while True:
        answer(json.loads(jobs.get()), answers)


def _listen(jobs: queue.SimpleQueue[str]) -> None:
    for line in sys.stdin:
        jobs.put(line)
    os._exit(0)  # also in the middle of work: nobody waits for it any more


def answer(job: Mapping[str, Any], answers: TextIO) -> None:
    """Do one job and say how it went: {"done": seconds, "ran": bool} or {"failed": message, "detail": traceback}."""
    began = time.perf_counter()
    try:
        ran = perform(job, _teller(answers))
        _say(answers, {"done": time.perf_counter() - began, "ran": ran})
    except Exception as error:  # noqa: BLE001 (the worker lives on, whatever a node does)
        _say(answers, {"failed": _message(error), "detail": traceback.format_exc()})


def perform(job: Mapping[str, Any], progress: Callable[[float], None]) -> bool:
    """Make the artifact of a job, unless another build has made it meanwhile. Returns whether this run made it."""
    from scenec.nodes import kind_module
    from scenec.nodes.work import Work
    from scenec.store import Store

    module = kind_module(job["kind"], job["kinds"])
    _pin_threads()

    def write(folder: Path) -> None:
        check_files(job["params"])
        module.run(Work(job["params"], tuple(Path(each) for each in job["inputs"]), folder, progress))

    return Store(Path(job["store"])).make(job["digest"], write, job["fields"])


def check_files(value: Any) -> None:
    """A project file must still be the one whose digest was planned, or an artifact would lie about its own inputs."""
    if isinstance(value, Mapping):
        if isinstance(value.get("path"), str) and isinstance(value.get("digest"), str):
            from scenec.digest import file_digest
            from scenec.nodes.work import NodeError

            if file_digest(Path(value["path"])) != value["digest"]:
                raise NodeError(f"{value['path']} was changed while the film was being made; run it again")
        for each in value.values():
            check_files(each)
    elif isinstance(value, list):
        for each in value:
            check_files(each)


def _pin_threads() -> None:
    """One thread a worker: cores are shared between workers, and results must not depend on how many threads there are."""
    if (cv2 := sys.modules.get("cv2")) is not None:
        cv2.setNumThreads(1)


def _message(error: Exception) -> str:
    from scenec.nodes.work import NodeError

    return str(error) if isinstance(error, NodeError) else f"{type(error).__name__}: {error}"


def _teller(answers: TextIO) -> Callable[[float], None]:
    last = time.perf_counter()

    def tell(share: float) -> None:
        nonlocal last
        if (now := time.perf_counter()) - last >= PROGRESS_SECONDS:
            last = now
            _say(answers, {"progress": min(1.0, max(0.0, float(share)))})

    return tell


def _say(answers: TextIO, what: Mapping[str, Any]) -> None:
    answers.write(json.dumps(what) + "\n")
    answers.flush()


if __name__ == "__main__":
    main()
