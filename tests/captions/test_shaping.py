"""Glyphs: direction, fonts, joining, and places."""

from __future__ import annotations

from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from scenec.captions.shaping import Type, directions, font, is_rtl, itemise, runs, shape, width


def seen(text: str, rtl: bool) -> str:
    """The line as it is seen, by our runs."""
    return "".join(text[a:b][::-1] if back else text[a:b] for a, b, back in directions(text, rtl))


def names(text: str) -> list[str]:
    """The names of the glyphs of a line, from left to right."""
    return [font(glyph.face, Type()).get_glyph_name(glyph.number) for glyph in shape(text).glyphs]


@given(st.text('aZ אבاب12-+,.:()[]!?"٣٤%$\u05b0\u0301—/*۱', max_size=24).map(str.strip), st.booleans())
def test_runs_are_in_the_order_of_the_library(text: str, rtl: bool) -> None:
    assert seen(text, rtl) == get_display(text, base_dir="R" if rtl else "L")


@given(st.text(st.characters(codec="utf-8"), max_size=24))
def test_every_character_is_in_one_run(text: str) -> None:
    indices = sorted(index for run in runs(text, Type(), is_rtl(text)) for index in range(run.start, run.end))
    assert indices == list(range(len(text)))


def test_long_lines_count_on() -> None:
    text = "אב " * 400
    assert [run[:2] for run in directions(text.strip(), rtl=True)] == [(0, len(text.strip()))]


def test_isolates_that_are_never_closed_do_no_harm() -> None:
    for text in ("\u2067אב", "אב\u2069\u2068", "\u202bab\u202c\u202c א"):
        assert sorted(i for a, b, _ in directions(text, rtl=True) for i in range(a, b)) == list(range(len(text)))


def test_hebrew_runs_from_the_right_and_numbers_do_not() -> None:
    assert seen("שלום 12-3 (כאן)!", rtl=True) == "!)ןאכ( 12-3 םולש"
    assert shape("שלום Ana").rtl
    assert names("(א)")[0] == names("(")[0], "a bracket is mirrored"


def test_arabic_letters_join() -> None:
    assert [name.partition(".")[2] for name in names("ممم")] == ["fina", "medi", "init"]
    assert width("لا") < width("ل") + width("ا"), "lam and alef are drawn into one another"


def test_each_script_has_its_font() -> None:
    items = itemise("Ana, שלום (مرحبا) 12", Type())
    assert [name for _, _, name, _ in items] == ["inter", "heebo", "noto-sans-arabic"]


def test_both_brackets_come_from_one_font() -> None:
    items = itemise("Ana (אב) x", Type())
    assert [("Ana (אב) x"[a:b], name) for a, b, name, _ in items] == [("Ana ", "inter"), ("(אב) ", "heebo"), ("x", "inter")]


def test_a_mark_stays_with_its_letter() -> None:
    assert [name for *_, name, _ in itemise("בְּ", Type())] == ["heebo"]


def test_weight_and_slant_change_the_glyphs() -> None:
    assert width("Hello", Type(800)) > width("Hello", Type(400))
    assert {glyph.face for glyph in shape("Hello", Type(italic=True)).glyphs} == {"inter-italic"}


def test_forty_two_characters_fit_half_a_wide_picture() -> None:
    assert 0.9 < width("Inter 600, 52 px: forty-two characters is ", Type(600)) * 52 / 1000 < 1.02


def test_the_advance_is_where_the_next_run_begins() -> None:
    whole, parts = shape("Ana אב"), (shape("Ana "), shape("אב", rtl=False))
    assert abs(whole.advance - sum(part.advance for part in parts)) < 1e-6
