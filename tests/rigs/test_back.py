"""People from behind: one piece at any turn, no face, the same contour, and hair, hats, arms and legs in place."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.rigs.test_body import FIGURES, RELAXED, Pose, pieces, pose, ready, silhouette

from scenec.outputs.portraits import sitter, stance
from scenec.rigs.person.channels import Channels
from scenec.rigs.person.hairstyles import HATS, STYLES
from scenec.rigs.person.placement import skeleton

FACE = ("head/eye", "head/mouth", "head/nose", "head/brow", "head/cheek")
SIZE = (360, 460)


def turned(name: str, yaw: float, **more: float) -> Pose:
    """A stance of one frame."""
    who = sitter({})
    channels = stance(type(who)(who.rig, FIGURES[name]), yaw, **more)
    return {channel: np.array([value], np.float32) for channel, value in channels.items()}


@pytest.mark.parametrize("yaw", [100, 125, 150, 180, -160, -110])
@pytest.mark.parametrize("name", sorted(FIGURES))
def test_a_back_is_one_piece_without_a_face(name: str, yaw: float) -> None:
    commands = ready(FIGURES[name], turned(name, yaw), H=56, x=180, y=420)
    assert pieces(silhouette(commands, lambda part: True, 0, SIZE)) == 1
    assert not any(c.op.part.startswith(FACE) for c in commands)
    assert not any(c.op.part.startswith(("torso/buttons", "torso/pockets", "torso/inner")) for c in commands)


@settings(max_examples=20, deadline=None, derandomize=True, phases=[p for p in Phase if p is not Phase.shrink])
@given(st.sampled_from(sorted(FIGURES)), st.floats(2, 88))
def test_a_contour_is_the_same_from_behind(name: str, yaw: float) -> None:
    front, back = (
        silhouette(ready(FIGURES[name], pose(yaw=y, headYaw=y), H=56, x=180, y=420), lambda p: p == "torso", 0, SIZE)
        for y in (yaw, 180 - yaw)
    )
    rows = range(int(420 - 56 * (FIGURES[name].build.hip_height + 0.75 * FIGURES[name].build.torso)), 240)
    for row in rows:
        a, b = np.flatnonzero(front[row]), np.flatnonzero(back[row])
        assert abs(int(a[0]) - int(b[0])) <= 2
        assert abs(int(a[-1]) - int(b[-1])) <= 2


def test_left_and_right_pass_each_other_in_profile() -> None:
    for name in ("ana", "ben"):
        yaws = np.arange(0, 181, 2, dtype=np.float32)
        s = skeleton(Channels({"yaw": yaws, "headYaw": yaws}, FIGURES[name].build))
        left, right = s.arms[-1].root[:, 0], s.arms[1].root[:, 0]
        assert left[0] < right[0]
        assert left[-1] > right[-1]
        assert np.abs(np.diff(left)).max() < 0.06, "no shoulder jumps"


@pytest.mark.parametrize("style", sorted(STYLES))
def test_every_style_covers_the_back_of_the_head(style: str) -> None:
    look = {"build": "woman", "hair": {"style": style}, "seed": 3}
    who = sitter(look)
    for yaw in (120, 180, -150):
        channels = {k: np.array([v], np.float32) for k, v in stance(who, yaw).items()}
        commands = ready(who.figure, channels, H=90, x=180, y=90 * (who.heads - 0.5) + 120)
        size = (360, 300)
        hair = silhouette(commands, lambda part: part.startswith("head/hair"), 0, size)
        middle = hair[100:130, 175:186]
        assert middle.mean() > 0.95, (style, yaw)


@pytest.mark.parametrize("hat", sorted(HATS))
def test_every_hat_has_a_back(hat: str) -> None:
    who = sitter({"build": "man", "hat": {"kind": hat, "colour": "#39566b"}, "seed": 4})
    channels = {k: np.array([v], np.float32) for k, v in stance(who, 160).items()}
    commands = ready(who.figure, channels, H=90, x=180, y=90 * (who.heads - 0.5) + 120)
    assert silhouette(commands, lambda part: part.startswith(f"head/hat/{hat}"), 0, (360, 300))[85:95, 170:190].all()


def test_frames_in_front_are_what_they_are_without_the_back() -> None:
    """A turn that ends behind draws its first frames like a stance that never turns."""
    alone = ready(FIGURES["ana"], pose(yaw=20, headYaw=30), H=56, x=180, y=420)
    both = ready(FIGURES["ana"], pose(yaw=[20, 170], headYaw=[30, 175]), H=56, x=180, y=420)
    for part in ("head/skin", "torso", "head/hair"):
        a, b = (silhouette(c, lambda p, part=part: p.startswith(part), 0, SIZE) for c in (alone, both))
        assert not (a ^ b).any()


def test_long_hair_falls_over_the_shoulders_and_swings() -> None:
    who = sitter({"build": "woman", "hair": {"style": "long"}, "seed": 3})
    tips = []
    for swung in (0.0, 0.15):
        channels = {k: np.array([v], np.float32) for k, v in stance(who, 24, hair=swung).items()}
        commands = ready(who.figure, channels, H=90, x=180, y=90 * (who.heads - 0.5) + 120)
        falls = silhouette(commands, lambda part: part == "head/hair/fall", 0, (360, 300))
        rows, columns = np.nonzero(falls)
        assert rows.max() > 120 + 90, "below the collar bones"
        tips.append(columns[rows > rows.max() - 6].mean())
    assert tips[1] - tips[0] > 6


def test_hair_lies_over_shoulders_but_under_a_hand_at_the_head() -> None:
    who = sitter({"build": "woman", "hair": {"style": "long"}, "seed": 3})
    for lifted in (False, True):
        raised = {"armUpLeft": 27.0, "armLowLeft": 165.0} if lifted else {}
        channels = {k: np.array([v], np.float32) for k, v in stance(who, 29, **raised).items()}
        ops = who.rig.draw(who.figure, channels, RELAXED, 90.0)
        hair = max(op.z for op in ops if op.part == "head/hair/cap" and (op.visible is None or op.visible.any()))
        arm = max(op.z for op in ops if op.part.startswith("arm-left"))
        assert (hair > arm) != lifted
