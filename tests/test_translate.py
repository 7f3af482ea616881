"""Translations: entries by id, likeness, cues, words that moments hang on, and the film of a language."""

from __future__ import annotations

import difflib
import json
from pathlib import Path

import pytest
import yaml

from front import HEAD
from scenec.cli import main
from scenec.deeds import CaptionText, Choice
from scenec.front import Reading, Wish, examine, read
from scenec.line import foreseen_graph
from scenec.store import Store
from scenec.story import Anchor, lines_of
from scenec.translating import Entry, updated

SCRIPT = """\
  - ana: "{wave}Hello Ben, how are you today?"
  - ben: "I bought two tickets for the evening train."
    id: tickets
  - nod: ana
    at: tickets@tickets
  - title: "Three years later"
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scenec.toml").touch()
    (tmp_path / "a.yaml").write_text(HEAD + SCRIPT)
    return tmp_path


def translate(*more: str) -> int:
    return main(["translate", "a.yaml", "--to", "fr", *more])


def fill(project: Path, **texts: str) -> None:
    """Translate: by the original's beginning."""
    path = project / "a.fr.yaml"
    lines, original = path.read_text().split("\n"), ""
    for index, line in enumerate(lines):
        if line.startswith("    source: "):
            original = json.loads(line.removeprefix("    source: "))
        elif line.startswith("    text: "):
            word = next((w for w in texts if original.removeprefix("{wave}").startswith(w)), None)
            lines[index] = f"    text: {json.dumps(texts[word], ensure_ascii=False)}" if word else line
    path.write_text("\n".join(lines))


def french() -> Reading:
    return examine(Path("a.yaml"), wish=Wish(language="fr"))


ALL = {"Hello": "{wave}Bonjour Ben, ça va ?", "I": "Deux billets pour le train du soir.", "Three": "Trois ans plus tard"}


def test_the_subtitle_of_a_title_is_a_text_of_its_own(project: Path) -> None:
    title = '  - title: "Ana"\n    style: lower-third\n    subtitle: "Baker since 1998"\n    id: name\n'
    (project / "a.yaml").write_text(HEAD + title + SCRIPT)
    assert translate() == 0
    fill(project, **ALL, Ana="Ana", Baker="Boulangère depuis 1998")
    story = french().story
    assert story is not None
    assert story.texts["name.subtitle"] == "Baker since 1998"
    assert [beat.under for beat in story.beats if isinstance(beat, CaptionText)] == ["Boulangère depuis 1998"]


