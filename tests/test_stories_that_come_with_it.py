"""The scenes that come with scenec: nothing to complain of, a plan, half a minute to a minute and a half; one is rendered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import av
import pytest

from scenec import line
from scenec.arrange import arrange
from scenec.cli import main
from scenec.plan import plan
from scenec.running.supervisor import Supervisor
from scenec.speak import guessed
from scenec.store import Store
from scenec.story import Format, Story, Voice
from scenec.timeline import Timeline
from scenec.ways import read_ways

ROOT = Path(__file__).parents[1]
FILES = sorted(path for path in (ROOT / "scenes").glob("*.yaml") if path.stem != "cast")
SCENES = [path for path in FILES if path.stem not in {"tale", "crossroads"}]  # these are stories of two scenes
STORIES = ("reunion", "quarrel", "first-kiss", "lesson", "interview", "advert")  # films to be shown: 30 to 90 s
SHORT, LONG = 25.0, 95.0  # what is guessed of their length may be a little off


def told(name: str) -> tuple[Story, Timeline]:
    """A story, its lines as long as they are guessed to be."""
    story = line.read(ROOT / f"scenes/{name}.yaml", ROOT).story
    return story, arrange(story, guessed(story))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_there_is_nothing_to_complain_of(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(path)]) == 0
    assert "warning" not in capsys.readouterr().out


@pytest.mark.parametrize("path", SCENES, ids=lambda path: path.stem)
def test_there_is_a_plan(path: Path) -> None:
    story, timeline = told(path.stem)
    graph = plan(timeline, story, guessed(story))
    assert sum(node.kind == "piece" for node in graph.nodes) == len(timeline.windows)


@pytest.mark.parametrize("name", STORIES)
def test_they_are_long_enough_and_every_line_is_heard_out(name: str) -> None:
    _, timeline = told(name)
    assert SHORT < timeline.frames / timeline.format.fps < LONG
    assert all(each.frame + each.frames <= timeline.frames for each in timeline.lines)


def test_the_tale_is_long_enough() -> None:
    told = [line.read(path, ROOT).story for path in sorted((ROOT / "scenes/tale").glob("[!c]*.yaml"))]
    assert len(told) == 2
    assert SHORT < sum(arrange(story, guessed(story)).frames / story.format.fps for story in told) < LONG


def test_one_of_them_is_rendered(tmp_path: Path) -> None:
    story = line.read(ROOT / "scenes/reunion.yaml", ROOT).story
    people = {name: replace(each, voice=Voice("tone")) for name, each in story.characters.items()}
    small = replace(story, characters=people, format=Format(128, 72, 12))
    with Supervisor(1) as running:
        film = line.render(small, Store(tmp_path), running)
    with av.open(str(film.execution.artifacts[film.graph.output] / "film.mp4")) as container:
        shown = [frame.to_ndarray(format="gray").mean() for frame in container.decode(video=0)]
    assert len(shown) == film.timeline.frames
    assert min(shown[12:-24]) > 40  # nothing black between the fades


def test_every_way_through_the_one_that_asks_is_short_and_ends() -> None:
    ways = read_ways(ROOT / "scenes/crossroads.yaml", ROOT)
    assert sum(stretch.question is None for stretch in ways.stretches) == 6
    for stretch in ways.stretches:
        seconds = sum(arrange(part.story, guessed(part.story)).frames / part.story.format.fps for part in stretch.parts)
        assert 1 < seconds < 45
