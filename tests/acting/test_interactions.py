"""Two people who touch: distances, drawn masks, no jumps, the law of pieces. Films are the bench's, which one can look at."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "bench"))

from interaction_sheets import acted, commands, film, moment, view_of

from forms import library
from scenec.acting.evaluate import evaluate
from scenec.acting.interactions.contact import touch
from scenec.acting.interactions.layers import UNDER, Place, depth
from scenec.acting.interactions.parts import PARTS, resolve, split
from scenec.acting.tracks import window_performance
from scenec.drawing import canvas
from scenec.plan.pieces import piece_params
from scenec.timeline import Timeline

ZOOM = 1.75
CM = 2.82 * ZOOM * 0.48  # pixels of the picture a centimetre: 1080 stage pixels are shown 520 high
SIZE = (400, 520)
MET = ("hug", "kiss", "kiss-cheek", "kiss-forehead", "kiss-hand", "handshake", "hold-hands", "high-five", "fist-bump", "comfort",
       "caress", "wipe-tear", "forehead-touch", "shoulder-pat", "reconcile", "side-hug", "push-away",
       "whisper", "dance")  # fmt: skip
GROWN_UP = (0, 1, 2)
NEAREST = 0.02  # metres that a contact may lack


@cache
def left(kind: str, pair: int, first: int = 0) -> dict[tuple[str, str], float]:
    """Metres that every contact lacks while it is held, in any piece of the film."""
    t = film(kind, pair, first)
    worst: dict[tuple[str, str], float] = {}
    for window in t.windows:
        for key, gap in acted(t, window)[1].left.items():
            worst[key] = max(worst.get(key, 0.0), gap)
    return worst


@pytest.mark.parametrize("kind", MET)
@pytest.mark.parametrize("pair", GROWN_UP)
def test_what_shall_touch_does(kind: str, pair: int) -> None:
    found = left(kind, pair)
    assert found, "nothing touches"
    assert {key: gap for key, gap in found.items() if gap > NEAREST} == {}


@pytest.mark.parametrize("kind", ["hug", "handshake", "hold-hands", "high-five", "comfort"])
@pytest.mark.parametrize("first", [0, 1])
def test_a_child_and_a_tall_man_do_too(kind: str, first: int) -> None:
    assert {key: gap for key, gap in left(kind, 3, first).items() if gap > NEAREST} == {}


def masks(kind: str, pair: int, *parts: str, first: int = 0) -> list[NDArray[np.bool_]]:
    """Where the parts are seen at the moment of contact."""
    t = film(kind, pair, first)
    at = moment(t)
    window = next(w for w in t.windows if w.start <= at < w.end)
    drawn = commands(t, window, [at - window.start], view_of(t, ZOOM))
    return [canvas.mask(drawn, 0, *SIZE, lambda name, p=part: name.startswith(p)) for part in parts]  # type: ignore[misc]


def apart(a: NDArray[np.bool_], b: NDArray[np.bool_]) -> float:
    """Pixels between the nearest of two masks."""
    assert a.any(), "not seen"
    assert b.any(), "not seen"
    distance = cv2.distanceTransform((~a).astype(np.uint8), cv2.DIST_L2, 5)
    return float(distance[b].min())


@pytest.mark.parametrize(
    ("kind", "pair", "a", "b"),
    [
        ("hug", 0, "tom/torso", "ana/torso"),
        ("hug", 0, "tom/arm-left/hand", "ana/torso"),
        ("kiss", 0, "tom/head", "ana/head/mouth"),
        ("kiss", 1, "li/head", "kofi/head/mouth"),
        ("kiss", 2, "hal/head", "ruth/head"),
        ("kiss-cheek", 0, "tom/head", "ana/head/skin"),
        ("handshake", 0, "tom/arm-left/hand", "ana/arm-left/hand"),
        ("handshake", 1, "li/arm-left/hand", "kofi/arm-left/hand"),
        ("handshake", 3, "milo/arm-left/hand", "ben/arm-left/hand"),
        ("high-five", 2, "hal/arm-left/hand", "ruth/arm-left/hand"),
        ("dance", 0, "tom/arm-left/hand", "ana/arm-right/hand"),
        ("dance", 1, "li/arm-left/hand", "kofi/arm-right/hand"),
        ("dance", 2, "hal/arm-right/hand", "ruth/torso"),
        ("whisper", 0, "tom/arm-left/hand", "ana/arm-right"),
        ("caress", 0, "tom/arm-right/hand", "ana/head/skin"),
        ("wipe-tear", 2, "hal/arm-right/hand", "ruth/head/skin"),
        ("shoulder-pat", 1, "li/arm-left/hand", "kofi/arm-left"),
    ],
)
def test_drawn_parts_meet(kind: str, pair: int, a: str, b: str) -> None:
    first, second = masks(kind, pair, a, b)
    assert apart(first, second) <= 2 * CM


@pytest.mark.parametrize("pair", GROWN_UP)
def test_lips_meet_on_lips(pair: int) -> None:
    """The lips of the one in front are seen, and the other face begins where they end."""
    t = film("kiss", pair)
    at = moment(t)
    window = next(w for w in t.windows if w.start <= at < w.end)
    touched = acted(t, window)[1]
    lips = [b.part("lips", b.skeleton())[at - window.start] for b in touched.bodies.values()]
    assert np.hypot(*(lips[0] - lips[1])) < 0.025  # each gives way by 2 % of a head


@pytest.mark.parametrize("kind", ["hug", "kiss", "comfort", "handshake", "kiss-forehead", "caress", "wipe-tear", "whisper"])
@pytest.mark.parametrize("pair", [0, 1, 2])
def test_no_hand_lies_on_a_face(kind: str, pair: int) -> None:
    """Hands do not cover the eyes or the mouth of the one in front."""
    t = film(kind, pair)
    at = moment(t)
    window = next(w for w in t.windows if w.start <= at < w.end)
    drawn = commands(t, window, [at - window.start], view_of(t, ZOOM))
    names = [p.character for p in t.performances]
    for who in names:
        alone = [c for c in drawn if not c.op.part.startswith(tuple(f"{n}/arm" for n in names))]
        for part in ("head/mouth", "head/eye"):
            bare = canvas.mask(alone, 0, *SIZE, lambda name, p=f"{who}/{part}": name.startswith(p))  # type: ignore[misc]
            seen = canvas.mask(drawn, 0, *SIZE, lambda name, p=f"{who}/{part}": name.startswith(p))  # type: ignore[misc]
            assert seen.sum() >= 0.9 * bare.sum(), f"an arm covers {who}'s {part}"


@pytest.mark.parametrize("kind", ["hug", "kiss", "comfort", "handshake"])
def test_no_head_cuts_through_the_other(kind: str) -> None:
    """All of one head is drawn before all that is in front of the other one."""
    t = film(kind, 0)
    at = moment(t)
    window = next(w for w in t.windows if w.start <= at < w.end)
    ops = [c.op for c in commands(t, window, [at - window.start], view_of(t))]
    front = {who: [op.z for op in ops if op.part.startswith(f"{who}/head") and "hair/back" not in op.part and op.z % 100 > 28]
             for who in ("tom", "ana")}  # fmt: skip
    assert max(front["tom"]) < min(front["ana"]) or max(front["ana"]) < min(front["tom"])


def poses(t: Timeline) -> dict[str, dict[str, NDArray[np.float32]]]:
    """Everybody's pose over the whole film, piece after piece."""
    whole: dict[str, dict[str, list[NDArray[np.float32]]]] = {}
    for window in t.windows:
        cuts, touched = acted(t, window)
        for cut, pose in zip(cuts, touched.poses, strict=True):
            for name, values in pose.items():
                whole.setdefault(cut.character, {}).setdefault(name, []).append(values)
    return {who: {name: np.concatenate(parts) for name, parts in tracks.items()} for who, tracks in whole.items()}


