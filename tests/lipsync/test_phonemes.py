"""Every phone has a mouth, and the right one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenec.lipsync.phonemes import CLUSTERS, CONSONANTS, VOWELS, targets
from scenec.lipsync.visemes import CLOSED_BY, DOMINANCE, GROUPS, REACH, VISEMES
from scenec.pose import CHANNELS

NAMES = "sil PP FF TH DD kk CH SS nn RR aa E ih oh ou".split()


def shapes(phone: str, language: str = "en") -> str:
    return " ".join(target.viseme for target in targets(phone, language))


@pytest.mark.parametrize(
    ("phone", "expected"),
    [
        ("", ""), ("p", "PP"), ("b", "PP"), ("m", "PP"), ("f", "FF"), ("θ", "TH"), ("t", "DD"), ("ɾ", "DD"),
        ("n", "nn"), ("ŋ", "kk"), ("s", "SS"), ("ʃ", "CH"), ("tʃ", "CH"), ("dʒ", "CH"), ("t͡s", "SS"), ("ɹ", "RR"),
        ("ɜ", "RR"), ("ɚ", "RR"), ("æ", "aa"), ("ɛ", "E"), ("ə", "E"), ("ᵻ", "ih"), ("j", "ih"), ("w", "ou"),
        ("eɪ", "E ih"), ("aɪ", "aa ih"), ("aʊ", "aa ou"), ("ɔɪ", "oh ih"), ("oʊ", "oh ou"), ("əʊ", "E ou"),
        ("aɪɚ", "aa ih RR"), ("ɔɹ", "oh RR"), ("ɑ˞", "aa RR"), ("əl", "E nn"), ("n̩", "nn"), ("ɔ̃", "oh"),
        ("y", "ou"), ("ø", "ou"), ("ʁ", "kk"), ("ɲ", "nn"), ("pʰ", "PP"), ("kʷ", "kk ou"), ("pf", "PP FF"),
        ("mʲ", "PP"), ("uː", "ou"), ("5", ""), ("?!", "kk"),
    ],
)  # fmt: skip
def test_phones(phone: str, expected: str) -> None:
    assert shapes(phone) == expected


def test_an_r_is_rounded_in_english_only() -> None:
    assert shapes("r") == "RR"
    assert shapes("r", "en-GB") == "RR"
    assert shapes("r", "es") == "DD"


@given(st.text(max_size=6))
def test_any_text_has_a_mouth(text: str) -> None:
    made = targets(text)
    assert all(target.viseme in VISEMES and 0 < target.opening < 1.3 for target in made)
    assert not made or abs(sum(target.share for target in made) - 1) < 1e-6


def test_the_tables_fit_together() -> None:
    assert list(VISEMES) == NAMES
    assert set(DOMINANCE) == set(NAMES)
    assert set(GROUPS.values()) == set(REACH)
    moved = {channel for shape in VISEMES.values() for channel in shape}
    assert moved <= set(GROUPS) | set(CLOSED_BY) <= set(CHANNELS)
    used = {viseme for viseme, _ in (*CONSONANTS.values(), *VOWELS.values())} | {v for row in CLUSTERS.values() for v, _ in row}
    assert used == set(NAMES) - {"sil"}
