"""Words matched to what an engine spoke, whatever it did."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from scenec.take import Phoneme
from scenec.voices.words import owners, words


def test_an_engine_that_joins_words_gives_each_its_share() -> None:
    tokens = ["out", "of", "the", "—", "box"]
    phones = [Phoneme(0.0, 0.3, "aʊ"), Phoneme(0.3, 0.7, "əvðə"), Phoneme(0.7, 1.0, "b")]
    made = words(tokens, phones, [0, 1, 4], 1.0)
    assert [(word.text, round(word.start, 2), round(word.end, 2)) for word in made] == [
        ("out", 0.0, 0.3), ("of", 0.3, 0.46), ("the", 0.46, 0.7), ("—", 0.7, 0.7), ("box", 0.7, 1.0),
    ]  # fmt: skip


def test_an_event_at_a_dash_belongs_to_the_next_word_and_none_goes_back() -> None:
    tokens = ["a", "-", "Dr.", "b"]
    spans = [(0, 1), (2, 3), (4, 7), (8, 9)]
    assert owners([0, 2, 8, 4], spans, tokens) == [0, 2, 3, 3]


@given(
    tokens=st.lists(st.sampled_from(["a", "word", "—", "25", "...", "&", "it's"]), min_size=1, max_size=8),
    data=st.data(),
)
def test_there_is_always_one_word_a_token_in_order(tokens: list[str], data: st.DataObject) -> None:
    count = data.draw(st.integers(0, 12))
    owner = sorted(data.draw(st.lists(st.integers(-1, len(tokens) - 1), min_size=count, max_size=count)))
    phones = [Phoneme(index * 0.1, index * 0.1 + 0.1, "a") for index in range(count)]
    made = words(tokens, phones, owner, count * 0.1 + 0.2)
    assert [word.text for word in made] == tokens
    assert all(0 <= word.start <= word.end <= count * 0.1 + 0.2 + 1e-9 for word in made)
    assert all(a.start <= b.start + 1e-9 for a, b in itertools.pairwise(made))
