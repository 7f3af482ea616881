"""A small push out of a two-shot keeps the partner whom it saw."""

from __future__ import annotations

import pytest

from scenec.camera.framing import Standing, View, eyes, to_screen
from scenec.sets.table import SETS
from scenec.story import CameraMove, Duration, Pause, Shot
from stories import film

PLATFORM = SETS["railway-platform"]


@pytest.mark.parametrize("who", ["ana", "ben"])
def test_a_push_in_from_a_two_shot_keeps_both(who: str) -> None:
    shot, move = Shot("s", framing="two-shot", subject=None), CameraMove("c", move="push-in", subject=who, over=Duration(3, "s"))
    t = film(shot, move, Pause("p", length=Duration(4, "s")))
    last = t.shots[-1].camera[-1]
    assert last.z > t.shots[-1].camera[0].z * 1.1
    for place, height in ((0.30, 1.80), (0.62, 1.68)):
        x, _ = to_screen(View(last.x, last.y, last.z), eyes(Standing(PLATFORM.metres(place), height), PLATFORM), 1280, 720)
        assert 0.12 < x / 1280 < 0.88
