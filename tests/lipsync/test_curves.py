"""Mouth curves keep their laws, whatever the timings and the frame rate."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenec.lipsync import LEAD, TAIL
from scenec.lipsync.curves import CHANNELS, Curves, closures, curves, read_curves, write_curves
from scenec.lipsync.segments import segments
from scenec.lipsync.style import held
from scenec.pose import CHANNELS as POSE
from scenec.take import Phoneme, Timing
from scenec.voices import tone
from scenec.voices.request import Request

PHONES = (
    "p",
    "b",
    "m",
    "f",
    "v",
    "t",
    "n",
    "l",
    "s",
    "tʃ",
    "k",
    "ɹ",
    "θ",
    "w",
    "h",
    "ɑ",
    "ə",
    "i",
    "u",
    "oʊ",
    "aɪ",
    "ɛ",
    "aɪɚ",
    "",
)


@st.composite
def timings(draw: st.DrawFn) -> Timing:
    """Any row of phones, from hurried to drawn out, silences among them."""
    now, phones = draw(st.floats(0.0, 0.3)), []
    for phone in draw(st.lists(st.sampled_from(PHONES), min_size=1, max_size=25)):
        length = draw(st.floats(0.015, 0.4))
        phones.append(Phoneme(round(now, 4), round(now + length, 4), phone, draw(st.integers(0, 2))))
        now += length
    return Timing(round(now + 0.03, 4), tuple(phones), (), "engine")


def made(timing: Timing, fps: int) -> Curves:
    return curves(timing, fps, math.ceil(timing.seconds * fps), "en")


@settings(max_examples=150, deadline=None)
@given(timing=timings(), fps=st.integers(12, 60))
def test_lips_are_shut_at_every_p_b_and_m_for_two_frames_and_never_late(timing: Timing, fps: int) -> None:
    drawn = made(timing, fps)
    for phone in timing.phonemes:
        if phone.phone in {"p", "b", "m"}:
            first = math.floor(phone.start * fps + 1e-6)  # the frame on screen when it begins: not after its onset
            shut = slice(first + LEAD, first + LEAD + 2)
            assert len(drawn["jawOpen"][shut]) == 2
            assert (drawn["jawOpen"][shut] < 0.04).all()
            assert (drawn["closure"][shut] > 0.999).all()
            assert (drawn["weight"][shut] > 0.999).all()
            assert (drawn["mouthPress"][shut] > 0.8).all()
            assert (drawn["teethUpper"][shut] < 0.04).all()


@settings(max_examples=100, deadline=None)
@given(timing=timings(), fps=st.integers(12, 60))
def test_curves_are_finite_bounded_and_give_the_mouth_back(timing: Timing, fps: int) -> None:
    drawn = made(timing, fps)
    for channel in CHANNELS:
        values = drawn[channel]
        assert values.dtype == np.float32
        assert values.shape == (math.ceil(timing.seconds * fps) + LEAD + TAIL,)
        assert np.isfinite(values).all()
        assert np.abs(values).max() <= 1.7
    assert drawn["weight"][0] == pytest.approx(0, abs=1e-6)
    assert drawn["weight"][-1] == pytest.approx(0, abs=1e-6)
    assert (drawn["weight"] >= 0).all()
    assert (drawn["weight"] <= 1).all()
    assert (drawn["jawOpen"] >= 0).all()


@settings(max_examples=60, deadline=None)
@given(timing=timings())
def test_at_30_frames_nothing_jumps_but_lips_that_close(timing: Timing) -> None:
    drawn = made(timing, 30)
    moving = np.abs(np.diff(drawn["jawOpen"]))
    assert moving.max() < 0.45 / 0.62
    free = (drawn["closure"][1:] == 0) & (drawn["closure"][:-1] == 0) & (np.abs(np.diff(drawn["mouthRollLower"])) < 0.05)
    assert moving[free].max(initial=0) < 0.40
    assert np.abs(np.diff(drawn["mouthStretch"])).max() < 0.85
    steps = np.diff(drawn["jawOpen"])
    flicker = (steps[:-1] * steps[1:] < 0) & (np.minimum(np.abs(steps[:-1]), np.abs(steps[1:])) > 0.30) & free[:-1] & free[1:]
    assert not flicker.any()


def phrase(*phones: tuple[str, float] | tuple[str, float, int]) -> Timing:
    """A timing of (phone, seconds[, stress]), from 0.1 s on."""
    now, row = 0.1, []
    for phone, length, *stress in phones:
        row.append(Phoneme(now, now + length, phone, stress[0] if stress else 0))
        now += length
    return Timing(now + 0.03, tuple(row), (), "engine")


def at(timing: Timing, channel: str, seconds: float, fps: int = 60) -> float:
    return float(made(timing, fps)[channel][round(seconds * fps) + LEAD])


def test_vowels_have_their_mouths() -> None:
    mouths = {phone: made(phrase((phone, 0.3, 1)), 60) for phone in ("ɑ", "i", "u", "ɔ")}
    middle = round(0.23 * 60) + LEAD
    jaw = {phone: drawn["jawOpen"][middle] for phone, drawn in mouths.items()}
    assert jaw["ɑ"] > jaw["ɔ"] > jaw["u"] > jaw["i"] > 0.15
    assert mouths["i"]["mouthStretch"][middle] > 0.5
    assert mouths["u"]["mouthStretch"][middle] < -1.2
    assert mouths["u"]["mouthPucker"][middle] > 0.8
    assert mouths["ɑ"]["mouthPucker"][middle] == 0


def test_stress_opens_a_vowel_and_a_schwa_hardly_opens() -> None:
    opening = [at(phrase(("t", 0.08), ("ɑ", 0.2, stress), ("t", 0.08)), "jawOpen", 0.27) for stress in (0, 1, 2)]
    assert opening[0] < opening[1] < opening[2]
    assert at(phrase(("t", 0.08), ("ə", 0.08), ("t", 0.08)), "jawOpen", 0.21) < 0.45


def test_a_diphthong_goes_from_one_mouth_to_the_other() -> None:
    timing = phrase(("aɪ", 0.36, 2))
    assert at(timing, "jawOpen", 0.17) > at(timing, "jawOpen", 0.38) + 0.3
    assert at(timing, "mouthStretch", 0.38) > at(timing, "mouthStretch", 0.17) + 0.3


def test_the_width_of_vowels_passes_through_consonants() -> None:
    """In "ooto" the lips stay round through the t; alone between spread vowels they stay spread."""
    assert at(phrase(("u", 0.15), ("t", 0.08), ("u", 0.15)), "mouthPucker", 0.26) > 0.75
    assert at(phrase(("i", 0.15), ("t", 0.08), ("i", 0.15)), "mouthStretch", 0.26) > 0.5


def test_f_puts_the_lip_to_the_teeth() -> None:
    timing = phrase(("ɑ", 0.15), ("f", 0.1), ("ɑ", 0.15))
    assert at(timing, "mouthRollLower", 0.28) > 0.85
    assert at(timing, "teethUpper", 0.28) > 0.9
    assert at(timing, "jawOpen", 0.28) < 0.35
    assert at(timing, "closure", 0.28) == 0


def test_a_last_sound_is_not_held_and_a_silence_gives_the_mouth_back() -> None:
    timing = phrase(("h", 0.06), ("ɑ", 1.2), ("", 0.8), ("n", 0.08), ("oʊ", 0.2))
    drawn = made(timing, 30)
    assert drawn["jawOpen"][round(0.4 * 30) + LEAD] > 0.5
    assert drawn["jawOpen"][round(0.9 * 30) + LEAD] < 0.05  # 1.2 s of "ah" shuts after .34 s
    assert drawn["weight"][round(1.2 * 30) + LEAD] == 0
    assert drawn["weight"][round(2.25 * 30) + LEAD] == 1


def test_an_m_hums_with_lips_shut_and_neighbours_merge() -> None:
    hum = made(phrase(("m", 0.3), ("ɑ", 0.2)), 30)
    inside = slice(math.floor(0.1 * 30) + LEAD, math.floor(0.37 * 30) + LEAD + 1)
    assert (hum["closure"][inside] == 1).all()
    pair = made(phrase(("eɪ", 0.12), ("m", 0.1), ("b", 0.08), ("æ", 0.15)), 30)
    shut = np.flatnonzero(pair["jawOpen"] < 0.04)
    between = shut[(shut >= math.floor(0.22 * 30) + LEAD) & (shut <= math.floor(0.4 * 30) + LEAD)]
    assert (np.diff(between) == 1).all()
    assert len(between) >= 5


def test_curves_of_a_real_line_come_back_from_their_files(tmp_path_factory: pytest.TempPathFactory) -> None:
    timing = tone.speak(Request("tone", "Maybe my mother came back.")).timing
    folder = tmp_path_factory.mktemp("mouth")
    drawn = made(timing, 30)
    write_curves(folder, drawn)
    again = read_curves(folder)
    assert tuple(again) == CHANNELS
    assert all(np.allclose(again[channel], drawn[channel], atol=6e-5) for channel in CHANNELS)
    assert set(CHANNELS) - {"weight", "closure"} <= set(POSE)


def test_silence_and_no_phonemes_leave_the_mouth_alone() -> None:
    for timing in (Timing(0.6, (), (), "engine"), Timing(0.6, (Phoneme(0.0, 0.6, ""),), (), "engine")):
        drawn = made(timing, 30)
        assert not any(drawn[channel].any() for channel in CHANNELS)


# ---- styles and holds ----


def test_a_broad_mouth_opens_more_than_a_subtle_one_and_both_close() -> None:
    timing = phrase(("m", 0.09), ("aɪ", 0.2, 2), ("b", 0.08), ("oʊ", 0.25, 2), ("p", 0.1))
    drawn = {style: curves(timing, 30, math.ceil(timing.seconds * 30), "en", style) for style in ("subtle", "normal", "broad")}
    opened = [float(drawn[style]["jawOpen"].max()) for style in ("subtle", "normal", "broad")]
    assert opened[0] < 0.8 * opened[1] < 0.8 * 0.85 * opened[2]
    for made_in in drawn.values():
        assert (made_in["jawOpen"][made_in["closure"] > 0.999] < 0.04).all()
    assert drawn["broad"]["mouthPucker"].max() > drawn["subtle"]["mouthPucker"].max()


def test_a_shape_is_held_as_long_as_asked_and_lips_still_close() -> None:
    timing = phrase(("s", 0.05), ("t", 0.04), ("ɪ", 0.05), ("k", 0.05), ("b", 0.03), ("ɛ", 0.12, 2))
    row = held(segments(timing.phonemes, "en"), 4 / 30)
    between = [each for each in row if each.viseme not in ("sil", "PP", "FF")]
    beside = [i for i, each in enumerate(row) if each in between and each.end - each.start < 4 / 30 - 1e-6]
    assert all({row[i - 1].viseme, row[i + 1].viseme} <= {"sil", "PP", "FF"} for i in beside)
    assert sum(each.end - each.start for each in row) == pytest.approx(
        sum(each.end - each.start for each in segments(timing.phonemes, "en"))
    )
    assert closures(row, 30, 4)[0].last - closures(row, 30, 4)[0].first == 3


def test_between_two_fast_closures_the_lips_part() -> None:
    timing = phrase(("b", 0.05), ("ʌ", 0.07, 2), ("p", 0.05), ("ɑ", 0.10, 2), ("m", 0.06))
    drawn = made(timing, 30)
    first = [each.first + LEAD for each in closures(segments(timing.phonemes, "en"), 30)]
    for before, after in pairwise(first):
        assert drawn["closure"][before:after].min() <= 0.45
        assert drawn["jawOpen"][before:after].max() > 0.2
