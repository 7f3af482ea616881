"""Lines and cuts of captions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenec.captions.layout import LONGEST, em, lines, measure, setting, split
from scenec.captions.shaping import Type, width
from scenec.take import Word

WIDE, SQUARE, TALL = (1920, 1080), (1080, 1080), (1080, 1920)
MONOLOGUE = (
    "I never thought you would answer after all of these years of silence, because every letter that I wrote came back "
    "unopened, and the one that did not was the one I regretted most. So I stopped writing. I stopped hoping, too."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello there.", ("Hello there.",)),
        ("I did. Then I read your letter.", ("I did. Then I read your letter.",)),
        (
            "Ana! I thought you had left for good, and never told me.",
            ("Ana! I thought you had left for good,", "and never told me."),
        ),
        ("She wanted to tell you herself but the train had left.", ("She wanted to tell you herself", "but the train had left.")),
        ("Nobody has ever given me such a beautiful old clock.", ("Nobody has ever given me", "such a beautiful old clock.")),
        ("Yesterday evening we met Doctor Maria Fernandez there.", ("Yesterday evening we met", "Doctor Maria Fernandez there.")),
    ],
)
def test_lines_of_a_wide_picture(text: str, expected: tuple[str, ...]) -> None:
    assert lines(text, *WIDE) == expected


def test_tall_pictures_take_shorter_lines() -> None:
    assert lines("Every single night, I read your letter.", *TALL) == ("Every single night,", "I read your letter.")


def test_other_languages_break_at_their_own_words() -> None:
    text = "Ich habe dir jeden Abend geschrieben weil ich dich vermisste."
    assert lines(text, *WIDE, "de") == ("Ich habe dir jeden Abend geschrieben", "weil ich dich vermisste.")


def test_a_long_line_is_cut_where_sentences_and_clauses_end() -> None:
    parts = split(MONOLOGUE, *WIDE, seconds=16.0)
    assert [part.text for part in parts] == [
        "I never thought you would answer after all of these years of silence,",
        "because every letter that I wrote came back unopened,",
        "and the one that did not was the one I regretted most.",
        "So I stopped writing. I stopped hoping, too.",
    ]
    assert parts[0].start == 0
    assert parts[-1].end == pytest.approx(16.0)
    assert all(a.end == pytest.approx(b.start) for a, b in pairwise(parts))


def test_cuts_take_their_times_from_the_words() -> None:
    spoken = MONOLOGUE.split()
    words = [Word(0.5 + index * 0.4, 0.8 + index * 0.4, word) for index, word in enumerate(spoken)]
    for part in split(MONOLOGUE, *WIDE, words=words):
        assert (part.start, part.end) == (words[part.first].start, words[part.last - 1].end)
        assert part.end - part.start <= LONGEST + 0.4


def test_what_follows_a_pause_is_not_shown_before_it() -> None:
    spoken = "I can't, Ben. But I bought two tickets.".split()

    def parts(pause: float) -> list[str]:
        words = [Word(i * 0.3 + pause * (i > 2), i * 0.3 + 0.28 + pause * (i > 2), word) for i, word in enumerate(spoken)]
        return [part.text for part in split(" ".join(spoken), *WIDE, words=words)]

    assert parts(0.1) == ["I can't, Ben. But I bought two tickets."]
    assert parts(0.8) == ["I can't, Ben.", "But I bought two tickets."]


def test_a_word_that_is_not_timed_is_an_error() -> None:
    with pytest.raises(ValueError, match="1 words are timed, the text has 2"):
        split("two words", *WIDE, words=[Word(0, 1, "two")])


def test_nothing_to_say_needs_no_caption() -> None:
    assert split(" ", *WIDE) == ()


WORDS = st.one_of(*(st.from_regex(rf"\A[{letters}]{{1,12}}[,.!]?\Z") for letters in ("a-h", "א-ה", "دهوز", "абв", "0-9")))
SENTENCES = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)


@given(SENTENCES, st.sampled_from([WIDE, SQUARE, TALL, (640, 360), (1280, 960)]))
def test_every_word_is_shown_once_inside_the_safe_area(text: str, size: tuple[int, int]) -> None:
    parts = split(text, *size, seconds=len(text) / 15)
    assert " ".join(part.text for part in parts) == text
    chosen = setting(*size)
    for part in parts:
        broken = lines(part.text, *size)
        assert " ".join(broken) == part.text
        assert len(broken) <= chosen.lines
        for line in broken:
            assert len(line) <= chosen.limit
            assert width(line, Type(chosen.weight)) <= measure(*size) + 1e-6


def test_a_word_wider_than_the_picture_is_cut() -> None:
    address = "https://example.org/a-very-long-address/that-nobody/would-ever-say-aloud/in-a-film"
    broken = lines(address, *TALL)
    assert "".join(broken) == address
    assert len(broken) > 1
    assert all(width(line, Type(700)) <= measure(*TALL) for line in broken)
    assert all(line[-1] in "-/." for line in broken[:-1])


def test_sizes_follow_the_picture() -> None:
    assert (em(*WIDE), em(*TALL), em(1280, 720)) == pytest.approx((52, 64, 34.67), abs=0.01)
    assert setting(1080, 1350) == setting(*SQUARE)
