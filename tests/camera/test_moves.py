"""Moves: no jolt at either end, the zoom only ever grows, points slide straight, and pieces see what the shot sees."""

from __future__ import annotations

import itertools
import math
import subprocess
import sys

import pytest

from scenec.camera.framing import Standing, View, eyes, frame, to_screen
from scenec.camera.moves import between, camera_at, move, path, pull_out, push_in, trapezoid, views, window
from scenec.sets.table import SETS
from scenec.timeline import CameraKey

PLATFORM = SETS["railway-platform"]
ANA = Standing(PLATFORM.metres(0.335), 1.68, 1)
BEN = Standing(PLATFORM.metres(0.595), 1.80, -1)
START = frame("two-shot", None, [ANA, BEN], 1920, 1080, PLATFORM)
END = push_in(START, ANA, 1920, 1080, PLATFORM)


def test_a_push_in_is_smooth() -> None:
    keys = move(START, END, 10, 85)
    logs = [math.log(camera_at(keys, frame).z) for frame in range(100)]
    steps = [b - a for a, b in itertools.pairwise(logs)]
    assert all(step >= 0 for step in steps)
    assert logs[10] == pytest.approx(math.log(START.z))
    assert logs[85] == pytest.approx(math.log(END.z))
    top = max(steps)
    assert steps[10] < 0.07 * top, "it starts without a jolt"
    assert steps[84] < 0.07 * top, "it ends without a jolt"
    assert max(abs(b - a) for a, b in itertools.pairwise(steps)) < 0.08 * top, "speed changes gently"


def test_trapezoid() -> None:
    assert (trapezoid(0), trapezoid(1)) == (0, 1)
    mean_speed, top_speed = 1.0, (trapezoid(0.5) - trapezoid(0.4)) / 0.1
    assert top_speed / mean_speed == pytest.approx(1.43, abs=0.01)


def test_eyes_slide_along_a_straight_line() -> None:
    point = eyes(ANA, PLATFORM)
    places = [to_screen(between(START, END, i / 20), point, 1920, 1080) for i in range(21)]
    (x0, y0), (x1, y1) = places[0], places[-1]
    for x, y in places:
        off = abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) / math.hypot(x1 - x0, y1 - y0)
        assert off < 0.5, "half a pixel from the line at most"
    assert all(a[0] < b[0] for a, b in itertools.pairwise(places))


def test_push_in_brings_the_face_towards_its_place() -> None:
    before, after = (to_screen(view, eyes(ANA, PLATFORM), 1920, 1080)[0] / 1920 for view in (START, END))
    assert END.z == pytest.approx(START.z * 1.2)
    assert abs(after - 0.40) < abs(before - 0.40)
    turning = push_in(START, ANA, 1920, 1080, PLATFORM, amount=1.7)
    assert to_screen(turning, eyes(ANA, PLATFORM), 1920, 1080)[0] / 1920 == pytest.approx(0.40, abs=0.02)


def test_a_small_push_leaves_nobody_half_in_the_frame() -> None:
    view = push_in(START, ANA, 1920, 1080, PLATFORM, people=[ANA, BEN])
    ana, ben = (to_screen(view, eyes(who, PLATFORM), 1920, 1080)[0] / 1920 for who in (ANA, BEN))
    assert 0.12 < ana < ben < 0.88
    assert view.z == pytest.approx(START.z * 1.2)


def test_pull_out_grows_the_place() -> None:
    view = pull_out(START, [ANA, BEN], 1920, 1080, PLATFORM)
    assert view.z == pytest.approx(START.z * 0.8)


def test_a_pan_without_zoom() -> None:
    a, b = View(900, 540, 2.0), View(1000, 520, 2.0)
    assert between(a, b, 0.5) == pytest.approx((950, 530, 2.0))


def test_a_window_sees_what_the_shot_sees() -> None:
    keys = (*move(START, END, 20, 80), CameraKey(140, *START))
    for start, end in ((0, 30), (15, 60), (50, 120), (60, 90), (100, 150)):
        cut = window(keys, start, end)
        for frame_ in range(start, end):
            assert camera_at(cut, frame_ - start) == pytest.approx(camera_at(keys, frame_)), (start, end, frame_)


def test_a_window_in_which_nothing_moves_has_one_key_at_its_start() -> None:
    keys = move(START, END, 200, 260)
    assert window(keys, 40, 90) == (CameraKey(0, *START),)
    assert window(keys, 90, 140) == window(keys, 40, 90), "so the piece's digest does not know where in the film it lies"
    assert window(keys, 260, 300) == (CameraKey(0, *END),)


def test_views_say_where_but_not_when() -> None:
    assert views(move(START, END, 10, 85)) == views(move(START, END, 300, 420)) == (START, END)
    assert views((CameraKey(0, *START), CameraKey(50, *START))) == (START,)
    assert path((START, END))[0] == START
    assert path((START, END))[-1] == END


def test_stages_can_read_the_camera_without_numpy() -> None:
    code = (
        "import sys; import scenec.camera.framing, scenec.camera.moves, scenec.sets.table, scenec.nodes.backdrop;"
        "sys.exit(bool({'numpy', 'skia', 'cv2'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
