"""Screens of a set are looked at and pointed to: higher than people are, and only these two."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenec import line
from scenec.arrange import arrange
from scenec.arrange.pointing import HIGHEST, LOWEST, raised
from scenec.diagnostics import SceneError
from scenec.speak import guessed
from scenec.timeline import Performance

HEAD = "scene: it\nplace: classroom\ncast: {ana: middle, ben: right}\nscript:\n"


def acted(tmp_path: Path, script: str) -> Performance:
    """Ana's performance."""
    path = tmp_path / "it.yaml"
    path.write_text(HEAD + script, encoding="utf-8")
    story = line.read(path, tmp_path).story
    return next(each for each in arrange(story, guessed(story)).performances if each.character == "ana")


def highest(performance: Performance, channel: str) -> float:
    tracks = [track for name, track in performance.tracks.items() if name.startswith(channel)]
    return max((abs(key.value) for track in tracks for key in track.keys), default=0.0)


def test_an_arm_points_higher_to_a_screen_than_to_somebody(tmp_path: Path) -> None:
    board = acted(tmp_path, "  - point: ana\n    to: board\n")
    other = acted(tmp_path, "  - point: ana\n    to: ben\n")
    assert highest(board, "armLow") > highest(other, "armLow") + 30
    assert raised(0.0, 1.0) == HIGHEST
    assert raised(1.0, -2.0) == LOWEST


def test_who_looks_at_a_screen_looks_up(tmp_path: Path) -> None:
    up = acted(tmp_path, "  - gaze: ana\n    to: board\n  - pause: 2s\n")
    level = acted(tmp_path, "  - gaze: ana\n    to: ben\n  - pause: 2s\n")
    assert highest(up, "lookPitch") > highest(level, "lookPitch") + 10


@pytest.mark.parametrize("to", ["board", "away"])
def test_who_turns_to_a_screen_or_away_turns_the_back_to_us(tmp_path: Path, to: str) -> None:
    away = acted(tmp_path, f"  - turn: ana\n    to: {to}\n  - pause: 2s\n")
    assert abs(away.tracks["yaw"].keys[-1].value) > 130
    assert abs(away.tracks["headYaw"].keys[-1].value) > 120
    back = acted(tmp_path, f"  - turn: ana\n    to: {to}\n  - pause: 2s\n  - turn: ana\n    to: ben\n  - pause: 2s\n")
    assert 20 < back.tracks["yaw"].keys[-1].value < 40
    assert back.tracks["armUpLeft"].keys[-1].value == away.tracks["armUpLeft"].start


@pytest.mark.parametrize("beat", ["walk: ana\n    to: board", "turn: ana\n    to: down", "point: ana\n    to: tv"])
def test_nobody_walks_to_a_screen_and_other_places_have_others(tmp_path: Path, beat: str) -> None:
    with pytest.raises(SceneError, match="neither on stage nor a mark"):
        acted(tmp_path, f"  - {beat}\n")
