"""The vocabulary names what is there: every word of it has something behind it in the art."""

from __future__ import annotations

import pytest

from scenec.acting.emotions import BASIC
from scenec.acting.emotions import EMOTIONS as FACES
from scenec.acting.gestures.forms import FORMS
from scenec.analyse.looks import RIG_BUILDS, complete
from scenec.formatting.beats import ORDER
from scenec.rigs.person import figure
from scenec.rigs.person.garments import CUTS
from scenec.rigs.person.hairstyles import STYLES
from scenec.rigs.person.looks import SKINS as TONES
from scenec.sets.table import SETS as DRAWN
from scenec.sound.ambience import AMBIENCES
from scenec.sound.effects import FOLEY
from scenec.sound.effects import SOUNDS as EFFECTS
from scenec.sound.music.pieces import SCORES
from scenec.sound.places import ACOUSTICS, WEATHERS
from scenec.sound.sources import ACTIONS
from scenec.vocabulary import (
    AMBIENCE,
    BASIC_EMOTIONS,
    BEARDS,
    BOTTOMS,
    BUILDS,
    EMOTIONS,
    GESTURES,
    HAIR_STYLES,
    HEADS,
    MUSIC,
    OPTIONS,
    SETS,
    SHAPES,
    SHOES,
    SKINS,
    SOUNDS,
    TOPS,
    VOICE_ENGINES,
)
from scenec.vocabulary.spelling import did_you_mean, listed, nearest
from scenec.vocabulary.synonyms import SYNONYMS
from scenec.vocabulary.unfinished import NOT_YET
from scenec.voices import VOICES


def test_fmt_has_a_place_for_every_option() -> None:
    assert set(OPTIONS) <= set(ORDER)


def test_feelings_and_gestures_can_be_acted() -> None:
    assert set(EMOTIONS) <= set(FACES)
    assert set(BASIC_EMOTIONS) == set(BASIC)
    assert set(GESTURES) - set(NOT_YET["verb"]) <= set(FORMS)


def test_what_can_be_heard_is_there() -> None:
    assert set(MUSIC) == set(SCORES)
    assert set(AMBIENCE) == set(AMBIENCES)
    assert set(SOUNDS) == set(EFFECTS)
    assert set(ACTIONS) == set(FOLEY)
    assert len({*MUSIC, *AMBIENCE, *SOUNDS, *ACTIONS}) == len((*MUSIC, *AMBIENCE, *SOUNDS, *ACTIONS)), "they share a graph's keys"
    assert {tone for place in ACOUSTICS.values() for tone in (place.tone,)} <= set(AMBIENCE)
    assert {tone for pair in WEATHERS.values() for tone in pair} <= set(AMBIENCE)
    assert {place.ground for place in ACOUSTICS.values()} <= set(ACTIONS)
    assert {*DRAWN, *SETS} == set(ACOUSTICS), "every set, drawn or not yet, has its sound"
    assert set(VOICE_ENGINES) == set(VOICES) | set(NOT_YET["voice engine"])


def test_what_can_be_worn_is_there() -> None:
    assert set(HAIR_STYLES) == set(STYLES)
    assert set(TOPS) == set(CUTS)
    assert set(SKINS) == set(TONES)
    assert set(BUILDS) == set(RIG_BUILDS)


@pytest.mark.parametrize("build", BUILDS)
def test_the_person_rig_takes_every_build(build: str) -> None:
    assert figure(complete({"build": build}, build, None)).build.name == RIG_BUILDS[build]


@pytest.mark.parametrize(
    "look",
    [
        *({"hair": {"style": style}} for style in HAIR_STYLES),
        *({"top": {"kind": kind}} for kind in TOPS),
        *({"bottom": {"kind": kind}} for kind in BOTTOMS),
        *({"shoes": {"kind": kind}} for kind in SHOES),
        *({"beard": kind} for kind in BEARDS),
        {"glasses": "#3d4a63", "earring": "#e9b44c", "lips": "#c4574f"},
    ],
)
def test_the_person_rig_takes_every_part(look: dict[str, object]) -> None:
    figure(complete(look, "anybody", "adult"))


def test_synonyms_are_no_words_of_the_language_and_name_some() -> None:
    sections = {"place", "cast", "characters", "script", "set", "middle"}
    looks = {*TOPS, *BOTTOMS, *HAIR_STYLES, *SHAPES, "camera"}
    words = {*looks, *HEADS, *OPTIONS, *EMOTIONS, *GESTURES, *sections, "close", "wide", "medium", "push-in", "pull-out"}
    assert not set(SYNONYMS) & {*HEADS, *EMOTIONS}
    assert {right for rights in SYNONYMS.values() for right in rights} <= words


@pytest.mark.parametrize(
    ("word", "choices", "guess"),
    [
        ("anna", ["ana", "ben"], "ana"),
        ("Ana", ["ana", "ben"], "ana"),
        ("two shot", ["wide", "two-shot"], "two-shot"),
        ("ot", ["to", "at"], "to"),
        ("zoom", ["push-in", "pull-out"], "push-in"),
        ("look", ["walk", "gaze"], "gaze"),
        ("xyz", ["ana", "ben"], None),
        ("", ["ana"], None),
        ("a" * 100_000, ["ana"], None),
    ],
)
def test_the_nearest_spelling(word: str, choices: list[str], guess: str | None) -> None:
    assert nearest(word, choices) == guess


def test_help_names_a_guess_or_what_there_is() -> None:
    assert did_you_mean("anna", ["ana"]) == ("ana", 'did you mean "ana"?')
    assert did_you_mean("xyz", ["ana", "ben"]) == (None, "there is ana and ben")
    assert listed(["a"]) == "a"
    assert listed([str(n) for n in range(40)]).endswith("29, ...")
