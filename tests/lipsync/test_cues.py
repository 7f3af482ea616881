"""Mouth cues in Rhubarb's alphabet."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from scenec.lipsync.cues import cues
from scenec.lipsync.shapes import SHAPES
from scenec.take import Phoneme, Timing


def test_cues_fill_the_take_and_name_the_shapes() -> None:
    row = (
        ("b", 0.1),
        ("ɛ", 0.2),
        ("n", 0.1),
        ("", 0.3),
        ("f", 0.1),
        ("aɪ", 0.3),
        ("l", 0.15),
        ("w", 0.1),
        ("ə", 0.01),
        ("u", 0.1),
    )
    phones, now = [], 0.05
    for phone, length in row:
        phones.append(Phoneme(now, now + length, phone))
        now += length
    made = cues(Timing(now + 0.05, tuple(phones), (), "engine"))
    assert "".join(cue.value for cue in made) == "XACXGDBHFX"
    assert (made[0].start, made[-1].end) == (0.0, now + 0.05)
    assert all(a.end == b.start and a.value != b.value for a, b in pairwise(made))


def test_what_is_heard_counts_where_the_phone_leaves_a_choice_and_never_opens_lips() -> None:
    timing = Timing(
        0.7, (Phoneme(0.0, 0.2, "ɛ"), Phoneme(0.2, 0.5, "n"), Phoneme(0.5, 0.6, "p"), Phoneme(0.6, 0.7, "i")), (), "engine"
    )
    heard = np.zeros((70, len(SHAPES)), np.float16)
    heard[20:60] = -4.0
    heard[20:60, SHAPES.index("F")] = 0.0  # rounded lips, from the n to the end of the p
    assert "".join(cue.value for cue in cues(timing)) == "CBAB"
    made = cues(timing, heard=heard)
    assert any(cue.value == "F" and cue.start < 0.35 < cue.end for cue in made)  # an n goes along with it
    assert any(cue.value == "A" and cue.start < 0.55 < cue.end for cue in made)  # a p does not
