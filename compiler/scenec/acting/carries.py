"""How each thing is carried, offered and laid down. A literal table, no numpy.

Angles are for somebody who faces the viewer's right. Places in metres in the thing's own drawing: the hand at 0, 0, y down.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Carry:
    """`near`, `towards`: upper arm, forearm, wrist (degrees) and the forearm's length as seen, of the arm on the camera's side
    and of the other one. `shape` of the hand; `inside`: the fingers close over it, else it lies on them under the thumb. `angle`
    of the thing, `offered` while it is handed over; `second`: where the other one takes it. `foot`: what rests on the ground, at
    `lying` degrees; `flat`: how high it is seen then. `pocket`: it comes out of one. `swing`: of the arm, in a walk."""

    near: tuple[float, float, float, float]
    towards: tuple[float, float, float, float]
    shape: str
    inside: bool
    angle: float = 0.0
    offered: float = 0.0
    second: tuple[float, float] = (0.05, 0.0)
    foot: tuple[float, float] = (0.0, 0.0)
    lying: float = 0.0
    flat: float = 1.0
    pocket: bool = False
    swing: float = 0.25


CARRIES: Mapping[str, Carry] = {
    "cup": Carry((2, 82, -6, 0.80), (12, 74, -4, 0.74), "shake", False, 0, 0, (0.055, 0.0), (0.0, 0.066), swing=0.06),
    "letter": Carry(
        (4, 112, 8, 0.80), (16, 108, 8, 0.72), "shake", False, 14, 78, (0.0, -0.15), (0.0, 0.0), 84, 0.3, True, swing=0.06,
    ),
    "phone": Carry(
        (4, 116, 10, 0.78), (16, 110, 10, 0.72), "shake", False, 16, 82, (0.0, -0.09), (0.0, 0.0), 86, 0.3, True, swing=0.06,
    ),
    "flowers": Carry((0, 92, -8, 0.8), (12, 84, -6, 0.76), "hold", True, 16, 4, (0.06, -0.045), (0.0, 0.0), 80, 0.75, swing=0.08),
    "umbrella": Carry((-5, 10, 0, 1.0), (6, 12, 0, 0.98), "hold", True, -4, 0, (0.0, 0.17), (0.0, 0.0), 82, 0.8, swing=0.35),
    "gift": Carry((0, 80, -6, 0.82), (12, 74, -4, 0.76), "shake", False, 0, 0, (0.085, 0.0), (0.0, 0.012), swing=0.05),
    "book": Carry((-10, 66, 6, 0.84), (8, 62, 4, 0.80), "shake", False, 6, 84, (0.0, -0.12), (0.0, 0.05), 88, 0.35, swing=0.10),
    "bag": Carry((-8, 6, 0, 1.0), (7, 4, 0, 1.0), "hold", True, 0, 0, (0.05, 0.0), (0.0, 0.374), swing=0.35),
}  # fmt: skip
UP: Carry = Carry(
    (6, 128, -14, 0.80), (16, 122, -14, 0.74), "hold", True, 3, 0, (0.0, -0.16), (0.0, 0.0), 82, 0.8, swing=0.05,
)  # an umbrella in the rain  # fmt: skip


def end_of(how: Carry, facing: int) -> tuple[float, float]:
    """Metres to the right and down from the hand that offers a thing to where the other hand takes it."""
    a, x, y = math.radians(how.offered * facing), how.second[0] * facing, how.second[1]
    return math.cos(a) * x - math.sin(a) * y, math.sin(a) * x + math.cos(a) * y


def foot_of(how: Carry) -> tuple[float, float]:
    """Metres to the right and down from the hand's place on a thing that lies to what it rests on."""
    a, (x, y) = math.radians(how.lying), how.foot
    return math.cos(a) * x - math.sin(a) * y, (math.sin(a) * x + math.cos(a) * y) * how.flat


def carry(kind: str, opened: bool = False) -> Carry:
    """How a thing is carried. `opened`: an umbrella that is up."""
    return UP if kind == "umbrella" and opened else CARRIES[kind]
