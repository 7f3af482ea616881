"""Mouth cues in Rhubarb's alphabet."""

from __future__ import annotations

from itertools import pairwise

from scenec.lipsync.cues import cues
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
