"""Stories of several scenes: the way through them, what is carried along, what cannot be reached; and their film."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from footage.media import bomb_png
from scenec.cli import main
from scenec.diagnostics import SceneError
from scenec.front import Wish, examine
from scenec.story import lines_of
from scenec.tales import is_tale, read_tale

HEAD = "format: {size: 64x36, fps: 12}\nuse: [people.yaml]\ncast: {max: left, zoe: right}\n"
FIRST = """\
scene: first
HEADrelationships: {max & zoe: {trust: TRUST}}
script:
  - max (sad): "One."
  - choice: "Does she follow?"
    id: follow
    options:
      - {text: "Run", goto: chase, when: zoe -> max.trust > 0.6}
      - {text: "Stay", goto: alone}
"""
CHASE = 'scene: chase\nHEADscript:\n  - max: "Two."\n  - goto: end\n'
ALONE = 'scene: alone\nHEADscript:\n  - max: "Three."\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCENEC_STORE", str(tmp_path / "store"))
    (tmp_path / "scenec.toml").touch()
    write(tmp_path, 0.5)
    return tmp_path


def write(project: Path, trust: float, **changed: str) -> None:
    (project / "people.yaml").write_text("characters: {max: {voice: {engine: tone}}, zoe: {voice: {engine: tone}}}\n")
    scenes = {"first": FIRST, "chase": CHASE, "alone": ALONE} | changed
    for name, text in scenes.items():
        (project / f"{name}.yaml").write_text(text.replace("HEAD", HEAD).replace("TRUST", str(trust)))
    (project / "tale.yaml").write_text(
        f"story: two-endings\ntitle: Two endings\nscenes: [{', '.join(f'{name}.yaml' for name in scenes)}]\n"
    )


def says(wish: Wish = Wish()) -> list[str]:  # noqa: B008 (it is frozen)
    return [line.text for scene in read_tale(Path("tale.yaml"), wish=wish).scenes for line in lines_of(scene.beats)]


def codes() -> list[str]:
    return [d.code for d in examine(Path("tale.yaml")).faults if d.code != "not-yet"]


def test_a_story_is_told_from_a_scene(project: Path) -> None:
    assert is_tale(Path("tale.yaml"))
    assert not is_tale(Path("first.yaml"))
    assert not is_tale(Path("missing.yaml"))


def test_the_way_follows_relationships_and_choices(project: Path) -> None:
    assert says() == ["One.", "Three."]
    assert says(Wish(choose={"follow": 2})) == ["One.", "Three."]
    write(project, 0.9)
    assert says() == ["One.", "Two."]
    assert codes() == []


def test_moods_and_relationships_are_carried(project: Path) -> None:
    tale = read_tale(Path("tale.yaml"))
    last = next(iter(lines_of(tale.scenes[-1].beats)))
    assert (last.feeling.name, last.because) == ("sad", "max's mood so far")
    assert {bond.trust for bond in tale.scenes[-1].bonds} == {0.5}


def test_an_option_that_is_not_open_cannot_be_chosen(project: Path) -> None:
    with pytest.raises(SceneError) as caught:
        says(Wish(choose={"follow": 1}))
    assert [d.code for d in caught.value.diagnostics if d.severity == "error"] == ["choice-not-open"]
    with pytest.raises(SceneError) as caught:
        says(Wish(choose={"folow": 1}))
    assert [d.help for d in caught.value.diagnostics if d.code == "unknown-choice"] == ['did you mean "follow"?']


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"alone": ALONE + "  - goto: nowhere\n"}, "unknown-goto"),
        ({"alone": ALONE.replace("alone", "chase")}, "duplicate-id"),
        ({"alone": "characters: {ana: {age: adult}}\n"}, "not-a-scene"),
        ({"alone": ALONE.replace('"Three."', "3")}, "unquoted-line"),
        ({"first": FIRST.split("  - choice", maxsplit=1)[0] + "  - goto: end\n"}, "unreachable-scene"),
        ({"first": FIRST.split("  - choice", maxsplit=1)[0] + "  - goto: first\n"}, "endless-story"),
        ({"first": "scene: first\nscript:\n  - pause: 1s\n", "chase": CHASE, "alone": ALONE}, "mixed-formats"),
    ],
)
def test_what_is_wrong_with_stories(project: Path, changed: dict[str, str], code: str) -> None:
    write(project, 0.5, **changed)
    assert code in codes() or (code == "unquoted-line" and codes() == ["wrong-type"])


def test_a_missing_scene(project: Path) -> None:
    (project / "alone.yaml").unlink()
    assert "file-not-found" in codes()


@pytest.mark.slow
def test_the_film_of_a_story(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "tale.yaml", "-o", "a.mp4", "--workers", "1", "--format", "json"]) == 0
    result = json.loads(capsys.readouterr().out)
    frames = sum(1 for _ in decoded(project / "a.mp4"))
    assert frames == result["frames"]
    assert any(key.startswith("alone/") for key in result["executed"])
    assert main(["render", "tale.yaml", "-o", "a.mp4", "--workers", "1", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["executed"] == []
    assert main(["plan", "tale.yaml", "--format", "json"]) == 0  # exact: everything has been spoken
    plan = json.loads(capsys.readouterr().out)
    assert {node["state"] for node in plan["nodes"]} == {"cached"}
    assert [mood["because"] for mood in plan["moods"]] == ["written", "max's mood so far"]
    assert main(["storyboard", "tale.yaml", "-o", "a.png", "--workers", "1", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["panels"] >= 2
    assert (project / "a.png").read_bytes()[:4] == b"\x89PNG"


def test_the_plan_and_the_graph_of_a_story(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without speaking: what hangs on the length of lines is not known yet, the mix and the film of the whole among it."""
    assert main(["plan", "tale.yaml", "--format", "json", "--choose", "follow=2"]) == 0
    nodes = {node["key"]: node for node in json.loads(capsys.readouterr().out)["nodes"]}
    assert {node["state"] for node in nodes.values()} == {"run"}
    assert nodes["two-endings/film"]["digest"] is None
    assert nodes["two-endings/mix"]["digest"] is None
    assert any(key.startswith("first/speech") or "speech" in node["kind"] for key, node in nodes.items())
    assert main(["graph", "tale.yaml", "--format", "json"]) == 0
    graph = json.loads(capsys.readouterr().out)
    assert graph["output"] == "two-endings/film"
    assert {node["key"].partition("/")[0] for node in graph["nodes"]} >= {"first", "alone", "two-endings"}
    assert main(["plan", "tale.yaml", "--relationships"]) == 0


@pytest.mark.parametrize("output", ["a.mp4", "a.html"])
def test_a_picture_that_cannot_be_decoded_is_a_fault_of_its_beat(
    output: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "bomb.png").write_bytes(bomb_png(8900, 8900))
    write(project, 0.5, first=f"scene: first\n{HEAD}script:\n  - show: bomb.png\n    for: 0.5s\n")
    assert main(["render", "tale.yaml", "-o", output, "--workers", "1"]) == 1
    said = capsys.readouterr().err
    assert "bad-media" in said
    assert "first.yaml:6" in said


def decoded(path: Path) -> list[object]:
    import av

    with av.open(str(path)) as container:
        return list(container.decode(video=0))
