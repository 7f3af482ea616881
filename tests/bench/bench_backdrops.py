"""Milliseconds a frame of backgrounds at 1080p, by set, framing and weather: still, moving, and where a move has ended.

python tests/bench/bench_backdrops.py [SET ...]
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import cv2
import numpy as np

from scenec.camera import backdrops, compose
from scenec.camera.bake import bake
from scenec.camera.framing import Standing, View, frame
from scenec.camera.moves import between, push_in
from scenec.camera.passing import passing
from scenec.camera.regions import Shot
from scenec.camera.weather import weather as weather_of
from scenec.sets.table import SETS

SIZE = (1920, 1080)
FRAMES = 40


def milliseconds(name: str, framing: str, weather: str | None) -> tuple[float, float, float]:
    """To paint the set, and a frame of a move and of the same view again."""
    stage = SETS[name]
    people = [Standing(stage.metres(stage.marks["left"]), 1.68, 1), Standing(stage.metres(stage.marks["right"]), 1.80, -1)]
    start = frame(framing, people[0], people, *SIZE, stage)
    end = push_in(start, people[0], *SIZE, stage)
    out = np.zeros((SIZE[1], SIZE[0], 4), np.uint8)
    what = weather_of(name, "dusk", weather, *SIZE, 3) if weather else None
    if stage.road is not None:
        what = passing(name, "dusk", weather, *SIZE, 3, None)
    with tempfile.TemporaryDirectory() as folder:
        begun = time.process_time()
        bake(Shot(stage, "dusk", *SIZE, framing, (start, end), (), weather), Path(folder))
        painting = time.process_time() - begun
        ready = backdrops.load(Path(folder))

    def paint(view: View, seconds: float) -> None:
        if what is None:
            compose.background(ready, view, out)
        else:
            compose.background(ready, view, out, lambda canvas: what.behind(canvas, view, seconds))
        compose.foreground(ready, view, out)

    begun = time.process_time()
    for i in range(FRAMES):
        paint(between(start, end, (i + 1) / (FRAMES + 1)), i / 30)
    moving = (time.process_time() - begun) / FRAMES
    for _ in range(3):
        paint(end, 0.0)
    begun = time.process_time()
    for i in range(FRAMES):
        paint(end, i / 30)
    return painting * 1e3, moving * 1e3, (time.process_time() - begun) / FRAMES * 1e3


def main(*names: str) -> None:
    """Prints the table."""
    cv2.setNumThreads(1)
    print("set, framing, weather: ms to paint the set; ms a frame while the camera moves; where it stays")
    for name in names or SETS:
        for weather in (None, *SETS[name].weather):
            for framing in ("wide", "two-shot", "close"):
                painting, moving, staying = milliseconds(name, framing, weather)
                print(f"{name:18} {framing:9} {weather or '-':5} {painting:7.0f} {moving:7.2f} {staying:7.2f}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
