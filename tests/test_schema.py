"""Schemas for editors: a sentence on every key, and those of a project with its names in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from scenec.cli import main
from scenec.parse import parse
from scenec.schema import library_schema, scene_schema, story_schema, translation_schema
from scenec.source import Source
from scenec.vocabulary import VERBS
from scenec.vocabulary.descriptions import HEADS, OPTIONS, PARTS


def properties(schema: Any) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every key of every mapping: the mapping's title, the key, the key's schema."""
    if isinstance(schema, dict):
        for key, value in schema.get("properties", {}).items():
            yield str(schema.get("title", "")), key, value
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from properties(inner)


@pytest.mark.parametrize(
    "schema",
    [scene_schema(), library_schema(), story_schema(), translation_schema()],
    ids=["scene", "library", "story", "translation"],
)
def test_every_key_has_a_sentence(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(schema)
    found = list(properties(schema))
    assert found
    assert [(title, key) for title, key, value in found if not str(value.get("description", "")).endswith((".", ")"))] == []


def test_no_sentence_is_about_nothing() -> None:
    known = {(title, key) for title, key, _ in properties(scene_schema())}
    assert {(title, key) for title, keys in PARTS.items() for key in keys} <= known
    assert set(VERBS) <= set(HEADS)
    assert {key for title, key in known if title.startswith("`")} <= {*HEADS, *OPTIONS}


@pytest.fixture
def schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Draft7Validator:
    (tmp_path / "scenec.toml").touch()
    (tmp_path / "people.yaml").write_text("characters: {zoe: {name: Zoe Ray}}\n")
    (tmp_path / "places.yaml").write_text("places: {quay: {set: studio, marks: {rail: 0.5}, looks: {late: {light: night}}}}\n")
    (tmp_path / "deeds.yaml").write_text(DEEDS)
    (tmp_path / "broken.yaml").write_text("characters: {max: [\n")
    assert main(["schema", "--project", str(tmp_path)]) == 0
    schema = json.loads(capsys.readouterr().out)
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


DEEDS = """\
interactions:
  pinky-promise:
    roles: [initiator, partner]
    phases: [{approach: {gap: 45cm, for: 0.8s}}]
"""


def plain(text: str) -> Any:
    """As YAML 1.2 reads it."""
    return parse(Source(Path("a.yaml"), "a.yaml", text))[0].data


RIGHT = """\
scene: x
place: quay/late
cast: {zoe: rail, ana: off}
script:
  - zoe (sad, 0.5): "Hello."
    to: ana
  - narrator: "And then?"
  - pinky-promise: [zoe, ana]
  - walk: [zoe]
    to: rail
  - cut: close zoe
  - camera: pull-out
  - music: rain-piano
  - sound: door.wav
  - with:
      - gaze: zoe
        to: away
"""


def test_a_projects_names_are_known(schema: Draft7Validator) -> None:
    assert [error.message for error in schema.iter_errors(plain(RIGHT))] == []
    zoe = schema.schema["definitions"]["beat"]["properties"]["zoe"]
    assert zoe["description"] == "Zoe Ray, in people.yaml. What zoe says."


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("zoe (sad, 0.5)", "zoee (sad, 0.5)"),
        ("(sad, 0.5)", "(sda, 0.5)"),
        ("to: ana", "to: anna"),
        ("quay/late", "quay/lte"),
        ("zoe: rail", "zoe: rial"),
        ("zoe: rail", "max: rail"),
        ("walk: [zoe]", "walk: [zeo]"),
        ("close zoe", "close"),
        ("pull-out", "pull-in"),
        ("rain-piano", "rain-paino"),
        ("gaze: zoe", "gzae: zoe"),
        ("pinky-promise", "pinky-promis"),
    ],
)
def test_others_are_not(right: str, wrong: str, schema: Draft7Validator) -> None:
    assert not schema.is_valid(plain(RIGHT.replace(right, wrong, 1)))


def test_it_is_written_where_it_is_wanted(tmp_path: Path) -> None:
    assert main(["schema", "library", "-o", str(tmp_path / "deep/library.json")]) == 0
    assert json.loads((tmp_path / "deep/library.json").read_text()) == library_schema()