LARGEST = {"x": 0.05, "lean": 1.6, "headYaw": 4.5, "headRoll": 3.0, "headPitch": 2.2, "hipHeight": 0.14, "neck": 1.6}


@pytest.mark.parametrize(("kind", "pair"), [("hug", 0), ("hug", 2), ("kiss", 1), ("handshake", 0), ("comfort", 2)])
def test_nothing_jumps(kind: str, pair: int) -> None:
    """The largest step of a frame, over all pieces of the film; and of the wrists, in H."""
    t = film(kind, pair, length=None)
    for who, pose in poses(t).items():
        steps = {name: float(np.abs(np.diff(pose[name])).max()) for name in LARGEST}
        assert {name: step for name, step in steps.items() if step > LARGEST[name]} == {}, who


@pytest.mark.parametrize(("kind", "pair"), [("hug", 0), ("kiss", 0), ("handshake", 1)])
def test_hands_move_without_jerks(kind: str, pair: int) -> None:
    t = film(kind, pair)
    for window in t.windows:
        for body in acted(t, window)[1].bodies.values():
            s = body.skeleton()
            for side in (-1, 1):
                wrist = s.arms[side].end + np.stack([body.pose["x"] / body.head, 0 * body.pose["x"]], 1)  # type: ignore[index]
                speed = np.hypot(*np.diff(wrist, axis=0).T)
                assert speed.max() < 0.62, f"{body.performance.character}: a wrist moves {speed.max():.2f} H in a frame"


