"""The diagnostic for characters that no font has."""

from __future__ import annotations

from scenec.captions.glyphs import faults
from scenec.source import Span
from scenec.story import Captions, Character, Format, Line, Place, Story, Voice, With

HERE = Span("a.yaml", 3, 5, 3, 20)


def story(*texts: str, burn: bool = True, name: str = "Ana") -> Story:
    lines = [Line(f"ana-{index}", span=HERE, who="ana", text=text) for index, text in enumerate(texts)]
    ana = Character("ana", name, None, 1.7, Voice(), {}, span=HERE)
    return Story(
        id="s",
        title="s",
        language="en",
        format=Format(),
        place=Place("p", "studio", {}, "day"),
        characters={"ana": ana},
        cast=(),
        captions=Captions(burn=burn),
        lexicon={},
        beats=(lines[0], With("with-1", beats=tuple(lines[1:]))),
    )


def test_a_story_that_can_be_drawn_has_none() -> None:
    assert faults(story("Ünïcode, Привет, שלום, مرحبا!", "— “so”…", name="Žofie")) == ()


def test_each_line_is_named_once_with_its_characters() -> None:
    found = faults(story("Hello", "漢字 and 😀 and 한 漢"))
    assert [(fault.code, fault.severity, fault.span) for fault in found] == [("missing-glyph", "error", HERE)]
    assert (
        "'漢' (cjk unified ideograph-6f22), '字' (cjk unified ideograph-5b57), '😀' (grinning face) and 1 more"
        in found[0].message
    )
    assert found[0].help is not None


def test_names_are_drawn_too() -> None:
    assert ["this name" in fault.message for fault in faults(story("Hello", name="アナ"))] == [True]


def test_captions_that_are_not_drawn_may_hold_anything() -> None:
    assert faults(story("漢字", burn=False)) == ()
