"""What makes a digest differ, and what does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fakes import FOLDER, KINDS, graph, node
from scenec import digest as subject
from scenec.digest import canonical, differences, digest, file_digest
from scenec.nodes import digested, node_fields


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FOLDER))


def test_the_order_of_keys_does_not_matter() -> None:
    assert digest({"a": 1, "b": [1, 2]}) == digest({"b": [1, 2], "a": 1})
    assert digest({"a": [1, 2]}) != digest({"a": [2, 1]})


def test_floats_are_rounded() -> None:
    assert digest({"x": 0.1 + 0.2}) == digest({"x": 0.3})
    assert digest({"x": 2.0}) == digest({"x": 2})
    assert digest({"x": -0.0}) == digest({"x": 0})
    assert digest({"x": 0.3001}) != digest({"x": 0.3})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, b"bytes", object(), Path("x")])
def test_what_json_cannot_write_is_an_error(value: object) -> None:
    with pytest.raises((TypeError, ValueError, OverflowError)):
        canonical({"x": value})


def test_paths_stay_out_beside_a_digest() -> None:
    assert digest({"path": "/a/x.ogg", "digest": "1"}) == digest({"path": "/b/x.ogg", "digest": "1"})
    assert digest({"path": "/a/x.ogg", "digest": "1"}) != digest({"path": "/a/x.ogg", "digest": "2"})
    assert digest({"path": "a"}) != digest({"path": "b"})


def test_labels_and_keys_stay_out() -> None:
    one, two = digested(node("a", "same"), {}, KINDS), digested(node("b", "same"), {}, KINDS)
    assert one.digest == two.digest


def test_what_is_in_a_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    import fake_text  # type: ignore[import-not-found]

    before = node_fields("text", {"text": "a"}, ("1",), KINDS)
    assert set(before) == {"kind", "version", "params", "inputs", "tools", "code", "python"}
    assert before["tools"]["pyyaml"][0].isdigit()
    assert before["code"]["plain.py"] == subject.code_digest("plain.py")
    monkeypatch.setattr(fake_text, "VERSION", 2)
    assert node_fields("text", {"text": "a"}, ("1",), KINDS)["version"] == 2
    assert digest(node_fields("text", {"text": "a"}, ("1",), KINDS)) != digest(before)


def test_an_input_that_is_not_known_leaves_none_known() -> None:
    assert digested(node("b", "b", "a"), {"a": None}, KINDS).digest is None


def test_inputs_count() -> None:
    one, two = graph(node("a", "1"), node("film", "film", "a")), graph(node("a", "2"), node("film", "film", "a"))
    assert one.nodes[1].digest != two.nodes[1].digest


def test_source_counts_and_caches_do_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "PACKAGE", tmp_path)
    part = tmp_path / "part"
    (part / "__pycache__").mkdir(parents=True)
    (part / "a.py").write_text("a = 1")

    def now() -> str:
        subject.code_digest.cache_clear()
        return subject.code_digest("part")

    before = now()
    (part / "__pycache__" / "a.pyc").write_text("x")
    (part / ".a.py.swp").write_text("x")
    assert now() == before
    (part / "table.json").write_text("{}")
    changed = now()
    assert changed != before
    (part / "a.py").rename(part / "b.py")
    assert now() != changed
    subject.code_digest.cache_clear()


def test_versions_are_those_of_the_metadata() -> None:
    from importlib.metadata import version

    names = ("PyYAML", "skia-python", "opencv-python-headless", "av", "espeakng-loader", "fontpkg-inter", "gTTS")
    assert {name: subject.tool_version(name) for name in names} == {name: version(name) for name in names}
    assert subject.tool_version("no-such-thing") == "not installed"


def test_files(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    assert file_digest(tmp_path / "a").startswith("ca978112")


def test_the_same_in_every_process() -> None:
    script = "from scenec.digest import digest; print(digest({'b': {'y': 0.1, 'x': 'é'}, 'a': [1, None, True]}))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert runs == {digest({"a": [1, None, True], "b": {"x": "é", "y": 0.1}}) + "\n"}


def test_differences_name_the_field() -> None:
    before = {"params": {"voice": {"pitch": 0}, "words": [1, 2]}, "version": 1}
    after = {"params": {"voice": {"pitch": 2}, "words": [1, 2, 3]}, "version": 1, "new": True}
    assert list(differences(before, after)) == [
        "new: null -> true",
        "params.voice.pitch: 0 -> 2",
        "params.words: 2 -> 3 entries",
    ]
    assert list(differences(before, before)) == []
