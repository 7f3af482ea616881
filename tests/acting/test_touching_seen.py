"""What must be seen, and what must not, while two touch: judged on drawn masks of the bench's pairs."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "bench"))

from interaction_sheets import PAIRS, acted, commands, film, moment, person_of, view_of

from forms import beat
from scenec.acting.interactions import layers
from scenec.acting.interactions.parts import split
from scenec.arrange import arrange
from scenec.deeds import Sit
from scenec.drawing import canvas
from scenec.story import Captions, Format, Place, Staged, Story
from scenec.timeline import Performance, Timeline

ZOOM = 1.75
SIZE = (400, 520)
Mask = NDArray[np.bool_]


@cache
def drawn(kind: str, pair: int, first: int = 0) -> tuple[Timeline, list[canvas.Command], int]:
    """The film, and what is drawn at the moment of contact, which is frame `local` of its window."""
    t = film(kind, pair, first)
    at = moment(t)
    window = next(w for w in t.windows if w.start <= at < w.end)
    return t, commands(t, window, [at - window.start], view_of(t, ZOOM)), at - window.start


def seen(commands_: list[canvas.Command], *parts: str) -> Mask:
    """Where any of the parts is seen."""
    return canvas.mask(commands_, 0, *SIZE, lambda name: name.startswith(parts))


def far_arm(t: Timeline, who: Performance) -> str:
    """The arm on the side of the partner, which is the one away from the camera."""
    hand = next(c.part for c in who.contacts)
    other = next(p for p in t.performances if p.character == who.contacts[0].partner)
    side = "Right" if other.tracks["x"].start > who.tracks["x"].start else "Left"  # type: ignore[operator]
    assert hand
    return f"arm-{side.lower()}"


@pytest.mark.parametrize("kind", ["reconcile", "handshake"])
@pytest.mark.parametrize("pair", [1, 3])
def test_a_far_arm_lies_on_no_chest(kind: str, pair: int) -> None:
    """It reaches out from behind the trunk: across it, it reads as a dark patch there."""
    t, ops, _ = drawn(kind, pair)
    looked = 0
    for who in t.performances:
        name, arm = who.character, far_arm(t, who)
        if not any(c.part == f"hand{arm.removeprefix('arm-').title()}" for c in who.contacts):
            continue
        looked += 1
        alone = seen([c for c in ops if c.op.part.startswith(f"{name}/torso")], f"{name}/torso")
        on_it = seen(ops, f"{name}/{arm}") & alone
        assert alone.any()
        assert on_it.sum() < 0.01 * alone.sum(), f"{name}'s {arm} lies on the chest"
    assert looked


def test_of_two_pairs_of_hands_both_are_seen() -> None:
    t, ops, _ = drawn("reconcile", 0)
    for who in t.performances:
        hand = f"{who.character}/{far_arm(t, who)}/hand"
        alone = seen([c for c in ops if c.op.part.startswith(hand)], hand)
        assert seen(ops, hand).sum() > 0.2 * alone.sum()


def test_depths_of_an_arm_that_reaches_past_its_trunk() -> None:
    for role in ("rear", "front"):
        place = layers.Place(role, {1: 8.4}, past=frozenset({1}))
        trunk = layers.depth("torso", 5.0, place)
        assert layers.depth("arm-right/sleeve", 1.0, place) < trunk, "far"
        assert layers.depth("arm-right/sleeve", 5.6, place) < trunk, "bent across"
        assert layers.depth("arm-right/sleeve", 8.0, place) > trunk, "on our side, before they have turned"
        assert layers.depth("torso/cast/right", 5.0, place) < trunk < layers.depth("torso/cast/left", 5.55, place)


FEATURES = ("eye", "nose", "mouth")


def hidden(ops: list[canvas.Command], who: str) -> dict[str, float]:
    """The share of each feature of a face that others and arms lie over."""
    head = [c for c in ops if c.op.part.startswith(f"{who}/head")]
    shares = {}
    for feature in FEATURES:
        alone = seen(head, f"{who}/head/{feature}").sum()
        shares[feature] = 1 - float(seen(ops, f"{who}/head/{feature}").sum()) / alone if alone else 0.0
    return shares


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("pair", [0, 1, 2, 3])
def test_in_a_hug_both_faces_are_seen(pair: int, first: int) -> None:
    """Side by side or one above the other: of every feature at least two thirds. Pair 3 is a child and who kneels to it."""
    t, ops, _ = drawn("hug", pair, first)
    for who in t.performances:
        shares = hidden(ops, who.character)
        assert max(shares.values()) < 0.34, (who.character, shares)


def seated(kind: str, pair: int) -> tuple[Timeline, list[canvas.Command]]:
    """Two on a bench, at the moment of contact."""
    people = [person_of(*each) for each in PAIRS[pair]]
    sits = tuple(Sit(f"sit-{p.id}", who=(p.id,), on="bench") for p in people)
    t = arrange(
        Story(
            "t", "T", "en", Format(1280, 720, 30), Place("park", "park", {}, "day"), {p.id: p for p in people},
            (Staged(people[0].id, "left"), Staged(people[1].id, "right")), Captions(), {},
            (*sits, beat(kind, people[0].id, people[1].id)),
        ),
        {},
    )  # fmt: skip
    at = moment(t)
    window = next(w for w in t.windows if w.start <= at < w.end)
    middle = float(np.mean([p.tracks["x"].start for p in t.performances]))
    return t, commands(t, window, [at - window.start], view_of(t, ZOOM)._replace(x=960 + 282 * middle))


@pytest.mark.parametrize("kind", ["hug", "comfort"])
@pytest.mark.parametrize("pair", [0, 2])
def test_on_a_bench_both_faces_are_seen(kind: str, pair: int) -> None:
    t, ops = seated(kind, pair)
    for who in t.performances:
        shares = hidden(ops, who.character)
        assert max(shares.values()) < 0.34, (who.character, shares)


def test_who_sit_when_the_film_begins_have_turned_to_each_other() -> None:
    """Also where each of them has a `sit` of their own."""
    t, _ = seated("hug", 0)
    first, second = sorted(t.performances, key=lambda p: p.tracks["x"].start)
    assert min(first.feet.yaw) > 0 > max(second.feet.yaw)


@pytest.mark.parametrize("pair", [0, 1, 2])
def test_who_looks_into_a_phone_together_hides_no_face(pair: int) -> None:
    t = film("selfie", pair)
    reach = next(each for p in t.performances for each in p.reaches)
    at = round(reach.frame + reach.on + 10)
    window = next(w for w in t.windows if w.start <= at < w.end)
    ops = commands(t, window, [at - window.start], view_of(t, ZOOM))
    for who in t.performances:
        shares = hidden([c for c in ops if "/arm-" not in c.op.part], who.character)
        assert max(shares.values()) < 0.25, (who.character, shares)


@pytest.mark.parametrize("pair", [0, 1])
def test_no_hand_sticks_out_behind_a_back_on_its_way(pair: int) -> None:
    """The far hands end inside the other's back contour once they are half way."""
    t = film("hug", pair)
    looked = 0
    for window in t.windows:
        bodies = list(acted(t, window)[1].bodies.values())
        for me, other in zip(bodies, bodies[::-1], strict=True):
            mine = next(c for c in me.performance.contacts if split(c.part) == ("hand", me.facing))
            frame = round(mine.frame + 0.5 * mine.on) - window.start
            if not 0 <= frame < window.end - window.start:
                continue
            looked += 1
            s, so = me.skeleton(), other.skeleton()
            palm = me.part(mine.part, s)[frame, 0]
            edge = other.stage(other.on_trunk(-1.0, 0.5, so))[frame, 0]
            assert (edge - palm) * me.facing > 0.02, me.performance.character
    assert looked == 2
