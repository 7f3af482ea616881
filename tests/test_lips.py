"""A bilabial is closed on screen at its sound: ten spoken lines, judged on the pixels of the drawn mouth."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from scenec import line
from scenec.execute import execute
from scenec.graph import Graph
from scenec.running.supervisor import Supervisor
from scenec.store import Store
from scenec.take import Phoneme

SCENE = Path(__file__).parent / "golden" / "lips.scene.yaml"
BILABIAL = set("pbm")
OPEN_VOWELS = {"a", "ɑ", "æ", "aɪ", "aʊ", "ɑː", "ɐ", "ʌ", "ɛ", "oʊ", "ɔ", "eɪ"}
INSIDE = ("cavity", "teeth", "tongue")


@dataclass(frozen=True)
class Spoken:
    """The film's frames as areas of the open mouth in pixels, and all phonemes at film frames (not rounded)."""

    opening: np.ndarray
    phones: tuple[tuple[float, float, Phoneme], ...]


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Spoken:
    return watched(SCENE, tmp_path_factory.mktemp("lips"))


def watched(scene: Path, folder: Path) -> Spoken:
    """The film of a scene with `ana` alone, spoken and drawn into the store in `folder`."""
    from scenec.speak import speak

    store = Store(folder)
    with Supervisor(1) as workers:
        story = line.read(scene, scene.parent).story
        timeline, graph = line.film_graph(story, store, workers)
        timings = speak(story, store, workers)
        drawn = tuple(n for n in graph.nodes if n.kind in {"mouth", "backdrop"})
        artifacts = execute(Graph(drawn, drawn[-1].key), store, workers).artifacts
    fps = timeline.format.fps
    phones = tuple(
        (at.frame + p.start * fps, at.frame + p.end * fps, p) for at in timeline.lines for p in timings[at.id].phonemes
    )
    return Spoken(np.concatenate([opening(n, artifacts) for n in graph.nodes if n.kind == "piece"]), phones)


def opening(piece, artifacts) -> np.ndarray:
    """Pixels of the open mouth on every frame of a piece."""
    from scenec import painter

    ready = painter.prepare(piece.params, artifacts[piece.inputs[0]], [artifacts[key] for key in piece.inputs[1:]])
    height, width = ready.surface.pixels.shape[:2]

    def inside(part: str) -> bool:
        return part.startswith("ana/head/mouth/") and part.rsplit("/", 1)[1] in INSIDE

    return np.array([painter.canvas.mask(ready.commands, t, width, height, inside).sum() for t in range(piece.params["frames"])])


def closed_near(opening: np.ndarray, onset: float, end: float) -> list[int]:
    """The first run of at least two closed frames that touches the phone, else nothing. One pixel is an edge, not a gap."""
    first, last = math.floor(onset) - 3, math.ceil(end) + 1
    run: list[int] = []
    for frame in range(max(first, 0), min(last + 3, len(opening))):
        if opening[frame] <= 1:
            run.append(frame)
        elif len(run) >= 2 and run[-1] >= math.floor(onset):
            return run
        else:
            run = []
    return run if len(run) >= 2 else []


def test_there_is_something_to_judge(spoken: Spoken):
    assert sum(p.phone in BILABIAL for _, _, p in spoken.phones) >= 25


def test_every_p_b_m_is_shut_for_two_frames_and_never_late(spoken: Spoken):
    wrong = []
    for start, end, phone in spoken.phones:
        if phone.phone in BILABIAL:
            run = closed_near(spoken.opening, start, end)
            if not run or run[0] > math.ceil(start):
                wrong.append((phone.phone, round(start, 2), round(end, 2), run))
    assert not wrong


def test_the_mouth_opens_for_open_vowels(spoken: Spoken):
    opened = [
        spoken.opening[max(0, math.floor(start) - 1) : math.ceil(end) + 1].max() > 12
        for start, end, phone in spoken.phones
        if phone.phone in OPEN_VOWELS
    ]
    assert len(opened) > 20
    assert np.mean(opened) > 0.85
