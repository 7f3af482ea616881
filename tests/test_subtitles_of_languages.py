"""One voice, several languages of subtitles: texts from the translations, times from what is heard."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from scenec.arrange import arrange
from scenec.arrange.subtitles import in_words
from scenec.cli import main
from scenec.diagnostics import SceneError
from scenec.front import Wish, read
from scenec.plan import plan
from scenec.speak import guessed
from scenec.take import Timing, Word

SCENE = """\
scene: a
format: {size: 64x36, fps: 12}
use: [people.yaml]
cast: {max: left, zoe: right}
script:
  - max: "I bought two tickets. {pause: 0.8s}One is yours."
    id: tickets
  - nod: zoe
    at: tickets@one
  - zoe: "Of course."
    id: course
"""


def entry(name: str, source: str, text: str) -> str:
    return f'  {name}: {{source: "{source}", text: "{text}"}}\n'


def translated(folder: Path, language: str, course: str) -> None:
    source = "I bought two tickets. {pause: 0.8s}One is yours."
    entries = entry("tickets", source, "J'ai deux billets. {pause: 0.8s}L'un est à toi.")
    entries += entry("course", "Of course.", course) if course else ""
    text = f'translation: {language}\nof: "a.yaml"\nentries:\n{entries}'
    (folder / f"a.{language}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCENEC_STORE", str(tmp_path / "store"))
    (tmp_path / "scenec.toml").touch()
    (tmp_path / "people.yaml").write_text("characters: {max: {voice: {engine: tone}}, zoe: {voice: {engine: tone}}}\n")
    (tmp_path / "a.yaml").write_text(SCENE, encoding="utf-8")
    (tmp_path / "story.yaml").write_text("story: b\nscenes: [a.yaml]\n", encoding="utf-8")
    translated(tmp_path, "fr", "Bien sûr.")
    return tmp_path


def test_the_voice_and_the_picture_stay_as_they_are(project: Path) -> None:
    plain = read(project / "a.yaml").story
    told = read(project / "a.yaml", wish=Wish(subtitles=("fr",))).story
    timings = guessed(plain)
    before, after = arrange(plain, timings), arrange(told, timings)
    assert [cue.text for cue in after.subtitles["fr"]] == ["J'ai deux billets. L'un est à toi.", "Bien sûr."]
    assert after.captions == before.captions
    nodes = {node.key: node.digest for node in plan(before, plain, timings).nodes}
    more = {node.key: node.digest for node in plan(after, told, timings).nodes}
    assert nodes.items() <= more.items()
    assert more.keys() - nodes.keys() == {"a/captions.fr"}


def test_a_language_of_which_there_is_no_translation(project: Path) -> None:
    with pytest.raises(SceneError) as caught:
        read(project / "a.yaml", wish=Wish(subtitles=("fr", "de")))
    assert [fault.code for fault in caught.value.diagnostics] == ["file-not-found"]
    translated(project, "de", "")
    scene = read(project / "a.yaml", wish=Wish(subtitles=("fr", "de")))
    assert [fault.code for fault in scene.warnings] == ["not-translated"]
    assert scene.story.captions.told["de"]["course"] == "Of course."


def test_a_film_in_another_voice_is_subtitled_in_the_original(project: Path) -> None:
    story = read(project / "a.yaml", wish=Wish("fr", subtitles=("en", "fr"))).story
    assert story.captions.told == {"en": {"tickets": "I bought two tickets. One is yours.", "course": "Of course."}}
    assert story.captions.files == ("srt", "vtt")


def test_pauses_fall_where_they_are_heard() -> None:
    spoken = "I came. I saw it all."
    starts = (0.0, 0.3, 1.6, 1.8, 2.0, 2.3)
    ends = (0.2, 0.6, 1.7, 1.9, 2.2, 2.6)
    words = tuple(Word(a, b, word) for a, b, word in zip(starts, ends, spoken.split(), strict=True))
    found = in_words(Timing(2.7, (), words, "engine"), spoken, "Je suis venu. J'ai tout vu.").words
    assert [word.text for word in found] == "Je suis venu. J'ai tout vu.".split()
    assert (found[2].end, found[3].start) == (0.6, 1.6)
    assert (found[0].start, found[-1].end) == (0.0, 2.6)
    assert all(a.end <= b.start + 1e-9 for a, b in pairwise(found))
    one = in_words(Timing(2.7, (), words, "engine"), spoken, "Veni-vidi").words
    assert [(word.start, word.end) for word in one] == [(0.0, 2.6)]


@pytest.mark.slow
def test_the_files_beside_a_film(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.yaml", "story.yaml"):
        assert main(["render", name, "-o", "out/a.mp4", "--subtitles", "fr", "--workers", "1", "--format", "json"]) == 0
        json.loads(capsys.readouterr().out)
        assert sorted(path.name for path in (project / "out").glob("a.*t")) == ["a.fr.srt", "a.fr.vtt"]
        assert "Bien sûr." in (project / "out/a.fr.srt").read_text(encoding="utf-8")
    assert main(["render", "a.yaml", "-o", "out/a.mp4", "--workers", "1", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["executed"] == []
    assert main(["plan", "a.yaml", "--subtitles", "fr", "--format", "json"]) == 0
    nodes = {node["key"]: node["state"] for node in json.loads(capsys.readouterr().out)["nodes"]}
    assert nodes["a/captions.fr"] == "cached"
