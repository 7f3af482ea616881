"""Raised arms are slender, a bow leaves no corner at the waist and keeps its neck, walks begin with the foot in front."""

from __future__ import annotations

import numpy as np
import pytest
from tests.rigs.test_body import FIGURES, ready, silhouette

from scenec.acting import gait
from scenec.acting.person import Person
from scenec.outputs.portraits import sitter, stance
from scenec.rigs.person.build import BUILDS
from scenec.rigs.person.channels import Channels
from scenec.rigs.person.placement import skeleton
from scenec.rigs.person.torso import torso

SIZE = (460, 460)


def drawn(name: str, part: str, **channels: float) -> np.ndarray:
    who = sitter({})
    pose = stance(type(who)(who.rig, FIGURES[name]), 29, **channels)
    made = {k: np.array([v], np.float32) for k, v in pose.items()}
    return silhouette(ready(FIGURES[name], made, H=60, x=230, y=430), lambda p: p.startswith(part), 0, SIZE)


@pytest.mark.parametrize("name", ["ana", "ben", "tom", "milo"])
def test_a_raised_sleeve_is_slender(name: str) -> None:
    down = drawn(name, "arm-left/sleeve", armUpLeft=0.0, armLowLeft=0.0)
    out = drawn(name, "arm-left/sleeve", armUpLeft=-90.0, armLowLeft=-90.0)
    rows, columns = np.flatnonzero(down.any(1)), np.flatnonzero(out.any(0))
    length = rows[-1] - rows[0]
    upper = slice(rows[0] + round(0.22 * length), rows[0] + round(0.40 * length))
    beside = slice(columns[-1] - round(0.40 * length), columns[-1] - round(0.22 * length))
    assert out[:, beside].sum() < 0.93 * down[upper].sum()


@pytest.mark.parametrize("name", sorted(FIGURES))
@pytest.mark.parametrize("facing", [-1, 1])
def test_a_bow_leaves_no_corner_at_the_back(name: str, facing: int) -> None:
    figure = FIGURES[name]
    who = sitter({})
    pose = stance(type(who)(who.rig, figure), 29 * facing, lean=30.0 * facing)
    c = Channels({k: np.array([v], np.float32) for k, v in pose.items()}, figure.build)
    t = torso(c, figure, skeleton(c))
    edge = (t.left if facing > 0 else t.right)[0, 3:]
    assert (np.diff(edge[:, 1]) > 0).all(), "the edge of the back runs down from the armpit to the hem"


@pytest.mark.parametrize("name", ["ana", "ben", "milo"])
def test_the_neck_of_who_bows_is_a_neck(name: str) -> None:
    upright, bowed = (drawn(name, "neck", lean=lean, hipHeight=FIGURES[name].build.hip_height) for lean in (0.0, 32.0))
    assert bowed.sum() > 0.8 * upright.sum()


@pytest.mark.parametrize("metres", [0.5, 0.9, 1.3, 1.8, 2.6, 4.0])
@pytest.mark.parametrize("way", [-1, 1])
def test_a_walk_begins_with_the_foot_in_front(metres: float, way: int) -> None:
    person = Person("somebody", 1.7, BUILDS["woman"], 0.5, 1.0, 0.0, way)
    gait.stand(person)
    gait.walk(person, 0.0, float(gait.natural_frames(metres, person.build.leg * person.head)), way * metres, way)
    first = min(person.steps, key=lambda step: step.lift)
    assert first.side == way
    assert (len(person.steps) - 1) % 2 == 1, "full steps and one that closes"
