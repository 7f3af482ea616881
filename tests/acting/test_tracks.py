"""Tracks: cutting one to a piece shows the same as the whole; easings begin and end at rest."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenec.acting.easing import CURVES, ease
from scenec.acting.sampling import sample
from scenec.acting.tracks import window, window_feet
from scenec.timeline import Feet, Footstep, Key, Noise, Pulse, Swing, Track

NAMES = (*CURVES, "over.05", "over.07")
numbers = st.floats(-50, 50).map(lambda x: round(x, 2))
frames = st.floats(0, 300).map(lambda x: round(x, 2))
lengths = st.floats(2, 60).map(lambda x: round(x, 2))

tracks = st.builds(
    Track,
    numbers,
    st.lists(st.builds(Key, frames, numbers, lengths, st.sampled_from(NAMES)), max_size=6).map(
        lambda keys: tuple(sorted(keys, key=lambda k: k.frame))
    ),
    st.lists(st.builds(Pulse, frames, numbers, lengths, lengths, lengths), max_size=4).map(tuple),
    st.lists(
        st.builds(Swing, frames, numbers, st.floats(0.5, 3).map(lambda x: round(x, 2)), lengths, lengths, lengths), max_size=2
    ).map(tuple),
    st.lists(
        st.builds(lambda a, n, s: Noise(a, a + n, 1.0, 20.0, s), st.integers(0, 200), st.integers(20, 90), st.integers(0, 99)),
        max_size=2,
    ).map(tuple),
)


@given(tracks, st.integers(0, 250), st.integers(1, 80))
@settings(max_examples=200, deadline=None)
def test_a_window_shows_what_the_whole_shows(track: Track, start: int, length: int) -> None:
    whole = sample(track, start + length)[start:]
    cut = sample(window(track, start, start + length), length)
    assert cut == pytest.approx(whole, abs=0.5), "within what moves in a twentieth of a frame"
    exact = [k for k in track.keys if k.over == 0] or [p for p in track.pulses if p.on == 0 or p.off == 0 or p.hold == 0]
    if not exact:
        assert np.abs(cut - whole).mean() < 0.02


@given(tracks, st.integers(0, 250), st.integers(1, 80), st.integers(0, 40))
@settings(max_examples=60, deadline=None)
def test_a_window_of_a_window_is_a_window(track: Track, start: int, length: int, later: int) -> None:
    once = sample(window(track, start, start + length), length)[later:]
    twice = sample(window(window(track, start, start + length), later, length), max(0, length - later))
    assert twice == pytest.approx(once, abs=0.5)


def test_what_has_settled_is_folded_and_the_rest_keeps_its_time() -> None:
    keys = (Key(0, 1, 10), Key(20, 2, 10), Key(28, 3, 10), Key(50, 4, 5), Key(90, 5, 5))
    track = Track(0, keys, (Pulse(10, 1, 2, 2, 2), Pulse(41, 1, 2, 2, 2)))
    assert window(track, 35, 80) == Track(2, (Key(-7, 3, 10), Key(15, 4, 5)), (Pulse(6, 1, 2, 2, 2),))


def test_two_cuts_of_the_same_acting_agree_to_the_last_digit() -> None:
    for shift in (0.1, 17.3, 1234.7):
        moved = Track(0, (Key(10.2 + shift, 1.1, 7.7),), (Pulse(20.4 + shift, 1, 3.3, 1.1, 2.2),))
        base = Track(0, (Key(10.2, 1.1, 7.7),), (Pulse(20.4, 1, 3.3, 1.1, 2.2),))
        assert window(moved, 5 + shift, 60 + shift) == window(base, 5, 60)


def test_noise_is_zero_at_both_ends_and_as_strong_as_it_says() -> None:
    strength = []
    for seed in range(30):
        curve = sample(Track(0, noises=(Noise(10, 310, 2.0, 25, seed),)), 330)
        assert abs(curve[10]) < 1e-6
        assert abs(curve[310]) < 1e-6
        assert not curve[:10].any()
        assert not curve[310:].any()
        assert np.abs(np.diff(curve)).max() < 1.2
        strength.append(np.sqrt((curve[20:300] ** 2).mean()))
    assert np.mean(strength) == pytest.approx(2.0, rel=0.05)


@pytest.mark.parametrize("name", NAMES)
def test_easings_begin_and_end_at_rest(name: str) -> None:
    x = np.linspace(-0.2, 1.2, 281)
    y = ease(name, x)
    assert y[0] == 0
    assert y[-1] == pytest.approx(1)
    assert [ease(name, float(v)) for v in x] == pytest.approx(y.tolist())
    if name != "linear":
        steps = np.abs(np.diff(ease(name, np.linspace(0, 1, 11))))
        assert steps[0] < 0.2
        assert steps[-1] < 0.2


def test_an_unknown_easing_is_an_error() -> None:
    with pytest.raises(ValueError, match="bounce"):
        ease("bounce", 0.5)


def test_feet_keep_whole_walks_and_fold_earlier_ones() -> None:
    first = [Footstep(1, 10, 21, 0.5, 80, 0.5, 30, 15), Footstep(-1, 24, 35, 0.9, 80, 0.5, 36, 15)]
    second = [Footstep(1, 200, 211, 1.5, 80, 0.5, 30, 15), Footstep(-1, 214, 225, 1.4, 20, 0.2, 20, 0)]
    feet = Feet((0.0, 0.2), (-20, 30), (*first, *second))
    assert window_feet(feet, 0, 100, 30) == Feet((0.0, 0.2), (-20, 30), tuple(first))
    between = window_feet(feet, 100, 150, 30)
    assert between == Feet((0.9, 0.5), (80, 80))
    inside = window_feet(feet, 212, 260, 30)
    assert [s.lift for s in inside.steps] == [-12, 2]
