"""Things in hands, on rendered masks: taken, carried, handed over with both hands on them, put down where they stay."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from front import codes, from_text
from scenec import painter
from scenec.arrange import arrange
from scenec.nodes.backdrop import run
from scenec.nodes.work import Work
from scenec.plan.pieces import backdrop_params, piece_params
from scenec.story import lines_of
from scenec.timeline import Timeline
from scenec.vocabulary import PROPS
from stories import timing

HEAD = """scene: test
places: {room: {set: living-room}}
place: room
cast: {%s: left, %s: right}
format: {size: 480x270, fps: 24}
"""
SCALE = 2  # pixels of a mask for one of the picture
PAIRS = (("ana", "ben"), ("nia", "omar"))
Mask = NDArray[np.bool_]


def played(script: str, pair: tuple[str, str] = PAIRS[0], more: str = "") -> Timeline:
    story, faults = from_text(HEAD % pair + more + "script:\n  - shot: two-shot\n" + script)
    assert story is not None, [fault.message for fault in faults]
    return arrange(story, {line.id: timing(line.text) for line in lines_of(story.beats)})


def masks(t: Timeline, frame: int, tmp: Path, *parts: str) -> tuple[list[Mask], float]:
    """Where a frame shows parts, and pixels a metre."""
    window = next(w for w in t.windows if w.start <= frame < w.end)
    params, _ = piece_params(t, window)
    params |= {"mouths": [], "width": 480 * SCALE, "height": 270 * SCALE}
    for each in params["performances"]:
        each["speech"] = []
    ready = painter.prepare(params, tmp, [], [frame - window.start])
    return [painter.layer_mask(ready, 0, part) for part in parts], 296.0 * ready.cameras[0].z * 270 * SCALE / 1080


@pytest.fixture(scope="module")
def backdrop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The people alone are looked at: any backdrop will do."""
    folder = tmp_path_factory.mktemp("backdrop")
    t = played("  - pause: 1s\n")
    params = backdrop_params(t, t.shots[0]) | {"width": 480 * SCALE, "height": 270 * SCALE}
    run(Work(params, (), folder, lambda _: None))
    return folder


def apart(a: Mask, b: Mask) -> float:
    """Pixels between two masks."""
    far = cv2.distanceTransform((~a).astype(np.uint8), cv2.DIST_L2, 5)
    return float(far[b].min(initial=1e9))


@pytest.mark.parametrize(("kind", "pair"), [(kind, PAIRS[i % 2]) for i, kind in enumerate(PROPS)])
def test_both_hands_are_on_a_thing_before_it_changes_hands(kind: str, pair: tuple[str, str], backdrop: Path) -> None:
    first, second = pair
    t = played(f"  - give: {first}\n    to: {second}\n    kind: {kind}\n  - pause: 1s\n", pair)
    (thing,) = t.things
    change = next(stay for stay in thing.stays if stay.way == "second")
    frame = int(change.frame)
    (held, *hands), metre = masks(
        t,
        frame,
        backdrop,
        f"{first}/thing",
        f"{first}/arm-{_side(thing.stays[0].side)}/hand",
        f"{second}/arm-{_side(change.side)}/hand",
    )
    assert held.any()
    for hand in hands:
        assert apart(held, hand) / metre < 0.02
    (before, after), _ = masks(t, t.beats["give-1"][1] + 10, backdrop, f"{first}/thing", f"{second}/thing")
    assert after.any()
    assert not before.any()


def _side(side: int) -> str:
    return "left" if side < 0 else "right"


