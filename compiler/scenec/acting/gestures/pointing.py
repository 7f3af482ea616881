"""Where a pointing arm goes: at what is meant, past faces and not across them, and short of whom it points at. Pure Python.

Everything is seen from the shoulder that points, in metres: x in the direction in which it points, y up.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from scenec.acting.gestures.forms import Reach
from scenec.rigs.person.build import Build

STEP = 6.0  # degrees between the angles that are tried
UPPER, LOWER = (-90.0, 30.0), (-48.0, 60.0)  # degrees that upper arm and forearm may differ from the form's
FOLDS = (0.0, 125.0)  # degrees at the elbow
EASY_UPPER, EASY_LOWER, ASIDE = 30.0, 45.0, 12.0  # degrees that cost one: of habit, and of not pointing at it
CROSSED, TOO_FAR = 60.0, 0.05  # the price of a sample on a face; metres beyond the room that cost one
ARM = 0.055  # metres of half an arm
FINGER = 0.85  # of a hand's length, to the tip of the finger that points
SAMPLES = (0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True)
class Face:
    """What an arm must not cross: the middle of a face, its half width and half height, metres."""

    x: float
    y: float
    wide: float
    high: float

    def holds(self, x: float, y: float) -> bool:
        """Whether an arm there lies on it."""
        return ((x - self.x) / (self.wide + ARM)) ** 2 + ((y - self.y) / (self.high + ARM)) ** 2 < 1.0


@dataclass(frozen=True)
class Aim:
    """What is pointed at: degrees above the level, metres of room before a body that the hand would be hidden by or poke (None:
    nothing is near), and faces that are within reach."""

    rise: float = 0.0
    room: float | None = None
    faces: tuple[Face, ...] = ()


def pointed(reach: Reach, build: Build, head: float, aim: Aim) -> Reach:
    """The form's reach turned to what is meant. Of all angles near it the cheapest: habit and direction cost a little, a face
    much. `head`: metres of an H."""
    wanted = reach.low + aim.rise

    def price(angles: tuple[float, float]) -> float:
        up, low = angles
        if not FOLDS[0] <= low - up <= FOLDS[1]:
            return math.inf
        cost = ((up - reach.up - aim.rise) / EASY_UPPER) ** 2 + ((low - reach.low - aim.rise) / EASY_LOWER) ** 2
        cost += ((low - wanted) / ASIDE) ** 2
        line = list(along(replace(reach, up=up, low=low), build, head))
        cost += CROSSED * sum(face.holds(*point) for face in aim.faces for point in line)
        if aim.room is not None:
            cost += (max(0.0, line[-1][0] - aim.room) / TOO_FAR) ** 2
        return cost

    up, low = min(((0.0, 0.0), *_changes()), key=lambda c: price((reach.up + aim.rise + c[0], wanted + c[1])))
    return replace(reach, up=round(reach.up + aim.rise + up, 1), low=round(wanted + low, 1))


def _changes() -> Iterator[tuple[float, float]]:
    up, low = ([a + STEP * i for i in range(round((b - a) / STEP) + 1)] for a, b in (UPPER, LOWER))
    return product(up, low)


def along(reach: Reach, build: Build, head: float) -> Iterator[tuple[float, float]]:
    """Points of the arm, from the shoulder to the finger tip."""
    upper = build.upper_arm * reach.up_scale * head
    lower = (build.forearm * reach.low_scale + FINGER * build.hand) * head
    x = y = 0.0
    for degrees, length in ((reach.up, upper), (reach.low, lower)):
        across, down = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
        for share in SAMPLES:
            yield x + across * length * share, y - down * length * share
        x, y = x + across * length, y - down * length
