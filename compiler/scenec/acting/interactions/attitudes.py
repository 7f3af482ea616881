"""How heads and bodies are held while parts meet, so that faces can be seen and noses do not meet. Literal tables, no numpy.

Angles are for somebody who faces the viewer's right and are mirrored for who faces left, but for `rolls`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenec.acting.interactions.parts import BACK, split


@dataclass(frozen=True)
class Attitude:
    """Of one of two. `roll_with`: the roll goes the way that the taller one's face looks down, for both, so that one nose
    passes above the other. `eyes`: whether they close by themselves."""

    yaw: float
    pitch: float = 0.0
    roll: float = 0.0
    roll_with: bool = False
    lean: float = 0.0
    pout: float = 0.0


# By what meets: (own part, other's part) -> the attitude of who is taller, and of who is shorter.
HEADS: dict[tuple[str, str], tuple[Attitude, Attitude]] = {
    ("lips", "lips"): (
        Attitude(66, -6, 17, roll_with=True, lean=5, pout=0.6), Attitude(66, 8, 13, roll_with=True, lean=3, pout=0.6),
    ),
    ("lips", "cheek"): (Attitude(62, -4, 5, lean=5, pout=0.55), Attitude(62, 6, -2, lean=3, pout=0.55)),
    ("cheek", "lips"): (Attitude(14, -2, 4), Attitude(14, 2, 4)),
    ("lips", "ear"): (Attitude(58, -3, 6, lean=7), Attitude(58, 5, -2, lean=5)),
    ("ear", "lips"): (Attitude(16, -4, 6, lean=2), Attitude(16, -2, 7, lean=2)),
    ("lips", "forehead"): (Attitude(60, -4, 8, lean=4, pout=0.5), Attitude(60, 6, -4, lean=3, pout=0.5)),
    ("forehead", "lips"): (Attitude(44, -10, 4, lean=3), Attitude(44, -8, 2, lean=3)),
    ("lips", "hand"): (Attitude(58, -10, 6, lean=16, pout=0.5), Attitude(58, -8, 4, lean=10, pout=0.5)),
    ("forehead", "forehead"): (Attitude(62, -9, 9, lean=5), Attitude(62, -3, 4, lean=4)),
    ("chest", "chest"): (Attitude(22, -5, 14, lean=1), Attitude(24, 1, 15, lean=2)),
}  # fmt: skip
# Of two who look into what one of them holds out on the far side: turned to us, heads together. Who holds it, and the other one;
# for somebody whose partner is on the viewer's right.
HELD_OUT = (Attitude(-26, 3, 8, lean=1), Attitude(26, 3, 10, lean=3))
HANDS_ON = {
    "trunk": (Attitude(40, -5, 3, lean=4), Attitude(38, 2, 0, lean=2)),
    "head": (Attitude(44, -4, 3, lean=4), Attitude(36, 0, 4, lean=2)),
    "hand": (Attitude(38, -3, 0, lean=3), Attitude(38, 2, 0, lean=3)),
}


def attitude(pairs: Sequence[tuple[str, str]], taller: bool) -> Attitude:
    """Of who has these (own part, other's part) contacts; heads before hands."""
    named = [(split(own)[0], split(to)[0]) for own, to in pairs]
    for key, both in HEADS.items():
        if key in named:
            return both[0 if taller else 1]
    kinds = {to for own, to in named if own in {"hand", "palm"}}
    where = (
        "trunk" if kinds & (BACK | {"shoulder", "waist", "chest"}) else "head" if kinds & {"cheek", "ear", "forehead"} else "hand"
    )
    return HANDS_ON[where][0 if taller else 1]
