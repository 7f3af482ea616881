"""Veils behind heads: several heads in one place need no more air than one."""

from __future__ import annotations

import pytest

from scenec.camera.veil import HeadVeil, thinned

ONE = HeadVeil(500.0, 300.0, 400.0, "#f2c0a0", 0.6)


def test_a_second_veil_in_the_same_place_adds_nothing():
    assert thinned(ONE, [ONE]) is None


def test_far_away_a_veil_is_laid_in_full():
    assert thinned(HeadVeil(1500.0, 300.0, 400.0, "#f2c0a0", 0.6), [ONE]).alpha == pytest.approx(0.6)


def test_beside_another_the_two_together_are_as_dense_as_one():
    near = thinned(HeadVeil(700.0, 300.0, 400.0, "#f2c0a0", 0.6), [ONE])
    assert near is not None
    assert 0 < near.alpha < 0.6
    shade = 0.75 + (0.225 - 0.75) * (0.5 - 0.38) / (0.72 - 0.38)  # of ONE, half a radius away
    assert 1 - (1 - near.alpha) * (1 - 0.6 * shade) == pytest.approx(0.6)
