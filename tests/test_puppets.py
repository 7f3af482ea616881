"""Figures of one's own in scenes: what of gestures they can show is shown, what they cannot is said once, and they are drawn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from scenec import line
from scenec.front import read
from scenec.rigs import sprites, svg
from scenec.rigs.examining import examine
from scenec.running.supervisor import Supervisor
from scenec.store import Store
from scenec.story import Format, Voice

ROOT = Path(__file__).resolve().parents[1]
PUPPETS = ROOT / "scenes" / "puppets"
HEAD = """\
scene: a
cast: {tin: left, owl: right}
relationships: {tin & owl: {closeness: 0.9, trust: 0.9}}
characters:
  tin: {look: {rig: svg, image: tin.svg}}
  owl: {look: {rig: sprites, image: owl}}
script:
"""


def said(folder: Path, script: str, drawing: str | None = None) -> list[str]:
    (folder / "scenec.toml").touch()
    (folder / "tin.svg").write_text(drawing or (PUPPETS / "tin.svg").read_text(encoding="utf-8"), encoding="utf-8")
    if not (folder / "owl").exists():
        for file in sorted(PUPPETS.glob("owl/*/*.png")):
            target = folder / file.relative_to(PUPPETS)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    (folder / "a.yaml").write_text(HEAD + script, encoding="utf-8")
    return [fault.message for fault in read(folder / "a.yaml").warnings if fault.code == "not-yet"]


def test_who_has_no_arms_is_said_once(tmp_path: Path) -> None:
    script = '  - nod: owl\n  - wave: tin\n  - shrug: [tin, owl]\n  - owl: "{wave}Hello there."\n  - clap: owl\n'
    assert said(tmp_path, script) == [
        'figures of the rig `sprites` do not lift arms yet: "owl" only moves along with `shrug`',
    ]
    assert len(said(tmp_path, '  - owl: "{wave}Hello there."\n')) == 1
    assert len(said(tmp_path, "  - hug: [tin, owl]\n")) == 1
    assert said(tmp_path, "  - bow: [tin, owl]\n  - shake-head: owl\n") == []


def test_a_drawing_without_arms_is_said_too(tmp_path: Path) -> None:
    bare = re.sub(r'id="(?:Left|Right) Arm( Pivot)?"', "", (PUPPETS / "tin.svg").read_text(encoding="utf-8"))
    assert said(tmp_path, "  - nod: tin\n  - wave: tin\n  - point: tin\n    to: owl\n", bare) == [
        '"tin" has no arms drawn, and only moves along with `wave`'
    ]


def moved(rig: str, **channels: Sequence[float]) -> np.ndarray:
    """How far the head's corners go from its first frame, in H: (T, 2)."""
    pose = {name: np.array(values, np.float32) for name, values in channels.items()}
    pose["x"] = np.zeros(len(next(iter(channels.values()))), np.float32)
    module = svg if rig == "svg" else sprites
    look = examine(PUPPETS / ("tin.svg" if rig == "svg" else "owl")).look
    assert look is not None
    ops = module.draw(module.figure(look), pose, None, 100)
    op = next(op for op in ops if op.part.startswith("head" if rig == "svg" else "pose/neutral"))
    assert op.matrix is not None
    top = np.array([0.0, -4.0, 1.0]) if rig == "sprites" else np.array([100.0, 20.0, 1.0])
    at = op.matrix @ top
    return np.asarray(at - at[0])


@pytest.mark.parametrize("rig", ["svg", "sprites"])
def test_a_nod_and_a_shake_of_the_head_are_seen(rig: str) -> None:
    nod = moved(rig, headPitch=[0.0, -8.0, 0.0])
    assert nod[1, 1] > 0.05  # an H is a head's height: it goes down by a twentieth
    assert abs(nod[2]).max() < 1e-5
    shake = moved(rig, headYaw=[0.0, 9.0, -9.0])
    assert shake[1, 0] - shake[2, 0] > 0.03


def test_the_scene_with_figures_of_ones_own_is_drawn(tmp_path: Path) -> None:
    story = line.read(ROOT / "scenes/puppets.yaml", ROOT).story
    people = {name: replace(each, voice=Voice("tone")) for name, each in story.characters.items()}
    small = replace(story, characters=people, format=Format(64, 36, 12), beats=story.beats[:2])
    with Supervisor(1) as running:
        film = line.render(small, Store(tmp_path), running)
    assert film.execution.artifacts
