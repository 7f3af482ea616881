"""The table of edits: for each change of a scene, exactly what must be made anew. Every edit is planned and really rendered.

`pytest tests/test_edits.py --update` writes golden/edits.yaml; read its diff as you would read a film: each key there is work
that a writer waits for.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from scenec import line
from scenec.running.supervisor import Supervisor
from scenec.store import Store

GOLDEN = Path(__file__).parent / "golden"
SCENE = (GOLDEN / "edits.scene.yaml").read_text(encoding="utf-8")

ONE = '  - ana (happy): "Ben, you came back to my platform."\n    id: one\n'
TWO = '  - ben (hopeful): "I promised you that I would be here."\n    id: two\n'
THREE = '  - ana (tender): "Maybe I never really believed it."\n    id: three\n'
FOUR = '  - ben (smiling): "Then believe me now, and come along."\n    id: four\n'


def replaced(old: str, new: str) -> Callable[[str], str]:
    """An edit that puts `new` in the place of the only `old`."""

    def edit(text: str) -> str:
        assert text.count(old) == 1, old
        return text.replace(old, new)

    return edit


def chained(*edits: Callable[[str], str]) -> Callable[[str], str]:
    """Edits one after the other."""

    def edit(text: str) -> str:
        for each in edits:
            text = each(text)
        return text

    return edit


EDITS: dict[str, Callable[[str], str]] = {
    "nothing": lambda text: text,
    "a comment": replaced("script:\n", "script:  # all of it\n"),
    "another order of keys": replaced("  - music: dusk-piano\n    volume: 0.5\n", "  - volume: 0.5\n    music: dusk-piano\n"),
    "the long form of a line": replaced(
        '  - ana (happy): "Ben, you came back to my platform."\n',
        '  - say: "Ben, you came back to my platform."\n    who: ana\n    emotion: happy\n',
    ),
    "a longer word in the second line": replaced("would be here", "would be waiting here"),
    "the emotion of the third line": replaced("ana (tender)", "ana (sad)"),
    "the level of an emotion": replaced("ana (tender)", "ana (tender, 0.5)"),
    "a line inserted": replaced(THREE, THREE + '  - ben: "Never?"\n    id: new\n'),
    "a line deleted": replaced(TWO, ""),
    "two lines changed about": chained(replaced(ONE, ""), replaced(TWO, TWO + ONE)),
    "the colour of one coat": replaced("#c4473a", "#39566b"),
    "a gesture": replaced('"Then believe', '"{nod}Then believe'),
    "a mark": replaced("ben: right", "ben: bench"),
    "the style of captions": replaced("burn: true", "burn: true, style: outline"),
    "captions not burned in": replaced("burn: true", "burn: false"),
    "the music's volume": replaced("volume: 0.5", "volume: 0.4"),
    "other music": replaced("dusk-piano", "warm-strings"),
    "the frame rate": replaced("fps: 12", "fps: 15"),
    "the size": replaced("192x108", "160x90"),
    "the light": replaced("platform/dusk", "platform/day"),
    "a voice's volume": replaced(
        "height: 180cm\n    voice: {engine: tone}", "height: 180cm\n    voice: {engine: tone, volume: 0.5}"
    ),
    "a longer pause": replaced("pause: 0.5s", "pause: 1s"),
    "another framing": replaced("cut: two-shot", "cut: medium ben"),
    "the title": replaced("title: Edits", "title: More edits"),
}


@dataclass(frozen=True)
class Bench:
    """A rendered base scene, and what is needed to render variations of it."""

    folder: Path
    store: Path
    workers: Supervisor


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    folder = tmp_path_factory.mktemp("edits")
    with Supervisor(1) as workers:
        base = Bench(folder, folder / "store", workers)
        render(base, "base", SCENE, base.store)
        yield base


def render(bench: Bench, name: str, text: str, store: Path) -> tuple[set[str], set[str]]:
    """What was planned, and what ran. The takes exist by then, so both are exact."""
    path = bench.folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    story = line.read(path, bench.folder).story
    kept = Store(store)
    had = {node.key for node in line.foreseen_graph(story, kept).nodes if node.digest and kept.has(node.digest)}
    line.film_graph(story, kept, bench.workers)
    exact = line.foreseen_graph(story, kept)
    planned = {node.key for node in exact.nodes if node.digest is None or not kept.has(node.digest)}
    spoken = {node.key for node in exact.nodes if node.kind == "speech"} - had
    ran = set(line.render(story, kept, bench.workers).execution.executed)
    assert ran == planned
    return planned | spoken, ran | spoken


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_makes_anew_what_it_changes_and_nothing_else(name: str, bench: Bench, request: pytest.FixtureRequest):
    store = bench.folder / "copy"
    shutil.rmtree(store, ignore_errors=True)
    shutil.copytree(bench.store, store)
    _, ran = render(bench, "edited", EDITS[name](SCENE), store)
    golden = GOLDEN / "edits.yaml"
    table = yaml.safe_load(golden.read_text(encoding="utf-8")) if golden.exists() else {}
    if request.config.getoption("--update"):
        table[name] = sorted(ran)
        ordered = {each: table[each] for each in EDITS if each in table}
        golden.write_text(yaml.safe_dump(ordered, sort_keys=False, width=120), encoding="utf-8")
    assert sorted(ran) == table[name]
