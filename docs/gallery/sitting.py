"""Draws people who sit down, sit and kneel, beside this file: `python docs/gallery/sitting.py`."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from scenec import painter
from scenec.arrange import arrange
from scenec.line import read
from scenec.nodes import backdrop
from scenec.nodes.work import Work
from scenec.plan.pieces import backdrop_params, piece_params
from scenec.speak import guessed
from scenec.story import Format
from scenec.timeline import CameraKey, Timeline

Picture = NDArray[np.uint8]
PEOPLE = {
    "dress": 'age: adult, height: 168cm, look: {build: woman, seed: 5, top: {kind: dress, colour: "#e2793a"}}',
    "coat": 'age: adult, height: 184cm, look: {build: man, seed: 3, top: {kind: coat, colour: "#39566b"}}',
    "child": "age: child, height: 120cm, look: {seed: 6}",
    "elder": 'age: elder, height: 160cm, look: {build: woman, seed: 4, bottom: {kind: skirt, colour: "#8c4a5a"}}',
}
SCENE = """scene: gallery
places: {{here: {{set: {set}, looks: {{day: {{light: day}}}}}}}}
place: here/day
cast: {{{cast}}}
characters:
{people}
script:
{script}
"""


def film(set_: str, cast: str, people: Sequence[str], script: Sequence[str]) -> Timeline:
    """The timeline of a scene in a few words."""
    text = SCENE.format(
        set=set_, cast=cast, people="\n".join(f"  {p}" for p in people), script="\n".join(f"  {s}" for s in script)
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "scene.yaml"
        file.write_text(text, encoding="utf-8")
        told = read(file)
    t = arrange(told.story, guessed(told.story))
    return replace(t, captions=())


def frames(t: Timeline, wanted: Sequence[int], height: int, camera: tuple[float, float, float] | None = None) -> list[Picture]:
    """Some frames of it, mouths closed; `camera`: one of one's own."""
    t = replace(t, format=Format(round(height * 16 / 9), height, 30))
    if camera:
        t = replace(t, shots=tuple(replace(s, camera=(CameraKey(s.start, *camera),)) for s in t.shots))
    found = []
    for frame in wanted:
        window = next(w for w in t.windows if w.start <= frame < w.end)
        shot = next(s for s in t.shots if s.id == window.shot)
        params, _ = piece_params(t, window)
        params["mouths"] = []
        for performance in params["performances"]:
            performance["speech"] = []
        with tempfile.TemporaryDirectory() as folder:
            backdrop.run(Work(backdrop_params(t, shot), (), Path(folder)))
            ready = painter.prepare(params, Path(folder), [], [frame - window.start])
            found.append(painter.still(ready, 0).copy())
    return found


def down_and_up() -> Picture:
    """Four people who sit down on the bench in the park and stand up, eight frames each."""
    rows = []
    for look in PEOPLE.values():
        t = film("park", "ana: bench", [f"ana: {{voice: {{engine: tone}}, {look}}}"],
                 ["- shot: wide", "- pause: 0.3s", "- sit: ana", "- pause: 0.4s", "- stand: ana"])  # fmt: skip
        (_, sits), (stands, _) = t.beats["sit-1"], t.beats["stand-1"]
        at = [*(sits - 38 + x for x in (0, 11, 17, 24)), sits + 4, *(stands + x for x in (14, 22, 32))]
        rows.append(np.hstack([p[:, 80:235] for p in frames(t, at, 230, (1400, 735, 1.75))]))
    return np.vstack(rows)


def seated() -> Picture:
    """Two who talk, in three places."""
    who = [f"ana: {{voice: {{engine: tone}}, {PEOPLE['dress']}}}", f"tom: {{voice: {{engine: tone}}, {PEOPLE['coat']}}}"]
    script = [
        "- shot: two-shot",
        "- sit: [ana, tom]",
        '- ana (happy): "{shrug}Do you remember the day when we bought this thing?"',
    ]
    made = [film(name, f"ana: left, tom: {mark}", who, script) for name, mark in (("living-room", "right"), ("cafe", "right"))]
    made.append(film("park", "ana: bench, tom: right", who, script))
    return np.hstack([frames(t, [58], 360)[0] for t in made])


def knelt() -> Picture:
    """A kiss on the cheek and a hug for a child."""
    who = [f"ana: {{voice: {{engine: tone}}, {PEOPLE['coat']}}}", f"kim: {{voice: {{engine: tone}}, {PEOPLE['child']}}}"]
    rows = []
    for deed in ("- kiss: [ana, kim]\n    kind: cheek\n    outcome: accept", "- hug: [ana, kim]\n    outcome: accept"):
        t = film("living-room", "ana: left, kim: right", who, ["- shot: wide", deed])
        first, last = next(span for name, span in t.beats.items() if name.startswith(("kiss", "hug")))
        at = [round(first + (last - first) * k) for k in (0.16, 0.30, 0.40, 0.48, 0.60, 0.72, 0.82, 0.93)]
        rows.append(np.hstack([p[:, 120:310] for p in frames(t, at, 230, (1095, 730, 1.6))]))
    return np.vstack(rows)


def main() -> None:
    """All sheets."""
    for name, draw in (("sitting", down_and_up), ("seated", seated), ("kneeling", knelt)):
        cv2.imwrite(str(Path(__file__).parent / f"{name}.jpg"), draw(), [cv2.IMWRITE_JPEG_QUALITY, 72])


if __name__ == "__main__":
    main()
