"""What each effect costs: ms of CPU a frame at 1080p, on a two-shot of two people.

The frames are drawn with and without the effect by turns, and the differences' median is taken, so that a busy machine says
little. `make bench` runs it; `python tests/bench/bench_effects.py` prints the table of docs/benchmarks.md, and with a name of a
file draws docs/gallery/effects.jpg.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import cv2
import numpy as np

from scenec import line, painter, reel
from scenec.effects.table import EFFECTS, MOVIEPY_EFFECTS, PREFIX
from scenec.execute import execute
from scenec.graph import Graph, Node
from scenec.outputs.contact_sheet import Cell, contact_sheet
from scenec.running.supervisor import Supervisor
from scenec.store import Store

SCENE = """scene: bench
place: platform/dusk
cast: {ben: left, ana: right}
captions: {burn: false}
script:
  - shot: two-shot
  - ben: "I bought two tickets for the evening train."
  - camera: push-in ana
    over: 2s
"""
FRAMES = 24
CELL = (416, 234)
LEVEL = {"start": 1.0, "keys": [], "pulses": [], "swings": [], "noises": []}
ARGUMENTS: dict[str, dict[str, Any]] = {
    "GammaCorrection": {"gamma": 0.8},
    "MultiplyColor": {"factor": 1.2},
    "LumContrast": {"lum": 9},
}
SIZE = 17  # of the colour table


def cube(path: Path) -> dict[str, str]:
    """A colour table."""
    steps = [i / (SIZE - 1) for i in range(SIZE)]
    rows = [f"{r**0.9} {g} {b**1.1}" for b in steps for g in steps for r in steps]
    path.write_text(f"LUT_3D_SIZE {SIZE}\n" + "\n".join(rows))
    return {"path": str(path), "digest": ""}


def effects(folder: Path) -> dict[str, dict[str, Any]]:
    """Every effect on the picture as a piece has it."""
    made: dict[str, dict[str, Any]] = {name: {} for name, kind in EFFECTS.items() if kind.acts != "time"}
    made |= {"tint, with a colour table": {"lut": cube(folder / "a.cube")}, "hearts, around somebody": {"on": "ana"}}
    made |= {PREFIX + name: {"arguments": ARGUMENTS.get(name, {})} for name in MOVIEPY_EFFECTS}
    common = {"level": LEVEL, "beat": "b", "clock": 60}
    return {name: {"effect": name.partition(",")[0], **common, **extra} for name, extra in made.items()}


def cost(plain: Any, changed: Any) -> float:
    """ms a frame that `changed` takes more than `plain`."""
    spent: list[float] = []
    for t in range(FRAMES):
        times = []
        for frames in (plain, changed):
            start = time.process_time()
            frames.frame(t)
            times.append(time.process_time() - start)
        spent.append(1000 * (times[1] - times[0]))
    return median(spent[2:])


def piece(folder: Path) -> tuple[Node, list[Path]]:
    """A piece of a two-shot whose camera moves, and its inputs."""
    (folder / "bench.yaml").write_text(SCENE)
    story = line.read(folder / "bench.yaml", folder).story
    store = Store(folder / "store")
    with Supervisor(1) as workers:
        _, graph = line.film_graph(story, store, workers)
        needed = tuple(n for n in graph.nodes if n.kind in {"mouth", "backdrop"})
        artifacts = execute(Graph(needed, needed[-1].key), store, workers).artifacts
    node = next(n for n in graph.nodes if n.kind == "piece")
    return node, [artifacts[key] for key in node.inputs]


def table(folder: Path) -> dict[str, float]:
    """The cost of each effect."""
    node, inputs = piece(folder)
    chosen = list(range(FRAMES))
    plain = reel.prepare(node.params, inputs, chosen)
    found = {}
    for name, each in effects(folder).items():
        found[name] = cost(plain, reel.prepare({**node.params, "effects": [each]}, inputs, chosen))
    return found


def sheet(folder: Path, file: Path) -> None:
    """A picture of each effect of our own."""
    node, inputs = piece(folder)
    cells = []
    own = {name: each for name, each in effects(folder).items() if not name.startswith(PREFIX)}
    for name, each in {"without": None, **own}.items():
        params = node.params if each is None else {**node.params, "effects": [each]}
        picture = painter.still(reel.prepare(params, inputs, [40]), 0)
        cells.append(Cell(np.asarray(cv2.resize(picture, CELL, interpolation=cv2.INTER_AREA), np.uint8), name, ""))
    cv2.imwrite(str(file), contact_sheet("Effects at level 1", cells), [cv2.IMWRITE_JPEG_QUALITY, 80])


def printed(costs: dict[str, float]) -> str:
    """As in docs/benchmarks.md."""
    order = sorted(costs.items(), key=lambda item: (item[0].startswith(PREFIX), item[1]))
    return "\n".join(["| effect | ms a frame |", "|---|---|", *(f"| {name} | {ms:.1f} |" for name, ms in order)])


def test_effects_are_cheap(tmp_path: Path) -> None:
    costs = table(tmp_path)
    print("\n" + printed(costs))
    assert all(ms < 16 for name, ms in costs.items() if not name.startswith(PREFIX))


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        if sys.argv[1:]:
            sheet(Path(folder), Path(sys.argv[1]))
        else:
            print(printed(table(Path(folder))))
