"""The backdrop node: files, sameness, veils behind faces, and a foreground that never covers a head."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from scenec.arrange.seating import Seats
from scenec.camera.bake import head_veils, stack
from scenec.camera.framing import Standing, View, eyes, frame
from scenec.camera.regions import Shot
from scenec.camera.veil import Background, Face, head_veil
from scenec.deeds import Sit
from scenec.drawing.colour import oklab
from scenec.nodes import backdrop
from scenec.nodes.work import NodeError, Work
from scenec.sets.light import people_light
from scenec.sets.table import SETS, Stage
from stories import ANA, BEN, story

PLATFORM = SETS["railway-platform"]
PEOPLE = [{"x": -1.12, "height": 1.68, "skin": "tone-2"}, {"x": 0.65, "height": 1.8, "skin": "#a56a45"}]
WIDE = frame("wide", None, [Standing(p["x"], p["height"]) for p in PEOPLE], 320, 180, PLATFORM)  # type: ignore[arg-type]


def run(out: Path, **changes: Any) -> Mapping[str, Any]:
    params = {
        "set": "railway-platform", "light": "dusk", "weather": None, "width": 320, "height": 180, "framing": "wide",
        "views": [list(WIDE)], "people": PEOPLE, **changes,
    }  # fmt: skip
    out.mkdir()
    backdrop.run(Work(params, (), out))
    return json.loads((out / "layout.json").read_text())  # type: ignore[no-any-return]


def test_a_still_shot(tmp_path: Path) -> None:
    layout = run(tmp_path / "a")
    assert cv2.imread(str(tmp_path / "a" / "picture.png")).shape == (180, 320, 3)
    assert len(layout["front"]) == 2, "a column on the left, a suitcase on the right"
    covered = sum((cv2.imread(str(tmp_path / "a" / s["file"]), -1)[..., 3] > 128).sum() for s in layout["front"])
    assert covered < 0.06 * 320 * 180


def test_a_moving_shot(tmp_path: Path) -> None:
    layout = run(tmp_path / "a", views=[list(WIDE), [WIDE.x - 60, WIDE.y, WIDE.z * 1.2]])
    assert layout["mode"] == "moving"
    assert [sheet["front"] for sheet in layout["layers"]].count(True) == 1
    factors = [sheet["factor"] for sheet in layout["layers"]]
    assert factors == sorted(factors)


def test_the_same_bytes_twice(tmp_path: Path) -> None:
    for name in ("a", "b"):
        run(tmp_path / name)
    files = sorted(file.name for file in (tmp_path / "a").iterdir())
    assert files == sorted(file.name for file in (tmp_path / "b").iterdir())
    assert all((tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes() for name in files)


def test_only_a_wide_shot_shows_what_stands_in_front(tmp_path: Path) -> None:
    assert run(tmp_path / "a", framing="two-shot")["front"] == []


def test_the_foreground_goes_where_it_would_cover_a_head(tmp_path: Path) -> None:
    hidden = [*PEOPLE, {"x": PLATFORM.metres(0.02), "height": 1.7, "skin": "tone-4"}]
    assert run(tmp_path / "a", people=hidden)["front"] == []


def test_an_unknown_light_is_said(tmp_path: Path) -> None:
    with pytest.raises(NodeError, match="snow"):
        run(tmp_path / "a", light="snow")


def test_the_studio_in_every_light(tmp_path: Path) -> None:
    for light in SETS["studio"].lights:
        run(tmp_path / light, set="studio", light=light)
        shown = cv2.imread(str(tmp_path / light / "picture.png"))
        assert shown.std() > 3


def test_a_parted_face_gets_no_veil_and_a_lost_one_does() -> None:
    skin = "#c98c66"
    lit = oklab(people_light("railway-platform", "dusk", 0)(skin, "base"))
    face = Face(960, 470, skin)
    assert head_veil(face, Background(lit + np.array([0.2, 0, 0]), 0.01), PLATFORM, "dusk", 1.0) is None
    assert head_veil(face, Background(lit + np.array([0.02, 0.1, 0.15]), 0.01), PLATFORM, "dusk", 1.0) is None, "parted by hue"
    veil = head_veil(face, Background(lit, 0.01), PLATFORM, "dusk", 1.0)
    assert veil is not None
    assert oklab(veil.colour)[0] > lit[0] + 0.1, "light air behind darker skin"
    close = head_veil(face, Background(lit, 0.01), PLATFORM, "dusk", 5.0)
    assert close is not None
    assert close.alpha < veil.alpha / 3, "blur calms already"


@pytest.mark.parametrize("skin", ["#f0c6a8", "#c98c66", "#5d3a29"])
def test_at_night_veils_are_never_darker(skin: str) -> None:
    lit = oklab(people_light("railway-platform", "night", 0)(skin, "base"))
    veil = head_veil(Face(960, 470, skin), Background(lit, 0.01), PLATFORM, "night", 1.0)
    assert veil is not None
    assert oklab(veil.colour)[0] > lit[0]


# In a car a head is before its own head rest and the window beside it: two calm tones with an edge, which nobody can paint away.
CALM = {"car": 0.1}


def at_marks(stage: Stage) -> list[Standing]:
    """Two at the marks left and right: where all sit, on the seats there."""
    people = []
    for who, mark, way in ((ANA, "left", 1), (BEN, "right", -1)):
        x = stage.metres(stage.marks[mark])
        sit = Sit("sit", who=(who.id,), on=mark)
        sat = Seats(story(sit, people=(ANA, BEN)), stage).sit(sit, who.id, x, way, x, {}, True) if stage.seated else None
        people.append(Standing(sat.seat.x if sat else x, who.height, way, sat.lowered if sat else 0.0))
    return people


@pytest.mark.parametrize("framing", ["two-shot", "medium", "close"])
@pytest.mark.parametrize("light", ["day", "dusk", "night"])
@pytest.mark.parametrize("name", [name for name in SETS if name != "studio"])
def test_heads_at_the_marks_have_a_calm_background(name: str, framing: str, light: str) -> None:
    """Measured as the rule says: after its veil the lightness behind a head hardly varies."""
    from scenec.camera.framing import to_screen
    from scenec.camera.veil import box

    stage, height, width = SETS[name], 270, 480
    people = at_marks(stage)
    for subject, skin in zip(people, ("#f0c6a8", "#a56a45"), strict=True):
        view = frame(framing, subject, people, width, height, stage)
        face = Face(*eyes(subject, stage), skin)
        shot = Shot(stage, light, width, height, framing, (View(*view),), (face,))
        picture = stack(shot, [layer for layer in stage.layers if layer.name != "front"], head_veils(shot))
        left, top, right, bottom = box(face, stage)
        (x0, y0), (x1, y1) = (to_screen(view, p, width, height) for p in ((left, top), (right, bottom)))
        part = picture[max(0, int(y0)) : int(y1), max(0, int(x0)) : int(x1), :3].reshape(-1, 3)[::7]
        lightness = np.array([oklab("#{2:02x}{1:02x}{0:02x}".format(*pixel))[0] for pixel in part.tolist()])
        assert lightness.std() < CALM.get(name, 0.075), (name, framing, light, skin)
