"""What a drawn frame costs: pieces of a film, drawn and encoded, against a plain encode of the same pictures.

CPU time of this process, in one run, so that the ratio holds on a busy machine. `make bench` runs it.
"""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np

from scenec import line, reel
from scenec.camera import backdrops
from scenec.execute import execute
from scenec.graph import Graph, Node
from scenec.outputs import h264
from scenec.running.supervisor import Supervisor
from scenec.store import Store

SCENE = Path(__file__).parents[2] / "scenes" / "hello.yaml"
PLAIN = {"preset": "veryfast", "crf": "20", "threads": "1"}
MOST = 60  # frames of a piece: the pictures are kept in memory
ROUNDS = 2  # the least of so many counts
MOVING = """scene: moving
place: platform/dusk
cast: {ben: left, ana: right}
captions: {burn: false}
script:
  - shot: two-shot
  - effect: EFFECT
  - with:
      - camera: push-in ana
        over: 4s
      - ben: "I bought two tickets for the evening train, and I kept both of them."
"""


def least(count: int, work) -> float:
    """ms of CPU a frame."""
    spent = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        spent.append(1000 * (time.process_time() - start) / count)
    return min(spent)


def pieces(scene: Path, folder: Path) -> list[tuple[Node, list[Path]]]:
    """The pieces of a scene, each with its inputs."""
    story = line.read(scene, scene.parent).story
    store = Store(folder / "store")
    with Supervisor(1) as workers:
        _, graph = line.film_graph(story, store, workers)
        needed = tuple(n for n in graph.nodes if n.kind in {"mouth", "backdrop"})
        artifacts = execute(Graph(needed, needed[-1].key), store, workers).artifacts
    return [(n, [artifacts[key] for key in n.inputs]) for n in graph.nodes if n.kind == "piece"]


def measure(node: Node, inputs: list[Path], folder: Path) -> float:
    """Prints the costs of a piece, and gives the ratio. A shot's first piece reads the backdrop, which a worker then keeps."""
    p = node.params

    def prepare() -> object:
        if node.key.endswith("/piece-1"):
            backdrops.read.cache_clear()
        return reel.prepare(p, inputs)

    count, size = min(MOST, p["frames"]), (p["width"], p["height"], p["fps"])
    prepared = least(p["frames"], prepare)
    ready = reel.prepare(p, inputs)
    pictures = [np.array(ready.frame(t)) for t in range(count)]
    drawn = least(count, lambda: [ready.frame(t) for t in range(count)])
    whole = prepared + least(count, lambda: h264.encode(folder / "line.mp4", *size, count, ready.frame, changed=ready.changed))
    plain = least(count, lambda: h264.encode(folder / "plain.mp4", *size, count, pictures.__getitem__, PLAIN))
    print(f"{node.key:24}" + "".join(f"{each:7.1f}" for each in (prepared, drawn, whole, plain)) + f"{whole / plain:7.2f}")
    return whole / plain


def head(title: str) -> None:
    print(f"\n{title:24}{'prep.':>7}{'draw':>7}{'line':>7}{'plain':>7}{'ratio':>7}   (CPU ms a frame)")


def test_pieces_of_the_demo(tmp_path: Path) -> None:
    head("two people")
    ratios = [measure(node, inputs, tmp_path) for node, inputs in pieces(SCENE, tmp_path)]
    print(f"median ratio {np.median(ratios):.2f}")


def test_a_moving_camera_and_an_effect(tmp_path: Path) -> None:
    for effect in ("vignette", "tint", "petals"):
        head(f"push-in, {effect}")
        (tmp_path / "moving.yaml").write_text(MOVING.replace("EFFECT", effect))
        ratios = [measure(node, inputs, tmp_path) for node, inputs in pieces(tmp_path / "moving.yaml", tmp_path)]
        print(f"median ratio {np.median(ratios):.2f}")
