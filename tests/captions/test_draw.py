"""Drawn captions: where they lie, what colours they have, and small golden pictures.

`UPDATE_GOLDEN=1 make test` writes the pictures anew; look at the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from scenec.captions.draw import blend, sprite
from scenec.captions.layout import setting
from scenec.timeline import CaptionCue

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "captions"
TEXTS = {
    "arabic": ("مرحبا يا Ben، لقد انتظرتك (ساعتين)!", "آنا", "ar"),
    "cyrillic": ("Привет! Я думал, что ты уехала навсегда.", "Бен", "ru"),
    "hebrew": ("שלום Ana, חיכיתי לך (כאן) משנת 2019.", "אנה", "he"),
    "latin": ("Ana! I thought you had left for good.", "Ben", "en"),
}


def cue(text: str, name: str = "Ana", who: str = "ana", tag: bool = True, colour: str = "#9FE0E6") -> CaptionCue:
    return CaptionCue(0, 30, who, name, colour, text, tag)


def frame(width: int, height: int, drawn: CaptionCue, grey: int = 128, **options: object) -> NDArray[np.uint8]:
    picture = np.full((height, width, 3), grey, np.uint8)
    blend(picture, sprite(drawn, width, height, **options))  # type: ignore[arg-type]
    return picture


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("style", ["plate", "outline"])
def test_golden(name: str, style: str) -> None:
    text, speaker, language = TEXTS[name]
    drawn = frame(480, 270, cue(text, speaker), style=style, language=language)[180:262]
    file = GOLDEN / f"{name}-{style}.png"
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(file), drawn)
    golden = cv2.imread(str(file))
    assert golden is not None, f"no {file}: run with UPDATE_GOLDEN=1"
    difference = np.abs(golden.astype(int) - drawn)
    assert difference.mean() < 0.4, "more than rounding has changed"
    assert (difference > 24).mean() < 0.002


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1080, 1080), (640, 360), (16, 16), (7680, 4320), (3440, 1440)])
@pytest.mark.parametrize("style", ["plate", "outline"])
def test_it_stays_inside_the_safe_area(size: tuple[int, int], style: str) -> None:
    width, height = size
    drawn = sprite(cue("I never thought you would answer after all of these years."), width, height, style)  # type: ignore[arg-type]
    chosen = setting(width, height)
    rows, columns = np.nonzero(drawn.bgra[..., 3] > 16)
    slack = 0.012 * height + 1  # the outline's rim
    assert drawn.x + columns.min() >= chosen.left * width - slack
    assert drawn.x + columns.max() <= chosen.right * width + slack
    assert drawn.y + rows.max() <= chosen.bottom * height + slack
    assert {drawn.x % 2, drawn.y % 2, drawn.bgra.shape[0] % 2, drawn.bgra.shape[1] % 2} == {0}


def test_colours_are_premultiplied() -> None:
    drawn = sprite(cue("Hello."), 1920, 1080)
    assert (drawn.bgra[..., :3] <= drawn.bgra[..., 3:]).all()


def test_text_is_in_the_speakers_colour_on_a_dark_plate() -> None:
    picture = frame(1920, 1080, cue("MMMM HHHH MMMM", tag=False), grey=244)
    colours, counts = np.unique(picture[845:999].reshape(-1, 3), axis=0, return_counts=True)
    common = {tuple(int(c) for c in colours[index]) for index in np.argsort(counts)[-3:]}
    assert (0xE6, 0xE0, 0x9F) in common
    plate = 0.78 * np.array([0x1D, 0x16, 0x14]) + 0.22 * 244
    assert any(np.abs(np.array(colour) - plate).max() <= 2 for colour in common)


def test_a_bright_place_gets_a_denser_plate() -> None:
    dim, bright = (sprite(cue("Hello."), 1920, 1080, bright=flag).bgra[..., 3] for flag in (False, True))
    assert (np.bincount(dim.ravel())[1:255].argmax() + 1, np.bincount(bright.ravel())[1:255].argmax() + 1) == (199, 219)


def test_the_name_stands_where_the_text_begins() -> None:
    for text, name, right in (("Hello, how are you?", "Ana", False), ("שלום, מה שלומך?", "אנה", True)):
        drawn = sprite(cue(text, name), 1920, 1080)
        above = drawn.bgra[: drawn.bgra.shape[0] // 3]
        pill = np.nonzero((above == (0xE6, 0xE0, 0x9F, 255)).all(axis=2))[1].mean() / above.shape[1]
        assert (pill > 0.5) == right


def test_a_name_is_shown_only_with_a_tag() -> None:
    assert sprite(cue("Hello.", tag=False), 1920, 1080).y > sprite(cue("Hello."), 1920, 1080).y


def test_the_narrator_is_set_in_italics() -> None:
    told, said = (frame(960, 540, cue("That evening", who=who, tag=False)) for who in ("narrator", "ana"))
    assert (told != said).any()


def test_blending_is_over() -> None:
    picture = np.full((1080, 1920, 3), 200, np.uint8)
    drawn = sprite(cue("Hello."), 1920, 1080)
    blend(picture, drawn)
    share = drawn.bgra[..., 3:].astype(float) / 255
    exact = drawn.bgra[..., :3] + 200 * (1 - share)
    region = picture[drawn.y : drawn.y + drawn.bgra.shape[0], drawn.x : drawn.x + drawn.bgra.shape[1]]
    assert np.abs(region - exact).max() <= 1


def test_no_text_draws_nothing() -> None:
    assert not sprite(cue("  "), 1920, 1080).bgra.any()


def test_the_same_caption_twice_is_the_same_picture() -> None:
    first, second = (sprite(cue(TEXTS["hebrew"][0]), 1280, 720, language="he") for _ in range(2))
    assert first.bgra.tobytes() == second.bgra.tobytes()
