"""From a file to a film, small and with a toy voice: what is planned is what is done, and nothing is done twice."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import av
import pytest

from scenec import line
from scenec.diagnostics import SceneError
from scenec.graph import Graph
from scenec.running.need import needs
from scenec.running.supervisor import Supervisor
from scenec.store import Store

SCENE = """\
scene: talk
format: {size: 160x90, fps: 12}
cast: {ana: left, ben: right}
captions: {burn: true, files: [srt, vtt]}
characters:
  ana: {voice: {engine: tone}, look: {seed: 1}}
  ben: {voice: {engine: tone}, look: {seed: 2}}
script:
  - shot: wide
  - ana (happy): "Hello Ben, how are you today?"
  - ben: "I am very well, thank you."
  - cut: close ana
  - ana: "Good, good, good."
"""


@pytest.fixture(scope="module")
def supervisor() -> Iterator[Supervisor]:
    with Supervisor(2) as supervisor:
        yield supervisor


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("line") / "store")


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory, store: Store, supervisor: Supervisor) -> line.Film:
    return render(write(tmp_path_factory.mktemp("scene"), SCENE), store, supervisor)


def write(folder: Path, text: str) -> Path:
    path = folder / "talk.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def render(path: Path, store: Store, supervisor: Supervisor) -> line.Film:
    return line.render(line.read(path).story, store, supervisor)


def run_keys(graph: Graph, store: Store) -> set[str]:
    return {key for key, need in needs(graph, store.verified).items() if need.state == "run"}


def test_the_film_is_what_the_timeline_says(film: line.Film) -> None:
    path = film.execution.artifacts["talk/film"] / "film.mp4"
    with av.open(str(path)) as container:
        assert sum(1 for _ in container.decode(video=0)) == film.timeline.frames
    assert {"talk/speech/" + each.id for each in film.timeline.lines} <= {node.key for node in film.graph.nodes}
    assert film.graph.output == "talk/film"


def test_the_files_beside_it(film: line.Film) -> None:
    folder = film.execution.artifacts["talk/captions"]
    assert sorted(path.name for path in folder.iterdir() if path.name[0] != ".") == ["captions.srt", "captions.vtt"]
    assert "how are you" in (folder / "captions.srt").read_text(encoding="utf-8")


def test_again_is_nothing(film: line.Film, tmp_path: Path, store: Store, supervisor: Supervisor) -> None:
    again = render(write(tmp_path, SCENE), store, supervisor)  # from another folder, too
    assert again.execution.executed == ()
    assert again.execution.artifacts == film.execution.artifacts


def test_again_without_numpy(film: line.Film, tmp_path: Path, store: Store) -> None:
    """`film` has made everything: a process that only looks must not load what draws."""
    write(tmp_path, SCENE)
    code = (
        "import sys; from pathlib import Path; from scenec import line; from scenec.store import Store\n"
        "from scenec.running.supervisor import Supervisor\n"
        "film = line.render(line.read(Path(sys.argv[1])).story, Store(Path(sys.argv[2])), Supervisor(1))\n"
        "print(len(film.execution.executed), *{'numpy', 'skia', 'cv2', 'av', 'scipy', 'rich', 'subprocess'} & set(sys.modules))"
    )
    arguments = [sys.executable, "-c", code, str(tmp_path / "talk.yaml"), str(store.root)]
    assert subprocess.run(arguments, capture_output=True, text=True, check=True).stdout == "0\n"


EDITS = {
    "a word": ("I am very well, thank you.", "I am very well and happy, thank you."),
    "an emotion": ("ana (happy)", "ana (sad)"),
    "a comment": ("  - cut: close ana", "  # here we look at her\n  - cut: close ana"),
    "captions": ("burn: true", "burn: false"),
    "a new line": ("  - cut: close ana\n", '  - ben: "And you?"\n  - cut: close ana\n'),
    "a shorter script": ('  - cut: close ana\n  - ana: "Good, good, good."\n', ""),
}


@pytest.mark.usefixtures("film")
@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_what_is_planned_is_done(tmp_path: Path, store: Store, supervisor: Supervisor, edit: tuple[str, str]) -> None:
    """Law: executed keys are among the planned ones, and are exactly those once every line has been spoken."""
    assert edit[0] in SCENE
    story = line.read(write(tmp_path, SCENE.replace(*edit))).story
    foreseen = run_keys(line.foreseen_graph(story, store), store)
    spoken = {key for key in foreseen if "/speech/" in key}
    film = line.render(story, store, supervisor)
    executed = set(film.execution.executed)
    assert executed <= foreseen
    assert spoken <= executed
    assert not executed & set(film.execution.reused)
    assert line.foreseen_graph(story, store) == film.graph  # now that all takes are there
    if not spoken:
        assert executed == foreseen


def test_the_first_plan_of_all(tmp_path: Path, film: line.Film) -> None:
    """Nothing has been spoken: speech is exact, and every node of the film is there all the same."""
    graph = line.foreseen_graph(line.read(write(tmp_path, SCENE)).story, Store(tmp_path / "empty"))
    exact = {node.key: node.digest for node in film.graph.nodes}
    assert exact.keys() <= {node.key for node in graph.nodes}
    assert all(node.digest in {None, exact[node.key]} for node in graph.nodes if node.key in exact)
    assert all(node.digest for node in graph.nodes if node.kind in {"speech", "backdrop"})
    assert graph.nodes[-1].digest is None


@pytest.mark.usefixtures("film")
def test_a_storyboard(tmp_path: Path, store: Store, supervisor: Supervisor) -> None:
    board = line.board(line.read(write(tmp_path, SCENE)).story, store, supervisor)
    assert (board.execution.artifacts[board.graph.output] / "sheet.png").is_file()
    assert "talk/film" not in board.execution.artifacts


def test_libraries_are_read_once_and_with_those_that_they_use(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("use: [b.yaml]\ncharacters: {zoe: {name: Zoe}}\n")
    (tmp_path / "b.yaml").write_text("use: [a.yaml]\ncharacters: {tom: {name: Tom}}\n")
    scene = line.read(write(tmp_path, 'use: [a.yaml]\nscene: x\nscript:\n  - zoe: "Hi."\n  - tom: "Hi."\n'))
    assert [path.name for path in scene.files][:3] == ["talk.yaml", "a.yaml", "b.yaml"]
    assert set(scene.story.characters) == {"zoe", "tom"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty-file"),
        ("scene: [", None),
        ("characters: {}", "not-a-scene"),
        ("use: [no.yaml]\nscene: x\nscript:\n  - pause: 1s", "file-not-found"),
        ("scene: x\nscript:\n  - anna: hello", None),
        ("\x00", None),
        ("[" * 100_000, None),
        ("scene: x\nscript: " + "{a: " * 5000, None),
    ],
)
def test_what_cannot_be_read_is_a_diagnostic(tmp_path: Path, text: str, code: str | None) -> None:
    with pytest.raises(SceneError) as raised:
        line.read(write(tmp_path, text))
    assert raised.value.diagnostics
    if code:
        assert code in {each.code for each in raised.value.diagnostics}


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(SceneError, match="there is no file"):
        line.read(tmp_path / "talk.yaml")
    with pytest.raises(SceneError, match="is not a file"):
        line.read(tmp_path)
