"""Text on the picture: inside its margins in every shape of picture, right to left where it runs so, legible, and moved well."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from scenec.camera.framing import rule_for
from scenec.captions.draw import sprite
from scenec.captions.layout import lines, setting, split
from scenec.drawing.canvas import surface
from scenec.timeline import CaptionCue, Inscription, Key, Track
from scenec.titles.draw import drawn
from scenec.titles.play import give_way, played
from scenec.vocabulary import TITLES

SIZES = [(480, 270), (270, 270), (270, 480)]
TEXT = {"credits": "The End\n\nWritten by\nAna Ortiz\nBen Okafor", "card": "The Long Letter\na story in two trains"}


def cue(style: str, text: str | None = None, under: str = "Station master") -> Inscription:
    still = Track(1.0)
    return Inscription(0, 30, style, text or TEXT.get(style, "Ana Ortiz of Larkfield"), under, still, Track(), still)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("style", [*TITLES, "caption"])
def test_it_stays_inside_the_margins(style: str, size: tuple[int, int]) -> None:
    width, height = size
    made = drawn(cue(style), width, height, "en", "dusk")
    assert made.parts
    for part in made.parts:
        covered = np.argwhere(part.bgra[..., 3] > 20)
        top, left = covered.min(0) + np.array([part.y, part.x])
        bottom, right = covered.max(0) + np.array([part.y, part.x])
        assert 0.045 * width <= left
        assert right <= 0.955 * width
        if part.motion != "roll":
            assert 0.045 * height <= top
            assert bottom <= 0.955 * height


@pytest.mark.parametrize("size", [(960, 540), (540, 540), (540, 960)], ids=str)
def test_a_lower_third_is_clear_of_captions_and_of_faces(size: tuple[int, int]) -> None:
    width, height = size
    made = drawn(replace(cue("lower-third"), raised=True), width, height, "en", "day")
    text = " ".join(["Thank you for coming, there is a year missing in your papers."] * 2)
    (first, *_) = split(text, width, height)
    caption = sprite(CaptionCue(0, 30, "ana", "Ana", "#ffffff", first.text, True), width, height)
    assert len(lines(first.text, width, height)) == setting(width, height).lines
    bottom = max(part.y + part.bgra.shape[0] for part in made.parts)
    assert bottom <= caption.y
    # Chins of medium shots, where people's bodies are as high as the rule says.
    rule = rule_for("medium", width, height)
    chin = rule.eyes[1] + 0.08 * rule.body
    assert min(part.y for part in made.parts) >= chin * height


@pytest.mark.parametrize("style", ["picture", "lower-third", "corner"])
def test_what_runs_from_right_to_left_stands_on_the_right(style: str) -> None:
    for text, right in (("Three years later", False), ("بعد ثلاث سنوات", True)):
        made = drawn(cue(style, text, ""), 480, 270, "ar" if right else "en", "dusk")
        first = min(part.x for part in made.parts)
        last = max(part.x + part.bgra.shape[1] for part in made.parts)
        assert (480 - last < first) is right


def frames(style: str, enter: Track, count: int = 12) -> list[np.ndarray]:
    params = {
        "width": 480, "height": 270, "frames": count, "set": "railway-platform", "light": "dusk", "weather": None,
        "language": "en",
        "titles": [{"start": 0, "end": count, "style": style, "text": "Ana", "under": "", "enter": enter, "leave": Track(),
                    "ground": Track()}],
    }  # fmt: skip
    from scenec.plain import to_plain

    (title,) = played(to_plain(params), np.arange(count))
    made = []
    for t in range(count):
        drawing = surface(480, 270)
        drawing.pixels[..., 2] = 120
        title.lay(drawing.pixels, t)
        made.append(drawing.pixels[..., 2].astype(int))
    return made


@pytest.mark.parametrize("style", ["picture", "lower-third", "corner", "caption"])
def test_it_comes_without_a_jump(style: str) -> None:
    pictures = frames(style, Track(0.0, (Key(0, 1.0, 11, "so"),)))
    changed = [int((np.abs(picture - 120) > 3).sum()) for picture in pictures]
    assert changed[0] == 0
    assert changed[-1] > 300
    steps = [np.abs(b - a).sum() for a, b in pairwise(pictures)]
    assert max(steps) < 0.45 * sum(steps)


def test_credits_roll_from_below_to_above_and_evenly() -> None:
    pictures = frames("credits", Track(0.0, (Key(0, 1.0, 12, "linear"),)))
    centres = [np.argwhere(np.abs(picture - 120) > 40)[:, 0].mean() for picture in pictures[3:10]]
    steps = [a - b for a, b in pairwise(centres)]
    assert min(steps) > 0
    assert max(steps) - min(steps) < 1.0


def test_a_card_covers_the_picture_and_a_title_only_dims_it() -> None:
    rng = np.random.default_rng(1)
    for style, seen in (("card", False), ("picture", True)):
        ground = drawn(cue(style), 480, 270, "en", "dusk").ground
        assert ground is not None
        pixels = surface(480, 270).pixels
        pixels[:, :240, 2] = 200
        pixels[..., 2] += rng.integers(0, 8, (270, 480), np.uint8)
        give_way(pixels, ground, 1.0)
        assert bool(pixels[:, :200, 2].mean() - pixels[:, 280:, 2].mean() > 40) is seen
        assert pixels[135, 300:, 2].std() < 1.5
