"""A set to look at: lights across, framings down, with two people. Not a test.

python tests/bench/set_sheets.py SET out.png [--lights day,dusk,night] [--framings wide,two-shot,medium,close]
    [--weather rain] [--width 960] [--size 1920x1080] [--people ana,ben] [--marks left,right] [--quality 84]
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec import painter
from scenec.acting.evaluate import evaluate
from scenec.acting.tracks import window_performance
from scenec.arrange import arrange
from scenec.camera.framing import Standing, frame
from scenec.line import read
from scenec.nodes import backdrop
from scenec.nodes.work import Work
from scenec.plain import to_plain
from scenec.plan.heads import lowered
from scenec.sets.table import SETS
from scenec.speak import guessed
from scenec.timeline import CameraKey, Performance, Track

SCENE = """scene: sheet
scenec: 1
place: {place}
cast: {{{first}: {left}, {second}: {right}}}
script:
- feel: [{first}, {second}]
  as: happy
- turn: {first}
  to: {second}
- turn: {second}
  to: {first}
- pause: 3s
"""
PLACES = {"railway-platform": "platform", "studio": "studio"}


def people(name: str, who: list[str], marks: list[str]) -> tuple[list[Performance], int, int]:
    """Two people who stand at the marks, and the frame to look at."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "scene.yaml"
        place = PLACES.get(name, name)
        file.write_text(SCENE.format(place=place, first=who[0], second=who[1], left=marks[0], right=marks[1]), encoding="utf-8")
        told = read(file)
    t = arrange(told.story, guessed(told.story))
    return [window_performance(each, 0, t.frames, t.format.fps) for each in t.performances], t.frames, t.format.fps


def picture(
    name: str, light: str, framing: str, weather: str | None, size: tuple[int, int], cast: tuple[list[Performance], int, int]
) -> NDArray[np.uint8]:
    """One frame."""
    performances, frames, fps = cast
    stage = SETS[name]
    at = frames - 20
    standing = [
        Standing(float(evaluate(p, frames, fps, {})["x"][at]), p.height, f, lowered(p, 0, stage))
        for p, f in zip(performances, (1, -1), strict=True)
    ]
    subject = standing[1] if framing == "close" else standing[0]
    view = frame(framing, subject, standing, *size, stage)
    common: dict[str, Any] = {"set": name, "light": light, "weather": weather, "width": size[0], "height": size[1]}
    seen = [
        {"x": s.x, "height": s.height, "skin": p.look.get("skin"), "lowered": s.lowered}
        for s, p in zip(standing, performances, strict=True)
    ]
    table = {"table": True} if stage.seated else {}
    with tempfile.TemporaryDirectory() as folder:
        backdrop.run(Work({**common, "framing": framing, "views": [list(view)], "people": seen, **table}, (), Path(folder)))
        params = {
            **common, "fps": fps, "frames": frames, "camera": [to_plain(CameraKey(0, *view))], "clock": 30, "seed": 5,
            "performances": [to_plain(p) for p in performances], "captions": [], "fade": to_plain(Track(start=1.0)), "mouths": [],
        }  # fmt: skip
        if framing == "close" and stage.seated:
            params["unseen"] = [performances[0].character]  # as a film leaves out whose face would be cut
        ready = painter.prepare(params, Path(folder), (), [at])
        return np.asarray(painter.still(ready, 0), np.uint8)


def main() -> None:
    """Draws the sheet."""
    p = argparse.ArgumentParser()
    p.add_argument("set")
    p.add_argument("out")
    p.add_argument("--lights")
    p.add_argument("--framings", default="wide,two-shot,medium,close")
    p.add_argument("--weather")
    p.add_argument("--width", type=int, default=960)
    p.add_argument("--size", default="1920x1080")
    p.add_argument("--people", default="ana,ben")
    p.add_argument("--marks", default="left,right")
    p.add_argument("--quality", type=int, default=84)
    a = p.parse_args()
    lights = (a.lights or "day,dusk,night").split(",")
    width, height = (int(v) for v in a.size.split("x"))
    cast = people(a.set, a.people.split(","), a.marks.split(","))
    rows = []
    for framing in a.framings.split(","):
        row = [picture(a.set, light, framing, a.weather, (width, height), cast) for light in lights]
        rows.append(
            np.hstack([cv2.resize(each, (a.width, a.width * height // width), interpolation=cv2.INTER_AREA) for each in row])
        )
    cv2.imwrite(a.out, np.vstack(rows), [cv2.IMWRITE_JPEG_QUALITY, a.quality])


if __name__ == "__main__":
    main()
