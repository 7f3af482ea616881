"""validate: the schemas, the quick yes against jsonschema, heads, and both forms of a beat."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from front import HEAD, codes, from_text, story_of
from scenec.front import understood
from scenec.parse import parse
from scenec.schema import SCHEMAS, as_text, library_schema, scene_schema
from scenec.source import Source
from scenec.validate import validate
from scenec.validate.quick import KEYWORDS, accepts
from scenec.vocabulary import HEAD_OPTIONS, OPTIONS, VERBS
from scenec.vocabulary.heads import Head, split

ROOT = Path(__file__).resolve().parent.parent
SCENE, LIBRARY = scene_schema(), library_schema()


def plain(name: str) -> Any:
    path = ROOT / name
    tree, diagnostics = parse(Source(path, name, path.read_text(encoding="utf-8")))
    assert not diagnostics
    return tree.data


HELLO, CAST = plain("scenes/hello.yaml"), plain("scenes/cast.yaml")


@pytest.mark.parametrize(("name", "schema"), [(name, make()) for name, make in SCHEMAS.items()])
def test_the_files_hold_what_the_vocabulary_says(name: str, schema: dict[str, Any]) -> None:
    """After a change of vocabulary: python -m scenec.schema."""
    assert (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8") == as_text(schema)
    Draft7Validator.check_schema(schema)


def test_editors_accept_what_comes_with_scenec() -> None:
    """The combined schema, without our own picking of heads."""
    assert [error.message for error in Draft7Validator(SCENE).iter_errors(HELLO)] == []
    for name in ("scenes/cast.yaml", "templates/library/people.yaml", "templates/library/places.yaml"):
        assert [error.message for error in Draft7Validator(LIBRARY).iter_errors(plain(name))] == []


@pytest.mark.parametrize(
    "beat", [{"walk": "ben"}, {"ana": 3}, {"wave": "ana", "over": "1s"}, {"pause": "1"}, {"id": "x"}, {"say": "x"}]
)
def test_editors_refuse_broken_beats(beat: dict[str, Any]) -> None:
    assert not Draft7Validator(SCENE).is_valid({"scene": "x", "script": [beat]})


def keywords(schema: Any) -> set[str]:
    found = set(schema)
    for name in ("properties", "patternProperties", "definitions"):
        for inner in schema.get(name, {}).values():
            found |= keywords(inner)
    for name in ("items", "additionalProperties", "propertyNames"):
        if isinstance(schema.get(name), dict):
            found |= keywords(schema[name])
    return found | {key for inner in schema.get("anyOf", ()) for key in keywords(inner)}


def test_the_quick_yes_knows_every_keyword_that_it_meets() -> None:
    met = {name: definition for name, definition in SCENE["definitions"].items() if name not in ("beat", "beat-do")}
    assert keywords({**SCENE, "definitions": met}) | keywords(LIBRARY) <= KEYWORDS


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(-2, 130), st.floats(-1, 99), st.text(max_size=5),
    st.sampled_from(["left", "0.3s", "12f", "tone-4", "#112233", "ana", "1080p", "sad", "dusk/x", "bob", "168cm", "espeak"]),
    st.lists(st.sampled_from(["ana", "ben", 1]), max_size=3),
    st.dictionaries(st.sampled_from(["joy", "kind", "style", "x"]), st.sampled_from([1, 0.5, "bob", "coat"]), max_size=2),
)  # fmt: skip


def mutated(data: Any, draw: Any) -> Any:
    """Data with one value somewhere replaced, removed or added."""
    data = copy.deepcopy(data)
    node = data
    while True:
        keys = list(node) if isinstance(node, dict) else range(len(node))
        if not keys:
            return data
        key = draw(st.sampled_from(sorted(keys)))
        if isinstance(node[key], dict | list) and node[key] and draw(st.booleans()):
            node = node[key]
            continue
        action = draw(st.sampled_from(["replace", "remove", "add"]))
        if action == "replace":
            node[key] = draw(VALUES)
        elif action == "remove":
            del node[key]
        elif isinstance(node, dict):
            node[draw(st.sampled_from(["id", "at", "over", "level", "seed", "weather", "Odd Name", "ana"]))] = draw(VALUES)
        return data


@given(st.data())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_the_quick_yes_agrees_with_jsonschema(data: st.DataObject) -> None:
    library = mutated(CAST, data.draw)
    assert accepts(LIBRARY, LIBRARY, library) == Draft7Validator(LIBRARY).is_valid(library)
    beat = mutated(data.draw(st.sampled_from(HELLO["script"][1:])), data.draw)
    for name in ("beat-line", "beat-walk", "beat-camera", "beat-feel", "beat-say"):
        schema = SCENE["definitions"][name]
        assert accepts(schema, SCENE, beat) == Draft7Validator({**schema, "definitions": SCENE["definitions"]}).is_valid(beat)
    scene = mutated({key: value for key, value in HELLO.items() if key != "script"}, data.draw)
    head = {**SCENE, "required": [], "properties": {**SCENE["properties"], "script": {}}}
    assert accepts(head, SCENE, scene) == Draft7Validator(head).is_valid(scene)


def test_heads_and_options_are_disjoint() -> None:
    assert not {*VERBS, "say", "do"} & set(OPTIONS)
    assert set(VERBS) == set(HEAD_OPTIONS)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ('  - ana: "Hello."', '  - say: "Hello."\n    who: ana'),
        ('  - ana (sad): "Hello."', '  - who: ana\n    say: "Hello."\n    emotion: sad'),
        ('  - ana (sad, 0.5): "Hello."', '  - say: "Hello."\n    who: ana\n    level: 0.5\n    emotion: sad'),
        ('  - ana (sad): "Hello."\n    level: 0.5', '  - say: "Hello."\n    who: ana\n    level: 0.5\n    emotion: sad'),
        ("  - wave: [ana, ben]", "  - do: wave\n    who: [ana, ben]"),
        ("  - walk: ben\n    to: ana\n    over: 2s", "  - over: 2s\n    who: ben\n    to: ana\n    do: walk"),
        ("  - feel: ana\n    as: {joy: 1, fear: 0.5}", "  - do: feel\n    who: ana\n    as: {fear: 0.5, joy: 1}"),
        ("  - walk: ben\n    to: ana", "  - to: ana\n    walk: ben"),
        ("  - {walk: ben, to: ana}", "  - to: ana\n    walk: ben"),
        ('  - ana: "Hello."', "  - ana: Hello."),
        ('  - ana: "Hello there."', "  - ana: >\n      Hello\n      there.\n"),
        ('  - ana: "Hello there."', "  - ana: |-\n      Hello\n      there."),
    ],
)
def test_two_forms_mean_the_same(short: str, long: str) -> None:
    assert story_of(short).beats == story_of(long).beats


@pytest.mark.parametrize(
    ("beat", "verb", "who"),
    [
        ({"ana (sad)": "x", "id": "y"}, "line", "ana"),
        ({"id": "y", "ana": "x"}, "line", "ana"),
        ({"emotoin": "sad", "ana": "x"}, "line", "ana"),
        ({"walk": "ana", "too": "ben"}, "walk", None),
    ],
)
def test_the_head_is_found_among_options_even_mistyped_ones(beat: dict[str, Any], verb: str, who: str | None) -> None:
    head = split(beat)
    assert isinstance(head, Head)
    assert (head.verb, head.who) == (verb, who)


@pytest.mark.parametrize("text", ["", "# nothing", "[]", "text", "3", "{}", "- a\n- b"])
def test_files_that_hold_no_scene(text: str) -> None:
    assert [diagnostic.code for diagnostic in from_text(text)[1]] == ["empty-file"]


def test_many_faults_are_cut_short() -> None:
    text = HEAD + "  - walk: ben\n    too: ana\n" * 500
    tree, _ = parse(Source(Path("a.yaml"), "a.yaml", text))
    diagnostics = validate(tree)
    assert len(diagnostics) == 201
    assert "too-many-errors" in {diagnostic.code for diagnostic in diagnostics}


def test_a_line_is_no_book() -> None:
    assert codes(f'  - ana: "{"a" * 5000}"\n') == []
    assert codes(f'  - ana: "{"a" * 5001}"\n') == ["line-too-long"]


def test_the_schema_files_are_small() -> None:
    assert all(len(json.dumps(schema)) < 130_000 for schema in (SCENE, LIBRARY))


def test_names_are_short_enough_for_files() -> None:
    long = "a" * 101
    for text in (f"scene: {long}\nscript:\n  - pause: 1s\n", f"characters: {{{long}: {{}}}}\n"):
        faults = understood(Source(Path("a.yaml"), "a.yaml", text)).faults
        assert [(d.code, d.message) for d in faults] == [("bad-name", "a name has at most 100 characters")]
