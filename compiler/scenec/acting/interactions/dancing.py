"""A slow dance: step, close, step back, close, a foot a beat, the weight on the other, and the pair turns. Pure Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenec.acting.channels import SWAY
from scenec.acting.person import Person
from scenec.timeline import Footstep

BEAT = 25.0  # frames at 30 a second of a beat without music: 72 a minute
TRAVEL, LIFT, TOE_OFF = 0.13, 0.11, 9.0  # metres of a step; H and degrees of a foot that is lifted
SWING, LONGEST_SWING = 0.62, 17.0  # of a beat, frames at 30 a second, that a foot is in the air
PATTERN = (
    (True, 1.0),
    (False, 1.0),
    (True, 0.0),
    (False, 0.0),
)  # by beat: is it the foot towards the other; where to
TURN_BEATS, TURN = 8, 17.0  # beats in which the pair turns to and fro; degrees
ROLL_BEATS = 4
# By beat the weight goes over to the other foot: degrees of hips and shoulders, metres of the body, H of the hips.
HIPS, SHOULDERS, OVER, BOB = 5.5, 3.6, 0.014, 0.020
LEAN, ROLL = 1.7, 2.6  # degrees, with the step there and back
IN = 12.0  # frames at 30 a second in which all this comes and goes


@dataclass(frozen=True)
class Pulse:
    """Beats to dance to: one of them at `frame`, the next ones every `every` frames."""

    frame: float
    every: float


def dance(person: Person, amount: float, start: float, end: float, index: int, pulse: Pulse | None) -> None:
    """Over frames [start, end). `index` 0: of who leads. Without a pulse at a pace of its own."""
    u, s, sheet = person.u, person.facing, person.sheet
    lands = beats(start, end, u, pulse)
    if len(lands) < 2:
        return
    every, first, last = lands[1] - lands[0], lands[0], lands[-1]
    way = s if index == 0 else -s  # to where the one who leads steps
    _steps(person, lands, amount, way)
    hold = max(0.0, last - first - (IN + 4) * u)

    def swing(channel: str, size: float, in_beats: float) -> None:
        sheet.swing(channel, first, size * amount, 30 * u / (in_beats * every), IN * u, hold, IN * u)

    for channel, size in (("hipTilt", -HIPS * s), ("shoulderTilt", SHOULDERS * s), (SWAY, OVER * s)):
        swing(channel, size, 2)
    swing("hipHeight", -BOB, 1)
    for channel, size in (("lean", LEAN * way), ("headRoll", ROLL * way)):
        swing(channel, size, ROLL_BEATS)
    for channel, size in (("yaw", -TURN * way), ("headYaw", -0.3 * TURN * way)):
        swing(channel, size, TURN_BEATS)


def beats(start: float, end: float, u: float, pulse: Pulse | None) -> list[float]:
    """Frames of the beats on which feet land."""
    every = pulse.every if pulse is not None else BEAT * u
    at = start + 0.7 * every
    if pulse is not None:
        at = pulse.frame + every * -(-(at - pulse.frame) // every)
    found = []
    while at < end - 0.3 * every:
        found.append(at)
        at += every
    return found


def _steps(person: Person, lands: Sequence[float], amount: float, way: int) -> None:
    """A foot a beat; what is left of a pattern at the end is danced on the spot."""
    u, s, every = person.u, person.facing, lands[1] - lands[0]
    travels = len(lands) // len(PATTERN) * len(PATTERN)
    stance = {side: _stands(person, side, lands[0]) for side in (-1, 1)}
    for number, land in enumerate(lands):
        towards, share = PATTERN[number % len(PATTERN)]
        side = s if towards else -s
        x, yaw = stance[side]
        to = x + TRAVEL * amount * way * (share if number < travels else 0.0)
        lift = land - min(SWING * every, LONGEST_SWING * u)
        person.steps.append(Footstep(side, _r(lift), _r(land), round(to, 4), yaw, LIFT, TOE_OFF, 0.0, depth=person.depth))


def _stands(person: Person, side: int, frame: float) -> tuple[float, float]:
    """Metres and degrees at which a foot stands at a frame."""
    before = [step for step in person.steps if step.side == side and step.land <= frame]
    last = max(before, key=lambda step: step.land, default=None)
    return (last.x, last.yaw) if last is not None else person.feet[side]


def _r(frame: float) -> float:
    return round(frame, 2)
