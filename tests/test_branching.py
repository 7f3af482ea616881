"""Interactive films, rendered small: a film for each stretch, the page that leads through them, and what is made anew."""

from __future__ import annotations

import json
import re
from pathlib import Path

import av
import numpy as np
import pytest

from scenec.cli import main

HEAD = "format: {size: 64x36, fps: 12}\nuse: [people.yaml]\ncast: {max: left, zoe: right}\n"
FIRST = f"""\
scene: first
{HEAD}captions: {{burn: true}}
script:
  - music: dusk-piano
  - max: "One."
  - choice: "Which way?"
    id: way
    options:
      - {{text: "Nod", goto: nods}}
      - {{text: "On", goto: second}}
      - {{text: "On <b>too</b>", goto: same}}
      - {{text: "Leave", goto: end}}
  - nod: zoe
    id: nods
  - goto: end
  - goto: second
    id: same
"""
SECOND = f'scene: second\n{HEAD}script:\n  - zoe: "Two."\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCENEC_STORE", str(tmp_path / "store"))
    (tmp_path / "scenec.toml").touch()
    (tmp_path / "people.yaml").write_text("characters: {max: {voice: {engine: tone}}, zoe: {voice: {engine: tone}}}\n")
    (tmp_path / "first.yaml").write_text(FIRST)
    (tmp_path / "second.yaml").write_text(SECOND)
    (tmp_path / "tale.yaml").write_text("story: tale\ntitle: Ways\nscenes: [first.yaml, second.yaml]\n")
    return tmp_path


def rendered(capsys: pytest.CaptureFixture[str], *more: str) -> dict[str, object]:
    assert main(["render", "tale.yaml", "-o", "out/story.html", "--workers", "1", "--format", "json", *more]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def told(page: Path) -> dict[str, dict[str, object]]:
    text = page.read_text(encoding="utf-8")
    found: dict[str, dict[str, object]] = json.loads(re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', text)[0])
    return found


def shown(path: Path) -> np.ndarray:
    with av.open(str(path)) as container:
        return np.array([frame.to_ndarray(format="gray") for frame in container.decode(video=0)], np.int16)


def heard(path: Path) -> np.ndarray:
    with av.open(str(path)) as container:
        return np.concatenate([frame.to_ndarray()[0] for frame in container.decode(audio=0)])


@pytest.mark.slow
def test_the_interactive_film_of_a_story(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = rendered(capsys)
    media = project / "out/story_media"
    stretches = told(project / "out/story.html")["stretches"]
    first = stretches["start"]
    assert first["leads"] == ["way-1", "way-2", "way-2", "way-4"]  # what comes to the same state goes on together
    assert sorted(path.name for path in media.iterdir()) == ["start.mp4", "way-1.mp4", "way-2.mp4"]
    films = {name: shown(media / f"{name}.mp4") for name in ("start", "way-1", "way-2")}
    assert sum(map(len, films.values())) == result["frames"]
    seam = np.abs(films["way-1"][0] - films["start"][-1])
    assert seam.mean() < 0.6  # what follows an answer begins with the picture that was held
    sound = {name: np.abs(heard(media / f"{name}.mp4")) for name in ("start", "way-1")}
    assert sound["start"][-2400:].max() < 0.02 < sound["start"].max()  # nothing breaks off before a question
    assert sound["way-1"][: 48_000 // 100].max() < 0.02 < sound["way-1"][12_000:].max()  # the music comes back after it

    assert rendered(capsys)["executed"] == []
    assert main(["plan", "tale.yaml", "--interactive", "--format", "json"]) == 0  # exact: everything has been spoken
    plan = json.loads(capsys.readouterr().out)
    assert {node["state"] for node in plan["nodes"]} == {"cached"}
    assert {"tale/page", "start/film", "way-1/film", "way-2/track"} <= {node["key"] for node in plan["nodes"]}

    edited = FIRST.replace('"Which way?"', '"Where to?"').replace("  - nod: zoe\n    id: nods\n  - goto: end\n", "")
    edited = edited.replace('      - {text: "Nod", goto: nods}\n', "")
    (project / "first.yaml").write_text(edited)
    assert rendered(capsys)["executed"] == ["tale/page"]
    assert sorted(path.name for path in media.iterdir()) == ["start.mp4", "way-1.mp4"]  # what no page needs any more is gone
    manifest = json.loads((project / "out/story.manifest.json").read_text())
    assert sorted(manifest["films"]) == ["start.mp4", "way-1.mp4"]


def test_captions_lie_beside_the_picture_and_in_the_page(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", "tale.yaml", "--interactive", "--format", "json"]) == 0
    graph = json.loads(capsys.readouterr().out)
    assert graph["output"] == "tale/page"
    assert not [node for node in graph["nodes"] if node["kind"] == "captions"]
    from scenec.branching import told_in
    from scenec.ways import read_ways

    ways = read_ways(project / "tale.yaml")
    (story,) = told_in(ways.stretches[0])
    assert (story.id, story.captions.burn, story.captions.aside) == ("start/first", True, True)


def test_a_name_that_is_no_film(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "tale.yaml", "-o", str(project / "story.htm")]) == 2
    assert ".html" in capsys.readouterr().err
