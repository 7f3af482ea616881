"""The store keeps whole artifacts or none: whatever is killed, whatever rots, however many builds there are."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scenec.store import MANIFEST, Store, default_root

DIGEST = "ab" * 32
OTHER = "cd" * 32


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def write(folder: Path) -> None:
    (folder / "a.txt").write_text("a")
    (folder / "deep").mkdir()
    (folder / "deep" / "b.bin").write_bytes(bytes(range(256)) * 400)


def test_what_is_made_is_there(store: Store) -> None:
    assert not store.has(DIGEST)
    assert store.make(DIGEST, write, {"kind": "test"})
    assert store.verified(DIGEST)
    assert (store.path(DIGEST) / "a.txt").read_text() == "a"
    assert sorted(store.manifest(DIGEST)) == ["a.txt", "deep/b.bin"]
    assert store.fields(DIGEST) == {"kind": "test"}
    assert not store.make(DIGEST, write)


def test_it_lies_where_the_contract_says(store: Store) -> None:
    store.make(DIGEST, write)
    assert json.loads((store.root / "ab" / DIGEST / ".manifest.json").read_text())["a.txt"].startswith("ca978112")


@pytest.mark.parametrize("damage", ["flip", "cut", "missing", "manifest", "empty manifest"])
def test_damage_is_found_and_removed(store: Store, damage: str) -> None:
    store.make(DIGEST, write)
    file = store.path(DIGEST) / "deep" / "b.bin"
    if damage == "flip":  # the size stays
        data = bytearray(file.read_bytes())
        data[1000] ^= 1
        file.write_bytes(data)
    elif damage == "cut":
        file.write_bytes(file.read_bytes()[:-1])
    elif damage == "missing":
        file.unlink()
    elif damage == "manifest":
        (store.path(DIGEST) / MANIFEST).write_text('{"a.txt": "0')
    else:
        (store.path(DIGEST) / MANIFEST).write_text("")
    assert not store.verified(DIGEST)
    assert not store.path(DIGEST).exists()
    assert store.make(DIGEST, write)
    assert store.verified(DIGEST)


def test_a_failed_write_leaves_nothing(store: Store) -> None:
    def fails(folder: Path) -> None:
        write(folder)
        raise OSError("no space left on device")

    with pytest.raises(OSError, match="no space"):
        store.make(DIGEST, fails)
    assert not store.has(DIGEST)
    assert not list((store.root / "tmp").iterdir())
    assert not list((store.root / "locks").iterdir())


KILLED = """
import sys; from pathlib import Path; from scenec.store import Store
def write(folder):
    for index in range(40):
        (folder / f"{index}.bin").write_bytes(bytes([index]) * 20000)
store = Store(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(10**6):
    store.make(f"{number:064x}", write, {})
"""


def test_kill_9_anywhere(store: Store) -> None:
    for attempt in range(12):
        process = subprocess.Popen([sys.executable, "-c", KILLED, str(store.root)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(random.Random(attempt).uniform(0, 0.03))
        process.kill()
        process.wait()
        process.stdout.close()
    made = [digest for _, _, digest in store.artifacts()]
    assert made
    assert all(store.verified(digest) for digest in made)
    store.sweep()
    assert not list((store.root / "tmp").iterdir())


def hold(root: Path, digest: str, ready: Path) -> None:
    def forever(folder: Path) -> None:
        (folder / "half").write_text("half")
        ready.touch()
        time.sleep(60)

    Store(root).make(digest, forever)


def test_sweep_leaves_what_is_being_made(store: Store, tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=hold, args=(store.root, DIGEST, tmp_path / "ready"))
    process.start()
    while not (tmp_path / "ready").exists():
        time.sleep(0.01)
    assert store.sweep() == 0
    assert (store.root / "tmp" / DIGEST / "half").exists()
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    assert store.sweep() == 1
    assert store.make(DIGEST, write)


def count(root: Path, log: Path) -> None:
    def slowly(folder: Path) -> None:
        with log.open("a") as file:
            file.write("made\n")
        time.sleep(0.1)
        write(folder)

    for number in range(3):
        Store(root).make(f"{number:064x}", slowly)


def test_two_builds_do_not_repeat_work(store: Store, tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    builds = [context.Process(target=count, args=(store.root, tmp_path / "log")) for _ in range(3)]
    for build in builds:
        build.start()
    for build in builds:
        build.join()
    assert (tmp_path / "log").read_text().count("made") == 3


def test_collect_takes_the_longest_unused(store: Store) -> None:
    for number in range(4):
        store.make(f"{number:064x}", write)
        os.utime(store.path(f"{number:064x}") / MANIFEST, (1000 + number, 1000 + number))
    assert store.verified(f"{0:064x}")  # used: the youngest now
    size = sum(size for _, size, _ in store.artifacts()) // 4
    assert store.collect(2 * size) == 2 * size
    assert [store.has(f"{number:064x}") for number in range(4)] == [True, False, False, True]
    assert store.collect(10**9) == 0


def test_collect_waits_for_builds(store: Store) -> None:
    with store.in_use() as one, store.in_use() as two:
        assert one
        assert two
        with store.in_use(alone=True) as alone:
            assert not alone
    with store.in_use(alone=True) as alone:
        assert alone


def test_runs_and_seconds_are_remembered(store: Store) -> None:
    assert store.last_run("x") == {}
    store.remember_run("x", {"film": DIGEST})
    assert Store(store.root).last_run("x") == {"film": DIGEST}
    store.remember_seconds({"piece": 0.2})
    store.remember_seconds({"piece": 0.4, "mix": 1.0})
    assert store.seconds() == pytest.approx({"piece": 0.3, "mix": 1.0})


def test_the_root(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SCENEC_STORE", str(tmp_path / "s"))
    assert default_root() == tmp_path / "s"
    monkeypatch.delenv("SCENEC_STORE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_root() == tmp_path / "scenec"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_root() == tmp_path / ".cache" / "scenec"
