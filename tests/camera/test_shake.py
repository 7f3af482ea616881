"""The shaken camera: at rest before and after, about 2 pixels meanwhile, the same in every size."""

from __future__ import annotations

import math

import numpy as np

from scenec.camera.shake import LASTS, offset, offsets, shift


def test_it_begins_and_ends_at_rest() -> None:
    for seconds in (-1.0, 0.0, LASTS, 9.0):
        assert offset(seconds) == (0.0, 0.0)
    assert math.hypot(*offset(LASTS - 1 / 30)) < 0.3


def test_it_moves_about_two_pixels() -> None:
    moved = [offset(i / 240) for i in range(round(LASTS * 240))]
    assert 1.2 < math.sqrt(sum(x * x + y * y for x, y in moved) / len(moved)) < 3.0
    assert max(math.hypot(*each) for each in moved) < 7


def test_blows_add_up() -> None:
    once = offsets([(0, 12)], range(20), 30)
    twice = offsets([(0, 12), (0, 12)], range(20), 30)
    assert all(b == (2 * a[0], 2 * a[1]) for a, b in zip(once, twice, strict=True))
    assert once[14] == (0.0, 0.0)


def test_pixels_are_moved_in_place() -> None:
    picture = np.zeros((20, 30, 4), np.uint8)
    picture[8:12, 10:14] = 200
    shift(picture, 3.0, -2.0)
    assert picture[6:10, 13:17].min() == 200
    assert picture.sum() == 16 * 4 * 200
