"""Running graphs of small nodes on real worker processes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from fakes import FOLDER, KINDS, graph, node
from scenec.execute import execute
from scenec.graph import Graph
from scenec.running.need import needs
from scenec.running.progress import Progress
from scenec.running.run import ExecutionError
from scenec.running.supervisor import Supervisor
from scenec.store import MANIFEST, Store


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.syspath_prepend(str(FOLDER))
    return Store(tmp_path / "store")


def diamond(word: str = "b") -> Graph:
    return graph(node("a"), node("b", word, "a"), node("c", "c", "a"), node("d", "d", "b", "c"), node("film", "film", "d"))


def text(store: Store, graph: Graph, key: str) -> str:
    digest = next(each.digest for each in graph.nodes if each.key == key)
    assert digest is not None
    return (store.path(digest) / "text.txt").read_text()


def test_inputs_come_in_order(store: Store) -> None:
    work = diamond()
    execution = execute(work, store, 2, kinds=KINDS)
    assert text(store, work, "film") == "film d b a c a"
    assert execution.executed == ("a", "b", "c", "d", "film")
    assert execution.reused == ()


def test_a_second_run_executes_nothing(store: Store) -> None:
    execute(diamond(), store, 2, kinds=KINDS)
    again = execute(diamond(), store, 2, kinds=KINDS)
    assert again.executed == ()
    assert set(again.reused) == {"a", "b", "c", "d", "film"}
    assert (again.artifacts["film"] / "text.txt").read_text() == "film d b a c a"


def test_an_edit_runs_what_depends_on_it(store: Store) -> None:
    execute(diamond(), store, 2, kinds=KINDS)
    assert execute(diamond("other"), store, 2, kinds=KINDS).executed == ("b", "d", "film")
    assert execute(diamond("b"), store, 2, kinds=KINDS).executed == ()


def test_planned_is_executed(store: Store) -> None:
    execute(diamond(), store, 1, kinds=KINDS)
    changed = diamond("other")
    planned = tuple(key for key, need in needs(changed, store.verified).items() if need.state == "run")
    assert execute(changed, store, 1, kinds=KINDS).executed == planned


@pytest.mark.parametrize("workers", [1, 3])
def test_same_bytes_for_any_number_of_workers(store: Store, workers: int) -> None:
    work = diamond()
    execution = execute(work, store, workers, kinds=KINDS)
    sums = {key: (folder / MANIFEST).read_text() for key, folder in execution.artifacts.items()}
    assert sums == {
        key: (folder / MANIFEST).read_text() for key, folder in execute(work, store, 2, kinds=KINDS).artifacts.items()
    }


def test_a_damaged_input_is_made_again(store: Store) -> None:
    work = diamond()
    execution = execute(work, store, 1, kinds=KINDS)
    (execution.artifacts["c"] / "text.txt").write_text("C")
    (execution.artifacts["film"] / "text.txt").unlink()
    assert execute(work, store, 1, kinds=KINDS).executed == ("film",)  # d is whole: nobody needs to read c
    (execution.artifacts["d"] / "text.txt").write_text("other")
    (execution.artifacts["film"] / "text.txt").unlink()
    assert execute(work, store, 1, kinds=KINDS).executed == ("c", "d", "film")
    assert text(store, work, "film") == "film d b a c a"


def test_a_lost_piece_is_not_made_while_the_film_is_there(store: Store) -> None:
    work = diamond()
    execution = execute(work, store, 1, kinds=KINDS)
    (execution.artifacts["a"] / MANIFEST).unlink()
    assert execute(work, store, 1, kinds=KINDS).executed == ()


def test_the_same_work_runs_once(store: Store) -> None:
    work = graph(node("a", "same"), node("b", "same"), node("film", "film", "b", "a"))
    assert execute(work, store, 2, kinds=KINDS).executed == ("a", "film")
    assert text(store, work, "film") == "film same same"


def test_a_killed_worker_loses_only_its_node(store: Store, tmp_path: Path) -> None:
    dies = node("b", kind="fails", fault="killed once", mark=str(tmp_path / "mark"))
    work = graph(node("a"), dies, node("c"), node("film", "film", "a", "b", "c"))
    told = Told()
    assert execute(work, store, 2, told, kinds=KINDS).executed == ("a", "b", "c", "film")
    assert [key for key, _ in told.retries] == ["b"]
    assert "SIGKILL" in told.retries[0][1]
    assert text(store, work, "film") == "film a survived c"
    assert not list((store.root / "tmp").iterdir())


def test_a_node_that_always_dies_is_given_up(store: Store) -> None:
    with pytest.raises(ExecutionError) as raised:
        execute(graph(node("film", kind="fails", fault="killed")), store, 1, kinds=KINDS)
    assert raised.value.failures[0].key == "film"
    assert "SIGKILL" in raised.value.failures[0].message
    assert "3 times" in raised.value.failures[0].message


@pytest.mark.parametrize(
    ("fault", "message"),
    [("writer", "the recording hello.wav cannot be read"), ("bug", "ZeroDivisionError: division by zero")],
)
def test_a_failing_node_says_why(store: Store, fault: str, message: str) -> None:
    work = graph(node("a"), node("b", kind="fails", fault=fault), node("film", "film", "a", "b"))
    with pytest.raises(ExecutionError) as raised:
        execute(work, store, 1, kinds=KINDS)
    failure = raised.value.failures[0]
    assert (failure.key, failure.message) == ("b", message)
    assert "fake_fails.py" in failure.detail


def test_others_in_flight_are_finished(store: Store, tmp_path: Path) -> None:
    until = tmp_path / "until"
    waits = node("slow", kind="waits", started=str(tmp_path / "started"), until=str(until))
    work = graph(waits, node("bad", kind="fails", fault="writer"), node("film", "film", "slow", "bad"))
    threading.Timer(0.7, until.touch).start()
    with pytest.raises(ExecutionError) as raised:
        execute(work, store, 2, kinds=KINDS)
    assert [each.key for each in raised.value.failures] == ["bad"]
    assert text(store, work, "slow") == "waited"


def test_a_changed_project_file_is_noticed(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "music.ogg"
    file.write_text("other than planned")
    with pytest.raises(ExecutionError, match=r"music.ogg was changed"):
        execute(graph(node("film", sound={"path": str(file), "digest": "0" * 64})), store, 1, kinds=KINDS)


def test_nothing_leaks(store: Store, capfd: pytest.CaptureFixture[str]) -> None:
    execute(diamond(), store, 2, kinds=KINDS)
    assert capfd.readouterr() == ("", "")


def test_one_supervisor_serves_several_graphs(store: Store) -> None:
    with Supervisor(1) as supervisor:
        execute(graph(node("a")), store, supervisor, kinds=KINDS)
        execute(graph(node("b")), store, supervisor, kinds=KINDS)
        assert supervisor._next == 1  # one process did both
    assert not supervisor._workers


def test_progress_is_told(store: Store) -> None:
    told = Told()
    execute(diamond(), store, 1, told, kinds=KINDS)
    assert told.begun == (5, 0)
    assert told.done == ["a", "b", "c", "d", "film"]
    assert told.shares == sorted(told.shares)
    assert told.shares[-1] == pytest.approx(1)
    assert told.ended
    again = Told()
    execute(diamond("other"), store, 1, again, kinds=KINDS)
    assert again.lefts[-1] == pytest.approx(0)  # seconds of this kind are known by now


def test_a_build_that_is_killed_leaves_a_store_that_works(store: Store, tmp_path: Path) -> None:
    script = (
        "import sys; sys.path[:0] = sys.argv[3:]\n"
        "from pathlib import Path; from fakes import *; from scenec.execute import execute; from scenec.store import Store\n"
        "w = node('w', kind='waits', started=sys.argv[2] + '/pid', until=sys.argv[2] + '/never')\n"
        "execute(graph(node('a'), w, node('film', 'film', 'a', 'w')), Store(Path(sys.argv[1])), 2, kinds=KINDS)\n"
    )
    build = subprocess.Popen(
        [sys.executable, "-c", script, str(store.root), str(tmp_path), str(FOLDER.parent), str(FOLDER)],
    )
    wait_for(lambda: (tmp_path / "pid").exists() and (tmp_path / "pid").read_text())
    worker = int((tmp_path / "pid").read_text())
    build.kill()
    build.wait()
    wait_for(lambda: not alive(worker))  # a worker does not outlive its supervisor
    assert store.sweep() >= 1  # and of the quick node, if it was still at work
    assert not list((store.root / "tmp").iterdir())


def wait_for(happens: object) -> None:
    assert callable(happens)
    for _ in range(500):
        if happens():
            return
        time.sleep(0.01)
    pytest.fail("waited for five seconds")


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


class Told(Progress):
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.begun = (0, 0)
        self.done: list[str] = []
        self.shares: list[float] = []
        self.lefts: list[float] = []
        self.retries: list[tuple[str, str]] = []
        self.ended = False

    def begin(self, nodes: int, reused: int) -> None:
        self.begun = (nodes, reused)

    def advanced(self, done: float, left: float, running: tuple[str, ...]) -> None:
        self.shares.append(done)
        self.lefts.append(left)

    def finished(self, key: str, seconds: float) -> None:
        self.done.append(key)

    def retried(self, key: str, why: str) -> None:
        self.retries.append((key, why))

    def end(self) -> None:
        self.ended = True
