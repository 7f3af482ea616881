"""Titles: which take time, how long they stand, what a piece of one holds, and the fonts of the project."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path

import pytest

from front import from_text
from scenec.acting.sampling import sample
from scenec.arrange import arrange
from scenec.captions.font_files import font_fault
from scenec.captions.fonts import path as font_path
from scenec.deeds import CaptionText, FontFile, Title
from scenec.plan.pieces import piece_params
from scenec.story import Anchor, Captions, Duration, Pause, Shot
from scenec.timeline import Track
from stories import film, line, story, timings

HI, YES = line("hi", "ana", "You came back to my platform today."), line("yes", "ben", "I promised that I would be here now.")


def test_a_title_takes_its_time_and_what_stands_beside_the_action_takes_none() -> None:
    plain = film(HI, YES)
    titled = film(HI, Title("t", text="Later", length=Duration(2, "s")), YES)
    beside = film(HI, CaptionText("t", text="Later", style="corner"), YES)
    assert titled.beats["yes"][0] >= plain.beats["yes"][0] + 2 * 30 - 12
    assert beside.beats["yes"] == plain.beats["yes"]
    assert [each.style for each in beside.titles] == ["corner"]


def test_it_comes_and_goes_eased_and_stands_still_between() -> None:
    made = film(HI, Title("t", text="Three years later"), YES)
    title = made.titles[0]
    enter = sample(title.enter, made.frames)
    leave = sample(title.leave, made.frames)
    middle = (title.start + title.end) // 2
    assert enter[title.start] < 0.02
    assert enter[middle] == 1
    assert leave[middle] == 0
    assert leave[title.end] == 1
    assert title.end - title.start >= 2.2 * 30


def test_a_film_that_begins_with_a_title_begins_on_its_ground() -> None:
    made = film(Title("t", text="Later", style="card"), HI)
    assert made.titles[0].ground.start == 1
    assert film(HI, Title("t", text="Later", style="card"), YES).titles[0].ground.start == 0


def test_a_piece_in_which_it_only_stands_is_the_same_wherever_it_lies() -> None:
    corner = CaptionText("c", Anchor("hi"), text="Six", style="corner", length=Duration(9, "s"))
    made = film(
        Shot("s", framing="two-shot"),
        HI,
        corner,
        YES,
        line("on", "ana", "And then another day went by like this."),
        Pause("p", length=Duration(6, "s")),
    )
    inside = next(w for w in made.windows if w.start > made.titles[0].start + 15 and w.end < made.titles[0].end - 10)
    params, _ = piece_params(made, inside)
    assert params["titles"] == [
        {"start": 0, "end": inside.end - inside.start, "style": "corner", "text": "Six", "under": "", "enter": {"start": 1},
         "leave": {}, "ground": {}}
    ]  # fmt: skip
    outside = next(w for w in made.windows if w.end <= made.titles[0].start or w.start >= made.titles[0].end)
    assert "titles" not in piece_params(made, outside)[0]


def test_a_lower_third_stands_above_captions_and_own_ones_below_a_corner() -> None:
    third = CaptionText("t", Anchor("hi"), text="Ana", style="lower-third")
    both = (
        CaptionText("c", Anchor("yes"), text="Lisbon", style="corner"),
        CaptionText("o", Anchor("yes"), text="Meanwhile"),
    )
    made = film(HI, third, YES, *both)
    assert [each.raised for each in made.titles] == [True, False, False]
    told = replace(story(HI, third, YES, *both), captions=Captions(burn=False))
    unseen = arrange(told, timings(told))
    assert not any(each.raised for each in unseen.titles)
    assert [each.lowered for each in made.titles if each.style == "caption"] == [True]
    assert Track() == made.titles[0].ground


def test_titles_of_a_script() -> None:
    story, faults = from_text(
        "scene: t\ncast: {ana: left}\nscript:\n  - title: |\n      The Long\n      Letter\n    style: card\n"
        "    subtitle: By Ana\n"
        '  - title: "Ana Ortiz"\n    style: lower-third\n  - caption: "Meanwhile"\n  - ana: "Hello."\n'
    )
    assert not faults
    assert story is not None
    card, third, own, _ = story.beats
    assert (card.text, card.style, card.under) == ("The Long\nLetter", "card", "By Ana")  # type: ignore[attr-defined]
    assert isinstance(card, Title)
    assert isinstance(third, CaptionText)
    assert isinstance(own, CaptionText)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is not a font"),
        (b"This is a text that is called a font.", "is not a font"),
        (b"wOF2" + bytes(60), "web font"),
        (b"ttcf" + bytes(60), "collection"),
        (b"\x00\x01\x00\x00" + struct.pack(">H", 60000) + bytes(100), "is not a font"),
        (b"\x00\x01\x00\x00" + struct.pack(">H", 12) + bytes(40), "is cut off"),
        (b"OTTO" + struct.pack(">H6x4sIII", 1, b"cmap", 0, 500, 999), "is cut off"),
        (b"OTTO" + struct.pack(">H6x4sIII", 1, b"cmap", 0, 28, 0), "no table"),
    ],
)
def test_what_is_no_font_is_said(data: bytes, why: str, tmp_path: Path) -> None:
    file = tmp_path / "brand.ttf"
    file.write_bytes(data)
    assert why in (font_fault(file) or "")


def test_a_font_is_one_and_a_part_of_it_is_not(tmp_path: Path) -> None:
    whole = font_path("heebo")
    assert font_fault(whole) is None
    (tmp_path / "half.ttf").write_bytes(whole.read_bytes()[:20_000])
    assert font_fault(tmp_path / "half.ttf") == "is cut off"


def test_a_font_of_the_project_reaches_the_piece(tmp_path: Path) -> None:
    from scenec.front import read

    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "brand.ttf").write_bytes(font_path("heebo").read_bytes())
    (tmp_path / "lib.yaml").write_text("fonts: {brand: fonts/brand.ttf}\n")
    (tmp_path / "a.yaml").write_text('scene: a\nuse: [lib.yaml]\nscript:\n  - title: "Hello"\n    font: brand\n')
    title = read(tmp_path / "a.yaml", tmp_path).story.beats[0]
    assert isinstance(title, Title)
    assert title.font is not None
    assert title.font.path == str(tmp_path / "fonts" / "brand.ttf")
    made = film(Title("t", text="Hello", font=FontFile("/elsewhere/brand.ttf", title.font.digest)))
    params, _ = piece_params(made, made.windows[0])
    assert params["titles"][0]["font"] == {"path": "/elsewhere/brand.ttf", "digest": title.font.digest}
