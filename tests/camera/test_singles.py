"""Shots of one person show others with their whole face, or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from forms import beat
from scenec.arrange import arrange
from scenec.camera.framing import Standing, eyes, frame, to_screen
from scenec.camera.singles import ROOM, cleared, cut, whole
from scenec.painter import layer_mask
from scenec.sets.table import SETS
from scenec.story import Beat, Duration, Pause, Shot, Walk
from scenec.timeline import ShotSpan
from stills import painters, scene, told
from stories import story

STAGE = SETS["classroom"]
SIZE = (1920, 1080)
PUPIL = Standing(0.6, 1.22, -0.8, 0.1)


def shot(framing: str, other: Standing, who: Standing = PUPIL) -> bool:
    """Whether the plain framing cuts `other`."""
    return cut(frame(framing, who, [who, other], *SIZE, STAGE), other, *SIZE, STAGE)


def test_a_teacher_beside_a_pupil_is_cut_by_the_frame() -> None:
    teacher = Standing(-0.3, 1.74, 0.8)
    assert shot("medium", teacher)
    assert not whole(frame("medium", PUPIL, [PUPIL, teacher], *SIZE, STAGE), teacher, *SIZE, STAGE)


def test_who_is_far_away_or_all_in_the_picture_is_not_cut() -> None:
    assert not shot("medium", Standing(-2.0, 1.74, 0.8))
    assert not shot("medium", Standing(-0.35, 1.7, 0.8), Standing(0.2, 1.7, -0.8))


@pytest.mark.parametrize(("framing", "apart"), [("medium", 1.36), ("close", 0.87)])
def test_the_camera_comes_a_little_nearer_where_that_helps(framing: str, apart: float) -> None:
    who, other = Standing(0.5, 1.7, -0.8), Standing(0.5 - apart, 1.7, 0.8)
    plain = frame(framing, who, [who, other], *SIZE, STAGE)
    assert cut(plain, other, *SIZE, STAGE)
    view = cleared(framing, plain, who, [other], *SIZE, STAGE)
    assert not cut(view, other, *SIZE, STAGE)
    larger, aside = ROOM[framing]
    assert 1 <= view.z / plain.z <= 1 + larger + 1e-9
    (x0, y0), (x1, y1) = (to_screen(each, eyes(who, STAGE), *SIZE) for each in (plain, view))
    assert abs(x1 - x0) <= aside * SIZE[0] + 1
    assert abs(y1 - y0) < 1


def test_where_it_does_not_help_the_view_stays() -> None:
    teacher = Standing(0.0, 1.74, 0.8)
    plain = frame("medium", PUPIL, [PUPIL, teacher], *SIZE, STAGE)
    assert cleared("medium", plain, PUPIL, [teacher], *SIZE, STAGE) == plain
    assert cleared("medium", plain, PUPIL, [], *SIZE, STAGE) == plain


THREE = (("ben", "left"), ("ana", "right"), ("cal", "middle"))
PAUSE = Pause("p", length=Duration(3, "s"))


def last_shot(*beats: Beat) -> ShotSpan:
    """The last shot of a film of three who stand near each other."""
    told = story(*beats, PAUSE, cast=THREE)
    told = replace(told, place=replace(told.place, marks={"left": 0.42, "middle": 0.5, "right": 0.58, "edge": 0.84}))
    return arrange(told, {}).shots[-1]


def test_who_would_be_cut_is_left_out_of_the_shot() -> None:
    assert last_shot(Shot("s", framing="close", subject="ana")).unseen == ("ben", "cal")  # of ben a hand at the most
    assert last_shot(Shot("s", framing="two-shot")).unseen == ()


def test_who_moves_or_touches_is_not_left_out() -> None:
    close = Shot("s", framing="close", subject="ana")
    assert last_shot(close, Walk("w", who="cal", to="edge")).unseen == ("ben",)
    assert "cal" not in last_shot(close, beat("hug", "cal", "ana")).unseen


@pytest.mark.parametrize("seen", ["ana", "ben"])
def test_no_hand_of_somebody_else_reaches_into_the_shot(seen: str, tmp_path: Path) -> None:
    """Their body is beside the frame, their arm would be in it."""
    other = {"ana": "ben", "ben": "ana"}[seen]
    script = f"  - shot: medium {seen}\n  - point: {other}\n    to: {seen}\n    for: 2s\n"
    t = told(scene(script, "480x270", "office/day"), tmp_path)
    assert t.shots[0].unseen == (other,)
    ((_, _, ready),) = painters(scene(script, "480x270", "office/day"), tmp_path, lambda t: [t.frames // 2], bare=True)
    assert layer_mask(ready, 0, f"{seen}/head").any()
    assert not layer_mask(ready, 0, f"{other}/").any()
