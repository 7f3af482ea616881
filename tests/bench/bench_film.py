"""What a drawn frame costs: each piece of the demo film, drawn and encoded, against a plain encode of the same pictures.

CPU time of this process, in one run, so that the ratio holds on a busy machine. `make bench` runs it.
"""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np

from scenec import line, painter
from scenec.execute import execute
from scenec.graph import Graph
from scenec.outputs import h264
from scenec.running.supervisor import Supervisor
from scenec.store import Store

SCENE = Path(__file__).parents[2] / "scenes" / "hello.yaml"
PLAIN = {"preset": "veryfast", "crf": "20", "threads": "1"}
MOST = 60  # frames of a piece: the pictures are kept in memory


def test_pieces_of_the_demo(tmp_path: Path, monkeypatch) -> None:
    story = line.read(SCENE).story
    store = Store(tmp_path / "store")
    with Supervisor(1) as workers:
        _, graph = line.film_graph(story, store, workers)
        needed = tuple(n for n in graph.nodes if n.kind in {"mouth", "backdrop"})
        artifacts = execute(Graph(needed, needed[-1].key), store, workers).artifacts
    size, fps = (story.format.width, story.format.height), story.format.fps
    print(f"\n{'piece':24}{'prepare':>9}{'draw':>7}{'line':>7}{'plain':>7}{'ratio':>7}   (CPU ms a frame)")
    for node in (n for n in graph.nodes if n.kind == "piece"):
        start = time.process_time()
        ready = painter.prepare(node.params, artifacts[node.inputs[0]], [artifacts[key] for key in node.inputs[1:]])
        prepared = (time.process_time() - start) / node.params["frames"]
        count = min(MOST, node.params["frames"])
        start = time.process_time()
        pictures = [np.array(ready.frame(t)) for t in range(count)]
        drawn = (time.process_time() - start) / count
        start = time.process_time()
        h264.encode(tmp_path / "line.mp4", *size, fps, count, ready.frame)
        whole = (time.process_time() - start) / count + prepared
        monkeypatch.setattr(h264, "OPTIONS", PLAIN)
        start = time.process_time()
        h264.encode(tmp_path / "plain.mp4", *size, fps, count, pictures.__getitem__)
        plain = (time.process_time() - start) / count
        monkeypatch.undo()
        cells = "".join(f"{1000 * each:{width}.1f}" for each, width in ((prepared, 9), (drawn, 7), (whole, 7), (plain, 7)))
        print(f"{node.key:24}{cells}{whole / plain:7.2f}")
