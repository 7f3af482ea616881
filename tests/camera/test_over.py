"""Over the shoulder, measured on layer masks: the near one is large at the edge, dark, and never before the face."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenec.camera.shoulder import COVERS
from scenec.painter import Painter, layer_mask, still
from stills import painters, scene, told

LINE = '  - ana: "I think that you never told me the whole story."\n'
SIZES = ("480x270", "270x480", "300x300")


def over(who: str, size: str, folder: Path) -> Painter:
    return painters(scene(f"  - shot: over {who}\n{LINE}", size), folder, lambda t: [15], bare=True)[0][2]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("who", "near"), [("ana", "ben"), ("ben", "ana")])
def test_the_near_one_stands_at_the_edge_and_not_before_the_face(who: str, near: str, size: str, tmp_path: Path) -> None:
    ready = over(who, size, tmp_path)
    body, face = layer_mask(ready, 0, f"{near}/behind"), layer_mask(ready, 0, f"{who}/head/skin")
    covered = body.any(0).mean()
    assert 0.18 < covered < COVERS + 0.10
    columns, rows = np.flatnonzero(face.any(0)), np.flatnonzero(face.any(1))
    assert not body[:, columns[0] : columns[-1] + 1][rows[0] : rows[-1] + 1].any()
    assert columns[0] > 0
    assert columns[-1] < face.shape[1] - 1
    assert body[:, -1 if who == "ana" else 0].any()
    head = layer_mask(ready, 0, f"{near}/behind/head")
    assert head.any(1).sum() > layer_mask(ready, 0, f"{who}/head").any(1).sum()  # nearer to us


def test_it_is_drawn_dark(tmp_path: Path) -> None:
    ready = over("ana", "480x270", tmp_path)
    picture = still(ready, 0).astype(float)
    body = layer_mask(ready, 0, "ben/behind/torso")
    folder = tmp_path / "two"
    folder.mkdir()
    two = painters(scene(f"  - shot: two-shot\n{LINE}"), folder, lambda t: [15])
    lit = still(two[0][2], 0).astype(float)[layer_mask(two[0][2], 0, "ben/torso")]
    assert picture[body].mean() < 0.9 * lit.mean()


def test_who_touches_is_not_seen_from_behind(tmp_path: Path) -> None:
    t = told(scene("  - shot: over ana\n  - hug: [ben, ana]\n"), tmp_path)
    assert [(s.framing, s.near) for s in t.shots] == [("two-shot", None)]


def test_who_walks_away_slides_out_of_the_frame(tmp_path: Path) -> None:
    script = f"  - shot: over ana\n{LINE}  - walk: ben\n    to: edge\n{LINE}"
    found = painters(scene(script), tmp_path, lambda t: [10, t.beats["walk-1"][1]], bare=True)
    first, last = (int(layer_mask(ready, 0, "ben/behind").sum()) for _, _, ready in found)
    assert last < 0.5 * first


def test_a_dissolve_out_of_it_shows_the_near_one_from_both_sides(tmp_path: Path) -> None:
    script = f"  - shot: over ana\n{LINE}  - cut: two-shot\n    transition: dissolve\n{LINE}"
    found = painters(scene(script), tmp_path, lambda t: [t.shots[1].start], bare=True)
    joined = found[0][2]
    before, after = joined.before, joined.after
    assert layer_mask(before, 0, "ben/behind").any()
    assert not layer_mask(before, 0, "ben/torso").any()
    assert not layer_mask(after, 0, "ben/behind").any()
    assert layer_mask(after, 0, "ben/torso").any()