def test_the_film_of_a_language(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert translate() == 0
    fill(project, **ALL)
    path = project / "a.fr.yaml"
    path.write_text(path.read_text().replace('{"tickets": ""}', '{"tickets": "billets"}'))
    reading = french()
    assert [d.code for d in reading.faults] == []
    assert reading.story is not None
    assert reading.story.language == "fr"
    lines = list(lines_of(reading.story.beats))
    assert [line.text for line in lines] == ["Bonjour Ben, ça va ?", "Deux billets pour le train du soir."]
    original = read(Path("a.yaml")).story
    assert [line.id for line in lines] == [line.id for line in lines_of(original.beats)]
    assert [line.feeling for line in lines] == [line.feeling for line in lines_of(original.beats)]
    assert lines[0].cues[0].kind == "wave"
    assert reading.story.beats[2].at == Anchor("tickets", "start", 1)
    assert original.beats[2].at == Anchor("tickets", "start", 3)


def test_without_a_word_the_moment_is_as_far_into_the_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translate()
    fill(project, **ALL)
    reading = french()
    assert "unanchored-word" in {d.code for d in reading.faults}
    assert reading.story is not None
    assert reading.story.beats[2].at == Anchor("tickets", "start", 3)


def test_what_is_missing_is_said_as_it_was_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translate()
    fill(project, Hello=ALL["Hello"])
    reading = french()
    assert sorted(d.code for d in reading.faults) == ["not-translated", "not-translated"]
    assert reading.story is not None
    assert [line.text for line in lines_of(reading.story.beats)][1].startswith("I bought")
    assert translate("--check") == 1


def test_cues_must_be_the_same(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translate()
    fill(project, **(ALL | {"Hello": "Bonjour Ben {nod}"}))
    (fault,) = [d for d in french().faults if d.severity == "error"]
    assert fault.code == "cue-mismatch"
    assert "lacks {wave} and has {nod} too many" in fault.message
    assert fault.span is not None
    assert fault.span.file == "a.fr.yaml"
    assert translate() == 1


def test_a_typo_fix_changes_one_line_and_marks_one_entry(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translate()
    fill(project, **ALL)
    before = (project / "a.fr.yaml").read_text()
    (project / "a.yaml").write_text((HEAD + SCRIPT).replace("how are you today?", "how are you doing?"))
    assert translate() == 0
    after = (project / "a.fr.yaml").read_text()
    changed = [line for line in difflib.ndiff(before.split("\n"), after.split("\n")) if line[0] in "+-"]
    assert [line for line in changed if "fuzzy" in line] == ["+     fuzzy: true"]
    assert not [line for line in changed if "text:" in line]
    assert len(changed) == 5  # the id, the original and `fuzzy`: what hangs on the words
    assert translate() == 0
    assert (project / "a.fr.yaml").read_text() == after
    assert "fuzzy-translation" in {d.code for d in french().faults}


def changed(before: str, after: str) -> list[str]:
    """The lines of a diff, as git counts them."""
    rows = difflib.unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    return [row for row in rows if row[:1] in ("+", "-") and not row.startswith(("+++", "---"))]


def test_one_idea_is_one_line_of_the_diff(project: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Of the scene as fmt writes it: a line of dialogue inserted, and a typo put right in a line that is translated.

    The French film has nothing to make anew: its words are what they were.
    """
    assert main(["fmt", "a.yaml"]) == 0
    before = (project / "a.yaml").read_text()
    inserted = before.replace("  - ben:", '  - ben: "So it is you."\n  - ben:')
    (project / "a.yaml").write_text(inserted)
    assert main(["fmt", "a.yaml"]) == 0
    assert changed(before, (project / "a.yaml").read_text()) == ['+  - ben: "So it is you."']

    (project / "a.yaml").write_text(before)
    translate()
    fill(project, **ALL)
    entries, film = (project / "a.fr.yaml").read_text(), _french_film(tmp_path)
    typo = before.replace("two tickets for", "two tickets, for")
    (project / "a.yaml").write_text(typo)
    assert main(["fmt", "a.yaml"]) == 0
    assert [row[0] for row in changed(before, (project / "a.yaml").read_text())] == ["-", "+"]
    translate()
    rows = changed(entries, (project / "a.fr.yaml").read_text())
    assert [row.strip("+- ").partition(":")[0] for row in rows] == ["source", "source", "fuzzy"]
    assert rows[-1] == "+    fuzzy: true"
    assert _french_film(tmp_path) == film


def _french_film(folder: Path) -> dict[str, object]:
    story = french().story
    assert story is not None
    return {node.key: (node.digest, node.params) for node in foreseen_graph(story, Store(folder / "store")).nodes}


def test_an_inserted_line_is_one_new_entry(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translate()
    fill(project, **ALL)
    before = (project / "a.fr.yaml").read_text()
    (project / "a.yaml").write_text(HEAD + '  - ben: "A quite different thing."\n' + SCRIPT)
    translate()
    changed = [
        line for line in difflib.ndiff(before.split("\n"), (project / "a.fr.yaml").read_text().split("\n")) if line[0] in "+-"
    ]
    assert [line[0] for line in changed] == ["+", "+", "+"]


def test_a_removed_line_comes_back_with_its_text(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translate()
    fill(project, **ALL)
    before = (project / "a.fr.yaml").read_text()
    (project / "a.yaml").write_text(HEAD + SCRIPT.split("  - title", maxsplit=1)[0])
    translate()
    assert "obsolete:" in (project / "a.fr.yaml").read_text()
    (project / "a.yaml").write_text(HEAD + SCRIPT)
    translate()
    assert (project / "a.fr.yaml").read_text() == before


def test_long_translations_are_reported(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translate()
    fill(
        project,
        **(ALL | {"I": "J'ai acheté deux billets pour le train de ce soir, celui qui part à sept heures du quai trois."}),
    )
    translate()
    said = capsys.readouterr().err
    assert "tickets: takes about" in said
    assert said.count("longer than the original") == 1


ACTION = """\
  - with:
      - walk: ben
        to: ana
        over: 2s
      - ben: "{wave}Hello."
        id: hello
  - ana: "Two tickets."
    id: tickets
  - shot: wide
    at: hello + 4s
"""


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"Hello": "{wave}Bonjour.", "Two": "Billets."}, []),
        ({"Hello": "{wave}Bonjour, ma chère, mon amour, te voilà.", "Two": "Billets."}, ["hello", "walk-1"]),
        ({"Hello": "{wave}Salut.", "Two": "J'ai deux billets pour le train du soir."}, ["tickets", "shot-1"]),
    ],
)
def test_long_translations_against_what_is_done_meanwhile(
    texts: dict[str, str], said: list[str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line that outlasts the walk that it goes with, and one that is still spoken when the shot comes."""
    (project / "a.yaml").write_text(HEAD + ACTION)
    translate()
    fill(project, **texts)
    capsys.readouterr()
    translate("--format", "json")
    found = json.loads(capsys.readouterr().out)["overrun"]
    assert [each[key] for each in found for key in ("id", "against")] == said


CHOICE = """\
  - choice: "Does Ben follow?"
    id: follow
    options:
OPTIONS
  - goto: end
  - nod: ben
    id: run
  - nod: ana
    id: stay
"""


def test_what_may_be_chosen_is_translated(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ['      - {text: "Run after it", goto: run}', '      - {text: "Stay on the bench", goto: stay}']
    (project / "a.yaml").write_text(HEAD + CHOICE.replace("OPTIONS", "\n".join(options)))
    translate()
    fill(project, Does="Ben la suit-il ?", Run="Courir", Stay="Rester")
    reading = french()
    assert reading.story is not None
    choice = reading.story.beats[0]
    assert isinstance(choice, Choice)
    assert (choice.text, choice.options) == ("Ben la suit-il ?", ("Courir", "Rester"))
    options.insert(0, '      - {text: "Call her name", goto: stay}')
    (project / "a.yaml").write_text(HEAD + CHOICE.replace("OPTIONS", "\n".join(options)))
    translate()
    entries = yaml.safe_load((project / "a.fr.yaml").read_text())["entries"]
    assert {name: entry["text"] for name, entry in entries.items() if name.startswith("follow.")} == {
        "follow.1": "",
        "follow.2": "Courir",
        "follow.3": "Rester",
    }
    assert not any(entry.get("fuzzy") for entry in entries.values())


def test_a_language_without_a_file(project: Path) -> None:
    (fault,) = [d for d in french().faults if d.severity == "error"]
    assert fault.code == "file-not-found"
    assert fault.help == "`scenec translate a.yaml --to fr` writes a.fr.yaml"


def test_likeness_prefers_the_likest() -> None:
    old = {"a": Entry("I bought two tickets.", "un"), "b": Entry("I bought two trains.", "deux")}
    entries, gone, count = updated({"c": "I bought two trains!", "d": "Nothing like it"}, {}, old, {})
    assert (entries["c"].text, entries["c"].fuzzy) == ("deux", True)
    assert entries["d"] == Entry("Nothing like it")
    assert set(gone) == {"a"}
    assert (count.fuzzy, count.new, count.gone) == (1, 1, 1)
