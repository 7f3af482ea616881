"""Interactions to look at: every one at its moment of contact for pairs of bodies, or frame by frame. Not a test.

python tests/bench/interaction_sheets.py grid OUT.png KIND...
python tests/bench/interaction_sheets.py strip OUT.png KIND [PAIR [FRAMES [MANNER [OUTCOME]]]]
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from body_sheets import LOOKS

from forms import library
from scenec import painter
from scenec.acting.evaluate import evaluate
from scenec.acting.interactions.contact import Touched, touch
from scenec.acting.tracks import window_performance
from scenec.arrange import arrange
from scenec.camera.framing import View
from scenec.drawing import canvas
from scenec.interaction import Interaction
from scenec.story import Captions, Character, Format, Pause, Place, Staged, Story, Voice
from scenec.story import Duration as Time
from scenec.timeline import Timeline, Window

SIZE = (400, 520)
MOMENTS = ("hug", "kiss", "kiss-cheek", "kiss-forehead", "kiss-hand", "handshake", "hold-hands", "high-five", "comfort",
           "caress", "forehead-touch", "reconcile")  # fmt: skip
PAPER = (0xCF, 0xE3, 0xF2, 255)
PIXELS = 282.0  # a metre of the studio

# Who is on the left and who on the right: build, age and height differ; the first of each pair begins.
PAIRS: Sequence[tuple[tuple[str, str, float], tuple[str, str, float]]] = (
    (("tom", "adult", 1.84), ("ana", "adult", 1.66)),
    (("li", "adult", 1.60), ("kofi", "adult", 1.74)),
    (("hal", "elder", 1.72), ("ruth", "elder", 1.58)),
    (("milo", "child", 1.15), ("ben", "adult", 1.95)),
)


def person_of(who: str, age: str, height: float) -> Character:
    """Somebody of the bench's looks."""
    return Character(who, who.capitalize(), age, height, Voice(), {"rig": "person", **LOOKS[who]})


def film(kind: str, pair: int, first: int = 0, apart: float = 1.0, **more: Any) -> Timeline:
    """A film in which two people do something to each other and nothing else. `first`: which of the pair begins."""
    if kind == "kiss" and any(age == "child" for _, age, _ in PAIRS[pair]):
        raise ValueError("romance is among grown-ups")
    people = [person_of(*who) for who in PAIRS[pair]]
    share = apart * PIXELS / 1920 / 2
    who = (people[first].id, people[1 - first].id)
    told = Interaction(f"the-{kind}", form=library()[kind], who=who, **more)
    return arrange(
        Story(
            "bench", "Bench", "en", Format(1280, 720, 30), Place("studio", "studio", {"a": 0.5 - share, "b": 0.5 + share}, "day"),
            {p.id: p for p in people}, (Staged(people[0].id, "a"), Staged(people[1].id, "b")), Captions(), {},
            (Pause("before", length=Time(0.4, "s")), told),
        ),
        {},
    )  # fmt: skip


def acted(t: Timeline, window: Window) -> tuple[list[Any], Touched]:
    """The performances of a window, and both bodies solved."""
    cuts = [window_performance(p, window.start, window.end, t.format.fps) for p in t.performances]
    length = window.end - window.start
    return cuts, touch(cuts, [evaluate(c, length, t.format.fps, {}) for c in cuts], t.format.fps)


def commands(
    t: Timeline, window: Window, chosen: Sequence[int], view: View, size: tuple[int, int] = SIZE
) -> list[canvas.Command]:
    """What is drawn on some of a window's frames (counted from its start)."""
    cuts, touched = acted(t, window)
    params = {"width": size[0], "height": size[1], "set": "studio", "light": "day", "weather": None}
    made: list[canvas.Command] = []
    for index, cut in enumerate(cuts):
        cameras = tuple(view for _ in chosen)
        made += painter.person(params, cut, index, touched.poses[index], cameras, np.asarray(chosen), touched)
    return canvas.in_order(made)


