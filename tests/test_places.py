"""Every set can be named without `use`, and the page for writers lists its looks and marks."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import yaml

from scenec.front import examine
from scenec.plan.pieces import piece_params
from scenec.sets.table import SETS
from scenec.story import Shot
from scenec.vocabulary import WEATHERS
from stories import film, line

ROOT = Path(__file__).parent.parent
PLACES = yaml.safe_load((ROOT / "templates" / "library" / "places.yaml").read_text(encoding="utf-8"))["places"]
ROWS = dict(re.findall(r"^\| `([a-z-]+)` \| (.+) \|$", (ROOT / "docs" / "places.md").read_text(encoding="utf-8"), re.MULTILINE))


def test_every_set_is_a_place() -> None:
    assert {entry["set"] for entry in PLACES.values()} == set(SETS)


@pytest.mark.parametrize("name", PLACES)
def test_a_place_has_lights_and_weather_that_are_drawn(name: str) -> None:
    stage = SETS[PLACES[name]["set"]]
    for look in (PLACES[name].get("looks") or {}).values():
        assert look["light"] in stage.lights
        assert look.get("weather") in (None, *stage.weather)
    assert set(stage.weather) <= set(WEATHERS)


@pytest.mark.parametrize("name", PLACES)
def test_the_page_says_what_there_is(name: str) -> None:
    looks, marks = (part.strip().split(", ") for part in ROWS[name].split("|"))
    stage = SETS[PLACES[name]["set"]]
    assert looks == list(PLACES[name].get("looks") or stage.lights)
    assert set(marks) == {*stage.marks, *(PLACES[name].get("marks") or {})}


def test_pieces_of_a_rainy_shot_follow_one_another() -> None:
    told = film(Shot("s", framing="wide", subject=None), line("a", "ana", "It rains."), line("b", "ben", "So it does, and hard."))
    rainy = replace(told, place=replace(told.place, weather="rain"))
    fine = [piece_params(told, window)[0] for window in told.windows]
    wet = [piece_params(rainy, window)[0] for window in rainy.windows]
    assert len(wet) > 1
    assert not any("clock" in each or "seed" in each for each in fine), "where nothing falls a piece does not know when it plays"
    assert [each["clock"] for each in wet] == [window.start for window in rainy.windows]
    assert len({each["seed"] for each in wet}) == 1


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("{art: gone.png}", "file-not-found"),
        ("{art: torn.png}", "bad-media"),
        ("{art: ../far.png}", "outside-project"),
        ("{art: park.png, floor: 0.5, horizon: 0.5}", "out-of-range"),
        ("{art: park.png}", None),
    ],
)
def test_a_library_alone_has_its_pictures_looked_at(place: str, code: str | None, tmp_path: Path) -> None:
    (tmp_path / "scenec.toml").touch()
    cv2.imwrite(str(tmp_path / "park.png"), np.zeros((36, 64, 3), np.uint8))
    (tmp_path / "torn.png").write_bytes((tmp_path / "park.png").read_bytes()[:20])
    path = tmp_path / "places.yaml"
    path.write_text(f"places:\n  here: {place}\n", encoding="utf-8")
    assert [fault.code for fault in examine(path).faults] == ([code] if code else [])
