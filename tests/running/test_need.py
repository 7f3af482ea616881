"""Which nodes must run: decided from what is asked for backwards."""

from __future__ import annotations

from dataclasses import replace

from scenec.graph import Graph, Node
from scenec.running.need import needs


def chain(**digests: str | None) -> Graph:
    """a -> b -> film, and captions aside; digests are the keys unless given."""
    made = {name: digests.get(name, name) for name in ("a", "b", "captions", "film")}
    return Graph(
        (
            Node("a", "text", {}, (), made["a"]),
            Node("b", "text", {}, ("a",), made["b"]),
            Node("captions", "text", {}, (), made["captions"]),
            Node("film", "text", {}, ("b",), made["film"]),
        ),
        "film",
    )


def running(graph: Graph, *stored: str) -> set[str]:
    return {key for key, need in needs(graph, set(stored).__contains__).items() if need.state == "run"}


def test_nothing_is_stored() -> None:
    assert running(chain()) == {"a", "b", "captions", "film"}


def test_everything_is_stored() -> None:
    assert running(chain(), "a", "b", "captions", "film") == set()


def test_what_is_asked_for_is_enough() -> None:
    assert running(chain(), "captions", "film") == set()


def test_an_input_that_is_gone_is_made_for_who_needs_it() -> None:
    assert running(chain(), "captions", "a") == {"b", "film"}
    assert running(chain(), "captions", "b") == {"film"}
    assert running(chain(), "captions") == {"a", "b", "film"}


def test_only_what_would_be_read_is_looked_at() -> None:
    asked: list[str] = []

    def stored(digest: str) -> bool:
        asked.append(digest)
        return digest in {"b", "captions"}

    needs(chain(), stored)
    assert asked == ["film", "captions", "b"]


def test_what_is_not_known_must_run() -> None:
    graph = chain(b=None, film=None)
    assert running(graph, "a", "captions") == {"b", "film"}
    assert "has not been spoken" in needs(graph, lambda _: True)["b"].reason


def test_the_same_work_is_done_once() -> None:
    graph = chain(captions="a")
    found = needs(graph, lambda _: False)
    assert {key for key, need in found.items() if need.state == "run"} == {"a", "b", "film"}
    assert found["captions"].reason == "the same work as a"


def test_the_first_of_the_same_work_runs_even_if_only_the_second_is_wanted() -> None:
    graph = chain(captions="a")
    nodes = tuple(replace(node, inputs=("captions",)) if node.key == "b" else node for node in graph.nodes)
    order = (nodes[0], nodes[2], nodes[1], nodes[3])
    assert running(Graph(order, "film"), "a") == {"b", "film"}
    assert running(Graph(order, "film")) == {"a", "b", "film"}
