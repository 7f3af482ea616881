"""People in the background: seeded, small, never behind the head of a single shot, and nobody where nobody asked for them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from front import from_text
from scenec.arrange import arrange
from scenec.camera.bake import seen_in, stack
from scenec.camera.framing import Standing, eyes, frame, to_screen
from scenec.camera.regions import Shot
from scenec.camera.veil import Face
from scenec.plan.pieces import backdrop_params
from scenec.sets.extras import bounds, extras_of
from scenec.sets.table import SETS

CROWDED = [name for name, stage in SETS.items() if stage.spots]


def shot(name: str, framing: str, x: float, count: int) -> Shot:
    stage = SETS[name]
    who = Standing(x, 1.7, 0.8)
    view = frame(framing, who, [who], 480, 270, stage)
    face = Face(*eyes(who, stage), None)
    return Shot(stage, stage.lights[0], 480, 270, framing, (view,), (face,), None, extras_of(stage, count, 5))


@pytest.mark.parametrize("name", CROWDED)
def test_they_are_seen_in_a_wide_shot_and_are_always_the_same(name: str) -> None:
    crowd, empty = (shot(name, "wide", 0.0, count) for count in (4, 0))
    layers = [layer for layer in crowd.stage.layers if layer.name != "front"]
    first, again, none = (stack(each, layers, ()) for each in (crowd, crowd, empty))
    assert np.array_equal(first, again)
    share = (np.abs(first.astype(int) - none).max(2) > 12).mean()
    assert 0.001 < share < 0.08


@pytest.mark.parametrize("name", CROWDED)
def test_nobody_stands_behind_the_head_of_a_single_shot(name: str) -> None:
    stage = SETS[name]
    for spot in stage.spots:
        layer = next(layer for layer in stage.layers if layer.name == spot.layer)
        x = (spot.x - stage.stage_x(0)) / stage.pixels_per_metre
        for place in (x, x + 0.15, x / max(layer.factor, 0.3)):
            close = shot(name, "close", place, len(stage.spots))
            view, face = close.views[0], close.faces[0]
            size = 0.3 * stage.pixels_per_metre
            a, b = (to_screen(view, (face.x + side * size, face.y + side * size), 480, 270) for side in (-1, 1))
            for each in seen_in(close, layer):
                left, top, right, foot = bounds(each)
                c, d = (to_screen(view, point, 480, 270, layer.factor) for point in ((left, top), (right, foot)))
                assert c[0] > b[0] - 40 or d[0] < a[0] + 40 or c[1] > b[1] - 40
        assert len(seen_in(replace(close, framing="wide"), layer)) == sum(s.layer == layer.name for s in stage.spots)


def test_a_backdrop_says_so_only_where_there_are_some() -> None:
    text = "scene: a\nplaces: {p: {set: %s}}\nplace: p\ncast: {ana: left}\nscript:\n  - pause: 1s\n"
    found = {}
    for key, place in (("none", "park"), ("some", "park, extras: 3")):
        story, faults = from_text(text % place)
        assert story is not None
        assert not faults
        t = arrange(story, {})
        found[key] = backdrop_params(t, t.shots[0])
    assert "extras" not in found["none"]
    assert found["some"]["extras"]["count"] == 3
    assert [fault.code for fault in from_text(text % "classroom, extras: 2")[1]] == ["out-of-range"]
    assert [fault.code for fault in from_text(text % "park, extras: 8")[1]] == ["out-of-range"]
