"""Lines of titles: even, inside their room, smaller only where they must be."""

from __future__ import annotations

import pytest

from scenec.captions.draw import text_width
from scenec.captions.shaping import Type
from scenec.titles.lines import evenly, fitted

KIND = Type(600, family="fraunces", optical=144)


def test_as_few_lines_as_can_be_and_even() -> None:
    text = "A station in autumn at the very end of a long day"
    whole = text_width(text, KIND)
    lines = evenly(text, KIND, "en", whole * 0.6)
    assert len(lines) == 2
    assert " ".join(lines) == text
    longest, shortest = sorted((text_width(line, KIND) for line in lines), reverse=True)
    assert longest < whole * 0.6
    assert shortest > 0.35 * whole


def test_it_is_set_smaller_before_it_takes_too_many_lines() -> None:
    size, lines = fitted("Three years later", (KIND, KIND), "en", 1500, 136, 70, 3, -0.012)
    assert (size, [line for line, _ in lines]) == (136, ["Three years later"])
    text = "What everybody on the platform remembered of that evening many years later, and what nobody did"
    size, lines = fitted(text, (KIND, KIND), "en", 1500, 136, 70, 3, -0.012)
    assert 70 <= size < 136
    assert len(lines) <= 3


@pytest.mark.parametrize(
    "text", ["Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "لماذا تأخرت عن القطار", "למה איחרת לרכבת"]
)
def test_every_script_and_the_longest_word_stay_inside(text: str) -> None:
    size, lines = fitted(text, (KIND, KIND), "en", 700, 116, 68, 5, -0.012)
    assert all(text_width(line, kind) * size <= 701 for line, kind in lines)
