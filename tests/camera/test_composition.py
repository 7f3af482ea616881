"""Signs, clocks and pictures are in the frame or out of it, as far as a small move of the camera can do that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scenec.camera.composition import FEET_SHRINKS, ROOM, composed, cuts, holding, sliced
from scenec.camera.framing import HEADROOM, LOWEST_EYES, Standing, View, eyes, frame, to_screen
from scenec.sets.table import SETS

SIZES = ((1920, 1080), (1080, 1920), (1080, 1080))


def two(name: str) -> list[Standing]:
    stage = SETS[name]
    low = 0.48 if stage.seated else 0.0  # metres that eyes are lower in a car
    return [
        Standing(stage.metres(stage.marks["left"]), 1.68, 0.8, low),
        Standing(stage.metres(stage.marks["right"]), 1.80, -0.8, low),
    ]


@pytest.mark.parametrize("name", ["railway-platform", "office"])
def test_a_two_shot_cuts_neither_sign_nor_clock(name: str) -> None:
    stage = SETS[name]
    plain = frame("two-shot", None, two(name), 1920, 1080, stage)
    assert cuts(plain, 1920, 1080, stage) >= 1
    assert cuts(composed("two-shot", plain, two(name), 1920, 1080, stage), 1920, 1080, stage) == 0


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SETS)
def test_it_never_makes_things_worse_and_heads_stay_in(name: str, size: tuple[int, int]) -> None:
    stage, people = SETS[name], two(name)
    for framing, who in (("wide", None), ("two-shot", None), ("medium", people[0]), ("over", people[1])):
        plain = frame(framing, who, people, *size, stage)
        view = composed(framing, plain, [who] if who else people, *size, stage)
        assert cuts(view, *size, stage) <= cuts(plain, *size, stage)
        most, larger = ROOM[framing]
        assert (1 - FEET_SHRINKS) / (1 + larger) - 1e-9 <= view.z / plain.z <= 1 + larger + 1e-9
        for each in [who] if who else people:
            x, y = to_screen(view, eyes(each, stage), *size)
            assert 0.05 < x / size[0] < 0.95
            assert HEADROOM < y / size[1] < LOWEST_EYES
            assert abs(y - to_screen(plain, eyes(each, stage), *size)[1]) / size[1] < most + 0.04


def test_what_is_not_cut_is_left_alone() -> None:
    stage, people = SETS["park"], two("park")
    plain = frame("two-shot", None, people, 1920, 1080, stage)
    assert composed("two-shot", plain, people, 1920, 1080, stage) is plain


def test_a_wide_shot_holds_the_screen_that_something_is_shown_on() -> None:
    stage = SETS["classroom"]
    people = [Standing(stage.metres(0.48), 1.74, 0.8), Standing(stage.metres(0.62), 1.22, -0.8)]
    plain = frame("wide", None, people, 1920, 1080, stage)
    board = (0.75, stage.screens["board"].box)
    assert to_screen(plain, board[1][:2], 1920, 1080, 0.75)[1] < 0
    view = holding(plain, [board], 1920, 1080, stage)
    (x0, y0), (x1, y1) = (to_screen(view, point, 1920, 1080, 0.75) for point in (board[1][:2], board[1][2:]))
    assert (x0 > 0, y0 > 0, x1 < 1920, y1 < 1080) == (True, True, True, True)
    assert 0.85 < view.z / plain.z <= 1.0
    assert holding(plain, [], 1920, 1080, stage) == plain


def test_a_group_that_nearly_stands_in_the_picture_does() -> None:
    """In the office a two-shot would cut the shins; wider and tilted down it shows shoes, clock and heads."""
    stage = SETS["office"]
    people = [Standing(stage.metres(0.32), 1.68, 1), Standing(stage.metres(0.60), 1.8, -1)]
    view = composed("two-shot", frame("two-shot", None, people, 1920, 1080, stage), people, 1920, 1080, stage)
    assert to_screen(view, (0.0, stage.ground), 1920, 1080)[1] < 0.985 * 1080
    assert cuts(view, 1920, 1080, stage) == 0


@pytest.mark.parametrize(("name", "framing", "who"), [("office", "medium", 0), ("office", "medium", 1), ("office", "over", 1),
                                                      ("classroom", "medium", 0), ("living-room", "medium", 0),
                                                      ("living-room", "over", 0), ("cafe", "close", 0)])  # fmt: skip
def test_a_shot_of_one_cuts_neither_monitor_nor_board_nor_pictures(name: str, framing: str, who: int) -> None:
    stage, people = SETS[name], two(name)
    hidden = (1, -1)[who] if framing == "over" else 0
    plain = frame(framing, people[who], people, 1920, 1080, stage)
    view = composed(framing, plain, [people[who]], 1920, 1080, stage)
    before, after = (sliced(each, 1920, 1080, stage, hidden) for each in (plain, view))
    assert after <= 0.3 * before  # in the office a corner of the screen behind the glass stays
    x = to_screen(view, eyes(people[who], stage), 1920, 1080)[0] / 1920
    assert (x < 0.44, x > 0.56) == ((True, False), (False, True))[who]


def test_a_strip_of_a_thing_costs_more_than_most_of_it() -> None:
    stage = replace(SETS["studio"], strong=((1.0, (800.0, 100.0, 1000.0, 300.0)),))
    views = [View(960.0, y, 2.0) for y in (650.0, 530.0, 430.0, 360.0, 360.0 - 600)]
    nothing, strip, less, whole, below = (sliced(view, 1920, 1080, stage, 0) for view in views)
    assert (nothing, whole, below) == (0, 0, 0)
    assert strip > less > 0
    aside = View(1850.0, 360.0, 1.0)
    assert sliced(aside, 1920, 1080, stage, 0) > 0
    assert sliced(aside, 1920, 1080, stage, -1) == 0
