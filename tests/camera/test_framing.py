"""Framings: eyes lie where the table says, in every shape of frame; nobody's head is cut; no frame leaves what is painted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenec.camera.framing import (
    CROWN,
    FRAMINGS,
    HEADROOM,
    RULES,
    Standing,
    View,
    eyes,
    frame,
    layer_zoom,
    rule_for,
    to_screen,
)
from scenec.sets.table import OVERSCAN, SETS

PLATFORM = SETS["railway-platform"]
ANA = Standing(PLATFORM.metres(0.335), 1.68, 1)
BEN = Standing(PLATFORM.metres(0.595), 1.80, -1)
SHAPES = [(1920, 1080), (1080, 1920), (1080, 1080), (640, 360)]


def place(view: View, who: Standing, size: tuple[int, int]) -> tuple[float, float]:
    x, y = to_screen(view, eyes(who, PLATFORM), *size)
    return x / size[0], y / size[1]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("framing", ["medium", "close"])
def test_eyes_of_one_person(framing: str, size: tuple[int, int]) -> None:
    wanted = RULES[framing][size[0] < size[1]]
    for who, share in ((ANA, wanted.eyes[0]), (BEN, 1 - wanted.eyes[0])):
        view = frame(framing, who, [ANA, BEN], *size, PLATFORM)
        assert place(view, who, size) == pytest.approx((share, wanted.eyes[1]), abs=1e-6)
        body = who.height * PLATFORM.pixels_per_metre * view.z / 1080
        assert body == pytest.approx(wanted.body)


def test_who_looks_at_us_stands_in_the_middle() -> None:
    view = frame("medium", Standing(0, 1.7), [], 1920, 1080, PLATFORM)
    assert place(view, Standing(0, 1.7), (1920, 1080))[0] == pytest.approx(0.5)


def test_two_shot_at_the_marks() -> None:
    view = frame("two-shot", None, [ANA, BEN], 1920, 1080, PLATFORM)
    (left, left_y), (right, right_y) = (place(view, who, (1920, 1080)) for who in (ANA, BEN))
    assert 0.24 <= left <= 0.40
    assert 0.60 <= right <= 0.76
    assert (left_y + right_y) / 2 == pytest.approx(0.36)
    assert view.z == pytest.approx(1.85, abs=0.05)


def test_wide_at_the_marks() -> None:
    view = frame("wide", None, [ANA, BEN], 1920, 1080, PLATFORM)
    (left, _), (right, _) = (place(view, who, (1920, 1080)) for who in (ANA, BEN))
    assert (left + right) / 2 == pytest.approx(0.47)
    assert to_screen(view, (960, PLATFORM.ground), 1920, 1080)[1] / 1080 == pytest.approx(0.83, abs=0.02)


def test_nobody_on_stage_is_the_whole_stage() -> None:
    assert frame("wide", None, [], 1920, 1080, PLATFORM) == View(960, 540, 1)


def test_a_close_shot_needs_a_subject() -> None:
    with pytest.raises(ValueError, match="subject"):
        frame("close", None, [ANA], 1920, 1080, PLATFORM)


def test_a_child_and_a_tall_man_are_both_seen() -> None:
    child, man = Standing(-0.5, 1.05, 1), Standing(0.5, 1.95, -1)
    view = frame("two-shot", None, [child, man], 1920, 1080, PLATFORM)
    crown = to_screen(view, (960, PLATFORM.ground - CROWN * 1.95 * PLATFORM.pixels_per_metre), 1920, 1080)[1]
    assert crown / 1080 >= HEADROOM - 1e-9
    assert place(view, child, (1920, 1080))[1] < 0.66


def test_a_square_lies_between() -> None:
    for framing in FRAMINGS:
        flat, tall, square = (rule_for(framing, *size).body for size in ((1920, 1080), (1080, 1920), (1080, 1080)))
        assert square == pytest.approx((flat + tall) / 2)


def test_the_size_of_the_picture_does_not_change_the_view() -> None:
    for framing in FRAMINGS:
        assert frame(framing, ANA, [ANA, BEN], 640, 360, PLATFORM) == pytest.approx(
            frame(framing, ANA, [ANA, BEN], 3840, 2160, PLATFORM)
        )


@settings(max_examples=60, deadline=None)
@given(
    framing=st.sampled_from(FRAMINGS),
    size=st.sampled_from(SHAPES),
    people=st.lists(
        st.builds(Standing, st.floats(-3.2, 3.2), st.floats(0.9, 2.05), st.sampled_from([-1, 0, 1])), min_size=1, max_size=4
    ),
)
def test_every_frame_lies_on_what_is_painted(framing: str, size: tuple[int, int], people: list[Standing]) -> None:
    view = frame(framing, people[0], people, *size, PLATFORM)
    half_x, half_y = 540 * size[0] / size[1] / view.z, 540 / view.z
    left, top, right, bottom = OVERSCAN
    assert view.x - half_x >= left - 1e-6
    assert view.x + half_x <= right + 1e-6
    assert view.y - half_y >= top - 1e-6
    assert view.y + half_y <= bottom + 1e-6


def test_far_layers_grow_less() -> None:
    assert layer_zoom(4, 0.05) == pytest.approx(1.94, abs=0.05)
    assert layer_zoom(4, 0.6) == pytest.approx(2.95, abs=0.05)
    assert layer_zoom(4, 1.0) == pytest.approx(4.0)
