"""Emotions: what the faces were drawn with, through the map from channels to a face's parameters; moods and how they change."""

from __future__ import annotations

import pytest

from scenec.acting.emotions import BASIC, EMOTIONS, SUSTAINED, face, main_emotion
from scenec.acting.mood import MANNERS, change, manner
from scenec.acting.person import Person
from scenec.pose import CHANNELS
from scenec.rigs.person.build import BUILDS
from scenec.story import Feeling
from scenec.vocabulary import BASIC_EMOTIONS
from scenec.vocabulary import EMOTIONS as NAMES

COLUMNS = "bi bm bo bs lu ll ls cr w o c ru rd sq tu tl tg asym pupil gx gy pitch roll blush".split()
DRAWN = """
neutral      0 0 0 0 1 0 0 0 1 0 0.12 0 0 0 0 0 0 0 1 0 0 0 0 0
happy        1.68 1.45 0.88 0 0.98 0.28 0 0.6 1.22 0.34 1 0 0 0.1 1 0 0.5 0 1 0 0 0 0 0.35
smiling      1.2 0.94 0.5 0 0.98 0.22 0 0.4 1.16 0 0.8 0 0 0 0 0 0 0 1 0 0 0 0 0.25
sad          3.2 0.2 -1.6 0.5 0.74 0.1 0.35 0 0.82 0 -0.75 0 0 0 0 0 0 0 1 0 0.35 -7 -4 0
angry        -3.4 -1.2 1.6 1 0.76 0.3 -0.5 0 0.92 0.22 -0.55 0 0 0.9 1 1 0 0 0.9 0 0 -4 0 0
afraid       4.2 2.6 0.6 0.6 1.34 -0.12 0.15 0 1.05 0.26 -0.55 0 0 0.7 0.35 0.9 0 0 0.72 0 0 3 0 0
surprised    4.2 5.2 4.2 0 1.38 -0.15 0 0 0.66 0.62 0 0 0.75 0 0.35 0 0.35 0 0.82 0 0 3 0 0
disgusted    -2.44 -1.56 0.42 0.8 0.56 0.55 0.15 0.45 0.88 0.16 -0.88 1.3 0 0.5 1 0 0.9 0.35 1 -0.6 0 5 6 0
tender       2.72 0.93 -0.38 0 0.8 0.28 0.2 0.3 1.06 0 0.7 0 0 0 0 0 0 0 1 0 0.1 -3 8 0.6
laughing     1 2.2 0.8 0 -0.35 0.5 0 1 1.28 0.62 1 0 0 0 1 0 0.9 0 1 0 0 6 0 0.45
hopeful      2.6 1.6 0.6 0 1.08 0.12 0 0.2 1.06 0 0.6 0 0 0 0 0 0 0 1 0 -0.45 5 0 0.2
soft         0.8 0.6 0.2 0 0.82 0.18 0 0.2 1.02 0 0.42 0 0 0 0 0 0 0 1 0 0 0 4 0.2
tearful      4 0.6 -1.8 0.8 0.7 0.34 0.5 0 0.9 0.1 -0.9 0 0 0.5 0.4 0.6 0 0 1 0 0 -4 -6 0.5
ashamed      2.8 0 -1.2 0.4 0.5 0.12 0.35 0 0.84 0 -0.3 0 0 0 0 0 0 0 1 -0.4 0.9 -10 -7 0.9
worried      3.2 0.8 -0.6 0.8 1.06 0.08 0.2 0 0.86 0 -0.4 0 0 0 0 0 0 0 1 0 0 0 -3 0
annoyed      -2 -0.8 0.6 0.6 0.62 0.22 -0.1 0 0.88 0 -0.35 0 0 0 0 0 0 0.25 1 0.5 -0.25 2 0 0
confused     -0.6 1.4 0.8 0.6 0.95 0.15 0 0 0.82 0 -0.25 0 0 0 0 0 0 1.4 1 0.3 -0.2 0 8 0
bored        0.2 0 -0.4 0 0.48 0.05 0 0 0.92 0 -0.2 0 0 0 0 0 0 0 1 0.7 -0.1 -2 -5 0
proud        0.6 1.4 1 0 0.66 0.22 0 0.3 1.1 0 0.75 0 0 0 0 0 0 0 1 0 0 9 0 0.15
flirty       0.2 1.6 1.4 0 0.62 0.25 0 0.3 1.05 0 0.7 0 0 0 0 0 0 -0.5 1 0.5 0 -5 7 0.6
nervous      2.6 1.2 0 0.5 1.15 0.05 0 0 1.08 0.1 0.25 0 0 0.9 1 0.8 0 0 1 0.7 0 -2 0 0
relieved     2 1.2 0 0 0 0.1 0 0.2 0.92 0.16 0.45 0 0.25 0 0 0 0 0 1 0 0 4 -3 0.2
uneasy       1.6 0.4 -0.2 0.5 0.9 0.12 0 0 0.9 0 -0.25 0 0 0 0 0 0 0.4 1 -0.8 0 0 -3 0
disappointed 2.2 0 -1 0.2 0.62 0.05 0.3 0 0.9 0 -0.5 0 0 0 0 0 0 0 1 0 0.5 -6 4 0
"""
BROWS = ("bi", "bm", "bo")  # three of them from three channels that are never negative: near is as near as one gets


