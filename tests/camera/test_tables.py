"""The table over those who sit at it: legs below it, the hands that lie on it above, and none where nobody sits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenec.drawing import canvas
from scenec.painter import Painter, layer_mask
from scenec.plan.pieces import backdrop_params
from scenec.sets.table import SETS
from stills import painters, scene, told

SIT = "  - shot: wide\n  - sit: [ana, ben]\n  - pause: 1s\n"
SIZE = "960x540"


def covered(ready: Painter, part: str) -> tuple[int, int]:
    """Pixels of a part that would be seen where the table is if that were not drawn, and how many of them are seen."""
    height, width = ready.surface.pixels.shape[:2]
    table = [command for command in ready.commands if command.op.part == "table"]
    rest = [command for command in ready.commands if command.op.part != "table"]
    there = canvas.mask(table, 0, width, height, lambda _name: True)
    without = canvas.mask(rest, 0, width, height, lambda name: name.startswith(part))
    return int((without & there).sum()), int((layer_mask(ready, 0, part) & there).sum())


@pytest.mark.parametrize("name", [name for name, stage in SETS.items() if stage.table is not None and not stage.seated])
def test_legs_are_below_the_table_and_hands_on_it(name: str, tmp_path: Path) -> None:
    [(_, t, ready)] = painters(scene(SIT, SIZE, name), tmp_path, lambda t: [t.frames - 1])
    stage = SETS[name]
    assert stage.table is not None
    top = stage.table.top / 2  # of the frame: the camera of a wide shot may be elsewhere by a little
    for who in ("ana", "ben"):
        facing = next(seat.way for seat in stage.seats if abs(stage.metres_of(seat.x) - _x(t, who)) < 0.05)
        near = "arm-left" if facing > 0 else "arm-right"
        whole, seen = covered(ready, f"{who}/leg")
        assert whole > 40
        assert seen == 0, "a leg is seen before the table"
        whole, seen = covered(ready, f"{who}/{near}/hand")
        assert seen == whole, "the table hides a hand"
        hand = np.flatnonzero(layer_mask(ready, 0, f"{who}/{near}/hand").any(1))
        table = np.flatnonzero(layer_mask(ready, 0, "table").any(1))
        assert len(hand)
        assert len(table)
        scale = _zoom(ready) * 0.5
        at = 270 + (top * 2 - ready.cameras[0].y) * scale
        assert abs(hand.max() - at) < 0.06 * stage.pixels_per_metre * scale, "the hand does not lie on the table"


def _x(t: object, who: str) -> float:
    return next(p.tracks["x"].start for p in t.performances if p.character == who)  # type: ignore[attr-defined]


def _zoom(ready: Painter) -> float:
    return float(ready.cameras[0].z)


def test_who_stands_before_the_table_is_before_it(tmp_path: Path) -> None:
    script = "  - shot: wide\n  - sit: ana\n  - pause: 0.5s\n"
    [(_, _, ready)] = painters(scene(script, SIZE, "cafe", "{ben: table, ana: left}"), tmp_path, lambda t: [t.frames - 1])
    whole, seen = covered(ready, "ben/")
    assert seen == whole > 500
    whole, seen = covered(ready, "ana/leg")
    assert whole > seen == 0


def test_it_costs_nothing_where_nobody_sits(tmp_path: Path) -> None:
    sitting, standing = (told(scene(script, place="cafe"), tmp_path) for script in (SIT, "  - shot: wide\n  - pause: 1s\n"))
    assert backdrop_params(sitting, sitting.shots[-1])["table"] is True
    assert "table" not in backdrop_params(standing, standing.shots[-1])
    [(_, _, ready)] = painters(scene("  - shot: wide\n  - pause: 1s\n", place="cafe"), tmp_path, lambda t: [3])
    assert not [command for command in ready.commands if command.op.part == "table"]


def test_who_is_in_focus_stays_behind_the_table_that_is_not(tmp_path: Path) -> None:
    pictures, legs = [], np.zeros((1, 1), bool)
    for number, pull in enumerate(("", "  - effect: focus-pull\n    on: ana\n    for: 3s\n")):
        folder = tmp_path / str(number)
        folder.mkdir()
        text = scene(SIT.replace("  - pause: 1s\n", f"{pull}  - pause: 3s\n"), SIZE, "cafe")
        [(_, _, ready)] = painters(text, folder, lambda t: [t.frames - 20])
        pictures.append(ready.frame(0).astype(int))
        if number == 0:
            table, rest = ([c for c in ready.commands if (c.op.part == "table") == is_table] for is_table in (True, False))
            behind = canvas.mask(rest, 0, 960, 540, lambda name: name.startswith("ana/leg"))
            legs = behind & canvas.mask(table, 0, 960, 540, lambda _name: True)
    assert legs.sum() > 60
    off = np.abs(pictures[0][legs].mean(0) - pictures[1][legs].mean(0)).max()
    assert off < 12, "her legs are drawn over the table"
