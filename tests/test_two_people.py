"""Two people who talk stay whole: a moment of what bench/two_people.py watches for long; and the watcher is not blind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from scenec.drawing.canvas import Command, in_order, prepare
from scenec.drawing.display import Op
from scenec.rigs import person
from scenec.timeline import Feet, Performance
from watching import Found, look_at, standing, watch

LOOK = {"build": "man", "skin": "tone-3", "seed": 5, "top": {"kind": "sweater", "colour": "#2f6b66"}}
REST = (("relaxed", "relaxed"), ("relaxed", "relaxed"))


def test_a_dialogue_holds_together(tmp_path: Path) -> None:
    found = watch(3, 4, tmp_path, step=12)
    assert found.frames > 300
    assert found.seen["eyes"] > 60
    assert not found.wrong, found.first


def seen(change: dict[str, tuple[float, float]], skin: bool = False) -> Found:
    """What is found where parts have been moved by so many H."""
    figure = person.figure(LOOK)
    ops: list[Op] = person.draw(figure, {"headYaw": np.array([15], np.float32)}, REST, 100)
    moved = []
    for op in ops:
        by = next((v for part, v in change.items() if op.part.startswith(part)), None)
        outlines = tuple(o + np.array(by, np.float32) if by and isinstance(o, np.ndarray) else o for o in op.outlines)
        moved.append(replace(op, outlines=outlines, part="ana/" + op.part))
    if skin:  # a patch of the upper arm's skin over its sleeve
        sleeve = next(np.asarray(op.outlines[0]) for op in ops if op.part == "arm-right/sleeve")
        at = sleeve[:, : sleeve.shape[1] // 4].mean(1)[:, None]
        patch = at + np.array([[(-0.06, -0.06), (0.06, -0.06), (0.06, 0.06), (-0.06, 0.06)]], np.float32)
        moved.append(Op(9.0, "ana/arm-right/skin", "#ffffff", (patch.astype(np.float32),)))
    commands: list[Command] = in_order(prepare(moved, np.array([[100, 300, 700]], np.float32), lambda colour, _plane: colour))
    found = Found()
    look_at(commands, 0, figure.build.heads, "here", found)
    return found


def test_the_watcher_sees_what_is_wrong() -> None:
    assert not seen({}).wrong
    assert "detached" in seen({"arm-left/hand": (-0.6, 0.3)}).wrong
    assert "iris outside" in seen({"head/eye-left/iris": (0.06, 0.02)}).wrong
    assert "skin through sleeve" in seen({}, skin=True).wrong


def test_the_watcher_sees_feet_that_slide() -> None:
    figure = person.figure(LOOK)
    pose = {name: np.zeros(6, np.float32) for name in ("x", "footPitchLeft", "footPitchRight", "toeLeft", "toeRight")}
    pose |= {f"footYaw{side}": np.full(6, 20, np.float32) for side in ("Left", "Right")}
    pose |= {f"ankleY{side}": np.full(6, figure.build.ankle, np.float32) for side in ("Left", "Right")}
    who = Performance("ana", LOOK, None, 1.8, {}, Feet((0, 0), (0, 0)), REST, (), ((0, 6),))
    for pace, slides in ((0.0, False), (0.01, True)):
        pose["x"] = np.arange(6, dtype=np.float32) * pace
        ops = [replace(op, part="ana/" + op.part) for op in person.draw(figure, pose, REST, 100)]
        place = np.tile(np.array([[100, 300, 700]], np.float32), (6, 1))
        found = Found()
        standing(in_order(prepare(ops, place, lambda colour, _plane: colour)), pose, who, "here", found)
        assert ("foot slides" in found.wrong) == slides