@pytest.mark.parametrize("kind", ["cup", "bag"])
def test_what_is_taken_goes_along_and_stays_where_it_is_put(kind: str, backdrop: Path) -> None:
    t = played(
        f"  - take: ana\n    kind: {kind}\n  - walk: ana\n    to: window\n  - put-down: ana\n    kind: {kind}\n  - pause: 2s\n"
    )
    (thing,) = t.things
    lies, *_ = thing.stays
    assert not lies.who
    (there, held), _ = masks(t, 0, backdrop, "thing", "ana/thing")
    assert there.any()
    assert not held.any()
    hand = f"ana/arm-{_side(thing.stays[1].side)}"
    for frame in (t.beats["take-1"][1], sum(t.beats["walk-1"]) // 2) if kind == "cup" else (t.beats["take-1"][1],):
        (there, held, arm), metre = masks(t, frame, backdrop, "thing", "ana/thing", hand)
        assert held.any()
        assert not there.any()
        assert apart(held, arm) / metre < 0.03
    places = [masks(t, frame, backdrop, "thing")[0][0] for frame in (t.beats["put-down-1"][1] + 2, t.frames - 2)]
    assert places[0].any()
    assert np.array_equal(*places)


def test_a_letter_comes_out_of_a_pocket_and_a_busy_hand_does_not_wave(backdrop: Path) -> None:
    t = played("  - take: ana\n    kind: letter\n  - wave: ana\n")
    assert not masks(t, 0, backdrop, "ana/thing")[0][0].any()
    side = t.things[0].stays[-1].side
    ana = next(p for p in t.performances if p.character == "ana")
    assert [grip.side for grip in ana.grips if grip.shape == "wave"] == [-side]


def test_a_hand_goes_straight_down_into_a_pocket_and_no_arm_lies_across_the_trunk(backdrop: Path) -> None:
    t = played("  - take: ana\n    kind: letter\n")
    ana = next(p for p in t.performances if p.character == "ana")
    reach = ana.reaches[0]
    side = "left" if reach.side < 0 else "right"
    arm, trunk = masks(t, round(reach.frame + reach.on) + 1, backdrop, f"ana/arm-{side}/sleeve", "ana/torso")[0]
    assert arm.any()
    columns = np.flatnonzero((arm | trunk).any(0))
    middle = (columns.min() + columns.max()) / 2
    beyond = arm[:, round(middle) :] if reach.side < 0 else arm[:, : round(middle)]
    assert beyond.sum() < 0.2 * arm.sum(), "the elbow is on its own side"


def test_what_is_said_of_hands() -> None:
    third = "".join(f"  - take: ana\n    kind: {kind}\n" for kind in ("cup", "letter", "phone"))
    assert codes(third) == ["hands-full"]
    assert (
        codes(
            third.replace(
                "  - take: ana\n    kind: phone", "  - give: ana\n    to: ben\n    kind: cup\n  - take: ana\n    kind: phone"
            )
        )
        == []
    )
    assert codes("  - give: ana\n    to: middle\n    kind: cup\n") == ["missing-target"]


def test_pieces_without_things_say_nothing_of_them() -> None:
    t = played("  - pause: 2s\n")
    params, _ = piece_params(t, t.windows[0])
    assert "things" not in params
    assert all("reaches" not in each for each in params["performances"])


def test_cups_meet_and_hands_do_not(backdrop: Path) -> None:
    t = played("  - toast: [ben, ana]\n  - pause: 1s\n")
    contact = next(c for p in t.performances for c in p.contacts)
    found, metre = masks(t, round(contact.frame + contact.on) + 4, backdrop, "ana/thing", "ben/thing")
    assert all(mask.any() for mask in found)
    assert apart(*found) / metre < 0.02


def test_a_selfie_is_held_out_on_the_far_side_and_faces_are_seen(backdrop: Path) -> None:
    for pair in PAIRS:
        first, second = pair
        t = played(f"  - selfie: [{first}, {second}]\n    outcome: accept\n  - pause: 1s\n", pair)
        start, end = t.beats["selfie-1"]
        parts = (f"{first}/thing", f"{first}/head/skin", f"{second}/head/skin")
        (phone, *faces), metre = masks(t, start + round(0.7 * (end - start)), backdrop, *parts)
        columns = [float(np.flatnonzero(mask.any(0)).mean()) for mask in (phone, *faces)]
        assert columns[0] < columns[1] - 0.2 * metre < columns[2], pair
        assert min(mask.sum() for mask in faces) > 0.008 * metre * metre
