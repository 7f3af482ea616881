"""Broken projects of several files: stories, translations, templates with their data, libraries; read by their `call`."""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from mutations import mutated_bytes, mutated_data, mutated_text

from scenec import front
from scenec.arrange import arrange
from scenec.cli import main
from scenec.diagnostics import SceneError
from scenec.parse import parse
from scenec.source import Source
from scenec.speak import guessed
from scenec.tales import is_tale, read_tale
from scenec.translating import anchored_words, as_yaml, entries_of, updated

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "tests" / "fuzz" / "projects", ROOT / "tests" / "golden" / "projects")
BAD = set("\x1b\x00\x07\u202e\u2028")
FORMATS = ("text", "json", "sarif", "github")
# What templates are broken with, beside what every text is broken with.
TEMPLATE_PIECES = (
    "{{ name }}", "{{ nobody }}", "{% for x in range(9999999) %}", "{% endfor %}", "{% if name %}", "{% endif %}", "{%", "%}",
    "{#",
    "{{ name.__class__ }}", "{{ 'a' * 999999999 }}", "{{ 9 ** 9 ** 9 }}", "{% include 'ad.yaml.j2' %}", "{% include '../x' %}",
    "{% extends name %}", "{{ lines.bye() }}", "{{ name|nofilter }}", "{{ name|tojson }}", "{% set a = [1, 2] %}",
    "{{ loop.index }}",
    "{% raw %}", "{% macro a(b) %}", "{{ 1 / 0 }}", "{{ [1][5] }}", "{{ {}.x }}", "{{ self }}", "{{ range(3)|join('\\n') }}",
    "{{ '\\x00' }}", "{{ '%s' % 1 }}", "{{ name[::-1] }}", "{{ name is divisibleby 0 }}", "{{ caller() }}", "{{ cycler() }}",
)  # fmt: skip


def seeds() -> list[dict[str, bytes]]:
    """Whole projects: their files by name."""
    folders = sorted(path.parent for folder in FOLDERS for path in folder.glob("*/call"))
    return [{path.name: path.read_bytes() for path in folder.iterdir() if path.name != "said.txt"} for folder in folders]


def projects(rng: random.Random) -> Iterator[dict[str, bytes]]:
    """Broken projects without end: one or two of the files of each are broken."""
    whole = seeds()
    while True:
        files = dict(rng.choice(whole))
        for _ in range(rng.choice([1, 1, 2])):
            name = rng.choice(sorted(name for name in files if name != "call" and not name.endswith(".wav")))
            files[name] = broken(name, files[name], rng)
        yield files


def broken(name: str, data: bytes, rng: random.Random) -> bytes:
    """One file with faults of its kind."""
    if rng.random() < 0.1 and data:
        return mutated_bytes(data, rng) if _is_text(data) else data[: rng.randrange(len(data))]
    text = data.decode("utf-8", "replace")
    if name.endswith(".j2") and rng.random() < 0.5:
        at = rng.randrange(len(text) + 1)
        return (text[:at] + rng.choice(TEMPLATE_PIECES) + text[at:]).encode("utf-8", "surrogatepass")
    if name.endswith(".yaml") and rng.random() < 0.5:
        try:
            tree = parse(Source(Path(name), name, text))[0].data
        except SceneError:
            tree = None
        if tree:
            return mutated_data(tree, rng).encode("utf-8", "surrogatepass")
    return mutated_text(text, rng).encode("utf-8", "surrogatepass")


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def survive_project(files: Mapping[str, bytes], folder: Path) -> str:
    """All that may be done with a project; what came of it. Raises what must never be raised."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():  # not the folder itself: the process that expands templates was started in it
        path.unlink()
    (folder / "scenec.toml").touch()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    with contextlib.chdir(folder), _traceback():
        call = files["call"].decode().split()
        outcomes = {form: said([*call, "--format", form]) for form in FORMATS}
        json.loads(outcomes["json"][1]), json.loads(outcomes["sarif"][1])
        assert len({code for code, _ in outcomes.values()}) == 1, "the exit code depends on the format"
        assert {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "scenec.toml"} == dict(files), "written"
        play(files, call, folder)
    found = re.search(r"\[([a-z-]+)\]", outcomes["text"][1])
    return f"project {call[1].rpartition('.')[2]}: {found[1] if found else 'fine'}"


@contextlib.contextmanager
def _traceback() -> Iterator[None]:
    before = os.environ.get("SCENEC_TRACEBACK")
    os.environ["SCENEC_TRACEBACK"] = "1"  # a fault is raised, not told
    try:
        yield
    finally:
        os.environ.pop("SCENEC_TRACEBACK") if before is None else os.environ.update(SCENEC_TRACEBACK=before)


def said(call: list[str]) -> tuple[int, str]:
    """The exit code of a call and what it prints, which a terminal can show."""
    out, faults = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(faults):
        code = main(call)
    assert code in (0, 1), f"exit code {code}: {faults.getvalue()[-300:]}"
    assert not set(out.getvalue() + faults.getvalue()) & BAD, "a control character was printed"
    return code, out.getvalue() or faults.getvalue()


def play(files: Mapping[str, bytes], call: list[str], folder: Path) -> None:
    """What follows on `check` where nothing is wrong: the way through a story, the times, the translation written anew."""
    path = folder / call[1]
    wish = front.Wish(language="fr" if "--language" in call else None)
    with contextlib.suppress(SceneError):
        if is_tale(path, folder):
            for scene in read_tale(path, folder).scenes:
                arrange(scene, guessed(scene))
        elif path.suffix == ".yaml":
            story = front.read(path, folder, wish).story
            arrange(story, guessed(story))
            translate(front.read(path, folder).story, folder / f"{path.stem}.fr.yaml", folder)


def translate(story: front.Story, path: Path, root: Path) -> None:
    """`scenec translate` twice: the second time there is nothing to do."""
    loaded = front.load(path, root) if path.is_file() else None
    data = loaded.tree.data if loaded is not None and loaded.tree is not None else {}
    old, obsolete = entries_of(data, "entries"), entries_of(data, "obsolete")
    words = anchored_words(story)
    first = updated(story.texts, words, old, obsolete)[:2]
    second = updated(story.texts, words, *first)[:2]
    assert second == first, "a translation changes the second time"
    text = as_yaml("fr", "scene.yaml", *first)
    tree, faults = parse(Source(path, path.name, text))
    assert not faults, f"a translation that cannot be read: {faults[0].message}"
    assert entries_of(tree.data, "entries") == first[0], "a translation is not what was written"
