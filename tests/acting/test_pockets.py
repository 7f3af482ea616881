"""Hands in pockets and on straps: only where clothes have some, out for a gesture and a walk, and hidden where they are in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from tests.rigs.test_body import FIGURES, Hands, pieces, ready, silhouette

from scenec.acting import gait
from scenec.acting.evaluate import evaluate
from scenec.acting.gestures.forms import FORMS
from scenec.acting.gestures.play import play
from scenec.acting.person import Person
from scenec.acting.rests import IN_POCKETS, KINDS, hangs, on_strap, pocketed, pockets_in, pockets_of, repose
from scenec.analyse.looks import complete
from scenec.outputs.portraits import sitter, stance
from scenec.rigs.person.build import BUILDS, Build
from scenec.rigs.person.channels import Channels
from scenec.rigs.person.placement import skeleton
from scenec.rigs.person.pockets import inside
from scenec.timeline import Feet, Performance

TROUSERS: dict[str, Any] = {"top": {"kind": "shirt", "colour": "#7fa3b5"}, "bottom": {"kind": "jeans", "colour": "#40577a"}}


@pytest.mark.parametrize(
    ("top", "bottom", "kind"),
    [
        ("coat", "skirt", "coat"), ("blazer", "jeans", "coat"), ("shirt", "jeans", "trousers"), ("tee", "shorts", "trousers"),
        ("shirt", "skirt", None), ("dress", "dress", None),
    ],
)  # fmt: skip
def test_only_clothes_with_pockets_have_them(top: str, bottom: str, kind: str | None) -> None:
    assert pockets_of({"kind": top}, {"kind": bottom}) == kind
    poses = [repose("open", n, BUILDS["woman"], kind) for n in range(12)]
    assert any(rest.kept for pair in poses for rest in pair) == (kind is not None)


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
@pytest.mark.parametrize("kind", ["trousers", "coat"])
def test_a_wrist_is_at_the_hip(build: Build, kind: str) -> None:
    near, _ = pocketed(kind, build)
    pose = {"yaw": 29.0, "armUpLeft": near.up, "armLowLeft": near.low}
    pose |= {"armUpScaleLeft": near.up_scale, "armLowScaleLeft": near.low_scale}
    s = skeleton(Channels({name: np.array([value], np.float32) for name, value in pose.items()}, build))
    wrist, hip = s.arms[-1].end[0], s.trunk.hip[0]
    assert abs(wrist[0] - hip[0]) < 1.05 * build.hip, "on the body"
    assert -0.45 < wrist[1] - hip[1] < 0.30


def test_a_hand_in_a_pocket_is_not_seen() -> None:
    figure = FIGURES["tom"]  # a blazer
    near, _ = pocketed("coat", figure.build)
    rest = {"armUpLeft": near.up, "armLowLeft": near.low, "wristLeft": near.wrist}
    rest |= {"armUpScaleLeft": near.up_scale, "armLowScaleLeft": near.low_scale}
    who = replace(sitter({}), figure=figure)
    seen = []
    for channels in (rest, {"armUpLeft": -9.0, "armLowLeft": -3.0}, rest | {"armLowLeft": near.low + 40}):
        pose = {k: np.array([v], np.float32) for k, v in stance(who, 29, **channels).items()}
        commands = ready(figure, pose, H=60, x=150, y=390)
        seen.append(int(silhouette(commands, lambda part: part.startswith("arm-left/hand")).sum()))
        assert bool(inside(Channels(pose, figure.build), figure, -1)[0] == 1) == (len(seen) == 1)
    assert seen[0] == 0
    assert min(seen[1:]) > 300


def test_the_hand_comes_out_for_a_gesture_and_for_a_walk() -> None:
    whole = complete(TROUSERS | {"build": "man"}, "ben", None)
    person = Person("ben", 1.78, BUILDS["man"], 0.5, 1.0, 0.0, 1, number=5, pockets=pockets_in(whole))
    gait.stand(person)
    start = Feet((person.feet[-1][0], person.feet[1][0]), (person.feet[-1][1], person.feet[1][1]))
    play(person, FORMS["shrug"], 20.0, 70.0, 1)
    end = gait.walk(person, 110.0, 80.0, 1.8, 1)
    hands: Hands = (("relaxed", "relaxed"), ("relaxed", "relaxed"))
    feet = replace(start, steps=tuple(person.steps))
    pose = evaluate(Performance("ben", whole, None, 1.78, person.sheet.tracks(), feet, hands, (), ((0, 260),)), 260, 30, {})
    figure = sitter(whole).figure
    both = [inside(Channels(pose, figure.build), figure, side) for side in (-1, 1)]
    for each in both:
        assert each[[0, 15, round(end) + 40]].min() > 0.98
        assert each[[45, 150]].max() == 0


def test_rests_in_pockets_do_not_count_as_hanging() -> None:
    for kind, more in IN_POCKETS.items():
        for extra in range(len(more)):
            pair = repose(kind, len(KINDS[kind]) + extra, BUILDS["man"], "trousers")
            assert any(rest.kept and not hangs(rest) for rest in pair)


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
def test_a_hand_holds_the_strap_of_a_satchel_on_the_shoulder_that_it_lies_on(build: Build) -> None:
    person = Person("ana", 1.7, build, 0.5, 1.0, 0.0, 1, satchel=True)
    assert person.rest(1) == on_strap(build)[1]
    assert not person.rest(-1).kept
    person.facing = -1
    assert person.rest(1) == on_strap(build)[0]
    person.number = 1
    assert not person.rest(1).kept


@pytest.mark.parametrize("yaw", [0, 29, -29, 80, 150, 180, -150])
def test_a_satchel_is_one_piece_with_who_wears_it(yaw: float) -> None:
    who = sitter({"build": "woman", "satchel": "#8b5a3c", "seed": 2, "bottom": {"kind": "jeans", "colour": "#40577a"}})
    pose = {k: np.array([v], np.float32) for k, v in stance(who, yaw).items()}
    commands = ready(who.figure, pose, H=60, x=150, y=390)
    assert pieces(silhouette(commands, lambda part: True)) == 1
    strap = silhouette(commands, lambda part: part == "torso/satchel")
    assert strap.sum() > 150
    body = silhouette(commands, lambda part: part in {"torso", "neck"} or part.startswith("arm"))
    assert (strap & ~body).sum() < 8, "no more than rounding of its edge"
