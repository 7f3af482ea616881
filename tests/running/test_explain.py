"""Why a node runs, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes import FOLDER, KINDS, graph, node
from scenec.execute import execute
from scenec.graph import Graph
from scenec.running.explain import explained
from scenec.running.need import needs
from scenec.store import Store


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.syspath_prepend(str(FOLDER))
    return Store(tmp_path / "store")


def film(word: str = "b", *more: str) -> Graph:
    extra = [node(name) for name in more]
    return graph(node("a"), node("b", word), *extra, node("film", "film", "a", "b", *more))


def reasons(store: Store, work: Graph) -> dict[str, tuple[str, ...]]:
    return explained(work, needs(work, store.verified), store, store.last_run("run"), KINDS)


def make(store: Store, work: Graph) -> None:
    execute(work, store, 1, kinds=KINDS)
    store.remember_run("run", {each.key: each.digest for each in work.nodes if each.digest})


def test_the_first_time(store: Store) -> None:
    assert reasons(store, film()) == {"a": ("never made",), "b": ("never made",), "film": ("never made",)}


def test_the_field_that_differs(store: Store) -> None:
    make(store, film())
    assert reasons(store, film("other")) == {
        "a": ("stored",),
        "b": ('params.text: "b" -> "other"',),
        "film": ("input b changed",),
    }


def test_the_code_that_differs(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    import fake_text  # type: ignore[import-not-found]

    make(store, film())
    monkeypatch.setattr(fake_text, "VERSION", 2)
    monkeypatch.setattr(fake_text, "CODE", ("plain.py", "graph.py"))
    assert reasons(store, film())["a"] == ("version: 1 -> 2", "code of scenec/graph.py changed")


def test_another_number_of_inputs(store: Store) -> None:
    make(store, film())
    assert reasons(store, film("b", "c"))["film"] == ("input c changed",)
    make(store, film("b", "c"))
    assert reasons(store, film())["film"] == ("stored",)


def test_an_artifact_that_was_removed(store: Store) -> None:
    make(store, film())
    store.collect(0)
    assert reasons(store, film())["film"] == ("made before, no longer in the store",)
    assert reasons(store, film("other"))["film"] == ("changed; the last one is no longer in the store",)
