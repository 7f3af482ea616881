"""Frames of a written scene as painters, for tests of pictures: what a render draws, without speaking, encoding or a store."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from scenec import line, painter, reel
from scenec.arrange import arrange
from scenec.graph import Node
from scenec.nodes.work import Work
from scenec.plan import plan
from scenec.speak import guessed
from scenec.timeline import Timeline

PEOPLE = """
characters:
  ana:
    age: adult
    height: 168cm
    voice: {engine: tone}
    look: {seed: 7, build: woman, skin: tone-4, hair: {style: bob, colour: "#4a2a1c"}, top: {kind: coat, colour: "#c4473a"}}
  ben:
    age: adult
    height: 180cm
    voice: {engine: tone}
    look: {seed: 2, build: man, skin: tone-7, hair: {style: short, colour: "#2c2732"}, top: {kind: sweater, colour: "#5f8a7d"}}
"""


def scene(script: str, size: str = "480x270", place: str = "platform/day", cast: str = "{ana: left, ben: right}") -> str:
    """A scene of two people without captions, at 12 frames a second."""
    head = f"scene: stills\nformat: {{size: {size}, fps: 12}}\nplace: {place}\ncast: {cast}\ncaptions: {{burn: false}}\n"
    return f"{head}{PEOPLE}script:\n{script}"


def told(text: str, folder: Path) -> Timeline:
    """The timeline of a scene, its lines as long as they are guessed to be."""
    path = folder / "stills.yaml"
    path.write_text(text, encoding="utf-8")
    story = line.read(path, folder).story
    return arrange(story, guessed(story))


def painters(
    text: str, folder: Path, at: Callable[[Timeline], Iterable[int]], bare: bool = False
) -> list[tuple[int, Timeline, Any]]:
    """For each frame that `at` chooses: the frame, the timeline, and a painter whose only frame it is. `bare`: before a black
    place, which is soon painted and is enough for masks of people."""
    timeline = told(text, folder)
    nodes, made_of = _making(timeline, folder, bare)
    found = []
    for frame in at(timeline):
        window = next(w for w in timeline.windows if w.start <= frame < w.end)
        node = nodes[f"{timeline.id}/{window.key}"]
        folders = [made_of(key) for key in node.inputs]
        found.append((frame, timeline, reel.prepare(node.params, folders, [frame - window.start])))
    return found


def pieces(text: str, folder: Path, bare: bool = False) -> list[tuple[Node, painter.Frames]]:
    """Every piece of a scene and its frames. `bare` as of `painters`."""
    nodes, made_of = _making(told(text, folder), folder, bare)
    found = [node for node in nodes.values() if node.kind == "piece"]
    return [(node, reel.prepare(node.params, [made_of(key) for key in node.inputs])) for node in found]


def _making(timeline: Timeline, folder: Path, bare: bool) -> tuple[dict[str, Node], Callable[[str], Path]]:
    """The nodes of a scene that has been `told` in the folder, and how the artifact of each is made there."""
    story = line.read(folder / "stills.yaml", folder).story
    nodes = {node.key: node for node in plan(timeline, story, guessed(story)).nodes}
    made: dict[str, Path] = {}

    def made_of(key: str) -> Path:
        if key not in made:
            inputs = tuple(made_of(each) for each in nodes[key].inputs)
            made[key] = folder / f"made-{len(made)}"
            made[key].mkdir()
            work = Work(nodes[key].params, inputs, made[key])
            if bare and nodes[key].kind == "backdrop":
                _black(work)
            else:
                import_module(f"scenec.nodes.{nodes[key].kind}").run(work)
        return made[key]

    return nodes, made_of


def _black(work: Work) -> None:
    """A backdrop where nothing is."""
    width, height = work.params["width"], work.params["height"]
    cv2.imwrite(str(work.out / "picture.png"), np.zeros((height, width, 3), np.uint8))
    layout = {"width": width, "height": height, "mode": "static", "picture": "picture.png", "front": []}
    (work.out / "layout.json").write_text(json.dumps(layout), encoding="utf-8")
