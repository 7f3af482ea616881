"""What the commands cost: CPU milliseconds of a `check`, a `plan` and a render that has nothing to do; seconds of a whole one.

Run by `make bench`. Prints, and fails on nothing: figures of a shared machine are for people to judge.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

TIMES = 7


def cpu(command: list[str]) -> float:
    """The median of CPU milliseconds (user and system) of a command and its children."""
    spent = []
    for _ in range(TIMES):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append((after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000)
    return statistics.median(spent)


@pytest.fixture
def scene(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("SCENEC_STORE", str(tmp_path / "store"))
    monkeypatch.chdir(tmp_path)
    return str(root / "scenes" / "hello.yaml")


def test_start_up(scene: str) -> None:
    scenec = [sys.executable, "-m", "scenec"]
    subprocess.run([*scenec, "render", scene, "-o", "hello.mp4"], check=True, capture_output=True)
    rows = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "scenec --help": [*scenec, "--help"],
        "scenec check": [*scenec, "check", scene],
        "scenec plan": [*scenec, "plan", scene],
        "scenec render, nothing to do": [*scenec, "render", scene, "-o", "hello.mp4"],
    }
    print()
    for name, command in rows.items():
        print(f"  {name:30} {cpu(command):6.0f} ms of CPU")


@pytest.mark.parametrize("workers", sorted({1, len(os.sched_getaffinity(0))}))
def test_render(scene: str, workers: int) -> None:
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "scenec", "render", scene, "-o", "hello.mp4", "--workers", str(workers), "--format", "json"]
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"\n  whole film, {workers} workers: {time.perf_counter() - began:.1f} s, {spent:.1f} s of CPU")