def view_of(t: Timeline, zoom: float = 1.75) -> View:
    """A camera of one's own that holds both, whole."""
    return View(960.0, 918.0 - 1080 / zoom * 0.46, zoom)


def pictures(t: Timeline, frames: Sequence[int], view: View) -> list[NDArray[np.uint8]]:
    """Frames of the film."""
    paper = canvas.to_yuv(np.full((2, 2, 4), PAPER, np.uint8))[0, 0]
    made = []
    for window in t.windows:
        local = [f - window.start for f in frames if window.start <= f < window.end]
        if not local:
            continue
        drawn = commands(t, window, local, view)
        for i, f in enumerate(local):
            surface = canvas.surface(*SIZE)
            surface.pixels[:] = paper
            canvas.paint(surface.canvas, drawn, i)
            picture = np.ascontiguousarray(canvas.to_bgr(surface.pixels))
            cv2.putText(picture, str(f + window.start), (6, 18), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (60, 60, 60), 1, cv2.LINE_AA)
            made.append(picture)
    return made


def moment(t: Timeline) -> int:
    """The frame at which everything is held."""
    contacts = [c for p in t.performances for c in p.contacts]
    return round(max(c.frame + c.on for c in contacts)) + 5


def grid(out: str, *kinds: str) -> None:
    """A row for each interaction, a column for each pair; and for the other one beginning."""
    rows = []
    for kind in kinds:
        pairs = range(len(PAIRS) - (kind == "kiss"))  # romance is among grown-ups
        films = [film(kind, pair, first) for pair in pairs for first in (0, 1)]
        made = [pictures(t, [moment(t)], view_of(t))[0] for t in films]
        rows.append(np.hstack(made + [np.zeros_like(made[0])] * (2 * len(PAIRS) - len(made))))
    cv2.imwrite(out, np.vstack(rows))


def gallery(out: str) -> None:
    """What docs/gallery shows: a grid of moments of contact, and three strips."""
    cells = []
    for kind in MOMENTS:
        for pair, first in zip(range(len(PAIRS)), (0, 0, 1, 1), strict=True):
            other = 2 if kind == "kiss" and pair == 3 else pair  # romance is among adults
            t = film(kind, other, first if other == pair else 0)
            cells.append(
                cv2.resize(pictures(t, [moment(t)], view_of(t))[0][30:], None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
            )
    rows = [np.hstack(cells[i : i + 8]) for i in range(0, len(cells), 8)]
    save(Path(out) / "interactions.jpg", np.vstack(rows))
    for kind, pair in (("hug", 0), ("kiss", 1), ("handshake", 2)):
        t = film(kind, pair)
        first, last = t.beats[f"the-{kind}"]
        made = pictures(t, [round(f) for f in np.linspace(first + 14, last - 6, 8)], view_of(t))
        save(Path(out) / f"interaction_{kind}.jpg", np.vstack([np.hstack(made[i : i + 4]) for i in (0, 4)]))


def save(path: Path, picture: NDArray[np.uint8]) -> None:
    """As a JPEG of at most 250 kB."""
    for quality in range(90, 40, -5):
        _, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
        if len(data) < 250_000:
            break
    path.write_bytes(data.tobytes())


def strip(out: str, kind: str, pair: str = "0", count: str = "16", manner: str = "", outcome: str = "accept") -> None:
    """An interaction from its beginning to its end."""
    t = film(kind, int(pair), manner=manner, outcome=outcome)
    first, last = t.beats[f"the-{kind}"]
    chosen = [round(f) for f in np.linspace(first, min(last + 10, t.frames - 1), int(count))]
    made = pictures(t, chosen, view_of(t))
    cv2.imwrite(out, np.vstack([np.hstack(made[i : i + 8]) for i in range(0, len(made), 8)]))


if __name__ == "__main__":
    {"grid": grid, "strip": strip, "gallery": gallery}[sys.argv[1]](*sys.argv[2:])  # type: ignore[operator]
