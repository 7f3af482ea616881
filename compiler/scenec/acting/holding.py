"""Acts hands that take, hold and let go of things. Plain Python."""

from __future__ import annotations

from dataclasses import replace

from scenec.acting.carries import Carry
from scenec.acting.channels import arm
from scenec.acting.gait import hang
from scenec.acting.person import Person
from scenec.timeline import Grip

ALWAYS = 1e7  # frames: longer than any film
ARM_TAKES, ARM_RESTS, HAND = 18.0, 20.0, 7.0  # frames at 30 a second


def start_with(person: Person, side: int, carry: Carry) -> None:
    """Somebody has a thing in hand from the beginning: before `gait.stand`."""
    _has(person, side, carry, -ALWAYS)
    person.sheet.start(arm("hand", side), 1.0)
    person.sheet.start(arm("carry", side), 1 - carry.swing)


def take(person: Person, side: int, carry: Carry, frame: float) -> None:
    """The hand closes on a thing at `frame`, and the arm carries it from then on."""
    u = person.u
    _has(person, side, carry, frame - HAND * u)
    person.sheet.key(arm("hand", side), frame - HAND * u, 1.0, HAND * u, "sm")
    person.sheet.key(arm("carry", side), frame, 1 - carry.swing, ARM_TAKES * u, "io")
    to_rest(person, side, frame, ARM_TAKES * u)


def let_go(person: Person, side: int, frame: float) -> None:
    """The hand opens at `frame`; the arm hangs again."""
    u = person.u
    del person.carrying[side]
    person.busy[side] = frame + ARM_RESTS * u
    last = max(i for i, grip in enumerate(person.grips) if grip.side == side and grip.end == ALWAYS)
    person.grips[last] = replace(person.grips[last], end=round(frame + 10 * u, 2))
    person.sheet.key(arm("hand", side), frame, 0.0, 10 * u, "sm")
    person.sheet.key(arm("carry", side), frame, 0.0, ARM_RESTS * u, "io")
    to_rest(person, side, frame, ARM_RESTS * u)


def to_rest(person: Person, side: int, frame: float, over: float) -> None:
    """The arm goes to how it hangs, or holds what it has."""
    hang(person, side, person.rest(side), frame, over)


def _has(person: Person, side: int, carry: Carry, frame: float) -> None:
    person.carrying[side] = carry
    person.busy[side] = ALWAYS
    person.grips.append(Grip(side, round(frame, 2), ALWAYS, carry.shape))
