"""The page of an interactive film: what it holds, and that nothing of a scene can become more than text in it."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from scenec.outputs.page import page, placed
from scenec.outputs.page.fonts import faces
from scenec.outputs.page.words import WORDS

HOSTILE = "</script><script>alert(1)</script><!--<img src=x onerror=alert(2)> & \"' %%DATA%% \u2028 ${alert(3)}"


def params(**changed: Any) -> dict[str, Any]:
    cue = {"start": 3, "end": 20, "who": "ana", "name": "Ana", "colour": "#FFD98A", "text": "Well?", "tag": True}
    first = {
        "name": "start",
        "film": "start.mp4",
        "frames": 30,
        "captions": {"en": [cue], "fr": [cue | {"text": "Eh bien ?"}]},
        "question": {"text": "Stay?", "options": ["Yes", "No"]},
        "leads": ["way-1", "way-2"],
    }
    ends = [
        {
            "name": f"way-{n}",
            "film": f"way-{n}.mp4" if n == 1 else None,
            "frames": 9,
            "captions": {},
            "question": None,
            "leads": [],
        }
        for n in (1, 2)
    ]
    told = {"title": "The way", "language": "en", "size": [1920, 1080], "fps": 30, "captions": True, "subtitles": ["fr"]}
    return told | {"stretches": [first, *ends]} | changed


class Reader(HTMLParser):
    """The elements of a page, and the text of its scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.elements:
            self.texts.append((self.elements[-1][0], data))

    def of(self, tag: str) -> list[str]:
        return [data for name, data in self.texts if name == tag and data.strip()]


def read(text: str) -> tuple[Reader, dict[str, Any]]:
    reader = Reader(text)
    return reader, json.loads(reader.of("script")[0])


def test_it_holds_the_stretches_with_their_captions() -> None:
    _, told = read(page(params()))
    assert told["first"] == "start"
    first = told["stretches"]["start"]
    assert first["question"] == {"text": "Stay?", "options": ["Yes", "No"]}
    assert first["leads"] == ["way-1", "way-2"]
    assert first["captions"]["en"].startswith("WEBVTT\n")
    assert "00:00:00.100 --> 00:00:00.666\n<v Ana>Well?" in first["captions"]["en"]
    assert "Eh bien ?" in first["captions"]["fr"]
    assert told["languages"] == ["en", "fr"]
    assert first["colours"] == {"Ana": "#FFD98A"}
    assert told["stretches"]["way-2"]["film"] is None
    assert page(params()) == page(params())


def test_nothing_of_a_scene_becomes_markup() -> None:
    told = params(title=HOSTILE, language='en"><script>')
    told["stretches"][0]["question"] = {"text": HOSTILE, "options": [HOSTILE, "No"]}
    told["stretches"][0]["captions"]["en"][0] |= {"text": HOSTILE, "name": HOSTILE}
    plain, _ = read(page(params()))
    reader, found = read(page(told))
    assert [tag for tag, _ in reader.elements] == [tag for tag, _ in plain.elements]
    assert {name for _, attrs in reader.elements for name in attrs} == {name for _, attrs in plain.elements for name in attrs}
    assert found["stretches"]["start"]["question"]["text"] == HOSTILE
    assert found["stretches"]["start"]["question"]["options"][0] == HOSTILE
    assert found["title"] == HOSTILE
    assert reader.of("title") == [HOSTILE]
    assert "alert(2)>" not in "".join(reader.of("script")[1:])


def test_the_policy_allows_its_own_script_and_style_and_no_network() -> None:
    text = page(params())
    reader, _ = read(text)
    policy = next(attrs["content"] for tag, attrs in reader.elements if "http-equiv" in attrs) or ""
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == summed(re.findall(r"<script>(.*?)</script>", text, re.DOTALL)[0])
    assert rules["style-src"] == summed(re.findall(r"<style>(.*?)</style>", text, re.DOTALL)[0])
    assert "unsafe" not in policy
    assert not re.search(r"https?://", html.unescape(text))
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|Function\(", text)
    assert not [name for _, attrs in reader.elements for name in attrs if name.startswith("on") or name == "style"]


def summed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_folder_of_the_films_is_written_into_it_as_text() -> None:
    reader, _ = read(placed(page(params(title='<main id="stage">')), 'my "film"_media'))
    (stage,) = [attrs for tag, attrs in reader.elements if tag == "main"]
    assert stage["data-media"] == 'my "film"_media'


def test_its_fonts_hold_what_it_says_and_little_more() -> None:
    import uharfbuzz

    found = list(faces("Héllo? שלום مرحبا"))
    assert [(face.family, face.weight) for face in found] == [
        ("Scene Serif", 600),
        ("Scene Sans", 500),
        ("Scene Sans", 700),
        ("Scene Hebrew", 500),
        ("Scene Arabic", 500),
    ]
    covered = [set(uharfbuzz.Face(face.data).unicodes) for face in found]
    assert covered[0] >= set(map(ord, "Héllo?"))
    assert covered[3] >= set(map(ord, "שלום"))
    assert not covered[3] & set(map(ord, "Hello"))
    assert sum(len(face.data) for face in found) < 60_000
    assert [face.family for face in faces("Hello")] == ["Scene Serif", "Scene Sans", "Scene Sans"]


@pytest.mark.parametrize("language", WORDS)
def test_every_language_has_all_words(language: str) -> None:
    assert WORDS[language].keys() == WORDS["en"].keys()
    assert "{seen}" in WORDS[language]["seen"]
    assert "{all}" in WORDS[language]["seen"]
    script = read(page(params()))[0].of("script")[1]
    used = set(re.findall(r"words\.(\w+)", script)) | {"needed"}
    assert used == WORDS["en"].keys()


def played(path: Path, *keys: str) -> list[dict[str, Any]]:
    """What is seen at first and after each key, in a page that Node runs."""
    program = Path(__file__).with_name("page_in_node.mjs")
    ran = subprocess.run(["node", str(program), str(path), *keys], capture_output=True, text=True, check=True, timeout=60)
    found: list[dict[str, Any]] = json.loads(ran.stdout)
    return found


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed")
def test_the_page_goes_every_way_that_keys_choose(tmp_path: Path) -> None:
    told = params()
    told["stretches"][0]["question"]["options"] = [HOSTILE, "No"]
    (tmp_path / "a.html").write_text(placed(page(told), "film_media"), encoding="utf-8")
    opening, asks, ends, back, leaves, again = played(tmp_path / "a.html", "1", "1", "1", "2", "2")
    assert (opening["kind"], opening["heading"], opening["options"]) == ("opening", "The way", ["Play"])
    assert (asks["kind"], asks["heading"], asks["options"]) == ("asking", "Stay?", [f"1{HOSTILE}", "2No"])
    assert asks["film"] == "film_media/start.mp4"
    assert (ends["kind"], ends["film"], ends["under"]) == ("ending", "film_media/way-1.mp4", "1 of 2 endings seen")
    assert ends["options"] == ["1Back to the last choice", "2Watch again"]
    assert (back["kind"], back["heading"]) == ("asking", "Stay?")
    assert (leaves["kind"], leaves["under"]) == ("ending", "2 of 2 endings seen")  # an ending of which nothing is seen
    assert (again["kind"], again["film"]) == ("asking", "film_media/start.mp4")
