"""Acting to look at: frames of a scene without its place, as a contact sheet. Not a test.

    python tests/bench/strip.py scenes/hello.yaml strip.png FIRST LAST STEP [X Y ZOOM]

Lines that have been spoken (a storyboard does it) move their mouths. X, Y and ZOOM are a camera of one's own.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec import painter
from scenec.acting.evaluate import evaluate
from scenec.acting.tracks import window_performance
from scenec.arrange import arrange
from scenec.camera.moves import camera_at
from scenec.drawing import canvas
from scenec.line import read
from scenec.lipsync.curves import Curves, curves
from scenec.speak import guessed, spoken
from scenec.store import Store, default_root
from scenec.timeline import Timeline, Window

SIZE = (480, 300)
COLUMNS = 6
PAPER = (0xCF, 0xE3, 0xF2, 255)


def frames_of(
    t: Timeline, window: Window, chosen: Sequence[int], mouths: dict[str, Curves], own: tuple[float, ...]
) -> list[NDArray[np.uint8]]:
    """The chosen frames of a window."""
    shot = next(each for each in t.shots if each.id == window.shot)
    cameras = tuple(own or tuple(camera_at(shot.camera, float(frame))) for frame in chosen)
    local = np.asarray(chosen) - window.start
    params = {"width": SIZE[0], "height": SIZE[1], "set": t.place.set, "light": "day", "weather": None}
    commands: list[canvas.Command] = []
    for index, performance in enumerate(t.performances):
        cut = window_performance(performance, window.start, window.end, t.format.fps)
        pose = evaluate(cut, window.end - window.start, t.format.fps, mouths)
        commands += painter.person(params, cut, index, pose, cameras, local)
    surface = canvas.surface(*SIZE)
    paper = canvas.to_yuv(np.full((2, 2, 4), PAPER, np.uint8))[0, 0]
    pictures = []
    for i, frame in enumerate(chosen):
        surface.pixels[:] = paper
        canvas.paint(surface.canvas, canvas.in_order(commands), i)
        picture = np.ascontiguousarray(canvas.to_bgr(surface.pixels))
        cv2.putText(picture, str(frame), (6, 16), cv2.FONT_HERSHEY_SIMPLEX, 0.45, (0, 0, 0), 1, cv2.LINE_AA)
        pictures.append(picture)
    return pictures


def main(scene: str, out: str, first: str, last: str, step: str, *camera: str) -> None:
    """Draws the sheet."""
    told = read(Path(scene)).story
    timings = guessed(told) | spoken(told, Store(default_root()))
    t = arrange(told, timings)
    mouths = {line.id: curves(timings[line.id], t.format.fps, line.frames, t.language) for line in t.lines}
    own = tuple(map(float, camera))
    pictures = []
    for window in t.windows:
        chosen = [f for f in range(int(first), min(int(last), t.frames), int(step)) if window.start <= f < window.end]
        pictures += frames_of(t, window, chosen, mouths, own) if chosen else []
    pictures += [np.zeros_like(pictures[0])] * (-len(pictures) % COLUMNS)
    rows = [np.hstack(pictures[i : i + COLUMNS]) for i in range(0, len(pictures), COLUMNS)]
    cv2.imwrite(out, np.vstack(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
