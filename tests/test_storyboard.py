"""The storyboard: which beats get a picture, from where in them, and that its graph holds only what these need."""

from __future__ import annotations

from pathlib import Path

import cv2
import pytest

from scenec import line
from scenec.arrange import arrange
from scenec.running.supervisor import Supervisor
from scenec.sheets.storyboard import changed, panels, small, stamp
from scenec.speak import guessed
from scenec.store import Store
from scenec.tales import read_tale

SCENE = Path(__file__).parent / "golden" / "edits.scene.yaml"


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> tuple[line.Scene, line.Film]:
    scene = line.read(SCENE, SCENE.parent)
    with Supervisor(1) as workers:
        return scene, line.board(scene.story, Store(tmp_path_factory.mktemp("board")), workers)


def test_every_line_has_a_panel_in_its_own_time(board: tuple[line.Scene, line.Film]):
    scene, film = board
    made = panels(scene.story, film.timeline)
    for name in ("one", "two", "three", "four"):
        start, end = film.timeline.beats[name]
        assert [start < p.frame < end for p in made if p.heading.endswith(f"  {name}")] == [True]
    assert list(made) == sorted(made, key=lambda p: p.frame)


def test_what_leaves_nothing_to_be_seen_has_none(board: tuple[line.Scene, line.Film]):
    scene, film = board
    headings = " ".join(p.heading for p in panels(scene.story, film.timeline))
    assert "music" not in headings
    assert "pause" not in headings
    assert "fade" not in headings


def test_it_draws_small_pictures_and_no_film(board: tuple[line.Scene, line.Film]):
    _, film = board
    assert small(film.timeline).format.height == 432
    kinds = {node.kind for node in film.graph.nodes}
    assert kinds == {"mouth", "backdrop", "still", "sheet"}
    sheet = cv2.imread(str(film.execution.artifacts[film.graph.output] / "sheet.png"))
    assert sheet is not None
    assert sheet.shape[1] > 3 * 768
    assert sheet[200:500, 100:700].std() > 20  # a picture, not paper


def test_times_are_minutes_seconds_and_frames():
    assert stamp(30 * 61 + 7, 30) == "1:01.07"


def test_a_panel_says_what_its_beat_does_to_a_relationship(tmp_path: Path):
    scene = tmp_path / "scene.yaml"
    scene.write_text(
        "scene: a\ncast: {ana: left, ben: right}\nrelationships: {ana & ben: {closeness: 0.45, tension: 0.6}}\nscript:\n"
        "  - hug: [ana, ben]\n    id: hug\n    changes: {closeness: 0.3, tension: -0.4}\n  - wave: ana\n    id: wave\n",
        encoding="utf-8",
    )
    story = line.read(scene, tmp_path).story
    assert changed(story, "hug") == "ana & ben: closeness 0.45 to 0.75, tension 0.6 to 0.2"
    assert changed(story, "wave") == ""


def test_a_choice_shows_the_held_picture_and_what_is_asked():
    story = read_tale(SCENE.parents[2] / "scenes" / "crossroads.yaml", SCENE.parents[2]).scenes[0]
    timeline = arrange(story, guessed(story))
    made = {p.heading.rpartition("  ")[2]: p for p in panels(story, timeline)}
    assert made["reason"].text == "What does Ben say?  [1 The truth]  2 A joke"
    shot = next(s for s in timeline.shots if s.start <= made["reason"].frame < s.end)
    assert (shot.framing, shot.subject) == ("close", "ana")
    assert not [name for name in made if name.startswith("goto")]
