"""People who come, go and walk past others: out of the picture in every size, behind each other, on feet that stay."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from front import from_text
from scenec.acting import lanes
from scenec.acting.evaluate import evaluate
from scenec.arrange import arrange
from scenec.camera.moves import camera_at
from scenec.rigs.person.build import build_of
from scenec.sets.table import SETS, STAGE_HEIGHT
from scenec.story import Format, lines_of
from scenec.timeline import Performance, Timeline
from stories import timing

HEAD = "scene: test\nplace: park/day\ncast: {ana: left, ben: right, rosa: off, leo: off}\nscript:\n"
SIZES = ((1920, 1080), (1080, 1080), (1080, 1920))
BODY = 0.45  # metres that a walking body reaches to either side


def played(script: str, size: tuple[int, int] = SIZES[0]) -> Timeline:
    story, _ = from_text(HEAD + script)
    assert story is not None
    story = replace(story, format=Format(*size, 30))
    return arrange(story, {line.id: timing(line.text) for line in lines_of(story.beats)})


def who(t: Timeline, name: str) -> Performance:
    return next(p for p in t.performances if p.character == name)


def frame_metres(t: Timeline, frame: int) -> tuple[float, float]:
    """Left and right of the picture in metres on the stage."""
    shot = next(s for s in t.shots if s.start <= frame < s.end)
    view, stage = camera_at(shot.camera, frame), SETS[t.place.set]
    half = STAGE_HEIGHT * t.format.width / t.format.height / view.z / 2
    return tuple((x - stage.stage_x(0)) / stage.pixels_per_metre for x in (view.x - half, view.x + half))  # type: ignore[return-value]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("shot", ["wide", "two-shot", "medium ana"])
def test_they_come_from_beyond_the_picture_and_go_out_of_it(size: tuple[int, int], shot: str) -> None:
    t = played(f"  - shot: {shot}\n  - enter: rosa\n    to: bench\n  - exit: rosa\n  - exit: ben\n  - pause: 1s\n", size)
    for name in ("rosa", "ben"):
        p = who(t, name)
        x = evaluate(p, t.frames, 30, {})["x"]
        (first, last) = p.visible[0]
        assert last < t.frames
        for frame in ([first] if name == "rosa" else []) + [last - 1]:
            left, right = frame_metres(t, frame)
            assert x[frame] < left - BODY or x[frame] > right + BODY, (name, frame, float(x[frame]), left, right)


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_side_that_is_written_is_the_side_of_the_picture(side: str) -> None:
    leaves = f"  - exit: rosa\n    to: {side}\n  - exit: ben\n    to: {side}\n  - pause: 1s\n"
    t = played(f"  - enter: rosa\n    to: bench\n    from: {side}\n{leaves}")
    way = 1 if side == "right" else -1
    for name in ("rosa", "ben"):
        p = who(t, name)
        x = evaluate(p, t.frames, 30, {})["x"]
        first, last = p.visible[0]
        stood = x[(first + last) // 2] if name == "rosa" else x[first]
        assert (x[last - 1] - stood) * way > 0, name
        assert name == "ben" or (x[first] - stood) * way > 0, name


def test_nobody_does_two_things_with_one_body() -> None:
    """Who comes in on a word of a line, and takes something next, has come before."""
    comes = '  - ana: "Here she is at last."\n    id: here\n  - enter: rosa\n    to: bench\n    at: here@she\n'
    t = played(comes + "  - take: rosa\n    kind: book\n")
    assert t.beats["take-1"][0] == t.beats["enter-1"][1]
    assert t.beats["enter-1"][0] < t.beats["here"][1]


def test_somebody_looks_into_the_camera() -> None:
    t = played("  - gaze: ana\n    to: camera\n  - pause: 2s\n")
    pose = evaluate(who(t, "ana"), t.frames, 30, {})
    assert abs(float(pose["headYaw"][-1])) < 4
    assert abs(float(pose["gazeX"][-1])) < 0.15


def test_who_has_left_may_come_again_elsewhere() -> None:
    t = played("  - enter: rosa\n    to: bench\n  - exit: rosa\n    to: bench\n  - pause: 1s\n  - enter: rosa\n    to: tree\n")
    p = who(t, "rosa")
    assert len(p.visible) == 2
    x = evaluate(p, t.frames, 30, {})["x"]
    assert x[p.visible[0][1] - 1] > 3
    assert x[p.visible[1][0]] < -3
    seen = np.concatenate([np.abs(np.diff(x[a:b])) for a, b in p.visible])
    assert seen.max() < 0.07, "nobody jumps while they are seen"


def test_a_walk_past_somebody_leads_behind_them_on_feet_that_stay() -> None:
    t = played("  - enter: rosa\n    to: bench\n  - walk: rosa\n    to: tree\n")
    p, ana = who(t, "rosa"), who(t, "ana")
    pose, other = evaluate(p, t.frames, 30, {}), evaluate(ana, t.frames, 30, {})
    near = np.abs(pose["x"] - other["x"]) < 0.4
    assert near.any()
    assert pose["lane"][near].min() > 0.4
    assert pose["lane"][-1] == pytest.approx(0, abs=1e-3)
    assert lanes.order([pose, other]) == [0, 1]
    assert lanes.order([other, pose]) == [1, 0]
    head = p.height / build_of(p.look, p.age).heads * lanes.size(pose["lane"])
    for side, index in (("Left", -1), ("Right", 1)):
        ankle = pose["x"] + pose["ankleX" + side] * head
        for first, second in zip(own := [s for s in p.feet.steps if s.side == index], own[1:], strict=False):
            flat = ankle[int(first.land) + 5 : int(second.lift) - 9]
            assert len(flat) < 2 or np.ptp(flat) < 0.012


def test_others_look_up_and_those_who_go_together_keep_apart() -> None:
    t = played("  - enter: leo\n    to: bench\n  - pause: 1s\n  - exit: [ana, ben]\n    to: tree\n  - pause: 0.5s\n")
    first, last = t.beats["enter-1"]
    looks = who(t, "ben").tracks["lookYaw"]
    assert any(first < pulse.frame < last for pulse in looks.pulses)
    ana, ben = (evaluate(who(t, name), t.frames, 30, {})["x"] for name in ("ana", "ben"))
    start, end = t.beats["exit-1"]
    assert (ben - ana)[start : end - 1].min() > 0.55
