"""What the shipped fonts can draw, and what they cannot."""

from __future__ import annotations

import pytest

from scenec.captions.fonts import FACES, FALLBACK, PLAIN, coverage, missing, path, script

ALPHABETS = {
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي ءآأؤإئة ًٌٍَُِّْ ،؛؟ ٠١٢٣",
    "Cyrillic": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя їієґ љњћђџ",
    "Greek": "αβγδεζηθικλμνξοπρστυφχψω άέήίόύώ",
    "Hebrew": "אבגדהוזחטיכלמנסעפצקרשת ךםןףץ בְּרֵאשִׁית ״׳־ ₪",
    "Latin": "ÅåĄąÇçČčĐđÉéĞğÍíŁłÑñÖöŒœØøŘřŞşßŤťÚúŰűŸÿŻż ẠạẢảẤấ",
    "Persian": "پچژگکی ۰۱۲۳۴۵۶۷۸۹",
    "typography": "“quoted” ‘so’ «et» – — … € £ ¥ © ™ ½ →",
    "Urdu": "ٹڈڑںھہے",
}


@pytest.mark.parametrize("name", FACES)
def test_every_font_is_installed(name: str) -> None:
    assert path(name).is_file()


@pytest.mark.parametrize("name", ALPHABETS)
def test_nothing_is_missing_from(name: str) -> None:
    assert missing(ALPHABETS[name]) == []


def test_missing_names_each_character_once_in_order() -> None:
    assert missing("漢字 and 😀, 漢") == ["漢", "字", "😀"]


def test_what_is_never_drawn_is_not_missing() -> None:
    assert missing("a\u00ad\u200d\u200f\u2067b\u2069\ufe0f\n\t") == []


def test_letters_that_a_font_has_only_in_parts_are_not_missing() -> None:
    composed = "\u1e0b\u0307"  # with two dots
    assert missing(composed) == []


def test_the_shortcut_is_what_the_font_has() -> None:
    points = {point for plain in PLAIN for point in plain}
    assert points - coverage(FALLBACK[0]) == set()


def test_scripts() -> None:
    assert [script(character) for character in "aéжωאب1 ،\u0301"] == [
        "Latn",
        "Latn",
        "Cyrl",
        "Grek",
        "Hebr",
        "Arab",
        None,
        None,
        "Arab",
        None,
    ]