def test_pieces_agree_at_their_edges() -> None:
    """A film cut in the middle of an embrace shows the same there as one that is not."""
    t = film("hug", 0)
    start, end = t.beats["the-hug"]
    middle = (start + end) // 2

    def at(first: int, last: int, frame: int) -> list[dict[str, float]]:
        cuts = [window_performance(p, first, last, t.format.fps) for p in t.performances]
        done = touch(cuts, [evaluate(c, last - first, t.format.fps, {}) for c in cuts], t.format.fps)
        return [{name: float(values[frame - first]) for name, values in pose.items()} for pose in done.poses]

    whole, part = at(0, t.frames, middle), at(middle, t.frames, middle)
    for one, other in zip(whole, part, strict=True):
        for name in ("x", "lean", "headRoll", "hipHeight", "armUpLeft", "armLowRight", "wristLeft"):
            assert one[name] == pytest.approx(other[name], abs=0.02), name


def test_a_close_up_of_one_acts_both() -> None:
    t = film("hug", 0)
    window = next(w for w in t.windows if w.start <= moment(t) < w.end)
    shot = t.shots[0]
    near = replace(shot, camera=(replace(shot.camera[0], x=100.0, z=9.0),))
    params, _ = piece_params(replace(t, shots=(near,)), replace(window, shot=near.id))
    assert len(params["performances"]) in {0, 2}


def test_who_refuses_is_not_touched_and_steps_back() -> None:
    t = film("hug", 0, outcome="refuse")
    assert not any(p.contacts for p in t.performances)
    pose = poses(t)
    assert pose["ana"]["x"][-1] - pose["ana"]["x"][0] > 0.2


def test_who_hesitates_lasts_longer() -> None:
    lengths = {outcome: np.diff(film("hug", 0, outcome=outcome).beats["the-hug"])[0] for outcome in ("accept", "hesitate")}
    assert lengths["hesitate"] > lengths["accept"] + 15


def test_manners_differ() -> None:
    def lasts(manner: str) -> int:
        first, last = film("hug", 0, manner=manner).beats["the-hug"]
        return last - first

    assert lasts("formal") < lasts("") < lasts("tender")
    closed = {m: any("shut" in p.tracks and p.tracks["shut"].pulses for p in film("hug", 0, manner=m).performances)
              for m in ("tender", "awkward")}  # fmt: skip
    assert closed == {"tender": True, "awkward": False}


def test_parts_of_the_language() -> None:
    assert resolve("hand-right", 1) == "handLeft", "somebody's right is on the screen's left"
    assert resolve("hand-near", 1) == "handRight"
    assert resolve("cheek-far", -1) == "cheekRight"
    assert resolve("upper-back", 1) == "upperBack"
    assert split("handLeft") == ("hand", -1)
    assert {resolve(part, 1) for part in PARTS} == {resolve(part, -1) for part in PARTS}


def test_depths_of_an_embrace() -> None:
    rear, front = Place("rear", {1: 0.5, -1: 8.6}), Place("front", {-1: -2.0, 1: 8.2})
    assert depth("arm-left/hand", 1.0, front) < depth("arm-right/sleeve", 1.0, rear) < depth("torso", 5.0, rear)
    assert depth("torso", 5.0, rear) < depth("torso", 5.0, front) < depth("arm-right/hand", 8.0, front)
    for role in ("rear", "front"):  # the trunk's shadow on an arm that has come to the front is not seen on the trunk
        reaching = Place(role, {-1: UNDER})
        assert (
            depth("arm-left/sleeve/edge", 1.0, reaching) < depth("torso", 5.0, reaching) < depth("arm-left/sleeve", 1.0, reaching)
        )
    assert depth("arm-right/hand", 8.0, front) < depth("arm-left/hand", 8.0, rear) < depth("head/skin", 7.0, rear)
    assert depth("head/skin", 7.0, rear) < depth("head/skin", 7.0, front)


def test_every_form_of_the_library_can_be_laid() -> None:
    for kind in library():
        t = film(kind, 0)
        assert t.frames > 0


def test_in_an_embrace_high_hair_hides_no_face() -> None:
    t = film("hug", 0)
    high = tuple(
        replace(p, look={**p.look, "hair": {"style": "afro", "colour": "#33231f"}}) if p.character == "ana" else p
        for p in t.performances
    )
    t = replace(t, performances=high)
    at = moment(t)
    window = next(w for w in t.windows if w.start <= at < w.end)
    drawn = commands(t, window, [at - window.start], view_of(t, ZOOM))
    for who, other in (("tom", "ana"), ("ana", "tom")):
        alone = [c for c in drawn if not c.op.part.startswith(other)]
        for part in ("head/eye", "head/mouth"):
            bare, seen = (
                canvas.mask(of, 0, *SIZE, lambda name, p=f"{who}/{part}": name.startswith(p))  # type: ignore[misc]
                for of in (alone, drawn)
            )
            assert seen.sum() >= 0.8 * bare.sum() > 0, f"{who}'s {part} is hidden"
