"""What flies through the picture, and what goes out of focus behind people."""

from __future__ import annotations

from importlib import import_module

import numpy as np
import pytest
from numpy.typing import NDArray

from scenec.camera.framing import View
from scenec.drawing import canvas
from scenec.effects.particles import Frame
from scenec.effects.shown import Shown, seed_of
from scenec.effects.table import kind_of

WIDTH, HEIGHT = 480, 270
VIEW = View(960.0, 540.0, 1.0)
FLYING = ("hearts", "confetti", "petals")


def flown(effect: str, seconds: float, near: bool, level: float = 1.0, view: View = VIEW, beat: str = "b") -> NDArray[np.bool_]:
    shown = Shown(effect, np.full(1, level, np.float32), np.array([seconds]), seed_of(beat), WIDTH, HEIGHT)
    surface = canvas.surface(WIDTH, HEIGHT)
    import_module(kind_of(effect).module).make(shown).draw(surface.canvas, 0, near, Frame(WIDTH, HEIGHT, view), None)
    return np.asarray((surface.pixels != (128, 128, 16, 255)).any(2))


@pytest.mark.parametrize("effect", FLYING)
def test_some_fly_behind_people_and_some_before_them(effect: str) -> None:
    behind, before = flown(effect, 2.5, False), flown(effect, 2.5, True)
    assert 0.001 < behind.mean() < 0.08
    assert 0.001 < before.mean() < 0.08
    assert (flown(effect, 2.5, True) == before).all()
    assert (flown(effect, 2.5, True, beat="other") != before).any()
    assert not flown(effect, 2.5, True, level=0.0).any()
    assert flown(effect, 2.5, True, level=0.4).sum() < before.sum()


@pytest.mark.parametrize("effect", FLYING)
def test_they_move_a_little_from_frame_to_frame_and_for_hours(effect: str) -> None:
    here, then = flown(effect, 2.5, True), flown(effect, 2.5 + 1 / 30, True)
    assert (here & then).sum() > 0.35 * here.sum()
    assert (here != then).any()
    if effect != "hearts":
        assert 0.4 < flown(effect, 3600.0, True).sum() / here.sum() < 2.5


def test_paper_comes_from_above_and_nothing_flies_yet_at_first() -> None:
    assert not flown("confetti", 0.0, True).any()
    early = flown("confetti", 0.5, True) | flown("confetti", 0.5, False)
    assert early[: HEIGHT // 2].sum() > 20 * max(1, early[HEIGHT // 2 :].sum())


def test_hearts_are_around_the_head_they_are_of() -> None:
    shown = Shown("hearts", np.ones(1, np.float32), np.array([2.5]), 3, WIDTH, HEIGHT, "ana")
    hearts = import_module(kind_of("hearts").module).make(shown)
    surface = canvas.surface(WIDTH, HEIGHT)
    frame, anchor = Frame(WIDTH, HEIGHT, VIEW), np.array([[150.0, 160.0, 40.0]], np.float32)
    for near in (False, True):
        hearts.draw(surface.canvas, 0, near, frame, anchor)
    rows, columns = np.nonzero((surface.pixels != (128, 128, 16, 255)).any(2))
    assert len(rows) > 100
    assert abs(columns.mean() - 150) < 30
    assert rows.max() < 200
    assert rows.min() > 40
    hearts.draw(surface.canvas, 0, True, frame, None)  # whose head is not in the picture: none
