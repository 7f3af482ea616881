"""Batched curves: shapes, ends, and the laws that drawing relies on."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenec.drawing import geometry as g

SQUARE = np.array([[[0, 0], [1, 0], [1, 1], [0, 1]]], np.float32)


def area(p: np.ndarray) -> np.ndarray:
    q = np.roll(p, -1, 1)
    return 0.5 * np.abs((p[..., 0] * q[..., 1] - q[..., 0] * p[..., 1]).sum(1))


def test_a_closed_spline_passes_through_its_knots():
    curve = g.spline(SQUARE, samples=8)
    assert curve.shape == (1, 32, 2)
    assert np.allclose(curve[:, ::8], SQUARE)


def test_a_sharp_knot_keeps_its_corner():
    smooth, sharp = g.spline(SQUARE), g.spline(SQUARE, sharp=(0, 1, 2, 3))
    assert np.allclose(area(sharp), 1.0, atol=1e-5)
    assert area(smooth)[0] > 1.05


def test_resampling_gives_equal_steps_and_keeps_the_ends():
    bent = np.array([[[0, 0], [3, 0], [3, 1]]], np.float32)
    even = g.resample(bent, 9)
    steps = np.hypot(*np.moveaxis(np.diff(even, axis=1), -1, 0))
    assert np.allclose(steps, 0.5, atol=1e-5)
    assert np.allclose(even[:, [0, -1]], bent[:, [0, -1]])


def test_a_ribbon_is_as_wide_as_told_and_its_caps_add_a_disc():
    path = g.line(np.array([[0.0, 0.0]]), np.array([[4.0, 0.0]]), 9)
    assert np.allclose(area(g.ribbon(path, 0.5)), 4.0, atol=1e-4)
    assert np.allclose(area(g.ribbon(path, 0.5, True, True)), 4.0 + np.pi * 0.25, atol=0.03)


def test_a_lens_has_no_width_at_its_ends():
    shape = g.lens(g.line(np.array([[0.0, 0.0]]), np.array([[1.0, 0.0]]), 9), 0.1)
    assert np.allclose(shape[0, 0], shape[0, -1], atol=1e-6)
    assert np.isclose(np.abs(shape[..., 1]).max(), 0.1, atol=1e-6)


def test_a_crescent_lies_on_the_side_away_from_the_light():
    disc = g.ellipse(np.zeros((1, 2)), 1.0, 1.0, 64)
    shade = g.crescent(disc, (-0.2, 0.0))
    assert shade.shape[1] < 80, "nothing of it is on the lit side"
    assert shade[..., 0].min() > -0.15
    across = shade[0, np.abs(shade[0, :, 1]) < 0.12, 0]
    assert across.max() > 0.99
    assert 0.15 < across.max() - across.min() < 0.21


@given(st.floats(0.05, 3.0), st.floats(0, 6.28), st.sampled_from([-1.0, 1.0]))
def test_two_bones_reach_what_is_in_reach(distance: float, angle: float, bend: float):
    a = np.zeros((1, 2), np.float32)
    b = np.array([[distance * np.cos(angle), distance * np.sin(angle)]], np.float32)
    middle, end = g.two_bone(a, b, 1.0, 0.9, bend)
    if 0.2 < distance < 1.8:
        assert np.allclose(end, b, atol=1e-3)
        side = (b[0, 0] * middle[0, 1] - b[0, 1] * middle[0, 0]) * bend
        assert side >= -1e-4
    assert np.hypot(*middle[0]) == pytest.approx(1.0, abs=0.025)


def test_a_knee_near_full_stretch_moves_without_a_jump():
    distance = np.linspace(1.6, 2.1, 300, dtype=np.float32)
    a = np.zeros((300, 2), np.float32)
    middle, _ = g.two_bone(a, np.stack([distance, 0 * distance], -1), 1.0, 1.0, 1.0)
    assert np.abs(np.diff(middle[:, 1])).max() < 0.014  # the exact solution's last step here is 0.04 and more
