"""Looks: complete from any start, the same from the same seed, different from different ones."""

from __future__ import annotations

import pytest

from scenec.drawing.colour import oklch
from scenec.rigs.person.hairstyles import STYLES
from scenec.rigs.person.looks import SKINS, head_look


def test_an_empty_look_is_somebody() -> None:
    look = head_look({})
    assert look.skin in SKINS.values()
    assert look.style in STYLES


def test_the_seed_decides_what_is_left_open() -> None:
    assert head_look({"seed": 7}) == head_look({"seed": 7})
    faces = {head_look({"seed": s}) for s in range(30)}
    assert len(faces) == 30
    assert len({f.style for f in faces}) >= 6
    assert len({f.skin for f in faces}) >= 6


def test_what_a_look_says_is_kept() -> None:
    look = head_look({"skin": "tone-4", "hair": {"style": "long", "colour": "#123456"}, "eyes": "#4f7a4d", "lips": "#c4574f",
                      "glasses": "#222222", "beard": "stubble", "earring": "#e2b04a", "brows": 1.4})  # fmt: skip
    assert (look.skin, look.style, look.hair, look.iris, look.lip) == (SKINS["tone-4"], "long", "#123456", "#4f7a4d", "#c4574f")
    assert look.painted
    assert (look.glasses, look.beard, look.earring) == ("#222222", "stubble", "#e2b04a")
    assert look.brow > head_look({}).brow


def test_bare_lips_come_from_the_skin() -> None:
    for tone in SKINS.values():
        look = head_look({"skin": tone})
        assert not look.painted
        assert oklch(look.lip)[0] < oklch(tone)[0]


AGES = [("child", "child"), ("teen", "teen"), ("adult", "adult"), ("elder", "elder"), (None, "adult")]


@pytest.mark.parametrize(("age", "years"), AGES)
def test_age_decides_the_proportions(age: str | None, years: str) -> None:
    look = head_look({"build": "woman"}, age)
    assert look.age == years


def test_a_child_has_larger_eyes_that_lie_lower() -> None:
    child, woman = head_look({"build": "child"}, "child"), head_look({"build": "woman"})
    assert child.eye > woman.eye
    assert child.eye_y > woman.eye_y
