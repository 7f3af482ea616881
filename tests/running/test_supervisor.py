"""Worker processes, seen from outside."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fakes import FOLDER, KINDS
from scenec.running.supervisor import ENVIRONMENT, Supervisor, default_workers
from scenec.store import Store

TESTS = FOLDER.parent


def job(store: Path, kind: str, digest: str, **params: object) -> dict[str, object]:
    return {
        "kind": kind, "kinds": KINDS, "params": params, "inputs": [], "digest": digest, "fields": {}, "store": str(store),
    }  # fmt: skip


def test_a_worker_says_what_it_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FOLDER))
    with Supervisor(1) as supervisor:
        assert supervisor.free() == 1
        worker = supervisor.give(job(tmp_path, "text", "a" * 64, text="x"))
        assert supervisor.free() == 0
        events = list(supervisor.events())
        while events[-1].kind == "progress":
            events += supervisor.events()
        assert (events[-1].kind, events[-1].worker, events[-1].ran) == ("done", worker, True)
        assert supervisor.free() == 1
        assert supervisor.give(job(tmp_path, "text", "a" * 64, text="x")) == worker
        assert [event.ran for event in supervisor.events()] == [False]  # somebody has made it already
    assert Store(tmp_path).verified("a" * 64)


def test_last_words_of_a_dying_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "fake_dies.py").write_text(
        "import os\nVERSION = 1\nTOOLS = CODE = ()\ndef run(work):\n    os.write(2, b'out of ink')\n    os._exit(7)\n"
    )
    with Supervisor(1) as supervisor:
        supervisor.give({**job(tmp_path, "dies", "a" * 64), "kinds": {"dies": "fake_dies"}})
        (event,) = supervisor.events()
    assert (event.kind, event.message, event.detail) == ("died", "its process ended with status 7", "out of ink")


def test_threads_are_pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "fake_threads.py").write_text(
        "import os\nVERSION = 1\nTOOLS = CODE = ()\ndef run(work):\n    import cv2, numpy\n"
        "    numpy.ones((300, 300)) @ numpy.ones((300, 300))\n"
        "    threads = len(os.listdir('/proc/self/task'))\n    (work.out / 'n').write_text(f'{cv2.getNumThreads()} {threads}')\n"
    )
    with Supervisor(1) as supervisor:
        supervisor.give({**job(tmp_path, "threads", "a" * 64), "kinds": {"threads": "fake_threads"}})
        (event,) = supervisor.events()
    assert event.kind == "done", event.message
    assert (Store(tmp_path).path("a" * 64) / "n").read_text() == "1 2"  # the second listens for the supervisor


def test_what_results_could_hang_on_is_fixed() -> None:
    assert {"PYTHONHASHSEED", "LC_ALL", "TZ", "OMP_NUM_THREADS"} <= ENVIRONMENT.keys()


def test_the_number_of_workers() -> None:
    assert 1 <= default_workers() <= (os.cpu_count() or 1)
    with pytest.raises(ValueError, match="at least 1, got 0"):
        Supervisor(0)


INTERRUPTED = """
import signal; signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell that starts tests with & has it ignored
import sys; sys.path[:0] = sys.argv[3:]
from pathlib import Path; from fakes import *; from scenec.execute import execute; from scenec.store import Store
node = node('w', kind='waits', started=sys.argv[2] + '/pid', until=sys.argv[2] + '/never')
try: execute(graph(node), Store(Path(sys.argv[1])), 2, kinds=KINDS)
except KeyboardInterrupt: print('interrupted')
"""


def test_ctrl_c(tmp_path: Path) -> None:
    build = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, str(tmp_path / "store"), str(tmp_path), str(TESTS), str(FOLDER)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    for _ in range(500):
        if (tmp_path / "pid").exists() and (tmp_path / "pid").read_text():
            break
        time.sleep(0.01)
    os.killpg(build.pid, signal.SIGINT)  # as a terminal does: to all of them
    assert build.communicate(timeout=60) == ("interrupted\n", "")
    worker = int((tmp_path / "pid").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)
    assert not list((tmp_path / "store" / "tmp").iterdir())
