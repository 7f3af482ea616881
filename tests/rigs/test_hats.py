"""What is worn on the head: it covers what it should, and nothing of the face."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from scenec.analyse.looks import complete
from scenec.drawing.canvas import Command, in_order, mask, prepare
from scenec.rigs import person
from scenec.rigs.person.hairstyles import HATS, STYLES
from scenec.vocabulary import HATS as WORDS

SIDE, H = 240, 120.0
ANGLES = (-70, -45, -20, 0, 20, 45, 70)


def drawn(look: dict[str, object], yaws: tuple[int, ...] = ANGLES) -> list[Command]:
    figure = person.figure({"build": "woman", "skin": "tone-4", "seed": 3} | look)
    pose = {"headYaw": np.array(yaws, np.float32)}
    ops = person.draw(figure, pose, (("relaxed", "relaxed"), ("relaxed", "relaxed")), H)
    place = np.tile(np.array([[H, SIDE / 2, SIDE * 0.55 + (figure.build.heads - 0.5) * H]], np.float32), (len(yaws), 1))
    return in_order(prepare(ops, place, lambda colour, _plane: colour))


def shown(commands: list[Command], t: int, part: str) -> NDArray[np.bool_]:
    return mask(commands, t, SIDE, SIDE, lambda name: name.startswith(part))


def test_the_language_and_the_rig_know_the_same_hats() -> None:
    assert set(WORDS) == set(HATS)


@pytest.mark.parametrize("hat", HATS)
@pytest.mark.parametrize("style", ["bob", "afro", "bun", "short"])
def test_no_hair_stands_out_above_a_hat_and_no_eye_is_hidden(hat: str, style: str) -> None:
    with_hat = drawn({"hat": {"kind": hat, "colour": "#39566b"}, "hair": {"style": style}})
    bare = drawn({"hair": {"style": style}})
    for t, yaw in enumerate(ANGLES):
        cloth, hair = shown(with_hat, t, "head/hat"), shown(with_hat, t, "head/hair")
        assert cloth.sum() > 0.12 * H * H
        if hat in {"headscarf", "turban"}:
            assert not hair.any()
        elif hair.any():
            assert np.flatnonzero(hair.any(1))[0] > np.flatnonzero(cloth.any(1))[0] + 0.22 * H
        for side in ("left", "right"):
            seen, before = (shown(c, t, f"head/eye-{side}/white").sum() for c in (with_hat, bare))
            assert seen >= 0.85 * before or abs(yaw) > 60, (hat, yaw, side)


def test_nothing_shows_between_a_scarf_and_the_face() -> None:
    commands = drawn({"hat": {"kind": "headscarf", "colour": "#2f6b66"}})
    for t in range(1, len(ANGLES) - 1):
        head = shown(commands, t, "head/")
        for row in head[int(SIDE * 0.3) : int(SIDE * 0.8)]:
            covered = np.flatnonzero(row)
            assert len(covered) == covered[-1] - covered[0] + 1, "the background shows through"


def test_a_hearing_aid_sits_at_the_near_ear() -> None:
    commands = drawn({"hearing-aid": "#5a6b7a", "hair": {"style": "short"}})
    at = ANGLES.index(45)
    assert shown(commands, at, "head/ear-left/aid").sum() > 15
    assert shown(commands, ANGLES.index(-45), "head/ear-left/aid").sum() == 0
    ear = np.argwhere(shown(commands, at, "head/ear-left"))
    aid = np.argwhere(shown(commands, at, "head/ear-left/aid"))
    assert (np.abs(ear.mean(0) - aid.mean(0)) < 0.2 * H).all()


def test_extras_come_by_chance_only_to_those_left_to_chance() -> None:
    extras = {"glasses", "beard", "earring", "hat", "hearing-aid", "freckles", "lips"}
    written = [complete({"build": "man", "hair": {"style": "short"}}, f"p{i}", None) for i in range(60)]
    assert not any(extras & set(look) for look in written)
    seeded = [complete({"seed": i}, "x", None) for i in range(200)]
    assert {key for look in seeded for key in extras & set(look)} == extras
    assert {look["hat"]["kind"] for look in seeded if "hat" in look} <= set(HATS)
    assert 0.05 < sum("hat" in look for look in seeded) / 200 < 0.35
    assert complete({"seed": 7, "hat": {"kind": "cap"}}, "x", None)["hat"]["colour"].startswith("#")


def test_seeds_harmonise() -> None:
    """Dark skin goes with dark hair and eyes; what is worn has at most three hues that are not quiet."""
    from scenec.drawing.colour import oklch

    for seed in range(120):
        look = complete({"seed": seed}, "x", ("adult", "child", "elder")[seed % 3] if seed % 3 else None)
        assert look["hair"]["style"] in STYLES
        if look["skin"] in {"tone-7", "tone-8", "tone-9", "tone-10"} and look["build"] not in {"elderf", "elderm"}:
            assert oklch(look["hair"]["colour"])[0] < 0.36
            assert oklch(look["eyes"])[0] < 0.52
        loud = [c for c in (look["top"]["colour"], look["bottom"]["colour"]) if oklch(c)[1] > 0.13]
        assert len(set(loud)) <= 1 or look["bottom"]["kind"] == "dress"
