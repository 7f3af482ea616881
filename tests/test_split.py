"""Split screens: a part for each, nobody's face cut off, nothing of the others in it, in every shape of frame."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from forms import beat
from scenec.camera.framing import split_places
from scenec.painter import layer_mask, still
from scenec.plan.pieces import backdrop_parts, piece_params
from scenec.split import Split
from scenec.story import Shot
from stills import painters, scene
from stories import film, line

SPLIT = "  - cut: split\n    of: [ana, ben]\n"
LINE = '  - ana: "Where are you now?"\n'


@pytest.mark.parametrize("size", ["384x216", "216x384", "240x240"])
def test_each_part_shows_its_own(size: str, tmp_path: Path) -> None:
    _, _, ready = painters(scene(SPLIT + LINE, size), tmp_path, lambda t: [12], bare=True)[0]
    assert isinstance(ready, Split)
    for (left, top, part), who, other in zip(ready.parts, ("ana", "ben"), ("ben", "ana"), strict=True):
        face = layer_mask(part, 0, f"{who}/head")
        assert face.sum() > 0.02 * face.size
        assert not np.concatenate([face[0], face[-1], face[:, 0], face[:, -1]]).any()
        assert not layer_mask(part, 0, other).any()
        assert (left, top) in {(a, b) for a, b, _, _ in split_places(*map(int, size.split("x")), 2)}


def test_the_picture_is_the_parts_and_a_line(tmp_path: Path) -> None:
    _, _, ready = painters(scene(SPLIT + LINE, "240x136"), tmp_path, lambda t: [12])[0]
    picture = still(ready, 0).copy()
    assert picture.shape == (136, 240, 3)
    assert picture[:, 119:121].min() > 170  # the line is light
    assert np.abs(picture[:, :118].astype(int) - still(ready.parts[0][2], 0)[:, :118]).max() < 12


@pytest.mark.parametrize(("size", "count"), [((1920, 1080), 3), ((1080, 1920), 2), ((853, 480), 2)])
def test_parts_fill_the_frame(size: tuple[int, int], count: int) -> None:
    covered = np.zeros((size[1], size[0]), int)
    for left, top, width, height in split_places(*size, count):
        covered[top : top + height, left : left + width] += 1
    assert (covered == 1).all()


def test_only_a_split_shot_has_parts_and_a_longer_line_draws_no_place_anew() -> None:
    shots = (Shot("s", framing="wide"), line("one", "ben", "Hello there."), Shot("x", framing="split", of=("ben", "ana")))
    t = film(*shots, line("two", "ana", "I can hear you."))
    longer = film(*shots, line("two", "ana", "I can hear you."), seconds={"two": 4.0})
    assert ["split" in piece_params(t, w)[0] for w in t.windows] == [w.shot == "shot-2" for w in t.windows]
    assert list(backdrop_parts(t, t.shots[1])) == list(backdrop_parts(longer, longer.shots[1]))


def test_who_touch_are_seen_together() -> None:
    t = film(Shot("x", framing="split", of=("ben", "ana")), beat("hug", "ben", "ana"))
    assert [(s.framing, s.halves) for s in t.shots] == [("two-shot", ())]


def test_it_may_come_out_of_a_dissolve(tmp_path: Path) -> None:
    script = f"  - shot: wide\n{LINE}{SPLIT}    transition: dissolve\n{LINE}"
    _, t, ready = painters(scene(script, "240x136"), tmp_path, lambda t: [t.shots[1].start])[0]
    assert t.shots[1].transition is not None
    assert isinstance(ready.after, Split)
    assert still(ready, 0).std() > 10
