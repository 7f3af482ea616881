"""docs/language.md is true: every example on it is read, and every word of the language stands on it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scenec.front import Wish, examine
from scenec.vocabulary import EMOTIONS, HEAD_OPTIONS, INTERACTIONS, LINE_OPTIONS, MANNERS, QUANTITIES, VERBS

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "language.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```(yaml|jinja)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
BESIDE = {
    "cast.yaml": "lexicon: {}\n",
    "first.yaml": "scene: first\nscript:\n  - pause: 1s\n",
    "second.yaml": "scene: second\nscript:\n  - pause: 1s\n",
}


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_is_right(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    kind, text = EXAMPLES[number]
    (tmp_path / "scenec.toml").touch()
    for name, beside in BESIDE.items():
        (tmp_path / name).write_text(beside)
    path = tmp_path / ("a.yaml" if kind == "yaml" else "a.yaml.j2")
    path.write_text(text, encoding="utf-8")
    values = {"products": "soap/bread"} if kind == "jinja" else None
    faults = examine(path, tmp_path, wish=Wish(values=values)).faults
    assert {d.code for d in faults} <= {"not-yet"}, [d.message for d in faults]


def test_there_are_examples_of_everything() -> None:
    text = "\n".join(example for _, example in EXAMPLES)
    for word in (
        "relationships:",
        "interactions:",
        "choice:",
        "story:",
        "output:",
        "translation:",
        "{% for",
        "characters:",
        "places:",
    ):
        assert word in text


def test_every_word_stands_on_the_page() -> None:
    words = {*VERBS, *EMOTIONS, *INTERACTIONS, *MANNERS, *QUANTITIES, *LINE_OPTIONS}
    words |= {option for options in HEAD_OPTIONS.values() for option in options}
    missing = {word for word in words if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", PAGE) is None}
    assert missing == set()
