"""Model sheets: a render graph of one node that draws characters from all sides, in every emotion, with all mouths and hands."""

from __future__ import annotations

from collections.abc import Iterable

from scenec.graph import Graph, Node
from scenec.nodes import sealed
from scenec.plain import to_plain
from scenec.story import Character

KEY = "model-sheets"


def model_sheet(people: Iterable[Character]) -> Graph:
    """The graph of the sheets of `people`."""
    params = {
        "people": [{"name": c.name, "facts": facts(c), "age": c.age, "look": to_plain(c.look)} for c in people],
    }
    return Graph(sealed((Node(KEY, "models", params, label="model sheets"),)), KEY)


def facts(character: Character) -> str:
    """What stands under a name: id, age, height."""
    parts = (character.id, character.age or "", f"{character.height:.2f} m")
    return "  ·  ".join(part for part in parts if part)