def drawn(channels: dict[str, float]) -> dict[str, float]:
    """A face's parameters as the person rig draws them."""
    c = {name: channels.get(name, 0.0) for name in CHANNELS}
    return {
        "bi": 4.0 * c["browInnerUp"] - 3.4 * c["browDown"],
        "bm": 1.8 * c["browInnerUp"] + 3.3 * c["browOuterUp"] - 2.45 * c["browDown"],
        "bo": 4.2 * c["browOuterUp"],
        "bs": c["browSqueeze"],
        "lu": 1 + 0.38 * c["eyeWide"] - c["eyeBlink"],
        "ll": 0.5 * c["eyeSquint"],
        "ls": c["eyeSlope"],
        "cr": c["cheekSquint"],
        "w": 1 + 0.3 * c["mouthStretch"],
        "o": 0.62 * c["jawOpen"],
        "c": 0.12 + c["mouthSmile"] - c["mouthFrown"],
        "ru": c["mouthUpperUp"] + 0.8 * c["noseSneer"],
        "rd": c["mouthPucker"],
        "sq": c["mouthSquare"],
        "tu": c["teethUpper"],
        "tl": c["teethLower"],
        "tg": c["tongue"],
        "asym": c["asymmetry"],
        "pupil": 1 + c["pupil"],
        "gx": c["gazeX"],
        "gy": c["gazeY"],
        "pitch": c["headPitch"],
        "roll": c["headRoll"],
        "blush": c["blush"],
    }


@pytest.mark.parametrize("row", DRAWN.strip().splitlines(), ids=lambda row: row.split()[0])
def test_emotions_are_the_faces_that_were_drawn(row: str) -> None:
    name, *numbers = row.split()
    found = drawn(face(Feeling(name)))
    for column, number in zip(COLUMNS, map(float, numbers), strict=True):
        assert found[column] == pytest.approx(number, abs=0.65 if column in BROWS else 0.01), column


def test_every_emotion_of_the_language_has_a_face_and_a_manner() -> None:
    assert set(EMOTIONS) == set(NAMES) == set(MANNERS)
    assert set(BASIC) == set(BASIC_EMOTIONS)
    assert set(SUSTAINED) <= set(EMOTIONS)
    assert all(set(channels) <= set(CHANNELS) for channels in EMOTIONS.values())
    assert all(0 <= EMOTIONS[name].get("browDown", 0) <= 1.2 for name in EMOTIONS)


def test_no_two_emotions_look_alike() -> None:
    faces = {name: drawn(face(Feeling(name))) for name in NAMES}
    for a in NAMES:
        for b in NAMES:
            if a < b:
                scale = {"pitch": 10, "roll": 8, "bi": 3, "bm": 3, "bo": 3}
                distance = sum(abs(faces[a][c] - faces[b][c]) / scale.get(c, 1) for c in COLUMNS)
                assert distance > 0.6, (a, b)


def test_levels_and_mixes() -> None:
    half, full = face(Feeling("sad", 0.5)), face(Feeling("sad"))
    assert half == pytest.approx({name: value / 2 for name, value in full.items()})
    mixed = face(Feeling("mix", 1.0, (("joy", 0.6), ("fear", 0.2))))
    assert mixed["mouthSmile"] == pytest.approx(0.6 * EMOTIONS["happy"]["mouthSmile"])
    assert mixed["eyeWide"] == pytest.approx(0.2 * EMOTIONS["afraid"]["eyeWide"])
    assert face(Feeling("mix", 1.0, (("joy", 2.0),))) == face(Feeling("happy")), "shares that are too many are shared out"
    assert main_emotion(Feeling("mix", 1.0, (("joy", 0.2), ("anger", 0.5)))) == "angry"


def test_a_peak_settles_and_nobody_speaks_a_line_with_closed_eyes() -> None:
    for name in NAMES:
        settled = drawn(face(Feeling(name), sustained=True))
        assert settled["lu"] >= 0.45, name
        assert settled["o"] <= 0.3, name


def person(facing: int = 1) -> Person:
    return Person("ana", 1.68, BUILDS["woman"], 0.5, 1.0, 0.0, facing)


def test_eyes_change_first_then_the_mouth_then_the_head() -> None:
    who = person()
    change(who, 100, Feeling("sad"), 200)
    tracks = who.sheet.tracks()
    first = {name: tracks[name].keys[0].frame for name in ("browInnerUp", "mouthFrown", "headPitch", "lean")}
    assert (first["mouthFrown"], first["headPitch"], first["lean"]) == (102, 103, 106)
    assert first["browInnerUp"] == 100
    assert tracks["headPitch"].keys[0].over >= 12


def test_a_change_is_over_by_the_end_of_its_window() -> None:
    who = person()
    change(who, 100, Feeling("surprised"), 121)
    faces = [key for name, track in who.sheet.tracks().items() for key in track.keys if name not in {"lean", "neck", "blush"}]
    assert all(key.frame + key.over <= 121 for key in faces if key.value)


def test_who_faces_left_tilts_the_other_way() -> None:
    right, left = person(), person(-1)
    for who in (right, left):
        change(who, 0, Feeling("tender"), 100)
    assert right.sheet.target("headRoll") == -left.sheet.target("headRoll") != 0
    assert right.sheet.target("mouthSmile") == left.sheet.target("mouthSmile")


def test_a_weak_mood_is_half_way_to_neutral() -> None:
    assert manner(Feeling("angry", 0.0)).amplitude == 1.0
    assert manner(Feeling("angry", 0.5)).amplitude == pytest.approx((1 + MANNERS["angry"].amplitude) / 2)
