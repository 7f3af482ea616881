"""The parts of a body that interactions name, and which side of the screen each of them is on. Plain names, no numpy.

In the language left and right are a person's own, `near` is the side that is towards the partner in the picture, `far` the other
one. A timeline says `handLeft` and `handRight` as poses do: of the screen.
"""

from __future__ import annotations

SIDED = ("hand", "palm", "elbow", "shoulder", "cheek", "ear", "hip", "knee", "foot")
SINGLE = ("lips", "forehead", "nose-tip", "upper-back", "lower-back", "waist", "chest")
SIDES = ("left", "right", "near", "far")
PARTS = (*SINGLE, *(f"{part}-{side}" for part in SIDED for side in SIDES))

HANDS = frozenset({"hand", "palm"})
HEAD = frozenset({"lips", "forehead", "noseTip", "cheek", "ear"})
BACK = frozenset({"upperBack", "lowerBack"})
TRUNK = frozenset({"chest", "waist", "upperBack", "lowerBack", "shoulder", "hip"})


def resolve(part: str, facing: int) -> str:
    """The part's name in a timeline, for somebody whose partner is on the side `facing` of the screen."""
    if part in SINGLE:
        first, _, rest = part.partition("-")
        return first + rest.capitalize()
    name, _, side = part.rpartition("-")
    return name + ("Left" if side_of(side, facing) < 0 else "Right")


def side_of(side: str, facing: int) -> int:
    """-1 or +1 on the screen. Somebody's own right is on the screen's left when they face us."""
    return {"left": 1, "right": -1, "near": facing, "far": -facing}[side]


def split(part: str) -> tuple[str, int]:
    """(name, side) of a part of a timeline; the side is 0 where there is one only."""
    for suffix, side in (("Left", -1), ("Right", 1)):
        if part.endswith(suffix):
            return part.removesuffix(suffix), side
    return part, 0


def is_hand(part: str) -> bool:
    """Whether the part is a hand, which comes by itself; for all others the whole body moves."""
    return split(part)[0] in HANDS
