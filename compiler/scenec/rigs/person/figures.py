"""One person as the rig knows them: a body, its clothes and its head, made once from a look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scenec.rigs.person.build import Build, build_of
from scenec.rigs.person.garments import Bottom, Shoes, Top, bottom_of, shoes_of, top_of
from scenec.rigs.person.looks import HeadLook, head_look

# What somebody wears who was given nothing: chosen by the seed.
_TOPS = (
    {"kind": "coat", "colour": "#c4473a", "inner": "#f4e3cb"}, {"kind": "shirt", "colour": "#e9b44c"},
    {"kind": "sweater", "colour": "#5f8a7d"}, {"kind": "blazer", "colour": "#39566b"},
    {"kind": "cardigan", "colour": "#9a5b3c"}, {"kind": "tee", "colour": "#4f8fb0"},
)  # fmt: skip
_BOTTOMS = (
    {"kind": "trousers", "colour": "#3d4a63"},
    {"kind": "jeans", "colour": "#40577a"},
    {"kind": "trousers", "colour": "#57534e"},
)
_SHOES = ({"kind": "boot", "colour": "#6b3d2a"}, {"kind": "sneaker", "colour": "#d8553f"}, {"kind": "shoe", "colour": "#3d2a22"})


@dataclass(frozen=True)
class Figure:
    """Everything that stays the same about one person."""

    build: Build
    skin: str
    top: Top
    bottom: Bottom
    shoes: Shoes
    head: HeadLook
    wheelchair: str | None = None  # its colour
    satchel: str | None = None  # its colour


def complete(look: Mapping[str, Any], age: str | None = None) -> dict[str, Any]:
    """The look with every key of the body: what is not given is chosen by the seed, always the same for the same seed."""
    seed = int(look.get("seed", 0))
    whole: dict[str, Any] = {
        "top": _TOPS[seed % len(_TOPS)],
        "bottom": _BOTTOMS[seed // 2 % len(_BOTTOMS)], "shoes": _SHOES[seed // 3 % len(_SHOES)],
    }  # fmt: skip
    whole["build"] = build_of(look, age).name
    whole |= {key: value for key, value in look.items() if value is not None and key != "build"}
    if dict(whole["top"]).get("kind") == "dress" and "bottom" not in look:
        whole["bottom"] = {"kind": "dress", "colour": whole["top"]["colour"]}
    return whole


def figure(look: Mapping[str, Any], age: str | None = None) -> Figure:
    """The person that a look describes."""
    whole = complete(look, age)
    head = head_look(whole, age)
    return Figure(
        build_of(whole, age),
        head.skin,
        top_of(whole["top"]),
        bottom_of(whole["bottom"]),
        shoes_of(whole["shoes"]),
        head,
        whole.get("wheelchair"),
        whole.get("satchel"),
    )
